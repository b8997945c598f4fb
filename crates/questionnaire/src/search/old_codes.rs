//! Codes of the older classification (NOC 2016, four digits), which many contracts and forms still use. Each pair is a
//! row of `crates/rules/data/old_codes.csv`, which is checked when the rules are built and fetched with the names; many
//! old groups were split among several of today's.

use cptpp_rules::occupations::Group;
use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OldCode(u16);

impl fmt::Display for OldCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.0)
    }
}

/// Every old code, each with a group its occupations are in today.
#[derive(Clone, Debug, Default)]
pub struct OldCodes(Vec<(OldCode, Group)>);

impl OldCodes {
    /// Reads the table; what is no row of it is left out.
    pub fn parse(table: &str) -> OldCodes {
        let row = |line: &str| {
            let (old, new) = line.split_once(',')?;
            Some((OldCode(old.parse().ok()?), Group::parse(new)?))
        };
        OldCodes(table.lines().filter_map(row).collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Reads a four-digit code; `None` if no old group had it.
    pub fn find(&self, text: &str) -> Option<OldCode> {
        let code = OldCode(text.parse().ok().filter(|_| text.len() == 4)?);
        self.0.iter().any(|(old, _)| *old == code).then_some(code)
    }

    /// The groups its occupations are in today.
    pub fn groups(&self, code: OldCode) -> impl Iterator<Item = Group> {
        self.0.iter().filter(move |(old, _)| *old == code).map(|(_, group)| *group)
    }
}
