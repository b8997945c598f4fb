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
#[derive(Clone)]
pub struct Keeper {
    store: Rc<dyn Store>,
    rules: &'static Rules,
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
    pub fn open(rules: &'static Rules) -> (Keeper, Session, Option<Notice>) {
        if let Some(device) = storage::device() {
            return Keeper::with(Rc::new(device), rules);
        }
        let (keeper, session, _) = Keeper::with(Rc::new(Memory::default()), rules);
        (keeper, session, Some(Notice::NotSaved))
    }

    /// Reads what is saved in a store. A file that cannot be read is set aside,
    /// so that nothing in it is lost.
    pub fn with(store: Rc<dyn Store>, rules: &'static Rules) -> (Keeper, Session, Option<Notice>) {
        let file = store.get(KEY).map(|text| (file::read(&text, rules), text));
        let kept = Rc::new(RefCell::new(Session::new(rules)));
        let keeper = Keeper { store, rules, kept, is_stopped: Rc::default() };
        let (session, notice) = match file {
            None => (Session::new(rules), None),
            Some((Ok(session), _)) => (session, None),
            Some((Err(unread), text)) => (Session::new(rules), Some(keeper.set_aside(&text, unread))),
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
        let rules = self.rules;
        let session = match self.store.get(KEY).map(|text| (file::read(&text, rules), text)) {
            None => Session::new(rules),
            Some((Ok(session), _)) => session,
            Some((Err(unread), text)) => return Change::Unread(self.set_aside(&text, unread)),
        };
        let is_same = *self.kept.borrow() == session;
        self.kept.replace(session.clone());
        if is_same { Change::Same } else { Change::Answers(Box::new(session)) }
    }

    /// Forgets everything.
    pub fn clear(&self) {
        self.kept.replace(Session::new(self.rules));
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
