//! What is kept on a device that plays along, and on one that does not.

use cptpp_questionnaire::file::{self, write_counted};
use cptpp_questionnaire::keeping::{Change, KEY, Keeper, Kept, Refused, Store, UNREAD_KEY};
use cptpp_questionnaire::notice::Notice;
use cptpp_questionnaire::session::Session;
use cptpp_rules::day::Day;
use cptpp_testing::{RULES, only};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

pub const NOW: &str = "2026-12-01T12:00:00.000Z";
pub const PLUMBER: &str = "citizenships=AU permanent_residences= occupation=72300";

/// A device with faults that come and go.
#[derive(Default)]
pub struct Device {
    pub texts: RefCell<BTreeMap<String, String>>,
    pub is_silent: Cell<bool>,
    pub is_full: Cell<bool>,
    pub keeps_all: Cell<bool>,
}

impl Store for Device {
    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        if self.is_silent.get() { Err(Refused) } else { Ok(self.texts.borrow().get(key).cloned()) }
    }
    fn set(&self, key: &str, text: &str) -> bool {
        let is_room = !self.is_silent.get() && !self.is_full.get();
        if is_room {
            self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        }
        is_room
    }
    fn remove(&self, key: &str) -> bool {
        if !self.keeps_all.get() {
            self.texts.borrow_mut().remove(key);
        }
        !self.texts.borrow().contains_key(key)
    }
}

impl Device {
    pub fn with(texts: &[(&str, &str)]) -> Rc<Device> {
        let device = Device::default();
        for (key, text) in texts {
            assert!(device.set(key, text));
        }
        Rc::new(device)
    }

    pub fn text(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }
}

pub fn today() -> Day {
    Day::parse(NOW).unwrap()
}

pub fn open(device: &Rc<Device>) -> (Keeper, Session, Option<Notice>) {
    Keeper::open(device.clone(), &RULES, today())
}

pub fn session(answers: &str) -> Session {
    Session::of(only(answers), &RULES)
}

/// The saved file of somebody with these answers.
pub fn saved(answers: &str, counter: i64) -> String {
    write_counted(&session(answers), NOW, counter)
}

#[test]
fn only_changes_are_written_each_counted() {
    let device = Device::with(&[]);
    let (keeper, nobody, notice) = open(&device);
    assert_eq!((keeper.keep(&nobody, NOW), notice, device.text(KEY)), (Kept::Same, None, None));
    let mut person = session("citizenships=AU");
    assert_eq!(keeper.keep(&person, NOW), Kept::Saved);
    assert_eq!(keeper.keep(&person, NOW), Kept::Same);
    person.lang = Some("fr".to_owned());
    assert_eq!(keeper.keep(&person, NOW), Kept::Saved);
    assert_eq!(device.text(KEY), Some(write_counted(&person, NOW, 2)));
    let (_, again, notice) = open(&device);
    assert_eq!((again, notice), (person, None));
    assert!(keeper.clear().1);
    assert_eq!(device.text(KEY), None);
    assert_eq!(keeper.changed_elsewhere(), Change::Same, "nobody else changed anything");
}

/// What one tab does that has read one file, while the device has another.
#[test]
fn a_tab_writes_over_no_file_that_it_has_not_read() {
    let newer = r#"{"version":2,"everything":"else"}"#;
    let rows = [
        ("saved by another tab", Some(saved("citizenships=JP", 9)), Kept::ChangedElsewhere),
        ("by a build that does not count", Some(saved("citizenships=JP", 0)), Kept::ChangedElsewhere),
        ("cleared by another tab", None, Kept::ChangedElsewhere),
        ("by a newer program", Some(newer.to_owned()), Kept::ChangedElsewhere),
        ("damaged", Some("{".to_owned()), Kept::ChangedElsewhere),
        ("the same", Some(saved(PLUMBER, 4)), Kept::Saved),
    ];
    for (title, text, kept) in rows {
        let device = Device::with(&[(KEY, &saved(PLUMBER, 4))]);
        let (keeper, ..) = open(&device);
        device.texts.borrow_mut().clear();
        if let Some(text) = &text {
            assert!(device.set(KEY, text));
        }
        assert_eq!(keeper.keep(&session("citizenships=NZ"), NOW), kept, "{title}");
        if kept == Kept::Saved {
            assert_eq!(device.text(KEY), Some(saved("citizenships=NZ", 5)), "{title}");
        } else {
            assert_eq!(device.text(KEY), text, "{title}");
        }
    }
}

