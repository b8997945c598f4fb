//! Answers as part of an address, for a link: short, safe in a URL, and rejected if a character was changed or lost.
//!
//! Format: the version, then one part per field in the order of `VERSIONS`, then a checksum of four characters over
//! everything before. A choice is one character, `-` if there is none; months are two; an occupation is five digits; a
//! country its two letters; a list of countries ends with `_`.
//!
//! Invariant: a version never changes, whatever happens to the fields, so that a link opens for as long as this program
//! exists. New fields or values need a version that has them after those of all before it.

use cptpp_rules::answers::{Answers, Countries, Field, Value};
use cptpp_rules::country::Country;
use cptpp_rules::occupations::Group;

const SUM: usize = 4;
const DIGITS: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyz";
/// Means no answer.
const NONE: char = '-';
/// Ends a list of countries.
const END: char = '_';

/// Why a link cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unshared {
    /// It was made by a later version.
    Newer,
    /// It is not one of ours, or part of it was changed or lost.
    Damaged,
}

/// How a field is written.
#[derive(Debug)]
enum Form {
    Choice(&'static [&'static str]),
    Months,
    Occupation,
    Country,
    Countries,
}

const YES_NO_UNSURE: Form = Form::Choice(&["yes", "no", "unsure"]);

/// The fields of version 1, by path, in the order written.
const V1: &[(&str, Form)] = &[
    ("citizenships", Form::Countries),
    ("permanent_residences", Form::Countries),
    ("job_offer", YES_NO_UNSURE),
    ("own_business", YES_NO_UNSURE),
    ("occupation", Form::Occupation),
    ("province", Form::Choice(&["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"])),
    ("wage", Form::Choice(&["at_or_above", "below", "unsure"])),
    ("licence_required", YES_NO_UNSURE),
    ("licence", Form::Choice(&["canadian", "foreign", "within_four_months", "no", "unsure"])),
    ("education.credential", Form::Choice(&["none", "certificate", "diploma", "associate", "bachelor", "graduate"])),
    ("education.study_months", Form::Months),
    ("education.country", Form::Country),
    ("education.in_field", YES_NO_UNSURE),
    ("education.acceptance_letter", YES_NO_UNSURE),
    ("experience_months", Form::Months),
    ("language", Form::Choice(&["english", "french", "both", "neither", "unsure"])),
    ("partner", Form::Choice(&["yes", "no"])),
    ("location", Form::Choice(&["outside_canada", "visiting_canada", "canada_with_permit"])),
    ("occupation_detail.actuary", YES_NO_UNSURE),
    ("occupation_detail.architecture_manager", YES_NO_UNSURE),
    ("occupation_detail.cultural_industry", YES_NO_UNSURE),
    ("occupation_detail.foreign_legal_consultant", YES_NO_UNSURE),
    ("occupation_detail.interior_designer", YES_NO_UNSURE),
    ("occupation_detail.membership_organization", YES_NO_UNSURE),
    ("occupation_detail.non_academic_researcher", YES_NO_UNSURE),
    ("occupation_detail.quebec_notary", YES_NO_UNSURE),
    ("occupation_detail.rig_operator", YES_NO_UNSURE),
    ("occupation_detail.supervisor", YES_NO_UNSURE),
    ("occupation_detail.telecom_carrier", YES_NO_UNSURE),
    ("occupation_detail.textile", YES_NO_UNSURE),
];

/// What each version adds to the one before.
const VERSIONS: &[&[(&str, Form)]] = &[V1];

/// Writes answers in the first version that has all of them, so that the program of its time can read the link.
pub fn write(answers: &Answers) -> String {
    let has_answer = |(path, _): &(&str, Form)| field(path).is_some_and(|field| answers.has(field));
    let version = 1 + VERSIONS.iter().rposition(|added| added.iter().any(has_answer)).unwrap_or(0);
    let mut text: String = digit(version).into_iter().collect();
    for (field, form) in fields(version) {
        text.push_str(&form.write(answers.get(field).as_ref()));
    }
    // Unanswered fields at the end are left out.
    let text = text.trim_end_matches(NONE);
    format!("{text}{}", sum(text))
}

/// Reads answers.
///
/// # Errors
/// Says whether the text is from a later version or damaged.
pub fn read(payload: &str) -> Result<Answers, Unshared> {
    match payload.get(..1).and_then(number) {
        None | Some(0) => Err(Unshared::Damaged),
        Some(version) if version <= VERSIONS.len() => read_version(version, payload).ok_or(Unshared::Damaged),
        Some(_) => Err(Unshared::Newer),
    }
}

