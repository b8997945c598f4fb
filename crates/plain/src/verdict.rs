//! Routes and verdicts (section 3), and the assessment that holds them (section 8).

use super::{
    Assessment, Certainty, Finding, Outcome, Person, Route, RouteAssessment, RulebookAssessment, Summary, Tables,
    Verdict, criteria, criterion,
};

/// Section 8: everything decided about a person.
pub fn assess<'t>(tables: &'t Tables, person: &Person<'_>) -> Assessment<'t> {
    let ircc = assess_rulebook(tables, "ircc", person);
    let guide = assess_rulebook(tables, "guide", person);
    Assessment {
        permit_needed: !is_citizen(person, "CA") && !is_permanent_resident(person, "CA"),
        agreement: if ircc.verdict == guide.verdict { "same" } else { "differ" },
        rulebooks: [ircc, guide],
    }
}

/// Section 3, "Route": every route a person has in a rulebook, in alphabetical order of the countries' codes.
pub fn routes(tables: &Tables, book: &str, person: &Person<'_>) -> Vec<Route<'static>> {
    let mut routes = Vec::new();
    let Some(figures) = tables.figures(book) else {
        return routes;
    };
    let mut countries = [figures.covers.citizens_of, figures.covers.permanent_residents_of].concat();
    countries.sort_unstable();
    countries.dedup();
    for country in countries {
        for permanent_resident in [false, true] {
            let is_held =
                if permanent_resident { is_permanent_resident(person, country) } else { is_citizen(person, country) };
            for technician in [false, true] {
                let route = Route { country, permanent_resident, technician };
                if is_held && figures.covers.include(route) {
                    routes.push(route);
                }
            }
        }
    }
    routes
}

/// Section 3, "Route verdict".
pub fn route_verdict(outcomes: &[(Outcome, Option<Certainty>)]) -> (Verdict, Certainty) {
    let any = |wanted: Outcome| outcomes.iter().any(|(outcome, _)| *outcome == wanted);
    if any(Outcome::NotMet) {
        let every_one_likely = outcomes
            .iter()
            .filter(|(outcome, _)| *outcome == Outcome::NotMet)
            .all(|(_, certainty)| *certainty == Some(Certainty::Likely));
        let certainty = if every_one_likely { Certainty::Likely } else { Certainty::Clear };
        return (Verdict::NotEligible, certainty);
    }
    let verdict = if any(Outcome::Unanswered) {
        Verdict::Incomplete
    } else if any(Outcome::Unsure) {
        Verdict::Confirm
    } else {
        Verdict::Eligible
    };
    let certainty =
        if outcomes.contains(&(Outcome::Met, Some(Certainty::Likely))) { Certainty::Likely } else { Certainty::Clear };
    (verdict, certainty)
}

/// Section 3, "Rulebook verdict": the index of the best route.
pub fn best(routes: &[Summary]) -> Option<usize> {
    let mut best: Option<(usize, &Summary)> = None;
    for (index, route) in routes.iter().enumerate() {
        match best {
            // Only a better one replaces the one found: of equals, the first stays.
            Some((_, found)) if !is_better(route, found) => {}
            _ => best = Some((index, route)),
        }
    }
    best.map(|(index, _)| index)
}

/// Section 3, "Rulebook verdict": from the best route, and whether both `citizenships` and `permanent_residences`
/// are answered.
pub fn rulebook_verdict(best: Option<(Verdict, Certainty)>, statuses_answered: bool) -> (Verdict, Certainty) {
    let (verdict, certainty) = best.unwrap_or((Verdict::NotEligible, Certainty::Clear));
    if verdict == Verdict::NotEligible && !statuses_answered {
        return (Verdict::Incomplete, Certainty::Clear);
    }
    (verdict, certainty)
}

/// Section 8: one rulebook's part of the assessment.
fn assess_rulebook<'t>(tables: &'t Tables, book: &'static str, person: &Person<'_>) -> RulebookAssessment<'t> {
    let routes: Vec<RouteAssessment<'t>> =
        routes(tables, book, person).into_iter().map(|route| assess_route(tables, book, route, person)).collect();
    let summaries: Vec<Summary> = routes.iter().map(summary).collect();
    let best_route = best(&summaries);
    let chosen = best_route.and_then(|index| routes.get(index));

    let statuses_answered = person.citizenships.is_some() && person.permanent_residences.is_some();
    let (verdict, certainty) =
        rulebook_verdict(chosen.map(|route| (route.verdict, route.certainty)), statuses_answered);
    RulebookAssessment {
        id: book,
        verdict,
        certainty,
        best_route,
        spouse_open_work_permit: spouse_open_work_permit(tables, book, chosen.map(|route| route.route), person),
        apply_from: apply_from(tables, book, chosen.map(|route| route.route), person),
        routes,
    }
}

