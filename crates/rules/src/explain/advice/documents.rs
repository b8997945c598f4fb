//! The documents an officer wants to see, by the criterion they prove.

use super::{Advice, Topic, When};
use crate::route::Status;
use crate::sources::Confidence::{self, Inferred, Read};
use crate::sources::SourceId as S;

const fn row(
    proves: &'static str,
    id: &'static str,
    when: &'static [When],
    sources: &'static [S],
    confidence: Confidence,
) -> Advice {
    Advice { id, topic: Topic::Document(proves), when, sources, confidence, is_to_do: true }
}

/// Helpful, but not required.
const fn helps(proves: &'static str, id: &'static str, confidence: Confidence) -> Advice {
    Advice { is_to_do: false, ..row(proves, id, &[], &[S::S1], confidence) }
}

pub(super) static DOCUMENTS: &[Advice] = &[
    row("status", "documents.passport", &[], &[S::S1, S::S23], Read),
    row("status", "documents.residence", &[When::As(Status::PermanentResident)], &[S::S1], Read),
    row("job_offer", "documents.offer_number", &[], &[S::S1, S::S6], Read),
    row("job_offer", "documents.contract", &[], &[S::S1], Read),
    helps("occupation", "documents.duties", Read),
    helps("wage", "documents.pay", Inferred),
    row("licence", "documents.licence", &[When::LicenceNeeded], &[S::S1, S::S10], Read),
    row("education", "documents.degrees", &[], &[S::S1], Read),
    row("education", "documents.letter", &[When::LetterAsked], &[S::S1], Read),
    row("experience", "documents.references", &[], &[S::S1], Read),
    helps("experience", "documents.support", Read),
    row("language", "documents.language", &[], &[S::S1], Read),
    row("permit", "documents.biometrics", &[], &[S::S9], Read),
    row("permit", "documents.medical", &[], &[S::S2, S::S9], Read),
];
