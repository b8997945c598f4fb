//! What must happen before what, with the durations that are known.

use super::When;
use crate::domain::criteria::Reason;
use crate::domain::occupations::Category;
use crate::domain::rulebook::ApplyFrom;
use crate::domain::sources::Confidence::{self, Read, Reported, Unknown};
use crate::domain::sources::SourceId as S;

/// A stage on the way; its sentence is `stages.<id>`.
#[derive(Debug)]
pub struct Stage {
    /// Its stable id.
    pub id: &'static str,
    /// How long it lasts.
    pub lasts: Lasts,
    /// For whom it is.
    pub when: &'static [When],
    /// Where it is written.
    pub sources: &'static [S],
    /// How well we know it.
    pub confidence: Confidence,
}

/// How long a stage lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasts {
    /// It happens on one day.
    Moment,
    /// So many weeks.
    Weeks(u16),
    /// As long as the permit, at most.
    Permit,
    /// Until as much paid work as is asked for has been done.
    UntilExperienced,
    /// Nobody can say.
    Unknown,
}

const FAST: &[When] = &[When::Category(Category::Professional), When::Way(ApplyFrom::OnlineOutsideCanada)];

/// Every stage, in order.
pub static STAGES: &[Stage] = &[
    Stage {
        id: "experience",
        lasts: Lasts::UntilExperienced,
        when: &[When::Because(Reason::ExperienceShort)],
        sources: &[S::S1],
        confidence: Read,
    },
    Stage {
        id: "offer",
        lasts: Lasts::Unknown,
        when: &[When::Not(&When::Offer)],
        sources: &[S::S1],
        confidence: Unknown,
    },
    Stage { id: "portal", lasts: Lasts::Moment, when: &[], sources: &[S::S6, S::S9], confidence: Read },
    Stage { id: "application", lasts: Lasts::Moment, when: &[], sources: &[S::S9], confidence: Read },
    Stage { id: "biometrics_fast", lasts: Lasts::Weeks(2), when: FAST, sources: &[S::S11], confidence: Read },
    Stage { id: "decision_fast", lasts: Lasts::Weeks(2), when: FAST, sources: &[S::S11], confidence: Read },
    Stage {
        id: "decision_open",
        lasts: Lasts::Unknown,
        when: &[When::Any(&[When::Way(ApplyFrom::InsideCanada), When::Not(&When::Category(Category::Professional))])],
        sources: &[S::TIMES],
        confidence: Unknown,
    },
    Stage {
        id: "arrival",
        lasts: Lasts::Moment,
        when: &[When::Way(ApplyFrom::PortOfEntry)],
        sources: &[S::S24],
        confidence: Reported,
    },
    Stage { id: "permit", lasts: Lasts::Permit, when: &[], sources: &[S::S1, S::S23], confidence: Read },
    Stage { id: "renewal", lasts: Lasts::Moment, when: &[], sources: &[S::S9, S::S23], confidence: Read },
];
