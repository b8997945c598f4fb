//! The stages in the order they must happen, with the durations that are known.

use super::When;
use crate::criteria::Reason;
use crate::occupations::Category;
use crate::rulebook::ApplyFrom;
use crate::sources::Confidence::{self, Read, Unknown};
use crate::sources::SourceId as S;

/// A stage on the way; its sentence is `stages.<id>`.
#[derive(Debug)]
pub struct Stage {
    pub id: &'static str,
    pub place: Place,
    pub lasts: Lasts,
    pub when: &'static [When],
    pub sources: &'static [S],
    pub confidence: Confidence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// After the one before it.
    Next,
    /// After the one before it, as the first of several that an alternative can replace.
    Fork,
    /// Replaces every stage since the last `Fork`.
    Instead,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasts {
    /// It happens on one day.
    Moment,
    Weeks(u16),
    /// As long as the permit, at most.
    Permit,
    /// Until the required paid work has been done.
    UntilExperienced,
    /// Nobody can say.
    Unknown,
}

/// A stage on a time line, in units that show the order and nothing else.
#[derive(Clone, Copy, Debug)]
pub struct Planned {
    pub stage: &'static Stage,
    /// Its number; a stage that replaces others has none.
    pub number: Option<usize>,
    pub from: u16,
    pub to: u16,
}

/// Lays out stages one after the other, and alternatives beside the stages they replace.
pub fn plan(stages: &[&'static Stage]) -> Vec<Planned> {
    let (mut fork, mut end, mut count) = (0, 0, 0);
    let planned = |stage: &&'static Stage| {
        if stage.place == Place::Instead {
            return Planned { stage, number: None, from: fork, to: end };
        }
        let from = end;
        end += stage.lasts.length();
        count += 1;
        if stage.place == Place::Fork {
            fork = from;
        }
        Planned { stage, number: Some(count), from, to: end }
    };
    stages.iter().map(planned).collect()
}

impl Lasts {
    /// Its length when drawn; only the order is to scale.
    fn length(self) -> u16 {
        match self {
            Lasts::Moment => 1,
            Lasts::Weeks(_) => 3,
            Lasts::UntilExperienced | Lasts::Unknown => 8,
            Lasts::Permit => 12,
        }
    }
}

const FAST: &[When] = &[When::Category(Category::Professional), When::Way(ApplyFrom::OnlineOutsideCanada)];

pub static STAGES: &[Stage] = &[
    Stage {
        id: "experience",
        place: Place::Next,
        lasts: Lasts::UntilExperienced,
        when: &[When::Because(&[Reason::ExperienceShort])],
        sources: &[S::S1],
        confidence: Read,
    },
    Stage {
        id: "offer",
        place: Place::Next,
        lasts: Lasts::Unknown,
        when: &[When::Not(&When::Offer)],
        sources: &[S::S1],
        confidence: Unknown,
    },
    Stage {
        id: "portal",
        place: Place::Next,
        lasts: Lasts::Moment,
        when: &[],
        sources: &[S::S6, S::S9],
        confidence: Read,
    },
    Stage {
        id: "application",
        place: Place::Fork,
        lasts: Lasts::Moment,
        when: &[],
        sources: &[S::S9],
        confidence: Read,
    },
    Stage {
        id: "biometrics_fast",
        place: Place::Next,
        lasts: Lasts::Weeks(2),
        when: FAST,
        sources: &[S::S11],
        confidence: Read,
    },
    Stage {
        id: "decision_fast",
        place: Place::Next,
        lasts: Lasts::Weeks(2),
        when: FAST,
        sources: &[S::S11],
        confidence: Read,
    },
    Stage {
        id: "decision_open",
        place: Place::Next,
        lasts: Lasts::Unknown,
        when: &[When::Any(&[When::Way(ApplyFrom::InsideCanada), When::Not(&When::Category(Category::Professional))])],
        sources: &[S::TIMES],
        confidence: Unknown,
    },
    Stage {
        id: "arrival",
        place: Place::Instead,
        lasts: Lasts::Moment,
        when: &[When::Way(ApplyFrom::PortOfEntry)],
        sources: &[S::S2, S::S9, S::S24],
        confidence: Read,
    },
    Stage {
        id: "permit",
        place: Place::Next,
        lasts: Lasts::Permit,
        when: &[],
        sources: &[S::S1, S::S23],
        confidence: Read,
    },
    Stage {
        id: "renewal",
        place: Place::Next,
        lasts: Lasts::Moment,
        when: &[],
        sources: &[S::S9, S::S23],
        confidence: Read,
    },
];
