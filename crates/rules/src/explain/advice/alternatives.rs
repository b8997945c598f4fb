//! Other ways into Canada, by who may take them. The sister agreement of a person's own country comes first, whatever
//! the verdict, because it can be the better permit; the others are shown where this permit is not certain.

use super::{Advice, Topic, When, note};
use crate::answers::{Place, Province};
use crate::assessment::Verdict;
use crate::country::codes::{AU, BN, CL, GB, JP, MX, MY, NZ, PE, SG, VN};
use crate::sources::Confidence::{self, Read, Reported, Unknown};
use crate::sources::SourceId as S;

const fn row(id: &'static str, when: &'static [When], sources: &'static [S], confidence: Confidence) -> Advice {
    note(Topic::Alternative, id, when, sources, confidence)
}

const IN_DOUBT: When = When::Verdict(&[Verdict::NotEligible, Verdict::Confirm]);

pub(super) static ALTERNATIVES: &[Advice] = &[
    row("alternatives.mexico", &[When::Citizen(&[MX])], &[S::S13, S::S13O], Read),
    row("alternatives.mexico_review", &[When::Citizen(&[MX])], &[], Unknown),
    row("alternatives.chile", &[When::Citizen(&[CL])], &[S::S14, S::S14O, S::S6], Read),
    row("alternatives.peru", &[When::Any(&[When::Citizen(&[PE]), When::Resident(&[PE])])], &[S::S15, S::S15O], Read),
    row("alternatives.united_kingdom", &[IN_DOUBT, When::Citizen(&[GB])], &[S::S8], Read),
    row("alternatives.experience_australia", &[IN_DOUBT, When::Citizen(&[AU])], &[S::S17], Read),
    row("alternatives.experience_chile", &[IN_DOUBT, When::Citizen(&[CL])], &[S::S17], Read),
    row("alternatives.experience_japan", &[IN_DOUBT, When::Citizen(&[JP])], &[S::S17], Read),
    row("alternatives.experience_new_zealand", &[IN_DOUBT, When::Citizen(&[NZ])], &[S::S17], Read),
    row(
        "alternatives.business_visitor",
        &[IN_DOUBT, When::Any(&[When::Citizen(&[AU, BN, CL, JP, MX, MY, NZ, PE, SG, VN]), When::Resident(&[AU, NZ])])],
        &[S::S5],
        Read,
    ),
    row(
        "alternatives.transfer",
        &[IN_DOUBT, When::Any(&[When::Citizen(&[AU, BN, CL, JP, MX, MY, NZ, PE]), When::Resident(&[AU, NZ])])],
        &[S::S3],
        Read,
    ),
    row(
        "alternatives.transfer_specialist",
        &[IN_DOUBT, When::Any(&[When::Citizen(&[AU, BN, CL, JP, MX, NZ, PE]), When::Resident(&[AU, NZ])])],
        &[S::S3],
        Read,
    ),
    row("alternatives.transfer_trainee", &[IN_DOUBT, When::Citizen(&[CL])], &[S::S3], Read),
    row(
        "alternatives.investor",
        &[IN_DOUBT, When::Any(&[When::Citizen(&[AU, BN, CL, JP, MX, PE, VN]), When::Resident(&[AU])])],
        &[S::S4],
        Read,
    ),
    row("alternatives.investor_singapore", &[IN_DOUBT, When::Citizen(&[SG])], &[S::S4], Unknown),
    row("alternatives.services", &[IN_DOUBT], &[S::S16], Read),
    row("alternatives.company", &[IN_DOUBT], &[S::S18], Read),
    row("alternatives.french", &[IN_DOUBT, When::French, When::Not(&When::InProvince(Province::Qc))], &[S::S19], Read),
    row("alternatives.short_job", &[IN_DOUBT, When::Teer(&[0, 1]), When::In(&[Place::OutsideCanada])], &[S::S12], Read),
    row("alternatives.global_talent", &[IN_DOUBT], &[S::S11, S::S28], Reported),
    row("alternatives.labour_market", &[IN_DOUBT], &[S::S9], Reported),
];
