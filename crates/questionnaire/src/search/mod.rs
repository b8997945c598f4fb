//! From what people call their work, in any of four languages, to occupation groups, best first.
//!
//! Names and titles are read from one file per language ([`Names`]); those that have arrived are searched
//! ([`Catalogue`]). Each group is weighed by its best title and by how likely the words are among all its titles; what is
//! not certain enough is left out. Codes are found without any file.

mod building;
mod certainty;
mod clean;
mod fold;
mod index;
mod names;
mod nearness;
mod old_codes;
mod rank;
mod stem;
mod title;
mod token;
mod typed;

pub use names::{Names, Reading};
pub use old_codes::{OldCode, OldCodes};

use certainty::SURE;
use cptpp_rules::occupations::{GROUPS, Group};
use cptpp_rules::order;
pub use fold::visible;
use index::{Entry, Index};
use rank::Fit;

/// At most this many groups are offered.
pub const MOST: usize = 10;
/// The languages with names.
pub const LANGUAGES: [&str; 4] = ["en", "fr", "es", "ja"];
/// Languages whose names of the groups are this project's own.
pub const UNOFFICIAL: [&str; 2] = ["es", "ja"];
/// Words that people write before a code.
const AROUND_CODES: [&str; 8] = ["noc", "cnp", "code", "codigo", "no", "2016", "2021", "teer"];
/// Longer queries are truncated to this many characters.
const LONGEST: usize = 160;

/// The names and the old codes that have arrived so far.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    names: Vec<Names>,
    pub old_codes: OldCodes,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// What was searched for, as typed.
    pub query: String,
    /// The groups, best first.
    pub hits: Vec<Hit>,
    /// The code of the older classification that was typed.
    pub old_code: Option<OldCode>,
}

/// A group, and what it was found by if not its name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Hit {
    pub group: Group,
    pub by: Option<By>,
}

/// What a group was found by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// An everyday title.
    Title {
        text: String,
        language: &'static str,
    },
    OldCode(OldCode),
}

impl Found {
    /// The same with what was shown before in its place, and what is new below it.
    #[must_use]
    pub fn below(mut self, shown: &Found) -> Found {
        let is_shown = |hit: &Hit| shown.hits.iter().any(|other| other.group == hit.group);
        let new = self.hits.into_iter().filter(|hit| !is_shown(hit));
        self.hits = shown.hits.iter().cloned().chain(new).take(MOST).collect();
        self
    }
}

/// A group, with how sure one may be of it.
#[derive(Clone, Default)]
struct Candidate<'a> {
    certainty: f32,
    by: Option<(&'a Names, &'a Entry)>,
}

impl<'a> Candidate<'a> {
    fn add(&mut self, names: &'a Names, entry: &'a Entry, certainty: f32) {
        if self.certainty < certainty {
            (self.certainty, self.by) = (certainty, Some((names, entry)));
        }
    }

    fn hit(self) -> Option<Hit> {
        let (names, entry) = self.by?;
        let (group, text) = (*GROUPS.get(entry.group)?, names.text(entry));
        let is_title = !text.is_empty() && names.get(group) != Some(text);
        let title = || By::Title { text: text.to_owned(), language: names.language };
        Some(Hit { group, by: is_title.then(title) })
    }
}

impl Catalogue {
    pub fn add(&mut self, names: Names) {
        self.names.retain(|other| other.language != names.language);
        self.names.push(names);
    }

    /// The names of a language, once they have arrived.
    pub fn names(&self, language: &str) -> Option<&Names> {
        self.names.iter().find(|names| names.language == language)
    }

    /// The groups for what was typed. Every language is searched, whatever the
    /// language of the page, which is slightly preferred, and the only one in
    /// which slips of the finger are forgiven.
    pub fn search(&self, query: &str, language: &str) -> Found {
        Found { query: query.to_owned(), ..self.find(query, language) }
    }

