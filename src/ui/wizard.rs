//! The state of the program and what can be done to it: handlers call these
//! methods, which call those of the session.

use super::keeper::{Change, Keeper};
use super::names::{self, OccupationNames};
use super::notice::Notice;
use super::way_back::{HEADING, WayBack};
use crate::domain::answers::Answers;
use crate::domain::flow::Page;
use crate::domain::form::{Entries, FormError};
use crate::domain::screen::{self, Address, Screen};
use crate::domain::session::Session;
use crate::domain::share::{self, Unshared};
use crate::platform::{location, page};
use leptos::prelude::*;

/// What a link or a file holds, before the reader has agreed.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// Answers that would replace the reader's own.
    Answers(Box<Answers>),
    /// Something that cannot be read.
    Unread(Unshared),
}

/// What every page gets: the state, and what can be done to it.
#[derive(Clone, Copy)]
pub struct Wizard {
    /// Everything answered.
    pub session: RwSignal<Session>,
    /// Where we are, and how many pages were shown before.
    pub view: RwSignal<(Address, u32)>,
    /// What is wrong on the page shown.
    pub errors: RwSignal<Vec<FormError>>,
    /// The names of occupations.
    pub names: RwSignal<OccupationNames>,
    /// What a link or a file holds.
    pub offer: RwSignal<Option<Offer>>,
    /// Where Change was pressed.
    pub way_back: WayBack,
    /// What the person is told in one line.
    pub(super) notice: RwSignal<Option<Notice>>,
    /// Where the session is kept.
    pub(super) keeper: StoredValue<Keeper, LocalStorage>,
}

impl Wizard {
    /// Takes the answers of a page and goes on, or shows what is wrong.
    pub fn submit(self, page: Page, entries: &Entries) {
        let result = self.session.try_update(|session| session.submit(page, entries));
        match result {
            Some(Err(errors)) => {
                self.errors.set(errors);
                // The summary is there on the next turn of the event loop.
                request_animation_frame(|| page::focus("errors"));
            }
            Some(Ok(())) | None => self.go_on(page),
        }
    }

    /// Goes on without an occupation.
    pub fn skip_occupation(self) {
        self.session.update(Session::skip_occupation);
        self.go_on(Page::Occupation);
    }

    /// Goes back from a page with questions.
    pub fn back(self, page: Page) {
        let from = self.view.get_untracked().0.from;
        location::go(&self.session.with_untracked(|session| session.before(page, from)).hash());
    }

    /// Forgets everything and starts again.
    pub fn clear(self) {
        self.session.update(Session::clear);
        self.keeper.with_value(Keeper::clear);
        let is_there = self.view.get_untracked().0.screen == Screen::Start;
        if is_there {
            self.arrive();
            request_animation_frame(|| page::focus(HEADING));
        } else {
            location::go(&Screen::Start.hash());
        }
        self.notice.set(Some(Notice::Cleared));
    }

    /// Ticks a step off, or takes the tick back.
    pub fn tick(self, id: &str, is_done: bool) {
        self.session.update(|session| session.tick(id, is_done));
    }

    /// Takes the answers offered in place of the reader's own.
    pub fn open(self, answers: Answers) {
        self.session.update(|session| session.open(answers));
        location::replace(&self.session.with_untracked(Session::carry_on).hash());
        self.notice.set(Some(Notice::Opened));
    }

    /// Reads the answers in an address. Where there are none to lose they are
    /// taken at once. Either way they do not stay in the address.
    fn receive(self, payload: &str) -> Option<Notice> {
        let own = self.session.get_untracked();
        let (screen, notice) = match share::read(payload) {
            Ok(answers) if *own.given() == answers => (own.carry_on(), None),
            Ok(answers) if !own.is_started() => {
                self.session.update(|session| session.open(answers));
                (self.session.with_untracked(Session::carry_on), Some(Notice::Opened))
            }
            Ok(answers) => {
                self.offer.set(Some(Offer::Answers(Box::new(answers))));
                (Screen::Open, None)
            }
            Err(unshared) => {
                self.offer.set(Some(Offer::Unread(unshared)));
                (Screen::Open, None)
            }
        };
        location::rewrite(&screen.hash());
        notice
    }

    fn go_on(self, page: Page) {
        let from = self.view.get_untracked().0.from;
        location::go(&self.session.with_untracked(|session| session.after(page, from).hash()));
    }

    /// Shows what the address asks for, or what has to come before it.
    pub(super) fn arrive(self) {
        let opened = screen::shared(&location::hash()).and_then(|payload| self.receive(payload));
        let mut address = Address::parse(&location::hash());
        let has_offer = self.offer.with_untracked(Option::is_some);
        let admitted = match address.screen {
            Screen::Open if has_offer => Screen::Open,
            other => self.session.with_untracked(|session| session.admit(other)),
        };
        if admitted != Screen::Open && has_offer {
            self.offer.set(None);
        }
        let is_early = admitted != address.screen;
        if is_early {
            address = Address::of(admitted);
            location::rewrite(&address.hash());
        }
        // What was said on the last page is over, but for what still holds.
        let stays = match self.notice.get_untracked() {
            Some(Notice::Cleared) => admitted == Screen::Start,
            Some(Notice::NotSaved) => true,
            _ => false,
        };
        if opened.is_some() {
            self.notice.set(opened);
        } else if is_early && address.screen != Screen::Start {
            // With nothing left to ask, the page asked for does not apply to these answers.
            let is_left_out = admitted == Screen::Result;
            self.notice.set(Some(if is_left_out { Notice::LeftOut } else { Notice::Early }));
        } else if !stays {
            self.notice.set(None);
        }
        self.errors.set(vec![]);
        self.view.update(|view| *view = (address, view.1.wrapping_add(1)));
        if let Screen::Question(page) = admitted {
            self.session.update(|session| session.visit(page));
        }
        if admitted != Screen::Start {
            names::fetch_all(self.names);
        }
    }

    /// Takes over what another tab has answered. The page shown stays, with
    /// what was typed on it, unless its questions are no longer the same.
    pub(super) fn take_from_other_tab(self) {
        let notice = match self.keeper.with_value(Keeper::changed_elsewhere) {
            Change::Same => return,
            Change::Unread(notice) => notice,
            // Ticks and the like come along without a word.
            Change::Answers(session) if self.session.with_untracked(|own| own.given() == session.given()) => {
                return self.session.set(*session);
            }
            Change::Answers(session) => {
                let page = self.view.get_untracked().0.screen.page();
                let asked = |session: &Session| page.and_then(|page| Some(session.flow().shown(page)?.fields.clone()));
                let before = self.session.with_untracked(asked);
                let is_other = asked(&session) != before;
                self.session.set(*session);
                if is_other {
                    self.arrive();
                }
                Notice::OtherTab
            }
        };
        self.notice.set(Some(notice));
    }
}
