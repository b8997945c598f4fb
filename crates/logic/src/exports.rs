//! What `logic.wasm` exports, callable from JavaScript. Both functions throw an `Error` that names the field at fault.

use crate::api;
use cptpp_questionnaire::search::{Catalogue, LANGUAGES, Names, OldCodes};
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
    catalogue.old_codes = OldCodes::parse(include_str!("../../rules/data/old_codes.csv"));
    catalogue
}
