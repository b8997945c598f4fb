//! Every answer proved: the engine compared with a second implementation of
//! the contract, over every class of answers that the rules can tell apart.
//!
//! There are far too many people to try them all, so the proof is divided the way
//! the engine is, and each part is complete:
//!
//! * [`outcomes`]: which routes each status opens and which criteria there
//!   are; every criterion, on every route, over every class and absence of the
//!   answers it reads (and by its signature it reads no other);
//! * [`verdicts`]: every combination of outcomes to the verdict of a route,
//!   and every choice of the best of up to three routes. Choosing takes the
//!   least repeatedly, so three routes prove it for any number.
//!
//! A person consists of routes, and a route of criteria, so what holds for each
//! part holds for everyone. What is not proved is the law itself: whether the
//! tables say what the cited pages say.
//!
//! Must not know the second implementation, which is passed in so that the two
//! share nothing.

pub mod outcomes;
pub mod verdicts;

use crate::answers::Answers;
use crate::assessment::{Standing, Verdict};
use crate::criteria::{Finding, find};
use crate::outcome::{Certainty, Outcome};
use crate::route::{Route, Status};
use crate::rulebook::{Requirement, Rulebook};
use crate::rules::Rules;
use serde::Serialize;
use std::fmt;
use std::ops::AddAssign;

/// What is checked: rulebooks, and the test of a criterion under them.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The rulebooks: the published ones, or changed copies.
    pub books: &'a [&'static Rulebook],
    /// Tests a criterion: the engine's function, or one that a test has broken.
    pub find: &'a (dyn Fn(&Requirement, &Answers, &Rulebook, Route) -> Finding + Sync),
}

impl<'a> From<&'a Rules> for Subject<'a> {
    /// The engine under these rules.
    fn from(rules: &'a Rules) -> Subject<'a> {
        Subject { books: rules.books(), find: &find }
    }
}

/// What was compared, and the hash of the rules, as recorded by the tests: one
/// `name⇥value` per line.
pub const RECORD: &str = include_str!("../../data/proof.tsv");
/// The table of list lines, for an implementation that reads it itself.
pub const LIST_ITEMS: &str = include_str!("../../data/list_items.csv");
/// The table of which list has which line, likewise.
pub const COUNTRY_LISTS: &str = include_str!("../../data/country_lists.csv");

/// The second implementation, as the proof calls it.
pub trait Reference: Sync {
    /// The routes a person has under a rulebook, in order.
    fn routes(&self, book: &str, statuses: &Answers) -> Vec<Route>;
    /// The criteria of a rulebook, in order of display.
    fn criteria(&self, book: &str) -> Vec<&'static str>;
    fn criterion(&self, place: Place, answers: &Answers) -> Expected<'_>;
    /// Whether a reason may be given for an outcome.
    fn is_true(&self, place: Place, reason: &str, outcome: Outcome, answers: &Answers) -> bool;
    /// The verdict and certainty that follow from the outcomes of a route's criteria.
    fn route(&self, outcomes: &[Outcome]) -> (Verdict, Certainty);
    /// The best of some routes, as a position.
    fn best(&self, standings: &[Standing]) -> Option<usize>;
    /// What a rulebook says, given its best route.
    fn rulebook(&self, best: Option<(Verdict, Certainty)>, is_status_told: bool) -> (Verdict, Certainty);
}

/// A criterion on a route under a rulebook.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub book: &'static str,
    pub route: Route,
    pub criterion: &'static str,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { book, route: Route { country, status, category }, criterion } = self;
        write!(formatter, "{book} {country} {} {} {criterion}", status.into_str(), category.into_str())
    }
}

/// What the second implementation says about a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected<'a> {
    pub outcome: Outcome,
    /// The reason, where the contract fixes it.
    pub reason: Option<&'a str>,
    pub item: Option<&'a str>,
}

/// What a part of the proof compared, and what did not agree.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sums {
    /// Outcomes of criteria.
    pub outcomes: u64,
    /// Vectors of outcomes of a route's criteria.
    pub vectors: u64,
    /// Choices of a best route.
    pub choices: u64,
    /// How many of all these disagreed.
    pub disagreements: u64,
    /// The first of them in words, for programmers; at most [`MOST_FAULTS`] a part.
    pub faults: Vec<String>,
}

/// At most this many faults are reported per part; the first few are enough to find the mistake.
pub const MOST_FAULTS: usize = 5;

impl Sums {
    pub(super) fn fault(&mut self, fault: impl FnOnce() -> String) {
        self.disagreements += 1;
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(fault());
        }
    }
}

impl AddAssign for Sums {
    fn add_assign(&mut self, other: Sums) {
        self.outcomes += other.outcomes;
        self.vectors += other.vectors;
        self.choices += other.choices;
        self.disagreements += other.disagreements;
        self.faults.extend(other.faults);
    }
}

/// A part of the proof, short enough that a phone can be stopped after it.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// Every criterion of a route.
    Outcomes(&'static Rulebook, Route),
    /// The vectors of a rulebook that begin with this outcome.
    Vectors(&'static Rulebook, Outcome),
    /// The choices among routes of which the first has this standing.
    Choices(Standing),
    /// Whose routes a rulebook opens, its criteria, and what it says, given its best route.
    Rulebooks,
}

/// Every part of the proof, in the order it is run.
pub fn parts(subject: Subject) -> Vec<Part> {
    let outcomes =
        subject.books.iter().flat_map(|book| routes(book).into_iter().map(|route| Part::Outcomes(book, route)));
    let firsts = |book| verdicts::OUTCOMES.map(|outcome| Part::Vectors(book, outcome));
    let vectors = subject.books.iter().flat_map(|book| firsts(*book));
    let choices = verdicts::standings(subject).into_iter().map(Part::Choices);
    outcomes.chain(vectors).chain(choices).chain([Part::Rulebooks]).collect()
}

pub fn run(part: Part, subject: Subject, reference: &dyn Reference) -> Sums {
    match part {
        Part::Outcomes(book, route) => outcomes::compare(book, route, subject, reference),
        Part::Vectors(book, first) => verdicts::compare_vectors(book, first, reference),
        Part::Choices(first) => verdicts::compare_choices(first, subject, reference),
        Part::Rulebooks => {
            let mut sums = verdicts::compare_rulebooks(reference);
            sums += outcomes::compare_routes(subject, reference);
            sums
        }
    }
}

/// Every route that a rulebook opens to anyone, in order.
pub fn routes(book: &Rulebook) -> Vec<Route> {
    let citizens = book.citizens.iter().map(|country| (*country, Status::Citizen));
    let residents = book.permanent_residents.iter().map(|country| (*country, Status::PermanentResident));
    let both = citizens.chain(residents);
    let mut routes: Vec<Route> = both.flat_map(|(country, status)| Route::of_each_category(country, status)).collect();
    routes.sort_unstable();
    routes
}
