//! Decides. Knows no browser, no clock, no language and no screen: answers
//! in, identifiers out.

pub mod answers;
pub mod assess;
pub mod country;
pub mod criteria;
pub mod json;
pub mod occupations;
pub mod outcome;
pub mod program;
pub mod read;
pub mod rulebook;
pub mod sources;
pub mod tables;
