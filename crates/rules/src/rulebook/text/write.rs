//! Rules to text. The order of the lines is the order in which
//! [`read`](super::read()) takes them.

use crate::answers::{Choice, Place, YesNoUnsure};
use crate::country::Country;
use crate::occupations::{Item, List, Row};
use crate::rulebook::{Apply, ApplyFrom, Degree, Length, Programme, Requirement, Rule, Rulebook, Spouse, VisaExempt};
use crate::sources::SourceId;
use std::fmt::{Arguments, Display, Write as _};

/// An empty list on one line.
pub(super) const NONE: &str = "none";
/// Anyone the ways to apply are open to may apply on arrival.
pub(super) const ANYONE: &str = "anyone";
/// The place of a person who has not answered it.
pub(super) const NOT_TOLD: &str = "not_told";
/// The last line, so that a truncated text is not taken for a shorter one.
pub(super) const END: &str = "end";
/// Separates the id of an item from its number.
pub(super) const NUMBER: char = '#';

/// Everything that decisions under these rulebooks are based on, one fact per line.
pub fn write(books: &[&Rulebook]) -> String {
    let mut text = String::new();
    for book in books {
        let _ = writeln!(text, "rulebook {}", book.id);
        Facts { text: &mut text, book: book.id }.book(book);
    }
    text + END + "\n"
}

/// The lines of one rulebook, each beginning with its id.
struct Facts<'text> {
    text: &'text mut String,
    book: &'static str,
}

