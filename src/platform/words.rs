//! The words of the language in use, fetched so that nobody downloads others, and each page's with the page. Pages
//! receive them; what is alive in a page asks here.

use super::fetch;
use super::intl::Intl;
use cptpp_pages::node::{Node, Start, Text};
use cptpp_pages::terms::Terms;
use cptpp_pages::words::{PARTS, Words};
use cptpp_rules::country::Country;
use cptpp_rules::rulebook::facts::Facts;
use std::cell::RefCell;

pub use super::intl::{money, month_name};

thread_local! {
    static WORDS: RefCell<Option<Words>> = const { RefCell::new(None) };
    static TERMS: RefCell<Terms> = RefCell::default();
}

/// Begins with a language, without words as yet.
pub fn begin(language: &str, facts: Facts) {
    WORDS.set(Some(of(language, facts)));
}

/// Whether so many parts of the words are there.
pub fn has(parts: usize) -> bool {
    parts <= with(Words::files)
}

/// Fetches the words until so many parts are there; returns whether they are.
pub async fn load(parts: usize) -> bool {
    while !has(parts) {
        let (language, place) = with(|words| (words.language.clone(), words.files()));
        let Some(part) = PARTS.get(place) else { return false };
        let Some(file) = file_of(&language, part).await else { return false };
        // Somebody else may have been quicker, or the language another by now.
        let is_next = with(|words| words.language == language && words.files() == place);
        if is_next && !add(&file) {
            return false;
        }
    }
    true
}

/// Changes to another language once as many of its parts are there as of the one in use; returns whether they are.
/// `is_wanted` is asked last, because the person may have chosen again.
pub async fn change(language: &str, facts: Facts, is_wanted: impl Fn() -> bool) -> bool {
    let mut words = of(language, facts);
    while words.files() < with(Words::files) {
        let Some(part) = PARTS.get(words.files()) else { return false };
        match file_of(language, part).await {
            Some(file) if words.add(&file) => {}
            _ => return false,
        }
    }
    if is_wanted() {
        WORDS.set(Some(words));
    }
    true
}

async fn file_of(language: &str, part: &str) -> Option<String> {
    fetch::text(&format!("locales/{language}/{part}.json")).await
}

fn of(language: &str, facts: Facts) -> Words {
    Words::of(language, facts, Box::new(Intl::of(language)))
}

/// Adds the sentences of a file; returns whether it is such a file.
pub fn add(file: &str) -> bool {
    WORDS.with_borrow_mut(|words| words.as_mut().is_some_and(|words| words.add(file)))
}

/// Begins a page, on which no term was mentioned yet.
pub fn turn() {
    TERMS.set(with(Terms::of));
}

/// A text with the English of the terms mentioned first on the page.
pub fn beside<L>(text: Text, inside: &Start) -> Node<L> {
    TERMS.with_borrow(|terms| terms.beside(text, inside))
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
