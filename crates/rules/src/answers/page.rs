//! The pages of the questionnaire and the steps they belong to.

use strum::{IntoStaticStr, VariantArray};

/// A page with questions, in the order asked. The names are those in the address and in `data-screen`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Page {
    /// Citizenship and permanent residence.
    Citizenships,
    /// The offer, and whose business it is.
    JobOffer,
    Occupation,
    OccupationDetail,
    /// Province and wage.
    Wage,
    LicenceRequired,
    Licence,
    /// Credential, length and field.
    Education,
    /// Where it was awarded, and the employer's letter.
    EducationCountry,
    Experience,
    Language,
    /// Partner and place.
    Situation,
}

/// A part of the questionnaire, for showing progress. Embedding pages rely on the names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Step {
    Citizenship,
    JobOffer,
    Education,
    Experience,
    Language,
    Situation,
}

impl Step {
    /// Its number, from 1.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}

impl Page {
    pub fn step(self) -> Step {
        match self {
            Page::Citizenships => Step::Citizenship,
            Page::JobOffer
            | Page::Occupation
            | Page::OccupationDetail
            | Page::Wage
            | Page::LicenceRequired
            | Page::Licence => Step::JobOffer,
            Page::Education | Page::EducationCountry => Step::Education,
            Page::Experience => Step::Experience,
            Page::Language => Step::Language,
            Page::Situation => Step::Situation,
        }
    }
}
