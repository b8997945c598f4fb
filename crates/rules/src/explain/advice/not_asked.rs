//! What this tool did not ask but an officer will look at.

use super::{Advice, Topic, When, note};
use crate::sources::Confidence::{self, Read, Unknown};
use crate::sources::SourceId;

const fn row(id: &'static str, sources: &'static [SourceId], confidence: Confidence) -> Advice {
    note(Topic::NotAsked, id, &[], sources, confidence)
}

const INSTRUCTIONS: SourceId = SourceId::S1;
const EMPLOYER_SPECIFIC: SourceId = SourceId::S6;
const REGULATIONS: SourceId = SourceId::S9;
const CONDITIONS: SourceId = SourceId::S23;

pub(super) static NOT_ASKED: &[Advice] = &[
    row("not_asked.admissibility", &[REGULATIONS], Read),
    row("not_asked.medical", &[REGULATIONS], Read),
    row("not_asked.biometrics", &[REGULATIONS], Read),
    row("not_asked.genuine_offer", &[REGULATIONS], Read),
    row("not_asked.able_to_do_the_work", &[REGULATIONS], Read),
    row("not_asked.intent_to_leave", &[REGULATIONS], Read),
    row("not_asked.unauthorized_work", &[REGULATIONS], Read),
    row("not_asked.employer_compliance", &[EMPLOYER_SPECIFIC, CONDITIONS], Read),
    row("not_asked.further_schooling", &[INSTRUCTIONS], Read),
    row("not_asked.kind_of_experience", &[INSTRUCTIONS], Unknown),
    // A workplace that has not been found yet has no labour dispute.
    Advice { when: &[When::Offer], ..row("not_asked.labour_dispute", &[REGULATIONS], Read) },
];
