//! The published guide the product was first built from. Undated, written before November 2022, and out of date in
//! places; shown beside the instructions so that people who have read it are not left wondering.

use super::{Apply, ApplyFrom, Degree, Length, Prevailing, Programme, Requirement, Rule, Rulebook, Spouse, SpouseBy};
use crate::answers::{Place, YesNoUnsure};
use crate::country::codes::{AU, JP, MX};
use crate::occupations::LISTS_GUIDE;
use crate::sources::Confidence::Read;
use crate::sources::SourceId;
use strum::VariantArray;

const PAGE: SourceId = SourceId::GUIDE;

pub(super) static EDITIONS: &[Rulebook] = &[UNDATED];

const fn rule(requirement: Requirement) -> Rule {
    Rule { requirement, sources: &[PAGE], confidence: Read }
}

const UNDATED: Rulebook = Rulebook {
    id: "guide",
    in_force_from: None,
    as_of: None,
    source: PAGE,
    citizens: &[AU, JP, MX],
    permanent_residents: &[AU, JP, MX],
    not_covered: &[],
    criteria: &[
        rule(Requirement::Status),
        rule(Requirement::JobOffer),
        // "NOC skill level 0 and A" in the guide's words.
        rule(Requirement::Occupation { professional_teers: &[0, 1] }),
        rule(Requirement::Wage { prevailing: Prevailing::SimilarPeople }),
        rule(Requirement::SpecializedKnowledge),
        rule(Requirement::Education {
            professional: Degree { months: 48, letter: None, field: None },
            technician: Programme {
                months: 24,
                associate: Some(JP),
                certificate_in_doubt: false,
                field_in_doubt: false,
            },
        }),
        rule(Requirement::Experience { professional: 24, technician: 48 }),
        rule(Requirement::Language { neither_in_doubt: false }),
    ],
    lists: LISTS_GUIDE,
    length: Length { months: 12, sources: &[PAGE], confidence: Read },
    spouse: Spouse {
        by: SpouseBy::Person,
        citizens: &[(AU, YesNoUnsure::Yes), (JP, YesNoUnsure::Yes), (MX, YesNoUnsure::Yes)],
        permanent_residents: &[(AU, YesNoUnsure::Yes)],
        sources: &[PAGE],
        confidence: Read,
    },
    apply: Apply {
        ways: &[
            (None, ApplyFrom::VARIANTS),
            (Some(Place::OutsideCanada), ApplyFrom::VARIANTS),
            (Some(Place::VisitingCanada), ApplyFrom::VARIANTS),
            (Some(Place::CanadaWithPermit), ApplyFrom::VARIANTS),
        ],
        on_arrival: None,
        sources: &[PAGE],
        confidence: Read,
    },
};
