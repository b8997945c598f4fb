//! The list of jobs beside the form: its rows, what is wrong with them, and their
//! total. A row that makes a job is kept, so that no reload loses it; what else is
//! typed in it belongs to the form.
//!
//! Invariant: the jobs to keep are the last that each row made, and are removed
//! with their rows. There is always a row.

use super::form::job;
use super::{Job, JobError, JobPart, MAX_JOBS, Month, Sum, add_up, control, read};
use crate::form::Entries;

/// A job's place in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Identifies it among all rows there ever were, whatever its number.
    pub key: usize,
    /// The job it last made, which is kept.
    pub job: Option<Job>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JobList {
    rows: Vec<Row>,
    next_key: usize,
    errors: Vec<JobError>,
    sum: Option<Sum>,
    said: Option<Said>,
}

/// What to say instead of the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The job of this number is gone; the first is 1.
    Removed(usize),
    Full,
}

/// What the page must do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reaction {
    /// Keep these jobs instead of the earlier ones.
    pub keep: Option<Vec<Job>>,
    /// Move the focus to this control once the list has been rendered.
    pub focus: Option<String>,
}

impl JobList {
    pub fn new(kept: &[Job], today: Month) -> JobList {
        let mut list = JobList::default();
        for job in kept {
            list.push(Some(*job));
        }
        if kept.is_empty() {
            list.push(None);
        } else {
            list.sum = Some(add_up(kept, today));
        }
        list
    }

    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// What is wrong with the job of a number; the first is 1.
    pub fn error(&self, number: usize) -> Option<JobError> {
        self.errors.iter().find(|error| error.number == number).copied()
    }

    /// The total of the jobs, until one of them changes.
    pub fn sum(&self) -> Option<&Sum> {
        self.sum.as_ref()
    }

    pub fn said(&self) -> Option<Said> {
        self.said
    }

    pub fn add_up(&mut self, entries: &Entries, today: Month) -> Reaction {
        self.change();
        match read(entries, self.rows.len(), today) {
            Ok(jobs) => {
                self.errors.clear();
                self.sum = Some(add_up(&jobs, today));
                for (row, job) in self.rows.iter_mut().zip(&jobs) {
                    row.job = Some(*job);
                }
                Reaction { keep: Some(jobs), focus: None }
            }
            Err(errors) => {
                let focus = errors.first().map(|error| control(error.number, error.part));
                self.errors = errors;
                Reaction { keep: None, focus }
            }
        }
    }

    /// Something was typed or chosen in a row. What is wrong with it is told once the jobs are added up.
    pub fn note(&mut self, entries: &Entries, today: Month) -> Reaction {
        let before = self.jobs();
        for (row, number) in self.rows.iter_mut().zip(1..) {
            row.job = job(entries, number, today).ok().or(row.job);
        }
        let jobs = self.jobs();
        Reaction { keep: (jobs != before).then_some(jobs), focus: None }
    }

    /// Adds an empty row, if there is room for it.
    pub fn add(&mut self) -> Reaction {
        if MAX_JOBS <= self.rows.len() {
            self.said = Some(Said::Full);
            return Reaction::default();
        }
        self.change();
        self.push(None);
        Reaction { keep: None, focus: Some(control(self.rows.len(), JobPart::FromMonth)) }
    }

    /// Removes a row and the job kept from it.
    pub fn remove(&mut self, key: usize) -> Reaction {
        let Some(index) = self.rows.iter().position(|row| row.key == key) else { return Reaction::default() };
        self.rows.remove(index);
        if self.rows.is_empty() {
            self.push(None);
        }
        self.errors.clear();
        self.sum = None;
        self.said = Some(Said::Removed(index + 1));
        let number = self.rows.len().min(index + 1);
        Reaction { keep: Some(self.jobs()), focus: Some(control(number, JobPart::FromMonth)) }
    }

    /// A row has changed, so the total is out of date. Returns whether that makes a difference.
    pub fn change(&mut self) -> bool {
        let (sum, said) = (self.sum.take(), self.said.take());
        sum.is_some() || said.is_some()
    }

    fn jobs(&self) -> Vec<Job> {
        self.rows.iter().filter_map(|row| row.job).collect()
    }

    fn push(&mut self, job: Option<Job>) {
        self.rows.push(Row { key: self.next_key, job });
        self.next_key += 1;
    }
}
