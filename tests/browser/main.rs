//! What needs a browser but not the whole site: mounting, focus, the error
//! summary, storage. Acts like a person: finds by label or role, presses, waits
//! one frame.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops at the first surprise")]

mod person;

use cptpp_questionnaire::file;
use cptpp_questionnaire::keeping::{KEY, Keeper, Kept, Refused, Store, UNREAD_KEY};
use cptpp_questionnaire::session::Session;
use cptpp_rules::country::codes;
use cptpp_rules::rules::Rules;
use cptpp_testing::changed::next_edition;
use cptpp_testing::{RULES, person, worked_cases};
use cptpp_wizard::platform::storage::Device;
use cptpp_wizard::platform::{clock, words};
use person::{Memory, Person, frame};
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
    assert_eq!(store.get(KEY), Ok(None), "nothing is written before there is an answer");
    person.press("[name=citizenships][value=AU]").await;
    person.press("[name=permanent_residences][value=none]").await;
    person.press("main button[type=submit]").await;
    assert_eq!(person.screen(), "job-offer");
    assert_eq!(person.focused(), "heading");
    assert_eq!(person.count("main input:checked"), 0, "nothing is carried over from the page before");
    let file = store.get(KEY).unwrap().unwrap_or_default();
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
        assert_eq!(store.get(KEY), Ok(None));
        assert_eq!(store.get(UNREAD_KEY), Ok(Some(file.to_owned())));
    }
}

#[wasm_bindgen_test]
async fn a_store_that_refuses_to_save_is_reported_and_nothing_stops() {
    struct Full;
    impl Store for Full {
        fn get(&self, _: &str) -> Result<Option<String>, Refused> {
            Ok(None)
        }
        fn set(&self, _: &str, _: &str) -> bool {
            false
        }
        fn remove(&self, _: &str) -> bool {
            true
        }
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
        let (keeper, mut session, _) = Keeper::open(store.clone(), &RULES, clock::today());
        session.answer(case.answers);
        assert_eq!(keeper.keep(&session, &clock::now()), Kept::Saved);
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
    assert!(Device.set(KEY, "text"));
    assert_eq!(Device.get(KEY), Ok(Some("text".to_owned())));
    assert!(Device.remove(KEY));
    assert_eq!(Device.get(KEY), Ok(None));
    assert!(Device.remove(KEY), "what is not there is gone");
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
