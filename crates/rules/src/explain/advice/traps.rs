//! What goes wrong for people like this one, often because they were told otherwise elsewhere.

use super::{Advice, Topic, When, note};
use crate::answers::{Credential, Place};
use crate::country::codes::{BN, CL, GB, JP, MX};
use crate::criteria::Reason;
use crate::occupations::Category;
use crate::route::Status;
use crate::rulebook::ApplyFrom;
use crate::sources::Confidence::{self, Inferred, Read, Reported, Unknown};
use crate::sources::SourceId as S;

const fn row(id: &'static str, when: &'static [When], sources: &'static [S], confidence: Confidence) -> Advice {
    note(Topic::Trap, id, when, sources, confidence)
}

const OUTSIDE: When = When::In(&[Place::OutsideCanada]);
const NOT_ON_ARRIVAL: When = When::Not(&When::Way(ApplyFrom::PortOfEntry));
const AS_CITIZEN: When = When::As(Status::Citizen);
const BY_DUTIES: &[Reason] =
    &[Reason::Level, Reason::NotListed, Reason::Excluded, Reason::ExclusionUndecided, Reason::MatchUndecided];
const STUDIES_SHORT: &[Reason] =
    &[Reason::DegreeNone, Reason::DegreeTooShort, Reason::ProgrammeNone, Reason::ProgrammeTooShort];

pub(super) static TRAPS: &[Advice] = &[
    row("traps.border", &[When::In(&[Place::VisitingCanada, Place::CanadaWithPermit])], &[S::S6, S::S26], Read),
    row("traps.visitor", &[When::In(&[Place::VisitingCanada])], &[S::S9, S::S30], Read),
    row("traps.mexico_visa", &[When::Through(&[MX]), AS_CITIZEN, OUTSIDE, NOT_ON_ARRIVAL], &[S::S9], Reported),
    row(
        "traps.visa_required",
        &[When::Not(&When::Through(&[MX])), AS_CITIZEN, OUTSIDE, NOT_ON_ARRIVAL],
        &[S::S2, S::S9, S::S21],
        Read,
    ),
    row("traps.resident_visa", &[When::As(Status::PermanentResident), OUTSIDE, NOT_ON_ARRIVAL], &[S::S9], Inferred),
    row("traps.residents_elsewhere", &[When::NoRoute, When::ResidentByOthers], &[S::S1, S::GUIDE], Read),
    row("traps.not_covered", &[When::NoRoute, When::NotCovered], &[S::S1], Read),
    row("traps.united_kingdom", &[When::NoRoute, When::Citizen(&[GB])], &[S::S2], Unknown),
    row("traps.own_business", &[When::OwnBusiness], &[S::S1], Read),
    row("traps.self_employed_abroad", &[When::OwnBusiness], &[S::S1], Read),
    row("traps.duties_decide", &[When::Because(BY_DUTIES)], &[S::S6], Read),
    row(
        "traps.level_of_the_job",
        &[
            When::Because(&[Reason::NotListed, Reason::NoList]),
            When::Category(Category::Technician),
            When::Job(Category::Technician),
            When::Credential(&[Credential::Bachelor, Credential::Graduate]),
        ],
        &[S::S1, S::S6],
        Read,
    ),
    row(
        "traps.supervisors",
        &[When::Because(&[Reason::NotListed]), When::CodeBegins(&["72", "73", "92", "94", "82", "83"])],
        &[S::S1],
        Inferred,
    ),
    row("traps.disputed_list", &[When::Because(&[Reason::ListDisputed])], &[S::S1, S::S15], Inferred),
    row("traps.brunei", &[When::Through(&[BN])], &[S::S1], Read),
    row(
        "traps.lawyers",
        &[When::Because(&[Reason::ExclusionUndecided]), When::CodeBegins(&["41101"])],
        &[S::S1],
        Inferred,
    ),
    row("traps.licence_not_instead", &[When::LicenceNeeded], &[S::S1], Read),
    row("traps.licence_first", &[When::LicenceNeeded, When::Not(&When::CanadianLicence)], &[S::S2, S::S10], Read),
    row("traps.experience_no_substitute", &[When::Because(STUDIES_SHORT)], &[S::S1], Inferred),
    row(
        "traps.apprenticeship",
        &[
            When::Because(&[Reason::ProgrammeTooShort, Reason::CertificateInDoubt]),
            When::Credential(&[Credential::Certificate]),
        ],
        &[S::S1],
        Unknown,
    ),
    row("traps.kosen", &[When::Because(&[Reason::AssociateAccepted])], &[S::S1], Inferred),
    row(
        "traps.kosen_diploma",
        &[When::Because(&[Reason::EquivalenceInDoubt]), When::Credential(&[Credential::Diploma])],
        &[S::S1],
        Inferred,
    ),
    row("traps.unpaid_work", &[When::Because(&[Reason::ExperienceShort])], &[S::S1], Inferred),
    row("traps.no_permit_needed", &[When::Through(&[JP])], &[S::S1, S::S5], Read),
    row("traps.old_code", &[When::Through(&[MX])], &[S::S8], Read),
    row("traps.two_passports", &[When::SeveralPassports], &[S::S6], Read),
    row("traps.chile_partner", &[When::Through(&[CL]), When::Partner], &[S::S1, S::S2, S::S7, S::S8], Read),
];
