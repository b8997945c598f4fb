//! Adding up jobs, so that nobody has to count months: what counts, how much it
//! is, where nothing counts. Knows no clock; the current month is a parameter.
//!
//! The published rules do not say how part-time work counts (an officer
//! decides), so there are two figures: with it and without it.
//!
//! Invariant: a calendar month counts once, however many jobs cover it.

mod file;
mod form;
mod list;
mod month;

use cptpp_rules::answers::MAX_EXPERIENCE_MONTHS;
use cptpp_rules::order;
pub use file::{from_json, to_json};
pub use form::{JobError, JobPart, JobProblem, STILL_THERE, control, read};
pub use list::{JobList, Reaction, Row, Said};
pub use month::Month;
use strum::{IntoStaticStr, VariantArray};

pub const MAX_JOBS: usize = 30;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Job {
    /// The first month, which counts as a full one.
    pub from: Month,
    /// The last month, which counts as a full one; `None` if the job has not ended.
    pub to: Option<Month>,
    pub paid: bool,
    pub part_time: bool,
    /// Whether it was in the sector of the job in Canada.
    pub in_sector: bool,
}

/// Why a job does not count. The sentence is `jobs.excluded.<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Exclusion {
    Unpaid,
    /// It was outside the sector of the job in Canada.
    OtherSector,
    /// No month of it has passed yet.
    NotYet,
}

/// Consecutive months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub first: Month,
    /// The last of them, which is not before the first.
    pub last: Month,
}

impl Span {
    pub fn months(self) -> u16 {
        self.first.months_until(self.last) + 1
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Months covered by full-time work that counts.
    pub full_time: u16,
    /// Months covered by any work that counts.
    pub with_part_time: u16,
    pub full_time_spans: Vec<Span>,
    /// The months covered by any work that counts.
    pub spans: Vec<Span>,
    /// The months between those in which no work counts.
    pub gaps: Vec<Span>,
    /// For each job, in order, why it does not count, if so.
    pub exclusions: Vec<Option<Exclusion>>,
}

/// Adds up jobs. The current month does not count for a job that has not ended; a later month never counts.
pub fn add_up(jobs: &[Job], today: Month) -> Sum {
    let counting = || jobs.iter().filter_map(|job| Some((job, counted(job, today).ok()?)));
    let full_time_spans = merged(counting().filter(|(job, _)| !job.part_time).map(|(_, span)| span).collect());
    let spans = merged(counting().map(|(_, span)| span).collect());
    Sum {
        full_time: total(&full_time_spans),
        with_part_time: total(&spans),
        gaps: gaps(&spans),
        full_time_spans,
        spans,
        exclusions: jobs.iter().map(|job| counted(job, today).err()).collect(),
    }
}

/// The months of a job that count.
fn counted(job: &Job, today: Month) -> Result<Span, Exclusion> {
    if !job.paid {
        return Err(Exclusion::Unpaid);
    }
    if !job.in_sector {
        return Err(Exclusion::OtherSector);
    }
    let last = match job.to {
        Some(to) => Some(to.min(today)),
        None => today.previous(),
    };
    let span = last.filter(|last| job.from <= *last).map(|last| Span { first: job.from, last });
    span.ok_or(Exclusion::NotYet)
}

/// The same months, each once, in order; adjacent spans are merged.
fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    order::sort_by_key(&mut spans, |span| span.first);
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(before) if before.last.months_until(span.first) <= 1 => before.last = before.last.max(span.last),
            _ => merged.push(span),
        }
    }
    merged
}

fn total(spans: &[Span]) -> u16 {
    spans.iter().map(|span| span.months()).sum::<u16>().min(MAX_EXPERIENCE_MONTHS)
}

fn gaps(spans: &[Span]) -> Vec<Span> {
    let between = spans.iter().zip(spans.iter().skip(1));
    let gap =
        |(before, after): (&Span, &Span)| Some(Span { first: before.last.next()?, last: after.first.previous()? });
    between.filter_map(gap).collect()
}
