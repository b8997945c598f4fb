//! What each reason says: the outcome it goes with, and what must have been answered for it to be true.
//!
//! The contract fixes only the reasons of section 5; the others are this
//! project's own. They are defined here so that a wrong reason is noticed, as a
//! wrong outcome is.

use super::figures::Figures;
use super::occupation::{is_professional, level};
use super::tables::ModelKind;
use super::{Outcome, Person, Route, Tables};

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
        "status" => status(reason, route),
        "job_offer" => job_offer(reason, person),
        "independence" => independence(reason, person),
        "occupation" => occupation(tables, figures, reason, book, route, person),
        "wage" => wage(reason, person),
        "licence" => licence(reason, person),
        "specialized_knowledge" => specialized_knowledge(figures, reason, outcome, person),
        "education" if route.technician => technician(figures, reason, book, route, person),
        "education" => professional(figures, reason, book, route, person),
        "experience" => experience(figures, reason, route, person),
        "language" => language(reason, book, person),
        _ => return false,
    };
    goes_with == Some(outcome) && holds
}

/// The outcome a reason goes with, and whether what it says is so.
type Says = (Option<Outcome>, bool);

const UNKNOWN: Says = (None, false);

fn met(holds: bool) -> Says {
    (Some(Outcome::Met), holds)
}

fn not_met(holds: bool) -> Says {
    (Some(Outcome::NotMet), holds)
}

fn unsure(holds: bool) -> Says {
    (Some(Outcome::Unsure), holds)
}

fn unanswered(holds: bool) -> Says {
    (Some(Outcome::Unanswered), holds)
}

/// Section 4, `status`.
fn status(reason: &str, route: Route<'_>) -> Says {
    match reason {
        "citizen" => met(!route.permanent_resident),
        "permanent_resident" => met(route.permanent_resident),
        _ => UNKNOWN,
    }
}

/// Section 4, `job_offer`.
fn job_offer(reason: &str, person: &Person<'_>) -> Says {
    match reason {
        "job_offer" => met(person.job_offer == Some("yes")),
        "no_job_offer" => not_met(person.job_offer == Some("no")),
        "job_offer_unsure" => unsure(person.job_offer == Some("unsure")),
        "job_offer_unanswered" => unanswered(person.job_offer.is_none()),
        _ => UNKNOWN,
    }
}

/// Section 4, `independence`.
fn independence(reason: &str, person: &Person<'_>) -> Says {
    match reason {
        "independent" => met(person.own_business == Some("no")),
        "own_business" => not_met(person.own_business == Some("yes")),
        "independence_unsure" => unsure(person.own_business == Some("unsure")),
        "independence_unanswered" => unanswered(person.own_business.is_none()),
        _ => UNKNOWN,
    }
}

/// Section 5.
fn occupation(
    tables: &Tables,
    figures: &Figures,
    reason: &str,
    book: &str,
    route: Route<'_>,
    person: &Person<'_>,
) -> Says {
    let is_chosen = person.occupation.is_some();
    let is_at_level = person.occupation.is_some_and(|group| is_professional(figures, group));
    let models = tables.models(book, route).unwrap_or_default();
    let some_disputed = models.iter().any(|model| model.kind == ModelKind::OnlyDisputed);
    let some_unsure = person.details.iter().any(|(_, answer)| *answer == "unsure");
    match reason {
        "level" => not_met(!route.technician && is_chosen && !is_at_level),
        "excluded" => not_met(!route.technician && is_at_level),
        "permitted" => met(!route.technician && is_at_level),
        "listed" => met(is_chosen),
        "not_listed" => not_met(is_chosen),
        "no_list" => not_met(true),
        "occupation_unanswered" => unanswered(!is_chosen),
        "detail_unanswered" => unanswered(is_chosen),
        "detail_unsure" => unsure(is_chosen && some_unsure),
        "exclusion_undecided" => unsure(!route.technician && is_at_level),
        "match_undecided" => unsure(is_chosen),
        "list_disputed" => unsure(is_chosen && some_disputed),
        _ => UNKNOWN,
    }
}

/// Section 4, `wage`.
fn wage(reason: &str, person: &Person<'_>) -> Says {
    match reason {
        "wage_prevailing" => met(person.wage == Some("at_or_above")),
        "wage_below" => not_met(person.wage == Some("below")),
        "wage_unsure" => unsure(person.wage == Some("unsure")),
        "wage_unanswered" => unanswered(person.wage.is_none()),
        _ => UNKNOWN,
    }
}

