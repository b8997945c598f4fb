//! What `logic.wasm` exports, callable from JavaScript. `assess` and `search` throw an `Error` that names the field at
//! fault. The page itself uses the others to check its rules on the reader's device.

use crate::api;
use crate::plain::Plain;
use cptpp_questionnaire::search::{Catalogue, LANGUAGES, Names};
use cptpp_rules::day::Day;
use cptpp_rules::proof;
use cptpp_rules::rules::Rules;
use std::cell::OnceCell;
use wasm_bindgen::prelude::*;

// The site fetches these; other programs get them with the module, because its calls are synchronous.
const FILES: [&str; LANGUAGES.len()] = [
    include_str!("../../../public/occupations/en.txt"),
    include_str!("../../../public/occupations/fr.txt"),
    include_str!("../../../public/occupations/es.txt"),
    include_str!("../../../public/occupations/ja.txt"),
];

thread_local! {
    static CATALOGUE: OnceCell<Catalogue> = const { OnceCell::new() };
    static CHECKED: OnceCell<(Rules, Plain)> = const { OnceCell::new() };
}

/// Assesses answers given as JSON and returns the assessment as JSON, under the
/// rules in force on a day, `YYYY-MM-DD`; without one, today.
///
/// # Errors
/// An `Error` whose message is the field, or `on`, a colon, and what is wrong with it.
#[wasm_bindgen]
pub fn assess(answers_json: &str, on: Option<String>) -> Result<String, JsError> {
    let rules = api::rules_on(&on.unwrap_or_else(today)).map_err(|error| JsError::new(&error))?;
    let assessed = api::assess_json(answers_json, &rules);
    assessed.map_err(|error| JsError::new(&format!("{}: {}", error.field, error.message)))
}

/// Finds occupation groups by what people call their work, in any of the languages with names, preferring that of
/// `lang` (`en`, `fr`, `es` or `ja`); or by code. Returns JSON.
///
/// # Errors
/// An `Error` that names `lang` if there are no names in that language.
#[wasm_bindgen]
pub fn search(query: &str, lang: &str) -> Result<String, JsError> {
    if !LANGUAGES.contains(&lang) {
        return Err(JsError::new("lang: not a language with names"));
    }
    Ok(CATALOGUE.with(|catalogue| api::search_json(catalogue.get_or_init(everything), query, lang)))
}

/// The number of parts of the check of the rules.
#[wasm_bindgen]
pub fn check_parts() -> usize {
    checked(|rules, _| proof::parts(rules.into()).len())
}

/// Runs one part of the check, counted from 0. Returns JSON: how many `outcomes` of criteria, `vectors` of outcomes and
/// `choices` of a route it compared, how many `disagreements` there were, and the first of them as `faults`.
#[wasm_bindgen]
pub fn check_part(part: usize) -> String {
    checked(|rules, plain| api::check_json(part, rules, plain))
}

/// The rules that are checked: those in force today. Returns JSON: a `hash` of all of them, and
/// the `rulebooks`, each with its `id` and the date `as_of`.
#[wasm_bindgen]
pub fn rules() -> String {
    checked(|rules, _| api::rules_json(rules))
}

/// The same day for all parts of a check.
fn checked<T>(run: impl FnOnce(&Rules, &Plain) -> T) -> T {
    let made = || {
        let rules = api::rules_on(&today()).unwrap_or_else(|_| Rules::in_force(Day::FIRST));
        let plain = Plain::beside(&rules);
        (rules, plain)
    };
    CHECKED.with(|checked| {
        let (rules, plain) = checked.get_or_init(made);
        run(rules, plain)
    })
}

/// Today's date where the program runs, as `YYYY-MM-DD`.
fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

fn everything() -> Catalogue {
    let mut catalogue = Catalogue::default();
    for (language, file) in LANGUAGES.into_iter().zip(FILES) {
        catalogue.add(Names::parse(language, file));
    }
    catalogue
}
