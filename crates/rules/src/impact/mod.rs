//! Who is affected when the rules change: one person's answers under two
//! versions of the rulebooks, and why they come out differently.
//!
//! An impact covers what a person is told first: each rulebook's verdict and best
//! route, the criteria on that route, the result of every other route, the
//! partner's permit and where to apply. It does not explain a route that is the
//! best neither before nor after, and leaves out what is the same for everyone (a
//! date, a source, how long the permit lasts); that appears in the difference
//! between the rules.

mod report;
mod words;

pub use report::{Report, Tally};

use crate::answers::Answers;
use crate::assess::assess;
use crate::assessment::{Criterion, Opinion, RouteResult, Standing, Verdict};
use crate::choice::YesNoUnsure;
use crate::day::Day;
use crate::outcome::Certainty;
use crate::route::Route;
use crate::rulebook::{ApplyFrom, Rulebook};
use crate::rules::Rules;
use std::cmp::Ordering;
use strum::IntoStaticStr;

/// What a change of the rules does to one person.
#[derive(Clone, Debug)]
pub struct Impact {
    /// The rulebooks whose result changes, in their order; never empty.
    pub effects: Vec<Effect>,
}

/// What changes under one rulebook.
#[derive(Clone, Debug)]
pub struct Effect {
    pub id: &'static str,
    /// Its verdict; `None` if there is no such rulebook.
    pub verdict: Shift<Option<(Verdict, Certainty)>>,
    /// Why, the best routes first.
    pub causes: Vec<Cause>,
}

/// Something before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift<T> {
    pub before: T,
    pub after: T,
}

/// One difference behind an effect.
#[derive(Clone, Debug)]
pub enum Cause {
    /// Another route is the best.
    BestRoute(Shift<Option<Route>>),
    /// A criterion on a route that is or was the best; `None` if the rulebook does not have it.
    Criterion(Route, Shift<Option<Criterion>>),
    /// The result of another route; `None` if the person does not have it.
    Route(Route, Shift<Option<(Verdict, Certainty)>>),
    Spouse(Shift<YesNoUnsure>),
    Apply(Shift<Vec<ApplyFrom>>),
}

/// Whether a change is good for a person, by the verdicts and how sure they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Direction {
    /// Some rulebook's verdict gets better, none worse.
    Better,
    /// Some rulebook's verdict gets worse, none better.
    Worse,
    /// Both, or the verdicts are unchanged, or a rulebook was added or removed.
    Otherwise,
}

/// Compares what two versions of the rules say about a person; `None` if they say the same.
pub fn impact(before: &Rules, after: &Rules, answers: &Answers) -> Option<Impact> {
    let [before, after] = [before, after].map(|rules| assess(answers, rules).rulebooks);
    let gone = before.iter().filter(|opinion| after.iter().all(|other| other.id != opinion.id));
    let ids = after.iter().chain(gone).map(|opinion| opinion.id);
    let of = |id| Shift { before: &before, after: &after }.map(|all| all.iter().find(|opinion| opinion.id == id));
    let effects: Vec<Effect> = ids.filter_map(|id| effect(id, of(id))).collect();
    (!effects.is_empty()).then_some(Impact { effects })
}

/// A rulebook whose edition was replaced by another.
#[derive(Clone, Debug)]
pub struct Replaced {
    pub editions: Shift<&'static Rulebook>,
    /// The first day of the later edition.
    pub since: Day,
    /// What it changes for the person; `None` if nothing.
    pub effect: Option<Effect>,
}

/// The rulebooks of which the later rules have another edition, with what it changes for a person.
pub fn replaced(before: &Rules, after: &Rules, answers: &Answers) -> Vec<Replaced> {
    let effects = impact(before, after, answers).map(|impact| impact.effects).unwrap_or_default();
    let replaced = |book: &&'static Rulebook| {
        let since = book.in_force_from?;
        let earlier = before.books().iter().find(|earlier| earlier.id == book.id)?;
        let editions = Shift { before: *earlier, after: *book };
        let effect = effects.iter().find(|effect| effect.id == book.id).cloned();
        (earlier.in_force_from != Some(since)).then_some(Replaced { editions, since, effect })
    };
    after.books().iter().filter_map(replaced).collect()
}

