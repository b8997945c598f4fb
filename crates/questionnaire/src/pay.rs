//! Comparing two amounts of pay given for different periods.

use crate::search::visible;
use std::ops::RangeInclusive;
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

impl Period {
    /// What is paid for it to anybody, in dollars; anything else is a slip, or meant for another period.
    fn plausible(self) -> RangeInclusive<u64> {
        match self {
            Period::Hour => 5..=500,
            Period::Week => 50..=20_000,
            Period::Month => 250..=80_000,
            Period::Year => 3_000..=1_000_000,
        }
    }
}

/// Which box cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WageProblem {
    Offer,
    Prevailing,
    /// The offer is not what anybody is paid for such a period.
    UnlikelyOffer,
    /// Nor is the prevailing wage.
    UnlikelyPrevailing,
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
    let is_unlikely = |cents: u64, period: Period| !period.plausible().contains(&(cents / 100));
    if is_unlikely(offer_cents, offer.1) {
        return Err(WageProblem::UnlikelyOffer);
    }
    if is_unlikely(prevailing_cents, prevailing.1) {
        return Err(WageProblem::UnlikelyPrevailing);
    }
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

/// An amount as people write it (`$45,000`, `45 000,50`, `CA$35.5`, `45k`), in cents.
/// The last point or comma marks cents when one or two digits follow.
fn cents(typed: &str) -> Option<u64> {
    let typed = visible(typed).to_ascii_lowercase();
    let is_currency = |letter: char| letter.is_whitespace() || "$cadn".contains(letter);
    let typed = typed.trim_matches(is_currency);
    let (typed, thousands) = typed.strip_suffix('k').map_or((typed, 1), |typed| (typed.trim_end(), 1000));
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
    format!("{digits}{cents:0<2}").parse().ok().map(|cents: u64| cents * thousands)
}