#[test]
fn what_another_tab_has_saved_or_cleared_is_taken_over() {
    let device = Device::with(&[(KEY, &saved(PLUMBER, 4))]);
    let (here, own, _) = open(&device);
    let (there, ..) = open(&device);
    assert_eq!(here.changed_elsewhere(), Change::Same);
    let others = session("citizenships=JP");
    assert_eq!(there.keep(&others, NOW), Kept::Saved);
    assert_eq!(here.changed_elsewhere(), Change::Answers(Box::new(others)));
    assert_eq!(here.changed_elsewhere(), Change::Same, "once");
    assert_eq!(here.keep(&own, NOW), Kept::Saved);
    assert_eq!(device.text(KEY), Some(saved(PLUMBER, 6)), "counts on from the other tab");
    assert!(there.clear().1);
    assert_eq!(here.changed_elsewhere(), Change::Answers(Box::new(Session::new(&RULES))));
    assert_eq!(device.text(KEY), None);
}

#[test]
fn beside_a_newer_program_nothing_is_saved_any_more() {
    let newer = r#"{"version":2,"everything":"else"}"#;
    let device = Device::with(&[(KEY, &saved(PLUMBER, 4))]);
    let (keeper, ..) = open(&device);
    assert!(device.set(KEY, newer));
    assert_eq!(keeper.changed_elsewhere(), Change::Unread(Notice::Reload));
    assert_eq!(keeper.keep(&session("citizenships=NZ"), NOW), Kept::Not(Notice::Reload));
    assert_eq!((device.text(KEY).as_deref(), device.text(UNREAD_KEY)), (Some(newer), None));
}

#[test]
fn damaged_while_the_page_is_open_it_is_set_aside_and_saved_again() {
    let device = Device::with(&[(KEY, &saved(PLUMBER, 4))]);
    let (keeper, person, _) = open(&device);
    assert!(device.set(KEY, "{"));
    assert_eq!(keeper.changed_elsewhere(), Change::Unread(Notice::Damaged));
    assert_eq!(keeper.keep(&person, NOW), Kept::Saved);
    assert_eq!((device.text(KEY), device.text(UNREAD_KEY).as_deref()), (Some(saved(PLUMBER, 5)), Some("{")));
}

/// Files found at the start: what is said, what is left as the saved file, and what is set aside.
#[test]
fn what_cannot_be_read_is_set_aside_and_nothing_is_lost() {
    let newer = r#"{"version":2}"#;
    let half = r#"{"version":1,"answers":{"version":1,"citizenships":["AU"],"occupation":"99999"},"page":"wage"}"#;
    let rows = [
        ("{", None, Notice::Damaged, None, Some("{")),
        (newer, None, Notice::Newer, None, Some(newer)),
        ("{", Some(newer), Notice::Damaged, None, Some("{\"version\":2}\n{")),
        (newer, Some(newer), Notice::Newer, None, Some(newer)),
        (half, None, Notice::PartlyRead, Some(half), Some(half)),
    ];
    for (text, aside, notice, left, unread) in rows {
        let device = Device::with(&[(KEY, text)]);
        if let Some(aside) = aside {
            assert!(device.set(UNREAD_KEY, aside));
        }
        let (keeper, session, told) = open(&device);
        assert_eq!(told, Some(notice), "{text}");
        assert_eq!((device.text(KEY).as_deref(), device.text(UNREAD_KEY).as_deref()), (left, unread), "{text}");
        assert_eq!(keeper.unread().as_deref(), unread, "{text}");
        assert_eq!(session.is_started(), notice == Notice::PartlyRead, "{text}");
        // It goes on from there.
        assert_eq!(keeper.keep(&self::session(PLUMBER), NOW), Kept::Saved, "{text}");
    }
}

#[test]
fn a_file_that_can_be_neither_read_nor_set_aside_is_not_written_over() {
    let device = Device::with(&[(KEY, "{")]);
    device.is_full.set(true);
    device.keeps_all.set(true);
    let (keeper, _, notice) = open(&device);
    assert_eq!(notice, Some(Notice::NotSaved));
    device.is_full.set(false);
    assert_eq!(keeper.keep(&session(PLUMBER), NOW), Kept::Not(Notice::NotSaved));
    assert_eq!(device.text(KEY).as_deref(), Some("{"));
    // Unless the person clears it.
    device.keeps_all.set(false);
    assert!(keeper.clear().1);
    assert_eq!(keeper.keep(&session(PLUMBER), NOW), Kept::Saved);
}

