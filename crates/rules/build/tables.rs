//! The tables of `data/` as typed rows. The types say what a cell can hold; what they cannot say, and how rows must
//! agree, is checked while reading. Every error names file and line.

#[allow(dead_code, reason = "a day is only read here")]
#[path = "../src/day.rs"]
mod day;

use csv::{ErrorKind, Position, StringRecord};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::io;

pub struct Tables {
    pub sources: Vec<Source>,
    pub countries: Vec<String>,
    pub groups: Vec<String>,
    /// Codes of the older classification, each with one of today's.
    pub items: Vec<ItemRow>,
    pub lists: Vec<ListRow>,
}

#[derive(Deserialize)]
pub struct Source {
    pub id: String,
    pub as_of: Option<String>,
    pub checked_on: Option<String>,
    pub superseded_on: Option<String>,
    pub read: YesNo,
    /// The site its page is on, without the scheme, which is always https.
    pub site: Option<String>,
    /// The page there.
    pub page: Option<String>,
    pub note: String,
}

#[derive(Deserialize)]
pub struct ItemRow {
    pub item: String,
    pub wording: String,
    pub noc2021: String,
    #[serde(rename = "match")]
    pub matching: Match,
    pub ask: Option<String>,
    pub holds_when: Option<YesNo>,
    pub source: String,
}

#[derive(Deserialize)]
pub struct ListRow {
    pub rulebook: String,
    pub country: String,
    pub category: Category,
    pub model: Model,
    pub item: String,
    pub source: String,
    pub wording: Option<String>,
    /// The first day on which the list has the line; `None` if it always had.
    pub from: Option<String>,
    /// The first day on which it no longer has; `None` if it always will.
    pub until: Option<String>,
}

// The words a cell can hold, in snake case in the tables.
macro_rules! words {
    ($($name:ident { $($word:ident),+ })+) => {$(
        #[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($word),+ }
    )+};
}

words! {
    YesNo { Yes, No }
    Match { Clear, Likely, Undecided }
    Category { Professional, Technician }
    Model { AllExcept, Only, OnlyDisputed }
}

type Checked<T> = Result<T, String>;

impl Tables {
    /// Reads and checks every table; `text` returns the text of a file.
    pub fn read(text: &dyn Fn(&str) -> io::Result<String>) -> Checked<Tables> {
        let sources = rows(text, "sources", "id,as_of,checked_on,superseded_on,read,site,page,note")?;
        let sources = checked(sources, Source::check)?;
        let countries = rows(text, "countries", "code")?;
        let countries = codes(countries, "two capital letters", |code| is(code, 2, u8::is_ascii_uppercase))?;
        let groups = codes(rows(text, "groups", "code")?, "five digits", |code| is(code, 5, u8::is_ascii_digit))?;
        // Fetched when the site needs them, so only checked here.
        checked(rows(text, "old_codes", "noc2016,noc2021")?, |(old, new): &(String, String)| {
            expect(is(old, 4, u8::is_ascii_digit), "four digits", old)?;
            expect(groups.contains(new), "a code of groups.csv", new)?;
            Ok(format!("row `{old},{new}`"))
        })?;
        let items: Rows<ItemRow> = rows(text, "list_items", "item,wording,noc2021,match,ask,holds_when,source")?;
        let lists: Rows<ListRow> =
            rows(text, "country_lists", "rulebook,country,category,model,item,source,wording,from,until")?;
        let known: BTreeSet<String> = items.iter().map(|(_, row)| row.item.clone()).collect();
        let listed: BTreeSet<String> = lists.iter().map(|(_, row)| row.item.clone()).collect();
        let is_source = |id: &str| expect(sources.iter().any(|source| source.id == id), "an id of sources.csv", id);
        let items = checked(items, |row| {
            expect(groups.contains(&row.noc2021), "a code of groups.csv", &row.noc2021)?;
            expect(listed.contains(&row.item), "an item that some list has", &row.item)?;
            is_source(&row.source)?;
            row.check()
        })?;
        let lists = checked(lists, |row| {
            expect(countries.contains(&row.country), "a code of countries.csv", &row.country)?;
            expect(known.contains(&row.item), "an item of list_items.csv", &row.item)?;
            is_source(&row.source)?;
            row.check()
        })?;
        Ok(Tables { sources, countries, groups, items, lists })
    }
}

impl Source {
    pub fn url(&self) -> Option<String> {
        let page = self.page.as_deref().unwrap_or_default();
        self.site.as_ref().map(|site| format!("https://{site}/{page}"))
    }

