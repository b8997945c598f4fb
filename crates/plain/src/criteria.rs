//! The criteria of section 4 in the words of the contract's table: of each, the outcome, and after it what its reasons
//! say. Those that take more words have a file of their own.

use super::education::{education, education_says};
use super::figures::Figures;
use super::licence::{licence, licence_says, specialized_knowledge, specialized_knowledge_says};
use super::occupation::{occupation, occupation_says};
use super::says::{Says, UNKNOWN, met, not_met, unanswered, unsure};
use super::{Finding, Outcome, Person, Route, Tables};

/// Section 4: the criteria of a rulebook in order of display; empty for a
/// rulebook that the contract does not have.
pub fn criteria(book: &str) -> &'static [&'static str] {
    match book {
        "ircc" => &[
            "status",
            "job_offer",
            "independence",
            "occupation",
            "wage",
            "licence",
            "education",
            "experience",
            "language",
        ],
        "guide" => &[
            "status",
            "job_offer",
            "occupation",
            "wage",
            "specialized_knowledge",
            "education",
            "experience",
            "language",
        ],
        _ => &[],
    }
}

/// Section 4: one criterion on one route. An id that the rulebook does not have is `unanswered`.
pub fn criterion<'t>(tables: &'t Tables, book: &str, id: &str, route: Route<'_>, person: &Person<'_>) -> Finding<'t> {
    let Some(figures) = tables.figures(book) else {
        return Finding::of(Outcome::Unanswered);
    };
    match (book, id) {
        ("ircc" | "guide", "status") => Finding::of(Outcome::Met),
        ("ircc" | "guide", "job_offer") => Finding::of(job_offer(person)),
        ("ircc", "independence") => Finding::of(independence(person)),
        ("ircc" | "guide", "occupation") => occupation(tables, book, route, person),
        ("ircc" | "guide", "wage") => Finding::of(wage(person)),
        ("ircc", "licence") => Finding::of(licence(person)),
        ("guide", "specialized_knowledge") => Finding::of(specialized_knowledge(figures, person)),
        ("ircc" | "guide", "education") => Finding::of(education(figures, book, route, person)),
        ("ircc" | "guide", "experience") => Finding::of(experience(figures, route, person)),
        ("ircc" | "guide", "language") => Finding::of(language(book, person)),
        _ => Finding::of(Outcome::Unanswered),
    }
}

/// Section 3: whether a reason may be given for this outcome of a criterion on this route, to this person.
pub fn is_true(
    tables: &Tables,
    criterion: &str,
    reason: &str,
    outcome: Outcome,
    book: &str,
    route: Route<'_>,
    person: &Person<'_>,
) -> bool {
    let Some(figures) = tables.figures(book) else {
        return false;
    };
    let (goes_with, holds) = match criterion {
        "status" => status_says(reason, route),
        "job_offer" => job_offer_says(reason, person),
        "independence" => independence_says(reason, person),
        "occupation" => occupation_says(tables, figures, reason, book, route, person),
        "wage" => wage_says(reason, person),
        "licence" => licence_says(reason, person),
        "specialized_knowledge" => specialized_knowledge_says(figures, reason, outcome, person),
        "education" => education_says(figures, reason, book, route, person),
        "experience" => experience_says(figures, reason, route, person),
        "language" => language_says(reason, book, person),
        _ => return false,
    };
    goes_with == Some(outcome) && holds
}

/// Section 4, `status`.
fn status_says(reason: &str, route: Route<'_>) -> Says {
    match reason {
        "citizen" => met(!route.permanent_resident),
        "permanent_resident" => met(route.permanent_resident),
        _ => UNKNOWN,
    }
}

/// Section 4, `job_offer`.
fn job_offer(person: &Person<'_>) -> Outcome {
    match person.job_offer {
        Some("yes") => Outcome::Met,
        Some("no") => Outcome::NotMet,
        Some("unsure") => Outcome::Unsure,
        _ => Outcome::Unanswered,
    }
}

fn job_offer_says(reason: &str, person: &Person<'_>) -> Says {
    match reason {
        "job_offer" => met(person.job_offer == Some("yes")),
        "no_job_offer" => not_met(person.job_offer == Some("no")),
        "job_offer_unsure" => unsure(person.job_offer == Some("unsure")),
        "job_offer_unanswered" => unanswered(person.job_offer.is_none()),
        _ => UNKNOWN,
    }
}

/// Section 4, `independence`.
fn independence(person: &Person<'_>) -> Outcome {
    match person.own_business {
        Some("no") => Outcome::Met,
        Some("yes") => Outcome::NotMet,
        Some("unsure") => Outcome::Unsure,
        _ => Outcome::Unanswered,
    }
}

fn independence_says(reason: &str, person: &Person<'_>) -> Says {
    match reason {
        "independent" => met(person.own_business == Some("no")),
        "own_business" => not_met(person.own_business == Some("yes")),
        "independence_unsure" => unsure(person.own_business == Some("unsure")),
        "independence_unanswered" => unanswered(person.own_business.is_none()),
        _ => UNKNOWN,
    }
}

/// Section 4, `wage`.
fn wage(person: &Person<'_>) -> Outcome {
    match person.wage {
        Some("at_or_above") => Outcome::Met,
        Some("below") => Outcome::NotMet,
        Some("unsure") => Outcome::Unsure,
        _ => Outcome::Unanswered,
    }
}

fn wage_says(reason: &str, person: &Person<'_>) -> Says {
    match reason {
        "wage_prevailing" => met(person.wage == Some("at_or_above")),
        "wage_below" => not_met(person.wage == Some("below")),
        "wage_unsure" => unsure(person.wage == Some("unsure")),
        "wage_unanswered" => unanswered(person.wage.is_none()),
        _ => UNKNOWN,
    }
}

/// Section 4, `experience`.
fn experience(figures: &Figures, route: Route<'_>, person: &Person<'_>) -> Outcome {
    let Some(months) = person.experience_months else {
        return Outcome::Unanswered;
    };
    if figures.work_months.on(route) <= months { Outcome::Met } else { Outcome::NotMet }
}

fn experience_says(figures: &Figures, reason: &str, route: Route<'_>, person: &Person<'_>) -> Says {
    let needed = figures.work_months.on(route);
    match reason {
        "experience_enough" => met(person.experience_months.is_some_and(|months| needed <= months)),
        "experience_short" => not_met(person.experience_months.is_some_and(|months| months < needed)),
        "experience_unanswered" => unanswered(person.experience_months.is_none()),
        _ => UNKNOWN,
    }
}

/// Section 4, `language`.
fn language(book: &str, person: &Person<'_>) -> Outcome {
    match person.language {
        Some("english" | "french" | "both") => Outcome::Met,
        Some("neither") if book == "ircc" => Outcome::Unsure,
        Some("neither") => Outcome::NotMet,
        Some("unsure") => Outcome::Unsure,
        _ => Outcome::Unanswered,
    }
}

fn language_says(reason: &str, book: &str, person: &Person<'_>) -> Says {
    match reason {
        "language_spoken" => met(matches!(person.language, Some("english" | "french" | "both"))),
        "language_neither" => not_met(book == "guide" && person.language == Some("neither")),
        "language_in_doubt" => unsure(book == "ircc" && person.language == Some("neither")),
        "language_unsure" => unsure(person.language == Some("unsure")),
        "language_unanswered" => unanswered(person.language.is_none()),
        _ => UNKNOWN,
    }
}
