//! The criteria of section 4, one function each, in the words of the contract's table.

use super::education::education;
use super::occupation::occupation;
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
    match (book, id) {
        ("ircc" | "guide", "status") => Finding::of(Outcome::Met),
        ("ircc" | "guide", "job_offer") => Finding::of(job_offer(person)),
        ("ircc", "independence") => Finding::of(independence(person)),
        ("ircc" | "guide", "occupation") => occupation(tables, book, route, person),
        ("ircc" | "guide", "wage") => Finding::of(wage(person)),
        ("ircc", "licence") => Finding::of(licence(person)),
        ("guide", "specialized_knowledge") => Finding::of(specialized_knowledge(person)),
        ("ircc" | "guide", "education") => Finding::of(education(book, route, person)),
        ("ircc" | "guide", "experience") => Finding::of(experience(route, person)),
        ("ircc" | "guide", "language") => Finding::of(language(book, person)),
        _ => Finding::of(Outcome::Unanswered),
    }
}

/// Section 3, "Combining": AND of two parts.
pub(super) fn both(first: Outcome, second: Outcome) -> Outcome {
    if first == Outcome::NotMet || second == Outcome::NotMet {
        Outcome::NotMet
    } else if first == Outcome::Unanswered || second == Outcome::Unanswered {
        Outcome::Unanswered
    } else if first == Outcome::Unsure || second == Outcome::Unsure {
        Outcome::Unsure
    } else {
        Outcome::Met
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
fn specialized_knowledge(person: &Person<'_>) -> Outcome {
    match person.licence_required {
        Some("yes") => licence_held(person),
        Some("no") => knowledge(person),
        Some("unsure") => {
            let needed = licence_held(person);
            let not_needed = knowledge(person);
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
fn knowledge(person: &Person<'_>) -> Outcome {
    let field = match person.in_field {
        Some("yes") => Outcome::Met,
        Some("no") => Outcome::NotMet,
        Some("unsure") => Outcome::Unsure,
        _ => Outcome::Unanswered,
    };
    let practice = match person.experience_months {
        None => Outcome::Unanswered,
        Some(0) => Outcome::NotMet,
        Some(_) => Outcome::Met,
    };
    both(field, practice)
}

/// Section 4, `experience`.
fn experience(route: Route<'_>, person: &Person<'_>) -> Outcome {
    let Some(months) = person.experience_months else {
        return Outcome::Unanswered;
    };
    let enough = if route.technician { 48 <= months } else { 24 <= months };
    if enough { Outcome::Met } else { Outcome::NotMet }
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
