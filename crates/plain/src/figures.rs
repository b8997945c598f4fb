//! The numbers and countries of each rulebook on a day. Each of them is written here and nowhere else in this crate.
//!
//! The other files say what is compared, and what follows; they take the number or the country from here. What belongs
//! to the lists of occupations is not here: the lines of `country_lists.csv` carry their own days.
//!
//! # A later edition
//!
//! A figure that changes on a day gets one `if`, beside it:
//!
//! ```text
//! work_months: Months { professional: if "2027-01-01" <= day { 12 } else { 24 }, technician: 48 },
//! ```
//!
//! Figures without such an `if` have been the same on every day so far.

use super::Route;
use super::day::is_day;

/// Section 1: the rulebooks.
pub(super) const RULEBOOKS: [&str; 2] = ["ircc", "guide"];

/// The numbers and countries of a rulebook on a day.
#[derive(Debug)]
pub(super) struct Figures {
    /// Section 1: whom the rulebook covers. By section 3, each of these statuses opens routes.
    pub(super) covers: Statuses,
    /// Section 4, `experience`: the fewest months of paid work.
    pub(super) work_months: Months,
    /// Section 4, `specialized_knowledge`, "needs none": the fewest months of paid work that show knowledge, where
    /// "> 0" is one. `None` in a rulebook without this criterion.
    pub(super) knowledge_work_months: Option<u16>,
    /// Section 5, `all_except`: the levels (TEER) that are open to professionals.
    pub(super) professional_levels: &'static [u8],
    /// Section 6: the fewest months of study.
    pub(super) study_months: Months,
    /// Section 6, "Professional": the shorter degree, and the country whose professionals need the acceptance letter.
    pub(super) shorter_degree: Option<ShorterDegree>,
    /// Section 6, "Professional", field: the levels (TEER) that need no particular degree.
    pub(super) any_field_levels: &'static [u8],
    /// Section 6, "Technician": the country on whose routes less than a degree is in doubt, except an associate's
    /// degree from there.
    pub(super) associate_country: Option<&'static str>,
    /// Section 8, `spouse_open_work_permit`: who gives `yes`.
    pub(super) partner_permit: Statuses,
    /// Section 8, `spouse_open_work_permit`: the countries of a best route that give `unsure`, with either status.
    pub(super) partner_unclear: &'static [&'static str],
    /// Section 8, `apply_from`, ircc: who may apply at a port of entry because they need no visa.
    pub(super) on_arrival: Statuses,
}

/// Countries by what a person is there.
#[derive(Debug)]
pub(super) struct Statuses {
    pub(super) citizens_of: &'static [&'static str],
    pub(super) permanent_residents_of: &'static [&'static str],
}

/// A number of months for each category.
#[derive(Debug)]
pub(super) struct Months {
    pub(super) professional: u16,
    pub(super) technician: u16,
}

/// Section 6, "Professional": a degree that is shorter than others, accepted on the routes of its own country only.
#[derive(Clone, Copy, Debug)]
pub(super) struct ShorterDegree {
    /// The country of the route, and where the degree must be from.
    pub(super) country: &'static str,
    /// The fewest months of study.
    pub(super) study_months: u16,
}

/// Section 1: the figures of a rulebook on a day, `YYYY-MM-DD`; `None` for a rulebook that the contract does not have,
/// and for a text that is not a day.
pub(super) fn figures(book: &str, day: &str) -> Option<Figures> {
    if !is_day(day) {
        return None;
    }
    match book {
        "ircc" => Some(Figures {
            covers: Statuses {
                citizens_of: &["AU", "BN", "CL", "JP", "MX", "MY", "PE"],
                permanent_residents_of: &["AU"],
            },
            work_months: Months { professional: 24, technician: 48 },
            knowledge_work_months: None,
            professional_levels: &[0, 1],
            study_months: Months { professional: 48, technician: 24 },
            shorter_degree: Some(ShorterDegree { country: "AU", study_months: 36 }),
            any_field_levels: &[0],
            associate_country: Some("JP"),
            partner_permit: Statuses { citizens_of: &["AU", "CL", "JP", "MX"], permanent_residents_of: &["AU"] },
            partner_unclear: &["BN"],
            on_arrival: Statuses { citizens_of: &["AU", "BN", "CL", "JP"], permanent_residents_of: &["US"] },
        }),
        "guide" => Some(Figures {
            covers: Statuses { citizens_of: &["AU", "JP", "MX"], permanent_residents_of: &["AU", "JP", "MX"] },
            work_months: Months { professional: 24, technician: 48 },
            knowledge_work_months: Some(1),
            professional_levels: &[0, 1],
            study_months: Months { professional: 48, technician: 24 },
            shorter_degree: None,
            // The guide does not ask for a field.
            any_field_levels: &[],
            associate_country: Some("JP"),
            partner_permit: Statuses { citizens_of: &["AU", "JP", "MX"], permanent_residents_of: &["AU"] },
            partner_unclear: &[],
            // The guide lets everybody apply on arrival, without looking at this.
            on_arrival: Statuses { citizens_of: &[], permanent_residents_of: &[] },
        }),
        _ => None,
    }
}

impl Figures {
    /// Section 6: the shorter degree, if the route is for its country.
    pub(super) fn shorter_degree_on(&self, route: Route<'_>) -> Option<ShorterDegree> {
        self.shorter_degree.filter(|degree| degree.country == route.country)
    }

    /// Section 6: the fewest months of study that a professional's route could accept.
    pub(super) fn least_professional_study_months(&self, route: Route<'_>) -> u16 {
        match self.shorter_degree_on(route) {
            Some(degree) => degree.study_months,
            None => self.study_months.professional,
        }
    }

    /// Section 6: whether the route is for the country of the associate's degree.
    pub(super) fn is_associate_route(&self, route: Route<'_>) -> bool {
        self.associate_country == Some(route.country)
    }
}

impl Statuses {
    /// Section 3, "Route": whether the route's country is among those of its status.
    pub(super) fn include(&self, route: Route<'_>) -> bool {
        let countries = if route.permanent_resident { self.permanent_residents_of } else { self.citizens_of };
        countries.contains(&route.country)
    }
}

impl Months {
    /// Section 3, "Route": the months for the route's category.
    pub(super) fn on(&self, route: Route<'_>) -> u16 {
        if route.technician { self.technician } else { self.professional }
    }
}
