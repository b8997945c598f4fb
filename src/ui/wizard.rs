//! The state of the program; handlers call these methods, which call those of the session.

use super::ahead::fetch_ahead;
use super::folds::ByHand;
use super::islands::Site;
use super::keeping::Undo;
use super::live::{Live, View};
use super::names::OccupationNames;
use super::parts::occupation;
use super::remembered;
use super::way_back::WayBack;
use crate::platform::form::Held;
use crate::platform::{location, page, spawn_local, words};
use cptpp_pages::words::parts_at;
use cptpp_pages::{Reader, link_id};
use cptpp_questionnaire::address::Address;
use cptpp_questionnaire::arrival::{Arrival, Followed, Offer};
use cptpp_questionnaire::flow::Flow;
use cptpp_questionnaire::form::{Entries, FormError};
use cptpp_questionnaire::keeping::Keeper;
use cptpp_questionnaire::link;
use cptpp_questionnaire::notice::Notice;
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::Page;
use cptpp_rules::day::Day;
use cptpp_rules::rules::Rules;
use leptos::prelude::*;
use leptos::task::tick;

/// What every page receives: the state, and what can be done to it.
#[derive(Clone, Copy)]
pub struct Wizard {
    /// The rules in force when the page was opened.
    pub rules: &'static Rules,
    pub session: ReadSignal<Session>,
    pub(super) set_session: WriteSignal<Session>,
    /// Where we are, and how many pages were shown before.
    pub view: RwSignal<(Address, u32)>,
    /// What is wrong on the page shown.
    pub errors: RwSignal<Vec<FormError>>,
    pub names: RwSignal<OccupationNames>,
    /// What a link or a file holds.
    pub offer: RwSignal<Option<Offer>>,
    pub way_back: WayBack,
    pub folds: ByHand,
    /// The language in use.
    pub(super) language: RwSignal<String>,
    /// The language chosen last, which is in use once its words are there.
    pub(super) wanted: StoredValue<String>,
    pub(super) notice: RwSignal<Option<Notice>>,
    pub(super) keeper: StoredValue<Keeper, LocalStorage>,
    /// Whether answers are kept.
    pub(super) is_keeping: RwSignal<bool>,
    /// The day, which a page that is left open outlives.
    pub(super) day: RwSignal<Day>,
    /// What was cleared last, until the page is left.
    pub(super) undo: StoredValue<Option<Undo>, LocalStorage>,
}

impl Wizard {
    /// Takes the answers of a page and goes on, or shows what is wrong.
    pub fn submit(self, page: Page, entries: &Entries) {
        let (shown, told) = (self.view.get_untracked().0, self.notice.get_untracked());
        // Pressed again before the next page was drawn.
        if shown.screen.page() != Some(page) {
            return;
        }
        let from = shown.from;
        let next = self.change(|session| session.submit(page, entries).map(|()| session.go_on(page, from)));
        match next {
            Some(Ok(next)) => self.go(&next, told),
            Some(Err(errors)) => {
                self.errors.set(errors);
                // Some phones hand in the page without a key that the box could see.
                if page::is_choosing() {
                    occupation::tell_to_choose();
                } else {
                    once_shown(|| page::focus("errors"));
                }
            }
            None => {}
        }
    }

    pub fn skip_occupation(self) {
        let (from, told) = (self.view.get_untracked().0.from, self.notice.get_untracked());
        let next = self.change(|session| {
            session.skip_occupation();
            session.go_on(Page::Occupation, from)
        });
        if let Some(next) = next {
            self.go(&next, told);
        }
    }

    /// Goes on to a page. What was told since `told` is told there, because the page before is gone.
    fn go(self, next: &Address, told: Option<Notice>) {
        let news = self.notice.get_untracked().filter(|notice| *notice == Notice::OtherTab && told != Some(*notice));
        location::go(&next.hash());
        self.notice.update(|notice| *notice = notice.or(news));
    }

    pub fn back(self, page: Page) {
        let from = self.view.get_untracked().0.from;
        location::go(&self.session.with_untracked(|session| session.before(page, from)).hash());
    }

    /// Shows everything in another language, with all that was typed, chosen and opened.
    pub fn speak(self, language: String) {
        self.wanted.set_value(language.clone());
        spawn_local(async move {
            let is_wanted = || self.wanted.with_value(|wanted| *wanted == language);
            // Meanwhile the page may be turned to one that needs more.
            let parts =
                || words::files().max(self.session.with_untracked(|session| parts_at(&location::hash(), session)));
            while !words::is_prepared(&language, parts()) {
                let is_there = words::prepare(&language, self.rules.facts(), parts()).await;
                if !is_wanted() {
                    return;
                }
                if !is_there {
                    return self.notify(Some(Notice::Unreached));
                }
            }
            let held = Held::now();
            words::speak(&language, self.rules.facts());
            page::set_language(&language);
            location::ask_for(&language);
            self.change(|session| session.lang = Some(language.clone()));
            self.notice.update(|notice| *notice = notice.filter(|notice| *notice != Notice::Unreached));
            self.language.set(language.clone());
            once_shown(move || held.put_back(&link_id(&language)));
            fetch_ahead(self);
        });
    }

