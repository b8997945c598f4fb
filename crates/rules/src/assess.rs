//! Answers and rulebooks in, an assessment out; total and deterministic.

use crate::answers::{Answers, Countries, YesNoUnsure};
use crate::assessment::{Agreement, Assessment, Criterion, Opinion, RouteResult, Standing, Verdict};
use crate::country::{CANADA, Country};
use crate::criteria::{Finding, find};
use crate::order;
use crate::outcome::{Certainty, Outcome};
use crate::route::{Route, Status};
use crate::rulebook::{Apply, ApplyFrom, Rule, Rulebook, SpouseBy};
use crate::rules::Rules;

/// Assesses answers under each rulebook.
pub fn assess(answers: &Answers, rules: &Rules) -> Assessment {
    let rulebooks: Vec<Opinion> = rules.books().iter().map(|book| opinion(book, answers)).collect();
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

/// The routes that answers open under a rulebook, in order.
pub fn routes(book: &Rulebook, answers: &Answers) -> Vec<Route> {
    let held = [
        (Status::Citizen, &answers.citizenships, book.citizens),
        (Status::PermanentResident, &answers.permanent_residences, book.permanent_residents),
    ];
    let mut routes: Vec<Route> = held
        .into_iter()
        .flat_map(|(status, countries, accepted)| {
            let countries = countries.iter().flatten().filter(|country| accepted.contains(country));
            countries.flat_map(move |country| Route::of_each_category(*country, status))
        })
        .collect();
    order::sort(&mut routes);
    routes
}

pub fn assess_route(book: &Rulebook, route: Route, answers: &Answers) -> RouteResult {
    let criterion = |rule: &Rule| {
        let Finding { outcome, reason, item } = find(&rule.requirement, answers, book, route);
        Criterion { id: rule.requirement.id(), outcome, reason, item, sources: rule.sources }
    };
    let criteria: Vec<Criterion> = book.criteria.iter().map(criterion).collect();
    let (verdict, certainty) = conclude(criteria.iter().map(|criterion| criterion.outcome));
    RouteResult { route, verdict, certainty, criteria }
}

/// The verdict and certainty that follow from the outcomes of a route's criteria.
pub fn conclude(outcomes: impl Iterator<Item = Outcome> + Clone) -> (Verdict, Certainty) {
    // A refusal is as certain as its clearest ground; anything else only as
    // certain as the most doubtful reading in its favour.
    let any_likely = outcomes.clone().any(|outcome| outcome == Outcome::Met(Certainty::Likely));
    let all = outcomes.reduce(Outcome::and);
    let certainty = match all {
        Some(Outcome::NotMet(certainty)) => certainty,
        _ if any_likely => Certainty::Likely,
        _ => Certainty::Clear,
    };
    (Verdict::of(all), certainty)
}

/// The position of the best route; of equals, the first.
pub fn best(standings: impl Iterator<Item = Standing>) -> Option<usize> {
    standings.enumerate().min_by_key(|(_, standing)| *standing).map(|(index, _)| index)
}

/// What a rulebook says, given its best route. Until citizenship and permanent
/// residence are answered, another status may still open a route.
pub fn of_rulebook(best: Option<(Verdict, Certainty)>, is_status_told: bool) -> (Verdict, Certainty) {
    let (verdict, certainty) = best.unwrap_or((Verdict::NotEligible, Certainty::Clear));
    if verdict == Verdict::NotEligible && !is_status_told {
        return (Verdict::Incomplete, Certainty::Clear);
    }
    (verdict, certainty)
}

fn opinion(book: &'static Rulebook, answers: &Answers) -> Opinion {
    let routes: Vec<RouteResult> =
        routes(book, answers).into_iter().map(|route| assess_route(book, route, answers)).collect();
    let best_route = best(routes.iter().map(RouteResult::standing));
    let best = best_route.and_then(|index| routes.get(index));
    let of_best = best.map(|route| (route.verdict, route.certainty));
    let (verdict, certainty) = of_rulebook(of_best, answers.has_answered_status());
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
            // Yes before unsure before no: one status that grants it is enough.
            order::sort_by_key(&mut grants, |grant| match grant {
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
        Status::Citizen => Countries::from_iter([best.country]),
        Status::PermanentResident => answers.citizenships.clone().unwrap_or_default(),
    };
    let may_arrive = rule.on_arrival.as_ref().is_none_or(|exempt| {
        let mut residences = answers.permanent_residences.iter().flatten();
        passports.iter().any(|passport| exempt.citizens.contains(passport))
            || residences.any(|country| exempt.permanent_residents.contains(country))
    });
    let is_open = |way: &ApplyFrom| *way != ApplyFrom::PortOfEntry || may_arrive;
    ways.iter().copied().filter(is_open).collect()
}
