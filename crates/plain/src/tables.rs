//! The two occupation tables, read once and laid out so that a look-up touches only the rows of one unit group.
//!
//! A line that cannot be understood is kept in `unread` instead of being dropped
//! silently: a comparison made with half a table would prove nothing, so the
//! caller must first assert that nothing is unread.

use std::collections::BTreeMap;

use super::Certainty;

const ITEMS_HEADER: &str = "item,wording,noc2021,match,ask,holds_when";
const LISTS_HEADER: &str = "rulebook,country,category,model,item";

/// The occupation tables of section 5.
#[derive(Debug, Default)]
pub struct Tables {
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
    /// The tables from the text of `list_items.csv` and of `country_lists.csv`, header lines included.
    pub fn read(items_csv: &str, lists_csv: &str) -> Tables {
        let mut tables = Tables::default();
        let items = tables.read_items(items_csv);
        tables.read_lists(lists_csv, &items);
        tables
    }

    /// The lines that could not be understood; empty if all is well.
    pub fn unread(&self) -> &[String] {
        &self.unread
    }

    /// The follow-ups that some row for a unit group depends on, in alphabetical order.
    pub fn follow_ups(&self, group: &str) -> Vec<&str> {
        let models = self.lists.values().flat_map(BTreeMap::values).flat_map(BTreeMap::values).flatten();
        let rows = models.filter_map(|model| model.groups.get(group)).flatten();
        let mut follow_ups: Vec<&str> = rows.filter_map(|row| Some(row.follow_up.as_ref()?.0.as_str())).collect();
        follow_ups.sort_unstable();
        follow_ups.dedup();
        follow_ups
    }

    /// The models of a rulebook's list for a country and category, in file order;
    /// `None` if there is no list.
    pub(super) fn models(&self, book: &str, country: &str, category: &str) -> Option<&[Model]> {
        let models = self.lists.get(book)?.get(country)?.get(category)?;
        Some(models)
    }

    /// The rows of `list_items.csv`, in file order, each with its unit group.
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

    /// Puts the rows of every item that `country_lists.csv` names into their list, in the order of that file.
    fn read_lists(&mut self, csv: &str, items: &[(String, Row)]) {
        for line in self.body(csv, LISTS_HEADER) {
            let fields = split(line);
            let [rulebook, country, category, model, item, ..] = fields.as_slice() else {
                self.unread.push(line.to_owned());
                continue;
            };
            let kind = match model.as_str() {
                "all_except" => ModelKind::AllExcept,
                "only" => ModelKind::Only,
                "only_disputed" => ModelKind::OnlyDisputed,
                _ => {
                    self.unread.push(line.to_owned());
                    continue;
                }
            };
            if !items.iter().any(|(_, row)| row.item == *item) {
                self.unread.push(line.to_owned());
            }

            let countries = self.lists.entry(rulebook.clone()).or_default();
            let models = countries.entry(country.clone()).or_default().entry(category.clone()).or_default();
            if !models.iter().any(|model| model.kind == kind) {
                models.push(Model { kind, groups: BTreeMap::new() });
            }
            for model in models.iter_mut().filter(|model| model.kind == kind) {
                for (group, row) in items.iter().filter(|(_, row)| row.item == *item) {
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
    /// The rows with the code of a unit group, in the order of `country_lists.csv`.
    pub(super) fn rows(&self, group: &str) -> &[Row] {
        match self.groups.get(group) {
            Some(rows) => rows,
            None => &[],
        }
    }
}

/// One line of `list_items.csv`: the unit group and the row.
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
