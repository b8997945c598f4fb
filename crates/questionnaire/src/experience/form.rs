//! Jobs as typed and ticked. An error names the job and the control.

use super::{Job, Month};
use crate::form::Entries;
use crate::search::visible;
use strum::{IntoStaticStr, VariantArray};

/// The month value for a job that has not ended.
pub const STILL_THERE: &str = "still";

#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum JobPart {
    FromMonth,
    FromYear,
    /// The month of the end, or that it has not ended.
    ToMonth,
    ToYear,
    Paid,
    PartTime,
    /// Whether it was in the sector of the job in Canada.
    InSector,
}

/// Why a job cannot be read. The sentence is `jobs.error.<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum JobProblem {
    /// The start lacks its month or year.
    FromMissing,
    FromNotAYear,
    FromOutOfRange,
    /// It starts after today's month.
    FromAfterToday,
    ToMissing,
    ToNotAYear,
    ToOutOfRange,
    ToBeforeFrom,
    ToAfterToday,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobError {
    /// Which job; the first is 1.
    pub number: usize,
    pub part: JobPart,
    pub problem: JobProblem,
}

/// The name of a control; the first job is 1. Not an answer, so it starts with `x.`.
pub fn control(number: usize, part: JobPart) -> String {
    format!("x.jobs.{}.{}", number.saturating_sub(1), part.into_str())
}

/// Reads this many jobs from the entries of a page.
///
/// # Errors
/// The first problem of each job that cannot be read.
pub fn read(entries: &Entries, count: usize, today: Month) -> Result<Vec<Job>, Vec<JobError>> {
    let (mut jobs, mut errors) = (Vec::new(), Vec::new());
    for number in 1..=count {
        match job(entries, number, today) {
            Ok(job) => jobs.push(job),
            Err((part, problem)) => errors.push(JobError { number, part, problem }),
        }
    }
    if errors.is_empty() { Ok(jobs) } else { Err(errors) }
}

/// Reads the job of a number; the first is 1.
///
/// # Errors
/// Its first problem, and the control that has it.
pub fn job(entries: &Entries, number: usize, today: Month) -> Result<Job, (JobPart, JobProblem)> {
    let value = |part: JobPart| {
        let name = control(number, part);
        entries.iter().find(|(other, _)| *other == name).map_or("", |(_, value)| value.trim())
    };
    // A box that is not ticked has no entry.
    let is_ticked = |part: JobPart| !value(part).is_empty();
    let from = month(value(JobPart::FromMonth), value(JobPart::FromYear)).map_err(from_problem)?;
    if today < from {
        return Err((JobPart::FromYear, JobProblem::FromAfterToday));
    }
    let to = match value(JobPart::ToMonth) {
        // A year left over from before means nothing then.
        STILL_THERE => None,
        number => Some(month(number, value(JobPart::ToYear)).map_err(to_problem)?),
    };
    if to.is_some_and(|to| to < from) {
        return Err((JobPart::ToYear, JobProblem::ToBeforeFrom));
    }
    if to.is_some_and(|to| today < to) {
        return Err((JobPart::ToYear, JobProblem::ToAfterToday));
    }
    Ok(Job {
        from,
        to,
        paid: is_ticked(JobPart::Paid),
        part_time: is_ticked(JobPart::PartTime),
        in_sector: is_ticked(JobPart::InSector),
    })
}

/// Why two controls do not give a month.
#[derive(Clone, Copy)]
enum Unread {
    NoMonth,
    NoYear,
    NotAYear,
    OutOfRange,
}

fn month(number: &str, year: &str) -> Result<Month, Unread> {
    let number = number.parse().ok().filter(|number| (1..=12).contains(number)).ok_or(Unread::NoMonth)?;
    let digits = visible(year);
    if digits.is_empty() {
        return Err(Unread::NoYear);
    }
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(Unread::NotAYear);
    }
    // Digits that do not parse are too many to fit.
    let year = digits.parse().map_err(|_| Unread::OutOfRange)?;
    Month::new(year, number).ok_or(Unread::OutOfRange)
}

fn from_problem(unread: Unread) -> (JobPart, JobProblem) {
    match unread {
        Unread::NoMonth => (JobPart::FromMonth, JobProblem::FromMissing),
        Unread::NoYear => (JobPart::FromYear, JobProblem::FromMissing),
        Unread::NotAYear => (JobPart::FromYear, JobProblem::FromNotAYear),
        Unread::OutOfRange => (JobPart::FromYear, JobProblem::FromOutOfRange),
    }
}

fn to_problem(unread: Unread) -> (JobPart, JobProblem) {
    match unread {
        Unread::NoMonth => (JobPart::ToMonth, JobProblem::ToMissing),
        Unread::NoYear => (JobPart::ToYear, JobProblem::ToMissing),
        Unread::NotAYear => (JobPart::ToYear, JobProblem::ToNotAYear),
        Unread::OutOfRange => (JobPart::ToYear, JobProblem::ToOutOfRange),
    }
}
