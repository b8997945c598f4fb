//! The report for the person editing a rule: what differs, whom it affects, and a total.

use super::{Direction, impact};
use crate::answers::{Answers, AnswersError};
use crate::rulebook::text::{difference, hash, write};
use crate::rules::Rules;
use std::fmt;

/// Reads one person per line and reports those whose result changes.
#[derive(Debug)]
pub struct Report {
    before: Rules,
    after: Rules,
    tally: Tally,
}

/// How many were read, and how the change affects them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Lines that hold answers.
    pub read: usize,
    /// Lines that do not.
    pub unread: usize,
    pub better: usize,
    pub worse: usize,
    pub otherwise: usize,
}

impl Report {
    pub fn new(before: Rules, after: Rules) -> Report {
        Report { before, after, tally: Tally::default() }
    }

    /// The names of both versions, and the lines of the rules in which they differ.
    pub fn rules(&self) -> Vec<String> {
        let (before, after) = (self.before.books(), self.after.books());
        let names = format!("rules {} -> {}", hash(before), hash(after));
        [vec![names], difference(&write(before), &write(after))].concat()
    }

    /// What to print for the next person: one line for each rulebook whose result
    /// changes, usually none.
    pub fn person(&mut self, answers: Result<Answers, AnswersError>) -> Vec<String> {
        let number = self.tally.read + self.tally.unread + 1;
        let answers = match answers {
            Ok(answers) => answers,
            Err(error) => {
                self.tally.unread += 1;
                let field = if error.field.is_empty() { String::new() } else { format!("{}: ", error.field) };
                return vec![format!("line {number} unread: {field}{}", error.message)];
            }
        };
        self.tally.read += 1;
        let Some(impact) = impact(&self.before, &self.after, &answers) else { return vec![] };
        let direction = impact.direction();
        self.tally.count(direction);
        let start = format!("line {number} {}", direction.into_str());
        impact.effects.iter().map(|effect| format!("{start}: {effect}")).collect()
    }

    pub fn tally(&self) -> Tally {
        self.tally
    }
}

impl Tally {
    fn count(&mut self, direction: Direction) {
        *match direction {
            Direction::Better => &mut self.better,
            Direction::Worse => &mut self.worse,
            Direction::Otherwise => &mut self.otherwise,
        } += 1;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Tally { read, unread, better, worse, otherwise } = self;
        let changed = better + worse + otherwise;
        write!(formatter, "{read} read, {changed} changed: {better} better, {worse} worse, {otherwise} otherwise; ")?;
        write!(formatter, "{unread} unread")
    }
}
