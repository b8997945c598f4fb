//! The names and titles of one language, read from its file in slices.

use super::building::Building;
use super::index::{Entry, Head, Index};
use cptpp_rules::occupations::{GROUPS, Group};

/// The names and everyday titles of the groups in one language.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub(super) language: &'static str,
    file: String,
    /// In the order of the groups, each group's name first.
    pub(super) index: Index,
}

/// A file of names that is being read.
#[derive(Debug)]
pub struct Reading {
    language: &'static str,
    file: String,
    read: usize,
    building: Building,
}

impl Reading {
    /// Begins to read a file, whose rows `Building` describes.
    pub fn new(language: &'static str, file: String) -> Reading {
        let head = match language {
            "fr" | "es" => Head::First,
            "ja" => Head::AtEnd,
            _ => Head::Last,
        };
        Reading { language, file, read: 0, building: Building::new(head) }
    }

    /// Reads some lines and returns whether any are left. Lines in another form are skipped.
    pub fn step(&mut self, lines: usize) -> bool {
        for _ in 0..lines {
            let Some(rest) = self.file.get(self.read..).filter(|rest| !rest.is_empty()) else { return false };
            let line = rest.split('\n').next().unwrap_or_default();
            self.building.read(line, self.read);
            self.read += line.len() + 1;
        }
        self.read < self.file.len()
    }

    /// The names read so far.
    pub fn finish(self) -> Names {
        Names { language: self.language, file: self.file, index: self.building.finish() }
    }
}

impl Names {
    /// Reads a file at once.
    pub fn parse(language: &'static str, file: &str) -> Names {
        let mut reading = Reading::new(language, file.to_owned());
        while reading.step(usize::MAX) {}
        reading.finish()
    }

    pub fn is_empty(&self) -> bool {
        self.index.entries.is_empty()
    }

    /// The name of a group.
    pub fn get(&self, group: Group) -> Option<&str> {
        self.texts(group).next()
    }

    /// The everyday titles of a group, the usual ones first.
    pub fn titles(&self, group: Group) -> impl Iterator<Item = &str> {
        self.texts(group).skip(1)
    }

    fn texts(&self, group: Group) -> impl Iterator<Item = &str> {
        let entries = &self.index.entries;
        let group = GROUPS.binary_search(&group).unwrap_or(GROUPS.len());
        let first = entries.partition_point(|entry| entry.group < group);
        let own = entries.iter().skip(first).take_while(move |entry| entry.group == group);
        let mut last = None;
        // A title with a pronunciation is there twice.
        own.filter(move |entry| last.replace(entry.place.start) != Some(entry.place.start))
            .map(|entry| self.text(entry))
            .filter(|text| !text.is_empty())
    }

    /// The text of one of its entries; none for words that are no title.
    pub(super) fn text(&self, entry: &Entry) -> &str {
        self.file.get(entry.place.clone()).unwrap_or_default()
    }
}
