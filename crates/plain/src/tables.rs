//! The rules of one day: the two occupation tables, laid out so that a look-up touches only the rows of one unit group,
//! and the figures of the rulebooks.
//!
//! A line that cannot be understood is kept in `unread` instead of being dropped
//! silently: a comparison made with half a table would prove nothing, so the
//! caller must first assert that nothing is unread.

use std::collections::BTreeMap;

use super::day::is_day;
use super::figures::{Figures, RULEBOOKS, figures};
use super::{Certainty, Route};

const ITEMS_HEADER: &str = "item,wording,noc2021,match,ask,holds_when";
const LISTS_HEADER: &str = "rulebook,country,category,model,item";

/// The occupation tables of section 5 and the figures of the rulebooks, on one day.
#[derive(Debug)]
pub struct Tables {
    /// `YYYY-MM-DD`
    day: String,
    figures: Vec<(&'static str, Figures)>,
    /// Rulebook, country, category, and there the models in file order.
    lists: BTreeMap<String, BTreeMap<String, BTreeMap<String, Vec<Model>>>>,
    unread: Vec<String>,
}

/// One model of a list, with its rows by unit group.
#[derive(Debug)]
pub(super) struct Model {
    pub(super) kind: ModelKind,
    groups: BTreeMap<String, Vec<Row>>,
}

/// How a list is meant (section 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ModelKind {
    AllExcept,
    Only,
    OnlyDisputed,
}

/// One line of `country_lists.csv`.
struct ListLine {
    rulebook: String,
    country: String,
    category: String,
    kind: ModelKind,
    item: String,
    /// The first day on which it counts; empty without a limit.
    from: String,
    /// The first day on which it no longer counts; empty without a limit.
    until: String,
}

/// One row of an item (section 5).
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) item: String,
    /// `None` is `undecided`.
    pub(super) matches: Option<Certainty>,
    /// The follow-up and the answer for which the row holds.
    pub(super) follow_up: Option<(String, String)>,
}

impl Tables {
    /// The rules of a day, `YYYY-MM-DD`, from the text of `list_items.csv` and of `country_lists.csv`, header lines
    /// included. A text that is not a day has no rules, and counts as unread.
    pub fn read(items_csv: &str, lists_csv: &str, day: &str) -> Tables {
        let figures = RULEBOOKS.into_iter().filter_map(|book| Some((book, figures(book, day)?))).collect();
        let mut tables = Tables { day: day.to_owned(), figures, lists: BTreeMap::new(), unread: Vec::new() };
        if !is_day(day) {
            tables.unread.push(day.to_owned());
        }
        let items = tables.read_items(items_csv);
        tables.read_lists(lists_csv, &items);
        tables
    }

    /// The lines that could not be understood; empty if all is well.
    pub fn unread(&self) -> &[String] {
        &self.unread
    }

    /// Section 5: the follow-ups that some row for a unit group depends on, in alphabetical order.
    pub fn follow_ups(&self, group: &str) -> Vec<&str> {
        let models = self.lists.values().flat_map(BTreeMap::values).flat_map(BTreeMap::values).flatten();
        let rows = models.filter_map(|model| model.groups.get(group)).flatten();
        let mut follow_ups: Vec<&str> = rows.filter_map(|row| Some(row.follow_up.as_ref()?.0.as_str())).collect();
        follow_ups.sort_unstable();
        follow_ups.dedup();
        follow_ups
    }

    /// Section 1: the figures of a rulebook; `None` for a rulebook that the contract does not have.
    pub(super) fn figures(&self, book: &str) -> Option<&Figures> {
        self.figures.iter().find(|(id, _)| *id == book).map(|(_, figures)| figures)
    }

    /// Section 5: the models of a rulebook's list for the route's country and category, in file order;
    /// `None` if there is no list.
    pub(super) fn models(&self, book: &str, route: Route<'_>) -> Option<&[Model]> {
        let category = if route.technician { "technician" } else { "professional" };
        let models = self.lists.get(book)?.get(route.country)?.get(category)?;
        Some(models)
    }

    /// Section 5: the rows of `list_items.csv`, in file order, each with its unit group.
    fn read_items(&mut self, csv: &str) -> Vec<(String, Row)> {
        let mut items = Vec::new();
        for line in self.body(csv, ITEMS_HEADER) {
            match item_row(line) {
                Some(item) => items.push(item),
                None => self.unread.push(line.to_owned()),
            }
        }
        items
    }

