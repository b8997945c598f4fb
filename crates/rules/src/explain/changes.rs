//! What would change the answer: the smallest sets of changed answers that make a route `eligible`.
//!
//! A route is repaired criterion by criterion. The first that is not met has a few smallest repairs; each is tried, and
//! what it leaves or breaks is repaired in turn. Each result is applied and assessed again.
//!
//! Invariant: each set changes the verdict, and no smaller part of it does.

use super::change::{Change, treat_as_future_studies};
use super::targets::targets;
use crate::answers::{Answers, Details, Effort, Field, Value};
use crate::assess::assess_route;
use crate::assessment::{Opinion, Verdict};
use crate::criteria::find;
use crate::order;
use crate::route::Route;
use crate::rulebook::{Requirement, Rulebook};
use crate::rules::Rules;

/// At most this many sets per route.
const MOST_SETS: usize = 5;
/// A set with more changes than one for each criterion and these is no longer advice, and has too many subsets to try.
const MORE_CHANGES: usize = 2;

/// Changes that together make a route `eligible`.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeSet {
    /// The changes, the easiest first.
    pub changes: Vec<Change>,
}

/// What would change the answer on one route.
#[derive(Clone, Debug, PartialEq)]
pub struct RouteChanges {
    pub route: Route,
    /// Alternatives, best first; empty if no answer could open the route.
    pub sets: Vec<ChangeSet>,
}

impl ChangeSet {
    /// What the hardest of its changes takes.
    pub fn effort(&self) -> Effort {
        self.changes.iter().map(|change| change.effort).max().unwrap_or(Effort::CanChange)
    }

    /// These answers with the changes made.
    pub fn applied(&self, answers: &Answers) -> Answers {
        apply(&self.changes, answers)
    }

    fn rank(&self) -> impl Ord + use<> {
        let slow = self.changes.iter().filter(|change| change.effort == Effort::TakesTime).count();
        let wait = self.changes.iter().filter_map(|change| change.wait).max();
        (self.effort(), slow, self.changes.len(), wait)
    }
}

/// Splits sets of changes into what all of them share and what is left of each.
pub fn shared(sets: &[&ChangeSet]) -> (Vec<Change>, Vec<ChangeSet>) {
    let Some((first, others)) = sets.split_first() else { return (vec![], vec![]) };
    let is_shared = |change: &Change| others.iter().all(|set| set.changes.contains(change));
    let shared: Vec<Change> = first.changes.iter().filter(|change| is_shared(change)).cloned().collect();
    let rest = sets.iter().map(|set| {
        let own = set.changes.iter().filter(|change| !shared.contains(change));
        ChangeSet { changes: own.cloned().collect() }
    });
    let rest = rest.filter(|set| !set.changes.is_empty()).collect();
    (shared, rest)
}

/// What would change the answer on routes of a rulebook, the closest route
/// first. Routes that are eligible are left out.
pub fn changes(opinion: &Opinion, answers: &Answers, rules: &Rules) -> Vec<RouteChanges> {
    let book = opinion.book;
    let open = opinion.routes.iter().filter(|result| result.verdict != Verdict::Eligible);
    let mut all: Vec<RouteChanges> = open
        .map(|result| RouteChanges { route: result.route, sets: ways(book, result.route, answers, rules) })
        .filter(|changes| !changes.sets.is_empty())
        .collect();
    order::sort_by_key(&mut all, |changes| changes.sets.first().map(ChangeSet::rank));
    all
}

/// The smallest sets of changed answers that make one route `eligible`, best first.
pub fn ways(book: &Rulebook, route: Route, answers: &Answers, rules: &Rules) -> Vec<ChangeSet> {
    let mut found = vec![];
    repair(book, route, answers, rules, &mut vec![], &mut found);
    let is_smallest = |set: &ChangeSet| !set.changes.is_empty() && !has_smaller_part(book, route, answers, set);
    let mut sets: Vec<ChangeSet> = vec![];
    for mut set in found {
        treat_as_future_studies(&mut set.changes);
        order::sort_by_key(&mut set.changes, |change| (change.effort, change.field));
        let fields = |set: &ChangeSet| set.changes.iter().map(|change| change.field).collect::<Vec<_>>();
        // Of two ways to change the same answers, the first requires less.
        if !sets.iter().any(|other| fields(other) == fields(&set)) && is_smallest(&set) {
            sets.push(set);
        }
    }
    order::sort_by_key(&mut sets, ChangeSet::rank);
    sets.truncate(MOST_SETS);
    sets
}

/// Repairs the first criterion that is not met, then the next, and records each
/// complete set of changes.
fn repair(
    book: &Rulebook,
    route: Route,
    given: &Answers,
    rules: &Rules,
    made: &mut Vec<Change>,
    found: &mut Vec<ChangeSet>,
) {
    let answers = apply(made, given);
    let is_open = |requirement: &&Requirement| !find(requirement, &answers, book, route).outcome.is_met();
    let Some(requirement) = book.criteria.iter().map(|rule| &rule.requirement).find(is_open) else {
        found.push(ChangeSet { changes: made.clone() });
        return;
    };
    if book.criteria.len() + MORE_CHANGES <= made.len() {
        return;
    }
    for repair_of_test in repairs(requirement, book, route, given, &answers, rules, made) {
        let before = made.len();
        made.extend(repair_of_test);
        repair(book, route, given, rules, made, found);
        made.truncate(before);
    }
}

/// The smallest sets of changes that make one criterion met. Answers already changed stay as they are.
fn repairs(
    requirement: &Requirement,
    book: &Rulebook,
    route: Route,
    given: &Answers,
    answers: &Answers,
    rules: &Rules,
    made: &[Change],
) -> Vec<Vec<Change>> {
    let fields = requirement.fields().iter().copied().filter(|field| !made.iter().any(|change| change.field == *field));
    let change = |field: Field| move |value: Value| Change::new(field, value, given);
    let targets: Vec<Vec<Change>> = fields
        .map(|field| targets(field, requirement, book, route, answers, rules).into_iter().map(change(field)).collect())
        .filter(|changes: &Vec<Change>| !changes.is_empty())
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
    // Smaller ones first; those of one size are already in order of what they require.
    order::sort_by_key(&mut ways, Vec::len);
    let mut found: Vec<Vec<Change>> = vec![];
    for way in ways {
        let has_part = found.iter().any(|part| part.iter().all(|change| way.contains(change)));
        if !has_part && find(requirement, &apply(&way, answers), book, route).outcome.is_met() {
            found.push(way);
        }
    }
    found
}

/// Answers with the changes applied. Another occupation removes the follow-ups to the present one.
fn apply(changes: &[Change], answers: &Answers) -> Answers {
    let mut answers = answers.clone();
    if changes.iter().any(|change| change.field == Field::Occupation) {
        answers.occupation_detail = Details::default();
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
