//! An impact as lines for programmers: identifiers, as in the assessment.

use super::{Cause, Effect, Shift};
use crate::answers::Choice;
use crate::assessment::{Criterion, Verdict};
use crate::outcome::Certainty;
use crate::route::Route;
use crate::rulebook::ApplyFrom;
use std::fmt::{self, Display};

/// Printed for something that does not exist.
const NONE: &str = "none";

impl Display for Effect {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.id, shift(&self.verdict, or_none(comes_to)))?;
        self.causes.iter().try_for_each(|cause| write!(formatter, "; {cause}"))
    }
}

impl Display for Cause {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cause::BestRoute(best) => write!(formatter, "best route {}", shift(best, or_none(route))),
            Cause::Criterion(of, criteria) => {
                let id = criteria.after.or(criteria.before).map_or(NONE, |criterion| criterion.id);
                write!(formatter, "{}: {id} {}", route(*of), shift(criteria, or_none(criterion)))
            }
            Cause::Route(of, verdict) => write!(formatter, "{}: {}", route(*of), shift(verdict, or_none(comes_to))),
            Cause::Spouse(answer) => {
                write!(formatter, "spouse_open_work_permit {}", shift(answer, |answer| answer.id().to_owned()))
            }
            Cause::Apply(ways) => write!(formatter, "apply_from {}", shift(ways, |ways| listed(ways))),
        }
    }
}

fn shift<T>(Shift { before, after }: &Shift<T>, words: impl Fn(&T) -> String) -> String {
    format!("{} -> {}", words(before), words(after))
}

fn or_none<T: Copy>(words: impl Fn(T) -> String) -> impl Fn(&Option<T>) -> String {
    move |value| value.map_or(NONE.to_owned(), &words)
}

fn comes_to((verdict, certainty): (Verdict, Certainty)) -> String {
    format!("{} ({})", verdict.into_str(), certainty.into_str())
}

fn route(Route { country, status, category }: Route) -> String {
    format!("{country} {} {}", status.into_str(), category.into_str())
}

/// Its outcome, certainty, reason and the list line behind it.
fn criterion(criterion: Criterion) -> String {
    let certainty = criterion.outcome.certainty().map(|certainty| format!("({})", certainty.into_str()));
    let words = [
        Some(criterion.outcome.into_str().to_owned()),
        certainty,
        Some(criterion.reason.into_str().to_owned()),
        criterion.item.map(|item| item.id.to_owned()),
    ];
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn listed(ways: &[ApplyFrom]) -> String {
    let words: Vec<&str> = ways.iter().map(ApplyFrom::into_str).collect();
    if words.is_empty() { NONE.to_owned() } else { words.join(" ") }
}
