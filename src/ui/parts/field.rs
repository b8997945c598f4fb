//! One question of a page, by the kind of its answer.

use super::choice::Choice;
use super::countries::{Countries, CountrySelect};
use super::errors::{FieldError, error_id, problem};
use super::line::quoted;
use super::months::Months;
use super::occupation::OccupationBox;
use crate::platform::words::{t, tp};
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::form::FormError;
use cptpp_rules::answers::{Answers, Field, Kind, Value};
use cptpp_rules::country::CANADA;
use cptpp_rules::explain::lists::lines_behind;
use cptpp_rules::rulebook::{countries, residences_that_matter};
use leptos::prelude::*;

pub fn show(wizard: Wizard, field: Field, answers: &Answers, beside: AnyView) -> AnyView {
    let errors = wizard.errors;
    let answer = answers.get(field);
    match field.kind() {
        Kind::Choice(values) => {
            let answer = answer.and_then(|answer| answer.id());
            view! {
                {line_behind(field, answers)}
                <Choice field values answer beside errors/>
            }
            .into_any()
        }
        Kind::Countries => {
            let boxes = match field {
                Field::PermanentResidences => residences_that_matter(),
                _ => countries(|book| book.citizens),
            };
            let boxes = boxes.into_iter().chain([CANADA]).collect();
            let answer = if let Some(Value::Countries(countries)) = answer { Some(countries) } else { None };
            view! { {beside} <Countries field boxes answer errors/> }.into_any()
        }
        Kind::Months { .. } => {
            let answer = if let Some(Value::Months(months)) = answer { Some(months) } else { None };
            view! { <Months field answer beside errors/> }.into_any()
        }
        Kind::Country => view! { {beside} <OneCountry field answers=answers.clone() errors/> }.into_any(),
        Kind::Occupation => view! { <OccupationBox wizard answer=answers.occupation beside/> }.into_any(),
    }
}

/// For a question about the occupation, the list line whose meaning depends on it.
fn line_behind(field: Field, answers: &Answers) -> Option<impl IntoView + use<>> {
    let (Field::Detail(ask), Some(group)) = (field, answers.occupation) else { return None };
    let lines = lines_behind(answers, group, ask);
    let text = tp("occupation.line_behind", &[("lines", &quoted(&lines))]);
    (!lines.is_empty()).then(|| view! { <p class="help">{text}</p> })
}

#[component]
fn OneCountry(field: Field, answers: Answers, errors: RwSignal<Vec<FormError>>) -> impl IntoView {
    let is_invalid = Signal::derive(move || problem(errors, field).is_some());
    let selected = if let Some(Value::Country(country)) = answers.get(field) { Some(country) } else { None };
    view! {
        <div class="field">
            <label class="question" for=field.path()>{t(&format!("question.{}", field.path()))}</label>
            <FieldError errors field/>
            <CountrySelect
                id=field.path().to_owned()
                name=field.path().to_owned()
                selected
                described_by=error_id(field)
                is_invalid
            />
        </div>
    }
}
