//! Not sure: the smallest set of open points that decides the verdict, with the verdict either way.
//!
//! A point is an answer that the person is not sure of, or a judgement that no answer settles. Either kind is settled
//! and everything assessed again, so that the page says what the rules say. Which answer is favourable is found by
//! trying them.
//!
//! Invariant: if all points turn out favourably, the verdict is `eligible`, and no smaller set of them does that.

use crate::answers::{Answers, Field, UNSURE, Value};
use crate::assess::{of_rulebook, routes};
use crate::assessment::{Opinion, Verdict};
use crate::classes::any_way;
use crate::criteria::{Finding, Reason, find, parts, relevant_asks};
use crate::outcome::{Certainty, MET, NOT_MET, Outcome};
use crate::route::Route;
use crate::rulebook::{Requirement, Rule, Rulebook};
use crate::rules::Rules;
use strum::{IntoStaticStr, VariantArray};

/// An open point that decides the verdict.
#[derive(Clone, Debug, PartialEq)]
pub enum Point {
    /// An answer that the person is not sure of; how to find out is `doubt.<path>`, for a follow-up its own hint.
    Answer {
        field: Field,
        /// What it would have to be.
        favourable: Value,
        /// The worst it could be instead.
        unfavourable: Value,
    },
    /// Something only an officer can settle; how to prepare for it is `doubt.<reason>`.
    Judgement { criterion: &'static str, reason: Reason },
}

/// What is left if a point turns out unfavourably.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum WorstCase {
    /// The person appears eligible anyway.
    Eligible,
    /// Not a refusal: an officer judges on the same route.
    Confirm,
    /// Another route, with other open points.
    OtherRoute,
    /// Another route, with questions that are not answered.
    Incomplete,
    /// Nothing.
    NotEligible,
}

/// An open point and what depends on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    pub point: Point,
    /// The verdict if this alone turns out favourably.
    pub if_favourable: Verdict,
    /// What is left if it does not. For a judgement that comes up only with
    /// certain answers, what is left with those answers.
    pub if_unfavourable: WorstCase,
}

impl WorstCase {
    pub fn verdict(self) -> Verdict {
        match self {
            WorstCase::Eligible => Verdict::Eligible,
            WorstCase::Confirm | WorstCase::OtherRoute => Verdict::Confirm,
            WorstCase::Incomplete => Verdict::Incomplete,
            WorstCase::NotEligible => Verdict::NotEligible,
        }
    }
}

/// The smallest set of open points that decides a rulebook's verdict. Empty unless the verdict is `confirm`, and also
/// if an answer that is still missing decides with them.
pub fn doubts(opinion: &Opinion, answers: &Answers, rules: &Rules) -> Vec<Doubt> {
    if opinion.verdict != Verdict::Confirm {
        return vec![];
    }
    let book = opinion.book;
    let open = opinion.routes.iter().filter(|result| result.verdict == Verdict::Confirm);
    // Of routes with equally few points the best, which comes first.
    let routes = opinion.best().into_iter().chain(open).map(|result| result.route);
    let fewest = routes.filter_map(|route| Some((route, fewest(book, route, answers, rules)?)));
    let Some((route, points)) = fewest.min_by_key(|(_, points)| points.len()) else { return vec![] };
    let doubt = |point: &Point| doubt(book, route, answers, &points, point);
    points.iter().map(doubt).collect()
}

/// The fewest points that together make a route `eligible`.
fn fewest(book: &Rulebook, route: Route, answers: &Answers, rules: &Rules) -> Option<Vec<Point>> {
    let turns = turns(book, route, answers, rules);
    let mut fewest: Option<Vec<Point>> = None;
    for chosen in 0..1_u32 << turns.len() {
        if fewest.as_ref().is_some_and(|fewest| fewest.len() <= chosen.count_ones() as usize) {
            continue;
        }
        let turns = turns.iter().enumerate().filter(|(index, _)| chosen & (1 << index) != 0);
        let mut points: Vec<Point> = turns.map(|(_, point)| point.clone()).collect();
        let Some(judgements) = judgements(book, route, &turned(&points, answers)) else { continue };
        points.extend(judgements);
        if fewest.as_ref().is_none_or(|fewest| points.len() < fewest.len()) {
            fewest = Some(points);
        }
    }
    fewest
}

/// The answers that leave a route open, each with how it could turn out. If it
/// depends on the others which answer is favourable, both are included.
fn turns(book: &Rulebook, route: Route, answers: &Answers, rules: &Rules) -> Vec<Point> {
    let asks = answers.occupation.map(|group| relevant_asks(group, &[(book, route)])).unwrap_or_default();
    let is_asked = |field: &Field| !matches!(field, Field::Detail(ask) if !asks.contains(ask));
    let mut points: Vec<Point> = vec![];
    let mut seen: Vec<Field> = vec![];
    for requirement in book.criteria.iter().map(|rule| &rule.requirement) {
        if find(requirement, answers, book, route).outcome != Outcome::Unsure {
            continue;
        }
        let is_unsure = |field: &Field| answers.get(*field) == Some(UNSURE) && is_asked(field);
        let unsure: Vec<Field> = requirement.fields().iter().copied().filter(is_unsure).collect();
        for field in &unsure {
            if !seen.contains(field) {
                seen.push(*field);
                points.extend(ways_out(*field, &unsure, requirement, book, route, answers, rules));
            }
        }
    }
    points
}

