//! Rules to text. The order of the lines is the order in which [`read`](super::read()) takes them.

use crate::answers::{Choice, Place, YesNoUnsure};
use crate::country::Country;
use crate::occupations::{Item, List, Row};
use crate::rulebook::{AcceptanceLetter, Apply, ApplyFrom, Requirement, Rule, Rulebook, Spouse, VisaExempt};
use crate::sources::{Confidence, SourceId};
use std::fmt::{Display, Write as _};

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
    fn fact(&mut self, about: &str, value: impl Display) {
        // Writing into a string cannot fail.
        let _ = writeln!(self.text, "{} {about} {value}", self.book);
    }

    fn each(&mut self, about: &str, values: impl IntoIterator<Item = impl Display>) {
        for value in values {
            self.fact(about, value);
        }
    }

    fn book(&mut self, book: &Rulebook) {
        self.each("in_force_from", book.in_force_from);
        self.each("as_of", book.as_of);
        self.fact("source", book.source.source().id);
        self.each("citizens", book.citizens);
        self.each("permanent_residents", book.permanent_residents);
        for rule in book.criteria {
            self.rule(rule);
        }
        self.fact("length months", book.length.months);
        self.grounds("length", book.length.sources, book.length.confidence);
        self.spouse(&book.spouse);
        self.apply(&book.apply);
        self.lists(book.lists);
    }

    /// Where something is written, and how well we know that it is.
    fn grounds(&mut self, of: &str, sources: &[SourceId], confidence: Confidence) {
        self.each(&format!("{of} source"), sources.iter().map(|source| source.source().id));
        self.fact(&format!("{of} confidence"), confidence.into_str());
    }

    fn rule(&mut self, rule: &Rule) {
        let criterion = format!("criterion {}", rule.requirement.id());
        self.grounds(&criterion, rule.sources, rule.confidence);
        let mut figure = |what: &str, value: &dyn Display| self.fact(&format!("{criterion} {what}"), value);
        match &rule.requirement {
            Requirement::Licence { within_months } => figure("within_months", within_months),
            Requirement::Language { neither_in_doubt } => figure("neither_in_doubt", &yes_or_no(*neither_in_doubt)),
            Requirement::Occupation { professional_teers } => {
                figure("professional_teers", &listed(*professional_teers));
            }
            Requirement::Wage { prevailing } => figure("prevailing", &prevailing.into_str()),
            Requirement::Education { professional, technician } => {
                figure("professional months", &professional.months);
                if let Some(AcceptanceLetter { country, months }) = &professional.letter {
                    figure("professional letter", &format_args!("{country} months {months}"));
                }
                if let Some(field) = &professional.field {
                    figure("professional in_field_but_for_teers", &listed(field.any_field_teers));
                }
                figure("technician months", &technician.months);
                if let Some(country) = technician.associate {
                    figure("technician associate", &country);
                }
                figure("technician certificate_in_doubt", &yes_or_no(technician.certificate_in_doubt));
                figure("technician field_in_doubt", &yes_or_no(technician.field_in_doubt));
            }
            Requirement::Experience { professional, technician } => {
                figure("professional", professional);
                figure("technician", technician);
            }
            // The reader takes no other for complete.
            _ => {}
        }
    }

    fn spouse(&mut self, spouse: &Spouse) {
        let grant = |(country, answer): &(Country, YesNoUnsure)| format!("{country} {}", answer.id());
        self.fact("spouse by", spouse.by.into_str());
        self.each("spouse citizens", spouse.citizens.iter().map(grant));
        self.each("spouse permanent_residents", spouse.permanent_residents.iter().map(grant));
        self.grounds("spouse", spouse.sources, spouse.confidence);
    }

    fn apply(&mut self, apply: &Apply) {
        for (place, ways) in apply.ways {
            let ways = listed(ways.iter().map(ApplyFrom::into_str));
            self.fact("apply when", format_args!("{} by {ways}", place.map_or(NOT_TOLD, Place::id)));
        }
        match &apply.on_arrival {
            None => self.fact("apply on_arrival", ANYONE),
            Some(VisaExempt { citizens, permanent_residents }) => {
                self.fact("apply on_arrival citizens", listed(*citizens));
                self.fact("apply on_arrival permanent_residents", listed(*permanent_residents));
            }
        }
        self.grounds("apply", apply.sources, apply.confidence);
    }

    fn lists(&mut self, lists: &[List]) {
        let items = items(lists);
        for (name, item) in &items {
            self.item(&format!("item {name}"), item);
        }
        for list in lists {
            let list_of = format!("list {} {} {}", list.country, list.category.into_str(), list.model.into_str());
            self.fact(&format!("{list_of} source"), list.source.source().id);
            let name = |item| items.iter().find(|(_, other)| *other == item).map(|(name, _)| name);
            self.each(&format!("{list_of} line"), list.lines().filter_map(name));
        }
    }

    fn item(&mut self, about: &str, item: &Item) {
        if item.rows.is_empty() {
            self.fact(about, NONE);
        }
        for Row { group, matching, condition, source } in item.rows {
            let condition = condition.map_or(String::new(), |condition| {
                format!(" when {} {}", condition.ask.as_str(), condition.holds_when.id())
            });
            let (matching, source) = (matching.as_str(), source.source().id);
            self.fact(about, format_args!("{group} {matching} {source}{condition}"));
        }
    }
}

/// What the lines of some lists mean, once each, in order of their names, so that removing a line from a list moves
/// nothing else. The name is the id, followed by a number if an earlier item with this id means something else. The
/// tables of this program never need that; a changed copy may.
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
