//! People for tests, told as the difference from somebody for whom everything is met.

#![allow(dead_code, reason = "each test file uses a part of this")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops at the first surprise")]

use cptpp_wizard::domain::answers::Answers;
use cptpp_wizard::domain::field::Field;
use cptpp_wizard::domain::flow::candidates;
use cptpp_wizard::domain::json::Json;
use cptpp_wizard::domain::proof::routes;
use cptpp_wizard::domain::route::Route;
use cptpp_wizard::domain::rulebook::{Rulebook, Test};
use proptest::strategy::Strategy;
use std::io::Write;

/// An Australian civil engineer for whom everything is met.
pub const EVERYTHING_MET: &str = "citizenships=AU permanent_residences= job_offer=yes own_business=no \
    occupation=21300 province=ON wage=at_or_above licence_required=no education.credential=bachelor \
    education.study_months=48 education.in_field=yes education.acceptance_letter=yes experience_months=60 language=english \
    location=outside_canada";

/// Somebody, told as `path=value` pairs that differ from [`EVERYTHING_MET`].
/// Countries are separated by commas; `path=?` takes an answer away.
#[track_caller]
pub fn person(differences: &str) -> Answers {
    let mut answers = Answers::default();
    tell(&mut answers, EVERYTHING_MET);
    tell(&mut answers, differences);
    answers
}

/// Somebody who answered only this.
#[track_caller]
pub fn only(pairs: &str) -> Answers {
    let mut answers = Answers::default();
    tell(&mut answers, pairs);
    answers
}

#[track_caller]
fn tell(answers: &mut Answers, pairs: &str) {
    for pair in pairs.split_whitespace() {
        let (path, value) = pair.split_once('=').unwrap_or_else(|| panic!("{pair} is no pair"));
        let found = Field::all().find(|field| field.path() == path || field.place().1 == path);
        let field = found.unwrap_or_else(|| panic!("{path} is no field"));
        if value == "?" {
            answers.clear(field);
        } else {
            answers.set(field, &json(field, value)).unwrap_or_else(|error| panic!("{pair}: {}", error.message));
        }
    }
}

/// A value as the field's type wants it.
pub fn json(field: Field, value: &str) -> Json {
    match field {
        Field::Citizenships | Field::PermanentResidences => {
            Json::List(value.split(',').filter(|code| !code.is_empty()).map(Json::text).collect())
        }
        Field::StudyMonths | Field::ExperienceMonths => Json::Integer(value.parse().unwrap()),
        _ => Json::text(value),
    }
}

/// Values to draw from when a person is made up: what the rules can tell
/// apart, and something they do not speak of.
pub fn values(field: Field) -> Vec<Json> {
    let countries = [
        "", "AU", "BN", "CL", "JP", "MX", "MY", "PE", "CA", "IN", "AU,JP", "MX,PE", "IN,JP", "AU,CL,MY", "NZ", "SG",
        "GB", "AU,US",
    ];
    match field {
        Field::Citizenships | Field::PermanentResidences => countries.map(|list| json(field, list)).to_vec(),
        Field::Occupation => [
            "21300", "72300", "72200", "72011", "72010", "41101", "20010", "21231", "22220", "31301", "21332", "00013",
            "92015", "83101", "22311", "11202", "21210", "65200",
        ]
        .map(Json::text)
        .to_vec(),
        Field::StudyMonths | Field::ExperienceMonths => {
            // Both sides of every figure.
            let both = |figure: &Json| match figure {
                Json::Integer(months) => vec![Json::Integer((months - 1).max(0)), Json::Integer(*months)],
                other => vec![other.clone()],
            };
            candidates(field).iter().flat_map(both).collect()
        }
        _ => candidates(field).to_vec(),
    }
}

/// Anybody: every answer there or not, as the rules can tell them apart.
pub fn anybody_so_far() -> impl Strategy<Value = Answers> {
    let answer = |field: Field| {
        let values = values(field);
        proptest::option::weighted(0.9, proptest::sample::select(values)).prop_map(move |value| (field, value))
    };
    Field::all().map(answer).collect::<Vec<_>>().prop_map(|given| {
        let mut answers = Answers::default();
        for (field, value) in given {
            if let Some(value) = value {
                answers.set(field, &value).unwrap();
            }
        }
        answers
    })
}

/// What a person would type and choose for an answer: names and values of controls.
pub fn entries(field: Field, answers: &Answers) -> Vec<(String, String)> {
    use cptpp_wizard::domain::form::{NONE, month_boxes};
    let path = field.path();
    match (answers.get(field), month_boxes(field)) {
        (Some(Json::Integer(months)), Some((years, extra))) => {
            vec![(years, (months / 12).to_string()), (extra, (months % 12).to_string())]
        }
        (Some(Json::List(countries)), _) if countries.is_empty() => vec![(path, NONE.to_owned())],
        (Some(Json::List(countries)), _) => {
            countries.iter().map(|code| (path.clone(), code.as_text().unwrap().to_owned())).collect()
        }
        (Some(value), _) => vec![(path, value.as_text().unwrap().to_owned())],
        (None, _) => vec![],
    }
}

/// A criterion, on a route of a rulebook.
pub type Place = (&'static Rulebook, Route, &'static Test);

/// Every criterion of every route of some rulebooks.
pub fn places(books: &[&'static Rulebook]) -> Vec<Place> {
    let of_book = |book: &'static Rulebook| {
        let tests = |route| book.criteria.iter().map(move |rule| (book, route, &rule.test));
        routes(book).into_iter().flat_map(tests).collect::<Vec<_>>()
    };
    books.iter().copied().flat_map(of_book).collect()
}

/// Says a figure for the record; a test's own prints are held back unless it fails.
pub fn say(figure: &str) {
    writeln!(std::io::stdout().lock(), "{figure}").unwrap();
}

/// Goes through every index on all processors, and hands back what was made, in order.
pub fn on_all_processors<T: Send>(count: usize, of: impl Fn(usize) -> T + Sync) -> Vec<T> {
    use std::sync::atomic::{AtomicUsize, Ordering};
    let next = AtomicUsize::new(0);
    let work = || {
        let indexes = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        indexes.take_while(|index| *index < count).map(|index| (index, of(index))).collect::<Vec<_>>()
    };
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let mut made: Vec<(usize, T)> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..processors).map(|_| scope.spawn(work)).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    made.sort_by_key(|(index, _)| *index);
    made.into_iter().map(|(_, made)| made).collect()
}