    /// Section 5: puts the rows of every item that `country_lists.csv` names on the day into their list, in the order of
    /// that file.
    fn read_lists(&mut self, csv: &str, items: &[(String, Row)]) {
        let (from, until) = (column(csv, "from"), column(csv, "until"));
        for text in self.body(csv, LISTS_HEADER) {
            let Some(line) = list_line(text, from, until) else {
                self.unread.push(text.to_owned());
                continue;
            };
            if !items.iter().any(|(_, row)| row.item == line.item) {
                self.unread.push(text.to_owned());
            }
            if !line.counts_on(&self.day) {
                continue;
            }

            let countries = self.lists.entry(line.rulebook).or_default();
            let models = countries.entry(line.country).or_default().entry(line.category).or_default();
            if !models.iter().any(|model| model.kind == line.kind) {
                models.push(Model { kind: line.kind, groups: BTreeMap::new() });
            }
            for model in models.iter_mut().filter(|model| model.kind == line.kind) {
                for (group, row) in items.iter().filter(|(_, row)| row.item == line.item) {
                    model.groups.entry(group.clone()).or_default().push(row.clone());
                }
            }
        }
    }

    /// The lines below the header, which must begin with the columns that are read by position.
    fn body<'c>(&mut self, csv: &'c str, header: &str) -> Vec<&'c str> {
        let mut lines = csv.lines();
        let first = lines.next().unwrap_or_default();
        if !first.starts_with(header) {
            self.unread.push(first.to_owned());
        }
        lines.filter(|line| !line.is_empty()).collect()
    }
}

impl Model {
    /// Section 5: the rows with the code of a unit group, in the order of `country_lists.csv`.
    pub(super) fn rows(&self, group: &str) -> &[Row] {
        match self.groups.get(group) {
            Some(rows) => rows,
            None => &[],
        }
    }
}

impl ListLine {
    /// Section 5: whether the line is part of its list on a day.
    fn counts_on(&self, day: &str) -> bool {
        (self.from.is_empty() || self.from.as_str() <= day) && (self.until.is_empty() || day < self.until.as_str())
    }
}

/// Section 5: one line of `country_lists.csv`, with the positions of the two days if the table has them.
fn list_line(text: &str, from: Option<usize>, until: Option<usize>) -> Option<ListLine> {
    let fields = split(text);
    let limit = |column: Option<usize>| column.and_then(|column| fields.get(column)).cloned().unwrap_or_default();
    let (from, until) = (limit(from), limit(until));
    if [&from, &until].into_iter().any(|limit| !limit.is_empty() && !is_day(limit)) {
        return None;
    }
    let [rulebook, country, category, model, item, ..] = fields.as_slice() else {
        return None;
    };
    let kind = match model.as_str() {
        "all_except" => ModelKind::AllExcept,
        "only" => ModelKind::Only,
        "only_disputed" => ModelKind::OnlyDisputed,
        _ => return None,
    };
    let (rulebook, country, category, item) = (rulebook.clone(), country.clone(), category.clone(), item.clone());
    Some(ListLine { rulebook, country, category, kind, item, from, until })
}

/// The position of a column in a table's header; `None` if the table does not have it.
fn column(csv: &str, name: &str) -> Option<usize> {
    split(csv.lines().next()?).iter().position(|field| field == name)
}

/// Section 5: one line of `list_items.csv`: the unit group and the row.
fn item_row(line: &str) -> Option<(String, Row)> {
    let fields = split(line);
    let [item, _wording, group, matches, ask, holds_when, ..] = fields.as_slice() else {
        return None;
    };
    if group.len() != 5 || !group.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let matches = match matches.as_str() {
        "clear" => Some(Certainty::Clear),
        "likely" => Some(Certainty::Likely),
        "undecided" => None,
        _ => return None,
    };
    let follow_up = match (ask.as_str(), holds_when.as_str()) {
        ("", "") => None,
        ("", _) => return None,
        (_, "yes" | "no") => Some((ask.clone(), holds_when.clone())),
        (_, _) => return None,
    };
    Some((group.clone(), Row { item: item.clone(), matches, follow_up }))
}

/// The fields of one CSV line; a quoted field may contain commas, and a doubled
/// quotation mark means one.
fn split(line: &str) -> Vec<String> {
    let mut fields = Vec::new();
    let mut field = String::new();
    let mut quoted = false;
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(std::mem::take(&mut field)),
            other => field.push(other),
        }
    }
    fields.push(field);
    fields
}
