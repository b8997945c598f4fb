//! A way to qualify under a rulebook.

use crate::country::Country;
use crate::occupations::Category;
use serde::Serialize;
use strum::{IntoStaticStr, VariantArray};

/// How a person belongs to a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Status {
    Citizen,
    PermanentResident,
}

/// A way to qualify under a rulebook: through which country, as what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Route {
    pub country: Country,
    pub status: Status,
    pub category: Category,
}

impl Route {
    /// The routes through a country, one of each category.
    pub fn of_each_category(country: Country, status: Status) -> impl Iterator<Item = Route> {
        Category::VARIANTS.iter().map(move |&category| Route { country, status, category })
    }
}
