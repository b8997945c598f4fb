//! What is kept on the device: when it is saved, and what becomes of a file that cannot be read, is too old, or was
//! changed by somebody else.
//!
//! Invariants:
//!
//! 1. Nothing is written over a file that this tab has not read, or over one that a newer program wrote.
//! 2. What cannot be read is set aside before anything is written, and stays there until the person clears everything.
//! 3. While answers are not to be kept, nothing is read or written.

use crate::file::{self, Opened, Unread};
use crate::notice::Notice;
use crate::session::Session;
use cptpp_rules::day::Day;
use cptpp_rules::rules::Rules;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The key of the saved file.
pub const KEY: &str = "cptpp-wizard";
/// The key for files that cannot be read, one after the other.
pub const UNREAD_KEY: &str = "cptpp-wizard.unread";

/// Texts by their keys, on a device that may refuse any of it at any time.
pub trait Store {
    /// The text of a key, if there is one.
    ///
    /// # Errors
    /// If the device does not tell.
    fn get(&self, key: &str) -> Result<Option<String>, Refused>;
    /// Stores a text; returns whether it is there now.
    fn set(&self, key: &str, text: &str) -> bool;
    /// Removes a text; returns whether it is gone.
    fn remove(&self, key: &str) -> bool;
}

/// The device does not say what it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// Where the session is kept, and what was last kept there.
pub struct Keeper {
    store: Rc<dyn Store>,
    rules: &'static Rules,
    /// What was last read or saved.
    kept: RefCell<Session>,
    counter: Cell<i64>,
    seen: RefCell<Seen>,
    /// Whether answers are to be kept.
    is_on: Cell<bool>,
}

/// What was on the device before it was cleared: the saved file, and those that could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cleared([Option<String>; 2]);

impl Cleared {
    pub fn is_empty(&self) -> bool {
        *self == Cleared::default()
    }
}

/// What this tab knows of the saved file.
#[derive(Debug, PartialEq)]
enum Seen {
    /// It says this, or there is none.
    File(Option<String>),
    /// It could not be read from the device, or not be set aside.
    Nothing,
    /// A newer program writes it.
    Newer,
}

/// What became of a session that was to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    Saved,
    /// There is nothing new to save.
    Same,
    /// It is not saved, as the notice says.
    Not(Notice),
    /// Somebody else has changed the file, which is to be read first.
    ChangedElsewhere,
}

/// What another tab did to the saved file.
#[derive(Debug, PartialEq)]
pub enum Change {
    /// Nothing that matters here.
    Same,
    /// It saved something else, not necessarily other answers.
    Answers(Box<Session>),
    /// What it saved cannot be read here.
    Unread(Notice),
}

impl Keeper {
    /// Reads what is saved in a store.
    pub fn open(store: Rc<dyn Store>, rules: &'static Rules, today: Day) -> (Keeper, Session, Option<Notice>) {
        let keeper = Keeper::off(store, rules);
        let (session, notice) = keeper.start(today);
        (keeper, session, notice)
    }

    /// One that keeps nothing, until it is to.
    pub fn off(store: Rc<dyn Store>, rules: &'static Rules) -> Keeper {
        let (kept, seen) = (RefCell::new(Session::new(rules)), RefCell::new(Seen::Nothing));
        Keeper { store, rules, kept, counter: Cell::default(), seen, is_on: Cell::new(false) }
    }

    /// Whether answers are to be kept.
    pub fn is_on(&self) -> bool {
        self.is_on.get()
    }

    /// Keeps answers from now on; returns those kept before.
    pub fn start(&self, today: Day) -> (Session, Option<Notice>) {
        self.is_on.set(true);
        let notice = self.begin(today);
        (self.kept.borrow().clone(), notice)
    }

    /// Keeps nothing from now on, and removes the saved file; returns whether it is gone.
    pub fn stop(&self) -> bool {
        if !self.is_on.replace(false) {
            return true;
        }
        self.kept.replace(Session::new(self.rules));
        // What a newer program has written is that program's.
        self.seen.replace(Seen::Nothing) == Seen::Newer || self.store.remove(KEY)
    }

    fn begin(&self, today: Day) -> Option<Notice> {
        // Told once there is something to save.
        let text = self.store.get(KEY).ok()?;
        let opened = text.as_deref().map(|text| (text, file::open(text, self.rules)));
        match opened {
            None => self.seen.replace(Seen::File(None)),
            Some((text, Err(unread))) => return Some(self.set_aside(text, unread)),
            Some((_, Ok(opened))) if opened.is_expired(today) => {
                // If it cannot be removed it is written over once there is something to save.
                let left = if self.store.remove(KEY) { None } else { text };
                self.seen.replace(Seen::File(left));
                return Some(Notice::Expired);
            }
            Some((text, Ok(opened))) => {
                let is_whole = opened.is_whole;
                self.take(opened, text.to_owned());
                return (!is_whole).then(|| {
                    // What is asked again replaces what is there.
                    self.add_unread(text);
                    Notice::PartlyRead
                });
            }
        };
        None
    }

