//! Saves the session to the device and reads it back.

use crate::platform::clock;
use crate::platform::storage::{self, KEY, Memory, Store, UNREAD_KEY};
use cptpp_questionnaire::file::{self, Unread};
use cptpp_questionnaire::notice::Notice;
use cptpp_questionnaire::session::Session;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Where the session is kept, and what was last kept there.
#[derive(Clone)]
pub struct Keeper {
    store: Rc<dyn Store>,
    kept: Rc<RefCell<Session>>,
    is_stopped: Rc<Cell<bool>>,
}

/// What another tab did to the saved file.
#[derive(Debug)]
pub enum Change {
    /// Nothing that matters here.
    Same,
    /// It saved something else, not necessarily other answers.
    Answers(Box<Session>),
    /// It saved a file that cannot be read here.
    Unread(Notice),
}

impl Keeper {
    /// Opens the device's storage and reads what is saved there.
    pub fn open() -> (Keeper, Session, Option<Notice>) {
        if let Some(device) = storage::device() {
            return Keeper::with(Rc::new(device));
        }
        let (keeper, session, _) = Keeper::with(Rc::new(Memory::default()));
        (keeper, session, Some(Notice::NotSaved))
    }

    /// Reads what is saved in a store. A file that cannot be read is set aside,
    /// so that nothing in it is lost.
    pub fn with(store: Rc<dyn Store>) -> (Keeper, Session, Option<Notice>) {
        let file = store.get(KEY).map(|text| (file::read(&text), text));
        let keeper = Keeper { store, kept: Rc::default(), is_stopped: Rc::default() };
        let (session, notice) = match file {
            None => (Session::default(), None),
            Some((Ok(session), _)) => (session, None),
            Some((Err(unread), text)) => (Session::default(), Some(keeper.set_aside(&text, unread))),
        };
        keeper.kept.replace(session.clone());
        (keeper, session, notice)
    }

    /// Saves a session; returns whether that worked. Nothing is written before
    /// there is an answer, nor if nothing has changed.
    pub fn keep(&self, session: &Session) -> bool {
        if *self.kept.borrow() == *session || !session.is_started() {
            return true;
        }
        let is_kept = !self.is_stopped.get() && self.store.set(KEY, &file::write(session, &clock::now()));
        if is_kept {
            self.kept.replace(session.clone());
        }
        is_kept
    }

    /// What another tab has done to the saved file since it was last read.
    pub fn changed_elsewhere(&self) -> Change {
        let session = match self.store.get(KEY).map(|text| (file::read(&text), text)) {
            None => Session::default(),
            Some((Ok(session), _)) => session,
            Some((Err(unread), text)) => return Change::Unread(self.set_aside(&text, unread)),
        };
        let is_same = *self.kept.borrow() == session;
        self.kept.replace(session.clone());
        if is_same { Change::Same } else { Change::Answers(Box::new(session)) }
    }

    pub fn clear(&self) {
        self.kept.take();
        self.is_stopped.set(false);
        self.store.remove(KEY);
        self.store.remove(UNREAD_KEY);
    }

    /// Moves a file that cannot be read out of the way. If there is no room for
    /// that, it stays where it is and is not overwritten.
    fn set_aside(&self, text: &str, unread: Unread) -> Notice {
        if !self.store.set(UNREAD_KEY, text) {
            self.is_stopped.set(true);
            return Notice::NotSaved;
        }
        self.store.remove(KEY);
        match unread {
            Unread::Newer => Notice::Newer,
            Unread::Damaged => Notice::Damaged,
        }
    }
}
