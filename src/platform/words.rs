//! The sentences of the language in use, by stable id, fetched so that nobody downloads others.
//!
//! Invariant: a missing sentence shows its id; tests make sure that none is missing.

use super::intl::{self, plural};
use super::{fetch, location, page};
use cptpp_rules::answers::json::Json;
use cptpp_rules::country::Country;
use cptpp_rules::rulebook::facts::{Fact, Facts};
use std::cell::RefCell;

pub use super::intl::{by_name, country, date, dollars, list, money, month, month_name, number};

pub const LANGUAGES: [&str; 1] = ["en"];

#[derive(Default)]
struct Words {
    language: String,
    /// A text, or an object with a text for each plural category.
    /// In the order of their ids, as in the file.
    sentences: Vec<(String, Json)>,
    /// What a sentence can say about the rules officers apply.
    facts: Facts,
}

impl Words {
    fn sentence(&self, id: &str) -> Option<&Json> {
        let place = self.sentences.binary_search_by(|(other, _)| other.as_str().cmp(id)).ok()?;
        self.sentences.get(place).map(|(_, sentence)| sentence)
    }
}

thread_local! {
    static WORDS: RefCell<Words> = RefCell::default();
}

/// The language of the address, else the saved one, else the browser's, else English.
pub fn choose(saved: Option<&str>) -> &'static str {
    let known = |wish: &str| {
        let wish = wish.split('-').next().unwrap_or_default();
        LANGUAGES.into_iter().find(|language| language.eq_ignore_ascii_case(wish))
    };
    let asked = location::parameter("lang");
    let mut wishes = asked.into_iter().chain(saved.map(str::to_owned)).chain(location::languages());
    wishes.find_map(|wish| known(&wish)).unwrap_or("en")
}

/// Fetches the sentences of a language, and keeps what they can say about the
/// rules; returns whether that worked.
pub async fn load(language: &str, facts: &Facts) -> bool {
    let file = fetch::text(&format!("locales/{language}.json")).await;
    file.is_some_and(|file| take(language, &file, facts.clone()))
}

/// Reads the sentences of a language from the text of its file.
pub fn take(language: &str, file: &str, facts: Facts) -> bool {
    let Some(Json::Object(sentences)) = Json::parse(file) else { return false };
    page::set_language(language);
    intl::set_language(language);
    WORDS.set(Words { language: language.to_owned(), sentences, facts });
    true
}

pub fn language() -> String {
    WORDS.with_borrow(|words| words.language.clone())
}

pub fn t(id: &str) -> String {
    tp(id, &[])
}

/// A sentence with its placeholders filled: `{name}` by the value of that name.
pub fn tp(id: &str, values: &[(&str, &str)]) -> String {
    told(id, &vec![], values)
}

/// A sentence about rulebooks, with their countries and figures and the values given filled in.
pub fn told(id: &str, facts: &Facts, values: &[(&str, &str)]) -> String {
    fill(&form(id, "other"), facts, values)
}

/// A sentence about the rules officers apply.
pub fn tr(id: &str) -> String {
    trp(id, &[])
}

/// A sentence about the rules officers apply with further placeholders.
pub fn trp(id: &str, values: &[(&str, &str)]) -> String {
    WORDS.with_borrow(|words| told(id, &words.facts, values))
}

fn in_words(fact: &Fact) -> String {
    match fact {
        Fact::Countries(codes) => countries(codes),
        Fact::Months(months) => duration(*months),
        Fact::Levels(levels) => list(&levels.iter().map(u8::to_string).collect::<Vec<_>>()),
    }
}

/// A sentence about a number, `{count}`, in the form the language uses for it.
pub fn tn(id: &str, count: impl TryInto<u32>) -> String {
    tnp(id, count.try_into().unwrap_or(u32::MAX), &[])
}

/// A sentence about a number with further placeholders.
pub fn tnp(id: &str, count: u32, values: &[(&str, &str)]) -> String {
    fill(&form(id, &plural(count)), &vec![], &[&[("count", number(count.into()).as_str())], values].concat())
}

/// Whether there is such a sentence.
pub fn has(id: &str) -> bool {
    WORDS.with_borrow(|words| words.sentence(id).is_some())
}

/// A sentence, if it exists; it may mention the rules officers apply.
pub fn maybe(id: &str) -> Option<String> {
    has(id).then(|| tr(id))
}

/// A length of time given in months, as years and months.
pub fn duration(months: u16) -> String {
    let (years, rest) = (months / 12, months % 12);
    let mut parts = vec![];
    if 0 < years {
        parts.push(tn("duration.years", years));
    }
    if 0 < rest || parts.is_empty() {
        parts.push(tn("duration.months", rest));
    }
    list(&parts)
}

/// The names of countries, in the order of the language, with "and".
pub fn countries(codes: &[Country]) -> String {
    list(&by_name(codes.to_vec()).into_iter().map(|(name, _)| name).collect::<Vec<_>>())
}

/// A text as in the file, in the form for a plural category if it has several.
fn form(id: &str, category: &str) -> String {
    let text = WORDS.with_borrow(|words| match words.sentence(id)? {
        Json::Object(forms) => {
            let form = |wanted: &str| forms.iter().find(|(name, _)| name == wanted);
            form(category).or_else(|| form("other"))?.1.as_text().map(str::to_owned)
        }
        sentence => sentence.as_text().map(str::to_owned),
    });
    text.unwrap_or_else(|| id.to_owned())
}

/// Puts values in the places of their names. What is put in is not looked at again.
fn fill(text: &str, facts: &Facts, values: &[(&str, &str)]) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let Some((name, rest)) = part.split_once('}') else {
            filled.push('{');
            filled.push_str(part);
            continue;
        };
        let value = values.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned());
        // Most sentences mention few facts, and each costs the browser's formats.
        let fact = || facts.iter().find(|(other, _)| other == name).map(|(_, fact)| in_words(fact));
        filled.push_str(&value.or_else(fact).unwrap_or_else(|| format!("{{{name}}}")));
        filled.push_str(rest);
    }
    filled
}
