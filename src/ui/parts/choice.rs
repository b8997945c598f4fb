//! A question with a fixed list of answers, as native radio buttons.

use super::errors::{FieldError, control_id, error_id, problem};
use crate::platform::words::{maybe, t};
use cptpp_questionnaire::form::FormError;
use cptpp_rules::answers::Field;
use leptos::prelude::*;

#[component]
pub fn Choice(
    field: Field,
    values: &'static [&'static str],
    answer: Option<&'static str>,
    beside: AnyView,
    errors: RwSignal<Vec<FormError>>,
) -> impl IntoView {
    let path = field.path();
    let help = maybe(&format!("help.{path}"));
    let help_id = help.as_ref().map(|_| format!("{path}-help"));
    let beside_id = format!("{path}-beside");
    let described_by =
        help_id.iter().cloned().chain([beside_id.clone(), error_id(field)]).collect::<Vec<_>>().join(" ");
    let options = values.iter().map(|value| {
        let is_checked = answer == Some(value);
        view! { <Radio path value is_checked/> }
    });
    let options = options.collect_view();
    view! {
        <fieldset aria-invalid=move || problem(errors, field).map(|_| "true") aria-describedby=described_by>
            <legend>{t(&format!("question.{path}"))}</legend>
            {help.map(|help| view! { <p class="help" id=help_id>{help}</p> })}
            <div id=beside_id>{beside}</div>
            <FieldError errors field/>
            {options}
        </fieldset>
    }
}

#[component]
fn Radio(path: &'static str, value: &'static str, is_checked: bool) -> impl IntoView {
    let id = control_id(path, value);
    // "Not sure" says in one line how to find out; other answers may have a line too.
    let hint = maybe(&format!("hint.{path}.{value}"));
    let hint_id = hint.as_ref().map(|_| format!("{id}-hint"));
    view! {
        <div class="choice">
            <input
                type="radio"
                id=id.clone()
                name=path
                value=value
                checked=is_checked
                aria-describedby=hint_id.clone()
            />
            <label for=id>{option_text(path, value)}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
        </div>
    }
}

/// The words for one value of a field: its own, or those for yes, no and not sure.
pub fn option_text(path: &str, value: &str) -> String {
    maybe(&format!("option.{path}.{value}")).unwrap_or_else(|| t(&format!("option.{value}")))
}
