//! Answers and rulebooks in, an assessment out; total and deterministic.

use super::answers::{Answers, YesNoUnsure};
use super::country::{CANADA, Country};
use super::criteria::{Finding, Reason, find};
use super::occupations::{Category, Item};
use super::outcome::{Certainty, NOT_MET, Outcome};
use super::rulebook::{Apply, ApplyFrom, RULEBOOKS, Rule, Rulebook, SpouseBy};
use super::sources::SourceId;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use std::cmp::Reverse;

/// How a person belongs to a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// As a citizen.
    Citizen,
    /// As a permanent resident.
    PermanentResident,
}

impl Status {
    /// The identifier used in the assessment.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Citizen => "citizen",
            Status::PermanentResident => "permanent_resident",
        }
    }
}

/// A way to qualify under a rulebook: through which country, as what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// Through which country.
    pub country: Country,
    /// Belonging to it how.
    pub status: Status,
    /// In which category.
    pub category: Category,
}

/// What a route or a rulebook comes to, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every criterion is met.
    Eligible,
    /// Nothing speaks against it, but something is unsure.
    Confirm,
    /// An answer is missing.
    Incomplete,
    /// A criterion is not met.
    NotEligible,
}

impl Verdict {
    /// Every verdict, best first.
    pub const ALL: [Verdict; 4] = [Verdict::Eligible, Verdict::Confirm, Verdict::Incomplete, Verdict::NotEligible];

    /// The identifier used in the assessment.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Eligible => "eligible",
            Verdict::Confirm => "confirm",
            Verdict::Incomplete => "incomplete",
            Verdict::NotEligible => "not_eligible",
        }
    }
}

/// Whether two rulebooks come to the same verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// They do.
    Same,
    /// They do not.
    Differ,
}

impl Agreement {
    /// The identifier used in the assessment.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Agreement::Same => "same",
            Agreement::Differ => "differ",
        }
    }
}

/// What the rulebooks say of a person.
#[derive(Debug, Serialize)]
pub struct Assessment {
    version: u8,
    /// Whether they need a permit at all: people of Canada do not.
    pub permit_needed: bool,
    /// Whether the rulebooks agree.
    pub agreement: Agreement,
    /// One for each rulebook, the one officers apply first.
    pub rulebooks: Vec<Opinion>,
}

/// What one rulebook says of a person.
#[derive(Debug, Serialize)]
pub struct Opinion {
    /// The rulebook's id.
    pub id: &'static str,
    /// Its date.
    pub as_of: Option<&'static str>,
    /// The verdict of its best route.
    pub verdict: Verdict,
    /// How sure the reading behind it is.
    pub certainty: Certainty,
    /// The best route, as a position in `routes`.
    pub best_route: Option<usize>,
    /// Whether the partner may get an open work permit.
    pub spouse_open_work_permit: YesNoUnsure,
    /// Where one may apply.
    pub apply_from: Vec<ApplyFrom>,
    /// Every route the person has, in order.
    pub routes: Vec<RouteResult>,
    /// The rulebook itself.
    #[serde(skip)]
    pub book: &'static Rulebook,
}

/// What one route comes to.
#[derive(Debug, Serialize)]
pub struct RouteResult {
    /// The route.
    #[serde(flatten)]
    pub route: Route,
    /// Its verdict.
    pub verdict: Verdict,
    /// How sure the reading behind it is.
    pub certainty: Certainty,
    /// Its criteria, in order of display.
    pub criteria: Vec<Criterion>,
}

/// What became of one criterion on one route.
#[derive(Clone, Copy, Debug)]
pub struct Criterion {
    /// Its stable id.
    pub id: &'static str,
    /// The outcome, with its certainty.
    pub outcome: Outcome,
    /// The sentence behind it.
    pub reason: Reason,
    /// The line of a list behind it, for occupations.
    pub item: Option<&'static Item>,
    /// The page that says so.
    pub source: SourceId,
}

