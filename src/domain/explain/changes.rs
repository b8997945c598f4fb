//! What would change the answer: the smallest sets of changed answers that
//! make a route `eligible`.
//!
//! A route is repaired criterion by criterion: the first that is not met has
//! a few smallest repairs; each is tried, and what it leaves or breaks is
//! repaired in turn. Whatever comes out is applied and assessed again.
//!
//! Invariant: each set turns the verdict, and no smaller part of it does.

use crate::domain::answers::{Answers, Choice, Credential, Language, Licence, Wage, YesNoUnsure};
use crate::domain::assess::{Route, RouteResult, Verdict, assess_route};
use crate::domain::criteria::{find, relevant_asks};
use crate::domain::field::Field;
use crate::domain::json::Json;
use crate::domain::occupations::GROUPS;
use crate::domain::outcome::Outcome;
use crate::domain::rulebook::{Rulebook, Test};

/// At most so many sets a route.
const MOST_SETS: usize = 5;
/// More changes than this are no advice any more, and their parts too many to try.
const MOST_CHANGES: usize = 10;

/// What it takes to change an answer, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Something to arrange, or a question to answer: an offer, a letter, a licence, a wage.
    CanChange,
    /// Work, study, a language.
    TakesTime,
    /// The lists of occupations.
    Fixed,
}

impl Kind {
    /// Every kind, the easiest first.
    pub const ALL: [Kind; 3] = [Kind::CanChange, Kind::TakesTime, Kind::Fixed];

    /// Its stable id.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::CanChange => "can_change",
            Kind::TakesTime => "takes_time",
            Kind::Fixed => "fixed",
        }
    }
}

/// One answer, and what it would have to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which answer.
    pub field: Field,
    /// What it would have to be. For an occupation, one of those that would do.
    pub value: Json,
    /// What it takes.
    pub kind: Kind,
    /// Whether there is no answer yet.
    pub is_open: bool,
    /// Months of paid work still to earn.
    pub wait: Option<u16>,
}

/// Changes that together make a route `eligible`.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeSet {
    /// The changes, the easiest first.
    pub changes: Vec<Change>,
}

/// What would change the answer on one route.
#[derive(Clone, Debug, PartialEq)]
pub struct RouteChanges {
    /// The route.
    pub route: Route,
    /// Alternatives, best first; none where nothing a person answers could open it.
    pub sets: Vec<ChangeSet>,
}

impl ChangeSet {
    /// What the hardest of its changes takes.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.changes.iter().map(|change| change.kind).max().unwrap_or(Kind::CanChange)
    }

    /// These answers with the changes made.
    #[must_use]
    pub fn applied(&self, answers: &Answers) -> Answers {
        apply(&self.changes, answers)
    }

    fn rank(&self) -> impl Ord + use<> {
        let of_kind = |kind| self.changes.iter().filter(|change| change.kind == kind).count();
        let wait = self.changes.iter().filter_map(|change| change.wait).max();
        (self.kind(), of_kind(Kind::TakesTime), self.changes.len(), wait)
    }
}

/// What would change the answer on routes of a rulebook, the closest route
/// first. Routes that are eligible are left out.
#[must_use]
pub fn changes(book: &Rulebook, routes: &[RouteResult], answers: &Answers) -> Vec<RouteChanges> {
    let open = routes.iter().filter(|result| result.verdict != Verdict::Eligible);
    let mut all: Vec<RouteChanges> = open
        .map(|result| RouteChanges { route: result.route, sets: ways(book, result.route, answers) })
        .filter(|changes| !changes.sets.is_empty())
        .collect();
    all.sort_by_key(|changes| changes.sets.first().map(ChangeSet::rank));
    all
}

/// The smallest sets of changed answers that make one route `eligible`, best first.
#[must_use]
pub fn ways(book: &Rulebook, route: Route, answers: &Answers) -> Vec<ChangeSet> {
    let mut found = vec![];
    repair(book, route, answers, &mut vec![], &mut found);
    let is_smallest = |set: &ChangeSet| !set.changes.is_empty() && !has_smaller_part(book, route, answers, set);
    let mut sets: Vec<ChangeSet> = vec![];
    for mut set in found {
        set.changes.sort_by_key(|change| (change.kind, change.field));
        let fields = |set: &ChangeSet| set.changes.iter().map(|change| change.field).collect::<Vec<_>>();
        // Of two ways to change the same answers, the first asks for less.
        if !sets.iter().any(|other| fields(other) == fields(&set)) && is_smallest(&set) {
            sets.push(set);
        }
    }
    sets.sort_by_key(ChangeSet::rank);
    sets.truncate(MOST_SETS);
    sets
}

