//! The frame of a question with several controls: what is asked, help, and what is wrong.

use super::errors::{Errors, FieldError, error_id, problem};
use crate::platform::words::{maybe, t};
use cptpp_rules::answers::Field;
use leptos::prelude::*;

pub fn fieldset(field: Field, beside: Option<AnyView>, errors: Errors, controls: AnyView) -> AnyView {
    let path = field.path();
    let help = maybe(&format!("help.{path}"));
    let help_id = help.as_ref().map(|_| format!("{path}-help"));
    let beside_id = beside.as_ref().map(|_| format!("{path}-beside"));
    let described_by = [help_id.clone(), beside_id.clone(), Some(error_id(field))];
    let described_by = described_by.into_iter().flatten().collect::<Vec<_>>().join(" ");
    view! {
        <fieldset aria-invalid=move || problem(errors, field).map(|_| "true") aria-describedby=described_by>
            <legend>{t(&format!("question.{path}"))}</legend>
            {help.map(|help| view! { <p class="help" id=help_id>{help}</p> })}
            {beside.map(|beside| view! { <div id=beside_id>{beside}</div> })}
            <FieldError errors field/>
            {controls}
        </fieldset>
    }
    .into_any()
}
