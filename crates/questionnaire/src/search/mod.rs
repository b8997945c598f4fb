//! From what people call their work, in any of four languages, to occupation groups, best first.
//!
//! Names and titles are read from one file per language ([`Names`]); those that have arrived are searched
//! ([`Catalogue`]). A word counts by how rare it is and how near it is to a known one; a group is as good as its best
//! title. Codes are found without any file.

mod fold;
mod index;
mod nearness;
mod old_codes;
mod rank;
mod stem;

pub use old_codes::{OldCode, OldCodes};

use cptpp_rules::occupations::{GROUPS, Group};
use cptpp_rules::order;
pub use fold::narrow;
use index::{Building, Entry, Index};

/// At most this many groups are offered.
pub const MOST: usize = 10;
/// The languages with names.
pub const LANGUAGES: [&str; 4] = ["en", "fr", "es", "ja"];
/// A name or title that fits worse than this is not offered.
const LEAST: f32 = 0.15;
/// How much more a match in the language of the page counts.
const PREFERENCE: f32 = 1.05;
/// Languages whose names of the groups are this project's own.
pub const UNOFFICIAL: [&str; 2] = ["es", "ja"];
/// Words that people write before a code.
const AROUND_CODES: [&str; 8] = ["noc", "cnp", "code", "codigo", "no", "2016", "2021", "teer"];
/// Longer queries are truncated to this many characters.
const LONGEST: usize = 100;

/// The names and everyday titles of the groups in one language.
#[derive(Clone, Debug, Default)]
pub struct Names {
    language: &'static str,
    file: String,
    /// In the order of the groups, each group's name first.
    index: Index,
}

/// A file of names that is being read.
#[derive(Debug)]
pub struct Reading {
    language: &'static str,
    file: String,
    read: usize,
    building: Building,
}

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
    pub fn below(mut self, shown: &Found) -> Found {
        let is_shown = |hit: &Hit| shown.hits.iter().any(|other| other.group == hit.group);
        let new = self.hits.into_iter().filter(|hit| !is_shown(hit));
        self.hits = shown.hits.iter().cloned().chain(new).take(MOST).collect();
        self
    }
}

impl Reading {
    /// Begins to read a file: one line per group, with its code, its name, and its titles separated by semicolons, with
    /// tabs between. A title may be followed by `=` and its pronunciation.
    pub fn new(language: &'static str, file: String) -> Reading {
        Reading { language, file, read: 0, building: Building::default() }
    }

    /// Reads some lines and returns whether any are left. Lines in another form are skipped.
    pub fn step(&mut self, lines: usize) -> bool {
        for _ in 0..lines {
            let Some(rest) = self.file.get(self.read..).filter(|rest| !rest.is_empty()) else { return false };
            let line = rest.split('\n').next().unwrap_or_default();
            read_line(&mut self.building, line, self.read);
            self.read += line.len() + 1;
        }
        self.read < self.file.len()
    }

    /// The names read so far.
    pub fn finish(self) -> Names {
        Names { language: self.language, file: self.file, index: self.building.finish() }
    }
}

/// Reads a line that begins at this position in the file.
fn read_line(building: &mut Building, line: &str, start: usize) {
    let mut columns = line.split('\t');
    let (Some(code), Some(name)) = (columns.next(), columns.next()) else { return };
    let Some(group) = Group::parse(code) else { return };
    let titles = columns.next().unwrap_or_default().split(';');
    let mut place = start + code.len() + 1;
    for title in [name].into_iter().chain(titles) {
        let (text, spoken) = title.split_once('=').unwrap_or((title, ""));
        for written in [text, spoken] {
            if !written.is_empty() {
                building.add(group, place..place + text.len(), written);
            }
        }
        place += title.len() + 1;
    }
}

impl Names {
    /// Reads a file at once.
    pub fn parse(language: &'static str, file: &str) -> Names {
        let mut reading = Reading::new(language, file.to_owned());
        while reading.step(usize::MAX) {}
        reading.finish()
    }

    pub fn is_empty(&self) -> bool {
        self.index.entries.is_empty()
    }

    /// The name of a group.
    pub fn get(&self, group: Group) -> Option<&str> {
        self.texts(group).next()
    }

    /// The everyday titles of a group, the usual ones first.
    pub fn titles(&self, group: Group) -> impl Iterator<Item = &str> {
        self.texts(group).skip(1)
    }

    fn texts(&self, group: Group) -> impl Iterator<Item = &str> {
        let entries = &self.index.entries;
        let group = GROUPS.binary_search(&group).unwrap_or(GROUPS.len());
        let first = entries.partition_point(|entry| entry.group < group);
        let own = entries.iter().skip(first).take_while(move |entry| entry.group == group);
        let mut last = None;
        // A title with a pronunciation is there twice.
        own.filter(move |entry| last.replace(entry.place.start) != Some(entry.place.start))
            .map(|entry| self.text(entry))
    }

    fn text(&self, entry: &Entry) -> &str {
        self.file.get(entry.place.clone()).unwrap_or_default()
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
    /// language of the page, which is slightly preferred.
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
        let typed = fold::typed_words(&query);
        let mut best: Vec<Option<(f32, &Names, &Entry)>> = vec![None; GROUPS.len()];
        for names in &self.names {
            let preference = if names.language == language { PREFERENCE } else { 1.0 };
            rank::each_fit(&names.index, &typed, |position, score| {
                let Some(entry) = names.index.entries.get(position) else { return };
                let score = score * preference;
                if let Some(best) =
                    best.get_mut(entry.group).filter(|best| best.map_or(LEAST, |(best, ..)| best) < score)
                {
                    *best = Some((score, names, entry));
                }
            });
        }
        let mut best: Vec<(f32, &Names, &Entry)> = best.into_iter().flatten().collect();
        // Of equal ones the first in the classification.
        order::sort_by(&mut best, |(one, _, first), (two, _, second)| {
            two.total_cmp(one).then(first.group.cmp(&second.group))
        });
        let hit = |(_, names, entry): (f32, &Names, &Entry)| {
            let (group, text) = (*GROUPS.get(entry.group)?, names.text(entry));
            let title = || By::Title { text: text.to_owned(), language: names.language };
            Some(Hit { group, by: (names.get(group) != Some(text)).then(title) })
        };
        Found { hits: best.into_iter().take(MOST).filter_map(hit).collect(), ..Found::default() }
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
        [digits] if digits.bytes().all(|byte| byte.is_ascii_digit()) => Some((*digits).to_owned()),
        _ => None,
    }
}

/// A text in the form [`contains`] compares, truncated if long.
pub fn folded(text: &str) -> String {
    fold::fold(&text.chars().take(LONGEST).collect::<String>()).trim().to_owned()
}

/// Whether a text contains another, however either is written; the other is [`folded`] already, and not empty.
pub fn contains(text: &str, folded: &str) -> bool {
    // Not `contains` of the standard library, which is made for long texts and costs 3 KB of machine code.
    let text = fold::fold(text);
    text.char_indices().any(|(start, _)| text.get(start..).is_some_and(|rest| rest.starts_with(folded)))
}

/// The first group whose code appears in a text.
pub fn code_in(typed: &str) -> Option<Group> {
    let folded = folded(typed);
    folded.split(|letter: char| !letter.is_ascii_digit()).find_map(Group::parse)
}