/// Repairs the first criterion that is not met, then the next, and notes
/// each complete set of changes.
fn repair(book: &Rulebook, route: Route, given: &Answers, made: &mut Vec<Change>, found: &mut Vec<ChangeSet>) {
    let answers = apply(made, given);
    let is_open = |test: &&Test| !matches!(find(test, &answers, book, route).outcome, Outcome::Met(_));
    let Some(test) = book.criteria.iter().map(|rule| &rule.test).find(is_open) else {
        found.push(ChangeSet { changes: made.clone() });
        return;
    };
    if MOST_CHANGES <= made.len() {
        return;
    }
    for repair_of_test in repairs(test, book, route, given, &answers, made) {
        let before = made.len();
        made.extend(repair_of_test);
        repair(book, route, given, made, found);
        made.truncate(before);
    }
}

/// The smallest sets of changes that make one criterion met. What was changed
/// already stays as it is.
fn repairs(
    test: &Test,
    book: &Rulebook,
    route: Route,
    given: &Answers,
    answers: &Answers,
    made: &[Change],
) -> Vec<Vec<Change>> {
    let fields = test.fields().into_iter().filter(|field| !made.iter().any(|change| change.field == *field));
    let targets: Vec<Vec<Change>> = fields
        .map(|field| targets(field, test, book, route, answers))
        .filter(|values| !values.is_empty())
        .map(|values| values.into_iter().map(|(field, value)| change(field, value, given)).collect())
        .collect();
    let mut ways: Vec<Vec<Change>> = vec![vec![]];
    for changes in &targets {
        let longer = |way: &Vec<Change>| {
            let one_more = |change: &Change| way.iter().cloned().chain([change.clone()]).collect();
            changes.iter().map(one_more).collect::<Vec<Vec<Change>>>()
        };
        let more: Vec<_> = ways.iter().flat_map(longer).collect();
        ways.extend(more);
    }
    // Smaller ones first; those that ask for less stand before those that ask for more already.
    ways.sort_by_key(Vec::len);
    let mut found: Vec<Vec<Change>> = vec![];
    for way in ways {
        let has_part = found.iter().any(|part| part.iter().all(|change| way.contains(change)));
        if !has_part && matches!(find(test, &apply(&way, answers), book, route).outcome, Outcome::Met(_)) {
            found.push(way);
        }
    }
    found
}

/// What an answer could become that helps, by what a person can bring about:
/// nobody shortens their studies, and no one can do without a licence that
/// is required.
fn targets(field: Field, test: &Test, book: &Rulebook, route: Route, answers: &Answers) -> Vec<(Field, Json)> {
    let education = &answers.education;
    let longer = |present: Option<u16>| {
        // One test may ask for more of the same than another.
        let mut months: Vec<u16> = book.criteria.iter().flat_map(|rule| rule.test.thresholds(field)).collect();
        months.retain(|months| present.is_none_or(|present| present < *months));
        months.sort_unstable();
        months.dedup();
        months.into_iter().map(|months| Json::Integer(months.into())).collect()
    };
    let values: Vec<Json> = match field {
        Field::JobOffer | Field::AcceptanceLetter | Field::InField => ids(&[YesNoUnsure::Yes]),
        Field::OwnBusiness => ids(&[YesNoUnsure::No]),
        Field::LicenceRequired if answers.licence_required == Some(YesNoUnsure::Yes) => vec![],
        Field::LicenceRequired => ids(&[YesNoUnsure::No]),
        Field::Wage => ids(&[Wage::AtOrAbove]),
        Field::Licence => ids(&[Licence::Canadian]),
        Field::Language => ids(&[Language::English]),
        Field::Credential => {
            let higher = Credential::VALUES.iter().map(|(_, credential)| *credential);
            ids(&higher.filter(|other| education.credential < Some(*other)).collect::<Vec<_>>())
        }
        Field::StudyMonths => longer(education.study_months),
        Field::ExperienceMonths => longer(answers.experience_months),
        Field::EducationCountry => {
            test.education_countries().iter().map(|country| Json::text(country.code())).collect()
        }
        Field::Occupation => occupation_that_fits(test, book, route, answers).into_iter().collect(),
        Field::Detail(ask) => {
            let asks = answers.occupation.map(|group| relevant_asks(group, &[(book, route)])).unwrap_or_default();
            if asks.contains(&ask) { ids(&[YesNoUnsure::Yes, YesNoUnsure::No]) } else { vec![] }
        }
        Field::Citizenships | Field::PermanentResidences | Field::Province | Field::Partner | Field::Location => vec![],
    };
    let is_change = |value: &Json| answers.get(field).as_ref() != Some(value);
    values.into_iter().filter(is_change).map(|value| (field, value)).collect()
}

