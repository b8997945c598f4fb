//! The education rules of section 6, one function for each of its four paragraphs.

use super::figures::Figures;
use super::occupation::level;
use super::{Outcome, Person, Route, both};

/// Section 6: the paragraph for the rulebook and the category.
pub(super) fn education(figures: &Figures, book: &str, route: Route<'_>, person: &Person<'_>) -> Outcome {
    match (book, route.technician) {
        ("guide", false) => professional_guide(figures, route, person),
        ("ircc", false) => professional_ircc(figures, route, person),
        ("guide", true) => technician_guide(figures, route, person),
        ("ircc", true) => technician_ircc(figures, route, person),
        _ => Outcome::Unanswered,
    }
}

/// Section 6, "Professional, guide": length only.
fn professional_guide(figures: &Figures, route: Route<'_>, person: &Person<'_>) -> Outcome {
    professional_length(figures, route, person)
}

/// Section 6, "Professional, ircc": length and field.
fn professional_ircc(figures: &Figures, route: Route<'_>, person: &Person<'_>) -> Outcome {
    both(professional_length(figures, route, person), professional_field(figures, person))
}

/// Section 6, "Professional": length. Where there is no shorter degree, it is what the guide says.
fn professional_length(figures: &Figures, route: Route<'_>, person: &Person<'_>) -> Outcome {
    let least = figures.least_professional_study_months(route);
    if is_no_degree(person.credential) {
        return Outcome::NotMet;
    }
    if person.study_months.is_some_and(|months| months < least) {
        return Outcome::NotMet;
    }
    let (Some("bachelor" | "graduate"), Some(months)) = (person.credential, person.study_months) else {
        return Outcome::Unanswered;
    };
    if figures.shorter_degree_on(route).is_none() {
        return Outcome::Met;
    }
    // On a route with a shorter degree, the letter is required of every professional.
    if figures.study_months.professional <= months {
        return match person.acceptance_letter {
            Some("yes") => Outcome::Met,
            Some("no" | "unsure") => Outcome::Unsure,
            _ => Outcome::Unanswered,
        };
    }
    // What is left is the shorter degree.
    match person.acceptance_letter {
        Some("no") => Outcome::NotMet,
        Some("unsure") => Outcome::Unsure,
        Some("yes") => match person.education_country {
            None => Outcome::Unanswered,
            Some(country) if country == route.country => Outcome::Met,
            Some(_) => Outcome::Unsure,
        },
        _ => Outcome::Unanswered,
    }
}

/// Section 6, "Professional, ircc": field.
fn professional_field(figures: &Figures, person: &Person<'_>) -> Outcome {
    match person.in_field {
        Some("yes") => Outcome::Met,
        Some("unsure") => Outcome::Unsure,
        // Only a "no" reads the occupation; if that is absent, section 3 makes the part unanswered.
        Some("no") => match person.occupation {
            None => Outcome::Unanswered,
            Some(group) if level(group).is_some_and(|level| figures.any_field_levels.contains(&level)) => {
                Outcome::Unsure
            }
            Some(_) => Outcome::NotMet,
        },
        _ => Outcome::Unanswered,
    }
}

/// Section 6, "Technician, guide".
fn technician_guide(figures: &Figures, route: Route<'_>, person: &Person<'_>) -> Outcome {
    if person.credential == Some("none") {
        return Outcome::NotMet;
    }
    if person.study_months.is_some_and(|months| months < figures.study_months.technician) {
        return Outcome::NotMet;
    }
    let (Some(credential), Some(_)) = (person.credential, person.study_months) else {
        return Outcome::Unanswered;
    };
    if !figures.is_associate_route(route) {
        return match credential {
            "certificate" | "diploma" | "associate" | "bachelor" | "graduate" => Outcome::Met,
            _ => Outcome::Unanswered,
        };
    }
    match credential {
        "bachelor" | "graduate" => Outcome::Met,
        "associate" => match person.education_country {
            None => Outcome::Unanswered,
            Some(country) if country == route.country => Outcome::Met,
            Some(_) => Outcome::Unsure,
        },
        "certificate" | "diploma" => Outcome::Unsure,
        _ => Outcome::Unanswered,
    }
}

/// Section 6, "Technician, ircc".
fn technician_ircc(figures: &Figures, route: Route<'_>, person: &Person<'_>) -> Outcome {
    let length = match (person.credential, person.study_months) {
        (Some("certificate"), Some(months)) if figures.study_months.technician <= months => Outcome::Unsure,
        _ => technician_guide(figures, route, person),
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
