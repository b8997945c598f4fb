//! Criteria: answers and a rulebook's figures in, an outcome with its reason out. Thresholds, countries and lists
//! belong to the rulebook; only the shape of each test is here.
//!
//! Invariant: a test receives only the answers it reads, so its signature shows everything the outcome can depend on.

mod education;
mod licence;
mod occupation;
mod reason;

pub use occupation::{Lists, relevant_asks};
pub use reason::Reason;

use crate::answers::{Answers, Language, Months, Wage, YesNoUnsure};
use crate::occupations::{Group, Item};
use crate::outcome::{MET, NOT_MET, Outcome};
use crate::route::{Route, Status};
use crate::rulebook::{Requirement, Rulebook};

/// The result of a criterion, and why.
#[derive(Clone, Copy, Debug)]
pub struct Finding {
    pub outcome: Outcome,
    pub reason: Reason,
    /// The list line behind it, for occupations.
    pub item: Option<&'static Item>,
}

impl Finding {
    fn new(outcome: Outcome, reason: Reason) -> Finding {
        Finding { outcome, reason, item: None }
    }

    fn met(reason: Reason) -> Finding {
        Finding::new(MET, reason)
    }

    fn not_met(reason: Reason) -> Finding {
        Finding::new(NOT_MET, reason)
    }

    fn unsure(reason: Reason) -> Finding {
        Finding::new(Outcome::Unsure, reason)
    }

    fn unanswered(reason: Reason) -> Finding {
        Finding::new(Outcome::Unanswered, reason)
    }

    /// Combines both parts; the reason is that of the deciding part.
    fn and(self, other: Finding) -> Finding {
        let outcome = self.outcome.and(other.outcome);
        let decides = if self.outcome == outcome { self } else { other };
        Finding { outcome, ..decides }
    }
}

/// The results of a criterion's parts, all of which must be met. Most criteria
/// have one; education has a length, and a field that may count against it.
#[derive(Clone, Copy, Debug)]
pub struct Parts(Finding, Option<Finding>);

impl Parts {
    pub fn iter(self) -> impl Iterator<Item = Finding> {
        [self.0].into_iter().chain(self.1)
    }

    fn all(self) -> Finding {
        self.1.map_or(self.0, |other| self.0.and(other))
    }
}

/// Tests one criterion of a rulebook on one route.
pub fn find(requirement: &Requirement, answers: &Answers, book: &Rulebook, route: Route) -> Finding {
    parts(requirement, answers, book, route).all()
}

/// Tests one criterion part by part, so that neither of two unsure parts hides the other.
pub fn parts(requirement: &Requirement, answers: &Answers, book: &Rulebook, route: Route) -> Parts {
    let finding = match requirement {
        Requirement::Status => Finding::met(match route.status {
            Status::Citizen => Reason::Citizen,
            Status::PermanentResident => Reason::PermanentResident,
        }),
        Requirement::JobOffer => job_offer(answers.job_offer),
        Requirement::Independence => independence(answers.own_business),
        Requirement::Occupation { professional_teers } => {
            Lists::of(book, route).find(professional_teers, answers.occupation, &|ask| answers.detail(ask))
        }
        Requirement::Wage { .. } => wage(answers.wage),
        Requirement::Licence { .. } => licence::licence(answers.licence_required, answers.licence),
        Requirement::SpecializedKnowledge => licence::specialized_knowledge(
            answers.licence_required,
            answers.licence,
            answers.education.in_field,
            answers.experience_months.map(Months::get),
        ),
        Requirement::Education { professional, technician } => {
            let teer = answers.occupation.map(Group::teer);
            return education::education(professional, technician, &answers.education, teer, route);
        }
        Requirement::Experience { .. } => {
            experience(answers.experience_months.map(Months::get), requirement.months(route.category))
        }
        Requirement::Language { neither_in_doubt } => language(answers.language, *neither_in_doubt),
    };
    Parts(finding, None)
}

fn job_offer(answer: Option<YesNoUnsure>) -> Finding {
    match answer {
        Some(YesNoUnsure::Yes) => Finding::met(Reason::JobOffer),
        Some(YesNoUnsure::No) => Finding::not_met(Reason::NoJobOffer),
        Some(YesNoUnsure::Unsure) => Finding::unsure(Reason::JobOfferUnsure),
        None => Finding::unanswered(Reason::JobOfferUnanswered),
    }
}

fn independence(own_business: Option<YesNoUnsure>) -> Finding {
    match own_business {
        Some(YesNoUnsure::No) => Finding::met(Reason::Independent),
        Some(YesNoUnsure::Yes) => Finding::not_met(Reason::OwnBusiness),
        Some(YesNoUnsure::Unsure) => Finding::unsure(Reason::IndependenceUnsure),
        None => Finding::unanswered(Reason::IndependenceUnanswered),
    }
}

fn wage(answer: Option<Wage>) -> Finding {
    match answer {
        Some(Wage::AtOrAbove) => Finding::met(Reason::WagePrevailing),
        Some(Wage::Below) => Finding::not_met(Reason::WageBelow),
        Some(Wage::Unsure) => Finding::unsure(Reason::WageUnsure),
        None => Finding::unanswered(Reason::WageUnanswered),
    }
}

fn experience(months: Option<u16>, required: Option<u16>) -> Finding {
    match (months, required) {
        (Some(months), Some(required)) if months < required => Finding::not_met(Reason::ExperienceShort),
        (Some(_), _) => Finding::met(Reason::ExperienceEnough),
        (None, _) => Finding::unanswered(Reason::ExperienceUnanswered),
    }
}

fn language(answer: Option<Language>, neither_in_doubt: bool) -> Finding {
    match answer {
        Some(Language::English | Language::French | Language::Both) => Finding::met(Reason::LanguageSpoken),
        Some(Language::Neither) if neither_in_doubt => Finding::unsure(Reason::LanguageInDoubt),
        Some(Language::Neither) => Finding::not_met(Reason::LanguageNeither),
        Some(Language::Unsure) => Finding::unsure(Reason::LanguageUnsure),
        None => Finding::unanswered(Reason::LanguageUnanswered),
    }
}
