//! A way to qualify under a rulebook.

use super::country::Country;
use super::occupations::Category;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// How a person belongs to a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// As a citizen.
    Citizen,
    /// As a permanent resident.
    PermanentResident,
}

impl Status {
    /// The identifier used in the assessment.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Citizen => "citizen",
            Status::PermanentResident => "permanent_resident",
        }
    }
}

/// A way to qualify under a rulebook: through which country, as what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// Through which country.
    pub country: Country,
    /// Belonging to it how.
    pub status: Status,
    /// In which category.
    pub category: Category,
}

impl Serialize for Route {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("country", &self.country)?;
        map.serialize_entry("status", &self.status)?;
        map.serialize_entry("category", &self.category)?;
        map.end()
    }
}
