//! The education rules of section 6, one function for each of its four paragraphs.

use super::criteria::both;
use super::occupation::level;
use super::{Outcome, Person, Route};

/// Section 6: the paragraph for the rulebook and the category.
pub(super) fn education(book: &str, route: Route<'_>, person: &Person<'_>) -> Outcome {
    match (book, route.technician) {
        ("guide", false) => professional_guide(person),
        ("ircc", false) => professional_ircc(route, person),
        ("guide", true) => technician_guide(route, person),
        ("ircc", true) => technician_ircc(route, person),
        _ => Outcome::Unanswered,
    }
}

/// Section 6, "Professional, guide".
fn professional_guide(person: &Person<'_>) -> Outcome {
    if is_no_degree(person.credential) {
        return Outcome::NotMet;
    }
    if person.study_months.is_some_and(|months| months < 48) {
        return Outcome::NotMet;
    }
    match (person.credential, person.study_months) {
        (Some("bachelor" | "graduate"), Some(_)) => Outcome::Met,
        _ => Outcome::Unanswered,
    }
}

/// Section 6, "Professional, ircc".
fn professional_ircc(route: Route<'_>, person: &Person<'_>) -> Outcome {
    both(professional_ircc_length(route, person), professional_ircc_field(person))
}

/// Section 6, "Professional, ircc": length.
fn professional_ircc_length(route: Route<'_>, person: &Person<'_>) -> Outcome {
    let least = if route.country == "AU" { 36 } else { 48 };
    if is_no_degree(person.credential) {
        return Outcome::NotMet;
    }
    if person.study_months.is_some_and(|months| months < least) {
        return Outcome::NotMet;
    }
    let (Some("bachelor" | "graduate"), Some(months)) = (person.credential, person.study_months) else {
        return Outcome::Unanswered;
    };
    if route.country != "AU" {
        return Outcome::Met;
    }
    // The letter is required of every professional on an Australia route.
    if 48 <= months {
        return match person.acceptance_letter {
            Some("yes") => Outcome::Met,
            Some("no" | "unsure") => Outcome::Unsure,
            _ => Outcome::Unanswered,
        };
    }
    // What is left is a degree of 36 to 47 months on an Australia route.
    match person.acceptance_letter {
        Some("no") => Outcome::NotMet,
        Some("unsure") => Outcome::Unsure,
        Some("yes") => match person.education_country {
            None => Outcome::Unanswered,
            Some("AU") => Outcome::Met,
            Some(_) => Outcome::Unsure,
        },
        _ => Outcome::Unanswered,
    }
}

/// Section 6, "Professional, ircc": field.
fn professional_ircc_field(person: &Person<'_>) -> Outcome {
    match person.in_field {
        Some("yes") => Outcome::Met,
        Some("unsure") => Outcome::Unsure,
        // Only a "no" reads the occupation; if that is absent, section 3 makes the part unanswered.
        Some("no") => match person.occupation {
            None => Outcome::Unanswered,
            Some(group) if level(group) == Some(0) => Outcome::Unsure,
            Some(_) => Outcome::NotMet,
        },
        _ => Outcome::Unanswered,
    }
}

/// Section 6, "Technician, guide".
fn technician_guide(route: Route<'_>, person: &Person<'_>) -> Outcome {
    if person.credential == Some("none") {
        return Outcome::NotMet;
    }
    if person.study_months.is_some_and(|months| months < 24) {
        return Outcome::NotMet;
    }
    let (Some(credential), Some(_)) = (person.credential, person.study_months) else {
        return Outcome::Unanswered;
    };
    if route.country != "JP" {
        return match credential {
            "certificate" | "diploma" | "associate" | "bachelor" | "graduate" => Outcome::Met,
            _ => Outcome::Unanswered,
        };
    }
    match credential {
        "bachelor" | "graduate" => Outcome::Met,
        "associate" => match person.education_country {
            None => Outcome::Unanswered,
            Some("JP") => Outcome::Met,
            Some(_) => Outcome::Unsure,
        },
        "certificate" | "diploma" => Outcome::Unsure,
        _ => Outcome::Unanswered,
    }
}

/// Section 6, "Technician, ircc".
fn technician_ircc(route: Route<'_>, person: &Person<'_>) -> Outcome {
    let length = match (person.credential, person.study_months) {
        (Some("certificate"), Some(months)) if 24 <= months => Outcome::Unsure,
        _ => technician_guide(route, person),
    };
    let field = match person.in_field {
        Some("yes") => Outcome::Met,
        Some("unsure" | "no") => Outcome::Unsure,
        _ => Outcome::Unanswered,
    };
    both(length, field)
}

/// Section 6: answered, and neither `bachelor` nor `graduate`.
fn is_no_degree(credential: Option<&str>) -> bool {
    matches!(credential, Some("none" | "certificate" | "diploma" | "associate"))
}
