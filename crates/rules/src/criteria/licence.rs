//! Licences: as a condition of their own, or as one of two ways to show specialized knowledge.

use super::{Finding, Reason};
use crate::answers::{Licence, YesNoUnsure};
use crate::outcome::Outcome;

/// A licence in addition to education and experience. Not having it is not a refusal: it can follow, or the work can be
/// supervised, so only an officer can say no.
pub fn licence(required: Option<YesNoUnsure>, licence: Option<Licence>) -> Finding {
    let required = match required {
        None => return Finding::unanswered(Reason::LicenceRequiredUnanswered),
        Some(YesNoUnsure::No) => return Finding::met(Reason::LicenceNotRequired),
        Some(required) => required,
    };
    match licence {
        None => Finding::unanswered(Reason::LicenceUnanswered),
        Some(Licence::Canadian) => Finding::met(Reason::LicenceHeld),
        Some(_) if required == YesNoUnsure::Unsure => Finding::unsure(Reason::LicenceRequiredUnsure),
        Some(Licence::Foreign) => Finding::unsure(Reason::LicenceForeign),
        Some(Licence::WithinFourMonths) => Finding::unsure(Reason::LicenceSoon),
        Some(Licence::No) => Finding::unsure(Reason::LicenceMissing),
        Some(Licence::Unsure) => Finding::unsure(Reason::LicenceUnsure),
    }
}

/// A licence where one is needed; otherwise education in the field and paid experience.
pub fn specialized_knowledge(
    licence_required: Option<YesNoUnsure>,
    licence: Option<Licence>,
    in_field: Option<YesNoUnsure>,
    experience_months: Option<u16>,
) -> Finding {
    match licence_required {
        None => Finding::unanswered(Reason::LicenceRequiredUnanswered),
        Some(YesNoUnsure::Yes) => by_licence(licence),
        Some(YesNoUnsure::No) => by_study_and_work(in_field, experience_months),
        Some(YesNoUnsure::Unsure) => {
            let (licence, study) = (by_licence(licence), by_study_and_work(in_field, experience_months));
            if licence.outcome == study.outcome {
                study
            } else if [licence.outcome, study.outcome].contains(&Outcome::Unanswered) {
                Finding::unanswered(Reason::KnowledgeUnanswered)
            } else {
                Finding::unsure(Reason::KnowledgeDependsOnLicence)
            }
        }
    }
}

fn by_licence(licence: Option<Licence>) -> Finding {
    match licence {
        Some(Licence::Canadian | Licence::Foreign) => Finding::met(Reason::KnowledgeLicence),
        Some(Licence::WithinFourMonths | Licence::No) => Finding::not_met(Reason::KnowledgeLicenceMissing),
        Some(Licence::Unsure) => Finding::unsure(Reason::KnowledgeLicenceUnsure),
        None => Finding::unanswered(Reason::KnowledgeLicenceUnanswered),
    }
}

fn by_study_and_work(in_field: Option<YesNoUnsure>, experience_months: Option<u16>) -> Finding {
    let study = match in_field {
        Some(YesNoUnsure::Yes) => Finding::met(Reason::KnowledgeShown),
        Some(YesNoUnsure::No) => Finding::not_met(Reason::KnowledgeNotInField),
        Some(YesNoUnsure::Unsure) => Finding::unsure(Reason::KnowledgeFieldUnsure),
        None => Finding::unanswered(Reason::KnowledgeFieldUnanswered),
    };
    let work = match experience_months {
        Some(0) => Finding::not_met(Reason::KnowledgeNoExperience),
        Some(_) => Finding::met(Reason::KnowledgeShown),
        None => Finding::unanswered(Reason::KnowledgeExperienceUnanswered),
    };
    study.and(work)
}
