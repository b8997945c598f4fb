//! A length of time, entered in years and months.

use super::errors::{FieldError, error_id, problem};
use crate::platform::words::{maybe, t};
use cptpp_questionnaire::form::{FormError, Problem, month_boxes};
use cptpp_rules::answers::Field;
use leptos::prelude::*;

#[component]
pub fn Months(field: Field, answer: Option<u16>, beside: AnyView, errors: RwSignal<Vec<FormError>>) -> impl IntoView {
    let path = field.path();
    let help = maybe(&format!("help.{path}"));
    let help_id = help.as_ref().map(|_| format!("{path}-help"));
    let beside_id = format!("{path}-beside");
    let described_by =
        help_id.iter().cloned().chain([beside_id.clone(), error_id(field)]).collect::<Vec<_>>().join(" ");
    let (years, months) = month_boxes(field).unwrap_or_default();
    let boxes = [
        (years, t("months.years"), answer.map(|answer| answer / 12)),
        (months, t("months.months"), answer.map(|answer| answer % 12)),
    ];
    let is_invalid = move || problem(errors, field).map(|_: Problem| "true");
    let number = move |(name, label, value): (String, String, Option<u16>)| {
        view! {
            <div class="number">
                <label for=name.clone()>{label}</label>
                <input
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    id=name.clone()
                    name=name
                    value=value.map(|value| value.to_string())
                    aria-invalid=is_invalid
                    aria-describedby=error_id(field)
                />
            </div>
        }
    };
    view! {
        <fieldset aria-invalid=is_invalid aria-describedby=described_by>
            <legend>{t(&format!("question.{path}"))}</legend>
            {help.map(|help| view! { <p class="help" id=help_id>{help}</p> })}
            <div id=beside_id>{beside}</div>
            <FieldError errors field/>
            <div class="numbers">{boxes.map(number).collect_view()}</div>
        </fieldset>
    }
}
