//! The check of this tool on the reader's own device: a button, progress, and what it found.

use crate::platform::page;
use crate::platform::words::{date, number, t, tn, tp};
use crate::platform::worker::{self, Worker};
use crate::ui::live::{Live, View, view};
use crate::ui::remembered;
use cptpp_questionnaire::self_check::{Checking, Event, Failure, Findings, rules_hash};
use cptpp_rules::rulebook::Rulebook;
use cptpp_rules::rules::Rules;
use leptos::prelude::*;

const START: &str = "x.check";
const CANCEL: &str = "x.cancel-check";
const PROGRESS: &str = "x.progress";

#[derive(Clone, Copy)]
struct Check {
    /// The rules that are checked.
    rules: &'static Rules,
    state: RwSignal<Checking>,
    // Leaving the page drops the worker, which ends it.
    worker: StoredValue<Option<Worker>, LocalStorage>,
}

impl Check {
    fn start(self) {
        if self.state.with_untracked(Checking::is_running) {
            return;
        }
        self.take(Event::Started);
        let worker = worker::start(move |told| {
            self.take(match told {
                Ok(line) => Event::Told(line),
                Err(Some(reason)) => Event::Broke(reason),
                // Some browsers say only later that they do not allow it.
                Err(None) => Event::Refused,
            });
        });
        if worker.is_none() {
            self.take(Event::Refused);
        }
        self.worker.set_value(worker);
    }

    fn cancel(self) {
        self.take(Event::Cancelled);
        self.worker.set_value(None);
    }

    fn take(self, event: Event) {
        let step = |state: &mut Checking| {
            state.take(event, rules_hash(self.rules.since()));
            state.is_running()
        };
        let is_running = self.state.try_update(step).unwrap_or_default();
        // The cancel button disappears with the check; its focus goes back to the other button.
        if !is_running && page::has_focus(CANCEL) {
            page::focus(START);
        }
    }
}

pub fn check_tool(rules: &'static Rules) -> View {
    let idle = || Check { rules, state: RwSignal::new(Checking::Idle), worker: StoredValue::new_local(None) };
    let check = remembered::of("check", idle);
    let state = check.state;
    let figure = move |of: fn(&Findings) -> String| state.with(|state| state.findings().map(of));
    // Without the progress, which touches nothing but the bar, and so that nothing is announced twice.
    let phase = Memo::new(move |_| state.with(Checking::stage));
    let is_running = move || phase.with(|_| state.with_untracked(Checking::is_running));
    view! {
        <section
            class="check"
            data-check=move || state.with(Checking::into_str)
            data-outcomes=move || figure(|found| found.outcomes.to_string())
            data-vectors=move || figure(|found| found.vectors.to_string())
            data-choices=move || figure(|found| found.choices.to_string())
            data-faults=move || figure(|found| found.disagreements.to_string())
            data-rules=move || figure(|found| found.hash.clone())
        >
            <h2>{t("check.title")}</h2>
            <p>{t("check.what")}</p>
            <p>{t("check.not")}</p>
            <p>{t("check.how")}</p>
            <p class="actions">
                // Not `disabled`, which would take the focus from the person who pressed it.
                <button
                    type="button"
                    class="secondary"
                    id=START
                    data-action="check"
                    aria-disabled=move || is_running().then_some("true")
                    on:click=move |_| check.start()
                >
                    {t("check.start")}
                </button>
            </p>
            {move || is_running().then(|| progress(check))}
            <div role="status">{move || phase.with(|_| state.with_untracked(|state| told(check, state)))}</div>
        </section>
    }
}

/// Its progress, and the button to cancel it.
fn progress(check: Check) -> View {
    let of = move |figure: fn(u32, u32) -> u32| match check.state.get() {
        Checking::Running { done, parts } => figure(done, parts),
        _ => 0,
    };
    view! {
        <div class="bar">
            <label for=PROGRESS>{t("check.progress")}</label>
            // The first part has begun before their number is known.
            <progress id=PROGRESS max=move || of(|_, parts| parts.max(1)) value=move || of(|done, _| done)></progress>
            <p class="actions">
                <button type="button" class="secondary" id=CANCEL data-action="cancel-check" on:click=move |_| check.cancel()>
                    {t("check.cancel")}
                </button>
            </p>
        </div>
    }
}

fn told(check: Check, state: &Checking) -> View {
    let text = match state {
        Checking::Idle => return View::default(),
        Checking::Running { .. } => t("check.running"),
        Checking::Cancelled => t("check.cancelled"),
        Checking::Failed(Failure::Refused) => t("check.refused"),
        Checking::Failed(Failure::Broken(reason)) => tp("check.broken", &[("reason", reason)]),
        Checking::Done(findings) => return found(check, findings),
    };
    view! { <p>{text}</p> }
}

fn found(check: Check, findings: &Findings) -> View {
    let verdict = if findings.disagreements == 0 { "check.agreed" } else { "check.disagreed" };
    let rulebook = |book: &&'static Rulebook| {
        let day = book.as_of.map_or_else(|| t("source.no_date"), date);
        tp("check.rulebook", &[("rulebook", &t(&format!("rulebook.{}", book.id))), ("date", &day)])
    };
    let mut rows = vec![
        tp("check.outcomes", &[("count", &number(findings.outcomes))]),
        tp("check.vectors", &[("count", &number(findings.vectors))]),
        tp("check.choices", &[("count", &number(findings.choices))]),
        tp("check.disagreements", &[("count", &number(findings.disagreements))]),
    ];
    rows.extend(check.rules.books().iter().map(rulebook));
    rows.push(tp("check.hash", &[("hash", &findings.hash)]));
    rows.push(tn("check.seconds", findings.seconds));
    let item = |text: String| view! { <li>{text}</li> };
    view! {
        <p class="verdict">{t(verdict)}</p>
        <ul lang="en">{findings.faults.iter().cloned().map(item).collect::<View>()}</ul>
        <ul>{rows.into_iter().map(item).collect::<View>()}</ul>
    }
}
