//! A month of a calendar year.

use std::fmt;

/// A month, from January of [`Month::FIRST_YEAR`] to December of [`Month::LAST_YEAR`]; later ones are greater.
/// Counted from January of the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(u16);

impl Month {
    pub const FIRST_YEAR: u16 = 1950;
    pub const LAST_YEAR: u16 = 2100;
    pub const FIRST: Month = Month(Month::FIRST_YEAR * 12);
    const LAST: Month = Month(Month::LAST_YEAR * 12 + 11);

    /// A month by its year and its number, of which January is 1.
    pub fn new(year: u16, number: u8) -> Option<Month> {
        let is_month = (Month::FIRST_YEAR..=Month::LAST_YEAR).contains(&year) && (1..=12).contains(&number);
        is_month.then(|| Month(year * 12 + u16::from(number) - 1))
    }

    /// Reads `YYYY-MM`.
    pub fn parse(text: &str) -> Option<Month> {
        let (year, number) = text.split_once('-')?;
        let is_written = |part: &str, length: usize| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
        if !is_written(year, 4) || !is_written(number, 2) {
            return None;
        }
        Month::new(year.parse().ok()?, number.parse().ok()?)
    }

    pub fn year(self) -> u16 {
        self.0 / 12
    }

    /// The number of the month in its year; January is 1.
    pub fn number(self) -> u8 {
        u8::try_from(self.0 % 12 + 1).unwrap_or(1)
    }

    pub fn previous(self) -> Option<Month> {
        (Month::FIRST < self).then(|| Month(self.0 - 1))
    }

    pub fn next(self) -> Option<Month> {
        (self < Month::LAST).then(|| Month(self.0 + 1))
    }

    /// How many months later another one is; 0 if it is not later.
    pub fn months_until(self, later: Month) -> u16 {
        later.0.saturating_sub(self.0)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{:04}-{:02}", self.year(), self.number())
    }
}
