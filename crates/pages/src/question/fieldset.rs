//! The frame of a question with several controls: what is asked, help, and what is wrong.

use super::{error_id, field_error};
use crate::words::Words;
use crate::{Island, View, view};
use cptpp_rules::answers::Field;

pub fn fieldset(words: &Words, field: Field, beside: Option<View>, controls: View) -> View {
    let path = field.path();
    let help = words.maybe(&format!("help.{path}"));
    let help_id = help.as_ref().map(|_| format!("{path}-help"));
    let beside_id = beside.as_ref().map(|_| format!("{path}-beside"));
    let described_by = [help_id.clone(), beside_id.clone(), Some(error_id(path))];
    let described_by = described_by.into_iter().flatten().collect::<Vec<_>>().join(" ");
    view! {
        <fieldset aria-describedby=described_by live=Island::Invalid(field)>
            <legend>{words.t(&format!("question.{path}"))}</legend>
            {help.map(|help| view! { <p class="help" id=help_id>{help}</p> })}
            {beside.map(|beside| view! { <div id=beside_id>{beside}</div> })}
            {field_error(field)}
            {controls}
        </fieldset>
    }
}
