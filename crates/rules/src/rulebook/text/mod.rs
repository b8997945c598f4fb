//! The rules as a text: everything that decisions are based on, one fact per
//! line, so that a version can be kept in a file, compared with `diff`, named by
//! a hash, and read back. Each line says what it is about:
//!
//! ```text
//! ircc criterion experience technician 48
//! ircc item t.sup_electrical 72010 clear S15 when supervisor yes
//! ircc list JP technician only line t.sup_electrical
//! ```
//!
//! The meaning of a list line (`item`) is written once per rulebook, before the
//! first list. The text omits sentences and everything about a source except its
//! id. It can be read as long as the program still knows the sources, questions,
//! groups and kinds of criteria it names.
//!
//! Invariants: any text that can be read is written back exactly; no line can be
//! missing at the end, or duplicated, without the reader noticing.

mod difference;
mod lines;
mod lists;
mod read;
mod write;

pub use difference::difference;
pub use read::read;
pub use write::write;

use super::Rulebook;
use std::fmt;

/// Why a text cannot be read as rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextError {
    /// The line at fault, from 1; one past the last if the text ends too early.
    pub line: usize,
    /// What is wrong with it, for programmers.
    pub message: String,
}

impl fmt::Display for TextError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for TextError {}

/// A short name for a version of the rules: 16 hexadecimal digits.
pub fn hash(books: &[&Rulebook]) -> String {
    // FNV-1a. The hash names a version and guards nothing: anyone able to forge a
    // text with the same hash could just as well edit the rules. So it needs no
    // cryptographic hash, nor a library for one.
    let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", write(books).bytes().fold(0xcbf2_9ce4_8422_2325, step))
}