    fn find(&self, query: &str, language: &str) -> Found {
        let query: String = query.chars().take(LONGEST).collect();
        if is_too_short(&query) {
            return Found::default();
        }
        if let Some(found) = self.by_code(&query) {
            return found;
        }
        let own = self.names(language).map(|names| &names.index);
        let all: Vec<&Index> = self.names.iter().map(|names| &names.index).collect();
        let typed = typed::words(&query, own, &all);
        let mut groups = vec![Candidate::default(); GROUPS.len()];
        for names in &self.names {
            let is_page = names.language == language;
            rank::each_fit(&names.index, &typed, is_page, |Fit { position, certainty }| {
                let entry = names.index.entries.get(position);
                if let Some((entry, group)) = entry.and_then(|entry| Some((entry, groups.get_mut(entry.group)?))) {
                    group.add(names, entry, certainty);
                }
            });
        }
        groups.retain(|group| SURE <= group.certainty);
        // Of equal ones the first in the classification.
        order::sort_by(&mut groups, |one, two| two.certainty.total_cmp(&one.certainty));
        Found { hits: groups.into_iter().take(MOST).filter_map(Candidate::hit).collect(), ..Found::default() }
    }

    /// The digits typed as a code, if no group's code is or begins with them.
    pub fn unknown_code(&self, query: &str) -> Option<String> {
        let query: String = query.chars().take(LONGEST).collect();
        self.by_code(&query).filter(|found| found.hits.is_empty()).and_then(|_| digits_in(&query))
    }

    /// What a code means: a group's own, one of the older classification, or the
    /// beginning of several. `None` if no code was typed.
    fn by_code(&self, query: &str) -> Option<Found> {
        if let Some(group) = code_in(query) {
            return Some(Found { hits: vec![Hit { group, by: None }], ..Found::default() });
        }
        let digits = digits_in(query)?;
        let digits = digits.as_str();
        let old_code = self.old_codes.find(digits);
        let translated = old_code
            .iter()
            .flat_map(|code| self.old_codes.groups(*code).map(|group| Hit { group, by: Some(By::OldCode(*code)) }));
        let begun = GROUPS
            .iter()
            .filter(|group| group.to_string().starts_with(digits))
            .map(|group| Hit { group: *group, by: None });
        let mut hits: Vec<Hit> = vec![];
        for hit in translated.chain(begun) {
            if !hits.iter().any(|other| other.group == hit.group) {
                hits.push(hit);
            }
        }
        hits.truncate(MOST);
        Some(Found { hits, old_code, ..Found::default() })
    }
}

/// Whether the query is so short that anything would fit: one letter or digit,
/// except in Japanese, where one character can be a word.
pub fn is_too_short(query: &str) -> bool {
    let mut letters = query.trim().chars();
    matches!((letters.next(), letters.next()), (Some('\0'..'\u{3000}'), None))
}

/// The digits of a query that is nothing but a code, or its beginning.
fn digits_in(query: &str) -> Option<String> {
    let folded = fold::fold(query);
    let mut words = vec![];
    fold::each_word(&folded, |word| words.push(word));
    words.retain(|word| !AROUND_CODES.contains(word));
    match words.as_slice() {
        [digits] if 1 < digits.len() && digits.bytes().all(|byte| byte.is_ascii_digit()) => Some((*digits).to_owned()),
        _ => None,
    }
}

/// A text in the form [`contains`] compares, truncated if long.
pub fn folded(text: &str) -> String {
    fold::fold(&text.chars().take(LONGEST).collect::<String>()).trim().to_owned()
}

/// Whether a text contains another, however either is written; the other is [`folded`] already, and not empty.
pub fn contains(text: &str, folded: &str) -> bool {
    find(&fold::fold(text), folded).is_some()
}

/// Where a text has another. Not `find` of the standard library, which is made for long texts and costs 3 KB of machine
/// code.
fn find(text: &str, other: &str) -> Option<usize> {
    let has = |start: &usize| text.get(*start..).is_some_and(|rest| rest.starts_with(other));
    text.char_indices().map(|(start, _)| start).find(has)
}

/// The first group whose code appears in a text.
pub fn code_in(typed: &str) -> Option<Group> {
    let folded = folded(&visible(typed));
    folded.split(|letter: char| !letter.is_ascii_digit()).find_map(Group::parse)
}
