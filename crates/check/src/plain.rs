//! The second implementation as the proof calls it: converts the engine's types into the plain ones and back.

pub use cptpp_plain as plain;

use cptpp_rules::answers::{Answers, Choice, Countries, Months};
use cptpp_rules::assessment::{Standing, Verdict};
use cptpp_rules::country::Country;
use cptpp_rules::day::Day;
use cptpp_rules::occupations::{Category, GROUPS, Group};
use cptpp_rules::outcome::{Certainty, Outcome};
use cptpp_rules::proof::{COUNTRY_LISTS, Expected, LIST_ITEMS, Place, Reference};
use cptpp_rules::route::{Route, Status};
use cptpp_rules::rules::Rules;
use std::collections::HashMap;

/// More than any occupation has follow-ups, or any rulebook criteria.
const MOST: usize = 16;

/// The plain implementation, over the published tables, on one day.
pub struct Plain {
    /// The rules of the day.
    pub tables: plain::Tables,
    codes: HashMap<Group, String>,
}

impl Plain {
    /// Over the published tables, on the day from which the engine's rules are in force.
    pub fn beside(rules: &Rules) -> Plain {
        let day = rules.since().unwrap_or(Day::FIRST).to_string();
        let codes = GROUPS.iter().map(|group| (*group, group.to_string())).collect();
        Plain { tables: plain::Tables::read(LIST_ITEMS, COUNTRY_LISTS, &day), codes }
    }

    /// Calls a function with answers as the plain implementation reads them,
    /// except countries, which are passed in as codes.
    pub fn with_statuses<T>(
        &self,
        answers: &Answers,
        citizenships: Option<&[&str]>,
        permanent_residences: Option<&[&str]>,
        call: impl FnOnce(&plain::Person<'_>) -> T,
    ) -> T {
        let education = &answers.education;
        let mut details = [("", ""); MOST];
        for (slot, (ask, answer)) in details.iter_mut().zip(answers.occupation_detail.iter()) {
            *slot = (ask.as_str(), answer.id());
        }
        call(&plain::Person {
            citizenships,
            permanent_residences,
            job_offer: answers.job_offer.map(Choice::id),
            own_business: answers.own_business.map(Choice::id),
            occupation: answers.occupation.and_then(|group| self.codes.get(&group)).map(String::as_str),
            details: details.get(..answers.occupation_detail.iter().len()).unwrap_or_default(),
            wage: answers.wage.map(Choice::id),
            licence_required: answers.licence_required.map(Choice::id),
            licence: answers.licence.map(Choice::id),
            credential: education.credential.map(Choice::id),
            study_months: education.study_months.map(Months::get),
            education_country: education.country.as_ref().map(Country::code),
            in_field: education.in_field.map(Choice::id),
            acceptance_letter: education.acceptance_letter.map(Choice::id),
            experience_months: answers.experience_months.map(Months::get),
            language: answers.language.map(Choice::id),
            location: answers.location.map(Choice::id),
        })
    }
}

impl Reference for Plain {
    fn routes(&self, book: &str, statuses: &Answers) -> Vec<Route> {
        let codes = |countries: &Option<Countries>| countries.iter().flatten().map(Country::to_string).collect();
        let (citizenships, residences): (Vec<String>, Vec<String>) =
            (codes(&statuses.citizenships), codes(&statuses.permanent_residences));
        let citizenships: Vec<&str> = citizenships.iter().map(String::as_str).collect();
        let residences: Vec<&str> = residences.iter().map(String::as_str).collect();
        self.with_statuses(statuses, Some(&citizenships), Some(&residences), |person| {
            plain::routes(&self.tables, book, person).into_iter().filter_map(from_route).collect()
        })
    }

    fn criteria(&self, book: &str) -> Vec<&'static str> {
        plain::criteria(book).to_vec()
    }

