//! The instructions officers apply: Immigration, Refugees and Citizenship
//! Canada, "Professionals and technicians – CPTPP [R204(a) – T52]".

use super::{
    AcceptanceLetter, Apply, ApplyFrom, Degree, DegreeField, Length, Prevailing, Programme, Requirement, Rule,
    Rulebook, Spouse, SpouseBy, VisaExempt,
};
use crate::answers::{Place, YesNoUnsure};
use crate::country::codes::{AU, BN, CL, JP, MX, MY, NZ, PE, SG, US, VN};
use crate::occupations::LISTS_IRCC;
use crate::sources::Confidence::Read;
use crate::sources::SourceId;

const PAGE: SourceId = SourceId::S1;
const OVERVIEW: SourceId = SourceId::S2;
const EMPLOYER_SPECIFIC: SourceId = SourceId::S6;
const OPEN_PERMITS: SourceId = SourceId::S7;
const CODES: SourceId = SourceId::S8;
const REGULATIONS: SourceId = SourceId::S9;
const REGULATED: SourceId = SourceId::S10;
const CONDITIONS: SourceId = SourceId::S23;

pub(super) static EDITIONS: &[Rulebook] = &[OF_2024];

const fn rule(requirement: Requirement) -> Rule {
    Rule { requirement, sources: &[PAGE], confidence: Read }
}

const OF_2024: Rulebook = Rulebook {
    id: "ircc",
    in_force_from: None,
    as_of: Some("2024-10-03"),
    source: PAGE,
    citizens: &[AU, BN, CL, JP, MX, MY, PE],
    permanent_residents: &[AU],
    not_covered: &[NZ, SG, VN],
    criteria: &[
        rule(Requirement::Status),
        rule(Requirement::JobOffer),
        rule(Requirement::Independence),
        rule(Requirement::Occupation { professional_teers: &[0, 1] }),
        rule(Requirement::Wage { prevailing: Prevailing::MedianOrOwnRange }),
        // Not having the licence is no automatic refusal: it may follow.
        Rule { sources: &[REGULATED, PAGE], ..rule(Requirement::Licence { within_months: 4 }) },
        rule(Requirement::Education {
            professional: Degree {
                months: 48,
                letter: Some(AcceptanceLetter { country: AU, months: 36 }),
                field: Some(DegreeField { any_field_teers: &[0] }),
            },
            technician: Programme { months: 24, associate: Some(JP), certificate_in_doubt: true, field_in_doubt: true },
        }),
        rule(Requirement::Experience { professional: 24, technician: 48 }),
        // A matter for the assessment, where an officer has concerns, or where the offer itself asks for a language.
        rule(Requirement::Language { neither_in_doubt: true }),
    ],
    lists: LISTS_IRCC,
    length: Length { months: 12, sources: &[PAGE, CONDITIONS], confidence: Read },
    spouse: Spouse {
        by: SpouseBy::BestRoute,
        citizens: &[
            (AU, YesNoUnsure::Yes),
            // An older overview names Brunei; the newer instructions do not.
            (BN, YesNoUnsure::Unsure),
            (CL, YesNoUnsure::Yes),
            (JP, YesNoUnsure::Yes),
            (MX, YesNoUnsure::Yes),
        ],
        permanent_residents: &[(AU, YesNoUnsure::Yes)],
        // The page on open permits and the one on codes send officers to the instructions.
        sources: &[PAGE, OVERVIEW, OPEN_PERMITS, CODES],
        confidence: Read,
    },
    apply: Apply {
        ways: &[
            (None, &[ApplyFrom::OnlineOutsideCanada, ApplyFrom::PortOfEntry]),
            (Some(Place::OutsideCanada), &[ApplyFrom::OnlineOutsideCanada, ApplyFrom::PortOfEntry]),
            // After leaving: a visitor cannot apply from inside.
            (Some(Place::VisitingCanada), &[ApplyFrom::OnlineOutsideCanada]),
            (Some(Place::CanadaWithPermit), &[ApplyFrom::InsideCanada]),
        ],
        // Schedule 1.1 and section 190(1)(c) of the regulations.
        on_arrival: Some(VisaExempt { citizens: &[AU, BN, CL, JP], permanent_residents: &[US] }),
        sources: &[REGULATIONS, OVERVIEW, EMPLOYER_SPECIFIC],
        confidence: Read,
    },
};