/// Section 4, `licence`.
fn licence(reason: &str, person: &Person<'_>) -> Says {
    let is_needed = person.licence_required == Some("yes");
    let may_be_needed = is_needed || person.licence_required == Some("unsure");
    match reason {
        "licence_not_required" => met(person.licence_required == Some("no")),
        "licence_held" => met(may_be_needed && person.licence == Some("canadian")),
        "licence_foreign" => unsure(is_needed && person.licence == Some("foreign")),
        "licence_soon" => unsure(is_needed && person.licence == Some("within_four_months")),
        "licence_missing" => unsure(is_needed && person.licence == Some("no")),
        "licence_unsure" => unsure(is_needed && person.licence == Some("unsure")),
        "licence_required_unsure" => unsure(
            person.licence_required == Some("unsure") && person.licence.is_some_and(|licence| licence != "canadian"),
        ),
        "licence_required_unanswered" => unanswered(person.licence_required.is_none()),
        "licence_unanswered" => unanswered(may_be_needed && person.licence.is_none()),
        _ => UNKNOWN,
    }
}

/// Section 4, `specialized_knowledge`.
fn specialized_knowledge(figures: &Figures, reason: &str, outcome: Outcome, person: &Person<'_>) -> Says {
    let is_needed = person.licence_required == Some("yes");
    let is_unclear = person.licence_required == Some("unsure");
    // Study and work count if no licence is needed, and if that is unknown but makes no difference.
    let by_study = person.licence_required == Some("no") || is_unclear;
    let is_enough = |months: u16| figures.knowledge_work_months.is_some_and(|least| least <= months);
    let by_licence = |licences: &[&str]| is_needed && person.licence.is_some_and(|held| licences.contains(&held));
    match reason {
        "licence_required_unanswered" => unanswered(person.licence_required.is_none()),
        "knowledge_licence" => met(by_licence(&["canadian", "foreign"])),
        "knowledge_licence_missing" => not_met(by_licence(&["within_four_months", "no"])),
        "knowledge_licence_unsure" => unsure(by_licence(&["unsure"])),
        "knowledge_licence_unanswered" => unanswered(is_needed && person.licence.is_none()),
        "knowledge_shown" => {
            met(by_study && person.in_field == Some("yes") && person.experience_months.is_some_and(is_enough))
        }
        "knowledge_not_in_field" => not_met(by_study && person.in_field == Some("no")),
        "knowledge_no_experience" => {
            not_met(by_study && person.experience_months.is_some_and(|months| !is_enough(months)))
        }
        "knowledge_field_unsure" => unsure(by_study && person.in_field == Some("unsure")),
        "knowledge_field_unanswered" => unanswered(by_study && person.in_field.is_none()),
        "knowledge_experience_unanswered" => unanswered(by_study && person.experience_months.is_none()),
        "knowledge_depends_on_licence" => unsure(is_unclear && outcome == Outcome::Unsure),
        "knowledge_unanswered" => unanswered(is_unclear && outcome == Outcome::Unanswered),
        _ => UNKNOWN,
    }
}

/// Section 6, "Professional": length, and the field in `ircc`.
fn professional(figures: &Figures, reason: &str, book: &str, route: Route<'_>, person: &Person<'_>) -> Says {
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
        _ => degree_field(figures, reason, book, person),
    }
}

/// Section 6, "Professional, ircc": field.
fn degree_field(figures: &Figures, reason: &str, book: &str, person: &Person<'_>) -> Says {
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
fn technician(figures: &Figures, reason: &str, book: &str, route: Route<'_>, person: &Person<'_>) -> Says {
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

/// Section 4, `experience`.
fn experience(figures: &Figures, reason: &str, route: Route<'_>, person: &Person<'_>) -> Says {
    let needed = figures.work_months.on(route);
    match reason {
        "experience_enough" => met(person.experience_months.is_some_and(|months| needed <= months)),
        "experience_short" => not_met(person.experience_months.is_some_and(|months| months < needed)),
        "experience_unanswered" => unanswered(person.experience_months.is_none()),
        _ => UNKNOWN,
    }
}

/// Section 4, `language`.
fn language(reason: &str, book: &str, person: &Person<'_>) -> Says {
    match reason {
        "language_spoken" => met(matches!(person.language, Some("english" | "french" | "both"))),
        "language_neither" => not_met(book == "guide" && person.language == Some("neither")),
        "language_in_doubt" => unsure(book == "ircc" && person.language == Some("neither")),
        "language_unsure" => unsure(person.language == Some("unsure")),
        "language_unanswered" => unanswered(person.language.is_none()),
        _ => UNKNOWN,
    }
}
