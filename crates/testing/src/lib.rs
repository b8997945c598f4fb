//! People for tests, described by how they differ from someone for whom everything is met.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a requirement stops at the first surprise"
)]

pub mod changed;

use cptpp_rules::answers::{Answers, Field, Kind, Value};
use cptpp_rules::assessment::Assessment;
use cptpp_rules::country::Country;
use cptpp_rules::day::Day;
use cptpp_rules::occupations::Group;
use cptpp_rules::proof::routes;
use cptpp_rules::route::Route;
use cptpp_rules::rulebook::{EDITIONS, Requirement, Rulebook};
use cptpp_rules::rules::Rules;
use std::collections::BTreeSet;
use std::io::Write;
use std::sync::LazyLock;

/// The worked cases, one per row; the tests of the built site read them as well.
const WORKED_CASES: &str = include_str!("../../../tests/worked_cases.tsv");

/// The rules in force on the day on which the tests take place.
pub static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::in_force(Day::new(2026, 11, 30).unwrap()));

/// Every set of rules that the published editions make, the oldest first.
pub fn rules_over_time() -> Vec<Rules> {
    let days = EDITIONS.into_iter().flatten().filter_map(|book| book.in_force_from);
    let days: BTreeSet<Day> = days.chain([Day::FIRST]).collect();
    days.into_iter().map(Rules::in_force).collect()
}

/// Assesses answers under them.
pub fn assess(answers: &Answers) -> Assessment {
    cptpp_rules::assess::assess(answers, &RULES)
}

/// Assesses answers under other rulebooks.
pub fn assess_under(books: &[&'static Rulebook], answers: &Answers) -> Assessment {
    cptpp_rules::assess::assess(answers, &books.iter().copied().collect())
}

/// One of the worked cases.
pub struct Case {
    /// Whose case it is.
    pub title: &'static str,
    /// In full in the first row, with everything met; in the others the
    /// differences from it, as for [`person`].
    pub answers: Answers,
    /// Whether a permit is needed at all.
    pub permit_needed: bool,
    /// What each rulebook says: the verdict, and for the best route the category
    /// and the reasons of the criteria that are not met, or `no_route`.
    pub opinions: [(&'static str, &'static str); 2],
    /// The last screens of the walk. A walk that ends before the result cannot
    /// continue with these answers.
    pub screens: &'static str,
}

/// Every worked case.
pub fn worked_cases() -> impl Iterator<Item = Case> {
    WORKED_CASES.lines().skip(1).map(|row| {
        let [title, words, permit, ircc, guide, screens] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{row}")
        };
        let opinions = [("ircc", ircc), ("guide", guide)];
        Case { title, answers: person(words), permit_needed: permit == "needed", opinions, screens }
    })
}

/// Someone, as `path=value` pairs that differ from the first worked case, for
/// whom everything is met. Countries are separated by commas; `path=?` removes an
/// answer.
#[track_caller]
pub fn person(differences: &str) -> Answers {
    let everything_met = WORKED_CASES.lines().nth(1).and_then(|row| row.split('\t').nth(1)).unwrap();
    only(&format!("{everything_met} {differences}"))
}

/// Someone who answered only this.
#[track_caller]
pub fn only(pairs: &str) -> Answers {
    let mut answers = Answers::default();
    for pair in pairs.split_whitespace() {
        let (path, value) = pair.split_once('=').unwrap_or_else(|| panic!("{pair} is not a pair"));
        let found = Field::all().find(|field| field.path() == path || field.place().1 == path);
        let field = found.unwrap_or_else(|| panic!("{path} is not a field"));
        if value == "?" {
            answers.clear(field);
        } else {
            answers.set(field, &value_of(field, value)).unwrap_or_else(|| panic!("{pair}: not accepted"));
        }
    }
    answers
}

/// A value as written in a table.
#[track_caller]
pub fn value_of(field: Field, text: &str) -> Value {
    let country = |code: &str| Country::parse(code).unwrap();
    match field.kind() {
        Kind::Countries => Value::Countries(text.split(',').filter(|code| !code.is_empty()).map(country).collect()),
        Kind::Country => Value::Country(country(text)),
        Kind::Months { .. } => Value::Months(text.parse().unwrap()),
        Kind::Occupation => Value::Occupation(Group::parse(text).unwrap()),
        Kind::Choice(options) => Value::Choice(options.iter().find(|option| **option == text).unwrap()),
    }
}

/// A value as [`value_of`] reads it.
pub fn text_of(value: &Value) -> String {
    match value {
        Value::Choice(id) => (*id).to_owned(),
        Value::Months(months) => months.to_string(),
        Value::Country(country) => country.to_string(),
        Value::Countries(countries) => countries.iter().map(Country::to_string).collect::<Vec<_>>().join(","),
        Value::Occupation(group) => group.to_string(),
    }
}

/// Answers to one question only.
pub fn alone(field: Field, value: &Value) -> Answers {
    Answers::default().with(field, value)
}

/// Values to draw from for random people: what the rules can tell apart, and
/// something they do not mention.
pub fn values(field: Field) -> Vec<Value> {
    let countries = [
        "", "AU", "BN", "CL", "JP", "MX", "MY", "PE", "CA", "IN", "AU,JP", "MX,PE", "IN,JP", "AU,CL,MY", "NZ", "SG",
        "GB", "AU,US",
    ];
    match field {
        Field::Citizenships | Field::PermanentResidences => countries.map(|list| value_of(field, list)).to_vec(),
        Field::Occupation => [
            "21300", "72300", "72200", "72011", "72010", "41101", "20010", "21231", "22220", "31301", "21332", "00013",
            "92015", "83101", "22311", "11202", "21210", "65200",
        ]
        .map(|code| value_of(field, code))
        .to_vec(),
        Field::StudyMonths | Field::ExperienceMonths => {
            // Both sides of every threshold.
            let both = |figure: &Value| match figure {
                Value::Months(months) => vec![Value::Months(months.saturating_sub(1)), Value::Months(*months)],
                other => vec![other.clone()],
            };
            RULES.candidates(field).iter().flat_map(both).collect()
        }
        _ => RULES.candidates(field).to_vec(),
    }
}

/// Anyone: every answer present or not, as far as the rules can tell them apart.
#[cfg(not(target_arch = "wasm32"))]
pub fn anybody_so_far() -> impl proptest::strategy::Strategy<Value = Answers> {
    use proptest::strategy::Strategy;
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

/// A criterion, on a route of a rulebook.
pub type Place = (&'static Rulebook, Route, &'static Requirement);

/// Every criterion of every route of some rulebooks.
pub fn places(books: &[&'static Rulebook]) -> Vec<Place> {
    let of_book = |book: &'static Rulebook| {
        let tests = |route| book.criteria.iter().map(move |rule| (book, route, &rule.requirement));
        routes(book).into_iter().flat_map(tests).collect::<Vec<_>>()
    };
    books.iter().copied().flat_map(of_book).collect()
}

/// Prints a figure for the record; a test's own output is held back unless it fails.
pub fn say(figure: &str) {
    writeln!(std::io::stdout().lock(), "{figure}").unwrap();
}

/// Goes through every index on all processors, and hands back what was made, in order.
#[cfg(not(target_arch = "wasm32"))]
pub fn on_all_processors<T: Send>(count: usize, of: impl Fn(usize) -> T + Send + Sync) -> Vec<T> {
    use rayon::prelude::*;
    (0..count).into_par_iter().with_max_len(1).map(of).collect()
}
