//! What was typed or chosen on a page, read into answers. An error names the
//! field and loses nothing: the page still holds what was typed.

use crate::search::{code_in, visible};
use cptpp_rules::answers::{Answers, Countries, Field, Kind, Value};
use cptpp_rules::country::Country;
use cptpp_rules::order;
use strum::{IntoStaticStr, VariantArray};

/// The names and values of a form's controls, in order.
pub type Entries = [(String, String)];

/// The value for an empty list of countries.
pub const NONE: &str = "none";

/// Why an answer on a page cannot be read. The sentence is `error.<id>`, or where
/// it differs by field (missing, too long) `error.<id>.<field>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Problem {
    Missing,
    /// "None of these" and something else.
    NoneAndOthers,
    NotWhole,
    /// More years than are plausible.
    TooLong,
    NoSuchGroup,
    /// Not a value the page offers.
    NotOffered,
}

pub type FormError = (Field, Problem);

/// The controls of a number of months: the boxes for years and for months.
pub fn month_boxes(field: Field) -> Option<(String, String)> {
    let stem = field.path().strip_suffix("_months")?;
    Some((format!("{stem}_years"), format!("{stem}_extra_months")))
}

/// The list for picking a country that has no box of its own.
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
                if answers.set(*field, &value).is_none() {
                    errors.push((*field, Problem::NotOffered));
                }
            }
            Ok(None) => {}
            Err(problem) => errors.push((*field, problem)),
        }
    }
    for field in fields {
        if answers.is_missing(*field) && !errors.iter().any(|(other, _)| other == field) {
            errors.push((*field, Problem::Missing));
        }
    }
    order::sort_by_key(&mut errors, |(field, _)| fields.iter().position(|other| other == field));
    if errors.is_empty() { Ok(answers) } else { Err(errors) }
}

fn read(field: Field, entries: &Entries) -> Result<Option<Value>, Problem> {
    let typed = value(field.path(), entries);
    let known =
        |value: Option<Value>| if typed.is_empty() { Ok(None) } else { value.map(Some).ok_or(Problem::NotOffered) };
    match field.kind() {
        Kind::Countries => countries(field, entries),
        Kind::Occupation => occupation(typed),
        Kind::Months { most } => months(field, most, entries),
        Kind::Country => known(Country::parse(typed).map(Value::Country)),
        Kind::Choice(options) => known(options.iter().find(|option| **option == typed).map(|id| Value::Choice(id))),
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

fn countries(field: Field, entries: &Entries) -> Result<Option<Value>, Problem> {
    let other = other_country(field);
    let mut codes: Vec<&str> = values(field.path(), entries).chain(values(&other, entries)).collect();
    let is_none = codes.contains(&NONE);
    codes.retain(|code| *code != NONE);
    if is_none && !codes.is_empty() {
        return Err(Problem::NoneAndOthers);
    }
    // The same country ticked and picked from the list is not an error.
    let countries: Option<Countries> = codes.into_iter().map(Country::parse).collect();
    let countries = countries.ok_or(Problem::NotOffered)?;
    Ok((is_none || !countries.is_empty()).then_some(Value::Countries(countries)))
}

/// The text of a chosen occupation starts with its code.
fn occupation(typed: &str) -> Result<Option<Value>, Problem> {
    if typed.is_empty() {
        return Ok(None);
    }
    let group = code_in(typed).ok_or(Problem::NoSuchGroup)?;
    Ok(Some(Value::Occupation(group)))
}

fn months(field: Field, most: u16, entries: &Entries) -> Result<Option<Value>, Problem> {
    let Some((years_box, months_box)) = month_boxes(field) else { return Ok(None) };
    let [years, months] = [years_box, months_box].map(|name| visible(value(&name, entries)));
    if years.is_empty() && months.is_empty() {
        return Ok(None);
    }
    let total = u64::from(whole(&years)?) * 12 + u64::from(whole(&months)?);
    let total = u16::try_from(total).ok().filter(|total| *total <= most).ok_or(Problem::TooLong)?;
    Ok(Some(Value::Months(total)))
}

/// A whole number; an empty box is 0. Too many digits are too long rather than not a number.
fn whole(digits: &str) -> Result<u32, Problem> {
    if !digits.chars().all(|letter| letter.is_ascii_digit()) {
        return Err(Problem::NotWhole);
    }
    let digits = digits.trim_start_matches('0');
    if 6 < digits.len() {
        return Err(Problem::TooLong);
    }
    Ok(digits.parse().unwrap_or(0))
}
