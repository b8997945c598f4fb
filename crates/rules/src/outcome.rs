//! Outcomes of criteria and how they combine (Kleene's three values and *not answered yet*).
//!
//! Invariant: only `met` and `not_met` carry a certainty, so a certainty on anything else cannot be expressed.

use serde::Serialize;
use strum::IntoStaticStr;

/// How certain a reading of a list is. The lists carry no codes, so every match of an occupation is a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Certainty {
    /// The line's words are the group's own title, or a sister agreement names it.
    Clear,
    /// Our reading of words that do not say it.
    Likely,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Outcome {
    Met(Certainty),
    NotMet(Certainty),
    /// The applicant is not sure, or an officer must judge.
    Unsure,
    /// An answer it needs is still missing.
    Unanswered,
}

/// `met`, not qualified by a reading of the lists.
pub const MET: Outcome = Outcome::Met(Certainty::Clear);
/// `not_met`, not qualified by a reading of the lists.
pub const NOT_MET: Outcome = Outcome::NotMet(Certainty::Clear);

impl Outcome {
    /// Whether two outcomes differ in nothing but their certainty.
    pub fn is_alike(self, other: Outcome) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    pub fn certainty(self) -> Option<Certainty> {
        match self {
            Outcome::Met(certainty) | Outcome::NotMet(certainty) => Some(certainty),
            Outcome::Unsure | Outcome::Unanswered => None,
        }
    }

    pub fn is_met(self) -> bool {
        matches!(self, Outcome::Met(_))
    }

    /// Whether the rule is not fulfilled, whatever the certainty.
    pub fn is_not_met(self) -> bool {
        matches!(self, Outcome::NotMet(_))
    }

    /// The opposite, with the same certainty.
    #[must_use]
    pub fn negated(self) -> Outcome {
        match self {
            Outcome::Met(certainty) => Outcome::NotMet(certainty),
            Outcome::NotMet(certainty) => Outcome::Met(certainty),
            Outcome::Unsure => Outcome::Unsure,
            Outcome::Unanswered => Outcome::Unanswered,
        }
    }

    /// Both: any `not_met` decides; else any `unanswered`; else any `unsure`; else `met`. A decision is as certain as
    /// its clearest ground, an agreement only as certain as its most doubtful part.
    #[must_use]
    pub fn and(self, other: Outcome) -> Outcome {
        self.negated().or(other.negated()).negated()
    }

    /// Either: the mirror image of [`Outcome::and`].
    #[must_use]
    pub fn or(self, other: Outcome) -> Outcome {
        match (self, other) {
            (Outcome::Met(one), Outcome::Met(two)) => Outcome::Met(one.min(two)),
            (met @ Outcome::Met(_), _) | (_, met @ Outcome::Met(_)) => met,
            (Outcome::Unanswered, _) | (_, Outcome::Unanswered) => Outcome::Unanswered,
            (Outcome::Unsure, _) | (_, Outcome::Unsure) => Outcome::Unsure,
            (Outcome::NotMet(one), Outcome::NotMet(two)) => Outcome::NotMet(one.max(two)),
        }
    }
}
