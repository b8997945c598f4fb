//! The sentences of the language in use, by stable id. The file is fetched,
//! so that nobody downloads a language they do not read.
//!
//! Invariant: a missing sentence shows its id and never stops the program. Tests
//! make sure that none is missing.

use super::intl::Intl;
use super::{fetch, location, page};
use cptpp_rules::answers::json::Json;
use cptpp_rules::country::Country;
use cptpp_rules::rulebook::facts::{Fact, Facts, applied};
use std::cell::RefCell;
use std::collections::BTreeMap;

pub const LANGUAGES: [&str; 1] = ["en"];
/// The generated pseudo-language for layout tests.
const PSEUDO: &str = "xx";

struct Words {
    language: String,
    /// A text, or an object with a text for each plural category.
    sentences: BTreeMap<String, Json>,
    intl: Intl,
}

thread_local! {
    static WORDS: RefCell<Option<Words>> = const { RefCell::new(None) };
}

/// The language to use: that of the address, else the saved one, else the
/// browser's, else English.
pub fn choose(saved: Option<&str>) -> &'static str {
    let known = |wish: &str| {
        let wish = wish.split('-').next().unwrap_or_default();
        LANGUAGES.into_iter().find(|language| language.eq_ignore_ascii_case(wish))
    };
    let asked = location::parameter("lang");
    if asked.as_deref() == Some(PSEUDO) {
        return PSEUDO;
    }
    let mut wishes = asked.into_iter().chain(saved.map(str::to_owned)).chain(location::languages());
    wishes.find_map(|wish| known(&wish)).unwrap_or("en")
}

/// Fetches the sentences of a language; returns whether that worked.
pub async fn load(language: &str) -> bool {
    let file = fetch::text(&format!("locales/{language}.json")).await;
    file.is_some_and(|file| take(language, &file))
}

/// Reads the sentences of a language from the text of its file.
pub fn take(language: &str, file: &str) -> bool {
    let Some(Json::Object(sentences)) = Json::parse(file) else { return false };
    let sentences = sentences.into_iter().collect();
    // The browser knows the pseudo-language as accented English.
    let tag = if language == PSEUDO { "en-XA" } else { language };
    page::set_language(tag);
    let words = Words { language: language.to_owned(), sentences, intl: Intl::new(tag) };
    WORDS.with_borrow_mut(|slot| *slot = Some(words));
    true
}

pub fn language() -> String {
    with(|words| words.language.clone()).unwrap_or_default()
}

pub fn t(id: &str) -> String {
    tp(id, &[])
}

/// A sentence with its placeholders filled: `{name}` by the value of that name.
pub fn tp(id: &str, values: &[(&str, &str)]) -> String {
    fill(id, "other", values)
}

/// A sentence about rulebooks: their countries and figures are filled in, besides
/// the values given.
pub fn told(id: &str, facts: &Facts, values: &[(&str, &str)]) -> String {
    facts.iter().fold(tp(id, values), |text, (name, fact)| {
        let placeholder = format!("{{{name}}}");
        // Most sentences mention few of them, and each costs the browser's formats.
        if text.contains(&placeholder) { text.replace(&placeholder, &in_words(fact)) } else { text }
    })
}

/// A sentence about the rules officers apply.
pub fn tr(id: &str) -> String {
    told(id, &applied(), &[])
}

fn in_words(fact: &Fact) -> String {
    match fact {
        Fact::Countries(codes) => countries(codes),
        Fact::Months(months) => duration(*months),
        Fact::Levels(levels) => list(&levels.iter().map(u8::to_string).collect::<Vec<_>>()),
    }
}

/// A sentence about a number, in the form the language uses for it;
/// `{count}` is the number.
pub fn tn(id: &str, count: u32) -> String {
    tnp(id, count, &[])
}

/// A sentence about a number with further placeholders.
pub fn tnp(id: &str, count: u32, values: &[(&str, &str)]) -> String {
    let forms = with(|words| (words.intl.plural(count), words.intl.number(count.into())));
    let (category, text) = forms.unwrap_or_default();
    fill(id, &category, &[&[("count", text.as_str())], values].concat())
}

/// A sentence, if it exists; it may mention the rules officers apply.
pub fn maybe(id: &str) -> Option<String> {
    with(|words| words.sentences.contains_key(id)).unwrap_or(false).then(|| tr(id))
}

/// A whole number, with digits grouped as the language does.
pub fn number(number: u64) -> String {
    with(|words| words.intl.number(number)).unwrap_or_default()
}

/// A length of time given in months, as years and months.
pub fn duration(months: u16) -> String {
    let (years, rest) = (u32::from(months / 12), u32::from(months % 12));
    let mut parts = vec![];
    if 0 < years {
        parts.push(tn("duration.years", years));
    }
    if 0 < rest || parts.is_empty() {
        parts.push(tn("duration.months", rest));
    }
    list(&parts)
}

/// A list with "and".
pub fn list(items: &[String]) -> String {
    with(|words| words.intl.list(items)).unwrap_or_default()
}

/// A day given as `YYYY-MM-DD`.
pub fn date(day: &str) -> String {
    with(|words| words.intl.date(day)).unwrap_or_default()
}

/// The name of a month by its number; January is 1.
pub fn month_name(number: u8) -> String {
    with(|words| words.intl.month_name(number)).unwrap_or_default()
}

/// A month of a year given as `YYYY-MM`, or by a day of it.
pub fn month(month: &str) -> String {
    with(|words| words.intl.month(month)).unwrap_or_default()
}

pub fn money(dollars: f64) -> String {
    with(|words| words.intl.money(dollars)).unwrap_or_default()
}

/// A whole amount of Canadian dollars.
pub fn dollars(dollars: u32) -> String {
    with(|words| words.intl.dollars(dollars)).unwrap_or_default()
}

pub fn country(code: &str) -> String {
    with(|words| words.intl.country(code)).unwrap_or_default()
}

/// The names of countries, in the order of the language, with "and".
pub fn countries(codes: &[Country]) -> String {
    let mut names: Vec<(String, ())> = codes.iter().map(|code| (country(code.code()), ())).collect();
    sort(&mut names);
    list(&names.into_iter().map(|(name, ())| name).collect::<Vec<_>>())
}

/// Sorts by a text in the order of the language.
pub fn sort<T>(items: &mut [(String, T)]) {
    let _ = with(|words| words.intl.sort(items));
}

fn with<T>(use_words: impl FnOnce(&Words) -> T) -> Option<T> {
    WORDS.with_borrow(|words| words.as_ref().map(use_words))
}

fn fill(id: &str, category: &str, values: &[(&str, &str)]) -> String {
    let text = with(|words| match words.sentences.get(id)? {
        Json::Object(forms) => {
            let form = |wanted: &str| forms.iter().find(|(name, _)| name == wanted);
            form(category).or_else(|| form("other"))?.1.as_text().map(str::to_owned)
        }
        sentence => sentence.as_text().map(str::to_owned),
    });
    let text = text.flatten().unwrap_or_else(|| id.to_owned());
    values.iter().fold(text, |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}
