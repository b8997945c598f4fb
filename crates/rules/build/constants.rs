//! Writes the tables as Rust, one file for each module that includes it.

use crate::tables::{ItemRow, ListRow, Match, Source, Tables, YesNo};
use std::collections::BTreeSet;

/// The files, by name.
pub fn files(tables: &Tables) -> [(&'static str, String); 3] {
    let countries = tables.countries.iter().map(|code| format!("*b{code:?}"));
    let groups = tables.groups.iter().map(|code| group(code));
    let groups = list("Every unit group, in order of its code.", "GROUPS", "Group", groups);
    let by_item = grouped(&tables.items, |row| &row.item);
    let occupations = [groups, asks(&tables.items), items(&by_item, &tables.sources), lists(tables, &by_item)];
    [
        ("sources.rs", sources(&tables.sources)),
        ("countries.rs", list("Every assigned country code, in order.", "COUNTRIES", "[u8; 2]", countries)),
        ("occupations.rs", occupations.concat()),
    ]
}

fn sources(sources: &[Source]) -> String {
    let rows = sources.iter().map(|source| {
        let Source { id, as_of, checked_on, superseded_on, .. } = source;
        let (url, is_read) = (source.url(), source.read == YesNo::Yes);
        format!(
            "Source {{ id: {id:?}, url: {url:?}, as_of: {as_of:?}, is_read: {is_read}, \
             checked_on: {checked_on:?}, superseded_on: {superseded_on:?} }}"
        )
    });
    let ids = sources.iter().enumerate().map(|(index, Source { id, note, .. })| {
        format!("    /// {note}\n    pub const {id}: SourceId = SourceId({index});\n")
    });
    let sources = list("Every source, in the order of the table.", "SOURCES", "Source", rows);
    format!("{sources}impl SourceId {{\n{}}}\n", concat(ids))
}

fn asks(items: &[ItemRow]) -> String {
    let asks: BTreeSet<&str> = items.iter().filter_map(|row| row.ask.as_deref()).collect();
    let each = |row: fn(String, &str) -> String| concat(asks.iter().map(|ask| row(camel(ask), ask)));
    let variants = each(|name, _| format!("{name}, "));
    let all = each(|name, _| format!("Ask::{name}, "));
    let names = each(|name, ask| format!("Ask::{name} => {ask:?}, "));
    let paths = each(|name, ask| format!("Ask::{name} => \"occupation_detail.{ask}\", "));
    let count = asks.len();
    format!(
        "/// A follow-up question about an occupation; its words are in `locales/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ask {{ {variants} }}
impl Ask {{
    pub const ALL: [Ask; {count}] = [{all}];
    /// The identifier used in answers.
    pub fn as_str(self) -> &'static str {{ match self {{ {names} }} }}
    pub const fn path(self) -> &'static str {{ match self {{ {paths} }} }}
}}
"
    )
}

type Grouped<'t, K, T> = Vec<(K, Vec<&'t T>)>;

fn items(items: &Grouped<&String, ItemRow>, sources: &[Source]) -> String {
    let statics = items.iter().enumerate().map(|(index, (id, rows))| {
        let rows = concat(rows.iter().map(|row| item_row(row, sources)));
        format!("static ITEM_{index}: Item = Item {{ id: {id:?}, rows: &[{rows}] }};\n")
    });
    let all = (0..items.len()).map(|index| format!("&ITEM_{index}"));
    concat(statics) + &list("Every line of the lists.", "ITEMS", "&Item", all)
}

fn item_row(row: &ItemRow, sources: &[Source]) -> String {
    let matching = match row.matching {
        Match::Clear | Match::Likely => format!("Match::Sure(Certainty::{:?})", row.matching),
        Match::Undecided => "Match::Undecided".to_owned(),
    };
    let condition = row.ask.as_ref().zip(row.holds_when).map_or("None".to_owned(), |(ask, when)| {
        format!("Some(Condition {{ ask: Ask::{}, holds_when: YesNoUnsure::{when:?} }})", camel(ask))
    });
    let (group, source) = (group(&row.noc2021), source(sources, &row.source));
    format!("Row {{ group: {group}, matching: {matching}, condition: {condition}, source: {source} }}, ")
}

