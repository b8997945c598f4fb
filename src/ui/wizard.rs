//! The state of the program; handlers call these methods, which call those of the session.

use super::keeper::{Change, Keeper};
use super::names::{self, OccupationNames};
use super::way_back::{HEADING, WayBack};
use crate::platform::{location, page};
use cptpp_questionnaire::address::{Address, Screen};
use cptpp_questionnaire::arrival::{Arrival, Followed, Offer};
use cptpp_questionnaire::form::{Entries, FormError};
use cptpp_questionnaire::notice::Notice;
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::{Answers, Page};
use cptpp_rules::rules::Rules;
use leptos::prelude::*;

/// What every page receives: the state, and what can be done to it.
#[derive(Clone, Copy)]
pub struct Wizard {
    /// The rules in force when the page was opened.
    pub rules: &'static Rules,
    pub session: RwSignal<Session>,
    /// Where we are, and how many pages were shown before.
    pub view: RwSignal<(Address, u32)>,
    /// What is wrong on the page shown.
    pub errors: RwSignal<Vec<FormError>>,
    pub names: RwSignal<OccupationNames>,
    /// What a link or a file holds.
    pub offer: RwSignal<Option<Offer>>,
    pub way_back: WayBack,
    pub(super) notice: RwSignal<Option<Notice>>,
    pub(super) keeper: StoredValue<Keeper, LocalStorage>,
}

impl Wizard {
    /// Takes the answers of a page and goes on, or shows what is wrong.
    pub fn submit(self, page: Page, entries: &Entries) {
        let result = self.session.try_update(|session| session.submit(page, entries));
        match result {
            Some(Err(errors)) => {
                self.errors.set(errors);
                // The summary exists on the next turn of the event loop.
                request_animation_frame(|| page::focus("errors"));
            }
            Some(Ok(())) | None => self.go_on(page),
        }
    }

    pub fn skip_occupation(self) {
        self.session.update(Session::skip_occupation);
        self.go_on(Page::Occupation);
    }

    pub fn back(self, page: Page) {
        let from = self.view.get_untracked().0.from;
        location::go(&self.session.with_untracked(|session| session.before(page, from)).hash());
    }

    /// Deletes everything and starts again.
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

    /// Ticks a step off, or removes the tick.
    pub fn tick(self, id: &str, is_done: bool) {
        self.session.update(|session| session.tick(id, is_done));
    }

    pub fn open(self, answers: Answers) {
        self.session.update(|session| session.open(answers));
        location::replace(&self.session.with_untracked(Session::carry_on).hash());
        self.notice.set(Some(Notice::Opened));
    }

    fn go_on(self, page: Page) {
        let from = self.view.get_untracked().0.from;
        if let Some(next) = self.session.try_update(|session| session.go_on(page, from)) {
            location::go(&next.hash());
        }
    }

    pub(super) fn arrive(self) {
        let (offer, notice) = (self.offer.get_untracked(), self.notice.get_untracked());
        let arrival = self.session.try_maybe_update(|session| {
            let before = session.clone();
            let arrival = session.arrive(&location::hash(), offer, notice);
            (*session != before, arrival)
        });
        let Some(Arrival { address, is_rewritten, offer, notice }) = arrival else { return };
        if is_rewritten {
            location::rewrite(&address.hash());
        }
        self.offer.set(offer);
        self.notice.set(notice);
        self.errors.set(vec![]);
        self.view.update(|view| *view = (address, view.1.wrapping_add(1)));
        if address.screen != Screen::Start {
            names::fetch_all(self.names);
        }
    }

    pub(super) fn take_from_other_tab(self) {
        let session = match self.keeper.with_value(Keeper::changed_elsewhere) {
            Change::Same => return,
            Change::Unread(notice) => return self.notice.set(Some(notice)),
            Change::Answers(session) => *session,
        };
        let page = self.view.get_untracked().0.screen.page();
        match self.session.try_update(|own| own.follow(session, page)) {
            Some(Followed::Silently) | None => return,
            Some(Followed::SamePage) => {}
            Some(Followed::OtherPage) => self.arrive(),
        }
        self.notice.set(Some(Notice::OtherTab));
    }
}
