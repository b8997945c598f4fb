//! Turns `data/*.csv` into typed constants. A row that does not fit stops the
//! build with its file and line, so that a mistake in a table never reaches a
//! person.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

/// A table: its file and its rows, each with the line it starts on.
struct Table {
    file: &'static str,
    rows: Vec<(u64, BTreeMap<String, String>)>,
}

type Checked<T> = Result<T, String>;

fn main() -> ExitCode {
    println!("cargo:rerun-if-changed=data");
    println!("cargo:rerun-if-changed=build.rs");
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            println!("cargo::error={message}");
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Checked<()> {
    let sources = read("data/sources.csv", &["id", "as_of", "checked_on", "superseded_on", "read", "url", "note"])?;
    let groups = read("data/groups.csv", &["code", "teer"])?;
    let countries = read("data/countries.csv", &["code"])?;
    let items =
        read("data/list_items.csv", &["item", "kind", "wording", "noc2021", "match", "ask", "holds_when", "source"])?;
    let lists =
        read("data/country_lists.csv", &["rulebook", "country", "category", "model", "item", "source", "wording"])?;

    let old_codes = read("data/old_codes.csv", &["noc2016", "noc2021"])?;

    unique(&sources, "id")?;
    let source_ids = distinct(&sources, "id");
    let group_codes = unique(&groups, "code")?;
    let country_codes = unique(&countries, "code")?;
    let item_ids: Vec<String> = distinct(&items, "item");

    // One file for each module that includes it.
    write("sources.rs", |out| write_sources(out, &sources))?;
    write("countries.rs", |out| write_countries(out, &countries))?;
    write("old_codes.rs", |out| write_old_codes(out, &old_codes, &group_codes))?;
    write("occupations.rs", |out| {
        write_groups(out, &groups)?;
        write_asks(out, &items)?;
        write_items(out, &items, &item_ids, &group_codes, &source_ids)?;
        write_lists(out, &lists, &items, &item_ids, &country_codes, &source_ids)
    })
}

fn write(file: &str, rows: impl FnOnce(&mut String) -> Checked<()>) -> Checked<()> {
    let mut out = String::new();
    rows(&mut out)?;
    let folder = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    fs::write(Path::new(&folder).join(file), out).map_err(|error| error.to_string())
}

fn write_sources(out: &mut String, sources: &Table) -> Checked<()> {
    for (line, row) in &sources.rows {
        let [id, read, url] = ["id", "read", "url"].map(|name| field(row, name));
        let is_name = id.starts_with(|letter: char| letter.is_ascii_uppercase())
            && id.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        sources.check(*line, is_name, "an id is capital letters and digits")?;
        for name in ["as_of", "checked_on", "superseded_on"] {
            let day = field(row, name);
            sources.check(*line, day.is_empty() || is_date(day), &format!("{name} is YYYY-MM-DD"))?;
        }
        sources.check(*line, ["yes", "no"].contains(&read), "read is yes or no")?;
        sources.check(
            *line,
            read == "yes" || field(row, "checked_on").is_empty(),
            "what was read has a day, if any",
        )?;
        sources.check(*line, url.is_empty() || url.starts_with("https://"), "url starts with https://")?;
    }
    out.push_str("/// Every source, in the order of the table.\npub static SOURCES: &[Source] = &[\n");
    for (_, row) in &sources.rows {
        let _ = writeln!(
            out,
            "    Source {{ id: {:?}, url: {:?}, as_of: {:?}, is_read: {}, checked_on: {:?}, superseded_on: {:?} }},",
            field(row, "id"),
            some(field(row, "url")),
            some(field(row, "as_of")),
            field(row, "read") == "yes",
            some(field(row, "checked_on")),
            some(field(row, "superseded_on")),
        );
    }
    out.push_str("];\nimpl SourceId {\n");
    for (index, (_, row)) in sources.rows.iter().enumerate() {
        let [id, note] = ["id", "note"].map(|name| field(row, name));
        let _ = writeln!(out, "    /// {note}\n    pub const {id}: SourceId = SourceId({index});");
    }
    out.push_str("}\n");
    Ok(())
}

fn write_groups(out: &mut String, groups: &Table) -> Checked<()> {
    out.push_str("/// Every unit group, in order of its code.\npub static GROUPS: &[Group] = &[\n");
    let mut before = "";
    for (line, row) in &groups.rows {
        let code = field(row, "code");
        let fits = code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit());
        groups.check(*line, fits, "a code is five digits")?;
        groups.check(*line, before < code, "codes stand in order")?;
        groups.check(*line, code.get(1..2) == Some(field(row, "teer")), "TEER is the second digit")?;
        before = code;
        let _ = writeln!(out, "    {},", group(code));
    }
    out.push_str("];\n");
    Ok(())
}

