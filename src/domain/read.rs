//! Answers from JSON and to JSON, version 1. Strict: whatever the contract
//! does not allow is an error that names the field, and nothing is guessed.

use super::answers::Answers;
use super::choice::Choice;
use super::country::Country;
use super::field::{DETAIL, EDUCATION, Field};
use super::json::Json;
use super::occupations::Group;
use serde_json::value::RawValue;
use std::collections::{BTreeMap, BTreeSet};

/// The version of the answers this program reads and writes.
pub const VERSION: i64 = 1;
/// The longest study that can be told, in months.
pub const MAX_STUDY_MONTHS: u16 = 240;
/// The longest experience that can be told, in months.
pub const MAX_EXPERIENCE_MONTHS: u16 = 720;

/// Why a text is not answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersError {
    /// The path of the field at fault, or empty when the text is no JSON object.
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
    /// Names the field that is not as the contract says.
    pub fn parse(text: &str) -> Result<Answers, AnswersError> {
        match Json::parse(text) {
            Some(json) => Answers::from_json(&json),
            None => Err(AnswersError::new(unreadable(text), "cannot be read as JSON")),
        }
    }

    /// Reads answers from JSON.
    ///
    /// # Errors
    /// Names the field that is not as the contract says.
    pub fn from_json(json: &Json) -> Result<Answers, AnswersError> {
        let mut answers = Answers::default();
        let mut version = None;
        for (key, value) in entries(json, "")? {
            match key.as_str() {
                "version" => version = Some(value),
                parent @ (DETAIL | EDUCATION) => {
                    for (key, value) in entries(value, parent)? {
                        answers.read(Some(parent), key, value)?;
                    }
                }
                key => answers.read(None, key, value)?,
            }
        }
        match version {
            Some(Json::Integer(VERSION)) => Ok(answers),
            Some(_) => Err(AnswersError::new("version", "not a version this program reads")),
            None => Err(AnswersError::new("version", "missing")),
        }
    }

    /// The answers as JSON, with their version; absent ones are left out.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let mut object = vec![("version".to_owned(), Json::Integer(VERSION))];
        for field in Field::all() {
            let Some(value) = self.get(field) else { continue };
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

    /// One answer as JSON.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<Json> {
        let countries = |list: &Option<Vec<Country>>| {
            list.as_ref().map(|list| Json::List(list.iter().map(|country| Json::text(country.code())).collect()))
        };
        let months = |months: Option<u16>| months.map(|months| Json::Integer(months.into()));

        let education = &self.education;
        match field {
            Field::Citizenships => countries(&self.citizenships),
            Field::PermanentResidences => countries(&self.permanent_residences),
            Field::JobOffer => text(self.job_offer),
            Field::OwnBusiness => text(self.own_business),
            Field::Occupation => self.occupation.map(|group| Json::Text(group.to_string())),
            Field::Detail(ask) => text(self.detail(ask)),
            Field::Province => text(self.province),
            Field::Wage => text(self.wage),
            Field::LicenceRequired => text(self.licence_required),
            Field::Licence => text(self.licence),
            Field::Credential => text(education.credential),
            Field::StudyMonths => months(education.study_months),
            Field::EducationCountry => education.country.map(|country| Json::text(country.code())),
            Field::InField => text(education.in_field),
            Field::AcceptanceLetter => text(education.acceptance_letter),
            Field::ExperienceMonths => months(self.experience_months),
            Field::Language => text(self.language),
            Field::Partner => text(self.partner),
            Field::Location => text(self.location),
        }
    }

    /// Sets one answer from JSON.
    ///
    /// # Errors
    /// When the value is not one the field allows; the answers stay as they were.
    pub fn set(&mut self, field: Field, value: &Json) -> Result<(), AnswersError> {
        self.try_set(field, value).map_err(|message| AnswersError::new(field.path(), message))
    }

    /// Takes one answer back.
    pub fn clear(&mut self, field: Field) {
        self.copy(field, &Answers::default());
    }

    /// Copies one answer, or its absence, from other answers.
    pub fn copy(&mut self, field: Field, from: &Answers) {
        let (education, other) = (&mut self.education, &from.education);
        match field {
            Field::Citizenships => self.citizenships.clone_from(&from.citizenships),
            Field::PermanentResidences => self.permanent_residences.clone_from(&from.permanent_residences),
            Field::JobOffer => self.job_offer = from.job_offer,
            Field::OwnBusiness => self.own_business = from.own_business,
            Field::Occupation => self.occupation = from.occupation,
            Field::Detail(ask) => self.set_detail(ask, from.detail(ask)),
            Field::Province => self.province = from.province,
            Field::Wage => self.wage = from.wage,
            Field::LicenceRequired => self.licence_required = from.licence_required,
            Field::Licence => self.licence = from.licence,
            Field::Credential => education.credential = other.credential,
            Field::StudyMonths => education.study_months = other.study_months,
            Field::EducationCountry => education.country = other.country,
            Field::InField => education.in_field = other.in_field,
            Field::AcceptanceLetter => education.acceptance_letter = other.acceptance_letter,
            Field::ExperienceMonths => self.experience_months = from.experience_months,
            Field::Language => self.language = from.language,
            Field::Partner => self.partner = from.partner,
            Field::Location => self.location = from.location,
        }
    }

    fn read(&mut self, parent: Option<&str>, key: &str, value: &Json) -> Result<(), AnswersError> {
        if let Some(field) = Field::all().find(|field| field.place() == (parent, key)) {
            return self.set(field, value);
        }
        let path = parent.map_or(key.to_owned(), |parent| format!("{parent}.{key}"));
        Err(AnswersError::new(path, "not a field"))
    }

    fn try_set(&mut self, field: Field, value: &Json) -> Result<(), &'static str> {
        let education = &mut self.education;
        match field {
            Field::Citizenships => self.citizenships = Some(countries(value)?),
            Field::PermanentResidences => self.permanent_residences = Some(countries(value)?),
            Field::JobOffer => self.job_offer = Some(choice(value)?),
            Field::OwnBusiness => self.own_business = Some(choice(value)?),
            Field::Occupation => self.occupation = Some(group(value)?),
            Field::Detail(ask) => {
                let answer = choice(value)?;
                self.set_detail(ask, Some(answer));
            }
            Field::Province => self.province = Some(choice(value)?),
            Field::Wage => self.wage = Some(choice(value)?),
            Field::LicenceRequired => self.licence_required = Some(choice(value)?),
            Field::Licence => self.licence = Some(choice(value)?),
            Field::Credential => education.credential = Some(choice(value)?),
            Field::StudyMonths => education.study_months = Some(months(value, MAX_STUDY_MONTHS)?),
            Field::EducationCountry => education.country = Some(country(value)?),
            Field::InField => education.in_field = Some(choice(value)?),
            Field::AcceptanceLetter => education.acceptance_letter = Some(choice(value)?),
            Field::ExperienceMonths => self.experience_months = Some(months(value, MAX_EXPERIENCE_MONTHS)?),
            Field::Language => self.language = Some(choice(value)?),
            Field::Partner => self.partner = Some(choice(value)?),
            Field::Location => self.location = Some(choice(value)?),
        }
        Ok(())
    }
}

