//! Stable identifiers of reasons, one for each distinct sentence. The
//! sentences are in `locales/` as `reason.<id>`.

use serde::{Serialize, Serializer};

macro_rules! reasons {
    ($($name:ident = $id:literal,)+) => {
        /// Why a criterion has its outcome.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Reason {
            $(#[doc = concat!("`", $id, "`")] $name,)+
        }

        impl Reason {
            /// Every reason.
            pub const ALL: &'static [Reason] = &[$(Reason::$name,)+];

            /// The identifier used in the assessment.
            pub fn as_str(self) -> &'static str {
                match self { $(Reason::$name => $id,)+ }
            }
        }
    };
}

reasons! {
    Citizen = "citizen",
    PermanentResident = "permanent_resident",
    JobOffer = "job_offer",
    NoJobOffer = "no_job_offer",
    JobOfferUnsure = "job_offer_unsure",
    JobOfferUnanswered = "job_offer_unanswered",
    Independent = "independent",
    OwnBusiness = "own_business",
    IndependenceUnsure = "independence_unsure",
    IndependenceUnanswered = "independence_unanswered",
    Level = "level",
    Excluded = "excluded",
    Permitted = "permitted",
    Listed = "listed",
    NotListed = "not_listed",
    NoList = "no_list",
    OccupationUnanswered = "occupation_unanswered",
    DetailUnanswered = "detail_unanswered",
    DetailUnsure = "detail_unsure",
    ExclusionUndecided = "exclusion_undecided",
    MatchUndecided = "match_undecided",
    ListDisputed = "list_disputed",
    WagePrevailing = "wage_prevailing",
    WageBelow = "wage_below",
    WageUnsure = "wage_unsure",
    WageUnanswered = "wage_unanswered",
    LicenceNotRequired = "licence_not_required",
    LicenceHeld = "licence_held",
    LicenceForeign = "licence_foreign",
    LicenceSoon = "licence_soon",
    LicenceMissing = "licence_missing",
    LicenceUnsure = "licence_unsure",
    LicenceRequiredUnsure = "licence_required_unsure",
    LicenceRequiredUnanswered = "licence_required_unanswered",
    LicenceUnanswered = "licence_unanswered",
    KnowledgeLicence = "knowledge_licence",
    KnowledgeLicenceMissing = "knowledge_licence_missing",
    KnowledgeLicenceUnsure = "knowledge_licence_unsure",
    KnowledgeLicenceUnanswered = "knowledge_licence_unanswered",
    KnowledgeShown = "knowledge_shown",
    KnowledgeNotInField = "knowledge_not_in_field",
    KnowledgeNoExperience = "knowledge_no_experience",
    KnowledgeFieldUnsure = "knowledge_field_unsure",
    KnowledgeFieldUnanswered = "knowledge_field_unanswered",
    KnowledgeExperienceUnanswered = "knowledge_experience_unanswered",
    KnowledgeDependsOnLicence = "knowledge_depends_on_licence",
    KnowledgeUnanswered = "knowledge_unanswered",
    DegreeLongEnough = "degree_long_enough",
    DegreeLongWithLetter = "degree_long_with_letter",
    DegreeWithLetter = "degree_with_letter",
    DegreeElsewhere = "degree_elsewhere",
    DegreeTooShort = "degree_too_short",
    DegreeNone = "degree_none",
    DegreeUnanswered = "degree_unanswered",
    LetterMissing = "letter_missing",
    LetterUnsure = "letter_unsure",
    LetterUnanswered = "letter_unanswered",
    LetterMissingLong = "letter_missing_long",
    LetterUnsureLong = "letter_unsure_long",
    LetterUnansweredLong = "letter_unanswered_long",
    DegreeCountryUnanswered = "degree_country_unanswered",
    FieldNotRelated = "field_not_related",
    FieldUnsure = "field_unsure",
    FieldManager = "field_manager",
    FieldOccupationUnanswered = "field_occupation_unanswered",
    FieldUnanswered = "field_unanswered",
    ProgrammeLongEnough = "programme_long_enough",
    ProgrammeDiploma = "programme_diploma",
    ProgrammeTooShort = "programme_too_short",
    ProgrammeNone = "programme_none",
    ProgrammeUnanswered = "programme_unanswered",
    CertificateInDoubt = "certificate_in_doubt",
    AssociateAccepted = "associate_accepted",
    AssociateElsewhere = "associate_elsewhere",
    AssociateCountryUnanswered = "associate_country_unanswered",
    EquivalenceInDoubt = "equivalence_in_doubt",
    ProgrammeFieldUnsure = "programme_field_unsure",
    ProgrammeFieldOther = "programme_field_other",
    ProgrammeFieldUnanswered = "programme_field_unanswered",
    ExperienceEnough = "experience_enough",
    ExperienceShort = "experience_short",
    ExperienceUnanswered = "experience_unanswered",
    LanguageSpoken = "language_spoken",
    LanguageNeither = "language_neither",
    LanguageInDoubt = "language_in_doubt",
    LanguageUnsure = "language_unsure",
    LanguageUnanswered = "language_unanswered",
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

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