#[test]
fn where_there_is_room_for_one_a_file_is_moved() {
    struct One(Device);
    impl Store for One {
        fn get(&self, key: &str) -> Result<Option<String>, Refused> {
            self.0.get(key)
        }
        fn set(&self, key: &str, text: &str) -> bool {
            let is_other = |other: &String| other != key;
            !self.0.texts.borrow().keys().any(is_other) && self.0.set(key, text)
        }
        fn remove(&self, key: &str) -> bool {
            self.0.remove(key)
        }
    }
    let store = Rc::new(One(Device::default()));
    assert!(store.set(KEY, "{"));
    let (_, _, notice) = Keeper::open(store.clone(), &RULES, today());
    assert_eq!(notice, Some(Notice::Damaged));
    assert_eq!((store.0.text(KEY), store.0.text(UNREAD_KEY).as_deref()), (None, Some("{")));
}

#[test]
fn storage_comes_and_goes() {
    let device = Device::with(&[]);
    let (keeper, ..) = open(&device);
    device.is_full.set(true);
    assert_eq!(keeper.keep(&session("citizenships=AU"), NOW), Kept::Not(Notice::NotSaved));
    device.is_full.set(false);
    assert_eq!(keeper.keep(&session("citizenships=AU"), NOW), Kept::Saved, "there is room again");
    device.is_silent.set(true);
    assert_eq!(keeper.keep(&session(PLUMBER), NOW), Kept::Not(Notice::NotSaved));
    assert_eq!(keeper.changed_elsewhere(), Change::Same);
    device.is_silent.set(false);
    assert_eq!(keeper.keep(&session(PLUMBER), NOW), Kept::Saved, "it answers again");
}

#[test]
fn what_was_not_read_at_the_start_is_not_written_over_later() {
    let rows = [(Some(saved("citizenships=JP", 3)), Kept::Not(Notice::NotSaved)), (None, Kept::Saved)];
    for (text, kept) in rows {
        let device = Device::with(&[]);
        if let Some(text) = &text {
            assert!(device.set(KEY, text));
        }
        device.is_silent.set(true);
        let (keeper, session, notice) = open(&device);
        assert_eq!((session.is_started(), notice), (false, None), "told once it matters");
        device.is_silent.set(false);
        assert_eq!(keeper.keep(&self::session(PLUMBER), NOW), kept);
        assert_eq!(keeper.changed_elsewhere(), Change::Same);
        if text.is_some() {
            assert_eq!(device.text(KEY), text);
        }
    }
}

#[test]
fn clearing_says_what_the_device_keeps() {
    let device = Device::with(&[(KEY, &saved(PLUMBER, 1)), (UNREAD_KEY, "{")]);
    let (keeper, ..) = open(&device);
    device.keeps_all.set(true);
    assert!(!keeper.clear().1);
    assert_eq!(keeper.keep(&session("citizenships=NZ"), NOW), Kept::Saved, "what is cleared may be written over");
    device.keeps_all.set(false);
    assert!(keeper.clear().1);
    assert_eq!((device.text(KEY), device.text(UNREAD_KEY)), (None, None));
}

#[test]
fn answers_are_kept_for_thirty_days_after_the_last_change() {
    let rows = [
        ("2026-12-01T00:00:00.000Z", true),
        ("2026-11-01T23:59:59.000Z", true),
        ("2026-10-31T23:59:59.000Z", false),
        ("2020-02-29", false),
        ("2027-01-01", true),
        ("yesterday", true),
    ];
    for (saved_at, is_kept) in rows {
        let device = Device::with(&[(KEY, &file::write(&session(PLUMBER), saved_at))]);
        let (keeper, session, notice) = open(&device);
        assert_eq!(session.is_started(), is_kept, "{saved_at}");
        assert_eq!(notice, (!is_kept).then_some(Notice::Expired), "{saved_at}");
        assert_eq!(device.text(KEY).is_some(), is_kept, "{saved_at}");
        assert_ne!(keeper.keep(&self::session("citizenships=NZ"), NOW), Kept::ChangedElsewhere, "{saved_at}");
    }
}
