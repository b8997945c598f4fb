//! What the wizard saves on the device, and takes over from another tab.

use super::wizard::Wizard;
use crate::platform::clock::now;
use cptpp_questionnaire::arrival::Followed;
use cptpp_questionnaire::keeping::{Change, Keeper, Kept};
use cptpp_questionnaire::notice::Notice;
use leptos::prelude::*;

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
