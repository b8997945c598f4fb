//! The education rules of section 6, one function for each of its four paragraphs; after them, what the reasons say.

use super::figures::Figures;
use super::occupation::level;
use super::says::{Says, UNKNOWN, met, not_met, unanswered, unsure};
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

/// Section 6: what the reasons say, by category.
pub(super) fn education_says(
    figures: &Figures,
    reason: &str,
    book: &str,
    route: Route<'_>,
    person: &Person<'_>,
) -> Says {
    if route.technician {
        technician_says(figures, reason, book, route, person)
    } else {
        professional_says(figures, reason, book, route, person)
    }
}

/// Section 6, "Professional": length, and the field in `ircc`.
fn professional_says(figures: &Figures, reason: &str, book: &str, route: Route<'_>, person: &Person<'_>) -> Says {
    let is_degree = matches!(person.credential, Some("bachelor" | "graduate"));
    let is_other = person.credential.is_some() && !is_degree;
    let least = figures.least_professional_study_months(route);
    let is_long = person.study_months.is_some_and(|months| figures.study_months.professional <= months);
    let is_short = person.study_months.is_some_and(|months| months < least);
    let needs_letter = is_degree && person.study_months.is_some() && !is_long && !is_short;
    let is_asked = figures.shorter_degree_on(route).is_some() && is_degree && is_long;
    let long_letter = |answer: Option<&str>| is_asked && person.acceptance_letter == answer;
    let letter = |answer: Option<&str>| needs_letter && person.acceptance_letter == answer;
    let is_missing = person.credential.is_none() || person.study_months.is_none();
    let is_accepted = letter(Some("yes"));
    let is_from_there = person.education_country.map(|country| country == route.country);
    match reason {
        "degree_long_enough" => met(is_degree && is_long && !is_asked),
        "degree_long_with_letter" => met(long_letter(Some("yes"))),
        "degree_with_letter" => met(is_accepted && is_from_there == Some(true)),
        "degree_elsewhere" => unsure(is_accepted && is_from_there == Some(false)),
        "degree_too_short" => not_met(is_short),
        "degree_none" => not_met(is_other),
        "degree_unanswered" => unanswered(is_missing),
        "letter_missing" => not_met(letter(Some("no"))),
        "letter_unsure" => unsure(letter(Some("unsure"))),
        "letter_unanswered" => unanswered(letter(None)),
        "letter_missing_long" => unsure(long_letter(Some("no"))),
        "letter_unsure_long" => unsure(long_letter(Some("unsure"))),
        "letter_unanswered_long" => unanswered(long_letter(None)),
        "degree_country_unanswered" => unanswered(is_accepted && is_from_there.is_none()),
        _ => professional_field_says(figures, reason, book, person),
    }
}

/// Section 6, "Professional, ircc": field.
fn professional_field_says(figures: &Figures, reason: &str, book: &str, person: &Person<'_>) -> Says {
    let is_read = book == "ircc";
    let is_other = is_read && person.in_field == Some("no");
    let is_any_field = person.occupation.and_then(level).map(|level| figures.any_field_levels.contains(&level));
    match reason {
        "field_not_related" => not_met(is_other && is_any_field == Some(false)),
        "field_manager" => unsure(is_other && is_any_field == Some(true)),
        "field_occupation_unanswered" => unanswered(is_other && is_any_field.is_none()),
        "field_unsure" => unsure(is_read && person.in_field == Some("unsure")),
        "field_unanswered" => unanswered(is_read && person.in_field.is_none()),
        _ => UNKNOWN,
    }
}

/// Section 6, "Technician".
fn technician_says(figures: &Figures, reason: &str, book: &str, route: Route<'_>, person: &Person<'_>) -> Says {
    let least = figures.study_months.technician;
    let is_long = person.study_months.is_some_and(|months| least <= months);
    let is_short = person.study_months.is_some_and(|months| months < least);
    let is_missing = person.credential.is_none() || person.study_months.is_none();
    // Section 6, "On a Japan route": no less than a degree, or an associate's degree from there.
    let wants_degree = figures.is_associate_route(route);
    let is_degree = matches!(person.credential, Some("bachelor" | "graduate"));
    let is_associate = is_long && wants_degree && person.credential == Some("associate");
    let is_from_there = person.education_country.map(|country| country == route.country);
    // The guide says "program", the instructions "degree".
    let is_diploma = book == "ircc" && !wants_degree && person.credential == Some("diploma");
    let is_some_credential = person.credential.is_some_and(|credential| credential != "none");
    match reason {
        "programme_long_enough" => {
            met(is_long && !is_diploma && if wants_degree { is_degree } else { is_some_credential })
        }
        "programme_diploma" => met(is_long && is_diploma),
        "programme_too_short" => not_met(is_short),
        "programme_none" => not_met(person.credential == Some("none")),
        "programme_unanswered" => unanswered(is_missing),
        "certificate_in_doubt" => unsure(book == "ircc" && is_long && person.credential == Some("certificate")),
        "associate_accepted" => met(is_associate && is_from_there == Some(true)),
        "associate_elsewhere" => unsure(is_associate && is_from_there == Some(false)),
        "associate_country_unanswered" => unanswered(is_associate && is_from_there.is_none()),
        "equivalence_in_doubt" => {
            unsure(is_long && wants_degree && matches!(person.credential, Some("certificate" | "diploma")))
        }
        "programme_field_unsure" => unsure(book == "ircc" && person.in_field == Some("unsure")),
        "programme_field_other" => unsure(book == "ircc" && person.in_field == Some("no")),
        "programme_field_unanswered" => unanswered(book == "ircc" && person.in_field.is_none()),
        _ => UNKNOWN,
    }
}
