//! The eligibility contract once more, in the plainest words.
//!
//! A second implementation of `eligibility.md`, written from its text and the two occupation tables alone, so that
//! the engine can be compared with something that does not share its mistakes. It therefore shares no type with the
//! engine.
//!
//! Rules change from one day to another. The numbers and countries of a rulebook on a day are in `figures` and nowhere
//! else; the tables say for each line of a list from which day and until which it counts. `Tables` is read for one day
//! and holds both. The other modules write the sentences of the contract and take every figure from there.
//!
//! Invariant: `std` only; no files, clock or threads. The functions that evaluate borrow; they build no strings.
//!
//! Answers arrive as the words of section 2 and are taken as already read. A word
//! that section 2 does not have counts as not answered if it gets this far.

mod criteria;
mod day;
mod education;
mod figures;
mod licence;
mod occupation;
mod says;
mod tables;
mod verdict;

pub use criteria::{criteria, criterion, is_true};
pub use tables::Tables;
pub use verdict::{assess, best, route_verdict, routes, rulebook_verdict};

/// What a person answered (section 2); `None` is *not answered yet*.
#[derive(Clone, Copy, Debug, Default)]
pub struct Person<'a> {
    /// Countries they are a citizen of; an empty list is an answer.
    pub citizenships: Option<&'a [&'a str]>,
    /// Countries they are a permanent resident of; an empty list is an answer.
    pub permanent_residences: Option<&'a [&'a str]>,
    /// `yes` `no` `unsure`
    pub job_offer: Option<&'a str>,
    /// `yes` `no` `unsure`
    pub own_business: Option<&'a str>,
    /// The five digits of a NOC 2021 unit group.
    pub occupation: Option<&'a str>,
    /// Follow-ups about the occupation, each with `yes` `no` `unsure`.
    pub details: &'a [(&'a str, &'a str)],
    /// `at_or_above` `below` `unsure`
    pub wage: Option<&'a str>,
    /// `yes` `no` `unsure`
    pub licence_required: Option<&'a str>,
    /// `canadian` `foreign` `within_four_months` `no` `unsure`
    pub licence: Option<&'a str>,
    /// `none` `certificate` `diploma` `associate` `bachelor` `graduate`
    pub credential: Option<&'a str>,
    /// Nominal length of the programmes that led to the credential.
    pub study_months: Option<u16>,
    /// The country where the credential was awarded.
    pub education_country: Option<&'a str>,
    /// `yes` `no` `unsure`
    pub in_field: Option<&'a str>,
    /// `yes` `no` `unsure`
    pub acceptance_letter: Option<&'a str>,
    /// Paid work in the sector of the job offer.
    pub experience_months: Option<u16>,
    /// `english` `french` `both` `neither` `unsure`
    pub language: Option<&'a str>,
    /// `outside_canada` `visiting_canada` `canada_with_permit`
    pub location: Option<&'a str>,
}

/// The outcome of one criterion (section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// `met`
    Met,
    /// `not_met`
    NotMet,
    /// `unsure`
    Unsure,
    /// `unanswered`
    Unanswered,
}

/// Section 3, "Combining": AND of two parts.
fn both(first: Outcome, second: Outcome) -> Outcome {
    if first == Outcome::NotMet || second == Outcome::NotMet {
        Outcome::NotMet
    } else if first == Outcome::Unanswered || second == Outcome::Unanswered {
        Outcome::Unanswered
    } else if first == Outcome::Unsure || second == Outcome::Unsure {
        Outcome::Unsure
    } else {
        Outcome::Met
    }
}

/// How certain it is that a criterion is met or not met (section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// `clear`
    Clear,
    /// `likely`
    Likely,
}

/// The conclusion of a route or a rulebook (section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// `eligible`
    Eligible,
    /// `confirm`
    Confirm,
    /// `incomplete`
    Incomplete,
    /// `not_eligible`
    NotEligible,
}

/// One criterion's result (section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding<'t> {
    /// The outcome.
    pub outcome: Outcome,
    /// Present for `met` and `not_met` only.
    pub certainty: Option<Certainty>,
    /// One of the reasons that section 5 fixes: `level` `excluded` `permitted` `not_listed` `no_list`.
    pub reason: Option<&'static str>,
    /// The list item behind an occupation's outcome (section 8).
    pub item: Option<&'t str>,
}

impl Finding<'_> {
    /// Section 3: a criterion other than the occupation is always `clear` if it is met or not met.
    pub fn of(outcome: Outcome) -> Self {
        let certainty = match outcome {
            Outcome::Met | Outcome::NotMet => Some(Certainty::Clear),
            Outcome::Unsure | Outcome::Unanswered => None,
        };
        Finding { outcome, certainty, reason: None, item: None }
    }
}

/// One way into a rulebook (section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route<'a> {
    /// The country whose citizen or permanent resident they are.
    pub country: &'a str,
    /// Permanent resident, or else citizen.
    pub permanent_resident: bool,
    /// Technician, or else professional.
    pub technician: bool,
}

/// What the choice of the best route depends on (section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The route's verdict.
    pub verdict: Verdict,
    /// The route's certainty.
    pub certainty: Certainty,
    /// How many of its criteria are `not_met`.
    pub not_met: usize,
    /// Its occupation fails by `level` or `no_list`.
    pub wrong_list: bool,
}

/// Everything decided about a person (section 8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment<'t> {
    /// False for a citizen or permanent resident of Canada.
    pub permit_needed: bool,
    /// `same` or `differ`
    pub agreement: &'static str,
    /// `ircc`, then `guide`.
    pub rulebooks: [RulebookAssessment<'t>; 2],
}

/// What one rulebook decides about a person (section 8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulebookAssessment<'t> {
    /// `ircc` or `guide`
    pub id: &'static str,
    /// The rulebook's verdict.
    pub verdict: Verdict,
    /// The rulebook's certainty.
    pub certainty: Certainty,
    /// An index into `routes`.
    pub best_route: Option<usize>,
    /// `yes` `no` `unsure`
    pub spouse_open_work_permit: &'static str,
    /// Some of `online_outside_canada` `port_of_entry` `inside_canada`, in this order.
    pub apply_from: Vec<&'static str>,
    /// Every route of the person, in the contract's order.
    pub routes: Vec<RouteAssessment<'t>>,
}

/// What one route decides about a person (section 8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteAssessment<'t> {
    /// The way in.
    pub route: Route<'static>,
    /// The route's verdict.
    pub verdict: Verdict,
    /// The route's certainty.
    pub certainty: Certainty,
    /// The criteria's ids and findings, in order of display.
    pub findings: Vec<(&'static str, Finding<'t>)>,
}
