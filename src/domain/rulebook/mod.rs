//! The shape of a rulebook: who may use it, its criteria in order of display,
//! and where each comes from. A rulebook is one value of [`Rulebook`]; adding
//! one means adding a value to [`RULEBOOKS`] and its lists to
//! `data/country_lists.csv`, and no code. A value holds everything that is
//! decided by, so a changed copy of one can be assessed beside it.
//!
//! Invariant: nothing outside this folder knows a rulebook by name.

mod guide;
mod ircc;
mod test;
pub mod text;

use super::answers::{Place, YesNoUnsure};
use super::country::Country;
use super::occupations::{Category, Item, List};
use super::sources::{Confidence, SourceId};
use serde::Serialize;

/// Every rulebook, the one officers apply first.
pub static RULEBOOKS: [&Rulebook; 2] = [&ircc::RULEBOOK, &guide::RULEBOOK];

/// A published set of rules, as data.
#[derive(Clone, Debug)]
pub struct Rulebook {
    /// Its stable id.
    pub id: &'static str,
    /// The date it was published as it stands, `YYYY-MM-DD`, where known.
    pub as_of: Option<&'static str>,
    /// Where it is published.
    pub source: SourceId,
    /// Countries whose citizens it covers.
    pub citizens: &'static [Country],
    /// Countries whose permanent residents it covers.
    pub permanent_residents: &'static [Country],
    /// Its criteria, in order of display.
    pub criteria: &'static [Rule],
    /// Its lists of occupations.
    pub lists: &'static [List],
    /// Lines by id that it words otherwise than other rulebooks do, and how;
    /// the sentence is `wording.<how>`. They decide nothing.
    pub wordings: &'static [(&'static str, &'static str)],
    /// How long the permit lasts.
    pub length: Length,
    /// Whether the partner may get an open work permit.
    pub spouse: Spouse,
    /// Where one may apply.
    pub apply: Apply,
}

impl Rulebook {
    /// How it words a line, where other rulebooks word it otherwise.
    #[must_use]
    pub fn wording(&self, item: &Item) -> Option<&'static str> {
        self.wordings.iter().find(|(id, _)| *id == item.id).map(|(_, wording)| *wording)
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
    pub test: Test,
    /// The page that says so.
    pub source: SourceId,
    /// How well we know that it does.
    pub confidence: Confidence,
}

/// What a criterion tests. The figures are the rulebook's; only the shape of
/// the test is code, in [`criteria`](super::criteria).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// Citizenship or permanent residence; met on every route.
    Status,
    /// A pre-arranged offer.
    JobOffer,
    /// The Canadian business is not the applicant's own.
    Independence,
    /// The occupation is on the list; a list of exceptions starts from these TEER categories.
    Occupation {
        /// The levels open to professionals.
        professional_teers: &'static [u8],
    },
    /// The prevailing wage.
    Wage {
        /// How the rulebook says it is found.
        prevailing: Prevailing,
    },
    /// A licence besides education and experience.
    Licence,
    /// A licence, or else education in the field and paid experience.
    SpecializedKnowledge,
    /// The education needed, by category.
    Education {
        /// What a professional needs.
        professional: Degree,
        /// What a technician needs.
        technician: Programme,
    },
    /// Months of paid experience, by category.
    Experience {
        /// Months a professional needs.
        professional: u16,
        /// Months a technician needs.
        technician: u16,
    },
    /// English or French.
    Language,
}

/// How the prevailing wage is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prevailing {
    /// What similarly qualified people are paid in the region.
    SimilarPeople,
    /// The higher of the published regional median and the employer's own range, without allowances.
    MedianOrOwnRange,
}

impl Prevailing {
    /// Every way.
    pub const ALL: [Prevailing; 2] = [Prevailing::SimilarPeople, Prevailing::MedianOrOwnRange];

    /// The identifier used in the text of the rules.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Prevailing::SimilarPeople => "similar_people",
            Prevailing::MedianOrOwnRange => "median_or_own_range",
        }
    }
}

/// The degree a professional needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Degree {
    /// Length in months of study.
    pub months: u16,
    /// A shorter degree that some countries' routes accept.
    pub shorter: Option<ShorterDegree>,
    /// Whether it must be in the field of the occupation.
    pub field: Option<DegreeField>,
}

/// A shorter degree, accepted with a letter from the Canadian employer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShorterDegree {
    /// Least length in months of study.
    pub months: u16,
    /// The country whose routes accept it, and where it is to be from.
    pub country: Country,
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
    /// Length in months of study.
    pub months: u16,
    /// The country whose routes ask for its own associate's degree, its equivalent or more.
    pub associate: Option<Country>,
    /// Whether a certificate, however long, is an officer's call.
    pub certificate_in_doubt: bool,
    /// Whether a programme outside the field is an officer's call.
    pub field_in_doubt: bool,
}

/// How long a first permit lasts.
#[derive(Clone, Debug)]
pub struct Length {
    /// At most so many months.
    pub months: u16,
    /// Where it is written.
    pub sources: &'static [SourceId],
    /// How well we know that it is.
    pub confidence: Confidence,
}

/// Whether a partner may get an open work permit. What is not listed is `no`.
#[derive(Clone, Debug)]
pub struct Spouse {
    /// Whose status counts.
    pub by: SpouseBy,
    /// By citizenship.
    pub citizens: &'static [(Country, YesNoUnsure)],
    /// By permanent residence.
    pub permanent_residents: &'static [(Country, YesNoUnsure)],
    /// Where it is written.
    pub sources: &'static [SourceId],
    /// How well we know that it is.
    pub confidence: Confidence,
}

/// Whose status decides about the partner's permit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpouseBy {
    /// Any status the person holds.
    Person,
    /// The status of the best route.
    BestRoute,
}

impl SpouseBy {
    /// Both.
    pub const ALL: [SpouseBy; 2] = [SpouseBy::Person, SpouseBy::BestRoute];

    /// The identifier used in the text of the rules.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            SpouseBy::Person => "person",
            SpouseBy::BestRoute => "best_route",
        }
    }
}

/// A way to apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ApplyFrom {
    /// Online, from outside Canada.
    OnlineOutsideCanada,
    /// On arrival, at a port of entry.
    PortOfEntry,
    /// From inside Canada.
    InsideCanada,
}

impl ApplyFrom {
    /// Every way, in the order shown.
    pub const ALL: [ApplyFrom; 3] = [ApplyFrom::OnlineOutsideCanada, ApplyFrom::PortOfEntry, ApplyFrom::InsideCanada];

    /// The identifier used in the assessment.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            ApplyFrom::OnlineOutsideCanada => "online_outside_canada",
            ApplyFrom::PortOfEntry => "port_of_entry",
            ApplyFrom::InsideCanada => "inside_canada",
        }
    }
}

/// Where one may apply.
#[derive(Clone, Debug)]
pub struct Apply {
    /// The ways open to a person, by where they are; `None` stands for a place not told.
    pub ways: &'static [(Option<Place>, &'static [ApplyFrom])],
    /// Citizenships that may apply on arrival; `None`: whoever the ways are open to.
    pub on_arrival: Option<&'static [Country]>,
    /// Where it is written.
    pub sources: &'static [SourceId],
    /// How well we know that it is.
    pub confidence: Confidence,
}

/// Every country of whose people some rulebook speaks, in alphabetical order.
#[must_use]
pub fn countries(of: fn(&Rulebook) -> &'static [Country]) -> Vec<Country> {
    let mut countries: Vec<Country> = RULEBOOKS.iter().flat_map(|book| of(book).iter().copied()).collect();
    countries.sort_unstable();
    countries.dedup();
    countries
}
