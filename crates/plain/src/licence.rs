//! Section 4, `licence` and `specialized_knowledge`: of each, the outcome, and after it what its reasons say.

use super::figures::Figures;
use super::says::{Says, UNKNOWN, met, not_met, unanswered, unsure};
use super::{Outcome, Person, both};

/// Section 4, `licence`.
pub(super) fn licence(person: &Person<'_>) -> Outcome {
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

pub(super) fn licence_says(reason: &str, person: &Person<'_>) -> Says {
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
pub(super) fn specialized_knowledge(figures: &Figures, person: &Person<'_>) -> Outcome {
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

pub(super) fn specialized_knowledge_says(
    figures: &Figures,
    reason: &str,
    outcome: Outcome,
    person: &Person<'_>,
) -> Says {
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