fn write_old_codes(out: &mut String, pairs: &Table, groups: &BTreeSet<String>) -> Checked<()> {
    out.push_str("/// Codes of the older classification, each with a group its occupations are in today.\n");
    out.push_str("pub static OLD_CODES: &[(u16, Group)] = &[\n");
    let mut seen = BTreeSet::new();
    for (line, row) in &pairs.rows {
        let [old, new] = ["noc2016", "noc2021"].map(|name| field(row, name));
        let fits = old.len() == 4 && old.bytes().all(|byte| byte.is_ascii_digit());
        pairs.check(*line, fits, "an old code is four digits")?;
        pairs.check(*line, groups.contains(new), "noc2021 is in groups.csv")?;
        pairs.check(*line, seen.insert((old, new)), "no pair stands twice")?;
        let number = old.trim_start_matches('0');
        let _ = writeln!(out, "    ({number}, {}),", group(new));
    }
    out.push_str("];\n");
    Ok(())
}

fn write_countries(out: &mut String, countries: &Table) -> Checked<()> {
    out.push_str("/// Every assigned country code, in order.\npub static COUNTRIES: &[[u8; 2]] = &[\n");
    let mut before = "";
    for (line, row) in &countries.rows {
        let code = field(row, "code");
        let fits = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        countries.check(*line, fits && before < code, "two capital letters, in order")?;
        before = code;
        let _ = writeln!(out, "    *b{code:?},");
    }
    out.push_str("];\n");
    Ok(())
}

fn write_asks(out: &mut String, items: &Table) -> Checked<()> {
    let asks: BTreeSet<&str> =
        items.rows.iter().map(|(_, row)| field(row, "ask")).filter(|ask| !ask.is_empty()).collect();
    for (line, row) in &items.rows {
        let fits = field(row, "ask").bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        items.check(*line, fits, "ask is lower case with underscores")?;
    }
    let names: Vec<String> = asks.iter().map(|ask| camel(ask)).collect();
    out.push_str("/// A follow-up question about an occupation; its words are in `locales/`.\n");
    out.push_str("#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum Ask {\n");
    for (ask, name) in asks.iter().zip(&names) {
        let _ = writeln!(out, "    /// `{ask}`\n    {name},");
    }
    let _ = writeln!(out, "}}\nimpl Ask {{\n    /// Every follow-up question.");
    let _ = writeln!(out, "    pub const ALL: [Ask; {}] = [", names.len());
    for name in &names {
        let _ = writeln!(out, "        Ask::{name},");
    }
    out.push_str("    ];\n    /// The identifier used in answers.\n    #[must_use]\n");
    out.push_str("    pub fn as_str(self) -> &'static str {\n        match self {\n");
    for (ask, name) in asks.iter().zip(&names) {
        let _ = writeln!(out, "            Ask::{name} => {ask:?},");
    }
    out.push_str("        }\n    }\n}\n");
    Ok(())
}

