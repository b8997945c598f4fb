//! One answer that would have to be another, and what that takes.

use crate::domain::field::Field;
use crate::domain::json::Json;

/// What it takes to change an answer, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Something to arrange, or a question to answer: an offer, a letter, a licence, a wage.
    CanChange,
    /// Work, study, a language.
    TakesTime,
    /// The lists of occupations.
    Fixed,
}

impl Kind {
    /// Every kind, the easiest first.
    pub const ALL: [Kind; 3] = [Kind::CanChange, Kind::TakesTime, Kind::Fixed];

    /// Its stable id.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::CanChange => "can_change",
            Kind::TakesTime => "takes_time",
            Kind::Fixed => "fixed",
        }
    }
}

/// One answer, and what it would have to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which answer.
    pub field: Field,
    /// What it would have to be. For an occupation, one of those that would do.
    pub value: Json,
    /// What it takes.
    pub kind: Kind,
    /// Whether there is no answer yet.
    pub is_open: bool,
    /// Months of paid work still to earn.
    pub wait: Option<u16>,
}
