//! The criteria of section 4, one function each, in the words of the contract's table.

use super::education::education;
use super::figures::Figures;
use super::occupation::occupation;
use super::{Finding, Outcome, Person, Route, Tables, both};

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

/// Section 4, `job_offer`.
fn job_offer(person: &Person<'_>) -> Outcome {
    match person.job_offer {
        Some("yes") => Outcome::Met,
        Some("no") => Outcome::NotMet,
        Some("unsure") => Outcome::Unsure,
        _ => Outcome::Unanswered,
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

/// Section 4, `wage`.
fn wage(person: &Person<'_>) -> Outcome {
    match person.wage {
        Some("at_or_above") => Outcome::Met,
        Some("below") => Outcome::NotMet,
        Some("unsure") => Outcome::Unsure,
        _ => Outcome::Unanswered,
    }
}

/// Section 4, `licence`.
fn licence(person: &Person<'_>) -> Outcome {
    match person.licence_required {
        Some("no") => Outcome::Met,
        Some("yes" | "unsure") => match person.licence {
            Some("canadian") => Outcome::Met,
            Some("foreign" | "within_four_months" | "no" | "unsure") => Outcome::Unsure,
            _ => Outcome::Unanswered,
        },
        _ => Outcome::Unanswered,
    }
}

/// Section 4, `specialized_knowledge`.
fn specialized_knowledge(figures: &Figures, person: &Person<'_>) -> Outcome {
    match person.licence_required {
        Some("yes") => licence_held(person),
        Some("no") => knowledge(figures, person),
        Some("unsure") => {
            let needed = licence_held(person);
            let not_needed = knowledge(figures, person);
            if needed == not_needed {
                needed
            } else if needed == Outcome::Unanswered || not_needed == Outcome::Unanswered {
                Outcome::Unanswered
            } else {
                Outcome::Unsure
            }
        }
        _ => Outcome::Unanswered,
    }
}

/// Section 4, `specialized_knowledge`, "needs a licence".
fn licence_held(person: &Person<'_>) -> Outcome {
    match person.licence {
        Some("canadian" | "foreign") => Outcome::Met,
        Some("within_four_months" | "no") => Outcome::NotMet,
        Some("unsure") => Outcome::Unsure,
        _ => Outcome::Unanswered,
    }
}

/// Section 4, `specialized_knowledge`, "needs none".
fn knowledge(figures: &Figures, person: &Person<'_>) -> Outcome {
    let field = match person.in_field {
        Some("yes") => Outcome::Met,
        Some("no") => Outcome::NotMet,
        Some("unsure") => Outcome::Unsure,
        _ => Outcome::Unanswered,
    };
    let practice = match (figures.knowledge_work_months, person.experience_months) {
        (Some(least), Some(months)) if least <= months => Outcome::Met,
        (Some(_), Some(_)) => Outcome::NotMet,
        _ => Outcome::Unanswered,
    };
    both(field, practice)
}

/// Section 4, `experience`.
fn experience(figures: &Figures, route: Route<'_>, person: &Person<'_>) -> Outcome {
    let Some(months) = person.experience_months else {
        return Outcome::Unanswered;
    };
    if figures.work_months.on(route) <= months { Outcome::Met } else { Outcome::NotMet }
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
