//! The published guide the product was first built from. Undated, written
//! before November 2022, and out of date in places; shown beside the
//! instructions so that nobody who has read it is left to wonder.

use super::{Apply, ApplyFrom, Degree, Length, Prevailing, Programme, Rule, Rulebook, Spouse, SpouseBy, Test};
use crate::domain::answers::Place;
use crate::domain::choice::YesNoUnsure;
use crate::domain::country::codes::{AU, JP, MX};
use crate::domain::occupations::LISTS_GUIDE;
use crate::domain::sources::Confidence::Read;
use crate::domain::sources::SourceId;

const PAGE: SourceId = SourceId::GUIDE;

pub(super) static RULEBOOK: Rulebook = Rulebook {
    id: "guide",
    as_of: None,
    source: PAGE,
    citizens: &[AU, JP, MX],
    permanent_residents: &[AU, JP, MX],
    not_covered: &[],
    criteria: &[
        Rule { test: Test::Status, sources: &[PAGE], confidence: Read },
        Rule { test: Test::JobOffer, sources: &[PAGE], confidence: Read },
        // "NOC skill level 0 and A" in the guide's words.
        Rule { test: Test::Occupation { professional_teers: &[0, 1] }, sources: &[PAGE], confidence: Read },
        Rule { test: Test::Wage { prevailing: Prevailing::SimilarPeople }, sources: &[PAGE], confidence: Read },
        Rule { test: Test::SpecializedKnowledge, sources: &[PAGE], confidence: Read },
        Rule {
            test: Test::Education {
                professional: Degree { months: 48, letter: None, field: None },
                technician: Programme {
                    months: 24,
                    associate: Some(JP),
                    certificate_in_doubt: false,
                    field_in_doubt: false,
                },
            },
            sources: &[PAGE],
            confidence: Read,
        },
        Rule { test: Test::Experience { professional: 24, technician: 48 }, sources: &[PAGE], confidence: Read },
        Rule { test: Test::Language { neither_in_doubt: false }, sources: &[PAGE], confidence: Read },
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
            (None, &ApplyFrom::ALL),
            (Some(Place::OutsideCanada), &ApplyFrom::ALL),
            (Some(Place::VisitingCanada), &ApplyFrom::ALL),
            (Some(Place::CanadaWithPermit), &ApplyFrom::ALL),
        ],
        on_arrival: None,
        sources: &[PAGE],
        confidence: Read,
    },
};