/// Assesses answers under every rulebook.
#[must_use]
pub fn assess(answers: &Answers) -> Assessment {
    let rulebooks: Vec<Opinion> = RULEBOOKS.iter().map(|book| opinion(book, answers)).collect();
    let same = rulebooks.windows(2).all(|pair| match pair {
        [one, two] => one.verdict == two.verdict,
        _ => true,
    });
    Assessment {
        version: 1,
        permit_needed: !answers.belongs_to(CANADA),
        agreement: if same { Agreement::Same } else { Agreement::Differ },
        rulebooks,
    }
}

impl Opinion {
    /// The best route, if the person has any.
    #[must_use]
    pub fn best(&self) -> Option<&RouteResult> {
        self.best_route.and_then(|index| self.routes.get(index))
    }
}

impl RouteResult {
    /// The first criterion that is certainly not met, whatever else is answered.
    #[must_use]
    pub fn closing(&self) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.outcome == NOT_MET)
    }

    /// Whether nothing that is still to be answered can make it good.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.closing().is_some()
    }

    fn not_met(&self) -> impl Iterator<Item = &Criterion> {
        self.criteria.iter().filter(|criterion| criterion.outcome.is_not_met())
    }

    /// Sorts the best route first; routes that compare equal stay in order.
    fn rank(&self) -> impl Ord + use<> {
        let wrong_list = self.not_met().any(|criterion| matches!(criterion.reason, Reason::Level | Reason::NoList));
        // Hope first where it fails, certainty first where it does not.
        let (hope, certainty) = match self.verdict {
            Verdict::NotEligible => (Some(Reverse(self.certainty)), None),
            Verdict::Eligible | Verdict::Confirm | Verdict::Incomplete => (None, Some(self.certainty)),
        };
        (self.verdict, self.not_met().count(), wrong_list, hope, certainty)
    }
}

/// The routes that answers open under a rulebook, in order.
#[must_use]
pub fn routes(book: &Rulebook, answers: &Answers) -> Vec<Route> {
    let held = [
        (Status::Citizen, &answers.citizenships, book.citizens),
        (Status::PermanentResident, &answers.permanent_residences, book.permanent_residents),
    ];
    let mut routes: Vec<Route> = held
        .into_iter()
        .flat_map(|(status, countries, accepted)| {
            let countries = countries.iter().flatten().filter(|country| accepted.contains(country));
            countries.flat_map(move |&country| Category::ALL.map(|category| Route { country, status, category }))
        })
        .collect();
    routes.sort_unstable();
    routes
}

/// Assesses one route.
#[must_use]
pub fn assess_route(book: &Rulebook, route: Route, answers: &Answers) -> RouteResult {
    let criterion = |rule: &Rule| {
        let Finding { outcome, reason, item } = find(&rule.test, answers, book, route);
        Criterion { id: rule.test.id(), outcome, reason, item, source: rule.source }
    };
    let criteria: Vec<Criterion> = book.criteria.iter().map(criterion).collect();
    let all = criteria.iter().map(|criterion| criterion.outcome).reduce(Outcome::and);
    let verdict = match all {
        Some(Outcome::NotMet(_)) => Verdict::NotEligible,
        Some(Outcome::Unanswered) => Verdict::Incomplete,
        Some(Outcome::Unsure) => Verdict::Confirm,
        Some(Outcome::Met(_)) | None => Verdict::Eligible,
    };
    // A refusal is as clear as its clearest ground; anything else as doubtful
    // as the most doubtful reading in its favour.
    let any_likely = criteria.iter().any(|criterion| criterion.outcome == Outcome::Met(Certainty::Likely));
    let certainty = match all {
        Some(Outcome::NotMet(certainty)) => certainty,
        _ if any_likely => Certainty::Likely,
        _ => Certainty::Clear,
    };
    RouteResult { route, verdict, certainty, criteria }
}

