//! One file per page. A new address rebuilds all of it, so `data-screen` never names half a page.

mod embed;
mod occupations;
mod open;
mod privacy;
mod question;
mod result;
mod review;
mod sources;
mod start;

use super::wizard::Wizard;
use crate::platform::words::t;
use crate::ui::live::{View, view};
use cptpp_questionnaire::address::{Address, Screen};

/// The page for an address.
pub fn show(wizard: Wizard, address: Address) -> View {
    let screen = address.screen;
    if let Some(page) = screen.page() {
        return question::body(wizard, screen, page);
    }
    let body = match screen {
        Screen::Result => result::body(wizard),
        Screen::Review => review::body(wizard),
        Screen::Occupations => occupations::body(wizard, address.country),
        Screen::Sources => sources::body(wizard.rules),
        Screen::Privacy => privacy::body(wizard),
        Screen::Embed => embed::body(),
        Screen::Open => open::body(wizard),
        Screen::Start | Screen::Question(_) => View::default(),
    };
    view! { <main data-screen=screen.as_str()>{body}</main> }
}

pub fn title(screen: Screen) -> String {
    t(&format!("page.{}.title", screen.as_str()))
}

/// The heading of a page other than the result, which takes the focus when the page is new.
fn heading(screen: Screen) -> View {
    view! { <h1 id="heading" tabindex="-1">{title(screen)}</h1> }
}
