//! One question of a page, by the kind of its answer.

use super::choice::radios;
use super::countries::{country_boxes, country_select};
use super::errors::{Errors, error_id, field_error, problem};
use super::fieldset::fieldset;
use super::months::years_and_months;
use super::occupation::occupation_box;
use crate::platform::words::{self, t};
use crate::ui::live::{Live, View, view};
use crate::ui::wizard::Wizard;
use cptpp_pages::parts::line::quoted;
use cptpp_rules::answers::{Answers, Field, Kind, Value};
use cptpp_rules::country::{CANADA, Country};
use cptpp_rules::explain::lists::lines_behind;
use cptpp_rules::rules::Rules;

pub fn show(wizard: Wizard, field: Field, answers: &Answers, beside: View) -> View {
    let errors = wizard.errors;
    let answer = answers.get(field);
    match field.kind() {
        Kind::Choice(values) => {
            let controls = radios(field.path(), values, answer.and_then(|answer| answer.id()));
            let line = line_behind(field, answers, wizard.rules);
            view! { {line} {fieldset(field, Some(beside), errors, controls)} }
        }
        Kind::Countries => {
            let boxes = match field {
                Field::PermanentResidences => wizard.rules.residences_that_matter(),
                _ => wizard.rules.countries(|book| book.citizens),
            };
            let boxes = boxes.into_iter().chain([CANADA]).collect();
            let answer = if let Some(Value::Countries(countries)) = answer { Some(countries) } else { None };
            let controls = country_boxes(field, boxes, answer);
            view! { {beside} {fieldset(field, None, errors, controls)} }
        }
        Kind::Months { .. } => {
            let answer = if let Some(Value::Months(months)) = answer { Some(months) } else { None };
            fieldset(field, Some(beside), errors, years_and_months(field, answer, errors))
        }
        Kind::Country => {
            let answer = if let Some(Value::Country(country)) = answer { Some(country) } else { None };
            view! { {beside} {one_country(field, answer, errors)} }
        }
        Kind::Occupation => occupation_box(wizard, answers.occupation, beside),
    }
}

/// For a question about the occupation, the list line whose meaning depends on it.
fn line_behind(field: Field, answers: &Answers, rules: &Rules) -> Option<View> {
    let (Field::Detail(ask), Some(group)) = (field, answers.occupation) else { return None };
    let lines = lines_behind(answers, group, ask, rules);
    let text = words::with(|words| words.tp("occupation.line_behind", &[("lines", &quoted(words, &lines))]));
    (!lines.is_empty()).then(|| view! { <p class="help">{text}</p> })
}

fn one_country(field: Field, selected: Option<Country>, errors: Errors) -> View {
    let path = field.path();
    let is_wrong = Live::attribute("aria-invalid", move || problem(errors, field).map(|_| "true"));
    view! {
        <div class="field">
            <label class="question" for=path>{t(&format!("question.{path}"))}</label>
            {field_error(errors, field)}
            {country_select(path.to_owned(), path.to_owned(), selected, Some(error_id(field.path())), is_wrong)}
        </div>
    }
}
