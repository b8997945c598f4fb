//! Licences: as a condition of their own, or as one of two ways to show
//! specialized knowledge.

use super::{Finding, Reason};
use crate::domain::answers::{Answers, Licence, YesNoUnsure};
use crate::domain::outcome::Outcome;

/// A licence besides education and experience. Lacking it is no refusal: it
/// can follow, or the work be supervised, so only an officer can say no.
pub fn licence(answers: &Answers) -> Finding {
    let required = match answers.licence_required {
        None => return Finding::unanswered(Reason::LicenceRequiredUnanswered),
        Some(YesNoUnsure::No) => return Finding::met(Reason::LicenceNotRequired),
        Some(required) => required,
    };
    match answers.licence {
        None => Finding::unanswered(Reason::LicenceUnanswered),
        Some(Licence::Canadian) => Finding::met(Reason::LicenceHeld),
        Some(_) if required == YesNoUnsure::Unsure => Finding::unsure(Reason::LicenceRequiredUnsure),
        Some(Licence::Foreign) => Finding::unsure(Reason::LicenceForeign),
        Some(Licence::WithinFourMonths) => Finding::unsure(Reason::LicenceSoon),
        Some(Licence::No) => Finding::unsure(Reason::LicenceMissing),
        Some(Licence::Unsure) => Finding::unsure(Reason::LicenceUnsure),
    }
}

/// A licence where one is needed; otherwise education in the field and paid
/// experience.
pub fn specialized_knowledge(answers: &Answers) -> Finding {
    match answers.licence_required {
        None => Finding::unanswered(Reason::LicenceRequiredUnanswered),
        Some(YesNoUnsure::Yes) => by_licence(answers),
        Some(YesNoUnsure::No) => by_study_and_work(answers),
        Some(YesNoUnsure::Unsure) => {
            let (licence, study) = (by_licence(answers), by_study_and_work(answers));
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

fn by_licence(answers: &Answers) -> Finding {
    match answers.licence {
        Some(Licence::Canadian | Licence::Foreign) => Finding::met(Reason::KnowledgeLicence),
        Some(Licence::WithinFourMonths | Licence::No) => Finding::not_met(Reason::KnowledgeLicenceMissing),
        Some(Licence::Unsure) => Finding::unsure(Reason::KnowledgeLicenceUnsure),
        None => Finding::unanswered(Reason::KnowledgeLicenceUnanswered),
    }
}

fn by_study_and_work(answers: &Answers) -> Finding {
    let study = match answers.education.in_field {
        Some(YesNoUnsure::Yes) => Finding::met(Reason::KnowledgeShown),
        Some(YesNoUnsure::No) => Finding::not_met(Reason::KnowledgeNotInField),
        Some(YesNoUnsure::Unsure) => Finding::unsure(Reason::KnowledgeFieldUnsure),
        None => Finding::unanswered(Reason::KnowledgeFieldUnanswered),
    };
    let work = match answers.experience_months {
        Some(0) => Finding::not_met(Reason::KnowledgeNoExperience),
        Some(_) => Finding::met(Reason::KnowledgeShown),
        None => Finding::unanswered(Reason::KnowledgeExperienceUnanswered),
    };
    study.and(work)
}
