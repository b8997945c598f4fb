//! Stable identifiers of reasons, one for each distinct sentence. The
//! sentences are in `locales/` as `reason.<id>`.

use serde::Serialize;
use strum::{IntoStaticStr, VariantArray};

/// Why a criterion has its outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[derive(IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Reason {
    Citizen,
    PermanentResident,
    JobOffer,
    NoJobOffer,
    JobOfferUnsure,
    JobOfferUnanswered,
    Independent,
    OwnBusiness,
    IndependenceUnsure,
    IndependenceUnanswered,
    Level,
    Excluded,
    Permitted,
    Listed,
    NotListed,
    NoList,
    OccupationUnanswered,
    DetailUnanswered,
    DetailUnsure,
    ExclusionUndecided,
    MatchUndecided,
    ListDisputed,
    WagePrevailing,
    WageBelow,
    WageUnsure,
    WageUnanswered,
    LicenceNotRequired,
    LicenceHeld,
    LicenceForeign,
    LicenceSoon,
    LicenceMissing,
    LicenceUnsure,
    LicenceRequiredUnsure,
    LicenceRequiredUnanswered,
    LicenceUnanswered,
    KnowledgeLicence,
    KnowledgeLicenceMissing,
    KnowledgeLicenceUnsure,
    KnowledgeLicenceUnanswered,
    KnowledgeShown,
    KnowledgeNotInField,
    KnowledgeNoExperience,
    KnowledgeFieldUnsure,
    KnowledgeFieldUnanswered,
    KnowledgeExperienceUnanswered,
    KnowledgeDependsOnLicence,
    KnowledgeUnanswered,
    DegreeLongEnough,
    DegreeLongWithLetter,
    DegreeWithLetter,
    DegreeElsewhere,
    DegreeTooShort,
    DegreeNone,
    DegreeUnanswered,
    LetterMissing,
    LetterUnsure,
    LetterUnanswered,
    LetterMissingLong,
    LetterUnsureLong,
    LetterUnansweredLong,
    DegreeCountryUnanswered,
    FieldNotRelated,
    FieldUnsure,
    FieldManager,
    FieldOccupationUnanswered,
    FieldUnanswered,
    ProgrammeLongEnough,
    ProgrammeDiploma,
    ProgrammeTooShort,
    ProgrammeNone,
    ProgrammeUnanswered,
    CertificateInDoubt,
    AssociateAccepted,
    AssociateElsewhere,
    AssociateCountryUnanswered,
    EquivalenceInDoubt,
    ProgrammeFieldUnsure,
    ProgrammeFieldOther,
    ProgrammeFieldUnanswered,
    ExperienceEnough,
    ExperienceShort,
    ExperienceUnanswered,
    LanguageSpoken,
    LanguageNeither,
    LanguageInDoubt,
    LanguageUnsure,
    LanguageUnanswered,
}

impl Reason {
    /// The reasons that leave a criterion to an officer's judgement, which no
    /// answer settles; how to prepare for each is `doubt.<id>`.
    pub const JUDGEMENTS: &'static [Reason] = &[
        Reason::ExclusionUndecided,
        Reason::MatchUndecided,
        Reason::ListDisputed,
        Reason::LicenceForeign,
        Reason::LicenceSoon,
        Reason::LicenceMissing,
        Reason::DegreeElsewhere,
        Reason::LetterMissingLong,
        Reason::FieldManager,
        Reason::CertificateInDoubt,
        Reason::AssociateElsewhere,
        Reason::EquivalenceInDoubt,
        Reason::ProgrammeFieldOther,
        Reason::LanguageInDoubt,
    ];

    /// Whether only an officer can settle it.
    pub fn is_judgement(self) -> bool {
        Reason::JUDGEMENTS.contains(&self)
    }
}
