//! What an assessment consists of, and how it is written as JSON.

use crate::answers::YesNoUnsure;
use crate::criteria::Reason;
use crate::occupations::Item;
use crate::outcome::{Certainty, NOT_MET, Outcome};
use crate::route::Route;
use crate::rulebook::{ApplyFrom, Rulebook};
use crate::sources::SourceId;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use std::cmp::{Ordering, Reverse};
use strum::{IntoStaticStr, VariantArray};

/// The verdict on a route or of a rulebook, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[derive(IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Verdict {
    /// Every criterion is met.
    Eligible,
    /// Nothing speaks against it, but something is unsure.
    Confirm,
    /// An answer is missing.
    Incomplete,
    /// A criterion is not met.
    NotEligible,
}

impl Verdict {
    /// The verdict of a route whose criteria combine to this outcome.
    pub(super) fn of(all: Option<Outcome>) -> Verdict {
        match all {
            Some(Outcome::NotMet(_)) => Verdict::NotEligible,
            Some(Outcome::Unanswered) => Verdict::Incomplete,
            Some(Outcome::Unsure) => Verdict::Confirm,
            Some(Outcome::Met(_)) | None => Verdict::Eligible,
        }
    }
}

/// Whether the rulebooks reach the same verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[derive(IntoStaticStr)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Agreement {
    Same,
    Differ,
}

/// What the rulebooks say about a person.
#[derive(Debug, Serialize)]
pub struct Assessment {
    /// The version of this format.
    pub version: u8,
    /// Whether they need a permit at all; citizens and permanent residents of Canada do not.
    pub permit_needed: bool,
    pub agreement: Agreement,
    /// One for each rulebook, starting with the one officers apply.
    pub rulebooks: Vec<Opinion>,
}

/// What one rulebook says about a person.
#[derive(Debug, Serialize)]
pub struct Opinion {
    pub id: &'static str,
    pub as_of: Option<&'static str>,
    /// The verdict of its best route.
    pub verdict: Verdict,
    /// How sure the reading behind it is.
    pub certainty: Certainty,
    /// The best route, as a position in `routes`.
    pub best_route: Option<usize>,
    pub spouse_open_work_permit: YesNoUnsure,
    pub apply_from: Vec<ApplyFrom>,
    /// Every route the person has, in order.
    pub routes: Vec<RouteResult>,
    #[serde(skip)]
    pub book: &'static Rulebook,
}

#[derive(Debug, Serialize)]
pub struct RouteResult {
    #[serde(flatten)]
    pub route: Route,
    pub verdict: Verdict,
    pub certainty: Certainty,
    /// Its criteria, in order of display.
    pub criteria: Vec<Criterion>,
}

/// The result of one criterion on one route.
#[derive(Clone, Copy, Debug)]
pub struct Criterion {
    pub id: &'static str,
    pub outcome: Outcome,
    pub reason: Reason,
    /// The list line behind it, for occupations.
    pub item: Option<&'static Item>,
    /// The pages that say so, the deciding one first.
    pub sources: &'static [SourceId],
}

impl Opinion {
    /// The best route, if the person has any.
    pub fn best(&self) -> Option<&RouteResult> {
        self.best_route.and_then(|index| self.routes.get(index))
    }
}

impl RouteResult {
    /// The first criterion that is certainly not met, whatever else is answered.
    pub fn closing(&self) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.outcome == NOT_MET)
    }

    /// Whether no answer that is still missing can open it.
    pub fn is_closed(&self) -> bool {
        self.closing().is_some()
    }

    fn not_met(&self) -> impl Iterator<Item = &Criterion> {
        self.criteria.iter().filter(|criterion| criterion.outcome.is_not_met())
    }

    pub fn standing(&self) -> Standing {
        let is_wrong_list = self.not_met().any(|criterion| matches!(criterion.reason, Reason::Level | Reason::NoList));
        Standing { verdict: self.verdict, not_met: self.not_met().count(), is_wrong_list, certainty: self.certainty }
    }
}

/// What decides whether one route is better than another. The better one compares
/// as less; of equals, the first is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub verdict: Verdict,
    /// How many of its criteria are not met.
    pub not_met: usize,
    /// Whether its occupation is at the wrong level, or there is no list at all.
    pub is_wrong_list: bool,
    /// How sure the reading behind the verdict is.
    pub certainty: Certainty,
}

impl Standing {
    fn rank(self) -> impl Ord {
        // A failing route is ranked by hope first, any other by certainty first.
        let (hope, certainty) = match self.verdict {
            Verdict::NotEligible => (Some(Reverse(self.certainty)), None),
            Verdict::Eligible | Verdict::Confirm | Verdict::Incomplete => (None, Some(self.certainty)),
        };
        (self.verdict, self.not_met, self.is_wrong_list, hope, certainty)
    }
}

impl Ord for Standing {
    fn cmp(&self, other: &Standing) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl PartialOrd for Standing {
    fn partial_cmp(&self, other: &Standing) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Serialize for Criterion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", self.id)?;
        map.serialize_entry("outcome", self.outcome.into_str())?;
        if let Some(certainty) = self.outcome.certainty() {
            map.serialize_entry("certainty", &certainty)?;
        }
        map.serialize_entry("reason", &self.reason)?;
        if let Some(item) = self.item {
            map.serialize_entry("item", item.id)?;
        }
        map.serialize_entry("source", &self.sources.first())?;
        map.end()
    }
}
