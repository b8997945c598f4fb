//! What a test is called, which answers it reads, and at which figures its outcome changes.

use super::Requirement;
use crate::answers::Field;
use crate::country::Country;
use crate::occupations::{Ask, Category};

/// The occupation, and every follow-up to it.
#[allow(clippy::indexing_slicing, reason = "evaluated at compile time, where an overrun is an error")]
const OCCUPATION: [Field; 1 + Ask::ALL.len()] = {
    let mut fields = [Field::Occupation; 1 + Ask::ALL.len()];
    let mut index = 0;
    while index < Ask::ALL.len() {
        fields[index + 1] = Field::Detail(Ask::ALL[index]);
        index += 1;
    }
    fields
};

impl Requirement {
    pub fn id(&self) -> &'static str {
        self.into()
    }

    /// The answers it reads, besides citizenship and permanent residence.
    pub fn fields(&self) -> &'static [Field] {
        match self {
            Requirement::Status => &[],
            Requirement::JobOffer => &[Field::JobOffer],
            Requirement::Independence => &[Field::OwnBusiness],
            Requirement::Occupation { .. } => &OCCUPATION,
            Requirement::Wage { .. } => &[Field::Wage],
            Requirement::Licence { .. } => &[Field::LicenceRequired, Field::Licence],
            Requirement::SpecializedKnowledge => {
                &[Field::LicenceRequired, Field::Licence, Field::InField, Field::ExperienceMonths]
            }
            Requirement::Education { .. } => &[
                Field::Occupation,
                Field::Credential,
                Field::StudyMonths,
                Field::InField,
                Field::EducationCountry,
                Field::AcceptanceLetter,
            ],
            Requirement::Experience { .. } => &[Field::ExperienceMonths],
            Requirement::Language { .. } => &[Field::Language],
        }
    }

    /// The months at which its outcome can change, for a field counted in months.
    pub fn thresholds(&self, field: Field) -> Vec<u16> {
        match (self, field) {
            (Requirement::Education { professional, technician }, Field::StudyMonths) => {
                let shorter = professional.letter.as_ref().map(|letter| letter.months);
                [professional.months, technician.months].into_iter().chain(shorter).collect()
            }
            (Requirement::Experience { professional, technician }, Field::ExperienceMonths) => {
                vec![*professional, *technician]
            }
            // Any paid work at all shows practical knowledge.
            (Requirement::SpecializedKnowledge, Field::ExperienceMonths) => vec![1],
            _ => vec![],
        }
    }

    /// The levels open to professionals, if it tests the occupation.
    pub fn professional_teers(&self) -> Option<&'static [u8]> {
        match self {
            Requirement::Occupation { professional_teers } => Some(professional_teers),
            _ => None,
        }
    }

    /// The countries of education it names.
    pub fn education_countries(&self) -> Vec<Country> {
        match self {
            Requirement::Education { professional, technician } => {
                let letter = professional.letter.as_ref().map(|letter| letter.country);
                letter.into_iter().chain(technician.associate).collect()
            }
            _ => vec![],
        }
    }

    /// The months of study or of paid experience it requires for a category.
    pub fn months(&self, category: Category) -> Option<u16> {
        let (professional, technician) = match self {
            Requirement::Education { professional, technician } => (professional.months, technician.months),
            Requirement::Experience { professional, technician } => (*professional, *technician),
            _ => return None,
        };
        Some(match category {
            Category::Professional => professional,
            Category::Technician => technician,
        })
    }

    /// The months of the shorter degree that some routes accept.
    pub fn shorter_months(&self) -> Option<u16> {
        match self {
            Requirement::Education { professional, .. } => professional.letter.as_ref().map(|letter| letter.months),
            _ => None,
        }
    }
}
