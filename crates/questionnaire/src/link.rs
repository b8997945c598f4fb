//! Answers as part of an address, for a link: short, safe wherever a link is pasted, and rejected if a character was
//! changed or lost.
//!
//! Version 2, the one written, uses only `0-9a-z`: `2`, the number of characters that follow it, in two digits, then each
//! answer as the place of its field in `FIELDS`, in two digits, and its value; then a checksum of four characters over
//! everything before. A choice is one character, months are two, an occupation is its five digits, a country its two
//! letters, and a list of countries its length in two digits and their letters. What stands after the end, because
//! somebody glued it there, does not count, nor does anything that is no letter or digit, nor whether letters are capital.
//!
//! Version 1 is still read. It has one part per field in the order of `FIELDS`, `-` where there is no answer, and a list of
//! countries ends with `_`, which some chats take for emphasis and drop.
//!
//! Invariant: `FIELDS` only grows, at its end and by choices, and so do the values of a choice; so a link opens for as long
//! as this program exists, and a follow-up that a later program asks is passed over.

use cptpp_rules::answers::{Answers, Countries, Field, Value};
use cptpp_rules::country::Country;
use cptpp_rules::occupations::Group;

const SUM: usize = 4;
const DIGITS: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyz";
/// Means no answer, in version 1.
const NONE: char = '-';
/// Ends a list of countries, in version 1.
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

/// How many fields version 1 has.
const V1_FIELDS: usize = 30;

/// The fields, by path.
const FIELDS: &[(&str, Form)] = &[
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

/// Writes answers.
pub fn write(answers: &Answers) -> String {
    let entry = |(place, (field, form)): (usize, (Field, &Form))| {
        Some([digits(place), form.write(&answers.get(field)?)?].concat())
    };
    let body = fields().enumerate().filter_map(entry).collect::<Vec<_>>().concat();
    let text = ["2", &digits(body.len() + SUM), &body].concat();
    let sum = sum(&text);
    text + &sum
}

/// Reads answers.
///
/// # Errors
/// Says whether the text is from a later version or damaged.
pub fn read(payload: &str) -> Result<Answers, Unshared> {
    let payload = payload.trim_start_matches(|letter: char| !letter.is_ascii_alphanumeric());
    match payload.get(..1).and_then(number) {
        None | Some(0) => Err(Unshared::Damaged),
        Some(1) => read_first_version(payload).ok_or(Unshared::Damaged),
        Some(2) => read_second_version(payload),
        Some(_) => Err(Unshared::Newer),
    }
}

/// The fields and values, for the test that they are complete.
pub fn known() -> impl Iterator<Item = (Field, &'static [&'static str])> {
    fields().map(|(field, form)| match form {
        Form::Choice(values) => (field, *values),
        Form::Months | Form::Occupation | Form::Country | Form::Countries => (field, &[][..]),
    })
}

fn read_second_version(payload: &str) -> Result<Answers, Unshared> {
    let letters: String = payload.chars().filter(char::is_ascii_alphanumeric).collect();
    let letters = letters.to_ascii_lowercase();
    let whole = || {
        let (head, rest) = letters.split_at_checked(3)?;
        let rest = rest.get(..two_digits(head.get(1..)?)?)?;
        let (body, written) = rest.split_at_checked(rest.len().checked_sub(SUM)?)?;
        (sum(&[head, body].concat()) == written).then_some(body)
    };
    let mut rest = whole().ok_or(Unshared::Damaged)?;
    let mut answers = Answers::default();
    while !rest.is_empty() {
        let place;
        (place, rest) = rest.split_at_checked(2).ok_or(Unshared::Damaged)?;
        let place = two_digits(place).ok_or(Unshared::Damaged)?;
        let Some((field, form)) = fields().nth(place) else {
            // A follow-up of a later program, which is a choice.
            rest = rest.get(1..).ok_or(Unshared::Damaged)?;
            continue;
        };
        let value;
        (value, rest) = form.read(rest).ok_or(Unshared::Damaged)?;
        // A value of a later program.
        let value = value.ok_or(Unshared::Newer)?;
        if answers.has(field) || answers.set(field, &value).is_none() {
            return Err(Unshared::Damaged);
        }
    }
    Ok(answers)
}

