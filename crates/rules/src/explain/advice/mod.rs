//! What to know and do besides the verdict: steps, documents, fees, traps, what was not asked, and other ways into
//! Canada. Each is a row with a condition, its sources, and how well we know it; its sentence is `advice.<id>`.

mod alternatives;
mod documents;
mod fees;
mod not_asked;
mod outlook;
mod questions;
mod stages;
mod steps;
mod traps;
mod when;

pub use fees::{AS_OF, COMPLIANCE, FEES, Fee, LABOUR_MARKET_TEST, Payer};
pub use outlook::{Outlook, cited};
pub use stages::{Lasts, Planned, STAGES, Stage, plan};
pub use when::{Case, When};

use crate::answers::Field;
use crate::country::Country;
use crate::sources::{Confidence, SourceId};
use strum::IntoStaticStr;

/// Something to know or to do.
#[derive(Debug)]
pub struct Advice {
    pub id: &'static str,
    pub topic: Topic,
    /// Who it is for: everyone for whom all of these hold.
    pub when: &'static [When],
    pub sources: &'static [SourceId],
    pub confidence: Confidence,
    /// Whether it is something to do, which can be ticked off.
    pub is_to_do: bool,
}

impl Advice {
    /// The country through which it applies, if there is exactly one.
    pub fn through(&self) -> Option<Country> {
        self.when.iter().find_map(|when| match when {
            When::Through([country]) => Some(*country),
            _ => None,
        })
    }
}

/// Where advice belongs on the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Topic {
    /// What helps to answer a question, beside it.
    Question(Field),
    NotAsked,
    /// What to do without an offer.
    NoOffer,
    /// What the employer does first.
    Employer,
    /// A document, by the criterion it proves, or `permit` for the permit itself.
    #[strum(serialize = "documents")]
    Document(&'static str),
    Apply,
    Partner,
    /// Once the permit is there.
    Afterwards,
    /// What goes wrong for people like this one.
    #[strum(serialize = "traps")]
    Trap,
    #[strum(serialize = "alternatives")]
    Alternative,
}

const fn to_do(
    topic: Topic,
    id: &'static str,
    when: &'static [When],
    sources: &'static [SourceId],
    confidence: Confidence,
) -> Advice {
    Advice { id, topic, when, sources, confidence, is_to_do: true }
}

/// Something to know, and nothing to do.
const fn note(
    topic: Topic,
    id: &'static str,
    when: &'static [When],
    sources: &'static [SourceId],
    confidence: Confidence,
) -> Advice {
    Advice { is_to_do: false, ..to_do(topic, id, when, sources, confidence) }
}

/// Every row, in the order shown.
pub fn all() -> impl Iterator<Item = &'static Advice> {
    let tables = [
        questions::QUESTIONS,
        not_asked::NOT_ASKED,
        steps::STEPS,
        documents::DOCUMENTS,
        traps::TRAPS,
        alternatives::ALTERNATIVES,
    ];
    tables.into_iter().flatten()
}

/// The advice for one person, in the order shown.
pub fn advice(case: &Case) -> Vec<&'static Advice> {
    all().filter(|advice| case.fits(advice.when)).collect()
}

/// The fees paid by or for one person.
pub fn fees(case: &Case) -> Vec<&'static Fee> {
    FEES.iter().filter(|fee| case.fits(fee.when)).collect()
}

/// The stages for one person, in the order they must happen.
pub fn stages(case: &Case) -> Vec<&'static Stage> {
    STAGES.iter().filter(|stage| case.fits(stage.when)).collect()
}
