//! Countries by their ISO 3166-1 alpha-2 code. Their names are the browser's.

use serde::{Serialize, Serializer};
use std::fmt;

/// An assigned ISO 3166-1 alpha-2 code, in upper case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Country([u8; 2]);

/// Canada, which needs no permit for its own people.
pub const CANADA: Country = Country::known(*b"CA");

/// Countries that rules and advice mention, by code.
pub mod codes {
    use super::Country;

    pub const AU: Country = Country::known(*b"AU");
    pub const BN: Country = Country::known(*b"BN");
    pub const CL: Country = Country::known(*b"CL");
    pub const GB: Country = Country::known(*b"GB");
    pub const JP: Country = Country::known(*b"JP");
    pub const MX: Country = Country::known(*b"MX");
    pub const MY: Country = Country::known(*b"MY");
    pub const NZ: Country = Country::known(*b"NZ");
    pub const PE: Country = Country::known(*b"PE");
    pub const SG: Country = Country::known(*b"SG");
    pub const US: Country = Country::known(*b"US");
    pub const VN: Country = Country::known(*b"VN");
}

impl Country {
    /// A code written in this program; a test checks that each is assigned.
    pub const fn known(code: [u8; 2]) -> Country {
        Country(code)
    }

    /// Reads a code; `None` unless it is assigned and in upper case.
    pub fn parse(text: &str) -> Option<Country> {
        let code: [u8; 2] = text.as_bytes().try_into().ok()?;
        COUNTRIES.binary_search(&code).ok().map(|_| Country(code))
    }

    /// Every assigned code, in alphabetical order of the codes.
    pub fn all() -> impl Iterator<Item = Country> {
        COUNTRIES.iter().map(|code| Country(*code))
    }

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

include!(concat!(env!("OUT_DIR"), "/countries.rs"));
