//! What stays on the device, and how to remove it.

use super::Heading;
use crate::platform::words::t;
use crate::ui::parts::controls::clear_button;
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::address::Screen;
use leptos::prelude::*;

pub fn body(wizard: Wizard) -> AnyView {
    let lines = ["privacy.nothing_sent", "privacy.kept", "privacy.requests", "privacy.links"];
    view! {
        <Heading screen=Screen::Privacy/>
        {lines.map(|id| view! { <p>{t(id)}</p> }).collect_view()}
        <p class="actions">
            {clear_button(wizard)}
        </p>
    }
    .into_any()
}
