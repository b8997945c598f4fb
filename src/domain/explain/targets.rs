//! What an answer could become that helps, and what it takes.

use super::change::{Change, Kind};
use crate::domain::answers::{Answers, Credential, Language, Licence, Wage};
use crate::domain::choice::{Choice, YesNoUnsure};
use crate::domain::criteria::{find, relevant_asks};
use crate::domain::field::Field;
use crate::domain::json::Json;
use crate::domain::occupations::GROUPS;
use crate::domain::outcome::Outcome;
use crate::domain::route::Route;
use crate::domain::rulebook::{Rulebook, Test};

/// What an answer could become that helps, by what a person can bring about:
/// nobody shortens their studies, and no one can do without a licence that
/// is required.
pub(super) fn targets(
    field: Field,
    test: &Test,
    book: &Rulebook,
    route: Route,
    answers: &Answers,
) -> Vec<(Field, Json)> {
    let education = &answers.education;
    let longer = |present: Option<u16>| {
        // One test may ask for more of the same than another.
        let mut months: Vec<u16> = book.criteria.iter().flat_map(|rule| rule.test.thresholds(field)).collect();
        months.retain(|months| present.is_none_or(|present| present < *months));
        months.sort_unstable();
        months.dedup();
        months.into_iter().map(|months| Json::Integer(months.into())).collect()
    };
    let values: Vec<Json> = match field {
        Field::JobOffer | Field::AcceptanceLetter | Field::InField => ids(&[YesNoUnsure::Yes]),
        Field::LicenceRequired if answers.licence_required == Some(YesNoUnsure::Yes) => vec![],
        Field::OwnBusiness | Field::LicenceRequired => ids(&[YesNoUnsure::No]),
        Field::Wage => ids(&[Wage::AtOrAbove]),
        Field::Licence => ids(&[Licence::Canadian]),
        Field::Language => ids(&[Language::English]),
        Field::Credential => {
            let higher = Credential::VALUES.iter().map(|(_, credential)| *credential);
            ids(&higher.filter(|other| education.credential < Some(*other)).collect::<Vec<_>>())
        }
        Field::StudyMonths => longer(education.study_months),
        Field::ExperienceMonths => longer(answers.experience_months),
        Field::EducationCountry => {
            test.education_countries().iter().map(|country| Json::text(country.code())).collect()
        }
        Field::Occupation => occupation_that_fits(test, book, route, answers).into_iter().collect(),
        Field::Detail(ask) => {
            let asks = answers.occupation.map(|group| relevant_asks(group, &[(book, route)])).unwrap_or_default();
            if asks.contains(&ask) { ids(&[YesNoUnsure::Yes, YesNoUnsure::No]) } else { vec![] }
        }
        Field::Citizenships | Field::PermanentResidences | Field::Province | Field::Partner | Field::Location => vec![],
    };
    let is_change = |value: &Json| answers.get(field).as_ref() != Some(value);
    values.into_iter().filter(is_change).map(|value| (field, value)).collect()
}

fn ids<T: Choice>(values: &[T]) -> Vec<Json> {
    values.iter().map(|value| Json::text(value.id())).collect()
}

/// An occupation that the lists let in without a further question. Only the
/// test of the occupation may change it; education reads its level.
fn occupation_that_fits(test: &Test, book: &Rulebook, route: Route, answers: &Answers) -> Option<Json> {
    let Test::Occupation { .. } = test else { return None };
    let mut other = answers.clone();
    other.occupation_detail.clear();
    let fits = GROUPS.iter().find(|group| {
        other.occupation = Some(**group);
        // What comes after the occupation must not become worse by it.
        let is_kept = book.criteria.iter().all(|rule| {
            let was_met = |answers| matches!(find(&rule.test, answers, book, route).outcome, Outcome::Met(_));
            !was_met(answers) || was_met(&other)
        });
        is_kept && matches!(find(test, &other, book, route).outcome, Outcome::Met(_))
    });
    fits.map(|group| Json::Text(group.to_string()))
}

/// One change to what was given.
pub(super) fn change(field: Field, value: Json, given: &Answers) -> Change {
    let before = given.get(field);
    let is_open = before.is_none();
    let is_unsure = before.as_ref().and_then(Json::as_text) == Some(YesNoUnsure::Unsure.id());
    let kind = match field {
        _ if is_open => Kind::CanChange,
        Field::InField | Field::Language if is_unsure => Kind::CanChange,
        _ => kind(field),
    };
    let wait = match (field, given.experience_months, &value) {
        (Field::ExperienceMonths, Some(months), Json::Integer(wanted)) => {
            u16::try_from(wanted - i64::from(months)).ok()
        }
        _ => None,
    };
    Change { field, value, kind, is_open, wait }
}

/// Where changes ask for another diploma or for longer studies, whatever else
/// they ask of studies is asked of those, which are still to be done: it is
/// no question that could be answered today.
pub(super) fn ask_of_studies_to_do(changes: &mut [Change]) {
    let is_to_do = |change: &Change| matches!(change.field, Field::Credential | Field::StudyMonths) && !change.is_open;
    let are_to_do = changes.iter().any(is_to_do);
    let is_of_studies = |change: &&mut Change| {
        matches!(change.field, Field::StudyMonths | Field::EducationCountry | Field::InField | Field::AcceptanceLetter)
    };
    for change in changes.iter_mut().filter(is_of_studies).filter(|change| are_to_do && change.is_open) {
        change.is_open = false;
        change.kind = kind(change.field);
    }
}

/// What it takes to change an answer that was given.
fn kind(field: Field) -> Kind {
    match field {
        Field::JobOffer
        | Field::OwnBusiness
        | Field::Detail(_)
        | Field::Wage
        | Field::LicenceRequired
        | Field::Licence
        | Field::AcceptanceLetter
        | Field::Province
        | Field::Partner
        | Field::Location => Kind::CanChange,
        Field::Credential
        | Field::StudyMonths
        | Field::EducationCountry
        | Field::InField
        | Field::ExperienceMonths
        | Field::Language => Kind::TakesTime,
        Field::Citizenships | Field::PermanentResidences | Field::Occupation => Kind::Fixed,
    }
}