    fn criterion(&self, place: Place, answers: &Answers) -> Expected<'_> {
        // A criterion is tested on a route; which statuses opened it does not matter.
        let finding = self.with_statuses(answers, None, None, |person| {
            plain::criterion(&self.tables, place.book, place.criterion, route(&place.route), person)
        });
        let outcome = match (finding.outcome, finding.certainty) {
            (plain::Outcome::Met, certainty) => Outcome::Met(certainty.map_or(Certainty::Clear, from_certainty)),
            (plain::Outcome::NotMet, certainty) => Outcome::NotMet(certainty.map_or(Certainty::Clear, from_certainty)),
            (plain::Outcome::Unsure, _) => Outcome::Unsure,
            (plain::Outcome::Unanswered, _) => Outcome::Unanswered,
        };
        Expected { outcome, reason: finding.reason, item: finding.item }
    }

    fn is_true(&self, place: Place, reason: &str, outcome: Outcome, answers: &Answers) -> bool {
        self.with_statuses(answers, None, None, |person| {
            let route = route(&place.route);
            plain::is_true(&self.tables, place.criterion, reason, of(outcome).0, place.book, route, person)
        })
    }

    fn route(&self, outcomes: &[Outcome]) -> (Verdict, Certainty) {
        let mut plain = [(plain::Outcome::Met, None); MOST];
        for (slot, outcome) in plain.iter_mut().zip(outcomes) {
            *slot = of(*outcome);
        }
        let (verdict, certainty) = plain::route_verdict(plain.get(..outcomes.len()).unwrap_or_default());
        (from_verdict(verdict), from_certainty(certainty))
    }

    fn best(&self, standings: &[Standing]) -> Option<usize> {
        let summary = |standing: &Standing| plain::Summary {
            verdict: to_verdict(standing.verdict),
            certainty: to_certainty(standing.certainty),
            not_met: standing.not_met,
            wrong_list: standing.is_wrong_list,
        };
        plain::best(&standings.iter().map(summary).collect::<Vec<_>>())
    }

    fn rulebook(&self, best: Option<(Verdict, Certainty)>, is_status_told: bool) -> (Verdict, Certainty) {
        let best = best.map(|(verdict, certainty)| (to_verdict(verdict), to_certainty(certainty)));
        let (verdict, certainty) = plain::rulebook_verdict(best, is_status_told);
        (from_verdict(verdict), from_certainty(certainty))
    }
}

fn route(route: &Route) -> plain::Route<'_> {
    plain::Route {
        country: route.country.code(),
        permanent_resident: route.status == Status::PermanentResident,
        technician: route.category == Category::Technician,
    }
}

fn from_route(route: plain::Route<'_>) -> Option<Route> {
    Some(Route {
        country: Country::parse(route.country)?,
        status: if route.permanent_resident { Status::PermanentResident } else { Status::Citizen },
        category: if route.technician { Category::Technician } else { Category::Professional },
    })
}

fn of(outcome: Outcome) -> (plain::Outcome, Option<plain::Certainty>) {
    let kind = match outcome {
        Outcome::Met(_) => plain::Outcome::Met,
        Outcome::NotMet(_) => plain::Outcome::NotMet,
        Outcome::Unsure => plain::Outcome::Unsure,
        Outcome::Unanswered => plain::Outcome::Unanswered,
    };
    (kind, outcome.certainty().map(to_certainty))
}

fn to_certainty(certainty: Certainty) -> plain::Certainty {
    match certainty {
        Certainty::Clear => plain::Certainty::Clear,
        Certainty::Likely => plain::Certainty::Likely,
    }
}

pub fn from_certainty(certainty: plain::Certainty) -> Certainty {
    match certainty {
        plain::Certainty::Clear => Certainty::Clear,
        plain::Certainty::Likely => Certainty::Likely,
    }
}

fn to_verdict(verdict: Verdict) -> plain::Verdict {
    match verdict {
        Verdict::Eligible => plain::Verdict::Eligible,
        Verdict::Confirm => plain::Verdict::Confirm,
        Verdict::Incomplete => plain::Verdict::Incomplete,
        Verdict::NotEligible => plain::Verdict::NotEligible,
    }
}

pub fn from_verdict(verdict: plain::Verdict) -> Verdict {
    match verdict {
        plain::Verdict::Eligible => Verdict::Eligible,
        plain::Verdict::Confirm => Verdict::Confirm,
        plain::Verdict::Incomplete => Verdict::Incomplete,
        plain::Verdict::NotEligible => Verdict::NotEligible,
    }
}
