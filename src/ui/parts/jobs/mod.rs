//! Adding up jobs, so that nobody has to count months. The jobs are kept
//! beside the answers; the figure is an answer only once it is in the boxes.
//!
//! Invariant: the jobs of the session are those of the rows that were added
//! up, and go with their rows.

mod outcome;
mod row;
mod time_line;

use crate::domain::work::{Job, JobError, JobPart, MAX_JOBS, Sum, add_up, control, read};
use crate::platform::form::{entries, is_from_box};
use crate::platform::words::{t, tp};
use crate::platform::{clock, page};
use crate::ui::wizard::Wizard;
use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use outcome::{Outcome, figure};
use row::JobRow;

/// A job's place in the form.
#[derive(Clone, Copy, PartialEq)]
struct Row {
    /// Tells it from every other, however they are numbered.
    key: usize,
    /// The job that was added up last, which is kept.
    job: Option<Job>,
}

/// What the helper holds, what is typed apart, which is the form's.
#[derive(Clone, Copy)]
struct Jobs {
    wizard: Wizard,
    rows: RwSignal<Vec<Row>>,
    next_key: StoredValue<usize>,
    errors: RwSignal<Vec<JobError>>,
    sum: RwSignal<Option<Sum>>,
    said: RwSignal<Option<String>>,
}

/// The helper. Its controls are not answers.
#[component]
pub fn JobsHelper(
    /// The program.
    wizard: Wizard,
    /// The jobs added up before.
    kept: Vec<Job>,
) -> impl IntoView {
    let is_open = !kept.is_empty();
    let jobs = Jobs::new(wizard, &kept);
    // Enter in a box of the helper is meant for the helper, not for the page.
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() && is_from_box(&event) {
            event.prevent_default();
            jobs.add_up(&event);
        }
    };
    view! {
        <details class="helper jobs" open=is_open>
            <summary>{t("jobs.title")}</summary>
            <p>{t("jobs.intro")}</p>
            <p>{t("jobs.counted")}</p>
            // After a change, what was added up is no longer what is there.
            <div class="rows" on:keydown=on_key on:input=move |_| jobs.forget_sum()>
                <ForEnumerate
                    each=move || jobs.rows.get()
                    key=|row| row.key
                    children=move |index, row| view! { <JobRow jobs index row/> }
                />
            </div>
            <div class="actions">
                <button type="button" class="secondary" on:click=move |_| jobs.add()>{t("jobs.add")}</button>
                <button type="button" class="secondary" on:click=move |event: MouseEvent| jobs.add_up(&event)>
                    {t("jobs.button")}
                </button>
            </div>
            <p class="result" role="status">{move || jobs.said.get()}</p>
            {move || jobs.sum.get().map(|sum| view! { <Outcome sum/> })}
        </details>
    }
}

impl Jobs {
    fn new(wizard: Wizard, kept: &[Job]) -> Jobs {
        let rows = kept.iter().map(|job| Some(*job)).chain(kept.is_empty().then_some(None));
        let rows: Vec<Row> = rows.enumerate().map(|(key, job)| Row { key, job }).collect();
        let sum = (!kept.is_empty()).then(|| add_up(kept, clock::this_month()));
        Jobs {
            wizard,
            next_key: StoredValue::new(rows.len()),
            rows: RwSignal::new(rows),
            errors: RwSignal::new(vec![]),
            said: RwSignal::new(sum.as_ref().map(figure)),
            sum: RwSignal::new(sum),
        }
    }

    fn add_up(self, event: &Event) {
        let (count, today) = (self.rows.with_untracked(Vec::len), clock::this_month());
        match read(&entries(event), count, today) {
            Ok(jobs) => {
                let sum = add_up(&jobs, today);
                self.errors.set(vec![]);
                self.said.set(Some(figure(&sum)));
                self.sum.set(Some(sum));
                self.rows.update(|rows| {
                    for (row, job) in rows.iter_mut().zip(jobs) {
                        row.job = Some(job);
                    }
                });
                self.keep();
            }
            Err(errors) => {
                self.forget_sum();
                let first = errors.first().map(|error| control(error.number, error.part));
                self.errors.set(errors);
                // The control is read out together with its error, which is there on the next frame.
                focus_later(first);
            }
        }
    }

    fn add(self) {
        let count = self.rows.with_untracked(Vec::len);
        if MAX_JOBS <= count {
            self.said.set(Some(tp("jobs.full", &[("most", &MAX_JOBS.to_string())])));
            return;
        }
        self.forget_sum();
        self.rows.update(|rows| rows.push(self.empty_row()));
        focus_later(Some(control(count + 1, JobPart::FromMonth)));
    }

    /// Takes a row away, with the job kept of it. There is always one row.
    fn remove(self, key: usize) {
        let rows = self.rows.get_untracked();
        let Some(index) = rows.iter().position(|row| row.key == key) else { return };
        let mut rest: Vec<Row> = rows.into_iter().filter(|row| row.key != key).collect();
        if rest.is_empty() {
            rest.push(self.empty_row());
        }
        let count = rest.len();
        self.errors.set(vec![]);
        self.sum.set(None);
        self.said.set(Some(tp("jobs.removed", &[("job", &(index + 1).to_string())])));
        self.rows.set(rest);
        self.keep();
        focus_later(Some(control(count.min(index + 1), JobPart::FromMonth)));
    }

    fn empty_row(self) -> Row {
        let key = self.next_key.get_value();
        self.next_key.set_value(key + 1);
        Row { key, job: None }
    }

    fn forget_sum(self) {
        if self.said.with_untracked(Option::is_some) {
            self.said.set(None);
            self.sum.set(None);
        }
    }

    fn keep(self) {
        let jobs = self.rows.with_untracked(|rows| rows.iter().filter_map(|row| row.job).collect());
        self.wizard.session.update(|session| session.keep_jobs(jobs));
    }
}

/// Moves the focus once what was changed is on the page.
fn focus_later(control: Option<String>) {
    request_animation_frame(move || {
        if let Some(control) = control {
            page::focus(&control);
        }
    });
}
