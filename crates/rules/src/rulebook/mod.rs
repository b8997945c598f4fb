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

use crate::country::Country;
use crate::day::Day;
use crate::occupations::{Category, Item, List, Model, Worded};
use crate::sources::{Confidence, SourceId};
use strum::{EnumString, IntoStaticStr, VariantArray};

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
        countries.sort_unstable();
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

/// What a criterion tests. The figures belong to the rulebook; only the shape of
/// the test is code, in [`criteria`](crate::criteria).
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Requirement {
    /// Citizenship or permanent residence; met on every route.
    Status,
    JobOffer,
    /// The Canadian business is not the applicant's own.
    Independence,
    /// The occupation is on the list; a list of exceptions starts from these TEER categories.
    Occupation {
        professional_teers: &'static [u8],
    },
    Wage {
        prevailing: Prevailing,
    },
    /// A licence besides education and experience.
    Licence {
        /// Months within which it is reasonable to get it.
        within_months: u16,
    },
    /// A licence, or else education in the field and paid experience.
    SpecializedKnowledge,
    Education {
        professional: Degree,
        technician: Programme,
    },
    /// Months of paid experience, by category.
    Experience {
        professional: u16,
        technician: u16,
    },
    /// English or French.
    Language {
        /// Whether speaking neither is an officer's call rather than a refusal.
        neither_in_doubt: bool,
    },
}

/// How the prevailing wage is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Prevailing {
    /// What similarly qualified people are paid in the region.
    SimilarPeople,
    /// The higher of the published regional median and the employer's own range, without allowances.
    MedianOrOwnRange,
}

/// The degree a professional needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Degree {
    /// Length in months of study.
    pub months: u16,
    /// A letter from the Canadian employer, where some country's routes ask for one.
    pub letter: Option<AcceptanceLetter>,
    /// Whether it must be in the field of the occupation.
    pub field: Option<DegreeField>,
}

/// A letter in which the Canadian employer or client accepts the qualification.
/// Routes through one country require it of every professional, and with it
/// accept a shorter degree from there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptanceLetter {
    pub country: Country,
    /// Least length of the shorter degree, in months of study.
    pub months: u16,
}

/// A degree must be in the field of the occupation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DegreeField {
    /// TEER categories that need no particular degree, so that another field is an officer's call.
    pub any_field_teers: &'static [u8],
}

/// The programme a technician needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    pub months: u16,
    /// The country whose routes ask for its own associate's degree, its equivalent or more.
    pub associate: Option<Country>,
    /// Whether a certificate, however long, is an officer's call.
    pub certificate_in_doubt: bool,
    /// Whether a programme outside the field is an officer's call.
    pub field_in_doubt: bool,
}
