//! The rules as a text: everything that is decided by, one fact a line, so
//! that a version can be kept in a file, compared with `diff`, named by a
//! hash, and read back. A line says by itself what it is about:
//!
//! ```text
//! ircc criterion experience technician 48
//! ircc item t.sup_electrical 72010 clear S15 when supervisor yes
//! ircc list JP technician only line t.sup_electrical
//! ```
//!
//! What a list means by a line (`item`) is written once for a rulebook, before
//! the first list. Not in the text: words, and what of a source is not its id.
//! So a text can be read as long as the program still knows the sources,
//! questions and groups it names, and the kinds of criteria.
//!
//! Invariants: what can be read is written again to the letter; no line can be
//! left out at the end, or stand twice, without the reader noticing.

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

/// Why a text is not rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextError {
    /// The line at fault, from 1; one more than there are when the text ends too early.
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
    // FNV-1a. It names a version and guards nothing: who could forge a text with the same name could as well edit the
    // rules. So no cryptographic hash is needed, nor a library for one.
    let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", write(books).bytes().fold(0xcbf2_9ce4_8422_2325, step))
}
