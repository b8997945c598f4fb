//! The check of this tool on the reader's own device: a button, progress, and what it found.

use crate::platform::page;
use crate::platform::words::{date, number, t, tn, tp};
use crate::platform::worker::{self, Worker};
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

#[component]
pub fn CheckTool(
    /// The rules that are checked.
    rules: &'static Rules,
) -> impl IntoView {
    let check = Check { rules, state: RwSignal::new(Checking::Idle), worker: StoredValue::new_local(None) };
    // Always of the same shape, so that the button pressed stays, and nothing is announced twice.
    move || check.state.with(|state| section(check, state))
}

fn section(check: Check, state: &Checking) -> AnyView {
    let figure = |of: fn(&Findings) -> String| state.findings().map(of);
    view! {
        <section
            class="check"
            data-check=state.into_str()
            data-outcomes=figure(|found| found.outcomes.to_string())
            data-vectors=figure(|found| found.vectors.to_string())
            data-choices=figure(|found| found.choices.to_string())
            data-faults=figure(|found| found.disagreements.to_string())
            data-rules=figure(|found| found.hash.clone())
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
                    aria-disabled=state.is_running().then_some("true")
                    on:click=move |_| check.start()
                >
                    {t("check.start")}
                </button>
            </p>
            {progress(check, state)}
            <div role="status">{told(check, state)}</div>
        </section>
    }
    .into_any()
}

/// Its progress, and the button to cancel it.
fn progress(check: Check, state: &Checking) -> AnyView {
    let Checking::Running { done, parts } = state else { return ().into_any() };
    view! {
        <div class="bar">
            <label for=PROGRESS>{t("check.progress")}</label>
            // The first part has begun before their number is known.
            <progress id=PROGRESS max=parts.max(&1).to_string() value=done.to_string()></progress>
            <p class="actions">
                <button type="button" class="secondary" id=CANCEL data-action="cancel-check" on:click=move |_| check.cancel()>
                    {t("check.cancel")}
                </button>
            </p>
        </div>
    }
    .into_any()
}

fn told(check: Check, state: &Checking) -> AnyView {
    let text = match state {
        Checking::Idle => return ().into_any(),
        Checking::Running { .. } => t("check.running"),
        Checking::Cancelled => t("check.cancelled"),
        Checking::Failed(Failure::Refused) => t("check.refused"),
        Checking::Failed(Failure::Broken(reason)) => tp("check.broken", &[("reason", reason)]),
        Checking::Done(findings) => return found(check, findings),
    };
    view! { <p>{text}</p> }.into_any()
}

fn found(check: Check, findings: &Findings) -> AnyView {
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
        <ul lang="en">{findings.faults.iter().cloned().map(item).collect_view()}</ul>
        <ul>{rows.into_iter().map(item).collect_view()}</ul>
    }
    .into_any()
}