impl Facts<'_> {
    fn fact(&mut self, fact: Arguments) {
        // Writing into a string cannot fail.
        let _ = writeln!(self.text, "{} {fact}", self.book);
    }

    fn book(&mut self, book: &Rulebook) {
        if let Some(day) = book.in_force_from {
            self.fact(format_args!("in_force_from {day}"));
        }
        if let Some(date) = book.as_of {
            self.fact(format_args!("as_of {date}"));
        }
        self.fact(format_args!("source {}", book.source.source().id));
        self.each("citizens", book.citizens);
        self.each("permanent_residents", book.permanent_residents);
        for rule in book.criteria {
            self.rule(rule);
        }
        self.length(&book.length);
        self.spouse(&book.spouse);
        self.apply(&book.apply);
        self.lists(book.lists);
    }

    fn each(&mut self, start: &str, values: &[impl Display]) {
        for value in values {
            self.fact(format_args!("{start} {value}"));
        }
    }

    fn rule(&mut self, rule: &Rule) {
        let id = rule.requirement.id();
        self.sources(&format!("criterion {id}"), rule.sources);
        self.fact(format_args!("criterion {id} confidence {}", rule.confidence.into_str()));
        match &rule.requirement {
            Requirement::Status
            | Requirement::JobOffer
            | Requirement::Independence
            | Requirement::SpecializedKnowledge => {}
            Requirement::Licence { within_months } => {
                self.fact(format_args!("criterion {id} within_months {within_months}"));
            }
            Requirement::Language { neither_in_doubt } => {
                self.fact(format_args!("criterion {id} neither_in_doubt {}", yes_or_no(*neither_in_doubt)));
            }
            Requirement::Occupation { professional_teers } => {
                self.fact(format_args!("criterion {id} professional_teers {}", listed(*professional_teers)));
            }
            Requirement::Wage { prevailing } => {
                self.fact(format_args!("criterion {id} prevailing {}", prevailing.into_str()));
            }
            Requirement::Education { professional, technician } => self.education(id, professional, technician),
            Requirement::Experience { professional, technician } => {
                self.fact(format_args!("criterion {id} professional {professional}"));
                self.fact(format_args!("criterion {id} technician {technician}"));
            }
        }
    }

    fn education(&mut self, id: &str, professional: &Degree, technician: &Programme) {
        self.fact(format_args!("criterion {id} professional months {}", professional.months));
        if let Some(letter) = &professional.letter {
            let (country, months) = (letter.country, letter.months);
            self.fact(format_args!("criterion {id} professional letter {country} months {months}"));
        }
        if let Some(field) = &professional.field {
            let teers = listed(field.any_field_teers);
            self.fact(format_args!("criterion {id} professional in_field_but_for_teers {teers}"));
        }
        self.fact(format_args!("criterion {id} technician months {}", technician.months));
        if let Some(country) = technician.associate {
            self.fact(format_args!("criterion {id} technician associate {country}"));
        }
        for (what, holds) in
            [("certificate_in_doubt", technician.certificate_in_doubt), ("field_in_doubt", technician.field_in_doubt)]
        {
            self.fact(format_args!("criterion {id} technician {what} {}", yes_or_no(holds)));
        }
    }

    fn length(&mut self, length: &Length) {
        self.fact(format_args!("length months {}", length.months));
        self.sources("length", length.sources);
        self.fact(format_args!("length confidence {}", length.confidence.into_str()));
    }

    fn spouse(&mut self, spouse: &Spouse) {
        let grants = |rows: &[(Country, YesNoUnsure)]| -> Vec<String> {
            rows.iter().map(|(country, answer)| format!("{country} {}", answer.id())).collect()
        };
        self.fact(format_args!("spouse by {}", spouse.by.into_str()));
        self.each("spouse citizens", &grants(spouse.citizens));
        self.each("spouse permanent_residents", &grants(spouse.permanent_residents));
        self.sources("spouse", spouse.sources);
        self.fact(format_args!("spouse confidence {}", spouse.confidence.into_str()));
    }

    fn apply(&mut self, apply: &Apply) {
        for (place, ways) in apply.ways {
            let ways = listed(ways.iter().map(ApplyFrom::into_str));
            self.fact(format_args!("apply when {} by {ways}", place.map_or(NOT_TOLD, Place::id)));
        }
        match &apply.on_arrival {
            None => self.fact(format_args!("apply on_arrival {ANYONE}")),
            Some(VisaExempt { citizens, permanent_residents }) => {
                self.fact(format_args!("apply on_arrival citizens {}", listed(*citizens)));
                self.fact(format_args!("apply on_arrival permanent_residents {}", listed(*permanent_residents)));
            }
        }
        self.sources("apply", apply.sources);
        self.fact(format_args!("apply confidence {}", apply.confidence.into_str()));
    }

    fn sources(&mut self, of: &str, sources: &[SourceId]) {
        for source in sources {
            self.fact(format_args!("{of} source {}", source.source().id));
        }
    }

    fn lists(&mut self, lists: &[List]) {
        let items = items(lists);
        for (name, item) in &items {
            self.item(name, item);
        }
        for list in lists {
            let start = format!("list {} {} {}", list.country, list.category.into_str(), list.model.into_str());
            self.fact(format_args!("{start} source {}", list.source.source().id));
            for item in list.lines() {
                let name = items.iter().find(|(_, other)| *other == item).map_or(item.id, |(name, _)| name);
                self.fact(format_args!("{start} line {name}"));
            }
        }
    }

    fn item(&mut self, name: &str, item: &Item) {
        if item.rows.is_empty() {
            self.fact(format_args!("item {name} {NONE}"));
        }
        for Row { group, matching, condition, source } in item.rows {
            let condition = condition.map_or(String::new(), |condition| {
                format!(" when {} {}", condition.ask.as_str(), condition.holds_when.id())
            });
            let (matching, source) = (matching.as_str(), source.source().id);
            self.fact(format_args!("item {name} {group} {matching} {source}{condition}"));
        }
    }
}

/// What the lines of some lists mean, once each, in order of their names, so that
/// removing a line from a list moves nothing else. The name is the id, followed
/// by a number if an earlier item with this id means something else. The tables
/// of this program never need that; a changed copy may.
fn items(lists: &[List]) -> Vec<(String, &'static Item)> {
    let mut items: Vec<(String, &'static Item)> = vec![];
    for item in lists.iter().flat_map(List::lines) {
        let namesakes = || items.iter().filter(|(_, other)| other.id == item.id);
        let name = match namesakes().count() {
            0 => item.id.to_owned(),
            _ if namesakes().any(|(_, other)| *other == item) => continue,
            before => format!("{}{NUMBER}{}", item.id, before + 1),
        };
        items.push((name, item));
    }
    items.sort_by(|(one, _), (two, _)| one.cmp(two));
    items
}

fn yes_or_no(holds: bool) -> &'static str {
    if holds { YesNoUnsure::Yes.id() } else { YesNoUnsure::No.id() }
}

/// Values on one line.
fn listed<T: Display>(values: impl IntoIterator<Item = T>) -> String {
    let words: Vec<String> = values.into_iter().map(|value| value.to_string()).collect();
    if words.is_empty() { NONE.to_owned() } else { words.join(" ") }
}