fn read_first_version(payload: &str) -> Option<Answers> {
    // Whatever is glued to its end has something else before it.
    let payload =
        payload.split(|letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, NONE | END)).next()?;
    let (text, written) = payload.split_at_checked(payload.len().checked_sub(SUM)?)?;
    if written != sum(text) {
        return None;
    }
    let mut rest = text.get(1..)?;
    let mut answers = Answers::default();
    for (field, form) in fields().take(V1_FIELDS) {
        if rest.is_empty() {
            break;
        }
        if let Some(after) = rest.strip_prefix(NONE) {
            rest = after;
            continue;
        }
        let value;
        (value, rest) = form.read_first(rest)?;
        answers.set(field, &value?)?;
    }
    rest.is_empty().then_some(answers)
}

fn fields() -> impl Iterator<Item = (Field, &'static Form)> {
    FIELDS.iter().filter_map(|(path, form)| Some((field(path)?, form)))
}

fn field(path: &str) -> Option<Field> {
    Field::all().find(|field| field.path() == path)
}

impl Form {
    /// Writes a value; `None` if it cannot be written, which a test makes sure of.
    fn write(&self, value: &Value) -> Option<String> {
        Some(match (self, value) {
            (Form::Choice(values), Value::Choice(id)) => {
                digit(values.iter().position(|value| value == id)?)?.to_string()
            }
            (Form::Months, Value::Months(months)) => digits(usize::from(*months)),
            (Form::Occupation, Value::Occupation(group)) => group.to_string(),
            (Form::Country, Value::Country(country)) => country.code().to_ascii_lowercase(),
            (Form::Countries, Value::Countries(countries)) => {
                let codes: String = countries.iter().map(Country::code).collect();
                digits(codes.len() / 2) + &codes.to_ascii_lowercase()
            }
            _ => return None,
        })
    }

    /// Reads the value at the beginning of a text, and returns what follows it. The value is missing if it is a choice that
    /// there is not.
    fn read<'text>(&self, text: &'text str) -> Option<(Option<Value>, &'text str)> {
        let length = match self {
            Form::Choice(_) => 1,
            Form::Months | Form::Country => 2,
            Form::Occupation => 5,
            Form::Countries => 2 + 2 * two_digits(text.get(..2)?)?,
        };
        let (text, rest) = text.split_at_checked(length)?;
        let value = match self {
            Form::Choice(values) => return Some((values.get(number(text)?).map(|id| Value::Choice(id)), rest)),
            Form::Months => Value::Months(two_digits(text)?.try_into().ok()?),
            Form::Occupation => Value::Occupation(Group::parse(text)?),
            Form::Country => Value::Country(Country::parse(&text.to_ascii_uppercase())?),
            Form::Countries => Value::Countries(pairs(&text.get(2..)?.to_ascii_uppercase())?),
        };
        Some((Some(value), rest))
    }

    /// The same, as version 1 has it.
    fn read_first<'text>(&self, text: &'text str) -> Option<(Option<Value>, &'text str)> {
        let Form::Countries = self else { return self.read(text) };
        let (codes, rest) = text.split_once(END)?;
        Some((Some(Value::Countries(pairs(codes)?)), rest))
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

/// A number below 1,296.
fn digits(number: usize) -> String {
    [number / DIGITS.len(), number % DIGITS.len()].into_iter().filter_map(digit).collect()
}

fn two_digits(text: &str) -> Option<usize> {
    let (high, low) = text.split_at_checked(1)?;
    Some(number(high)? * DIGITS.len() + number(low)?)
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
