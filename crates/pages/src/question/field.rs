//! One question of a page, by the kind of its answer.

use super::choice::radios;
use super::countries::{country_boxes, one_country};
use super::fieldset::fieldset;
use super::months::years_and_months;
use crate::parts::advice::beside_question;
use crate::parts::line::quoted;
use crate::{Island, Reader, View, view};
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::{Answers, Field, Kind, Value};
use cptpp_rules::country::CANADA;
use cptpp_rules::explain::lists::lines_behind;

/// The question with its controls, filled with what was answered.
pub fn show(reader: &Reader, session: &Session, field: Field) -> View {
    let (words, answers) = (reader.words, session.given());
    let answer = answers.get(field);
    match field.kind() {
        Kind::Choice(values) => {
            let controls = radios(words, field.path(), values, answer.and_then(|answer| answer.id()));
            let line = line_behind(reader, field, answers);
            view! { {line} {fieldset(words, field, Some(beside(reader, session, field)), controls)} }
        }
        Kind::Countries => {
            let boxes = match field {
                Field::PermanentResidences => reader.rules.residences_that_matter(),
                _ => reader.rules.countries(|book| book.citizens),
            };
            let boxes = boxes.into_iter().chain([CANADA]).collect();
            let answer = if let Some(Value::Countries(countries)) = answer { Some(countries) } else { None };
            let controls = country_boxes(words, field, boxes, answer);
            view! { {beside(reader, session, field)} {fieldset(words, field, None, controls)} }
        }
        Kind::Months { .. } => {
            let answer = if let Some(Value::Months(months)) = answer { Some(months) } else { None };
            let controls = years_and_months(words, field, answer);
            fieldset(words, field, Some(beside(reader, session, field)), controls)
        }
        Kind::Country => {
            let answer = if let Some(Value::Country(country)) = answer { Some(country) } else { None };
            view! { {beside(reader, session, field)} {one_country(words, field, answer)} }
        }
        Kind::Occupation => Island::OccupationBox.into(),
    }
}

/// What stands beside a question for a person who has given the answers before it.
pub fn beside(reader: &Reader, session: &Session, field: Field) -> View {
    // Answers from before the page stopped applying are there when it comes back.
    beside_question(reader, field, &session.flow().before(field.page()))
}

/// For a question about the occupation, the list line whose meaning depends on it.
fn line_behind(reader: &Reader, field: Field, answers: &Answers) -> Option<View> {
    let (Field::Detail(ask), Some(group)) = (field, answers.occupation) else { return None };
    let lines = lines_behind(answers, group, ask, reader.rules);
    let text = reader.words.tp("occupation.line_behind", &[("lines", &quoted(reader.words, &lines))]);
    (!lines.is_empty()).then(|| view! { <p class="help">{text}</p> })
}
