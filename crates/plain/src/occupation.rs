//! The occupation criterion of section 5, the item that section 8 names with it, and what its reasons say.

use super::figures::Figures;
use super::says::{Says, UNKNOWN, met, not_met, unanswered, unsure};
use super::tables::{Model, ModelKind, Row};
use super::{Certainty, Finding, Outcome, Person, Route, Tables};

/// Section 5: the occupation on one route.
pub(super) fn occupation<'t>(tables: &'t Tables, book: &str, route: Route<'_>, person: &Person<'_>) -> Finding<'t> {
    let Some(figures) = tables.figures(book) else {
        return open(Outcome::Unanswered, None);
    };
    let Some(models) = tables.models(book, route) else {
        // "Whatever the occupation": even while it is not answered.
        return decided(Outcome::NotMet, Certainty::Clear, Some("no_list"), None);
    };
    let Some(group) = person.occupation else {
        return open(Outcome::Unanswered, None);
    };
    let mut combined = None;
    for model in models {
        let finding = match model.kind {
            ModelKind::AllExcept => all_except(figures, model, group, person.details),
            ModelKind::Only => only(model, group, person.details),
            ModelKind::OnlyDisputed => only_disputed(model, group, person.details),
        };
        combined = match combined {
            None => Some(finding),
            Some(earlier) => Some(either(earlier, finding)),
        };
    }
    combined.unwrap_or_else(|| decided(Outcome::NotMet, Certainty::Clear, Some("no_list"), None))
}

/// Section 5: what the reasons say.
pub(super) fn occupation_says(
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

/// Section 1: the TEER of a unit group, which NOC 2021 writes as the second digit of its code.
pub(super) fn level(group: &str) -> Option<u8> {
    let digit = group.as_bytes().get(1)?;
    digit.checked_sub(b'0')
}

/// Section 5, `all_except`: whether the level of a unit group is open to professionals.
pub(super) fn is_professional(figures: &Figures, group: &str) -> bool {
    level(group).is_some_and(|level| figures.professional_levels.contains(&level))
}

/// Section 5, `all_except`.
fn all_except<'t>(figures: &Figures, model: &'t Model, group: &str, details: &[(&str, &str)]) -> Finding<'t> {
    if !is_professional(figures, group) {
        return decided(Outcome::NotMet, Certainty::Clear, Some("level"), None);
    }
    match any_row(model.rows(group), details) {
        Rows::OneHolds(certainty, item) => decided(Outcome::NotMet, certainty, Some("excluded"), Some(item)),
        Rows::Unanswered(item) => open(Outcome::Unanswered, Some(item)),
        Rows::Unsure(item) => open(Outcome::Unsure, Some(item)),
        Rows::NoneHolds(certainty) => decided(Outcome::Met, certainty, Some("permitted"), None),
    }
}

/// Section 5, `only`.
fn only<'t>(model: &'t Model, group: &str, details: &[(&str, &str)]) -> Finding<'t> {
    match any_row(model.rows(group), details) {
        Rows::OneHolds(certainty, item) => decided(Outcome::Met, certainty, None, Some(item)),
        Rows::Unanswered(item) => open(Outcome::Unanswered, Some(item)),
        Rows::Unsure(item) => open(Outcome::Unsure, Some(item)),
        Rows::NoneHolds(certainty) => decided(Outcome::NotMet, certainty, Some("not_listed"), None),
    }
}

/// Section 5, `only_disputed`.
fn only_disputed<'t>(model: &'t Model, group: &str, details: &[(&str, &str)]) -> Finding<'t> {
    let finding = only(model, group, details);
    if finding.outcome == Outcome::Met { open(Outcome::Unsure, finding.item) } else { finding }
}

/// Section 5, "A country may have several models in one category": OR of two results, the earlier one named first.
fn either<'t>(earlier: Finding<'t>, later: Finding<'t>) -> Finding<'t> {
    // In the order in which they decide; of two that are not met, `likely` before `clear`.
    let order = [
        (Outcome::Met, Some(Certainty::Clear)),
        (Outcome::Met, Some(Certainty::Likely)),
        (Outcome::Unanswered, None),
        (Outcome::Unsure, None),
        (Outcome::NotMet, Some(Certainty::Likely)),
    ];
    for (outcome, certainty) in order {
        for finding in [earlier, later] {
            if finding.outcome == outcome && finding.certainty == certainty {
                return finding;
            }
        }
    }
    earlier
}

/// What one row says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RowSays {
    Holds(Certainty),
    DoesNotHold,
    Unsure,
    Unanswered,
}

/// What a model's rows for a unit group say together, with the item of the first row that says it.
enum Rows<'t> {
    OneHolds(Certainty, &'t str),
    Unanswered(&'t str),
    Unsure(&'t str),
    NoneHolds(Certainty),
}

/// Section 5: OR of the rows of a unit group, where `clear` wins.
fn any_row<'t>(rows: &'t [Row], details: &[(&str, &str)]) -> Rows<'t> {
    let first = |says: RowSays| rows.iter().find(|row| row_says(row, details) == says);
    if let Some(row) = first(RowSays::Holds(Certainty::Clear)) {
        return Rows::OneHolds(Certainty::Clear, &row.item);
    }
    if let Some(row) = first(RowSays::Holds(Certainty::Likely)) {
        return Rows::OneHolds(Certainty::Likely, &row.item);
    }
    if let Some(row) = first(RowSays::Unanswered) {
        return Rows::Unanswered(&row.item);
    }
    if let Some(row) = first(RowSays::Unsure) {
        return Rows::Unsure(&row.item);
    }
    // Every row left was turned down by its follow-up.
    if rows.iter().any(|row| row.matches == Some(Certainty::Likely)) {
        return Rows::NoneHolds(Certainty::Likely);
    }
    Rows::NoneHolds(Certainty::Clear)
}

/// Section 5, "An item row applies to the chosen unit group if the code is equal".
fn row_says(row: &Row, details: &[(&str, &str)]) -> RowSays {
    if let Some((ask, holds_when)) = &row.follow_up {
        let answer = details.iter().find(|(asked, _)| asked == ask).map(|(_, answer)| *answer);
        match answer {
            Some(answer) if answer == holds_when => {}
            Some("unsure") => return RowSays::Unsure,
            Some("yes" | "no") => return RowSays::DoesNotHold,
            _ => return RowSays::Unanswered,
        }
    }
    match row.matches {
        None => RowSays::Unsure,
        Some(certainty) => RowSays::Holds(certainty),
    }
}

/// A finding that is met or not met.
fn decided<'t>(
    outcome: Outcome,
    certainty: Certainty,
    reason: Option<&'static str>,
    item: Option<&'t str>,
) -> Finding<'t> {
    Finding { outcome, certainty: Some(certainty), reason, item }
}

/// A finding that is unsure or unanswered, which has no certainty.
fn open(outcome: Outcome, item: Option<&str>) -> Finding<'_> {
    Finding { outcome, certainty: None, reason: None, item }
}