    /// Ticks a step off, or removes the tick.
    pub fn tick(self, id: &str, is_done: bool) {
        self.change(|session| session.tick(id, is_done));
    }

    /// Replaces the answers by those of the link or the file on show.
    pub fn open(self) {
        let Some(Offer::Answers(answers)) = self.offer.get_untracked() else { return };
        let answers = (*answers).clone();
        // Another tab may have cleared everything; then that is told, and the link is there to be opened again.
        if self.change(|session| session.open(answers)).is_none() {
            return;
        }
        location::replace(&self.session.with_untracked(Session::carry_on).hash());
        // Arriving drops the notice of the page before, unless nothing can be saved.
        self.notice.update(|notice| *notice = notice.or(Some(Notice::Opened)));
    }

    /// Whether nothing was shown before.
    pub fn is_first_page(self) -> bool {
        self.view.get_untracked().1 == 1
    }

    /// Changes the session and saves it, once; nothing else changes it. `None` if another tab has made the page shown
    /// superfluous, which then gives way.
    pub fn change<T>(self, change: impl FnOnce(&mut Session) -> T) -> Option<T> {
        if !self.take_from_other_tab() {
            return None;
        }
        let changed = self.set_session.try_update(change);
        self.keep();
        changed
    }

    /// What a page is written for.
    pub fn read<T: Default>(self, write: impl FnOnce(&Reader) -> T) -> T {
        words::with(|words| {
            self.names.with_untracked(|names| {
                self.folds.with(|folds| write(&Reader { words, names: names.own(), rules: self.rules, folds }))
            })
        })
    }

    /// A page, or a part of one, brought to life.
    pub fn show(self, write: impl FnOnce(&Reader) -> cptpp_pages::View) -> View {
        self.read(write).enliven(&Site { wizard: self, lists: None })
    }

    /// A part of a page that is shown again when the answers that count change, and not when anything else does.
    pub fn following_answers(self, show: impl Fn(Flow) -> View + 'static) -> View {
        // As one text, which is compared with less code than a flow.
        let answers = Memo::new(move |_| self.session.with(|session| link::write(&session.flow().answers)));
        let flow = move || self.session.with_untracked(|session| session.flow().clone());
        Live::nodes(move || {
            words::turn();
            self.day.track();
            show(answers.with(|_| flow()))
        })
        .into()
    }

    /// Shows a notice, or none. The same again is not announced again.
    pub(super) fn notify(self, notice: Option<Notice>) {
        // What else is told stands where the way back from clearing would.
        if !matches!(notice, Some(Notice::Cleared | Notice::NotCleared)) {
            self.undo.set_value(None);
        }
        self.notice.maybe_update(|shown| {
            let is_new = *shown != notice;
            *shown = notice;
            is_new
        });
    }

    /// Runs once the words are there of the page that the address leads to; until then the page before stays, and if
    /// they cannot be had, its address comes back.
    pub(super) fn once_worded(self, run: impl FnOnce() + 'static) {
        let parts = self.session.with_untracked(|session| parts_at(&location::hash(), session));
        if words::has(parts) {
            return run();
        }
        spawn_local(async move {
            if words::load(parts).await {
                // The address may have changed meanwhile.
                self.once_worded(run);
            } else {
                location::rewrite(&self.view.get_untracked().0.hash());
                self.notify(Some(Notice::Unreached));
            }
        });
    }

    pub(super) fn arrive(self) {
        let followed = self.follow_other_tab();
        let (offer, notice) = (self.offer.get_untracked(), self.notice.get_untracked());
        let arrival = self.set_session.try_maybe_update(|session| {
            let before = session.clone();
            let arrival = session.arrive(&location::hash(), offer, notice);
            (*session != before, arrival)
        });
        let Some(Arrival { address, is_rewritten, offer, notice }) = arrival else { return };
        if is_rewritten {
            location::rewrite(&address.hash());
        }
        // An older entry of the history may ask for another language.
        if self.wanted.with_value(|wanted| !wanted.is_empty()) {
            location::ask_for(&words::language());
        }
        self.folds.keep();
        remembered::turn();
        self.offer.set(offer);
        self.notify(notice.or((followed != Followed::Silently).then_some(Notice::OtherTab)));
        self.keep();
        self.errors.set(vec![]);
        self.view.update(|view| *view = (address, view.1.wrapping_add(1)));
        fetch_ahead(self);
    }
}

/// Runs once what was just changed is on the page, before anything else happens there: a frame later the person may
/// already be typing, and the focus would be taken from them.
pub fn once_shown(run: impl FnOnce() + 'static) {
    spawn_local(async {
        tick().await;
        run();
    });
}
