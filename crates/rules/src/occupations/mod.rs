//! Occupation groups, the lines of the published lists, and which country's list holds which line. The rows are in
//! `data/*.csv`; `build.rs` checks them and turns them into the constants at the end of this file.
//!
//! Must not know about rulebooks; each holds its own lists.

use crate::choice::YesNoUnsure;
use crate::country::Country;
use crate::outcome::Certainty;
use crate::sources::SourceId;
use serde::{Serialize, Serializer};
use std::fmt;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// The edition of the classification that the groups belong to. Source: Statistics Canada.
pub const EDITION: &str = "2021 Version 1.0";
/// The older edition, whose codes are translated.
pub const OLD_EDITION: &str = "2016 Version 1.3";

/// A unit group of the National Occupational Classification (NOC) 2021.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Group(pub(super) u32);

impl Group {
    /// Reads a five-digit code; `None` when no group has it.
    pub fn parse(text: &str) -> Option<Group> {
        if text.len() != 5 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let group = Group(text.parse().ok()?);
        GROUPS.binary_search(&group).ok().map(|_| group)
    }

    /// The TEER category, 0 to 5: the second digit of the code. Source: Statistics Canada, NOC 2021 Version 1.0.
    pub fn teer(self) -> u8 {
        // One digit always fits.
        u8::try_from(self.0 / 1000 % 10).unwrap_or_default()
    }
}

impl fmt::Display for Group {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:05}", self.0)
    }
}

impl Serialize for Group {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The two categories of worker the agreement opens.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Category {
    /// Work that usually needs a university degree.
    Professional,
    /// Work that usually needs a college diploma or an apprenticeship.
    Technician,
}

/// How a list is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Model {
    /// Everything at the right level except the lines listed.
    AllExcept,
    /// Only the lines listed.
    Only,
    /// Only the lines listed, and it is in doubt whether those are meant.
    OnlyDisputed,
}

/// How certain it is that a list line means a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// It does, with this certainty.
    Sure(Certainty),
    /// The words do not settle it.
    Undecided,
}

impl Match {
    /// Every degree, the most certain first.
    pub const ALL: [Match; 3] = [Match::Sure(Certainty::Clear), Match::Sure(Certainty::Likely), Match::Undecided];

    /// The identifier used in the table of lines.
    pub fn as_str(self) -> &'static str {
        match self {
            Match::Sure(certainty) => certainty.into_str(),
            Match::Undecided => "undecided",
        }
    }
}

/// A follow-up question on which a row depends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    pub ask: Ask,
    /// The answer with which the row holds: yes or no.
    pub holds_when: YesNoUnsure,
}

/// One group that a list line means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub group: Group,
    pub matching: Match,
    pub condition: Option<Condition>,
    pub source: SourceId,
}

/// A line of a published list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its stable id; its words are in `locales/` as `item.<id>`.
    pub id: &'static str,
    /// The groups it means.
    pub rows: &'static [Row],
}

/// A line in the words of one list.
#[derive(Clone, Copy, Debug)]
pub struct Worded {
    pub item: &'static Item,
    /// The list's own words for it, if any: `wording.<id>`.
    pub wording: Option<&'static str>,
}

/// One list: what a rulebook says about a country and category.
#[derive(Clone, Debug)]
pub struct List {
    pub country: Country,
    pub category: Category,
    pub model: Model,
    /// Its lines, in the order published.
    pub items: &'static [&'static Item],
    /// Lines, by id, whose words differ from the table of lines, and how: the words are `wording.<how>`, a remark on
    /// them is `remark.<how>`. They decide nothing.
    pub wordings: &'static [(&'static str, &'static str)],
    /// Where the list is published.
    pub source: SourceId,
}

impl List {
    pub fn lines(&self) -> impl Iterator<Item = &'static Item> + use<> {
        self.items.iter().copied()
    }

    /// The rows for a group, each with its line.
    pub fn rows_for(&self, group: Group) -> impl Iterator<Item = (&'static Item, &'static Row)> + use<> {
        let rows = self.lines().flat_map(|item| item.rows.iter().map(move |row| (item, row)));
        rows.filter(move |(_, row)| row.group == group)
    }

    pub fn wording(&self, item: &Item) -> Option<&'static str> {
        self.wordings.iter().find(|(id, _)| *id == item.id).map(|(_, wording)| *wording)
    }
}

include!(concat!(env!("OUT_DIR"), "/occupations.rs"));
