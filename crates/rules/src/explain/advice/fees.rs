//! Fees in Canadian dollars, from the regulations as of 2026-01-19; later amounts
//! are not known.

use super::When;
use crate::answers::YesNoUnsure;
use crate::country::codes::US;
use crate::rulebook::ApplyFrom;
use crate::sources::Confidence::{self, Inferred, Read};
use crate::sources::SourceId;
use strum::{IntoStaticStr, VariantArray};

/// A fee; its sentence is `fees.<id>`.
#[derive(Debug)]
pub struct Fee {
    pub id: &'static str,
    pub dollars: u16,
    pub payer: Payer,
    /// Whether everyone it is for must pay it. A fee that depends on the way
    /// chosen is not part of a total.
    pub is_certain: bool,
    /// Who must pay it, or may have to.
    pub when: &'static [When],
    pub sources: &'static [SourceId],
    pub confidence: Confidence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Payer {
    /// The employer, who may not pass it on.
    Employer,
    Applicant,
    Partner,
}

const REGULATIONS: &[SourceId] = &[SourceId::S9];
const PARTNER: &[When] = &[When::Partner, When::PartnerPermit(YesNoUnsure::Yes)];

/// What an employer pays for a Labour Market Impact Assessment, which this
/// permit does not need; for comparison.
pub const LABOUR_MARKET_TEST: u16 = 1000;
/// The day of the regulations from which the fees are taken.
pub const AS_OF: SourceId = SourceId::S9;
/// What an employer pays for each offer.
pub const COMPLIANCE: u16 = 230;

/// Every fee, in the order shown.
pub static FEES: &[Fee] = &[
    Fee {
        id: "compliance",
        dollars: COMPLIANCE,
        payer: Payer::Employer,
        is_certain: true,
        when: &[],
        sources: &[SourceId::S6, SourceId::S9],
        confidence: Read,
    },
    Fee {
        id: "permit",
        dollars: 155,
        payer: Payer::Applicant,
        is_certain: true,
        when: &[],
        sources: REGULATIONS,
        confidence: Read,
    },
    Fee {
        id: "biometrics",
        dollars: 85,
        payer: Payer::Applicant,
        is_certain: true,
        when: &[When::Not(&When::Citizen(&[US]))],
        sources: REGULATIONS,
        confidence: Read,
    },
    // Included with a permit applied for from outside Canada.
    Fee {
        id: "eta",
        dollars: 7,
        payer: Payer::Applicant,
        is_certain: false,
        when: &[When::Way(ApplyFrom::PortOfEntry)],
        sources: &[SourceId::S21],
        confidence: Read,
    },
    Fee {
        id: "partner_permit",
        dollars: 155,
        payer: Payer::Partner,
        is_certain: true,
        when: PARTNER,
        sources: REGULATIONS,
        confidence: Read,
    },
    Fee {
        id: "partner_open",
        dollars: 100,
        payer: Payer::Partner,
        is_certain: true,
        when: PARTNER,
        sources: REGULATIONS,
        confidence: Inferred,
    },
];