fn write_items(
    out: &mut String,
    items: &Table,
    ids: &[String],
    groups: &BTreeSet<String>,
    sources: &[String],
) -> Checked<()> {
    let mut seen = BTreeSet::new();
    for (line, row) in &items.rows {
        let [id, code, ask, when] = ["item", "noc2021", "ask", "holds_when"].map(|name| field(row, name));
        items.check(*line, groups.contains(code), "noc2021 is a unit group")?;
        items.check(*line, seen.insert((id, code, ask, when)), "no row stands twice")?;
        items.check(*line, ask.is_empty() == when.is_empty(), "ask and holds_when go together")?;
        items.check(*line, !field(row, "wording").is_empty(), "wording is what the list says")?;
        let prefix = match field(row, "kind") {
            "professional_excluded" => "x.",
            "professional_listed" => "p.",
            "technician_listed" => "t.",
            _ => return Err(items.complaint(*line, "kind is one of the three")),
        };
        items.check(*line, id.starts_with(prefix), "the item's prefix fits its kind")?;
    }
    for (index, id) in ids.iter().enumerate() {
        let _ = writeln!(out, "static ITEM_{index}: Item = Item {{ id: {id:?}, rows: &[");
        for (line, row) in items.rows.iter().filter(|(_, row)| field(row, "item") == id) {
            let matching = match field(row, "match") {
                "clear" => "Match::Sure(Certainty::Clear)",
                "likely" => "Match::Sure(Certainty::Likely)",
                "undecided" => "Match::Undecided",
                _ => return Err(items.complaint(*line, "match is clear, likely or undecided")),
            };
            let holds_when = match field(row, "holds_when") {
                "" => None,
                "yes" => Some("YesNoUnsure::Yes"),
                "no" => Some("YesNoUnsure::No"),
                _ => return Err(items.complaint(*line, "holds_when is yes or no")),
            };
            let condition = holds_when.map_or("None".to_owned(), |when| {
                format!("Some(Condition {{ ask: Ask::{}, holds_when: {when} }})", camel(field(row, "ask")))
            });
            let source = source(sources, items, *line, row)?;
            let code = group(field(row, "noc2021"));
            let _ = writeln!(
                out,
                "    Row {{ group: {code}, matching: {matching}, condition: {condition}, source: {source} }},"
            );
        }
        out.push_str("] };\n");
    }
    let all: Vec<String> = (0..ids.len()).map(|index| format!("&ITEM_{index}")).collect();
    let _ = writeln!(out, "/// Every line of the lists.\npub static ITEMS: &[&Item] = &[{}];", all.join(", "));
    Ok(())
}

fn write_lists(
    out: &mut String,
    lists: &Table,
    items: &Table,
    ids: &[String],
    countries: &BTreeSet<String>,
    sources: &[String],
) -> Checked<()> {
    let key = |row: &BTreeMap<String, String>| {
        ["rulebook", "country", "category", "model", "source"].map(|name| field(row, name).to_owned())
    };
    let mut seen = BTreeSet::new();
    let mut keys: Vec<[String; 5]> = Vec::new();
    let mut used = BTreeSet::new();
    for (line, row) in &lists.rows {
        let item = field(row, "item");
        lists.check(*line, ids.iter().any(|id| id == item), "item is in list_items.csv")?;
        lists.check(*line, countries.contains(field(row, "country")), "country is assigned")?;
        let fits = match (field(row, "category"), field(row, "model")) {
            ("professional", "all_except") => item.starts_with("x."),
            ("professional", "only") => item.starts_with("p."),
            ("technician", "only" | "only_disputed") => item.starts_with("t."),
            _ => false,
        };
        lists.check(*line, fits, "category, model and the kind of item go together")?;
        lists.check(*line, seen.insert((key(row), item)), "no row stands twice")?;
        used.insert(item);
        if !keys.contains(&key(row)) {
            keys.push(key(row));
        }
    }
    for (line, row) in &items.rows {
        items.check(*line, used.contains(field(row, "item")), "the item is on some list")?;
    }
    let mut books: Vec<&str> = vec![];
    for [rulebook, ..] in &keys {
        if !books.contains(&rulebook.as_str()) {
            books.push(rulebook);
        }
    }
    for book in books {
        let _ = writeln!(out, "/// The lists of the rulebook `{book}`.");
        let _ = writeln!(out, "pub static LISTS_{}: &[List] = &[", book.to_uppercase());
        for list in keys.iter().filter(|list| list.first().is_some_and(|rulebook| rulebook == book)) {
            let rows: Vec<_> = lists.rows.iter().filter(|(_, row)| key(row) == *list).collect();
            write_list(out, lists, list, &rows, ids, sources)?;
        }
        out.push_str("];\n");
    }
    Ok(())
}

