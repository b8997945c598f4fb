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

const fn stage(
    id: &'static str,
    place: Place,
    lasts: Lasts,
    when: &'static [When],
    sources: &'static [S],
    confidence: Confidence,
) -> Stage {
    Stage { id, place, lasts, when, sources, confidence }
}

pub static STAGES: &[Stage] = &[
    stage(
        "experience",
        Place::Next,
        Lasts::UntilExperienced,
        &[When::Because(&[Reason::ExperienceShort])],
        &[S::S1],
        Read,
    ),
    stage("offer", Place::Next, Lasts::Unknown, &[When::Not(&When::Offer)], &[S::S1], Unknown),
    stage("portal", Place::Next, Lasts::Moment, &[], &[S::S6, S::S9], Read),
    stage("application", Place::Fork, Lasts::Moment, &[], &[S::S9], Read),
    stage("biometrics_fast", Place::Next, Lasts::Weeks(2), FAST, &[S::S11], Read),
    stage("decision_fast", Place::Next, Lasts::Weeks(2), FAST, &[S::S11], Read),
    stage(
        "decision_open",
        Place::Next,
        Lasts::Unknown,
        &[When::Any(&[When::Way(ApplyFrom::InsideCanada), When::Not(&When::Category(Category::Professional))])],
        &[S::TIMES],
        Unknown,
    ),
    stage(
        "arrival",
        Place::Instead,
        Lasts::Moment,
        &[When::Way(ApplyFrom::PortOfEntry)],
        &[S::S2, S::S9, S::S24],
        Read,
    ),
    stage("permit", Place::Next, Lasts::Permit, &[], &[S::S1, S::S23], Read),
    stage("renewal", Place::Next, Lasts::Moment, &[], &[S::S9, S::S23], Read),
];
