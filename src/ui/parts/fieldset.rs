//! The frame of a question with several controls: what is asked, help, and what is wrong.

use super::errors::{Errors, error_id, field_error, problem};
use crate::platform::words::{self, maybe, t};
use crate::ui::live::{Live, View, view};
use cptpp_pages::node::Start;
use cptpp_rules::answers::Field;

pub fn fieldset(field: Field, beside: Option<View>, errors: Errors, controls: View) -> View {
    let path = field.path();
    let help = maybe(&format!("help.{path}"));
    let help_id = help.as_ref().map(|_| format!("{path}-help"));
    let beside_id = beside.as_ref().map(|_| format!("{path}-beside"));
    let described_by = [help_id.clone(), beside_id.clone(), Some(error_id(field.path()))];
    let described_by = described_by.into_iter().flatten().collect::<Vec<_>>().join(" ");
    view! {
        <fieldset aria-invalid=move || problem(errors, field).map(|_| "true") aria-describedby=described_by>
            <legend>{t(&format!("question.{path}"))}</legend>
            {help.map(|help| view! { <p class="help" id=help_id>{words::beside(help.into(), &Start::default())}</p> })}
            {beside.map(|beside| view! { <div id=beside_id>{beside}</div> })}
            {field_error(errors, field)}
            {controls}
        </fieldset>
    }
}
