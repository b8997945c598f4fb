//! Saves the session to the device and reads it back.

use crate::platform::clock;
use crate::platform::storage::{self, KEY, Memory, Store, UNREAD_KEY};
use cptpp_questionnaire::file::{self, Unread};
use cptpp_questionnaire::notice::Notice;
use cptpp_questionnaire::session::Session;
use cptpp_rules::rules::Rules;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Where the session is kept, and what was last kept there.
pub struct Keeper {
    store: Rc<dyn Store>,
    rules: &'static Rules,
    kept: RefCell<Session>,
    is_stopped: Cell<bool>,
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
    pub fn open(rules: &'static Rules) -> (Keeper, Session, Option<Notice>) {
        if let Some(device) = storage::device() {
            return Keeper::with(Rc::new(device), rules);
        }
        let (keeper, session, _) = Keeper::with(Rc::new(Memory::default()), rules);
        (keeper, session, Some(Notice::NotSaved))
    }

    /// Reads what is saved in a store.
    pub fn with(store: Rc<dyn Store>, rules: &'static Rules) -> (Keeper, Session, Option<Notice>) {
        let kept = RefCell::new(Session::new(rules));
        let keeper = Keeper { store, rules, kept, is_stopped: Cell::default() };
        let (session, notice) = match keeper.read() {
            Ok(session) => (session, None),
            Err(notice) => (Session::new(rules), Some(notice)),
        };
        keeper.kept.replace(session.clone());
        (keeper, session, notice)
    }

    /// Saves a session if it has an answer or a chosen language and has changed; returns whether that worked.
    pub fn keep(&self, session: &Session) -> bool {
        if *self.kept.borrow() == *session || !(session.is_started() || session.lang.is_some()) {
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
        match self.read() {
            Err(notice) => Change::Unread(notice),
            Ok(session) if self.kept.replace(session.clone()) == session => Change::Same,
            Ok(session) => Change::Answers(Box::new(session)),
        }
    }

    pub fn clear(&self) {
        self.kept.replace(Session::new(self.rules));
        self.is_stopped.set(false);
        self.store.remove(KEY);
        self.store.remove(UNREAD_KEY);
    }

    /// What is saved. A file that cannot be read is set aside, so that nothing in it is lost.
    fn read(&self) -> Result<Session, Notice> {
        let Some(text) = self.store.get(KEY) else { return Ok(Session::new(self.rules)) };
        file::read(&text, self.rules).map_err(|unread| self.set_aside(&text, unread))
    }

    /// Moves an unreadable file out of the way. Without room for that, it stays and is not overwritten.
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
