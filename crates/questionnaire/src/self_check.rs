//! Progress and findings of a self-check. The worker reports them as JSON lines: `{"done":3,"parts":40}` before each
//! part and after the last, then `{"found":{…}}`, or `{"error":"…"}` instead of either.
//!
//! Invariant: no report is trusted until it has been read completely. Findings count only after every part, for exactly
//! the rules in force, and if something of each kind was compared: a check of nothing finds no fault.

use cptpp_rules::answers::json::Json;
use cptpp_rules::day::Day;
use cptpp_rules::proof::RECORD;
use strum::IntoStaticStr;

/// At most this many characters of an unreadable line are shown.
const MOST_SHOWN: usize = 200;

#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Checking {
    /// Not requested yet.
    Idle,
    Running {
        done: u32,
        /// The number of parts; 0 until it is known.
        parts: u32,
    },
    Done(Findings),
    /// Ended without findings.
    Failed(Failure),
    /// The reader cancelled it.
    Cancelled,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// Outcomes of single criteria that were compared.
    pub outcomes: u64,
    /// Sets of outcomes whose verdict was compared.
    pub vectors: u64,
    /// Choices of the best route that were compared.
    pub choices: u64,
    /// How many of all these disagreed.
    pub disagreements: u64,
    /// The first of them, in words for programmers.
    pub faults: Vec<String>,
    /// The fingerprint of the rules.
    pub hash: String,
    pub seconds: u32,
}

/// Why there are no findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It could not start: the browser does not allow it, or does not get the file.
    Refused,
    /// It stopped early; this is the last thing heard from it.
    Broken(String),
}

/// What happens to a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The reader requested it.
    Started,
    Refused,
    /// The worker reported a line.
    Told(String),
    /// The worker died; this is what the browser says about that.
    Broke(String),
    Cancelled,
}

/// The fingerprint of the rules in force since a day, as the tests recorded it.
/// In the record, what holds from a day on begins with that day.
pub fn rules_hash(since: Option<Day>) -> &'static str {
    let mut from = None;
    for (what, value) in RECORD.lines().filter_map(|line| line.split_once('\t')) {
        match what {
            "in_force_from" => from = Day::parse(value),
            "rules" if from == since => return value,
            _ => {}
        }
    }
    ""
}

impl Checking {
    /// Handles an event of a check of the rules with this fingerprint. A late event for a check that is over changes nothing,
    /// and neither does a second press while it runs.
    pub fn take(&mut self, event: Event, hash: &str) {
        let Checking::Running { done, parts } = *self else {
            if event == Event::Started {
                *self = Checking::Running { done: 0, parts: 0 };
            }
            return;
        };
        *self = match event {
            Event::Started => return,
            Event::Refused => Checking::Failed(Failure::Refused),
            Event::Told(line) => told(done, parts, &line, hash).unwrap_or_else(|| broken(&line)),
            Event::Broke(reason) => broken(&reason),
            Event::Cancelled => Checking::Cancelled,
        };
    }

    pub fn findings(&self) -> Option<&Findings> {
        match self {
            Checking::Done(findings) => Some(findings),
            _ => None,
        }
    }

    /// Where it is, without its progress: the same as long as there is nothing else to say.
    pub fn stage(&self) -> String {
        match self {
            Checking::Failed(Failure::Refused) => format!("{} refused", self.into_str()),
            Checking::Failed(Failure::Broken(reason)) => format!("{} {reason}", self.into_str()),
            Checking::Idle | Checking::Running { .. } | Checking::Done(_) | Checking::Cancelled => {
                self.into_str().to_owned()
            }
        }
    }

    pub fn is_running(&self) -> bool {
        matches!(self, Checking::Running { .. })
    }
}

fn broken(reason: &str) -> Checking {
    Checking::Failed(Failure::Broken(reason.chars().take(MOST_SHOWN).collect()))
}

fn told(done_before: u32, parts_before: u32, line: &str, hash: &str) -> Option<Checking> {
    let line = Json::parse(line)?;
    if let Some(error) = line.get("error") {
        return error.as_text().map(broken);
    }
    if let Some(found) = line.get("found") {
        let is_whole = 0 < parts_before && done_before == parts_before;
        return findings(found, hash).filter(|_| is_whole).map(Checking::Done);
    }
    let (done, parts) = (number(&line, "done")?, number(&line, "parts")?);
    let is_next = parts_before == 0 || parts == parts_before;
    (is_next && done_before <= done && done <= parts && 0 < parts).then_some(Checking::Running { done, parts })
}

fn findings(found: &Json, hash: &str) -> Option<Findings> {
    let text = |json: &Json| json.as_text().map(str::to_owned);
    let sum = |key: &str| number(found, key).filter(|sum| 0 < *sum);
    let Json::List(faults) = found.get("faults")? else { return None };
    let findings = Findings {
        outcomes: sum("outcomes")?,
        vectors: sum("vectors")?,
        choices: sum("choices")?,
        disagreements: number(found, "disagreements")?,
        faults: faults.iter().map(text).collect::<Option<_>>()?,
        hash: found.get("hash").and_then(text)?,
        seconds: number(found, "seconds")?,
    };
    let is_named = findings.faults.is_empty() == (findings.disagreements == 0);
    // A check of other rules, as made by a file left over from an earlier
    // release, says nothing about the page that shows it.
    (findings.hash == hash && is_named).then_some(findings)
}

fn number<T: TryFrom<i64>>(json: &Json, key: &str) -> Option<T> {
    let Json::Integer(number) = json.get(key)? else { return None };
    T::try_from(*number).ok()
}