/// Section 8: one route's part of the assessment.
fn assess_route<'t>(tables: &'t Tables, book: &str, route: Route<'static>, person: &Person<'_>) -> RouteAssessment<'t> {
    let findings: Vec<(&'static str, Finding<'t>)> =
        criteria(book).iter().map(|id| (*id, criterion(tables, book, id, route, person))).collect();
    let outcomes: Vec<(Outcome, Option<Certainty>)> =
        findings.iter().map(|(_, finding)| (finding.outcome, finding.certainty)).collect();
    let (verdict, certainty) = route_verdict(&outcomes);
    RouteAssessment { route, verdict, certainty, findings }
}

/// Section 3, "Rulebook verdict": what the choice of the best route depends on.
fn summary(route: &RouteAssessment<'_>) -> Summary {
    Summary {
        verdict: route.verdict,
        certainty: route.certainty,
        not_met: route.findings.iter().filter(|(_, finding)| finding.outcome == Outcome::NotMet).count(),
        wrong_list: route.findings.iter().any(|(_, finding)| matches!(finding.reason, Some("level" | "no_list"))),
    }
}

/// Section 3, "Rulebook verdict": whether a route is better than one found earlier.
fn is_better(route: &Summary, found: &Summary) -> bool {
    if rank(route.verdict) != rank(found.verdict) {
        return rank(route.verdict) < rank(found.verdict);
    }
    if route.not_met != found.not_met {
        return route.not_met < found.not_met;
    }
    if route.wrong_list != found.wrong_list {
        return found.wrong_list;
    }
    if route.certainty != found.certainty {
        return match route.verdict {
            Verdict::NotEligible => route.certainty == Certainty::Likely,
            Verdict::Eligible | Verdict::Confirm | Verdict::Incomplete => route.certainty == Certainty::Clear,
        };
    }
    false
}

/// Section 3: `eligible` > `confirm` > `incomplete` > `not_eligible`.
fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Eligible => 0,
        Verdict::Confirm => 1,
        Verdict::Incomplete => 2,
        Verdict::NotEligible => 3,
    }
}

/// Section 8, `spouse_open_work_permit`.
fn spouse_open_work_permit(tables: &Tables, book: &str, best: Option<Route<'_>>, person: &Person<'_>) -> &'static str {
    let (Some(figures), Some(route)) = (tables.figures(book), best) else {
        return "no";
    };
    let permit = &figures.partner_permit;
    // The guide goes by the person, the instructions by the best route.
    let is_given = if book == "guide" {
        permit.citizens_of.iter().any(|country| is_citizen(person, country))
            || permit.permanent_residents_of.iter().any(|country| is_permanent_resident(person, country))
    } else {
        permit.include(route)
    };
    if is_given {
        "yes"
    } else if figures.partner_unclear.contains(&route.country) {
        "unsure"
    } else {
        "no"
    }
}

/// Section 8, `apply_from`.
fn apply_from(tables: &Tables, book: &str, best: Option<Route<'_>>, person: &Person<'_>) -> Vec<&'static str> {
    let (Some(figures), Some(route)) = (tables.figures(book), best) else {
        return vec![];
    };
    if book == "guide" {
        return vec!["online_outside_canada", "port_of_entry", "inside_canada"];
    }
    match person.location {
        Some("canada_with_permit") => vec!["inside_canada"],
        Some("visiting_canada") => vec!["online_outside_canada"],
        _ => {
            let exempt = &figures.on_arrival;
            let passport = if route.permanent_resident {
                exempt.citizens_of.iter().any(|country| is_citizen(person, country))
            } else {
                exempt.citizens_of.contains(&route.country)
            };
            let visa_exempt =
                passport || exempt.permanent_residents_of.iter().any(|country| is_permanent_resident(person, country));
            if visa_exempt { vec!["online_outside_canada", "port_of_entry"] } else { vec!["online_outside_canada"] }
        }
    }
}

/// Section 2: answered, and the country is among their citizenships.
fn is_citizen(person: &Person<'_>, country: &str) -> bool {
    person.citizenships.is_some_and(|countries| countries.contains(&country))
}

/// Section 2: answered, and the country is among their permanent residences.
fn is_permanent_resident(person: &Person<'_>, country: &str) -> bool {
    person.permanent_residences.is_some_and(|countries| countries.contains(&country))
}
