//! Comparing two amounts of pay given for different periods.

use crate::search::narrow;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// The period an amount is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Period {
    Hour,
    Week,
    Month,
    Year,
}

/// Two amounts of pay, made comparable.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// The offer, in dollars an hour.
    pub offer_hourly: f64,
    /// The prevailing wage, in dollars an hour.
    pub prevailing_hourly: f64,
    /// Whether the offer is at least as high, compared exactly.
    pub is_enough: bool,
}

/// Which box cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WageProblem {
    Offer,
    Prevailing,
    /// The hours per week, which only some periods need.
    Hours,
}

/// Compares what was typed: each amount with its period, and the hours worked per
/// week, which two hourly amounts do not need.
///
/// # Errors
/// Names the box that cannot be read.
pub fn compare(offer: (&str, Period), prevailing: (&str, Period), hours: &str) -> Result<Comparison, WageProblem> {
    let offer_cents = cents(offer.0).ok_or(WageProblem::Offer)?;
    let prevailing_cents = cents(prevailing.0).ok_or(WageProblem::Prevailing)?;
    // Hundredths of an hour; a week has 168 hours.
    let both_hourly = (offer.1, prevailing.1) == (Period::Hour, Period::Hour);
    let hours = cents(hours).filter(|hours| (1..=16_800).contains(hours)).or(both_hourly.then_some(4000));
    let hours = hours.ok_or(WageProblem::Hours)?;
    // Ten-thousandths of a dollar a year, in whole numbers, so that equal pay compares equal.
    let yearly = |cents: u128, period: Period| match period {
        Period::Hour => cents * u128::from(hours) * 52,
        Period::Week => cents * 100 * 52,
        Period::Month => cents * 100 * 12,
        Period::Year => cents * 100,
    };
    let (offer, prevailing) = (yearly(offer_cents.into(), offer.1), yearly(prevailing_cents.into(), prevailing.1));
    #[expect(clippy::cast_precision_loss, reason = "an amount to show, not to compare")]
    let hourly = |yearly: u128| yearly as f64 / (hours as f64 * 52.0) / 100.0;
    Ok(Comparison {
        offer_hourly: hourly(offer),
        prevailing_hourly: hourly(prevailing),
        is_enough: prevailing <= offer,
    })
}

/// An amount as people write it (`$45,000`, `45 000,50`, `35.5`), in cents.
/// The last point or comma marks cents when one or two digits follow.
fn cents(typed: &str) -> Option<u64> {
    let typed: String = typed.trim().chars().map(narrow).collect();
    let typed = typed.trim_matches(|letter: char| letter == '$' || letter.is_whitespace());
    let (whole, cents) = match typed.rfind(['.', ',']) {
        Some(mark) if (2..=3).contains(&(typed.len() - mark)) => (typed.get(..mark)?, typed.get(mark + 1..)?),
        _ => (typed, ""),
    };
    let is_separator = |letter: &char| matches!(letter, '.' | ',' | '\'' | '’') || letter.is_whitespace();
    let digits: String = whole.chars().filter(|letter| !is_separator(letter)).collect();
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = !(digits.is_empty() && cents.is_empty()) && digits.len() <= 9 && is_number(&digits) && is_number(cents);
    if !fits {
        return None;
    }
    format!("{digits}{cents:0<2}").parse().ok()
}
