//! Help with a question, shown beside it to the people it concerns.

use super::{Advice, Topic, When};
use crate::answers::{Credential, Field};
use crate::occupations::Category;
use crate::sources::Confidence::{self, Inferred, Read, Unknown};
use crate::sources::SourceId as S;

const fn row(
    field: Field,
    id: &'static str,
    when: &'static [When],
    sources: &'static [S],
    confidence: Confidence,
) -> Advice {
    Advice { id, topic: Topic::Question(field), when, sources, confidence, is_to_do: false }
}

const PROFESSIONAL: When = When::Job(Category::Professional);
const TECHNICIAN: When = When::Job(Category::Technician);

pub(super) static QUESTIONS: &[Advice] = &[
    row(Field::JobOffer, "question.remote", &[], &[S::S1], Inferred),
    row(Field::OwnBusiness, "question.self_employed_abroad", &[], &[S::S1], Read),
    row(Field::OwnBusiness, "question.clients", &[], &[S::S1], Read),
    row(Field::Occupation, "question.duties", &[], &[S::S1, S::S6], Read),
    row(Field::Wage, "question.pay_abroad", &[], &[S::S1], Read),
    row(Field::Credential, "question.degree_awarded", &[], &[S::S1], Inferred),
    row(Field::Credential, "question.kosen", &[When::AssociateAskedFor], &[S::S1], Inferred),
    row(Field::StudyMonths, "question.degrees_added", &[PROFESSIONAL], &[S::S1], Inferred),
    row(Field::StudyMonths, "question.apprenticeship", &[TECHNICIAN], &[S::S1], Unknown),
    row(
        Field::ExperienceMonths,
        "question.apprentice_pay",
        &[TECHNICIAN, When::Credential(&[Credential::Certificate])],
        &[S::S1],
        Unknown,
    ),
    row(Field::Language, "question.language_of_offer", &[], &[S::S1], Read),
];
