//! A length of time, entered in years and months.

use super::error_id;
use crate::words::Words;
use crate::{Island, View, view};
use cptpp_questionnaire::form::month_boxes;
use cptpp_rules::answers::Field;

/// The two boxes, with the answer so far.
pub fn years_and_months(words: &Words, field: Field, months: Option<u16>) -> View {
    let number = |name: String, label: &str, value: Option<u16>| {
        view! {
            <div class="number">
                <label class="plain" for=name.clone()>{words.t(label)}</label>
                <input
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    id=name.clone()
                    name=name
                    value=value.map(|value| value.to_string())
                    aria-describedby=error_id(field.path())
                    live=Island::Invalid(field)
                />
            </div>
        }
    };
    let (years_box, months_box) = month_boxes(field).unwrap_or_default();
    view! {
        <div class="numbers">
            {number(years_box, "months.years", months.map(|months| months / 12))}
            {number(months_box, "months.months", months.map(|months| months % 12))}
        </div>
    }
}
