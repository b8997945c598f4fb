//! What stays on the device, and how to remove it.

use super::heading;
use crate::platform::words::t;
use crate::ui::live::{View, view};
use crate::ui::parts::controls::clear_button;
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::address::Screen;

pub fn body(wizard: Wizard) -> View {
    let lines = ["privacy.nothing_sent", "privacy.kept", "privacy.requests", "privacy.links"];
    view! {
        {heading(Screen::Privacy)}
        {lines.map(|id| view! { <p>{t(id)}</p> })}
        <p class="actions">
            {clear_button(wizard)}
        </p>
    }
}
