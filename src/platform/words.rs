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
    /// The languages that were asked for, and the place of the one in use.
    static WORDS: RefCell<(usize, Vec<Words>)> = const { RefCell::new((0, vec![])) };
    static TERMS: RefCell<Terms> = RefCell::default();
}

/// Uses a language, with what there is of it, which may be nothing as yet.
pub fn speak(language: &str, facts: Facts) {
    let place = place_of(language, facts);
    WORDS.with_borrow_mut(|(used, _)| *used = place);
}

/// How many parts of the words of the language in use are there.
pub fn files() -> usize {
    with(Words::files)
}

/// Whether so many parts of the words are there.
pub fn has(parts: usize) -> bool {
    parts <= files()
}

/// Fetches the words of the language in use until so many parts are there; returns whether they are.
pub async fn load(parts: usize) -> bool {
    let place = WORDS.with_borrow(|(used, _)| *used);
    load_at(place, parts).await
}

/// Whether so many parts of the words of a language are there.
pub fn is_prepared(language: &str, parts: usize) -> bool {
    WORDS.with_borrow(|(_, all)| all.iter().any(|words| words.language == language && parts <= words.files()))
}

/// Fetches the words of a language until so many parts are there; returns whether they are.
pub async fn prepare(language: &str, facts: Facts, parts: usize) -> bool {
    load_at(place_of(language, facts), parts).await
}

async fn load_at(place: usize, parts: usize) -> bool {
    let of = || WORDS.with_borrow(|(_, all)| all.get(place).map(|words| (words.language.clone(), words.files())));
    while let Some((language, files)) = of() {
        let Some(part) = PARTS.get(files).filter(|_| files < parts) else { return parts <= files };
        let Some(file) = fetch::text(&format!("locales/{language}/{part}.json")).await else { return false };
        let is_added = WORDS.with_borrow_mut(|(_, all)| match all.get_mut(place) {
            // Otherwise somebody else was quicker.
            Some(words) if words.files() == files => words.add(&file),
            _ => true,
        });
        if !is_added {
            return false;
        }
    }
    false
}

fn place_of(language: &str, facts: Facts) -> usize {
    WORDS.with_borrow_mut(|(_, all)| {
        all.iter().position(|words| words.language == language).unwrap_or_else(|| {
            all.push(Words::of(language, facts, Box::new(Intl::of(language))));
            all.len() - 1
        })
    })
}

/// Adds the sentences of a file; returns whether it is such a file.
pub fn add(file: &str) -> bool {
    WORDS.with_borrow_mut(|(used, all)| all.get_mut(*used).is_some_and(|words| words.add(file)))
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
    WORDS.with_borrow(|(used, all)| all.get(*used).map(say).unwrap_or_default())
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
