//! What `logic.wasm` exports, callable from JavaScript. `assess` and `search` throw an `Error` that names the field at
//! fault. The page itself uses the others to check its rules on the reader's device.

use crate::api;
use crate::plain::Plain;
use cptpp_questionnaire::search::{Catalogue, LANGUAGES, Names};
use cptpp_rules::proof::{self, PUBLISHED};
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
    static PLAIN: OnceCell<Plain> = const { OnceCell::new() };
}

/// Assesses answers given as JSON and returns the assessment as JSON.
///
/// # Errors
/// An `Error` whose message is the field, a colon, and what is wrong with it.
#[wasm_bindgen]
pub fn assess(answers_json: &str) -> Result<String, JsError> {
    api::assess_json(answers_json).map_err(|error| JsError::new(&format!("{}: {}", error.field, error.message)))
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
    proof::parts(PUBLISHED).len()
}

/// Runs one part of the check, counted from 0. Returns JSON: how many `outcomes` of criteria, `vectors` of outcomes and
/// `choices` of a route it compared, how many `disagreements` there were, and the first of them as `faults`.
#[wasm_bindgen]
pub fn check_part(part: usize) -> String {
    PLAIN.with(|plain| api::check_json(part, plain.get_or_init(Plain::published)))
}

/// The rules this program decides by. Returns JSON: a `hash` of all of them, and
/// the `rulebooks`, each with its `id` and the date `as_of`.
#[wasm_bindgen]
pub fn rules() -> String {
    api::rules_json()
}

fn everything() -> Catalogue {
    let mut catalogue = Catalogue::default();
    for (language, file) in LANGUAGES.into_iter().zip(FILES) {
        catalogue.add(Names::parse(language, file));
    }
    catalogue
}
