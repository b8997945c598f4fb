//! What was typed or chosen on a page, read into answers. An error names the
//! field and loses nothing: the page still holds what was typed.

use super::answers::Answers;
use super::country::Country;
use super::field::Field;
use super::flow::is_missing;
use super::json::Json;
use super::read::{MAX_EXPERIENCE_MONTHS, MAX_STUDY_MONTHS};
use super::search::{code_in, narrow};

/// The names and values of a form's controls, in order.
pub type Entries = [(String, String)];

/// The value that stands for an empty list of countries.
pub const NONE: &str = "none";

/// Why an answer on a page cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Problem {
    /// Nothing was chosen or typed.
    Missing,
    /// "None of these" and something else.
    NoneAndOthers,
    /// Not a whole number.
    NotWhole,
    /// More years than can be meant.
    TooLong,
    /// No such occupation group.
    NoSuchGroup,
    /// Not a value the page offers.
    NotOffered,
}

impl Problem {
    /// Every problem.
    pub const ALL: [Problem; 6] = [
        Problem::Missing,
        Problem::NoneAndOthers,
        Problem::NotWhole,
        Problem::TooLong,
        Problem::NoSuchGroup,
        Problem::NotOffered,
    ];

    /// Its stable id; the sentence is `error.<id>`, or for what differs from
    /// field to field (missing, too long) `error.<id>.<field>`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Problem::Missing => "missing",
            Problem::NoneAndOthers => "none_and_others",
            Problem::NotWhole => "not_whole",
            Problem::TooLong => "too_long",
            Problem::NoSuchGroup => "no_such_group",
            Problem::NotOffered => "not_offered",
        }
    }
}

/// An error at a field of a page.
pub type FormError = (Field, Problem);

/// The controls of a number of months: the boxes for years and for months.
#[must_use]
pub fn month_boxes(field: Field) -> Option<(String, String)> {
    let path = field.path();
    let stem = path.strip_suffix("_months")?;
    Some((format!("{stem}_years"), format!("{stem}_extra_months")))
}

/// The list from which a country is picked that has no box of its own.
#[must_use]
pub fn other_country(field: Field) -> String {
    format!("{}.other", field.path())
}

/// Reads the entries of a page into answers.
///
/// # Errors
/// Every field that cannot be read, in order; the answers are then unchanged.
pub fn submit(fields: &[Field], entries: &Entries, answers: &Answers) -> Result<Answers, Vec<FormError>> {
    let mut answers = answers.clone();
    let mut errors = Vec::new();
    for field in fields {
        answers.clear(*field);
        match read(*field, entries) {
            Ok(Some(value)) => {
                if answers.set(*field, &value).is_err() {
                    errors.push((*field, Problem::NotOffered));
                }
            }
            Ok(None) => {}
            Err(problem) => errors.push((*field, problem)),
        }
    }
    for field in fields {
        if is_missing(*field, &answers) && !errors.iter().any(|(other, _)| other == field) {
            errors.push((*field, Problem::Missing));
        }
    }
    errors.sort_by_key(|(field, _)| fields.iter().position(|other| other == field));
    if errors.is_empty() { Ok(answers) } else { Err(errors) }
}

fn read(field: Field, entries: &Entries) -> Result<Option<Json>, Problem> {
    let path = field.path();
    match field {
        Field::Citizenships | Field::PermanentResidences => countries(&path, &other_country(field), entries),
        Field::Occupation => occupation(value(&path, entries)),
        Field::StudyMonths => months(field, MAX_STUDY_MONTHS, entries),
        Field::ExperienceMonths => months(field, MAX_EXPERIENCE_MONTHS, entries),
        Field::JobOffer
        | Field::OwnBusiness
        | Field::Detail(_)
        | Field::Province
        | Field::Wage
        | Field::LicenceRequired
        | Field::Licence
        | Field::Credential
        | Field::EducationCountry
        | Field::InField
        | Field::AcceptanceLetter
        | Field::Language
        | Field::Partner
        | Field::Location => {
            let value = value(&path, entries);
            Ok((!value.is_empty()).then(|| Json::text(value)))
        }
    }
}

fn values<'entries>(name: &'entries str, entries: &'entries Entries) -> impl Iterator<Item = &'entries str> {
    entries
        .iter()
        .filter(move |(other, _)| other == name)
        .map(|(_, value)| value.trim())
        .filter(|value| !value.is_empty())
}

fn value<'entries>(name: &'entries str, entries: &'entries Entries) -> &'entries str {
    values(name, entries).next().unwrap_or_default()
}

fn countries(name: &str, other: &str, entries: &Entries) -> Result<Option<Json>, Problem> {
    let mut codes: Vec<&str> = values(name, entries).chain(values(other, entries)).collect();
    let is_none = codes.contains(&NONE);
    codes.retain(|code| *code != NONE);
    if is_none && !codes.is_empty() {
        return Err(Problem::NoneAndOthers);
    }
    let mut countries: Vec<Country> = Vec::new();
    for code in codes {
        let country = Country::parse(code).ok_or(Problem::NotOffered)?;
        // The same country ticked and picked from the list is no mistake.
        if !countries.contains(&country) {
            countries.push(country);
        }
    }
    if countries.is_empty() && !is_none {
        return Ok(None);
    }
    Ok(Some(Json::List(countries.iter().map(|country| Json::text(country.code())).collect())))
}

/// A box filled by choosing an occupation starts with its code.
fn occupation(typed: &str) -> Result<Option<Json>, Problem> {
    if typed.is_empty() {
        return Ok(None);
    }
    let group = code_in(typed).ok_or(Problem::NoSuchGroup)?;
    Ok(Some(Json::Text(group.to_string())))
}

fn months(field: Field, most: u16, entries: &Entries) -> Result<Option<Json>, Problem> {
    let Some((years_box, months_box)) = month_boxes(field) else { return Ok(None) };
    let (years, months) = (value(&years_box, entries), value(&months_box, entries));
    if years.is_empty() && months.is_empty() {
        return Ok(None);
    }
    let total = i64::from(whole(years)?) * 12 + i64::from(whole(months)?);
    if total <= i64::from(most) { Ok(Some(Json::Integer(total))) } else { Err(Problem::TooLong) }
}

/// A whole number; an empty box is 0. More digits than can be meant are too
/// long rather than not a number.
fn whole(typed: &str) -> Result<u32, Problem> {
    let digits: String = typed.chars().map(narrow).collect();
    if !digits.chars().all(|letter| letter.is_ascii_digit()) {
        return Err(Problem::NotWhole);
    }
    let digits = digits.trim_start_matches('0');
    if 6 < digits.len() {
        return Err(Problem::TooLong);
    }
    Ok(digits.parse().unwrap_or(0))
}
