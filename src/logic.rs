//! `logic.wasm`: the domain for other programs, callable from JavaScript.
//! Both functions throw an `Error` that names the field at fault.

use crate::domain::program;
use crate::domain::search::Names;
use std::cell::OnceCell;
use wasm_bindgen::prelude::*;

// The site fetches these; a program gets them with the module, because its calls do not wait.
const ENGLISH: &str = include_str!("../public/occupations/en.txt");
const FRENCH: &str = include_str!("../public/occupations/fr.txt");

thread_local! {
    static NAMES: [OnceCell<Names>; 2] = const { [OnceCell::new(), OnceCell::new()] };
}

/// Assesses answers given as JSON and returns the assessment as JSON.
///
/// # Errors
/// An `Error` whose message is the field, a colon, and what is wrong with it.
#[wasm_bindgen]
pub fn assess(answers_json: &str) -> Result<String, JsError> {
    program::assess_json(answers_json).map_err(|error| JsError::new(&format!("{}: {}", error.field, error.message)))
}

/// Finds occupation groups by the words of their official names in a
/// language (`en` or `fr`), or by code; returns JSON.
///
/// # Errors
/// An `Error` that names `lang` when there are no names in that language.
#[wasm_bindgen]
pub fn search(query: &str, lang: &str) -> Result<String, JsError> {
    let (index, file) = match lang {
        "en" => (0, ENGLISH),
        "fr" => (1, FRENCH),
        _ => return Err(JsError::new("lang: not a language with names")),
    };
    let found = NAMES.with(|names| {
        let names = names.get(index)?.get_or_init(|| Names::parse(file));
        Some(program::search_json(names, query))
    });
    found.ok_or_else(|| JsError::new("lang: not a language with names"))
}
