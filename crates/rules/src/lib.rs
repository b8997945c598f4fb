//! Decides: answers and rulebooks in, an assessment out, and what explains it.
//! Knows no browser, clock, language or screen; what it returns are
//! identifiers, never words.
//!
//! # Where is …?
//!
//! * **a rule**: a figure or a country in [`rulebook`] (`guide.rs`, `ircc.rs`), a
//!   list line in `data/list_items.csv`, who has it in `data/country_lists.csv`,
//!   the shape of a test in [`criteria`];
//! * **a question**: a row of the table in `answers/field.rs`;
//! * **who is affected by an edit of a rule**: [`impact`]; the rules as a text, and
//!   its hash: [`rulebook::text`];
//! * **what a sentence says of a rulebook**: [`rulebook::facts`];
//! * **advice**: [`explain::advice`], a row a sentence, with whom it is for;
//! * **why to believe it**: [`proof`] compares every criterion and every way to a
//!   verdict with a second implementation.
//!
//! # Invariants
//!
//! 1. A decision returns identifiers, never words.
//! 2. Nothing outside [`rulebook`] and `data/` knows a rulebook by name.
//! 3. Answers are parsed once, at the edge; inside there are no wrong ones.
//! 4. Nothing panics: what can fail returns an option or an error that names the
//!    field.

pub mod answers;
pub mod assess;
pub mod assessment;
pub mod choice;
pub mod classes;
pub mod country;
pub mod criteria;
pub mod day;
pub mod explain;
pub mod impact;
pub mod occupations;
pub mod outcome;
pub mod proof;
pub mod route;
pub mod rulebook;
pub mod sources;
