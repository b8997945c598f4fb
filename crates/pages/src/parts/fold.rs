//! What folds: a line that says what is inside, and the inside.

use crate::{Reader, View, view};
use std::borrow::Cow;

/// A part of a page: its heading, by the id of its words, which is its address within the page too, and in one line
/// what is inside.
pub fn part(reader: &Reader, id: &'static str, inside: String, is_open: bool, body: View) -> View {
    let heading = view! {
        <h2>{reader.words.t(id)}</h2>
        " "
        <span class="inside">{inside}</span>
    };
    let names = Names { anchor: Some(id), action: None };
    named_fold(reader, "part", id, names, is_open, heading, body)
}

/// A part of a part.
pub fn stage(reader: &Reader, id: &'static str, is_open: bool, body: View) -> View {
    fold(reader, "stage", id, is_open, view! { <h3>{reader.words.t(id)}</h3> }, body)
}

/// A fold of this class. `id` says which one it is, whenever the page is built again.
pub fn fold(
    reader: &Reader,
    class: &'static str,
    id: impl Into<Cow<'static, str>>,
    is_open: bool,
    summary: View,
    body: View,
) -> View {
    named_fold(reader, class, id, Names::default(), is_open, summary, body)
}

/// What else the summary of a fold is known by.
#[derive(Clone, Copy, Default)]
pub struct Names {
    /// Its address within the page.
    pub anchor: Option<&'static str>,
    /// Its action.
    pub action: Option<&'static str>,
}

/// A fold whose summary has names.
pub fn named_fold(
    reader: &Reader,
    class: &'static str,
    id: impl Into<Cow<'static, str>>,
    names: Names,
    is_open: bool,
    summary: View,
    body: View,
) -> View {
    let id = id.into();
    let by_hand = reader.folds.iter().find(|(other, _)| *other == id).map(|(_, is_open)| *is_open);
    view! {
        <details class=class data-fold=id open=by_hand.unwrap_or(is_open)>
            <summary id=names.anchor data-action=names.action>{summary}</summary>
            {body}
        </details>
    }
}
