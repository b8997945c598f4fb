//! Codes of the older classification (NOC 2016, four digits), which many contracts and forms still use. Each pair is a
//! row of `data/old_codes.csv`; many old groups were split among several of today's.

use super::Group;
use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OldCode(u16);

impl fmt::Display for OldCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.0)
    }
}

impl OldCode {
    /// Reads a four-digit code; `None` if no old group had it.
    pub fn parse(text: &str) -> Option<OldCode> {
        let code: u16 = text.parse().ok().filter(|_| text.len() == 4)?;
        OLD_CODES.iter().any(|(old, _)| *old == code).then_some(OldCode(code))
    }

    /// The groups its occupations are in today.
    pub fn groups(self) -> impl Iterator<Item = Group> {
        OLD_CODES.iter().filter(move |(old, _)| *old == self.0).map(|(_, group)| *group)
    }
}

include!(concat!(env!("OUT_DIR"), "/old_codes.rs"));
