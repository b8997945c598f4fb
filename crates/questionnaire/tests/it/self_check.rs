//! The self-check as its page follows it: reports are read completely or not
//! trusted, and late events change nothing.

use cptpp_questionnaire::self_check::{Checking, Event, Failure, rules_hash};
use proptest::prelude::*;
use serde_json::{Value, json};

fn told(line: &str) -> Event {
    Event::Told(line.to_owned())
}

fn told_of(found: &Value) -> Event {
    Event::Told(json!({ "found": found }).to_string())
}

fn running(done: u32, parts: u32) -> Checking {
    Checking::Running { done, parts }
}

fn broken(reason: &str) -> Checking {
    Checking::Failed(Failure::Broken(reason.to_owned()))
}

/// The findings when everything agrees.
fn found() -> Value {
    json!({
        "outcomes": 5_000_000_000_u64, "vectors": 2, "choices": 1, "disagreements": 0, "faults": [],
        "hash": rules_hash(None), "seconds": 7,
    })
}

fn after(before: &Checking, event: Event) -> Checking {
    let mut checking = before.clone();
    checking.take(event, rules_hash(None));
    checking
}

#[track_caller]
fn check(before: &Checking, event: Event, expected: &Checking) {
    assert_eq!(after(before, event), *expected);
}

#[test]
fn a_check_runs_part_by_part_to_its_end() {
    let mut checking = Checking::Idle;
    for (event, expected) in [
        (Event::Started, running(0, 0)),
        (told(r#"{"done":0,"parts":2}"#), running(0, 2)),
        (told(r#"{"done":1,"parts":2}"#), running(1, 2)),
        (told(r#"{"done":2,"parts":2}"#), running(2, 2)),
    ] {
        check(&checking, event.clone(), &expected);
        checking.take(event, rules_hash(None));
    }
    let done = after(&checking, told_of(&found()));
    let Some(findings) = done.findings() else { panic!("{done:?}") };
    assert_eq!((findings.outcomes, findings.vectors, findings.choices), (5_000_000_000, 2, 1));
    assert_eq!((findings.disagreements, findings.hash.as_str(), findings.seconds), (0, rules_hash(None), 7));
    check(&done, Event::Started, &running(0, 0));
}

#[test]
fn faults_are_findings_too() {
    let mut found = found();
    found["disagreements"] = json!(3);
    found["faults"] = json!(["one", "two"]);
    let done = after(&running(2, 2), told_of(&found));
    assert_eq!(done.findings().map(|findings| findings.faults.concat()), Some("onetwo".to_owned()));
}

#[test]
fn a_check_can_be_cancelled_refused_or_fail_and_start_again() {
    let rows = [
        (Event::Cancelled, Checking::Cancelled),
        (Event::Refused, Checking::Failed(Failure::Refused)),
        (Event::Broke("gone".to_owned()), broken("gone")),
        (told(r#"{"error":"out of memory"}"#), broken("out of memory")),
    ];
    for (event, after) in rows {
        check(&running(1, 2), event, &after);
        check(&after, Event::Started, &running(0, 0));
    }
}

#[test]
fn a_second_press_and_late_events_change_nothing() {
    check(&running(1, 2), Event::Started, &running(1, 2));
    let over = [Checking::Idle, Checking::Cancelled, broken("gone"), after(&running(2, 2), told_of(&found()))];
    for state in over {
        for event in [
            told(r#"{"done":1,"parts":2}"#),
            told("?"),
            Event::Broke("gone".to_owned()),
            Event::Refused,
            Event::Cancelled,
        ] {
            check(&state, event, &state);
        }
    }
}

#[test]
fn an_unexpected_line_ends_the_check_and_is_shown() {
    for line in [
        "",
        "?",
        "{}",
        "[]",
        "null",
        r#"{"done":1}"#,
        r#"{"parts":2}"#,
        r#"{"done":-1,"parts":2}"#,
        r#"{"done":1.0,"parts":2}"#,
        r#"{"done":"1","parts":2}"#,
        r#"{"done":3,"parts":2}"#,
        r#"{"done":1,"parts":3}"#,
        r#"{"done":0,"parts":2}"#,
        r#"{"done":4294967296,"parts":4294967296}"#,
        r#"{"found":{}}"#,
        r#"{"found":null}"#,
        r#"{"error":{}}"#,
    ] {
        check(&running(1, 2), told(line), &broken(line));
    }
    check(&running(0, 0), told(r#"{"done":0,"parts":0}"#), &broken(r#"{"done":0,"parts":0}"#));
    check(&running(1, 2), told(&"é".repeat(300)), &broken(&"é".repeat(200)));
}

#[test]
fn findings_count_only_when_whole_and_after_every_part() {
    let line = json!({ "found": found() }).to_string();
    for early in [running(0, 0), running(0, 2), running(1, 2)] {
        assert_eq!(after(&early, told(&line)).into_str(), "failed");
    }
    assert_eq!(after(&running(2, 2), told(&line)).into_str(), "done");
    let rows = [
        ("outcomes", json!(0)),
        ("vectors", json!(0)),
        ("choices", json!(0)),
        ("outcomes", json!(-1)),
        ("outcomes", json!(1.5)),
        ("outcomes", json!("1")),
        ("disagreements", json!(1)),
        ("faults", json!(["one"])),
        ("faults", json!([1])),
        ("faults", json!("one")),
        ("hash", json!("")),
        ("hash", json!("<b>")),
        ("hash", Value::Null),
        ("seconds", json!(-1)),
        // The findings of another version.
        ("hash", json!("0123456789abcdef")),
    ];
    for (key, value) in rows {
        let mut found = found();
        found[key] = value;
        assert_eq!(after(&running(2, 2), told_of(&found)).into_str(), "failed", "{found}");
    }
    for key in found().as_object().into_iter().flat_map(serde_json::Map::keys) {
        let mut found = found();
        found.as_object_mut().map(|found| found.remove(key));
        assert_eq!(after(&running(2, 2), told_of(&found)).into_str(), "failed", "without {key}");
    }
}

proptest! {
    #[test]
    fn any_line_is_handled_and_progress_never_goes_back(lines in prop::collection::vec(line(), 0..12)) {
        let mut checking = after(&Checking::Idle, Event::Started);
        for line in lines {
            let next = after(&checking, told(&line));
            if let (Checking::Running { done, .. }, Checking::Running { done: later, parts }) = (&checking, &next) {
                prop_assert!(done <= later && later <= parts);
            }
            checking = next;
        }
    }
}

/// Mostly lines that can be read.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (0..4_u32, 3..5_u32).prop_map(|(done, parts)| format!(r#"{{"done":{done},"parts":{parts}}}"#)),
        1 => Just(json!({ "found": found() }).to_string()),
        1 => ".{0,40}",
    ]
}

/// The page says something new when the stage changes, and only then.
#[test]
fn progress_is_no_new_stage_and_another_failure_is() {
    assert_eq!(running(1, 9).stage(), running(2, 9).stage());
    let refused = Checking::Failed(Failure::Refused);
    let stages = [Checking::Idle, running(1, 9), broken("a"), broken("b"), refused].map(|state| state.stage());
    for (place, stage) in stages.iter().enumerate() {
        assert!(!stages[..place].contains(stage), "{stage}");
    }
}