/// An answer that the person is not sure of, with each favourable and the least favourable way it could turn out. An
/// answer is favourable if it leaves less of a test open than being unsure does, for some way in which the other
/// answers the test reads turn out, and if no other answer leaves as little in every case.
fn ways_out(
    field: Field,
    unsure: &[Field],
    requirement: &Requirement,
    book: &Rulebook,
    route: Route,
    answers: &Answers,
    rules: &Rules,
) -> Vec<Point> {
    let others = unsure.iter().filter(|other| **other != field);
    let others: Vec<(Field, &[Value])> = others.map(|other| (*other, rules.candidates(*other))).collect();
    // How much is left open, for each way in which the others turn out.
    let left_open = |value: &Value| -> Vec<usize> {
        let mut left = vec![];
        any_way(&others, &mut answers.with(field, value), &mut |answers| {
            left.push(parts(requirement, answers, book, route).iter().map(openness).sum());
            false
        });
        left
    };
    let of_unsure = left_open(&UNSURE);
    let sure = rules.candidates(field).iter().filter(|value| **value != UNSURE);
    let all: Vec<(&Value, Vec<usize>)> = sure.map(|value| (value, left_open(value))).collect();
    let is_below = |left: &[usize], than: &[usize]| left.iter().zip(than).all(|(left, than)| left <= than);
    let favourable = all.iter().enumerate().filter(|(place, (_, left))| {
        let mut before = all.iter().take(*place);
        let mut after = all.iter().skip(place + 1);
        !is_below(&of_unsure, left)
            // Of answers that leave the same open, the first.
            && !before.any(|(_, other)| is_below(other, left))
            && !after.any(|(_, other)| is_below(other, left) && other != left)
    });
    let point = |(_, (value, _)): (usize, &(&Value, Vec<usize>))| {
        let others = all.iter().filter(|(other, _)| other != value);
        let (unfavourable, _) = others.max_by_key(|(_, left)| left.iter().sum::<usize>())?;
        Some(Point::Answer { field, favourable: (*value).clone(), unfavourable: (*unfavourable).clone() })
    };
    favourable.filter_map(point).collect()
}

/// How far a part of a test is from being met: a judgement is nearer than an answer.
fn openness(part: Finding) -> usize {
    match part.outcome {
        Outcome::Met(_) => 0,
        Outcome::Unsure if part.reason.is_judgement() => 1,
        Outcome::Unsure | Outcome::NotMet(_) | Outcome::Unanswered => 2,
    }
}

/// The judgements a route still depends on; `None` if it depends on something else.
fn judgements(book: &Rulebook, route: Route, answers: &Answers) -> Option<Vec<Point>> {
    let of_rule = |rule: &Rule| {
        let criterion = rule.requirement.id();
        parts(&rule.requirement, answers, book, route).iter().map(move |part| (criterion, part))
    };
    let open = book.criteria.iter().flat_map(of_rule).filter(|(_, part)| !part.outcome.is_met());
    let judgement = |(criterion, Finding { outcome, reason, .. })| {
        let is_judgement = outcome == Outcome::Unsure && reason.is_judgement();
        is_judgement.then_some(Point::Judgement { criterion, reason })
    };
    open.map(judgement).collect()
}

fn doubt(book: &Rulebook, route: Route, given: &Answers, points: &[Point], point: &Point) -> Doubt {
    let (favourable, unfavourable, judged) = match point {
        Point::Answer { field, favourable, unfavourable } => {
            (given.with(*field, favourable), given.with(*field, unfavourable), None)
        }
        Point::Judgement { criterion, reason } => (given.clone(), turned(points, given), Some((*criterion, *reason))),
    };
    let refused = judged.map(|judged| (judged, NOT_MET));
    let if_unfavourable = match of_routes(book, &unfavourable, refused) {
        Verdict::Eligible => WorstCase::Eligible,
        Verdict::Confirm if of_route(book, route, &unfavourable, refused) == Verdict::Confirm => WorstCase::Confirm,
        Verdict::Confirm => WorstCase::OtherRoute,
        Verdict::Incomplete => WorstCase::Incomplete,
        Verdict::NotEligible => WorstCase::NotEligible,
    };
    let if_favourable = of_routes(book, &favourable, judged.map(|judged| (judged, MET)));
    Doubt { point: point.clone(), if_favourable, if_unfavourable }
}

/// How an officer decides a criterion that is open for this reason.
type Judged = ((&'static str, Reason), Outcome);

/// A rulebook's verdict, with an officer's judgement wherever it is called for.
fn of_routes(book: &Rulebook, answers: &Answers, judged: Option<Judged>) -> Verdict {
    let best = routes(book, answers).into_iter().map(|route| of_route(book, route, answers, judged)).min();
    of_rulebook(best.map(|best| (best, Certainty::Clear)), answers.has_answered_status()).0
}

fn of_route(book: &Rulebook, route: Route, answers: &Answers, judged: Option<Judged>) -> Verdict {
    let outcomes = book.criteria.iter().flat_map(|rule| {
        let outcome = move |part: Finding| match judged {
            Some((judged, outcome)) if judged == (rule.requirement.id(), part.reason) => outcome,
            Some(_) | None => part.outcome,
        };
        parts(&rule.requirement, answers, book, route).iter().map(outcome)
    });
    Verdict::of(outcomes.reduce(Outcome::and))
}

/// Answers with those among the points turned out favourably.
fn turned(points: &[Point], answers: &Answers) -> Answers {
    points.iter().fold(answers.clone(), |answers, point| match point {
        Point::Answer { field, favourable, .. } => answers.with(*field, favourable),
        Point::Judgement { .. } => answers,
    })
}
