//! The controls of one job.

use super::Jobs;
use crate::platform::words::{month_name, t, tp};
use cptpp_questionnaire::experience::{Job, JobPart, Month, Row, STILL_THERE, control};
use leptos::prelude::*;

/// One job. Its number is its position, which changes when an earlier one is removed.
#[component]
pub fn JobRow(jobs: Jobs, index: ReadSignal<usize>, row: Row) -> impl IntoView {
    let number = Signal::derive(move || index.get() + 1);
    let error = Memo::new(move |_| jobs.list.with(|list| list.error(number.get())));
    let sentence = move || {
        error.get().map(|error| {
            let id = format!("jobs.error.{}", error.problem.into_str());
            view! { <span class="error">{tp(&id, &[("job", &error.number.to_string())])}</span> }
        })
    };
    let place = Place { number, wrong: Signal::derive(move || error.get().map(|error| error.part)) };
    let job = row.job;
    let from = job.map(|job| job.from);
    let to = job.map(|job| job.to);
    let is = |part: fn(Job) -> bool| job.is_some_and(part);
    view! {
        <fieldset aria-invalid=move || error.get().map(|_| "true")>
            <legend id=move || place.id("legend")>
                {move || tp("jobs.job", &[("job", &number.get().to_string())])}
            </legend>
            <p class="field-error" id=move || place.id("error")>{sentence}</p>
            <div class="when">
                <MonthSelect place part=JobPart::FromMonth label="jobs.from_month" chosen=from.map(number_of)/>
                <YearBox place part=JobPart::FromYear label="jobs.from_year" typed=from/>
            </div>
            <div class="when">
                <MonthSelect place part=JobPart::ToMonth label="jobs.to_month" chosen=to.map(number_or_still)/>
                <YearBox place part=JobPart::ToYear label="jobs.to_year" typed=to.flatten()/>
            </div>
            <Tick place part=JobPart::Paid label="jobs.paid" is_ticked=is(|job| job.paid)/>
            <Tick place part=JobPart::PartTime label="jobs.part_time" is_ticked=is(|job| job.part_time)/>
            <Tick place part=JobPart::InSector label="jobs.in_sector" is_ticked=is(|job| job.in_sector)/>
            // Named with the job, because there are several such buttons.
            <button
                type="button"
                class="secondary"
                id=move || place.id("remove")
                aria-labelledby=move || [place.id("remove"), place.id("legend")].join(" ")
                on:click=move |_| jobs.take(|list| list.remove(row.key))
            >
                {t("jobs.remove")}
            </button>
        </fieldset>
    }
}

/// Which job a control belongs to, and which control of it is wrong.
#[derive(Clone, Copy)]
struct Place {
    number: Signal<usize>,
    wrong: Signal<Option<JobPart>>,
}

impl Place {
    fn control(self, part: JobPart) -> String {
        control(self.number.get(), part)
    }

    fn id(self, name: &str) -> String {
        format!("{}-{name}", self.control(JobPart::FromMonth))
    }

    fn is_wrong(self, part: JobPart) -> Option<&'static str> {
        (self.wrong.get() == Some(part)).then_some("true")
    }

    fn described_by(self, part: JobPart) -> Option<String> {
        self.is_wrong(part).map(|_| self.id("error"))
    }
}

#[component]
fn MonthSelect(place: Place, part: JobPart, label: &'static str, chosen: Option<String>) -> impl IntoView {
    let option = |value: String, text: String| {
        let is_chosen = chosen.as_ref() == Some(&value);
        view! { <option value=value selected=is_chosen>{text}</option> }
    };
    let still = (part == JobPart::ToMonth).then(|| option(STILL_THERE.to_owned(), t("jobs.still")));
    let months = (1..=12).map(|number| option(number.to_string(), month_name(number))).collect_view();
    view! {
        <div class="select">
            <label for=move || place.control(part)>{t(label)}</label>
            <select
                id=move || place.control(part)
                name=move || place.control(part)
                aria-invalid=move || place.is_wrong(part)
                aria-describedby=move || place.described_by(part)
            >
                <option value="">{t("jobs.choose")}</option>
                {still}
                {months}
            </select>
        </div>
    }
}

#[component]
fn YearBox(place: Place, part: JobPart, label: &'static str, typed: Option<Month>) -> impl IntoView {
    view! {
        <div class="number">
            <label for=move || place.control(part)>{t(label)}</label>
            <input
                type="text"
                inputmode="numeric"
                autocomplete="off"
                id=move || place.control(part)
                name=move || place.control(part)
                value=typed.map(|month| month.year().to_string())
                aria-invalid=move || place.is_wrong(part)
                aria-describedby=move || place.described_by(part)
            />
        </div>
    }
}

#[component]
fn Tick(place: Place, part: JobPart, label: &'static str, is_ticked: bool) -> impl IntoView {
    view! {
        <div class="choice">
            <input
                type="checkbox"
                id=move || place.control(part)
                name=move || place.control(part)
                checked=is_ticked
            />
            <label for=move || place.control(part)>{t(label)}</label>
        </div>
    }
}

fn number_of(month: Month) -> String {
    month.number().to_string()
}

fn number_or_still(to: Option<Month>) -> String {
    to.map_or(STILL_THERE.to_owned(), number_of)
}
