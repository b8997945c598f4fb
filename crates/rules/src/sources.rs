//! Where the rules come from. The rows are in `data/sources.csv`; the titles
//! of the pages are in `locales/` as `source.<id>`.

use crate::day::Day;
use serde::{Serialize, Serializer};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A published page a rule rests on, as a position in [`SOURCES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceId(pub(super) usize);

/// What is known about a published page.
#[derive(Debug)]
pub struct Source {
    /// The key, as in the project's own notes.
    pub id: &'static str,
    /// Its address, where we have it in full.
    pub url: Option<&'static str>,
    /// The date on the page, `YYYY-MM-DD`, where it carries one.
    pub as_of: Option<&'static str>,
    /// Whether it was read; otherwise it is only referred to.
    pub is_read: bool,
    /// The day of the copy that was read, `YYYY-MM-DD`, where it is known.
    pub checked_on: Option<&'static str>,
    /// The day since which the page has had a different text, which was not read, `YYYY-MM-DD`.
    pub superseded_on: Option<&'static str>,
}

/// How well we know what we say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Confidence {
    /// Read in full in the page cited.
    Read,
    /// Reported by others who have read it, or known only from its beginning.
    Reported,
    /// Our own reading of what is written.
    Inferred,
    /// Looked for and not found.
    Unknown,
}

/// Months after which a page that was checked may have changed.
const MONTHS_CHECKED: u16 = 12;

/// Whether the copy of a source that was read is so old that its rules may have changed.
pub fn is_stale(source: SourceId, today: Day) -> bool {
    let checked = source.source().checked_on.and_then(Day::parse);
    checked.is_some_and(|checked| checked.plus_months(MONTHS_CHECKED) < today)
}

impl SourceId {
    /// Every source, in the order of the table.
    pub fn all() -> impl Iterator<Item = SourceId> {
        (0..SOURCES.len()).map(SourceId)
    }

    pub fn source(self) -> &'static Source {
        const UNKNOWN: Source =
            Source { id: "", url: None, as_of: None, is_read: false, checked_on: None, superseded_on: None };
        // `build.rs` makes every id from the table it indexes.
        SOURCES.get(self.0).unwrap_or(&UNKNOWN)
    }
}

impl Serialize for SourceId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.source().id)
    }
}

include!(concat!(env!("OUT_DIR"), "/sources.rs"));
