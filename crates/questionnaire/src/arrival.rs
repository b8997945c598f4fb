//! What an address leads to, and what a file from another tab changes. Only decides; the caller updates the page.

use crate::address::{self, Address, Screen};
use crate::link::{self, Unshared};
use crate::notice::Notice;
use crate::session::Session;
use cptpp_rules::answers::{Answers, Field, Page};

/// What a link or a file holds, before the reader has agreed.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// Answers that would replace the reader's own.
    Answers(Box<Answers>),
    Unread(Unshared),
}

/// What to show.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrival {
    pub address: Address,
    /// Whether this differs from the address asked for and must replace it in the address bar.
    pub is_rewritten: bool,
    /// What is offered from now on.
    pub offer: Option<Offer>,
    /// The notice to show from now on.
    pub notice: Option<Notice>,
}

/// What the answers of another tab mean for the page shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Followed {
    /// The answers are the same; ticks and the like are taken over without comment.
    Silently,
    /// The page stays, with what was typed on it.
    SamePage,
    /// The page asks something else now, or nothing.
    OtherPage,
}

impl Session {
    /// Goes where an address leads: to the screen asked for, or to what has to come before it. Answers in the address
    /// are taken at once if there are none to lose, and offered otherwise; either way they do not stay in the address.
    pub fn arrive(&mut self, hash: &str, offer: Option<Offer>, notice: Option<Notice>) -> Arrival {
        let (asked, offer, opened, is_received) = match address::shared(hash) {
            Some(payload) => {
                let (screen, received, opened) = self.receive(&payload);
                (Address::of(screen), received.or(offer), opened, true)
            }
            None => (Address::parse(hash), offer, None, false),
        };
        let screen = match asked.screen {
            Screen::Open if offer.is_some() => Screen::Open,
            other => self.admit(other),
        };
        let is_early = screen != asked.screen;
        let address = if is_early { Address::of(screen) } else { asked };
        if let Screen::Question(page) = screen {
            self.visit(page);
        }
        Arrival {
            address,
            // Somebody may have glued something to it.
            is_rewritten: is_received || is_early || screen != Screen::Start && address.hash() != hash,
            offer: offer.filter(|_| screen == Screen::Open),
            notice: opened
                .or_else(|| address::is_unknown(hash).then_some(Notice::Unknown))
                .or_else(|| notice_on_arrival(screen, is_early, notice)),
        }
    }

    fn receive(&mut self, payload: &str) -> (Screen, Option<Offer>, Option<Notice>) {
        match link::read(payload) {
            Ok(answers) if *self.given() == answers => (self.carry_on(), None, None),
            Ok(answers) if !self.is_started() => {
                self.open(answers);
                (self.carry_on(), None, Some(Notice::Opened))
            }
            Ok(answers) => (Screen::Open, Some(Offer::Answers(Box::new(answers))), None),
            Err(unshared) => (Screen::Open, Some(Offer::Unread(unshared)), None),
        }
    }

    /// Takes over what another tab has saved, while this page with questions, or another screen, is shown.
    pub fn follow(&mut self, other: Session, page: Option<Page>) -> Followed {
        let asked = |session: &Session| -> Option<Vec<Field>> { Some(session.flow().shown(page?)?.fields.clone()) };
        let followed = if self.given() == other.given() {
            Followed::Silently
        } else if !other.is_started() {
            // Cleared: nothing of it stays on the screen, either.
            Followed::OtherPage
        } else if asked(self) == asked(&other) {
            Followed::SamePage
        } else {
            Followed::OtherPage
        };
        *self = other;
        followed
    }
}

/// The notice of the last page is dropped unless it still holds.
fn notice_on_arrival(screen: Screen, is_early: bool, before: Option<Notice>) -> Option<Notice> {
    if is_early && screen != Screen::Start {
        // With nothing left to ask, the page asked for does not apply to these answers.
        return Some(if screen == Screen::Result { Notice::LeftOut } else { Notice::Early });
    }
    before.filter(|notice| match notice {
        Notice::Cleared | Notice::NotCleared | Notice::Expired => screen == Screen::Start,
        Notice::NotSaved | Notice::Reload => true,
        Notice::Early
        | Notice::Unknown
        | Notice::LeftOut
        | Notice::Damaged
        | Notice::PartlyRead
        | Notice::Newer
        | Notice::Unreached
        | Notice::Restored
        | Notice::OtherTab
        | Notice::Opened => false,
    })
}