    /// Saves a session if it has an answer or a chosen language and has changed.
    pub fn keep(&self, session: &Session, now: &str) -> Kept {
        if !self.is_on() || *self.kept.borrow() == *session || !(session.is_started() || session.lang.is_some()) {
            return Kept::Same;
        }
        let Ok(text) = self.store.get(KEY) else { return Kept::Not(Notice::NotSaved) };
        match &*self.seen.borrow() {
            Seen::Newer => return Kept::Not(Notice::Reload),
            Seen::Nothing if text.is_some() => return Kept::Not(Notice::NotSaved),
            Seen::File(seen) if *seen != text => return Kept::ChangedElsewhere,
            _ => {}
        }
        let counter = self.counter.get().saturating_add(1);
        let file = file::write_counted(session, now, counter);
        if !self.store.set(KEY, &file) {
            return Kept::Not(Notice::NotSaved);
        }
        self.counter.set(counter);
        self.kept.replace(session.clone());
        self.seen.replace(Seen::File(Some(file)));
        Kept::Saved
    }

    /// What another tab has done to the saved file since it was last read.
    pub fn changed_elsewhere(&self) -> Change {
        if !self.is_on() {
            return Change::Same;
        }
        let Ok(text) = self.store.get(KEY) else { return Change::Same };
        if !self.is_new(text.as_deref()) {
            return Change::Same;
        }
        let before = self.kept.borrow().clone();
        match text.as_deref().map(|text| (text, file::open(text, self.rules))) {
            None => {
                // The next save counts on, so that no tab takes it for an older one.
                self.kept.replace(Session::new(self.rules));
                self.seen.replace(Seen::File(None));
            }
            // It stays for the program that wrote it.
            Some((_, Err(Unread::Newer))) => {
                self.seen.replace(Seen::Newer);
                return Change::Unread(Notice::Reload);
            }
            Some((text, Err(unread))) => return Change::Unread(self.set_aside(text, unread)),
            Some((text, Ok(opened))) => self.take(opened, text.to_owned()),
        }
        let after = self.kept.borrow();
        if *after == before { Change::Same } else { Change::Answers(Box::new(after.clone())) }
    }

    /// Whether somebody else has written this text of the saved file, or removed it.
    fn is_new(&self, text: Option<&str>) -> bool {
        matches!(&*self.seen.borrow(), Seen::File(seen) if seen.as_deref() != text)
    }

    /// Forgets everything; returns what there was, and whether the device has forgotten it, too.
    pub fn clear(&self) -> (Cleared, bool) {
        let cleared = Cleared([KEY, UNREAD_KEY].map(|key| self.store.get(key).ok().flatten()));
        self.kept.replace(Session::new(self.rules));
        let is_gone = [KEY, UNREAD_KEY].map(|key| self.store.remove(key)) == [true, true];
        // What could not be removed may be written over.
        self.seen.replace(self.store.get(KEY).map_or(Seen::Nothing, Seen::File));
        (cleared, is_gone)
    }

    /// Puts back what was cleared; returns whether it may come back, which it may not if there are other answers now.
    pub fn restore(&self, Cleared(texts): Cleared) -> bool {
        if self.is_on() && self.store.get(KEY).is_ok_and(|text| self.is_new(text.as_deref())) {
            return false;
        }
        for (key, text) in [KEY, UNREAD_KEY].into_iter().zip(texts) {
            if let Some(text) = text.filter(|_| self.store.get(key) == Ok(None))
                && self.store.set(key, &text)
                && key == KEY
            {
                self.seen.replace(Seen::File(Some(text)));
            }
        }
        true
    }

    /// The files that were set aside, if there are any.
    pub fn unread(&self) -> Option<String> {
        self.store.get(UNREAD_KEY).ok().flatten()
    }

    fn take(&self, opened: Opened, text: String) {
        self.counter.set(opened.counter);
        self.kept.replace(opened.session);
        self.seen.replace(Seen::File(Some(text)));
    }

    /// Moves an unreadable file out of the way. Without room for that, it stays and is not written over.
    fn set_aside(&self, text: &str, unread: Unread) -> Notice {
        self.kept.replace(Session::new(self.rules));
        if !self.add_unread(text) && !self.move_unread(text) {
            self.seen.replace(Seen::Nothing);
            return Notice::NotSaved;
        }
        let left = if self.store.remove(KEY) { None } else { Some(text.to_owned()) };
        self.seen.replace(Seen::File(left));
        match unread {
            Unread::Newer => Notice::Newer,
            Unread::Damaged => Notice::Damaged,
        }
    }

    /// Adds a text to those that cannot be read; returns whether it is among them.
    fn add_unread(&self, text: &str) -> bool {
        match self.store.get(UNREAD_KEY) {
            Ok(Some(before)) if format!("\n{before}\n").contains(&format!("\n{text}\n")) => true,
            Ok(Some(before)) => self.store.set(UNREAD_KEY, &[&before, text].join("\n")),
            Ok(None) => self.store.set(UNREAD_KEY, text),
            Err(Refused) => false,
        }
    }

    /// The same where there is no room for the text twice.
    fn move_unread(&self, text: &str) -> bool {
        let is_moved = self.store.remove(KEY) && self.add_unread(text);
        if !is_moved {
            self.store.set(KEY, text);
        }
        is_moved
    }
}