fn ids<T: Choice>(values: &[T]) -> Vec<Json> {
    values.iter().map(|value| Json::text(value.id())).collect()
}

/// An occupation that the lists let in without a further question. Only the
/// test of the occupation may change it; education reads its level.
fn occupation_that_fits(test: &Test, book: &Rulebook, route: Route, answers: &Answers) -> Option<Json> {
    let Test::Occupation { .. } = test else { return None };
    let mut other = answers.clone();
    other.occupation_detail.clear();
    let fits = GROUPS.iter().find(|group| {
        other.occupation = Some(**group);
        // What comes after the occupation must not become worse by it.
        let is_kept = book.criteria.iter().all(|rule| {
            let was_met = |answers| matches!(find(&rule.test, answers, book, route).outcome, Outcome::Met(_));
            !was_met(answers) || was_met(&other)
        });
        is_kept && matches!(find(test, &other, book, route).outcome, Outcome::Met(_))
    });
    fits.map(|group| Json::Text(group.to_string()))
}

fn change(field: Field, value: Json, given: &Answers) -> Change {
    let before = given.get(field);
    // Someone without studies has no length of them to tell: that is no open question.
    let has_studies = given.education.credential.is_some();
    let is_of_studies =
        matches!(field, Field::StudyMonths | Field::EducationCountry | Field::InField | Field::AcceptanceLetter);
    let is_open = before.is_none() && !(is_of_studies && has_studies);
    let is_unsure = before.as_ref().and_then(Json::as_text) == Some(YesNoUnsure::Unsure.id());
    let kind = match field {
        _ if is_open => Kind::CanChange,
        Field::JobOffer
        | Field::OwnBusiness
        | Field::Detail(_)
        | Field::Wage
        | Field::LicenceRequired
        | Field::Licence
        | Field::AcceptanceLetter
        | Field::Province
        | Field::Partner
        | Field::Location => Kind::CanChange,
        Field::InField | Field::Language if is_unsure => Kind::CanChange,
        Field::Credential
        | Field::StudyMonths
        | Field::EducationCountry
        | Field::InField
        | Field::ExperienceMonths
        | Field::Language => Kind::TakesTime,
        Field::Citizenships | Field::PermanentResidences | Field::Occupation => Kind::Fixed,
    };
    let wait = match (field, given.experience_months, &value) {
        (Field::ExperienceMonths, Some(months), Json::Integer(wanted)) => {
            u16::try_from(wanted - i64::from(months)).ok()
        }
        _ => None,
    };
    Change { field, value, kind, is_open, wait }
}

/// Answers with changes made. Another occupation takes the follow-ups to the
/// present one away.
fn apply(changes: &[Change], answers: &Answers) -> Answers {
    let mut answers = answers.clone();
    if changes.iter().any(|change| change.field == Field::Occupation) {
        answers.occupation_detail.clear();
    }
    for change in changes {
        // Targets are valid by construction.
        let _ = answers.set(change.field, &change.value);
    }
    answers
}

fn has_smaller_part(book: &Rulebook, route: Route, answers: &Answers, set: &ChangeSet) -> bool {
    let count = set.changes.len();
    (0..(1_u32 << count) - 1).any(|part| {
        let chosen = set.changes.iter().enumerate().filter(|(index, _)| part & (1 << index) != 0);
        let chosen: Vec<Change> = chosen.map(|(_, change)| change.clone()).collect();
        assess_route(book, route, &apply(&chosen, answers)).verdict == Verdict::Eligible
    })
}
