//! Every criterion of a route, over every class and absence of the answers it reads.

use super::{Expected, Place, Reference, Subject, Sums, verdicts};
use crate::answers::{Answers, Countries, Field, Value};
use crate::assess::routes;
use crate::classes::{asks, classes};
use crate::country::Country;
use crate::occupations::GROUPS;
use crate::route::Route;
use crate::rulebook::{Requirement, Rulebook};

/// The answers to try for one question, its absence first.
type Values = (Field, Vec<Answers>);

/// Compares which routes each status opens, for every country, and which criteria there are.
pub(super) fn compare_routes(subject: Subject, reference: &dyn Reference) -> Sums {
    let mut sums = Sums::default();
    for book in subject.books {
        let criteria: Vec<&str> = book.criteria.iter().map(|rule| rule.requirement.id()).collect();
        let expected = reference.criteria(book.id);
        if criteria != expected {
            sums.fault(|| format!("{}: the criteria are {criteria:?}, expected {expected:?}", book.id));
        }
        for country in Country::all() {
            for (citizenship, residence) in [(Some(country), None), (None, Some(country))] {
                let statuses = Answers {
                    citizenships: Some(Countries::from_iter(citizenship)),
                    permanent_residences: Some(Countries::from_iter(residence)),
                    ..Answers::default()
                };
                sums.choices += 1;
                let (found, expected) = (routes(book, &statuses), reference.routes(book.id, &statuses));
                if found != expected {
                    sums.fault(|| format!("{} {country}: the routes are {found:?}, expected {expected:?}", book.id));
                }
            }
        }
    }
    sums
}

pub(super) fn compare(book: &'static Rulebook, route: Route, subject: Subject, reference: &dyn Reference) -> Sums {
    let mut sums = Sums::default();
    for rule in book.criteria {
        let place = Place { book: book.id, route, criterion: rule.requirement.id() };
        each(subject.books, &rule.requirement, &mut |answers| {
            sums.outcomes += 1;
            let found = (subject.find)(&rule.requirement, answers, book, route);
            let reason = found.reason.into_str();
            let expected = reference.criterion(place, answers);
            let said = Expected {
                outcome: found.outcome,
                reason: expected.reason.map(|_| reason),
                item: found.item.map(|item| item.id),
            };
            let is_possible = verdicts::possible(&rule.requirement).contains(&found.outcome);
            if !is_possible || said != expected || !reference.is_true(place, reason, found.outcome, answers) {
                let answers = answers.to_json().to_json();
                sums.fault(|| format!("{place} {answers}: {said:?} because of {reason}, expected {expected:?}"));
            }
        });
    }
    sums
}

/// Calls a function for every combination of classes and absences of the answers a test reads.
pub fn each(books: &[&'static Rulebook], requirement: &Requirement, call: &mut dyn FnMut(&Answers)) {
    let mut answers = Answers::default();
    if let Requirement::Occupation { .. } = requirement {
        each_occupation(books, &mut answers, call);
    } else {
        let values: Vec<Values> = requirement.fields().iter().map(|field| (*field, values(books, *field))).collect();
        each_way(&values, &mut answers, call);
    }
}

/// Every group, not only one of each class, because which groups are alike is read from the very lists being checked.
/// Only follow-ups that some row for the group depends on are tried; without an occupation there are none.
fn each_occupation(books: &[&'static Rulebook], answers: &mut Answers, call: &mut dyn FnMut(&Answers)) {
    call(answers);
    let asks = asks(books);
    for group in GROUPS {
        answers.occupation = Some(*group);
        let values: Vec<Values> = asks
            .get(group)
            .into_iter()
            .flatten()
            .map(|ask| (Field::Detail(*ask), values(books, Field::Detail(*ask))))
            .collect();
        each_way(&values, answers, call);
    }
    answers.occupation = None;
}

/// The absence of an answer, then every sample of every class, each as answers to
/// this question alone, because they are copied millions of times.
fn values(books: &[&'static Rulebook], field: Field) -> Vec<Answers> {
    let samples: Vec<Value> = match field {
        // Any other test that reads the occupation reads only its level, as its signature shows.
        Field::Occupation => levels(),
        _ => classes(books, field).into_iter().flat_map(|class| class.samples).collect(),
    };
    let none = Answers::default();
    let given = samples.iter().map(|value| none.with(field, value));
    [none.clone()].into_iter().chain(given).collect()
}

/// One group of each level.
fn levels() -> Vec<Value> {
    let group = |teer| GROUPS.iter().find(|group| group.teer() == teer);
    (0..=9).filter_map(group).copied().map(Value::Occupation).collect()
}

fn each_way(values: &[Values], answers: &mut Answers, call: &mut dyn FnMut(&Answers)) {
    let Some(((field, given), others)) = values.split_first() else {
        call(answers);
        return;
    };
    for value in given {
        answers.copy(*field, value);
        each_way(others, answers, call);
    }
    answers.clear(*field);
}