/// The lists of each rulebook, once for every day from which they are different.
fn lists(tables: &Tables, items: &Grouped<&String, ItemRow>) -> String {
    let books = grouped(&tables.lists, |row| &row.rulebook).into_iter().map(|(book, rows)| {
        let days: BTreeSet<&str> =
            rows.iter().flat_map(|row| [&row.from, &row.until]).flatten().map(|d| &**d).collect();
        concat([""].into_iter().chain(days).map(|day| {
            let begun = |row: &&&ListRow| row.from.as_deref().is_none_or(|from| from <= day);
            let is_in_force = |row: &&&ListRow| begun(row) && row.until.as_deref().is_none_or(|until| day < until);
            let rows: Vec<&ListRow> = rows.iter().filter(is_in_force).copied().collect();
            let suffix = if day.is_empty() { String::new() } else { format!("_{}", day.replace('-', "_")) };
            let name = format!("LISTS_{}{suffix}", book.to_uppercase());
            list(&format!("The lists of the rulebook `{book}`."), &name, "List", lists_of(&rows, tables, items))
        }))
    });
    concat(books)
}

fn lists_of(rows: &[&ListRow], tables: &Tables, items: &Grouped<&String, ItemRow>) -> impl Iterator<Item = String> {
    let lists = grouped(rows.iter().copied(), |row| (&row.country, row.category, row.model, &row.source));
    lists.into_iter().map(|((country, category, model, cited), rows)| {
        let lines = rows.iter().map(|row| format!("&ITEM_{}, ", nth(items, |(id, _)| **id == row.item)));
        let wordings: Vec<_> = rows.iter().filter_map(|row| Some((&row.item, row.wording.as_ref()?))).collect();
        format!(
            "List {{ country: Country::known(*b{country:?}), category: Category::{category:?}, \
             model: Model::{model:?}, items: &[{}], wordings: &{wordings:?}, source: {} }}",
            concat(lines),
            source(&tables.sources, cited),
        )
    })
}

fn list(doc: &str, name: &str, of: &str, rows: impl Iterator<Item = String>) -> String {
    format!("/// {doc}\npub static {name}: &[{of}] = &[\n{}];\n", concat(rows.map(|row| format!("    {row},\n"))))
}

fn concat(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().concat()
}

/// Rows grouped by key; keys and rows are in the order in which they first appear.
fn grouped<'t, K: PartialEq, T>(rows: impl IntoIterator<Item = &'t T>, key: fn(&'t T) -> K) -> Grouped<'t, K, T> {
    let mut groups: Grouped<K, T> = Vec::new();
    for row in rows {
        match groups.iter_mut().find(|(other, _)| *other == key(row)) {
            Some((_, group)) => group.push(row),
            None => groups.push((key(row), vec![row])),
        }
    }
    groups
}

/// The position of something the reader has already checked; if it is missing,
/// the result is Rust that does not compile.
fn nth<T>(all: &[T], is_it: impl Fn(&T) -> bool) -> String {
    all.iter().position(is_it).map_or_else(String::new, |nth| nth.to_string())
}

fn source(sources: &[Source], id: &str) -> String {
    format!("SourceId({})", nth(sources, |source| source.id == id))
}

fn group(code: &str) -> String {
    format!("Group({})", number(code))
}

fn number(code: &str) -> &str {
    code.trim_start_matches('0')
}

/// `foreign_legal_consultant` as `ForeignLegalConsultant`.
fn camel(name: &str) -> String {
    let capital = |word: &str| word.get(..1).unwrap_or_default().to_uppercase() + word.get(1..).unwrap_or_default();
    name.split('_').map(capital).collect()
}
