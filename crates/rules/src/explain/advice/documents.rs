//! The documents an officer wants to see, by the criterion they prove.

use super::{Advice, Topic, When, note, to_do};
use crate::route::Status;
use crate::sources::Confidence::{self, Inferred, Read};
use crate::sources::SourceId as S;

/// Helpful, but not required.
const fn helps(proves: &'static str, id: &'static str, confidence: Confidence) -> Advice {
    note(Topic::Document(proves), id, &[], &[S::S1], confidence)
}

pub(super) static DOCUMENTS: &[Advice] = &[
    to_do(Topic::Document("status"), "documents.passport", &[], &[S::S1, S::S23], Read),
    to_do(Topic::Document("status"), "documents.residence", &[When::As(Status::PermanentResident)], &[S::S1], Read),
    to_do(Topic::Document("job_offer"), "documents.offer_number", &[], &[S::S1, S::S6], Read),
    to_do(Topic::Document("job_offer"), "documents.contract", &[], &[S::S1], Read),
    helps("occupation", "documents.duties", Read),
    helps("wage", "documents.pay", Inferred),
    to_do(Topic::Document("licence"), "documents.licence", &[When::LicenceNeeded], &[S::S1, S::S10], Read),
    to_do(Topic::Document("education"), "documents.degrees", &[], &[S::S1], Read),
    to_do(Topic::Document("education"), "documents.letter", &[When::LetterAsked], &[S::S1], Read),
    to_do(Topic::Document("experience"), "documents.references", &[], &[S::S1], Read),
    helps("experience", "documents.support", Read),
    to_do(Topic::Document("language"), "documents.language", &[], &[S::S1], Read),
    to_do(Topic::Document("permit"), "documents.biometrics", &[], &[S::S9], Read),
    to_do(Topic::Document("permit"), "documents.medical", &[], &[S::S2, S::S9], Read),
];
