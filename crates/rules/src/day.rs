//! A calendar day. Today's date is passed in by the caller.

/// A day that exists in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    /// Of the month, from 1.
    of_month: u8,
}

impl Day {
    /// A day before any other that matters here.
    pub const FIRST: Day = Day { year: 0, month: 1, of_month: 1 };

    /// A day by its numbers; January is 1. `None` if the calendar has no such day.
    pub const fn new(year: u16, month: u8, of_month: u8) -> Option<Day> {
        let exists = 1 <= month && month <= 12 && 1 <= of_month && of_month <= days_in(year, month);
        if exists { Some(Day { year, month, of_month }) } else { None }
    }

    /// Reads `YYYY-MM-DD`, also at the beginning of a longer text.
    pub fn parse(text: &str) -> Option<Day> {
        let mut parts = text.get(..10)?.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let is_written = |part: &str, digits| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        if parts.next().is_some() || !is_written(year, 4) || !is_written(month, 2) || !is_written(day, 2) {
            return None;
        }
        Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The same day this many months later, or the last day of a shorter month.
    #[must_use]
    pub fn plus_months(self, months: u16) -> Day {
        let count = u32::from(self.month) - 1 + u32::from(months);
        let year = u16::try_from(u32::from(self.year) + count / 12).unwrap_or(u16::MAX);
        let month = u8::try_from(count % 12 + 1).unwrap_or(12);
        Day { year, month, of_month: self.of_month.min(days_in(year, month)) }
    }

    /// The day this many days later.
    #[must_use]
    pub fn plus_days(self, days: u16) -> Day {
        let (mut first, mut rest) = (Day { of_month: 1, ..self }, u32::from(self.of_month) - 1 + u32::from(days));
        loop {
            let length = u32::from(days_in(first.year, first.month));
            let Some(beyond) = rest.checked_sub(length) else { break };
            (first, rest) = (first.plus_months(1), beyond);
        }
        Day { of_month: u8::try_from(rest + 1).unwrap_or(1), ..first }
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }
}

const fn days_in(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 31,
    }
}
