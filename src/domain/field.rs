//! The names of answers: by path in JSON, forms and errors.

use super::answers::{Credential, Language, Licence, Place, Province, Wage, YesNo};
use super::choice::{Choice, YesNoUnsure};
use super::occupations::Ask;

/// An answer, by the path that names it in JSON, forms and errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// `citizenships`
    Citizenships,
    /// `permanent_residences`
    PermanentResidences,
    /// `job_offer`
    JobOffer,
    /// `own_business`
    OwnBusiness,
    /// `occupation`
    Occupation,
    /// `occupation_detail.*`
    Detail(Ask),
    /// `province`
    Province,
    /// `wage`
    Wage,
    /// `licence_required`
    LicenceRequired,
    /// `licence`
    Licence,
    /// `education.credential`
    Credential,
    /// `education.study_months`
    StudyMonths,
    /// `education.country`
    EducationCountry,
    /// `education.in_field`
    InField,
    /// `education.acceptance_letter`
    AcceptanceLetter,
    /// `experience_months`
    ExperienceMonths,
    /// `language`
    Language,
    /// `partner`
    Partner,
    /// `location`
    Location,
}

/// The object that holds the follow-ups.
pub const DETAIL: &str = "occupation_detail";
/// The object that holds the answers about education.
pub const EDUCATION: &str = "education";

impl Field {
    /// Every field, in the order of the contract.
    pub fn all() -> impl Iterator<Item = Field> {
        use Field as F;
        let before = [F::Citizenships, F::PermanentResidences, F::JobOffer, F::OwnBusiness, F::Occupation];
        let after = [
            F::Province,
            F::Wage,
            F::LicenceRequired,
            F::Licence,
            F::Credential,
            F::StudyMonths,
            F::EducationCountry,
            F::InField,
            F::AcceptanceLetter,
            F::ExperienceMonths,
            F::Language,
            F::Partner,
            F::Location,
        ];
        before.into_iter().chain(Ask::ALL.into_iter().map(Field::Detail)).chain(after)
    }

    /// The object that holds it, if it is not at the top, and its key there.
    #[must_use]
    pub fn place(self) -> (Option<&'static str>, &'static str) {
        match self {
            Field::Citizenships => (None, "citizenships"),
            Field::PermanentResidences => (None, "permanent_residences"),
            Field::JobOffer => (None, "job_offer"),
            Field::OwnBusiness => (None, "own_business"),
            Field::Occupation => (None, "occupation"),
            Field::Detail(ask) => (Some(DETAIL), ask.as_str()),
            Field::Province => (None, "province"),
            Field::Wage => (None, "wage"),
            Field::LicenceRequired => (None, "licence_required"),
            Field::Licence => (None, "licence"),
            Field::Credential => (Some(EDUCATION), "credential"),
            Field::StudyMonths => (Some(EDUCATION), "study_months"),
            Field::EducationCountry => (Some(EDUCATION), "country"),
            Field::InField => (Some(EDUCATION), "in_field"),
            Field::AcceptanceLetter => (Some(EDUCATION), "acceptance_letter"),
            Field::ExperienceMonths => (None, "experience_months"),
            Field::Language => (None, "language"),
            Field::Partner => (None, "partner"),
            Field::Location => (None, "location"),
        }
    }

    /// The path, as in `education.study_months`.
    #[must_use]
    pub fn path(self) -> String {
        match self.place() {
            (Some(parent), key) => format!("{parent}.{key}"),
            (None, key) => key.to_owned(),
        }
    }

    /// The values offered, where the answer is chosen from a fixed list.
    #[must_use]
    pub fn choices(self) -> Option<Vec<&'static str>> {
        match self {
            Field::JobOffer
            | Field::OwnBusiness
            | Field::Detail(_)
            | Field::LicenceRequired
            | Field::InField
            | Field::AcceptanceLetter => Some(ids::<YesNoUnsure>()),
            Field::Province => Some(ids::<Province>()),
            Field::Wage => Some(ids::<Wage>()),
            Field::Licence => Some(ids::<Licence>()),
            Field::Credential => Some(ids::<Credential>()),
            Field::Language => Some(ids::<Language>()),
            Field::Partner => Some(ids::<YesNo>()),
            Field::Location => Some(ids::<Place>()),
            Field::Citizenships
            | Field::PermanentResidences
            | Field::Occupation
            | Field::StudyMonths
            | Field::EducationCountry
            | Field::ExperienceMonths => None,
        }
    }
}

fn ids<T: Choice>() -> Vec<&'static str> {
    T::VALUES.iter().map(|(id, _)| *id).collect()
}
