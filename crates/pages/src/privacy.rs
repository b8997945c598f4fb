//! What stays on the device, and how to remove it.

use crate::parts::controls::clear_button;
use crate::words::Words;
use crate::{View, heading, view};
use cptpp_questionnaire::address::Screen;

pub fn privacy(words: &Words) -> View {
    let lines = ["privacy.nothing_sent", "privacy.kept", "privacy.requests", "privacy.links"];
    view! {
        {heading(words, Screen::Privacy)}
        {lines.map(|id| view! { <p>{words.t(id)}</p> })}
        <p class="actions">
            {clear_button(words)}
        </p>
    }
}
