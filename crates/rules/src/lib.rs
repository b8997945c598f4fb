//! Decides: answers and rulebooks in, an assessment and its explanation out.
//! Knows no browser, clock, language or screen, and returns identifiers, never
//! words.
//!
//! # Where is …?
//!
//! * **a rule**: a figure or a country in [`rulebook`] (`guide.rs`, `ircc.rs`, with
//!   the day each edition is in force from; [`rules`] chooses by the day), a
//!   list line in `data/list_items.csv`, who has it in `data/country_lists.csv`,
//!   the shape of a test in [`criteria`];
//! * **a question**: a row of the table in `answers/field.rs`;
//! * **who is affected by a rule change**: [`impact`]; the rules as a text, and
//!   its hash: [`rulebook::text`];
//! * **what a sentence says about a rulebook**: [`rulebook::facts`];
//! * **advice**: [`explain::advice`], one row per sentence, with who it is for;
//! * **why to believe it**: [`proof`] compares every criterion and every way to a
//!   verdict with a second implementation.
//!
//! # Invariants
//!
//! 1. A decision returns identifiers, never words.
//! 2. Nothing outside [`rulebook`] and `data/` knows a rulebook by name.
//! 3. Answers are parsed once, at the edge; inside there are no invalid ones.
//! 4. Nothing panics; whatever can fail returns an option or an error that names the
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
pub mod order;
pub mod outcome;
pub mod proof;
pub mod route;
pub mod rulebook;
pub mod rules;
pub mod sources;
