//! Which questions matter: found by trying answers on the routes that are
//! still open.

use super::Page;
use crate::domain::answers::Answers;
use crate::domain::assess::{assess, routes};
use crate::domain::assessment::{Opinion, RouteResult, Standing, Verdict};
use crate::domain::country::CANADA;
use crate::domain::criteria::{find, relevant_asks};
use crate::domain::field::Field;
use crate::domain::json::Json;
use crate::domain::occupations::GROUPS;
use crate::domain::outcome::Certainty;
use crate::domain::route::Route;
use crate::domain::rulebook::{RULEBOOKS, Rulebook, Test, countries};
use crate::domain::space;
use std::sync::LazyLock;

/// A route, with the rulebook that opens it.
pub(super) type RouteOf = (&'static Rulebook, Route);

/// The routes that questions are asked for.
pub(super) struct Routes {
    opinions: Vec<Opinion>,
    /// The open ones; once all are closed, the best of each rulebook.
    pub(super) asked_for: Vec<RouteOf>,
    /// Whether a person who has routes has no open one left.
    pub(super) is_closed: bool,
}

impl Routes {
    pub(super) fn of(answers: &Answers) -> Routes {
        let opinions = assess(answers).rulebooks;
        let open: Vec<_> = opinions
            .iter()
            .flat_map(|opinion| opinion.routes.iter().map(move |result| (opinion.book, result)))
            .filter(|(_, result)| !result.is_closed())
            .map(|(book, result)| (book, result.route))
            .collect();
        let is_closed = open.is_empty() && opinions.iter().any(|opinion| !opinion.routes.is_empty());
        let best = opinions.iter().filter_map(|opinion| opinion.best().map(|best| (opinion.book, best.route)));
        let asked_for = if is_closed { best.collect() } else { open };
        Routes { opinions, asked_for, is_closed }
    }

    /// The best of each rulebook if all routes close, by no more than is told
    /// already: what does not depend on the route counts against all alike.
    pub(super) fn best_once_closed(&self) -> Vec<RouteOf> {
        let closed = |result: &&RouteResult| Standing {
            verdict: Verdict::NotEligible,
            certainty: Certainty::Clear,
            ..result.standing()
        };
        let best = |opinion: &Opinion| Some((opinion.book, opinion.routes.iter().min_by_key(closed)?.route));
        self.opinions.iter().filter_map(best).collect()
    }

    /// The criterion with which the last open routes closed, if they were
    /// open before: that of the best of them.
    pub(super) fn closed_by(&self, before: &Routes) -> Option<&'static str> {
        if !self.is_closed || before.is_closed {
            return None;
        }
        let was_open = |opinion: &Opinion, result: &RouteResult| {
            before.asked_for.iter().any(|(book, route)| book.id == opinion.id && *route == result.route)
        };
        let closing = self.opinions.iter().find_map(|opinion| {
            opinion.routes.iter().filter(|result| was_open(opinion, result)).min_by_key(|result| result.standing())
        });
        closing.and_then(RouteResult::closing).map(|criterion| criterion.id)
    }
}

/// Every route that these answers open, whether still open or closed.
pub(super) fn every_route(answers: &Answers) -> Vec<RouteOf> {
    let of = |book: &'static Rulebook| routes(book, answers).into_iter().map(move |route| (book, route));
    RULEBOOKS.into_iter().flat_map(of).collect()
}

/// Every route there is.
pub(super) fn routes_of_anybody() -> Vec<RouteOf> {
    every_route(&Answers {
        citizenships: Some(countries(|book| book.citizens)),
        permanent_residences: Some(countries(|book| book.permanent_residents)),
        ..Answers::default()
    })
}

/// The questions of a page that apply on some of these routes; none means that the page does not.
pub(super) fn asked(page: Page, answers: &Answers, routes: &[RouteOf]) -> Vec<Field> {
    let is_for_canada = answers.belongs_to(CANADA);
    let applies = |field: &Field| matters(*field, answers, routes);
    match page {
        Page::Citizenships => page.fields(),
        _ if is_for_canada || routes.is_empty() => vec![],
        Page::Situation => page.fields(),
        Page::OccupationDetail => {
            let asks = answers.occupation.map(|group| relevant_asks(group, routes));
            asks.into_iter().flatten().map(Field::Detail).collect()
        }
        // Two questions that seldom both apply to the same person.
        Page::EducationCountry => page.fields().into_iter().filter(applies).collect(),
        Page::JobOffer
        | Page::Occupation
        | Page::Wage
        | Page::LicenceRequired
        | Page::Licence
        | Page::Education
        | Page::Experience
        | Page::Language => {
            if page.fields().iter().any(applies) {
                page.fields()
            } else {
                vec![]
            }
        }
    }
}

/// Whether some answer to a question can change a criterion's outcome on one
/// of these routes, for some way of answering what is still open. No answer
/// is a way to answer, too: where every answer leaves a criterion unsure, it
/// would stay unanswered without one, and nothing would ask for it.
fn matters(field: Field, answers: &Answers, routes: &[RouteOf]) -> bool {
    let values = candidates(field);
    let mut answers = answers.clone();
    routes.iter().any(|(book, route)| {
        let mut tests = book.criteria.iter().map(|rule| &rule.test).filter(|test| test.fields().contains(&field));
        tests.any(|test| {
            let open = still_open(test, field, &answers);
            any_way(&open, &mut answers, &mut |answers| {
                let without = find(test, answers, book, *route).outcome.as_str();
                let changes = values.iter().any(|value| {
                    // A candidate is valid by construction.
                    let _ = answers.set(field, value);
                    find(test, answers, book, *route).outcome.as_str() != without
                });
                answers.clear(field);
                changes
            })
        })
    })
}

/// The other questions a test reads that have no answer yet, with answers to
/// try. Follow-ups are settled on their own page; groups alone show whether
/// the occupation matters.
fn still_open(test: &Test, field: Field, answers: &Answers) -> Vec<(Field, &'static [Json])> {
    let fields = test.fields().into_iter().filter(|other| {
        *other != field && answers.get(*other).is_none() && !matches!(other, Field::Detail(_) | Field::Occupation)
    });
    fields.map(|other| (other, candidates(other))).collect()
}

/// Whether a condition holds for some way of answering these questions; the
/// answers to them are taken back.
pub(super) fn any_way(
    open: &[(Field, &[Json])],
    answers: &mut Answers,
    condition: &mut dyn FnMut(&mut Answers) -> bool,
) -> bool {
    let Some(((field, values), others)) = open.split_first() else { return condition(answers) };
    let holds = values.iter().any(|value| {
        let _ = answers.set(*field, value);
        any_way(others, answers, condition)
    });
    answers.clear(*field);
    holds
}

/// Answers to a question that stand for all others: of numbers the least of
/// each range between the rulebooks' own figures, of countries those they name
/// and one more.
#[must_use]
pub fn candidates(field: Field) -> &'static [Json] {
    // The flow asks for them again and again.
    static OF_ALL: LazyLock<Vec<(Field, Vec<Json>)>> =
        LazyLock::new(|| Field::all().map(|field| (field, to_try(field))).collect());
    OF_ALL.iter().find(|(of, _)| *of == field).map_or(&[], |(_, values)| values)
}

fn to_try(field: Field) -> Vec<Json> {
    // Which groups are alike takes longer to find than it saves here.
    if field == Field::Occupation {
        return GROUPS.iter().map(|group| Json::Text(group.to_string())).collect();
    }
    let samples = space::classes(&RULEBOOKS, field).into_iter();
    samples.filter_map(|class| class.samples.first()?.get(field)).collect()
}
