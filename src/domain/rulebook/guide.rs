//! The published guide the product was first built from. Undated, written
//! before November 2022, and out of date in places; shown beside the
//! instructions so that nobody who has read it is left to wonder.

use super::{Apply, ApplyFrom, Degree, Length, Prevailing, Programme, Rule, Rulebook, Spouse, SpouseBy, Test};
use crate::domain::answers::{Place, YesNoUnsure};
use crate::domain::country::Country;
use crate::domain::sources::SourceId;

const AU: Country = Country::known(*b"AU");
const JP: Country = Country::known(*b"JP");
const MX: Country = Country::known(*b"MX");

const PAGE: SourceId = SourceId::GUIDE;

pub(super) static RULEBOOK: Rulebook = Rulebook {
    id: "guide",
    as_of: None,
    source: PAGE,
    citizens: &[AU, JP, MX],
    permanent_residents: &[AU, JP, MX],
    criteria: &[
        Rule { test: Test::Status, source: PAGE },
        Rule { test: Test::JobOffer, source: PAGE },
        // "NOC skill level 0 and A" in the guide's words.
        Rule { test: Test::Occupation { professional_teers: &[0, 1] }, source: PAGE },
        Rule { test: Test::Wage { prevailing: Prevailing::SimilarPeople }, source: PAGE },
        Rule { test: Test::SpecializedKnowledge, source: PAGE },
        Rule {
            test: Test::Education {
                professional: Degree { months: 48, shorter: None, field: None },
                technician: Programme {
                    months: 24,
                    associate: Some(JP),
                    certificate_in_doubt: false,
                    field_in_doubt: false,
                },
            },
            source: PAGE,
        },
        Rule { test: Test::Experience { professional: 24, technician: 48 }, source: PAGE },
        Rule { test: Test::Language, source: PAGE },
    ],
    length: Length { months: 12, sources: &[PAGE] },
    spouse: Spouse {
        by: SpouseBy::Person,
        citizens: &[(AU, YesNoUnsure::Yes), (JP, YesNoUnsure::Yes), (MX, YesNoUnsure::Yes)],
        permanent_residents: &[(AU, YesNoUnsure::Yes)],
        sources: &[PAGE],
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
    },
};
