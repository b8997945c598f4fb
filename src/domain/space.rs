//! The space of answers, cut into classes that the rules cannot tell apart:
//! numbers at the rulebooks' own thresholds, countries at those they name,
//! occupations by the rows of the lists and the levels the rules read.

use crate::domain::answers::Answers;
use crate::domain::country::{CANADA, Country};
use crate::domain::field::Field;
use crate::domain::json::Json;
use crate::domain::occupations::{Ask, GROUPS, Group, List};
use crate::domain::read::{MAX_EXPERIENCE_MONTHS, MAX_STUDY_MONTHS};
use crate::domain::rulebook::{Rulebook, Test};
use std::collections::{BTreeMap, BTreeSet};

/// Answers to a question that the rules cannot tell apart.
#[derive(Clone, Debug)]
pub struct Class {
    /// Some of them, each as answers to this question alone: of numbers the
    /// least and the greatest.
    pub samples: Vec<Answers>,
    /// How many there are.
    pub size: u64,
}

/// The classes of answers to a question.
#[must_use]
pub fn classes(books: &[&'static Rulebook], field: Field) -> Vec<Class> {
    match field {
        Field::StudyMonths => ranges(books, field, MAX_STUDY_MONTHS),
        Field::ExperienceMonths => ranges(books, field, MAX_EXPERIENCE_MONTHS),
        Field::EducationCountry => education_countries(books),
        Field::Occupation => occupations(books).iter().map(|groups| class_of_groups(groups)).collect(),
        // Citizenship and residence make the routes, each of which is gone through.
        Field::Citizenships | Field::PermanentResidences => vec![],
        Field::JobOffer
        | Field::OwnBusiness
        | Field::Detail(_)
        | Field::Province
        | Field::Wage
        | Field::LicenceRequired
        | Field::Licence
        | Field::Credential
        | Field::InField
        | Field::AcceptanceLetter
        | Field::Language
        | Field::Partner
        | Field::Location => {
            let choices = field.choices().unwrap_or_default();
            choices.into_iter().map(|id| Class { samples: vec![only(field, &Json::text(id))], size: 1 }).collect()
        }
    }
}

/// Groups that no list and no level of any rule tells apart, class by class.
#[must_use]
pub fn occupations(books: &[&'static Rulebook]) -> Vec<Vec<Group>> {
    let mut classes: BTreeMap<String, Vec<Group>> = BTreeMap::new();
    for group in GROUPS {
        classes.entry(what_is_read(books, *group)).or_default().push(*group);
    }
    let mut classes: Vec<Vec<Group>> = classes.into_values().collect();
    classes.sort_unstable();
    classes
}

/// Everything the rules can read of a group: its level, where some rule reads
/// that, and its rows on every list.
fn what_is_read(books: &[&'static Rulebook], group: Group) -> String {
    let tests = books.iter().flat_map(|book| book.criteria.iter().map(|rule| &rule.test));
    let levels: Vec<bool> = tests.flat_map(levels_read).map(|levels| levels.contains(&group.teer())).collect();
    let lists = books.iter().flat_map(|book| book.lists);
    let rows: Vec<_> = lists.enumerate().flat_map(|(place, list)| rows_of(list, group, place)).collect();
    format!("{levels:?} {rows:?}")
}

fn levels_read(test: &Test) -> Vec<&'static [u8]> {
    match test {
        Test::Occupation { professional_teers } => vec![*professional_teers],
        Test::Education { professional, .. } => professional.field.iter().map(|field| field.any_field_teers).collect(),
        Test::Status
        | Test::JobOffer
        | Test::Independence
        | Test::Wage { .. }
        | Test::Licence { .. }
        | Test::SpecializedKnowledge
        | Test::Experience { .. }
        | Test::Language { .. } => vec![],
    }
}

fn rows_of(list: &'static List, group: Group, place: usize) -> impl Iterator<Item = String> {
    let rows = list.lines().flat_map(|item| item.rows.iter().map(move |row| (item.id, row)));
    rows.filter(move |(_, row)| row.group == group)
        .map(move |(item, row)| format!("{place} {item} {:?} {:?}", row.matching, row.condition))
}

/// The follow-up questions on which some row for a group depends, for every
/// group that has any.
#[must_use]
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

/// How many complete answers there are of people with one status, told in
/// classes and in real answers. Province, partner and place are left out:
/// they change no verdict.
#[must_use]
pub fn count(books: &[&'static Rulebook]) -> (u128, u128) {
    let answered = Field::all().filter(|field| match field {
        Field::JobOffer
        | Field::OwnBusiness
        | Field::Wage
        | Field::LicenceRequired
        | Field::Licence
        | Field::Credential
        | Field::StudyMonths
        | Field::EducationCountry
        | Field::InField
        | Field::AcceptanceLetter
        | Field::ExperienceMonths
        | Field::Language => true,
        // Statuses are the start, and the occupation is counted below with the follow-ups it has.
        Field::Citizenships
        | Field::PermanentResidences
        | Field::Occupation
        | Field::Detail(_)
        | Field::Province
        | Field::Partner
        | Field::Location => false,
    });
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

/// People with one status each: a citizen or permanent resident of every
/// country that some rulebook names, of Canada, and of one that nobody names.
#[must_use]
pub fn statuses(books: &[&'static Rulebook]) -> Vec<Answers> {
    let named = |of: fn(&Rulebook) -> &'static [Country]| {
        let mut named: Vec<Country> = books.iter().flat_map(|book| of(book).iter().copied()).chain([CANADA]).collect();
        named.sort_unstable();
        named.dedup();
        let other = Country::all().find(|country| !named.contains(country));
        named.into_iter().chain(other)
    };
    let citizens = named(|book| book.citizens).map(|country| (vec![country], vec![]));
    let residents = named(|book| book.permanent_residents).map(|country| (vec![], vec![country]));
    let person = |(citizenships, residences)| Answers {
        citizenships: Some(citizenships),
        permanent_residences: Some(residences),
        ..Answers::default()
    };
    citizens.chain(residents).map(person).collect()
}

/// Numbers cut where the outcome of some test can turn.
fn ranges(books: &[&'static Rulebook], field: Field, most: u16) -> Vec<Class> {
    let tests = books.iter().flat_map(|book| book.criteria.iter().map(|rule| &rule.test));
    let mut starts: Vec<u16> = tests.flat_map(|test| test.thresholds(field)).chain([0]).collect();
    starts.sort_unstable();
    starts.dedup();
    let ends = starts.iter().skip(1).map(|next| next - 1).chain([most]);
    let number = |months: u16| only(field, &Json::Integer(months.into()));
    let range = |(least, greatest): (&u16, u16)| {
        let mut ends = vec![*least, greatest];
        ends.dedup();
        Class { samples: ends.into_iter().map(number).collect(), size: u64::from(greatest - least) + 1 }
    };
    starts.iter().zip(ends).map(range).collect()
}

/// The countries that some rule on education names, one by one, then one for all others.
fn education_countries(books: &[&'static Rulebook]) -> Vec<Class> {
    let tests = books.iter().flat_map(|book| book.criteria.iter().map(|rule| &rule.test));
    let mut named: Vec<Country> = tests.flat_map(Test::education_countries).collect();
    named.sort_unstable();
    named.dedup();
    let class = |country: Country, size: usize| Class {
        samples: vec![only(Field::EducationCountry, &Json::text(country.code()))],
        size: size as u64,
    };
    let others: Vec<Country> = Country::all().filter(|country| !named.contains(country)).collect();
    let other = others.first().map(|country| class(*country, others.len()));
    named.iter().map(|country| class(*country, 1)).chain(other).collect()
}

fn class_of_groups(groups: &[Group]) -> Class {
    let sample = groups.first().map(|group| Answers { occupation: Some(*group), ..Answers::default() });
    Class { samples: sample.into_iter().collect(), size: groups.len() as u64 }
}

/// Answers to one question alone.
fn only(field: Field, value: &Json) -> Answers {
    let mut answers = Answers::default();
    // Made for this field.
    let _ = answers.set(field, value);
    answers
}
