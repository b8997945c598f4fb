//! The values an answer could take, limited to what a person can bring about.

use crate::answers::{Answers, Details, Field, Kind, UNSURE, Value};
use crate::criteria::{find, relevant_asks};
use crate::occupations::GROUPS;
use crate::route::Route;
use crate::rulebook::{Requirement, Rulebook};
use crate::rules::Rules;

const YES: Value = Value::Choice("yes");
const NO: Value = Value::Choice("no");

/// The values an answer could take: one of each class, except its present value.
pub(super) fn targets(
    field: Field,
    requirement: &Requirement,
    book: &Rulebook,
    route: Route,
    answers: &Answers,
    rules: &Rules,
) -> Vec<Value> {
    if let Kind::Occupation = field.kind() {
        return occupation_that_fits(requirement, book, route, answers).into_iter().collect();
    }
    let present = answers.get(field);
    let is_target =
        |value: &&Value| Some(*value) != present.as_ref() && is_within_reach(field, present.as_ref(), value);
    let asks = answers.occupation.map(|group| relevant_asks(group, &[(book, route)])).unwrap_or_default();
    match field {
        Field::Detail(ask) if !asks.contains(&ask) => vec![],
        _ => rules.candidates(field).iter().filter(is_target).cloned().collect(),
    }
}

/// Nobody becomes unsure, shortens their studies or work, gives a credential back, or can do without a required
/// licence. Whether one is required can only be found out, so only `no` helps.
fn is_within_reach(field: Field, present: Option<&Value>, value: &Value) -> bool {
    let place = |value: &Value| match (field.kind(), value) {
        (Kind::Choice(options), Value::Choice(id)) => options.iter().position(|option| option == id),
        _ => None,
    };
    match (field, present, value) {
        _ if *value == UNSURE => false,
        (Field::LicenceRequired, _, _) => present.is_none_or(|present| *present != YES) && *value == NO,
        (Field::Credential, Some(present), _) => place(present) < place(value),
        (_, Some(Value::Months(present)), Value::Months(months)) => present < months,
        _ => true,
    }
}

/// An occupation that the lists let in without a further question. Only the
/// test of the occupation may change it; education reads its level.
fn occupation_that_fits(requirement: &Requirement, book: &Rulebook, route: Route, answers: &Answers) -> Option<Value> {
    let Requirement::Occupation { .. } = requirement else { return None };
    let mut other = answers.clone();
    other.occupation_detail = Details::default();
    let fits = GROUPS.iter().find(|group| {
        other.occupation = Some(**group);
        // The criteria after the occupation must not get worse.
        let is_kept = book.criteria.iter().all(|rule| {
            let was_met = |answers| find(&rule.requirement, answers, book, route).outcome.is_met();
            !was_met(answers) || was_met(&other)
        });
        is_kept && find(requirement, &other, book, route).outcome.is_met()
    });
    fits.copied().map(Value::Occupation)
}
