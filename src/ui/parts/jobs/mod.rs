//! Adding up jobs, so that nobody has to count months. The jobs are kept beside
//! the answers; the figure is an answer only once it is in the boxes. [`JobList`]
//! decides what happens in the list; this carries it out.

mod outcome;
mod row;
mod time_line;

use crate::platform::form::entries;
use crate::platform::words::{t, tp};
use crate::platform::{clock, page};
use crate::ui::live::{Live, View, view};
use crate::ui::parts::keys::on_enter;
use crate::ui::remembered;
use crate::ui::wizard::{Wizard, once_shown};
use cptpp_questionnaire::experience::{JobList, MAX_JOBS, Reaction, Said};
use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use outcome::{figure, outcome};
use row::job_row;

/// The list, and where its jobs are kept.
#[derive(Clone, Copy)]
struct Jobs {
    wizard: Wizard,
    list: RwSignal<JobList>,
}

/// The helper. Its controls are not answers.
pub fn jobs_helper(wizard: Wizard) -> View {
    let is_open = wizard.session.with_untracked(|session| !session.jobs.is_empty());
    let kept = || wizard.session.with_untracked(|session| JobList::new(&session.jobs, clock::this_month()));
    let list = remembered::of("jobs", || RwSignal::new(kept()));
    let jobs = Jobs { wizard, list };
    let on_key = move |event: KeyboardEvent| on_enter(&event, || jobs.add_up(&event));
    view! {
        <details class="helper jobs" open=is_open>
            <summary>{t("jobs.title")}</summary>
            <p>{t("jobs.intro")}</p>
            <p>{t("jobs.counted")}</p>
            <div
                class="rows"
                on:keydown=on_key
                on:input=move |_| list.maybe_update(JobList::change)
                on:change=move |event: Event| jobs.note(&event)
            >
                {Live::rows(move || list.with(|list| list.rows().to_vec()), |row| row.key.to_string(), move |row| job_row(jobs, row))}
            </div>
            <div class="actions">
                <button type="button" class="secondary" on:click=move |_| jobs.take(JobList::add)>{t("jobs.add")}</button>
                <button type="button" class="secondary" on:click=move |event: MouseEvent| jobs.add_up(&event)>
                    {t("jobs.button")}
                </button>
            </div>
            <p class="result" role="status">{move || jobs.said()}</p>
            {move || list.with(|list| list.sum().map(outcome))}
        </details>
    }
}

impl Jobs {
    fn add_up(self, event: &Event) {
        self.take(|list| list.add_up(&entries(event), clock::this_month()));
    }

    fn note(self, event: &Event) {
        self.take(|list| list.note(&entries(event), clock::this_month()));
    }

    /// Passes an event to the list, and carries out the reaction.
    fn take(self, event: impl FnOnce(&mut JobList) -> Reaction) {
        let reaction = self.list.try_update(event).unwrap_or_default();
        if let Some(jobs) = reaction.keep {
            self.wizard.change(|session| session.keep_jobs(jobs));
        }
        if let Some(control) = reaction.focus {
            // Then the control's error is there and read out with it.
            once_shown(move || page::focus(&control));
        }
    }

    /// What a screen reader announces, and everyone sees.
    fn said(self) -> Option<String> {
        self.list.with(|list| match list.said() {
            Some(Said::Removed(number)) => Some(tp("jobs.removed", &[("job", &number.to_string())])),
            Some(Said::Full) => Some(tp("jobs.full", &[("most", &MAX_JOBS.to_string())])),
            None => list.sum().map(figure),
        })
    }
}
