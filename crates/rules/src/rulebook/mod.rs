//! The shape of a rulebook: who may use it, its criteria in order of display, and
//! where each comes from. An edition of a rulebook is one value of [`Rulebook`] in
//! [`EDITIONS`], with its lists in `data/country_lists.csv`; adding one needs no
//! code. A value holds everything that decisions are based on, so a changed copy
//! can be assessed beside the original.
//!
//! Invariant: nothing outside this folder knows a rulebook by name.

pub mod facts;
mod guide;
mod ircc;
mod practical;
mod requirement;
pub mod text;

pub use practical::{Apply, ApplyFrom, Length, Spouse, SpouseBy, VisaExempt};
pub use requirement::{AcceptanceLetter, Degree, DegreeField, Prevailing, Programme, Requirement};

use crate::country::Country;
use crate::day::Day;
use crate::occupations::{Category, Item, List, Model, Worded};
use crate::order;
use crate::sources::{Confidence, SourceId};

/// Every edition of every rulebook, starting with the rulebook officers apply;
/// editions of one rulebook have its id, in the order in which they came into
/// force. [`Rules`](crate::rules::Rules) chooses among them by the day.
pub static EDITIONS: [&[Rulebook]; 2] = [ircc::EDITIONS, guide::EDITIONS];

/// An edition of a published set of rules, as data.
#[derive(Clone, Debug)]
pub struct Rulebook {
    /// The stable id of the rulebook.
    pub id: &'static str,
    /// The first day on which this edition is in force; `None` for the first edition, which has always been.
    pub in_force_from: Option<Day>,
    /// The date it was published as it stands, `YYYY-MM-DD`, where known.
    pub as_of: Option<&'static str>,
    /// Where it is published.
    pub source: SourceId,
    /// Countries whose citizens it covers.
    pub citizens: &'static [Country],
    /// Countries whose permanent residents it covers.
    pub permanent_residents: &'static [Country],
    /// Countries of the agreement whose people it says it does not cover. They decide nothing.
    pub not_covered: &'static [Country],
    /// Its criteria, in order of display.
    pub criteria: &'static [Rule],
    pub lists: &'static [List],
    pub length: Length,
    pub spouse: Spouse,
    pub apply: Apply,
}

impl Rulebook {
    /// A line in the words of its lists for a country and category.
    pub fn worded(&self, country: Country, category: Category, item: &'static Item) -> Worded {
        Worded { item, wording: self.lists_of(country, category).find_map(|list| list.wording(item)) }
    }

    /// Countries whose list of a category names a line in its own right, beyond doubt.
    pub fn listing(&self, category: Category, item: &Item) -> Vec<Country> {
        let has = |list: &&List| list.category == category && list.model == Model::Only;
        let named = self.lists.iter().filter(has).filter(|list| list.lines().any(|line| line.id == item.id));
        let mut countries: Vec<Country> = named.map(|list| list.country).collect();
        order::sort(&mut countries);
        countries
    }

    /// Its lists for a country and category; none means that it has no such list.
    pub fn lists_of(&self, country: Country, category: Category) -> impl Iterator<Item = &'static List> {
        self.lists.iter().filter(move |list| list.country == country && list.category == category)
    }
}

/// One criterion of a rulebook and where it is written.
#[derive(Clone, Debug)]
pub struct Rule {
    /// What is tested, with its figures.
    pub requirement: Requirement,
    /// The pages that say so, the deciding one first.
    pub sources: &'static [SourceId],
    pub confidence: Confidence,
}
