//! What a rulebook says besides its criteria: how long the permit lasts,
//! whether the partner gets one, and where one may apply.

use crate::answers::{Place, YesNoUnsure};
use crate::country::Country;
use crate::sources::{Confidence, SourceId};
use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// How long a first permit lasts.
#[derive(Clone, Debug)]
pub struct Length {
    /// The maximum, in months.
    pub months: u16,
    pub sources: &'static [SourceId],
    pub confidence: Confidence,
}

/// Whether a partner may get an open work permit. A country that is not listed means `no`.
#[derive(Clone, Debug)]
pub struct Spouse {
    pub by: SpouseBy,
    pub citizens: &'static [(Country, YesNoUnsure)],
    pub permanent_residents: &'static [(Country, YesNoUnsure)],
    pub sources: &'static [SourceId],
    pub confidence: Confidence,
}

/// Whose status decides about the partner's permit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum SpouseBy {
    /// Any status the person holds.
    Person,
    /// The status of the best route.
    BestRoute,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum ApplyFrom {
    OnlineOutsideCanada,
    PortOfEntry,
    InsideCanada,
}

#[derive(Clone, Debug)]
pub struct Apply {
    /// The ways open to a person, by where they are; `None` is for a place not answered.
    pub ways: &'static [(Option<Place>, &'static [ApplyFrom])],
    /// Who may apply on arrival; `None` means anyone the ways are open to.
    pub on_arrival: Option<VisaExempt>,
    pub sources: &'static [SourceId],
    pub confidence: Confidence,
}

/// Who needs no visa to visit Canada.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisaExempt {
    /// Citizens of these countries.
    pub citizens: &'static [Country],
    /// Permanent residents of these, whatever their citizenship.
    pub permanent_residents: &'static [Country],
}
