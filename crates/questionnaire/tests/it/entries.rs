//! What a person types and chooses on a page to give an answer.

use cptpp_questionnaire::form::{NONE, month_boxes};
use cptpp_rules::answers::{Answers, Field, Value};

/// What a person would type and choose to give an answer: names and values of controls.
pub fn entries(field: Field, answers: &Answers) -> Vec<(String, String)> {
    let control = |value: String| vec![(field.path().to_owned(), value)];
    let Some(value) = answers.get(field) else { return vec![] };
    match value {
        Value::Months(months) => {
            let (years, extra) = month_boxes(field).unwrap();
            vec![(years, (months / 12).to_string()), (extra, (months % 12).to_string())]
        }
        Value::Countries(countries) if countries.is_empty() => control(NONE.to_owned()),
        Value::Countries(countries) => countries.iter().flat_map(|country| control(country.to_string())).collect(),
        Value::Country(country) => control(country.to_string()),
        Value::Occupation(group) => control(group.to_string()),
        Value::Choice(id) => control(id.to_owned()),
    }
}
