//! Answers that are not to be kept, and those that were cleared and come back.

use super::keeping::{Device, NOW, PLUMBER, open, saved, session, today};
use cptpp_questionnaire::keeping::{Change, KEY, Keeper, Kept, Store, UNREAD_KEY};
use cptpp_questionnaire::notice::Notice;
use cptpp_testing::RULES;

#[test]
fn where_nothing_is_to_be_kept_nothing_is_read_or_written() {
    let before = saved(PLUMBER, 4);
    let device = Device::with(&[(KEY, &before), (UNREAD_KEY, "{")]);
    let keeper = Keeper::off(device.clone(), &RULES);
    assert!(!keeper.is_on());
    assert_eq!(keeper.keep(&session("citizenships=JP"), NOW), Kept::Same);
    assert!(device.set(KEY, &saved("citizenships=MX", 9)));
    assert_eq!(keeper.changed_elsewhere(), Change::Same);
    assert!(keeper.stop(), "twice is as once");
    assert_eq!(device.text(KEY), Some(saved("citizenships=MX", 9)), "it is somebody else's");
}

#[test]
fn keeping_stops_and_starts() {
    let device = Device::with(&[(UNREAD_KEY, "{")]);
    let (keeper, ..) = open(&device);
    let person = session(PLUMBER);
    assert_eq!(keeper.keep(&person, NOW), Kept::Saved);
    assert!(keeper.stop());
    assert_eq!((device.text(KEY), device.text(UNREAD_KEY)), (None, Some("{".to_owned())));
    assert_eq!((keeper.keep(&person, NOW), device.text(KEY)), (Kept::Same, None));
    let (kept, notice) = keeper.start(today());
    assert_eq!((kept.is_started(), notice), (false, None));
    assert_eq!(keeper.keep(&person, NOW), Kept::Saved);
}

/// What is there when keeping starts, and what becomes of it.
#[test]
fn keeping_starts_with_what_is_there() {
    let newer = r#"{"version":2}"#;
    let rows = [
        ("nothing", None, "", None, Kept::Saved),
        ("answers", Some(saved(PLUMBER, 4)), PLUMBER, None, Kept::Saved),
        ("damaged", Some("{".to_owned()), "", Some(Notice::Damaged), Kept::Saved),
        ("newer", Some(newer.to_owned()), "", Some(Notice::Newer), Kept::Saved),
    ];
    for (title, text, kept, notice, saved) in rows {
        let texts: Vec<(&str, &str)> = text.iter().map(|text| (KEY, text.as_str())).collect();
        let device = Device::with(&texts);
        let keeper = Keeper::off(device.clone(), &RULES);
        assert_eq!(keeper.start(today()), (session(kept), notice), "{title}");
        assert_eq!(keeper.keep(&session("citizenships=NZ"), NOW), saved, "{title}");
        let aside = device.text(UNREAD_KEY);
        assert_eq!(aside, text.filter(|_| notice.is_some()), "{title}");
    }
}

#[test]
fn what_cannot_be_removed_is_told_when_keeping_stops() {
    let device = Device::with(&[(KEY, &saved(PLUMBER, 1))]);
    let (keeper, ..) = open(&device);
    device.keeps_all.set(true);
    assert!(!keeper.stop());
}

#[test]
fn what_was_cleared_comes_back_as_it_was() {
    let device = Device::with(&[(KEY, &saved(PLUMBER, 4)), (UNREAD_KEY, "{")]);
    let (keeper, ..) = open(&device);
    let before = device.texts.borrow().clone();
    let (cleared, is_gone) = keeper.clear();
    assert!(is_gone && !cleared.is_empty() && device.texts.borrow().is_empty());
    assert!(keeper.restore(cleared));
    assert_eq!(*device.texts.borrow(), before);
    assert_eq!(keeper.keep(&session(PLUMBER), NOW), Kept::Saved, "and is counted on");
    let (cleared, _) = open(&Device::with(&[])).0.clear();
    assert!(cleared.is_empty());
}

/// Nothing comes back over what somebody has answered since.
#[test]
fn what_was_cleared_stays_so_beside_other_answers() {
    let device = Device::with(&[(KEY, &saved(PLUMBER, 4))]);
    let (here, ..) = open(&device);
    let (there, ..) = open(&device);
    let (cleared, _) = here.clear();
    assert!(matches!(there.changed_elsewhere(), Change::Answers(_)));
    assert_eq!(there.keep(&session("citizenships=JP"), NOW), Kept::Saved);
    let now = device.text(KEY);
    assert!(!here.restore(cleared));
    assert!(matches!(here.changed_elsewhere(), Change::Answers(_)), "which are still to be taken over");
    assert_eq!(device.text(KEY), now);
}

/// What the device kept in spite of the clearing is what comes back.
#[test]
fn what_could_not_be_cleared_comes_back_too() {
    let device = Device::with(&[(KEY, &saved(PLUMBER, 4))]);
    let (keeper, ..) = open(&device);
    device.keeps_all.set(true);
    let (cleared, is_gone) = keeper.clear();
    assert!(!is_gone && keeper.restore(cleared));
    assert_eq!(device.text(KEY), Some(saved(PLUMBER, 4)));
}
