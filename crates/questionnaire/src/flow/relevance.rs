//! Which questions matter: found by trying answers on the routes that are
//! still open.

use cptpp_rules::answers::{Answers, Field, Page, Value};
use cptpp_rules::assess::{assess, routes};
use cptpp_rules::assessment::{Opinion, RouteResult, Standing, Verdict};
use cptpp_rules::classes::any_way;
use cptpp_rules::country::CANADA;
use cptpp_rules::criteria::{find, relevant_asks};
use cptpp_rules::outcome::Certainty;
use cptpp_rules::route::Route;
use cptpp_rules::rulebook::{Requirement, Rulebook};
use cptpp_rules::rules::Rules;

/// A route, with the rulebook that opens it.
pub(super) type RouteOf = (&'static Rulebook, Route);

/// The routes that questions are asked for.
pub(super) struct Routes {
    opinions: Vec<Opinion>,
    /// The open ones; once all are closed, the best of each rulebook.
    pub(super) asked_for: Vec<RouteOf>,
    /// Whether a person who has routes has none left open.
    pub(super) is_closed: bool,
}

impl Routes {
    pub(super) fn of(answers: &Answers, rules: &Rules) -> Routes {
        let opinions = assess(answers, rules).rulebooks;
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

    /// Each rulebook's best route if every route ends up closed, judged on the
    /// answers so far. Criteria that do not depend on the route affect all routes
    /// equally.
    pub(super) fn best_once_closed(&self) -> Vec<RouteOf> {
        let closed = |result: &&RouteResult| Standing {
            verdict: Verdict::NotEligible,
            certainty: Certainty::Clear,
            ..result.standing()
        };
        let best = |opinion: &Opinion| Some((opinion.book, opinion.routes.iter().min_by_key(closed)?.route));
        self.opinions.iter().filter_map(best).collect()
    }

    /// The criterion that closed the last open routes, if they were open before:
    /// that of the best of them.
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
pub(super) fn every_route(answers: &Answers, rules: &Rules) -> Vec<RouteOf> {
    let of = |book: &&'static Rulebook| {
        let book = *book;
        routes(book, answers).into_iter().map(move |route| (book, route))
    };
    rules.books().iter().flat_map(of).collect()
}

/// Every route there is for anyone.
pub(super) fn routes_of_anybody(rules: &Rules) -> Vec<RouteOf> {
    let anybody = Answers {
        citizenships: Some(rules.countries(|book| book.citizens).into_iter().collect()),
        permanent_residences: Some(rules.countries(|book| book.permanent_residents).into_iter().collect()),
        ..Answers::default()
    };
    every_route(&anybody, rules)
}

/// The questions of a page that apply on some of these routes; empty if the page does not apply.
pub(super) fn asked(page: Page, answers: &Answers, routes: &[RouteOf], rules: &Rules) -> Vec<Field> {
    let is_for_canada = answers.belongs_to(CANADA);
    let applies = |field: &Field| matters(*field, answers, routes, rules);
    match page {
        Page::Citizenships => page.fields().collect(),
        _ if is_for_canada || routes.is_empty() => vec![],
        Page::Situation => page.fields().collect(),
        Page::OccupationDetail => {
            let asks = answers.occupation.map(|group| relevant_asks(group, routes));
            asks.into_iter().flatten().map(Field::Detail).collect()
        }
        // Two questions that rarely both apply to the same person.
        Page::EducationCountry => page.fields().filter(applies).collect(),
        Page::JobOffer
        | Page::Occupation
        | Page::Wage
        | Page::LicenceRequired
        | Page::Licence
        | Page::Education
        | Page::Experience
        | Page::Language => {
            if page.fields().any(|field| applies(&field)) {
                page.fields().collect()
            } else {
                vec![]
            }
        }
    }
}

/// Whether some answer to a question can change a criterion's outcome on one of
/// these routes, for some way of answering what is still open. Leaving it
/// unanswered counts as a way to answer, too: if every answer leaves a criterion
/// unsure, it would otherwise stay unanswered and nothing would ask for it.
fn matters(field: Field, answers: &Answers, routes: &[RouteOf], rules: &Rules) -> bool {
    let values = rules.candidates(field);
    let mut answers = answers.clone();
    routes.iter().any(|(book, route)| {
        let mut tests = book
            .criteria
            .iter()
            .map(|rule| &rule.requirement)
            .filter(|requirement| requirement.fields().contains(&field));
        tests.any(|requirement| {
            let open = still_open(requirement, field, &answers, rules);
            any_way(&open, &mut answers, &mut |answers| {
                let without = find(requirement, answers, book, *route).outcome;
                let changes = values.iter().any(|value| {
                    let _ = answers.set(field, value);
                    !find(requirement, answers, book, *route).outcome.is_alike(without)
                });
                answers.clear(field);
                changes
            })
        })
    })
}

/// The other questions a test reads that have no answer yet, with answers to try.
/// Follow-ups are decided on their own page; groups alone show whether the
/// occupation matters.
fn still_open<'r>(
    requirement: &Requirement,
    field: Field,
    answers: &Answers,
    rules: &'r Rules,
) -> Vec<(Field, &'r [Value])> {
    let fields = requirement.fields().iter().copied().filter(|other| {
        *other != field && !answers.has(*other) && !matches!(other, Field::Detail(_) | Field::Occupation)
    });
    fields.map(|other| (other, rules.candidates(other))).collect()
}