    fn check(&self) -> Checked<String> {
        let is_name = self.id.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
            && self.id.starts_with(|first: char| first.is_ascii_uppercase());
        expect(is_name, "capital letters and digits", &self.id)?;
        expect_days([&self.as_of, &self.checked_on, &self.superseded_on])?;
        if let Some(day) = &self.checked_on {
            expect(self.read == YesNo::Yes, "no `checked_on` of what was not read", day)?;
        }
        for part in [&self.site, &self.page].into_iter().flatten() {
            expect(!part.contains("://") && !part.starts_with('/'), "a part of an address without https://", part)?;
        }
        if let Some(page) = self.page.as_ref().filter(|_| self.site.is_none()) {
            return Err(format!("expected the site of the page `{page}`"));
        }
        Ok(format!("id `{}`", self.id))
    }
}

impl ItemRow {
    fn check(&self) -> Checked<String> {
        let ItemRow { item, noc2021, ask, holds_when, .. } = self;
        expect(!self.wording.is_empty(), "the words of the list", &self.wording)?;
        let name = ask.as_deref().unwrap_or_default();
        let is_name = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        expect(is_name, "lower case with underscores", name)?;
        expect(ask.is_some() == holds_when.is_some(), "`ask` and `holds_when`, or neither", name)?;
        Ok(format!("row `{item} {noc2021} {name} {holds_when:?}`"))
    }
}

impl ListRow {
    fn check(&self) -> Checked<String> {
        let ListRow { rulebook, country, category, model, item, source, from, until, .. } = self;
        expect_days([from, until])?;
        let fits = match (category, model) {
            (Category::Professional, Model::AllExcept) => item.starts_with("x."),
            (Category::Professional, Model::Only) => item.starts_with("p."),
            (Category::Technician, Model::Only | Model::OnlyDisputed) => item.starts_with("t."),
            (Category::Professional, Model::OnlyDisputed) | (Category::Technician, Model::AllExcept) => false,
        };
        expect(fits, "category, model and item that fit together", &format!("{category:?} {model:?} {item}"))?;
        Ok(format!("row `{rulebook} {country} {category:?} {model:?} {item} {source} {from:?} {until:?}`"))
    }
}

/// Rows, each with its place: `data/groups.csv:2`.
type Rows<T> = Vec<(String, T)>;

/// The rows of a table, whose first line is `header`.
fn rows<T: DeserializeOwned>(text: &dyn Fn(&str) -> io::Result<String>, table: &str, header: &str) -> Checked<Rows<T>> {
    let file = format!("data/{table}.csv");
    let text = text(&file).map_err(|error| format!("{file}: {error}"))?;
    if text.lines().next() != Some(header) {
        return Err(format!("{file}:1: expected the columns `{header}`"));
    }
    let columns: StringRecord = header.split(',').collect();
    let place = |position: Option<&Position>| format!("{file}:{}", position.map_or(0, Position::line));
    let row = |record: StringRecord| Ok((place(record.position()), record.deserialize(Some(&columns))?));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: csv::Result<Rows<T>> = reader.records().map(|record| record.and_then(row)).collect();
    rows.map_err(|error| {
        let reason = match error.kind() {
            ErrorKind::Deserialize { err, .. } => err.kind().to_string(),
            ErrorKind::UnequalLengths { expected_len, len, .. } => {
                format!("expected {expected_len} cells, found {len}")
            }
            _ => error.to_string(),
        };
        format!("{}: {reason}", place(error.position()))
    })
}

/// The rows, if each passes the check, which returns what must be unique.
fn checked<T>(rows: Rows<T>, mut check: impl FnMut(&T) -> Checked<String>) -> Checked<Vec<T>> {
    let mut seen = BTreeSet::new();
    let each = rows.into_iter().map(|(place, row)| {
        let name = check(&row).map_err(|error| format!("{place}: {error}"))?;
        if seen.insert(name.clone()) { Ok(row) } else { Err(format!("{place}: duplicate {name}")) }
    });
    each.collect()
}

/// Codes of one format, in order.
fn codes(rows: Rows<String>, form: &str, fits: impl Fn(&str) -> bool) -> Checked<Vec<String>> {
    let mut before = String::new();
    checked(rows, |code| {
        expect(fits(code), form, code)?;
        expect(before <= *code, &format!("a code after `{before}`"), code)?;
        before.clone_from(code);
        Ok(format!("code `{code}`"))
    })
}

fn is(text: &str, length: usize, of: fn(&u8) -> bool) -> bool {
    text.len() == length && text.as_bytes().iter().all(of)
}

fn expect_days<const N: usize>(days: [&Option<String>; N]) -> Checked<()> {
    days.into_iter().flatten().try_for_each(|day| {
        let is_day = day.len() == 10 && day.starts_with("20") && day::Day::parse(day).is_some();
        expect(is_day, "a day of the calendar as YYYY-MM-DD", day)
    })
}

fn expect(fits: bool, expected: &str, found: &str) -> Checked<()> {
    if fits { Ok(()) } else { Err(format!("expected {expected}, found `{found}`")) }
}
