//! What a test is called, which answers it reads, and at which figures it turns.

use super::Test;
use crate::domain::country::Country;
use crate::domain::field::Field;
use crate::domain::occupations::{Ask, Category};

impl Test {
    /// The criterion's stable id.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Test::Status => "status",
            Test::JobOffer => "job_offer",
            Test::Independence => "independence",
            Test::Occupation { .. } => "occupation",
            Test::Wage { .. } => "wage",
            Test::Licence { .. } => "licence",
            Test::SpecializedKnowledge => "specialized_knowledge",
            Test::Education { .. } => "education",
            Test::Experience { .. } => "experience",
            Test::Language { .. } => "language",
        }
    }

    /// The answers it reads, besides citizenship and permanent residence.
    #[must_use]
    pub fn fields(&self) -> Vec<Field> {
        match self {
            Test::Status => vec![],
            Test::JobOffer => vec![Field::JobOffer],
            Test::Independence => vec![Field::OwnBusiness],
            Test::Occupation { .. } => {
                let details = Ask::ALL.into_iter().map(Field::Detail);
                [Field::Occupation].into_iter().chain(details).collect()
            }
            Test::Wage { .. } => vec![Field::Wage],
            Test::Licence { .. } => vec![Field::LicenceRequired, Field::Licence],
            Test::SpecializedKnowledge => {
                vec![Field::LicenceRequired, Field::Licence, Field::InField, Field::ExperienceMonths]
            }
            Test::Education { .. } => vec![
                Field::Occupation,
                Field::Credential,
                Field::StudyMonths,
                Field::InField,
                Field::EducationCountry,
                Field::AcceptanceLetter,
            ],
            Test::Experience { .. } => vec![Field::ExperienceMonths],
            Test::Language { .. } => vec![Field::Language],
        }
    }

    /// The months at which its outcome can turn, of a field counted in months.
    #[must_use]
    pub fn thresholds(&self, field: Field) -> Vec<u16> {
        match (self, field) {
            (Test::Education { professional, technician }, Field::StudyMonths) => {
                let shorter = professional.letter.as_ref().map(|letter| letter.months);
                [professional.months, technician.months].into_iter().chain(shorter).collect()
            }
            (Test::Experience { professional, technician }, Field::ExperienceMonths) => {
                vec![*professional, *technician]
            }
            // Any paid work at all shows practical knowledge.
            (Test::SpecializedKnowledge, Field::ExperienceMonths) => vec![1],
            _ => vec![],
        }
    }

    /// The countries of education it names.
    #[must_use]
    pub fn education_countries(&self) -> Vec<Country> {
        match self {
            Test::Education { professional, technician } => {
                let letter = professional.letter.as_ref().map(|letter| letter.country);
                letter.into_iter().chain(technician.associate).collect()
            }
            _ => vec![],
        }
    }

    /// The months of study or of paid experience it asks of a category.
    #[must_use]
    pub fn months(&self, category: Category) -> Option<u16> {
        let (professional, technician) = match self {
            Test::Education { professional, technician } => (professional.months, technician.months),
            Test::Experience { professional, technician } => (*professional, *technician),
            _ => return None,
        };
        Some(match category {
            Category::Professional => professional,
            Category::Technician => technician,
        })
    }

    /// The months of the shorter degree that some routes accept.
    #[must_use]
    pub fn shorter_months(&self) -> Option<u16> {
        match self {
            Test::Education { professional, .. } => professional.letter.as_ref().map(|letter| letter.months),
            _ => None,
        }
    }
}
