//! Answers from and to JSON, version 1. Strict: anything the contract does not
//! allow is an error that names the field; nothing is guessed.

use super::json::{self, Json};
use super::value::{Countries, Kind, Value};
use super::{Answers, Field};
use crate::country::Country;
use crate::occupations::Group;
use crate::order;

/// The version of the answers this program reads and writes.
const VERSION: i64 = 1;
const MOST_ENTRIES: usize = 1_000;
/// The fields that are objects.
const OBJECTS: [&str; 2] = ["occupation_detail", "education"];

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersError {
    /// The path of the field at fault; empty if the text is not a JSON object.
    pub field: String,
    /// What is wrong with it, for programmers.
    pub message: &'static str,
}

impl AnswersError {
    fn new(field: impl Into<String>, message: &'static str) -> AnswersError {
        AnswersError { field: field.into(), message }
    }
}

impl Answers {
    /// Reads answers from a JSON text.
    ///
    /// # Errors
    /// Names the field that violates the contract.
    pub fn parse(text: &str) -> Result<Answers, AnswersError> {
        match Json::parse(text) {
            Some(json) => Answers::from_json(&json),
            None => Err(AnswersError::new(unreadable(text), "cannot be read as JSON")),
        }
    }

    /// Reads answers from JSON.
    ///
    /// # Errors
    /// Names the field that violates the contract.
    pub fn from_json(json: &Json) -> Result<Answers, AnswersError> {
        let mut answers = Answers::default();
        let mut version = None;
        for (key, value) in entries(json, "")? {
            match key.as_str() {
                "version" => version = Some(value),
                parent if OBJECTS.contains(&parent) => {
                    for (key, value) in entries(value, parent)? {
                        answers.read(&format!("{parent}.{key}"), value)?;
                    }
                }
                // A path with a dot names an answer but is not a key.
                key if key.contains('.') => return Err(AnswersError::new(key, "not a field")),
                key => answers.read(key, value)?,
            }
        }
        match version {
            Some(Json::Integer(VERSION)) => Ok(answers),
            Some(_) => Err(AnswersError::new("version", "not a version this program reads")),
            None => Err(AnswersError::new("version", "missing")),
        }
    }

    /// The answers as JSON, with their version; absent ones are left out.
    pub fn to_json(&self) -> Json {
        let mut object = vec![("version".to_owned(), Json::Integer(VERSION))];
        for field in Field::all() {
            let Some(value) = self.get(field) else { continue };
            let value = to_json(&value);
            match field.place() {
                (None, key) => object.push((key.to_owned(), value)),
                (Some(parent), key) => match object.last_mut() {
                    Some((last, Json::Object(inner))) if last == parent => inner.push((key.to_owned(), value)),
                    _ => object.push((parent.to_owned(), Json::Object(vec![(key.to_owned(), value)]))),
                },
            }
        }
        Json::Object(object)
    }

    fn read(&mut self, path: &str, json: &Json) -> Result<(), AnswersError> {
        let field = Field::all().find(|field| field.path() == path);
        let field = field.ok_or_else(|| AnswersError::new(path, "not a field"))?;
        let value = value(field.kind(), json).map_err(|message| AnswersError::new(path, message))?;
        // Cannot fail: a field takes every value of its kind.
        self.set(field, &value).ok_or_else(|| AnswersError::new(path, "not a value of this field"))
    }
}

fn value(kind: Kind, json: &Json) -> Result<Value, &'static str> {
    Ok(match kind {
        Kind::Choice(options) => {
            let option = options.iter().find(|option| json.as_text() == Some(option));
            Value::Choice(option.ok_or("not one of the values of this field")?)
        }
        Kind::Months { most } => {
            let Json::Integer(months) = json else { return Err("not a whole number") };
            let months = u16::try_from(*months).ok().filter(|months| *months <= most);
            Value::Months(months.ok_or("out of range")?)
        }
        Kind::Country => Value::Country(country(json)?),
        Kind::Countries => {
            let Json::List(items) = json else { return Err("not a list of country codes") };
            let mut countries = Countries::default();
            for item in items {
                if !countries.insert(country(item)?) {
                    return Err("duplicate country");
                }
            }
            Value::Countries(countries)
        }
        Kind::Occupation => {
            let group = json.as_text().and_then(Group::parse);
            Value::Occupation(group.ok_or("not the five digits of a NOC 2021 unit group")?)
        }
    })
}

fn country(json: &Json) -> Result<Country, &'static str> {
    json.as_text().and_then(Country::parse).ok_or("not an assigned ISO 3166-1 alpha-2 code")
}

fn to_json(value: &Value) -> Json {
    match value {
        Value::Choice(id) => Json::text(id),
        Value::Months(months) => Json::Integer((*months).into()),
        Value::Country(country) => Json::text(country.code()),
        Value::Countries(countries) => Json::List(countries.iter().map(|country| Json::text(country.code())).collect()),
        Value::Occupation(group) => Json::Text(group.to_string()),
    }
}

/// The entries of an object; duplicate keys are an error.
fn entries<'json>(json: &'json Json, path: &str) -> Result<&'json [(String, Json)], AnswersError> {
    let Json::Object(entries) = json else {
        return Err(AnswersError::new(path, "not an object"));
    };
    let mut seen = vec![];
    // There are fewer fields than this, so one that is not known is found before the rest is compared.
    for (key, _) in entries.iter().take(MOST_ENTRIES) {
        if !order::insert(&mut seen, key) {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            return Err(AnswersError::new(path, "duplicate key"));
        }
    }
    Ok(entries)
}

/// The field whose value no JSON reader can hold (a number of 400 digits, say) in
/// a text that is otherwise an object; empty if there is none.
fn unreadable(text: &str) -> String {
    let broken = |text: &str| json::parts(text)?.into_iter().find(|(_, value)| Json::parse(value).is_none());
    match broken(text) {
        Some((parent, value)) if OBJECTS.contains(&parent.as_str()) => {
            broken(&value).map_or(parent.clone(), |(key, _)| format!("{parent}.{key}"))
        }
        Some((key, _)) => key,
        None => String::new(),
    }
}