impl Impact {
    pub fn direction(&self) -> Direction {
        let orders = self.effects.iter().filter_map(|effect| match effect.verdict {
            Shift { before: Some(before), after: Some(after) } => Some(rank(after).cmp(&rank(before))),
            Shift { before: None, .. } | Shift { after: None, .. } => None,
        });
        let orders: Vec<Ordering> = orders.collect();
        match (orders.contains(&Ordering::Less), orders.contains(&Ordering::Greater)) {
            (true, false) => Direction::Better,
            (false, true) => Direction::Worse,
            (true, true) | (false, false) => Direction::Otherwise,
        }
    }
}

/// A verdict as the standing of a route that has it: the better compares as less.
fn rank((verdict, certainty): (Verdict, Certainty)) -> Standing {
    Standing { verdict, certainty, not_met: 0, is_wrong_list: false }
}

fn effect(id: &'static str, opinions: Shift<Option<&Opinion>>) -> Option<Effect> {
    let verdict = opinions.map(|opinion| opinion.map(|opinion| (opinion.verdict, opinion.certainty)));
    let causes = match opinions {
        Shift { before: Some(before), after: Some(after) } => causes(Shift { before, after }),
        Shift { before: None, .. } | Shift { after: None, .. } => vec![],
    };
    (verdict.before != verdict.after || !causes.is_empty()).then_some(Effect { id, verdict, causes })
}

fn causes(opinions: Shift<&Opinion>) -> Vec<Cause> {
    let best = opinions.map(|opinion| opinion.best().map(|best| best.route));
    let bests = distinct([best.before, best.after].into_iter().flatten());
    let all = [opinions.before, opinions.after].into_iter().flat_map(|opinion| &opinion.routes);
    let others = distinct(all.map(|result| result.route).filter(|route| !bests.contains(route)));
    let results = |route: Route| opinions.map(|opinion| opinion.routes.iter().find(|result| result.route == route));

    let mut causes: Vec<Cause> = best.if_changed().map(Cause::BestRoute).into_iter().collect();
    for route in bests {
        match results(route) {
            Shift { before: Some(before), after: Some(after) } => causes.extend(criteria(Shift { before, after })),
            results @ (Shift { before: None, .. } | Shift { after: None, .. }) => {
                causes.extend(standing(route, results));
            }
        }
    }
    causes.extend(others.into_iter().filter_map(|route| standing(route, results(route))));
    causes.extend(opinions.map(|opinion| opinion.spouse_open_work_permit).if_changed().map(Cause::Spouse));
    causes.extend(opinions.map(|opinion| opinion.apply_from.clone()).if_changed().map(Cause::Apply));
    causes
}

/// Routes in order, each once.
fn distinct(routes: impl Iterator<Item = Route>) -> Vec<Route> {
    let mut distinct = vec![];
    for route in routes {
        if let Err(place) = distinct.binary_search(&route) {
            distinct.insert(place, route);
        }
    }
    distinct
}

/// The result of a route, if it changes.
fn standing(route: Route, results: Shift<Option<&RouteResult>>) -> Option<Cause> {
    let comes_to = results.map(|result| result.map(|result| (result.verdict, result.certainty)));
    comes_to.if_changed().map(|shift| Cause::Route(route, shift))
}

/// The criteria of a route whose results change, in order of display.
fn criteria(results: Shift<&RouteResult>) -> Vec<Cause> {
    let Shift { before, after } = results;
    let has = |result: &RouteResult, id: &str| result.criteria.iter().any(|criterion| criterion.id == id);
    let gone = before.criteria.iter().filter(|criterion| !has(after, criterion.id));
    let ids = after.criteria.iter().chain(gone).map(|criterion| criterion.id);
    let shifts =
        ids.map(|id| results.map(|result| result.criteria.iter().find(|criterion| criterion.id == id).copied()));
    let told = |criterion: Option<Criterion>| {
        criterion.map(|criterion| (criterion.outcome, criterion.reason, criterion.item.map(|item| item.id)))
    };
    let changed = shifts.filter(|shift| told(shift.before) != told(shift.after));
    changed.map(|shift| Cause::Criterion(after.route, shift)).collect()
}

impl<T> Shift<T> {
    pub fn on(&self, is_after: bool) -> &T {
        if is_after { &self.after } else { &self.before }
    }

    fn map<U>(self, of: impl Fn(T) -> U) -> Shift<U> {
        Shift { before: of(self.before), after: of(self.after) }
    }
}

impl<T: PartialEq> Shift<T> {
    fn if_changed(self) -> Option<Shift<T>> {
        (self.before != self.after).then_some(self)
    }
}
