//! Answers to choose from, as native radio buttons and boxes to tick.

use super::errors::control_id;
use crate::platform::words::{maybe, t};
use crate::ui::live::{View, view};

/// A fixed list of answers, of which one can be chosen.
pub fn radios(path: &'static str, values: &[&'static str], answer: Option<&str>) -> View {
    let radio = |value: &&'static str| {
        // "Not sure" says in one line how to find out; other answers may have a line too.
        let hint = maybe(&format!("hint.{path}.{value}"));
        choice("radio", path, value, answer == Some(value), option_text(path, value), hint)
    };
    values.iter().map(radio).collect::<View>()
}

pub fn choice(
    kind: &'static str,
    name: &'static str,
    value: &str,
    is_checked: bool,
    text: String,
    hint: Option<String>,
) -> View {
    let id = control_id(name, value);
    let hint_id = hint.as_ref().map(|_| format!("{id}-hint"));
    view! {
        <div class="choice">
            <input
                type=kind
                id=id.clone()
                name=name
                value=value.to_owned()
                checked=is_checked
                aria-describedby=hint_id.clone()
            />
            <label for=id>{text}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
        </div>
    }
}

/// The words for one value of a field: its own, or those for yes, no and not sure.
pub fn option_text(path: &str, value: &str) -> String {
    maybe(&format!("option.{path}.{value}")).unwrap_or_else(|| t(&format!("option.{value}")))
}
