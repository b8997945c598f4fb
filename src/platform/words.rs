//! The words of the language in use, fetched so that nobody downloads others, and each page's with the page. Pages
//! receive them; what is alive in a page asks here.

use super::fetch;
use super::intl::Intl;
use cptpp_pages::words::{PARTS, Words};
use cptpp_rules::country::Country;
use cptpp_rules::rulebook::facts::Facts;
use std::cell::RefCell;

pub use super::intl::{money, month_name};

thread_local! {
    static WORDS: RefCell<Option<Words>> = const { RefCell::new(None) };
}

/// Begins with a language, without words as yet.
pub fn begin(language: &str, facts: Facts) {
    WORDS.set(Some(Words::of(language, facts, Box::new(Intl::of(language)))));
}

/// Whether so many parts of the words are there.
pub fn has(parts: usize) -> bool {
    parts <= with(Words::files)
}

/// Fetches the words until so many parts are there; returns whether they are.
pub async fn load(parts: usize) -> bool {
    let language = language();
    for (place, part) in PARTS.into_iter().enumerate().take(parts) {
        if has(place + 1) {
            continue;
        }
        let Some(file) = fetch::text(&format!("locales/{language}/{part}.json")).await else { return false };
        // Somebody else may have been quicker.
        if !has(place + 1) && !add(&file) {
            return false;
        }
    }
    true
}

/// Adds the sentences of a file; returns whether it is such a file.
pub fn add(file: &str) -> bool {
    WORDS.with_borrow_mut(|words| words.as_mut().is_some_and(|words| words.add(file)))
}

/// The words in use.
pub fn with<T: Default>(say: impl FnOnce(&Words) -> T) -> T {
    WORDS.with_borrow(|words| words.as_ref().map(say).unwrap_or_default())
}

pub fn language() -> String {
    with(|words| words.language.clone())
}

/// As [`Words::t`]; so are those below.
pub fn t(id: &str) -> String {
    with(|words| words.t(id))
}

pub fn tp(id: &str, values: &[(&str, &str)]) -> String {
    with(|words| words.tp(id, values))
}

pub fn tr(id: &str) -> String {
    with(|words| words.tr(id))
}

pub fn tn(id: &str, count: impl TryInto<u32>) -> String {
    with(|words| words.tn(id, count))
}

pub fn maybe(id: &str) -> Option<String> {
    with(|words| words.maybe(id))
}

pub fn duration(months: u16) -> String {
    with(|words| words.duration(months))
}

pub fn number(number: u64) -> String {
    with(|words| words.number(number))
}

pub fn date(day: &str) -> String {
    with(|words| words.date(day))
}

pub fn month(month: &str) -> String {
    with(|words| words.month(month))
}

pub fn list(items: &[String]) -> String {
    with(|words| words.list(items))
}

pub fn by_name(countries: Vec<Country>) -> Vec<(String, Country)> {
    with(|words| words.by_name(countries))
}
