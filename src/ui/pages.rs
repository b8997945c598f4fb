//! The page for an address. A new address rebuilds all of it, so `data-screen` never names half a page.

use super::islands::Site;
use super::live::{View, view};
use super::parts::lists::Lists;
use super::remembered;
use super::wizard::Wizard;
use crate::platform::{clock, location, words};
use cptpp_pages::result::{Person, result};
use cptpp_pages::{embed, lists, open, privacy, question, review, sources};
use cptpp_questionnaire::address::{Address, Screen, sharing};
use cptpp_questionnaire::flow::Flow;
use cptpp_questionnaire::link;
use cptpp_questionnaire::session::Session;
use cptpp_rules::country::Country;
use cptpp_rules::impact::replaced;
use leptos::prelude::*;

pub fn show(wizard: Wizard, address: Address) -> View {
    let screen = address.screen;
    words::turn();
    let session = wizard.session.get_untracked();
    if let Some(page) = screen.page() {
        return wizard.show(|reader| question(reader, &session, screen, page));
    }
    let body = match screen {
        Screen::Result => wizard.following_answers(move |flow| show_result(wizard, &flow)),
        Screen::Review => wizard.following_answers(move |flow| wizard.show(|reader| review(reader, &flow))),
        Screen::Occupations => show_lists(wizard, &session, address.country),
        Screen::Sources => wizard.show(sources),
        Screen::Privacy => wizard.show(|reader| privacy(reader.words)),
        Screen::Embed => wizard.show(|reader| embed(reader.words)),
        Screen::Open => {
            let offer = wizard.offer.get_untracked();
            offer.map(|offer| wizard.show(|reader| open(reader, &offer, session.carry_on()))).into()
        }
        Screen::Start | Screen::Question(_) => View::default(),
    };
    view! { <main data-screen=screen.as_str()>{body}</main> }
}

pub fn title(screen: Screen) -> String {
    words::with(|words| cptpp_pages::title(words, screen))
}

/// Follows the answers, which another tab may change; ticking a step does not rebuild it.
fn show_result(wizard: Wizard, flow: &Flow) -> View {
    let link = location::link(&sharing(&link::write(&flow.answers)));
    let replaced = wizard.session.with_untracked(|session| {
        let before = session.rules_when_saved();
        before.map(|before| replaced(&before, session.rules(), session.given()))
    });
    let replaced = replaced.unwrap_or_default();
    let person = Person { flow, replaced: &replaced, today: clock::today(), link: &link };
    wizard.show(|reader| result(reader, &person))
}

/// The lists of the country asked for, else of one of the person's own, else the first.
fn show_lists(wizard: Wizard, session: &Session, asked: Option<Country>) -> View {
    let covered = wizard.rules.countries(|book| book.citizens);
    let own = session.given().countries().find(|code| covered.contains(code));
    let first = words::by_name(covered.clone()).into_iter().map(|(_, code)| code).next();
    let shown = asked.filter(|code| covered.contains(code)).or(own).or(first);
    let carry_on = session.is_started().then(|| session.carry_on());
    let site = Site { wizard, lists: shown.map(|code| remembered::of("lists", || Lists::of(code, wizard))) };
    wizard.read(|reader| lists(reader, shown, carry_on)).enliven(&site)
}
