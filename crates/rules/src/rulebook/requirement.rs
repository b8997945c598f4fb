//! What a criterion tests, with its figures: which answers it reads, and at which figures its outcome changes.

use crate::answers::Field;
use crate::country::Country;
use crate::occupations::{Ask, Category};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// What a criterion tests. The figures belong to the rulebook; only the shape of
/// the test is code, in [`criteria`](crate::criteria).
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Requirement {
    /// Citizenship or permanent residence; met on every route.
    Status,
    JobOffer,
    /// The Canadian business is not the applicant's own.
    Independence,
    /// The occupation is on the list; a list of exceptions starts from these TEER categories.
    Occupation {
        professional_teers: &'static [u8],
    },
    Wage {
        prevailing: Prevailing,
    },
    /// A licence besides education and experience.
    Licence {
        /// Months within which it is reasonable to get it.
        within_months: u16,
    },
    /// A licence, or else education in the field and paid experience.
    SpecializedKnowledge,
    Education {
        professional: Degree,
        technician: Programme,
    },
    /// Months of paid experience, by category.
    Experience {
        professional: u16,
        technician: u16,
    },
    /// English or French.
    Language {
        /// Whether speaking neither is an officer's call rather than a refusal.
        neither_in_doubt: bool,
    },
}

/// How the prevailing wage is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Prevailing {
    /// What similarly qualified people are paid in the region.
    SimilarPeople,
    /// The higher of the published regional median and the employer's own range, without allowances.
    MedianOrOwnRange,
}

/// The degree a professional needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Degree {
    /// Length in months of study.
    pub months: u16,
    /// A letter from the Canadian employer, where some country's routes ask for one.
    pub letter: Option<AcceptanceLetter>,
    /// Whether it must be in the field of the occupation.
    pub field: Option<DegreeField>,
}

/// A letter in which the Canadian employer or client accepts the qualification.
/// Routes through one country require it of every professional, and with it
/// accept a shorter degree from there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptanceLetter {
    pub country: Country,
    /// Least length of the shorter degree, in months of study.
    pub months: u16,
}

/// A degree must be in the field of the occupation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DegreeField {
    /// TEER categories that need no particular degree, so that another field is an officer's call.
    pub any_field_teers: &'static [u8],
}

/// The programme a technician needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    pub months: u16,
    /// The country whose routes ask for its own associate's degree, its equivalent or more.
    pub associate: Option<Country>,
    /// Whether a certificate, however long, is an officer's call.
    pub certificate_in_doubt: bool,
    /// Whether a programme outside the field is an officer's call.
    pub field_in_doubt: bool,
}

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
    /// Those without figures.
    pub(super) const WITHOUT_FIGURES: [Requirement; 4] =
        [Requirement::Status, Requirement::JobOffer, Requirement::Independence, Requirement::SpecializedKnowledge];

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

    /// The TEER categories that it tells apart from the others.
    pub fn teers(&self) -> Option<&'static [u8]> {
        match self {
            Requirement::Education { professional, .. } => {
                professional.field.as_ref().map(|field| field.any_field_teers)
            }
            _ => self.professional_teers(),
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
