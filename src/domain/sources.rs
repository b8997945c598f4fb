//! Where the rules come from. The rows are in `data/sources.csv`; the titles
//! of the pages are in `locales/` as `source.<id>`.

pub use super::tables::SOURCES;
use serde::{Serialize, Serializer};

/// A published page a rule rests on, as a position in [`SOURCES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceId(pub(super) usize);

/// What is known of a published page.
#[derive(Debug)]
pub struct Source {
    /// The key, as in the project's own notes.
    pub id: &'static str,
    /// Its address, where we have it in full.
    pub url: Option<&'static str>,
    /// The date on the page, `YYYY-MM-DD`, where it carries one.
    pub as_of: Option<&'static str>,
}

impl SourceId {
    /// Every source, in the order of the table.
    pub fn all() -> impl Iterator<Item = SourceId> {
        (0..SOURCES.len()).map(SourceId)
    }

    /// The source.
    #[must_use]
    pub fn source(self) -> &'static Source {
        const UNKNOWN: Source = Source { id: "", url: None, as_of: None };
        // `build.rs` makes every id from the table it indexes.
        SOURCES.get(self.0).unwrap_or(&UNKNOWN)
    }
}

impl Serialize for SourceId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.source().id)
    }
}
