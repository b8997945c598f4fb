//! The controls of one job.

use super::Jobs;
use crate::platform::words::{month_name, t, tp};
use crate::ui::live::{Live, View, view};
use cptpp_questionnaire::experience::{Job, JobError, JobList, JobPart, Month, Row, STILL_THERE, control};
use leptos::prelude::*;

/// One job. Its number is its position, which changes when an earlier one is removed.
pub fn job_row(jobs: Jobs, row: Row) -> View {
    let place = Place { jobs, key: row.key };
    let sentence = move || {
        place.error().map(|error| {
            let id = format!("jobs.error.{}", error.problem.into_str());
            view! { <span class="error">{tp(&id, &[("job", &error.number.to_string())])}</span> }
        })
    };
    let job = row.job;
    let from = job.map(|job| job.from);
    let to = job.map(|job| job.to);
    let is = |part: fn(Job) -> bool| job.is_some_and(part);
    view! {
        <fieldset aria-invalid=move || place.error().map(|_| "true")>
            <legend id=move || place.id("legend")>
                {move || tp("jobs.job", &[("job", &place.number().to_string())])}
            </legend>
            <p class="field-error" id=move || place.id("error")>{Live::nodes(sentence)}</p>
            <div class="when">
                {place.month(JobPart::FromMonth, "jobs.from_month", from.map(number_of))}
                {place.year(JobPart::FromYear, "jobs.from_year", from)}
            </div>
            <div class="when">
                {place.month(JobPart::ToMonth, "jobs.to_month", to.map(number_or_still))}
                {place.year(JobPart::ToYear, "jobs.to_year", to.flatten())}
            </div>
            {place.tick(JobPart::Paid, "jobs.paid", is(|job| job.paid))}
            {place.tick(JobPart::PartTime, "jobs.part_time", is(|job| job.part_time))}
            {place.tick(JobPart::InSector, "jobs.in_sector", is(|job| job.in_sector))}
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

/// Which job a control belongs to.
#[derive(Clone, Copy)]
struct Place {
    jobs: Jobs,
    key: usize,
}

impl Place {
    fn number(self) -> usize {
        let place = |list: &JobList| list.rows().iter().position(|row| row.key == self.key);
        self.jobs.list.with(place).map_or(0, |place| place + 1)
    }

    fn error(self) -> Option<JobError> {
        let number = self.number();
        self.jobs.list.with(|list| list.error(number))
    }

    fn control(self, part: JobPart) -> String {
        control(self.number(), part)
    }

    fn id(self, name: &str) -> String {
        format!("{}-{name}", self.control(JobPart::FromMonth))
    }

    fn is_wrong(self, part: JobPart) -> Option<&'static str> {
        (self.error().map(|error| error.part) == Some(part)).then_some("true")
    }

    fn described_by(self, part: JobPart) -> Option<String> {
        self.is_wrong(part).map(|_| self.id("error"))
    }

    fn month(self, part: JobPart, label: &str, chosen: Option<String>) -> View {
        let option = |value: String, text: String| {
            let is_chosen = chosen.as_ref() == Some(&value);
            view! { <option value=value selected=is_chosen>{text}</option> }
        };
        let still = (part == JobPart::ToMonth).then(|| option(STILL_THERE.to_owned(), t("jobs.still")));
        let months = (1..=12).map(|number| option(number.to_string(), month_name(number))).collect::<View>();
        view! {
            <div class="select">
                <label for=move || self.control(part)>{t(label)}</label>
                <select
                    id=move || self.control(part)
                    name=move || self.control(part)
                    aria-invalid=move || self.is_wrong(part)
                    aria-describedby=move || self.described_by(part)
                >
                    <option value="">{t("jobs.choose")}</option>
                    {still}
                    {months}
                </select>
            </div>
        }
    }

    fn year(self, part: JobPart, label: &str, typed: Option<Month>) -> View {
        view! {
            <div class="number">
                <label for=move || self.control(part)>{t(label)}</label>
                <input
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    id=move || self.control(part)
                    name=move || self.control(part)
                    value=typed.map(|month| month.year().to_string())
                    aria-invalid=move || self.is_wrong(part)
                    aria-describedby=move || self.described_by(part)
                />
            </div>
        }
    }

    fn tick(self, part: JobPart, label: &str, is_ticked: bool) -> View {
        view! {
            <div class="choice">
                <input type="checkbox" id=move || self.control(part) name=move || self.control(part) checked=is_ticked/>
                <label for=move || self.control(part)>{t(label)}</label>
            </div>
        }
    }
}

fn number_of(month: Month) -> String {
    month.number().to_string()
}

fn number_or_still(to: Option<Month>) -> String {
    to.map_or(STILL_THERE.to_owned(), number_of)
}
