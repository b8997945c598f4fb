//! Help with a question, shown beside it to the people it concerns.

use super::{Advice, Topic, When, note};
use crate::answers::{Credential, Field};
use crate::occupations::Category;
use crate::sources::Confidence::{Inferred, Read, Unknown};
use crate::sources::SourceId as S;

const PROFESSIONAL: When = When::Job(Category::Professional);
const TECHNICIAN: When = When::Job(Category::Technician);

pub(super) static QUESTIONS: &[Advice] = &[
    note(Topic::Question(Field::JobOffer), "question.remote", &[], &[S::S1], Inferred),
    note(Topic::Question(Field::OwnBusiness), "question.self_employed_abroad", &[], &[S::S1], Read),
    note(Topic::Question(Field::OwnBusiness), "question.clients", &[], &[S::S1], Read),
    note(Topic::Question(Field::Occupation), "question.duties", &[], &[S::S1, S::S6], Read),
    note(Topic::Question(Field::Wage), "question.pay_abroad", &[], &[S::S1], Read),
    note(Topic::Question(Field::Credential), "question.degree_awarded", &[], &[S::S1], Inferred),
    note(Topic::Question(Field::Credential), "question.kosen", &[When::AssociateAskedFor], &[S::S1], Inferred),
    note(Topic::Question(Field::StudyMonths), "question.degrees_added", &[PROFESSIONAL], &[S::S1], Inferred),
    note(Topic::Question(Field::StudyMonths), "question.apprenticeship", &[TECHNICIAN], &[S::S1], Unknown),
    note(
        Topic::Question(Field::ExperienceMonths),
        "question.apprentice_pay",
        &[TECHNICIAN, When::Credential(&[Credential::Certificate])],
        &[S::S1],
        Unknown,
    ),
    note(Topic::Question(Field::Language), "question.language_of_offer", &[], &[S::S1], Read),
];
