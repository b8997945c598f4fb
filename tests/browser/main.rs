//! What needs a browser but not the whole site: mounting, focus, the error
//! summary, storage. Acts like a person: finds by label or role, presses, waits
//! one frame.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops at the first surprise")]

mod person;

use cptpp_questionnaire::file;
use cptpp_questionnaire::notice::Notice;
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::{Answers, Countries};
use cptpp_rules::country::codes;
use cptpp_rules::rules::Rules;
use cptpp_testing::changed::next_edition;
use cptpp_testing::{RULES, person, worked_cases};
use cptpp_wizard::platform::storage::{self, KEY, Memory, Store, UNREAD_KEY};
use cptpp_wizard::platform::words;
use cptpp_wizard::ui::keeper::{Change, Keeper};
use person::{Person, frame};
use std::rc::Rc;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn the_first_page_is_shown_and_the_focus_left_alone() {
    let person = Person::arrives("#/", Rc::new(Memory::default())).await;
    assert_eq!(person.screen(), "start");
    assert_eq!(person.focused(), "BODY");
    assert_eq!(person.count("main form"), 1);
    assert_eq!(person.count("main button[type=submit]"), 1);
    assert_eq!(person.count("main input:checked"), 0);
}

#[wasm_bindgen_test]
async fn an_empty_page_is_explained_in_a_summary_that_takes_the_focus() {
    let person = Person::arrives("#/", Rc::new(Memory::default())).await;
    person.press("[name=citizenships][value=AU]").await;
    person.press("main button[type=submit]").await;
    assert_eq!(person.screen(), "start");
    assert_eq!(person.focused(), "errors");
    assert_eq!(person.count("[role=alert][data-errors] a"), 1);
    assert_eq!(person.count("fieldset[aria-invalid=true]"), 1);
    assert_eq!(person.count("[name=citizenships][value=AU]:checked"), 1, "what was chosen stays");
    person.press("[data-errors] a").await;
    assert_eq!(person.focused(), "permanent_residences.none");
    assert_eq!(person.screen(), "start", "a link in the summary does not change the page");
}

