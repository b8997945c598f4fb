//! The space of answers, divided into classes that the rules cannot tell apart:
//! numbers at the rulebooks' own thresholds, countries at those they name,
//! occupations by list rows and by the levels the rules read. One answer of each
//! class represents all others.

use crate::answers::{Answers, Countries, Field, Kind, Value};
use crate::country::{CANADA, Country};
use crate::occupations::{Ask, GROUPS, Group, List};
use crate::order;
use crate::rulebook::{Requirement, Rulebook};
use std::collections::{BTreeMap, BTreeSet};

/// Answers to a question that the rules cannot tell apart.
#[derive(Clone, Debug)]
pub struct Class {
    /// Some of them; for numbers, the least and the greatest.
    pub samples: Vec<Value>,
    pub size: u64,
}

/// The classes of answers to a question.
pub fn classes(books: &[&'static Rulebook], field: Field) -> Vec<Class> {
    if field == Field::Occupation {
        return occupations(books).iter().map(|groups| class_of_groups(groups)).collect();
    }
    but_occupations(books, field)
}

/// The site tries every occupation, so it does without the code that divides them.
fn but_occupations(books: &[&'static Rulebook], field: Field) -> Vec<Class> {
    match field.kind() {
        Kind::Months { most } => ranges(books, field, most),
        Kind::Country => education_countries(books),
        // Citizenship and residence determine the routes, which are enumerated instead.
        Kind::Countries | Kind::Occupation => vec![],
        Kind::Choice(options) => options.iter().map(|id| Class { samples: vec![Value::Choice(id)], size: 1 }).collect(),
    }
}

/// The answers to try for a question: one of each class.
pub fn to_try(books: &[&'static Rulebook], field: Field) -> Vec<Value> {
    // Finding out which groups are alike takes longer than it saves.
    if field == Field::Occupation {
        return GROUPS.iter().copied().map(Value::Occupation).collect();
    }
    but_occupations(books, field).into_iter().filter_map(|class| class.samples.into_iter().next()).collect()
}

/// Whether a condition holds for some way of answering these questions; their
/// answers are removed afterwards.
pub fn any_way(
    open: &[(Field, &[Value])],
    answers: &mut Answers,
    condition: &mut dyn FnMut(&mut Answers) -> bool,
) -> bool {
    let Some(((field, values), others)) = open.split_first() else { return condition(answers) };
    let holds = values.iter().any(|value| {
        let _ = answers.set(*field, value);
        any_way(others, answers, condition)
    });
    answers.clear(*field);
    holds
}

/// Classes of groups that no list and no level in any rule tells apart.
pub fn occupations(books: &[&'static Rulebook]) -> Vec<Vec<Group>> {
    let mut classes: BTreeMap<String, Vec<Group>> = BTreeMap::new();
    for group in GROUPS {
        classes.entry(what_is_read(books, *group)).or_default().push(*group);
    }
    let mut classes: Vec<Vec<Group>> = classes.into_values().collect();
    order::sort(&mut classes);
    classes
}

/// Everything the rules can read about a group: its level, if some rule reads it,
/// and its rows in every list.
fn what_is_read(books: &[&'static Rulebook], group: Group) -> String {
    let tests = books.iter().flat_map(|book| book.criteria.iter().map(|rule| &rule.requirement));
    let levels: Vec<bool> = tests.filter_map(Requirement::teers).map(|levels| levels.contains(&group.teer())).collect();
    let lists = books.iter().flat_map(|book| book.lists);
    let rows: Vec<_> = lists.enumerate().flat_map(|(place, list)| rows_of(list, group, place)).collect();
    format!("{levels:?} {rows:?}")
}

fn rows_of(list: &'static List, group: Group, place: usize) -> impl Iterator<Item = String> {
    let rows = list.rows_for(group);
    rows.map(move |(item, row)| format!("{place} {} {:?} {:?}", item.id, row.matching, row.condition))
}

/// The follow-up questions that some row for a group depends on, for every group
/// that has any.
pub fn asks(books: &[&'static Rulebook]) -> BTreeMap<Group, BTreeSet<Ask>> {
    let mut asks: BTreeMap<Group, BTreeSet<Ask>> = BTreeMap::new();
    let lists = books.iter().flat_map(|book| book.lists);
    for row in lists.flat_map(List::lines).flat_map(|item| item.rows) {
        if let Some(condition) = row.condition {
            asks.entry(row.group).or_default().insert(condition.ask);
        }
    }
    asks
}

/// The number of complete sets of answers for people with one status, counted in
/// classes and in real answers. Province, partner and place are left out because
/// they change no verdict.
pub fn count(books: &[&'static Rulebook]) -> (u128, u128) {
    // Statuses are the starting point; the occupation is counted below, with the follow-ups it has.
    let tests = books.iter().flat_map(|book| book.criteria.iter().map(|rule| &rule.requirement));
    let read: BTreeSet<Field> = tests.flat_map(Requirement::fields).copied().collect();
    let answered = read.into_iter().filter(|field| !matches!(field, Field::Occupation | Field::Detail(_)));
    let start = (statuses(books).len() as u128, 2 * Country::all().count() as u128);
    let others = answered.map(|field| classes(books, field)).fold(start, |(classes, real), next| {
        (classes * next.len() as u128, real * next.iter().map(|class| u128::from(class.size)).sum::<u128>())
    });
    let asks = asks(books);
    let occupations = occupations(books).into_iter().fold((0, 0), |(classes, real), groups| {
        let asks = groups.first().and_then(|group| asks.get(group)).map_or(0, BTreeSet::len);
        let ways = 3_u128.pow(u32::try_from(asks).unwrap_or(0));
        (classes + ways, real + ways * groups.len() as u128)
    });
    (others.0 * occupations.0, others.1 * occupations.1)
}

/// People with one status each: a citizen or permanent resident of every country
/// that some rulebook names, of Canada, and of one country that none names.
pub fn statuses(books: &[&'static Rulebook]) -> Vec<Answers> {
    let named = |of: fn(&Rulebook) -> &'static [Country]| {
        let mut named: Vec<Country> = books.iter().flat_map(|book| of(book).iter().copied()).chain([CANADA]).collect();
        order::sort(&mut named);
        named.dedup();
        let other = Country::all().find(|country| !named.contains(country));
        named.into_iter().chain(other)
    };
    let citizens = named(|book| book.citizens).map(|country| (Some(country), None));
    let residents = named(|book| book.permanent_residents).map(|country| (None, Some(country)));
    let person = |(citizenship, residence): (Option<Country>, Option<Country>)| Answers {
        citizenships: Some(Countries::from_iter(citizenship)),
        permanent_residences: Some(Countries::from_iter(residence)),
        ..Answers::default()
    };
    citizens.chain(residents).map(person).collect()
}

/// Ranges of numbers, cut where the outcome of some test can change.
fn ranges(books: &[&'static Rulebook], field: Field, most: u16) -> Vec<Class> {
    let tests = books.iter().flat_map(|book| book.criteria.iter().map(|rule| &rule.requirement));
    let mut starts: Vec<u16> = tests.flat_map(|requirement| requirement.thresholds(field)).chain([0]).collect();
    order::sort(&mut starts);
    starts.dedup();
    let ends = starts.iter().skip(1).map(|next| next - 1).chain([most]);
    let range = |(least, greatest): (&u16, u16)| {
        let mut ends = vec![*least, greatest];
        ends.dedup();
        Class { samples: ends.into_iter().map(Value::Months).collect(), size: u64::from(greatest - least) + 1 }
    };
    starts.iter().zip(ends).map(range).collect()
}

/// The countries that some rule on education names, one by one, then one for all others.
fn education_countries(books: &[&'static Rulebook]) -> Vec<Class> {
    let tests = books.iter().flat_map(|book| book.criteria.iter().map(|rule| &rule.requirement));
    let mut named: Vec<Country> = tests.flat_map(Requirement::education_countries).collect();
    order::sort(&mut named);
    named.dedup();
    let class = |country, size: usize| Class { samples: vec![Value::Country(country)], size: size as u64 };
    let others: Vec<Country> = Country::all().filter(|country| !named.contains(country)).collect();
    let other = others.first().map(|country| class(*country, others.len()));
    named.iter().map(|country| class(*country, 1)).chain(other).collect()
}

fn class_of_groups(groups: &[Group]) -> Class {
    Class { samples: groups.first().copied().map(Value::Occupation).into_iter().collect(), size: groups.len() as u64 }
}
