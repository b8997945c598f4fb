//! Countries by their ISO 3166-1 alpha-2 code. Their names are the browser's.

use super::tables::COUNTRIES;
use serde::{Serialize, Serializer};
use std::fmt;

/// An assigned ISO 3166-1 alpha-2 code, in upper case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Country([u8; 2]);

/// Canada, which needs no permit for its own people.
pub const CANADA: Country = Country::known(*b"CA");

impl Country {
    /// A code written in this program; a test checks that each is assigned.
    #[must_use]
    pub const fn known(code: [u8; 2]) -> Country {
        Country(code)
    }

    /// Reads a code; `None` unless it is assigned and in upper case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Country> {
        let code: [u8; 2] = text.as_bytes().try_into().ok()?;
        COUNTRIES.binary_search(&code).ok().map(|_| Country(code))
    }

    /// Every assigned code, in alphabetical order of the codes.
    pub fn all() -> impl Iterator<Item = Country> {
        COUNTRIES.iter().map(|code| Country(*code))
    }

    /// The two letters.
    #[must_use]
    pub fn code(&self) -> &str {
        // The letters are ASCII by construction, so this is never empty.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