/// The fields and values of the last version, for the test that they are complete.
pub fn known() -> impl Iterator<Item = (Field, &'static [&'static str])> {
    fields(VERSIONS.len()).map(|(field, form)| match form {
        Form::Choice(values) => (field, *values),
        Form::Months | Form::Occupation | Form::Country | Form::Countries => (field, &[][..]),
    })
}

fn read_version(version: usize, payload: &str) -> Option<Answers> {
    let (text, written) = payload.split_at_checked(payload.len().checked_sub(SUM)?)?;
    if written != sum(text) {
        return None;
    }
    let mut rest = text.get(1..)?;
    let mut answers = Answers::default();
    for (field, form) in fields(version) {
        if rest.is_empty() {
            break;
        }
        let value;
        (value, rest) = form.read(rest)?;
        if let Some(value) = value {
            answers.set(field, &value)?;
        }
    }
    rest.is_empty().then_some(answers)
}

fn fields(version: usize) -> impl Iterator<Item = (Field, &'static Form)> {
    VERSIONS.iter().take(version).copied().flatten().filter_map(|(path, form)| Some((field(path)?, form)))
}

fn field(path: &str) -> Option<Field> {
    Field::all().find(|field| field.path() == path)
}

impl Form {
    fn write(&self, value: Option<&Value>) -> String {
        match (self, value) {
            (Form::Choice(values), Some(Value::Choice(id))) => {
                let index = values.iter().position(|value| value == id);
                index.and_then(digit).unwrap_or(NONE).to_string()
            }
            (Form::Months, Some(Value::Months(months))) => {
                let months = usize::from(*months);
                [months / DIGITS.len(), months % DIGITS.len()].into_iter().filter_map(digit).collect()
            }
            (Form::Occupation, Some(Value::Occupation(group))) => group.to_string(),
            (Form::Country, Some(Value::Country(country))) => country.to_string(),
            (Form::Countries, Some(Value::Countries(countries))) => {
                countries.iter().map(Country::code).chain([END.encode_utf8(&mut [0; 4]) as &str]).collect()
            }
            _ => NONE.to_string(),
        }
    }

    /// Reads the value at the beginning of a text, and returns what follows it.
    fn read<'text>(&self, text: &'text str) -> Option<(Option<Value>, &'text str)> {
        if let Some(rest) = text.strip_prefix(NONE) {
            return Some((None, rest));
        }
        let split = |length| text.split_at_checked(length);
        let (value, rest) = match self {
            Form::Choice(values) => {
                let (letter, rest) = split(1)?;
                (Value::Choice(values.get(number(letter)?)?), rest)
            }
            Form::Months => {
                let (letters, rest) = split(2)?;
                let (high, low) = letters.split_at_checked(1)?;
                let months = number(high)? * DIGITS.len() + number(low)?;
                (Value::Months(u16::try_from(months).ok()?), rest)
            }
            Form::Occupation => {
                let (code, rest) = split(5)?;
                (Value::Occupation(Group::parse(code)?), rest)
            }
            Form::Country => {
                let (code, rest) = split(2)?;
                (Value::Country(Country::parse(code)?), rest)
            }
            Form::Countries => {
                let (codes, rest) = text.split_once(END)?;
                (Value::Countries(pairs(codes)?), rest)
            }
        };
        Some((Some(value), rest))
    }
}

/// Two-letter codes written one after the other.
fn pairs(mut codes: &str) -> Option<Countries> {
    let mut countries = Countries::default();
    while !codes.is_empty() {
        let (code, rest) = codes.split_at_checked(2)?;
        if !countries.insert(Country::parse(code)?) {
            return None;
        }
        codes = rest;
    }
    Some(countries)
}

fn digit(number: usize) -> Option<char> {
    DIGITS.get(number).copied().map(char::from)
}

fn number(letter: &str) -> Option<usize> {
    let letter = letter.bytes().next()?;
    DIGITS.iter().position(|digit| *digit == letter)
}

/// Four characters that change when the text does (FNV-1a): against typos and lost letters, not against intent.
fn sum(text: &str) -> String {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let mut rest = usize::try_from(hash).unwrap_or_default();
    let mut letters = String::new();
    for _ in 0..SUM {
        letters.extend(digit(rest % DIGITS.len()));
        rest /= DIGITS.len();
    }
    letters
}