fn write_list(
    out: &mut String,
    lists: &Table,
    list: &[String; 5],
    rows: &[&(u64, BTreeMap<String, String>)],
    ids: &[String],
    sources: &[String],
) -> Checked<()> {
    let [_, country, category, model, _] = list;
    let (line, first) = rows.first().ok_or("an empty list")?;
    let category = match category.as_str() {
        "professional" => "Professional",
        "technician" => "Technician",
        _ => return Err(lists.complaint(*line, "category is professional or technician")),
    };
    let model = match model.as_str() {
        "all_except" => "AllExcept",
        "only" => "Only",
        "only_disputed" => "OnlyDisputed",
        _ => return Err(lists.complaint(*line, "model is one of the three")),
    };
    let items: Vec<String> = rows
        .iter()
        .filter_map(|(_, row)| ids.iter().position(|id| id == field(row, "item")))
        .map(|index| format!("&ITEM_{index}"))
        .collect();
    let own_words = rows.iter().map(|(_, row)| (field(row, "item"), field(row, "wording")));
    let wordings: Vec<_> = own_words.filter(|(_, wording)| !wording.is_empty()).collect();
    let source = source(sources, lists, *line, first)?;
    let _ = writeln!(
        out,
        "    List {{ country: Country::known(*b{country:?}), category: Category::{category}, \
         model: Model::{model}, items: &[{}], wordings: &{wordings:?}, source: {source} }},",
        items.join(", "),
    );
    Ok(())
}

/// Reads a table and checks that its columns are the expected ones.
fn read(file: &'static str, columns: &[&str]) -> Checked<Table> {
    let complaint = |error: csv::Error| format!("{file}: {error}");
    let mut reader = csv::Reader::from_path(file).map_err(complaint)?;
    let header: Vec<String> = reader.headers().map_err(complaint)?.iter().map(str::to_owned).collect();
    if header != columns {
        return Err(format!("{file}:1: the columns are {}", columns.join(",")));
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(complaint)?;
        let line = record.position().map_or(0, csv::Position::line);
        let row = header.iter().cloned().zip(record.iter().map(str::to_owned)).collect();
        rows.push((line, row));
    }
    Ok(Table { file, rows })
}

impl Table {
    fn complaint(&self, line: u64, rule: &str) -> String {
        format!("{}:{line}: {rule}", self.file)
    }

    fn check(&self, line: u64, fits: bool, rule: &str) -> Checked<()> {
        if fits { Ok(()) } else { Err(self.complaint(line, rule)) }
    }
}

/// The values of a column that must not repeat.
fn unique(table: &Table, column: &str) -> Checked<BTreeSet<String>> {
    let mut seen = BTreeSet::new();
    for (line, row) in &table.rows {
        table.check(*line, seen.insert(field(row, column).to_owned()), "no value stands twice")?;
    }
    Ok(seen)
}

/// The values of a column in the order they first appear.
fn distinct(table: &Table, column: &str) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let values = table.rows.iter().map(|(_, row)| field(row, column).to_owned());
    values.filter(|value| seen.insert(value.clone())).collect()
}

fn is_date(text: &str) -> bool {
    let parts: Vec<Option<u16>> = text.split('-').map(|part| part.parse().ok()).collect();
    matches!(parts[..], [Some(2000..=2100), Some(1..=12), Some(1..=31)]) && text.len() == 10
}

fn field<'row>(row: &'row BTreeMap<String, String>, name: &str) -> &'row str {
    row.get(name).map_or("", String::as_str)
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

fn group(code: &str) -> String {
    format!("Group({})", code.trim_start_matches('0'))
}

/// The source a row cites, which must be in the table of sources.
fn source(ids: &[String], table: &Table, line: u64, row: &BTreeMap<String, String>) -> Checked<String> {
    let position = ids.iter().position(|id| id == field(row, "source"));
    let position = position.ok_or_else(|| table.complaint(line, "source is in sources.csv"))?;
    Ok(format!("SourceId({position})"))
}

/// `foreign_legal_consultant` as `ForeignLegalConsultant`.
fn camel(name: &str) -> String {
    let word =
        |word: &str| word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect::<String>();
    name.split('_').map(word).collect()
}
