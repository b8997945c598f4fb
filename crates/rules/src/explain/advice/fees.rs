//! Fees in Canadian dollars, from the regulations as of 2026-01-19; later amounts are not known.

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
    /// Whether everyone it is for must pay it. A fee that depends on the way chosen is not part of a total.
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

/// What an employer pays for a Labour Market Impact Assessment, which this permit does not need; for comparison.
pub const LABOUR_MARKET_TEST: u16 = 1000;
/// The day of the regulations from which the fees are taken.
pub const AS_OF: SourceId = SourceId::S9;
/// What an employer pays for each offer.
pub const COMPLIANCE: u16 = 230;

/// A fee that everyone it is for must pay.
const fn fee(
    id: &'static str,
    dollars: u16,
    payer: Payer,
    when: &'static [When],
    sources: &'static [SourceId],
    confidence: Confidence,
) -> Fee {
    Fee { id, dollars, payer, is_certain: true, when, sources, confidence }
}

/// Every fee, in the order shown.
pub static FEES: &[Fee] = &[
    fee("compliance", COMPLIANCE, Payer::Employer, &[], &[SourceId::S6, SourceId::S9], Read),
    fee("permit", 155, Payer::Applicant, &[], REGULATIONS, Read),
    fee("biometrics", 85, Payer::Applicant, &[When::Not(&When::Citizen(&[US]))], REGULATIONS, Read),
    // Included with a permit applied for from outside Canada.
    Fee {
        is_certain: false,
        ..fee("eta", 7, Payer::Applicant, &[When::Way(ApplyFrom::PortOfEntry)], &[SourceId::S21], Read)
    },
    fee("partner_permit", 155, Payer::Partner, PARTNER, REGULATIONS, Read),
    fee("partner_open", 100, Payer::Partner, PARTNER, REGULATIONS, Inferred),
];
