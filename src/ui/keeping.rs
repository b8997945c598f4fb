//! What the wizard saves on the device, removes from it, and takes over from another tab.

use super::way_back::HEADING;
use super::wizard::{Wizard, once_shown};
use crate::platform::clock::{now, today};
use crate::platform::{location, page};
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::arrival::Followed;
use cptpp_questionnaire::keeping::{Change, Cleared, Keeper, Kept};
use cptpp_questionnaire::notice::Notice;
use cptpp_questionnaire::session::Session;
use leptos::prelude::*;

/// What was there before it was cleared, and where the person was.
#[derive(Clone)]
pub struct Undo {
    session: Session,
    cleared: Cleared,
    hash: String,
}

impl Wizard {
    /// Saves the session, and says if that does not work.
    pub(super) fn keep(self) {
        let kept = self.session.with_untracked(|session| self.keeper.with_value(|keeper| keeper.keep(session, &now())));
        match kept {
            Kept::Same => {}
            // There may be room again.
            Kept::Saved => self.notice.update(|notice| *notice = notice.filter(|notice| *notice != Notice::NotSaved)),
            Kept::Not(notice) => self.notify(Some(notice)),
            Kept::ChangedElsewhere => {
                self.take_from_other_tab();
            }
        }
    }

    /// Keeps answers on the device from now on, or keeps none and removes those that are there.
    pub fn let_keep(self, is_wanted: bool) {
        if self.keeper.with_value(Keeper::is_on) == is_wanted {
            return;
        }
        self.is_keeping.set(is_wanted);
        if is_wanted {
            let (kept, notice) = self.keeper.with_value(|keeper| keeper.start(today()));
            self.notify(notice);
            // Those given here are what the person wants to be kept.
            if self.session.with_untracked(Session::is_started) || !kept.is_started() {
                self.keep();
            } else {
                self.set_session.set(kept);
                self.arrive();
                once_shown(|| page::focus(HEADING));
            }
        } else {
            let is_gone = self.keeper.with_value(Keeper::stop);
            self.notify((!is_gone).then_some(Notice::NotCleared));
        }
        self.warn_before_leaving();
    }

    /// Where nothing is kept, has the browser ask before the page is left, unless that is for a host to say.
    pub(super) fn warn_before_leaving(self) {
        let is_warning = !self.is_keeping.get_untracked() && !location::is_framed();
        page::ask_before_leaving(is_warning.then_some(move || self.session.with_untracked(Session::is_started)));
    }

    /// Deletes everything and starts again.
    pub fn clear(self) {
        let (session, hash) = (self.session.get_untracked(), location::hash());
        self.set_session.update(Session::clear);
        let (cleared, is_gone) = self.keeper.with_value(Keeper::clear);
        self.folds.clear();
        self.leave_for(&Screen::Start.hash());
        if session.is_started() || !cleared.is_empty() {
            self.undo.set_value(Some(Undo { session, cleared, hash }));
        }
        self.notify(Some(if is_gone { Notice::Cleared } else { Notice::NotCleared }));
    }

    /// Takes the last clearing back, unless there are other answers by now.
    pub fn undo(self) {
        let Some(Undo { mut session, cleared, hash }) = self.undo.try_update_value(Option::take).flatten() else {
            return;
        };
        if !self.keeper.with_value(|keeper| keeper.restore(cleared)) {
            self.take_from_other_tab();
            return;
        }
        session.lang = self.session.with_untracked(|now| now.lang.clone()).or(session.lang);
        self.set_session.set(session);
        self.keep();
        self.leave_for(&hash);
        self.notify(Some(Notice::Restored));
    }

    /// Shows the page of an address, also if it is the present one, with its heading in focus.
    fn leave_for(self, hash: &str) {
        if self.view.get_untracked().0.hash() == hash {
            self.arrive();
            once_shown(|| page::focus(HEADING));
        } else {
            location::go(hash);
        }
    }

    /// Takes over what another tab has saved; returns whether the page shown still stands.
    pub(super) fn take_from_other_tab(self) -> bool {
        let followed = self.follow_other_tab();
        if followed == Followed::OtherPage {
            self.once_worded(move || self.arrive());
        }
        if matches!(followed, Followed::SamePage | Followed::OtherPage) {
            self.notify(Some(Notice::OtherTab));
        }
        followed != Followed::OtherPage
    }

    /// The same without showing another page, which the caller is about to do.
    pub(super) fn follow_other_tab(self) -> Followed {
        let session = match self.keeper.with_value(Keeper::changed_elsewhere) {
            Change::Same => return Followed::Silently,
            Change::Unread(notice) => {
                self.notify(Some(notice));
                self.keep();
                return Followed::Silently;
            }
            Change::Answers(session) => *session,
        };
        let page = self.view.get_untracked().0.screen.page();
        self.set_session.try_update(|own| own.follow(session, page)).unwrap_or(Followed::Silently)
    }
}
