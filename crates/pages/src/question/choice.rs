//! Answers to choose from, as native radio buttons and boxes to tick.

use super::{control_id, error_id};
use crate::parts::answers::option;
use crate::words::Words;
use crate::{View, view};

/// A fixed list of answers, of which one can be chosen.
pub fn radios(words: &Words, path: &'static str, values: &[&'static str], answer: Option<&str>) -> View {
    let radio = |value: &&'static str| {
        // "Not sure" says in one line how to find out; other answers may have a line too.
        let hint = words.maybe(&format!("hint.{path}.{value}"));
        choice("radio", path, value, answer == Some(value), option(words, path, value), hint)
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
    // Heard from each control, because the error summary leads to one of them.
    let described_by = hint_id.iter().cloned().chain([error_id(name)]).collect::<Vec<_>>().join(" ");
    view! {
        <div class="choice">
            <input
                type=kind
                id=id.clone()
                name=name
                value=value.to_owned()
                checked=is_checked
                aria-describedby=described_by
            />
            <label class="plain" for=id>{text}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
        </div>
    }
}
