//! The eligibility wizard for Canada's CPTPP work permit (professionals and
//! technicians): a page in the browser that asks, decides and explains,
//! without a server.
//!
//! # Map
//!
//! ```text
//! data/*.csv      rows a rule editor edits: occupation groups, list lines, country lists, sources
//!    │ build.rs   checks them and turns them into typed constants
//!    ▼
//! domain          decides: answers + rulebooks -> assessment; which page is next; the saved file
//!    ▲
//! platform        touches the browser: storage, address, focus, files, the words of a language
//!    ▲
//! ui              shows: pages and parts; no rule, no storage
//!    ▲
//! main            crash hook, words, mount
//! ```
//!
//! Each tree may use those above it and never one below: `domain` ←
//! `platform` ← `ui` ← `main`. Without the feature `ui` there is only the
//! domain, which builds and is tested in seconds. The feature `wasm` adds
//! `logic`, the domain for other programs. Beside all of them is
//! `crates/plain`, the second implementation of the contract, which knows none
//! of them; [`domain::proof`] compares the domain with it.
//!
//! # Where is …?
//!
//! * **a rule**: a figure or a country in [`domain::rulebook`] (`guide.rs`,
//!   `ircc.rs`), a list line in `data/list_items.csv`, who has it in
//!   `data/country_lists.csv`, the shape of a test in [`domain::criteria`];
//! * **why to believe it**: [`domain::proof`] compares every criterion and every
//!   way to a verdict with a second implementation, `crates/plain/`; the laws and
//!   the mistakes that must be noticed are in `tests/rules/`;
//! * **who is affected by an edit of a rule**: [`domain::impact`]; the rules as
//!   a text, and its hash: [`domain::rulebook::text`];
//! * **a sentence**: `locales/en.json`, by its id; what it says of a rulebook
//!   comes from [`domain::rulebook::facts`];
//! * **advice**: [`domain::advice`], a row a sentence, with whom it is for;
//! * **what people call an occupation**: `public/occupations/`, one file a
//!   language; how it is found: [`domain::search`];
//! * **a question**: [`domain::flow`] says when it is asked, [`domain::form`]
//!   how it is read, `ui/parts/field.rs` how it is shown;
//! * **the check of this tool**: `public/check.js` runs it in a worker,
//!   [`domain::checking`] says how far it is, `ui/parts/check.rs` shows it.
//!
//! # Invariants
//!
//! 1. A decision returns identifiers, never words; words are in `locales/`.
//! 2. Nothing outside `domain/rulebook` and `data/` knows a rulebook by name.
//! 3. Answers are parsed once, at the edge; inside there are no wrong ones.
//! 4. Which pages follow depends only on answers to pages before them.
//! 5. Nothing that was answered is dropped because a page no longer applies.
//! 6. State changes in handlers, through methods of
//!    [`Session`](domain::session::Session); effects only carry it out.
//! 7. What is requested from the network never depends on an answer.
//! 8. Nothing panics: what can fail returns an option or an error that names
//!    the field.

pub mod domain;
#[cfg(feature = "wasm")]
pub mod logic;
#[cfg(feature = "ui")]
pub mod platform;
#[cfg(feature = "ui")]
pub mod ui;
