//! What helps to answer a question, shown beside it to whom it concerns.

use super::{Advice, Topic, When};
use crate::domain::answers::Credential;
use crate::domain::country::codes::JP;
use crate::domain::field::Field;
use crate::domain::sources::Confidence::{self, Inferred, Read, Unknown};
use crate::domain::sources::SourceId as S;

const fn row(
    field: Field,
    id: &'static str,
    when: &'static [When],
    sources: &'static [S],
    confidence: Confidence,
) -> Advice {
    Advice { id, topic: Topic::Question(field), when, sources, confidence, is_to_do: false }
}

// An occupation that was skipped may be at any level.
const MAYBE_PROFESSIONAL: When = When::Not(&When::Teer(&[2, 3, 4, 5]));
const MAYBE_TECHNICIAN: When = When::Not(&When::Teer(&[0, 1]));

pub(super) static QUESTIONS: &[Advice] = &[
    row(Field::JobOffer, "question.remote", &[], &[S::S1], Inferred),
    row(Field::OwnBusiness, "question.self_employed_abroad", &[], &[S::S1], Read),
    row(Field::OwnBusiness, "question.clients", &[], &[S::S1], Read),
    row(Field::Occupation, "question.duties", &[], &[S::S1, S::S6], Read),
    row(Field::Wage, "question.pay_abroad", &[], &[S::S1], Read),
    row(Field::Credential, "question.degree_awarded", &[], &[S::S1], Inferred),
    row(Field::Credential, "question.kosen", &[When::Citizen(&[JP])], &[S::S1], Inferred),
    row(Field::StudyMonths, "question.degrees_added", &[MAYBE_PROFESSIONAL], &[S::S1], Inferred),
    row(Field::StudyMonths, "question.apprenticeship", &[MAYBE_TECHNICIAN], &[S::S1], Unknown),
    row(
        Field::ExperienceMonths,
        "question.apprentice_pay",
        &[MAYBE_TECHNICIAN, When::Credential(&[Credential::Certificate])],
        &[S::S1],
        Unknown,
    ),
    row(Field::Language, "question.language_of_offer", &[], &[S::S1], Read),
];
