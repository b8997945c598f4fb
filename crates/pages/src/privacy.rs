//! What stays on the device, who can see it, and how to remove it; for hosts to link to.

use crate::parts::controls::keep_box;
use crate::words::Words;
use crate::{Island, View, heading, view};
use cptpp_questionnaire::address::Screen;

pub fn privacy(words: &Words) -> View {
    view! {
        {heading(words, Screen::Privacy)}
        {line(words, "privacy.nothing_sent")}
        {Island::Kept}
        {keep_box(words)}
        {["privacy.requests", "privacy.shared", "privacy.links"].map(|id| line(words, id))}
    }
}

/// What becomes of answers here; the page may stand in one of the same site, which can look in.
pub fn kept(words: &Words, is_keeping: bool, is_seen_from_outside: bool) -> View {
    view! {
        {line(words, if is_keeping { "privacy.kept" } else { "privacy.not_kept" })}
        {is_seen_from_outside.then(|| line(words, "privacy.outside"))}
    }
}

fn line(words: &Words, id: &str) -> View {
    view! { <p>{words.t(id)}</p> }
}