#[wasm_bindgen_test]
async fn the_next_page_takes_the_focus_and_the_answers_are_kept() {
    let store = Rc::new(Memory::default());
    let person = Person::arrives("#/", store.clone()).await;
    assert_eq!(store.get(KEY), None, "nothing is written before there is an answer");
    person.press("[name=citizenships][value=AU]").await;
    person.press("[name=permanent_residences][value=none]").await;
    person.press("main button[type=submit]").await;
    assert_eq!(person.screen(), "job-offer");
    assert_eq!(person.focused(), "heading");
    assert_eq!(person.count("main input:checked"), 0, "nothing is carried over from the page before");
    let file = store.get(KEY).unwrap_or_default();
    assert!(file.contains(r#""citizenships":["AU"],"permanent_residences":[]"#), "{file}");
    assert!(file.contains(r#""page":"job-offer""#), "{file}");
}

#[wasm_bindgen_test]
async fn a_file_that_cannot_be_read_is_set_aside_and_reported() {
    for file in ["{", r#"{"version":99}"#] {
        let store = Rc::new(Memory::default());
        assert!(store.set(KEY, file));
        let person = Person::arrives("#/", store.clone()).await;
        assert_eq!(person.count("[data-notice]"), 1);
        assert_eq!(store.get(KEY), None);
        assert_eq!(store.get(UNREAD_KEY).as_deref(), Some(file));
    }
}

#[wasm_bindgen_test]
async fn a_store_that_refuses_to_save_is_reported_and_nothing_stops() {
    struct Full;
    impl Store for Full {
        fn get(&self, _: &str) -> Option<String> {
            None
        }
        fn set(&self, _: &str, _: &str) -> bool {
            false
        }
        fn remove(&self, _: &str) {}
    }
    let person = Person::arrives("#/", Rc::new(Full)).await;
    person.press("[name=citizenships][value=AU]").await;
    person.press("[name=permanent_residences][value=none]").await;
    person.press("main button[type=submit]").await;
    assert_eq!(person.screen(), "job-offer");
    assert_eq!(person.count("[data-notice=not-saved]"), 1);
}

#[wasm_bindgen_test]
async fn the_worked_cases_come_back_to_their_verdicts() {
    for case in worked_cases() {
        let store = Rc::new(Memory::default());
        let (keeper, mut session, _) = Keeper::with(store.clone(), &RULES);
        session.answer(case.answers);
        assert!(keeper.keep(&session));
        let person = Person::arrives("#/result", store).await;
        let is_finished = case.screens.ends_with("result");
        assert_eq!(person.screen() == "result", is_finished, "{}", case.title);
        for (book, said) in case.opinions {
            let verdict = said.split(' ').next().unwrap();
            let shown = person.count(&format!("[data-rulebook={book}][data-verdict={verdict}]"));
            assert_eq!(shown == 1, is_finished && case.permit_needed, "{}: {book}", case.title);
        }
    }
}

#[wasm_bindgen_test]
async fn a_new_edition_says_what_it_changes_for_answers_saved_before() {
    let (from, editions) = next_edition();
    let rules: &Rules = Box::leak(Box::new(Rules::among(editions, from)));
    let rows = [
        // Half the months of work are enough from then on.
        ("occupation=72200 credential=diploma study_months=24 experience_months=30", "2099-03-31", 1, 2),
        ("", "2099-03-31", 1, 0),
        ("", "2099-04-01", 0, 0),
    ];
    for (who, saved_at, notices, lists) in rows {
        let store = Rc::new(Memory::default());
        assert!(store.set(KEY, &file::write(&Session::of(person(who), &RULES), saved_at)));
        let person = Person::arrives_under(rules, "#/result", store).await;
        assert_eq!(person.screen(), "result", "{who}");
        assert_eq!(person.count("[data-notice=edition]"), notices, "{who} {saved_at}");
        assert_eq!(person.count("[data-edition=ircc]"), notices, "{who} {saved_at}");
        assert_eq!(person.count("[data-edition] ul"), lists, "{who} {saved_at}");
        assert_eq!(person.count("[data-edition=guide]"), 0, "the guide has no new edition");
    }
}

#[wasm_bindgen_test]
fn the_device_keeps_what_it_is_given() {
    let device = storage::device().expect("the test browser has storage");
    assert!(device.set(KEY, "text"));
    assert_eq!(device.get(KEY).as_deref(), Some("text"));
    device.remove(KEY);
    assert_eq!(device.get(KEY), None);
}

#[wasm_bindgen_test]
fn the_keeper_writes_only_changes_and_forgets_everything() {
    let store = Rc::new(Memory::default());
    let (keeper, mut session, notice) = Keeper::with(store.clone(), &RULES);
    assert!(notice.is_none());
    assert!(keeper.keep(&session));
    assert_eq!(store.get(KEY), None);
    session.answer(Answers { citizenships: Some(Countries::default()), ..Answers::default() });
    assert!(keeper.keep(&session));
    assert!(store.get(KEY).is_some());
    keeper.clear();
    assert_eq!(store.get(KEY), None);
    assert!(matches!(keeper.changed_elsewhere(), Change::Same), "nobody else changed anything");
    assert_ne!(session, Session::new(&RULES));
}

#[wasm_bindgen_test]
fn the_keeper_follows_what_another_tab_saves_clears_or_writes_in_a_newer_version() {
    let store = Rc::new(Memory::default());
    let (here, ..) = Keeper::with(store.clone(), &RULES);
    let (there, mut session, _) = Keeper::with(store.clone(), &RULES);
    session.answer(Answers { citizenships: Some(Countries::default()), ..Answers::default() });
    assert!(there.keep(&session));
    assert!(matches!(here.changed_elsewhere(), Change::Answers(found) if found.given() == session.given()));
    there.clear();
    assert!(matches!(here.changed_elsewhere(), Change::Answers(found) if *found == Session::new(&RULES)));
    let newer = r#"{"version":9,"answers":"elsewhere"}"#;
    assert!(store.set(KEY, newer));
    assert!(matches!(here.changed_elsewhere(), Change::Unread(Notice::Newer)));
    assert_eq!(store.get(UNREAD_KEY).as_deref(), Some(newer));
}

#[wasm_bindgen_test]
fn a_file_that_can_be_neither_read_nor_set_aside_is_not_written_over() {
    struct OneFile(Memory);
    impl Store for OneFile {
        fn get(&self, key: &str) -> Option<String> {
            self.0.get(key)
        }
        fn set(&self, key: &str, text: &str) -> bool {
            key == KEY && self.0.set(key, text)
        }
        fn remove(&self, key: &str) {
            self.0.remove(key);
        }
    }
    let store = Rc::new(OneFile(Memory::default()));
    assert!(store.set(KEY, "{"));
    let (keeper, mut session, notice) = Keeper::with(store.clone(), &RULES);
    assert!(matches!(notice, Some(Notice::NotSaved)));
    session.answer(Answers { citizenships: Some(Countries::default()), ..Answers::default() });
    assert!(!keeper.keep(&session));
    assert_eq!(store.get(KEY).as_deref(), Some("{"));
    keeper.clear();
    assert!(keeper.keep(&session), "cleared by the person, there is room again");
}

#[wasm_bindgen_test]
async fn words_are_filled_and_counted_as_the_language_does() {
    person::learn_english(&RULES);
    assert_eq!(words::duration(0), "0 months");
    assert_eq!(words::duration(1), "1 month");
    assert_eq!(words::duration(30), "2 years and 6 months");
    assert_eq!(words::date("2024-10-03"), "October 3, 2024");
    assert_eq!(words::month("2019-03"), "March 2019");
    assert_eq!(words::month_name(3), "March");
    assert_eq!(words::with(|words| words.country(codes::JP)), "Japan");
    assert_eq!(words::money(38.5), "$38.50");
    assert_eq!(words::number(999), "999");
    assert_eq!(words::number(1_234_567), "1,234,567");
    assert_eq!(words::number(u64::MAX), "18,446,744,073,709,551,615");
    assert_eq!(words::t("no.such.id"), "no.such.id");
    frame().await;
}