fn opinion(book: &'static Rulebook, answers: &Answers) -> Opinion {
    let routes: Vec<RouteResult> =
        routes(book, answers).into_iter().map(|route| assess_route(book, route, answers)).collect();
    let best = routes.iter().enumerate().min_by_key(|(_, route)| route.rank());
    let best_route = best.map(|(index, _)| index);
    let best = best.map(|(_, route)| route);
    let verdict = best.map_or(Verdict::NotEligible, |route| route.verdict);
    let certainty = best.map_or(Certainty::Clear, |route| route.certainty);
    // Another status may still open a route.
    let is_open = answers.citizenships.is_none() || answers.permanent_residences.is_none();
    let (verdict, certainty) = if is_open && verdict == Verdict::NotEligible {
        (Verdict::Incomplete, Certainty::Clear)
    } else {
        (verdict, certainty)
    };
    let route = best.map(|best| best.route);
    Opinion {
        id: book.id,
        as_of: book.as_of,
        verdict,
        certainty,
        best_route,
        spouse_open_work_permit: route.map_or(YesNoUnsure::No, |route| spouse(book, route, answers)),
        apply_from: route.map_or(vec![], |route| apply_from(&book.apply, route, answers)),
        routes,
        book,
    }
}

fn spouse(book: &Rulebook, best: Route, answers: &Answers) -> YesNoUnsure {
    let rule = &book.spouse;
    let granted = |status: Status, country: Country| {
        let rows = match status {
            Status::Citizen => rule.citizens,
            Status::PermanentResident => rule.permanent_residents,
        };
        rows.iter().find(|(of, _)| *of == country).map_or(YesNoUnsure::No, |(_, answer)| *answer)
    };
    match rule.by {
        SpouseBy::BestRoute => granted(best.status, best.country),
        SpouseBy::Person => {
            let citizens = answers.citizenships.iter().flatten().map(|country| (Status::Citizen, *country));
            let residents = answers.permanent_residences.iter().flatten();
            let residents = residents.map(|country| (Status::PermanentResident, *country));
            let mut grants: Vec<YesNoUnsure> =
                citizens.chain(residents).map(|(status, country)| granted(status, country)).collect();
            // Yes before unsure before no: any status that gives it will do.
            grants.sort_by_key(|grant| match grant {
                YesNoUnsure::Yes => 0,
                YesNoUnsure::Unsure => 1,
                YesNoUnsure::No => 2,
            });
            grants.first().copied().unwrap_or(YesNoUnsure::No)
        }
    }
}

fn apply_from(rule: &Apply, best: Route, answers: &Answers) -> Vec<ApplyFrom> {
    let ways = rule.ways.iter().find(|(place, _)| *place == answers.location).map_or(&[][..], |(_, ways)| ways);
    let passports = match best.status {
        Status::Citizen => vec![best.country],
        Status::PermanentResident => answers.citizenships.clone().unwrap_or_default(),
    };
    let may_arrive = rule.on_arrival.is_none_or(|exempt| passports.iter().any(|passport| exempt.contains(passport)));
    let is_open = |way: &ApplyFrom| *way != ApplyFrom::PortOfEntry || may_arrive;
    ways.iter().copied().filter(is_open).collect()
}

impl Serialize for Route {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("country", &self.country)?;
        map.serialize_entry("status", &self.status)?;
        map.serialize_entry("category", &self.category)?;
        map.end()
    }
}

impl Serialize for Criterion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", self.id)?;
        map.serialize_entry("outcome", self.outcome.as_str())?;
        if let Some(certainty) = self.outcome.certainty() {
            map.serialize_entry("certainty", &certainty)?;
        }
        map.serialize_entry("reason", &self.reason)?;
        if let Some(item) = self.item {
            map.serialize_entry("item", item.id)?;
        }
        map.serialize_entry("source", &self.source)?;
        map.end()
    }
}
