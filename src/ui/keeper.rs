//! Carries the session out to the device and back in.

use super::app::Notice;
use crate::domain::save::{self, Unread};
use crate::domain::session::Session;
use crate::platform::clock;
use crate::platform::storage::{self, KEY, Memory, Store, UNREAD_KEY};
use std::cell::RefCell;
use std::rc::Rc;

/// Where the session is kept, and what was last kept there.
#[derive(Clone)]
pub struct Keeper {
    store: Rc<dyn Store>,
    kept: Rc<RefCell<Session>>,
}

impl Keeper {
    /// Opens the device's storage and reads what is saved there.
    #[must_use]
    pub fn open() -> (Keeper, Session, Option<Notice>) {
        if let Some(device) = storage::device() {
            return Keeper::with(Rc::new(device));
        }
        let (keeper, session, _) = Keeper::with(Rc::new(Memory::default()));
        (keeper, session, Some(Notice::NotSaved))
    }

    /// Reads what is saved in a store. A file that cannot be read is set
    /// aside, so that nothing of it is lost.
    #[must_use]
    pub fn with(store: Rc<dyn Store>) -> (Keeper, Session, Option<Notice>) {
        let mut notice = None;
        let session = match store.get(KEY).map(|text| (save::read(&text), text)) {
            None => Session::default(),
            Some((Ok(session), _)) => session,
            Some((Err(unread), text)) => {
                if store.set(UNREAD_KEY, &text) {
                    store.remove(KEY);
                }
                notice = Some(match unread {
                    Unread::Newer => Notice::Newer,
                    Unread::Damaged => Notice::Damaged,
                });
                Session::default()
            }
        };
        let kept = Rc::new(RefCell::new(session.clone()));
        (Keeper { store, kept }, session, notice)
    }

    /// Keeps a session; whether that worked. Nothing is written before there
    /// is an answer, nor when nothing has changed.
    #[must_use]
    pub fn keep(&self, session: &Session) -> bool {
        if *self.kept.borrow() == *session || !session.is_started() {
            return true;
        }
        *self.kept.borrow_mut() = session.clone();
        self.store.set(KEY, &save::write(session, &clock::now()))
    }

    /// The session another tab has saved, where its answers are not the ones
    /// we have. A file that cannot be read is left to the tab that wrote it.
    #[must_use]
    pub fn changed_elsewhere(&self) -> Option<Session> {
        let session = match self.store.get(KEY) {
            Some(text) => save::read(&text).ok()?,
            None => Session::default(),
        };
        let is_same = self.kept.borrow().given == session.given;
        *self.kept.borrow_mut() = session.clone();
        (!is_same).then_some(session)
    }

    /// Forgets everything.
    pub fn clear(&self) {
        *self.kept.borrow_mut() = Session::default();
        self.store.remove(KEY);
        self.store.remove(UNREAD_KEY);
    }
}