/// The entries of an object, none of which may repeat.
fn entries<'json>(json: &'json Json, path: &str) -> Result<&'json [(String, Json)], AnswersError> {
    let Json::Object(entries) = json else {
        return Err(AnswersError::new(path, "not an object"));
    };
    let mut seen = BTreeSet::new();
    for (key, _) in entries {
        if !seen.insert(key) {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            return Err(AnswersError::new(path, "stands twice"));
        }
    }
    Ok(entries)
}

/// The field whose value no reader of JSON can hold (a number of 400 digits,
/// say) in a text that is an object all the same; empty when it is none.
fn unreadable(text: &str) -> String {
    let broken = |text: &str| {
        let entries = serde_json::from_str::<BTreeMap<String, &RawValue>>(text).ok()?;
        let broken = entries.into_iter().find(|(_, value)| Json::parse(value.get()).is_none())?;
        Some((broken.0, broken.1.get().to_owned()))
    };
    match broken(text) {
        Some((parent, value)) if [DETAIL, EDUCATION].contains(&parent.as_str()) => {
            broken(&value).map_or(parent.clone(), |(key, _)| format!("{parent}.{key}"))
        }
        Some((key, _)) => key,
        None => String::new(),
    }
}

fn text<T: Choice>(answer: Option<T>) -> Option<Json> {
    answer.map(|answer| Json::text(answer.id()))
}

fn choice<T: Choice>(value: &Json) -> Result<T, &'static str> {
    value.as_text().and_then(T::parse).ok_or("not one of the values of this field")
}

fn group(value: &Json) -> Result<Group, &'static str> {
    value.as_text().and_then(Group::parse).ok_or("not the five digits of a NOC 2021 unit group")
}

fn country(value: &Json) -> Result<Country, &'static str> {
    value.as_text().and_then(Country::parse).ok_or("not an assigned ISO 3166-1 alpha-2 code")
}

fn countries(value: &Json) -> Result<Vec<Country>, &'static str> {
    let Json::List(items) = value else { return Err("not a list of country codes") };
    let mut countries = Vec::with_capacity(items.len());
    for item in items {
        let country = country(item)?;
        if countries.contains(&country) {
            return Err("a country stands twice");
        }
        countries.push(country);
    }
    Ok(countries)
}

fn months(value: &Json, most: u16) -> Result<u16, &'static str> {
    let Json::Integer(months) = value else { return Err("not a whole number") };
    u16::try_from(*months).ok().filter(|months| *months <= most).ok_or("out of range")
}
