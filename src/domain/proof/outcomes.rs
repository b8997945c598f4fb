//! Every criterion of a route, over every class and absence of the answers
//! it reads.

use super::{Expected, Place, Reference, Subject, Sums};
use crate::domain::answers::Answers;
use crate::domain::assess::routes;
use crate::domain::choice::{Choice, YesNoUnsure};
use crate::domain::country::Country;
use crate::domain::field::Field;
use crate::domain::occupations::{Ask, GROUPS};
use crate::domain::route::Route;
use crate::domain::rulebook::{Rulebook, Test};
use crate::domain::space::{asks, classes};

/// The answers to one question that are gone through, its absence first.
type Values = (Field, Vec<Answers>);

/// Compares which routes each status opens, of any country, and which criteria there are.
pub(super) fn compare_routes(subject: Subject, reference: &dyn Reference) -> Sums {
    let mut sums = Sums::default();
    for book in subject.books {
        let criteria: Vec<&str> = book.criteria.iter().map(|rule| rule.test.id()).collect();
        let expected = reference.criteria(book.id);
        if criteria != expected {
            sums.fault(|| format!("{}: the criteria are {criteria:?}, expected {expected:?}", book.id));
        }
        for country in Country::all() {
            for (citizenships, residences) in [(vec![country], vec![]), (vec![], vec![country])] {
                let statuses = Answers {
                    citizenships: Some(citizenships),
                    permanent_residences: Some(residences),
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

/// Compares every criterion of a route.
pub(super) fn compare(book: &'static Rulebook, route: Route, subject: Subject, reference: &dyn Reference) -> Sums {
    let mut sums = Sums::default();
    for rule in book.criteria {
        let place = Place { book: book.id, route, criterion: rule.test.id() };
        each(subject.books, &rule.test, &mut |answers| {
            sums.outcomes += 1;
            compare_one(&rule.test, book, place, answers, subject, reference, &mut sums);
        });
    }
    sums
}

fn compare_one(
    test: &Test,
    book: &'static Rulebook,
    place: Place,
    answers: &Answers,
    subject: Subject,
    reference: &dyn Reference,
    sums: &mut Sums,
) {
    let found = (subject.find)(test, answers, book, place.route);
    let reason = found.reason.as_str();
    let expected = reference.criterion(place, answers);
    let said = Expected {
        outcome: found.outcome,
        reason: expected.reason.map(|_| reason),
        item: found.item.map(|item| item.id),
    };
    if said != expected || !reference.is_true(place, reason, found.outcome, answers) {
        let answers = answers.to_json().to_json();
        sums.fault(|| format!("{place} {answers}: {said:?} because of {reason}, expected {expected:?}"));
    }
}

/// Calls for every combination of classes and absences of the answers a test reads.
pub fn each(books: &[&'static Rulebook], test: &Test, call: &mut dyn FnMut(&Answers)) {
    let mut answers = Answers::default();
    if let Test::Occupation { .. } = test {
        each_occupation(books, &mut answers, call);
    } else {
        let values: Vec<Values> = test.fields().into_iter().map(|field| (field, values(books, field))).collect();
        each_way(&values, &mut answers, call);
    }
}

/// Every group, and not only one of each class: which groups are alike is
/// read off the very lists that are to be checked. Of follow-ups only those
/// are gone through on which some row for the group depends; without an
/// occupation there are none.
fn each_occupation(books: &[&'static Rulebook], answers: &mut Answers, call: &mut dyn FnMut(&Answers)) {
    call(answers);
    let asks = asks(books);
    for group in GROUPS {
        answers.occupation = Some(*group);
        let values: Vec<Values> = asks.get(group).into_iter().flatten().map(|ask| detail(*ask)).collect();
        each_way(&values, answers, call);
    }
    answers.occupation = None;
}

fn detail(ask: Ask) -> Values {
    let given = |answer| Answers { occupation_detail: vec![(ask, answer)], ..Answers::default() };
    let given = YesNoUnsure::VALUES.iter().map(|(_, answer)| given(*answer));
    (Field::Detail(ask), std::iter::once(Answers::default()).chain(given).collect())
}

/// The absence of an answer, then every sample of every class.
fn values(books: &[&'static Rulebook], field: Field) -> Vec<Answers> {
    let samples: Vec<Answers> = match field {
        // What else reads the occupation reads its level alone, as its signature says.
        Field::Occupation => levels(),
        _ => classes(books, field).into_iter().flat_map(|class| class.samples).collect(),
    };
    std::iter::once(Answers::default()).chain(samples).collect()
}

/// One group of each level.
fn levels() -> Vec<Answers> {
    let group = |teer| GROUPS.iter().find(|group| group.teer() == teer);
    let groups = (0..=9).filter_map(group);
    groups.map(|group| Answers { occupation: Some(*group), ..Answers::default() }).collect()
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
