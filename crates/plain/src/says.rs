//! What a reason says: the outcome it goes with, and what must have been answered for it to be true.
//!
//! The contract fixes only the reasons of section 5; the others are this
//! project's own. They are defined here so that a wrong reason is noticed, as a
//! wrong outcome is.

use super::Outcome;

/// The outcome a reason goes with, and whether what it says is so.
pub(super) type Says = (Option<Outcome>, bool);

pub(super) const UNKNOWN: Says = (None, false);

pub(super) fn met(holds: bool) -> Says {
    (Some(Outcome::Met), holds)
}

pub(super) fn not_met(holds: bool) -> Says {
    (Some(Outcome::NotMet), holds)
}

pub(super) fn unsure(holds: bool) -> Says {
    (Some(Outcome::Unsure), holds)
}

pub(super) fn unanswered(holds: bool) -> Says {
    (Some(Outcome::Unanswered), holds)
}
