//! The eligibility wizard for Canada's CPTPP work permit (professionals and
//! technicians): a page in the browser that asks, decides and explains,
//! without a server.
//!
//! # Map
//!
//! ```text
//! crates/rules            decides: answers + rulebooks -> an assessment, and what explains it
//!    ▲    data/*.csv      rows a rule editor edits: groups, list lines, country lists, sources
//! crates/questionnaire    asks: which page is next, what was typed, what is kept, the search
//!    ▲
//! crates/pages            says: words + assessment -> a page as a tree of nodes, as HTML, as text
//!    ▲
//! platform                touches the browser: storage, address, focus, files, the words of a language
//!    ▲
//! ui                      shows: mounts the trees and brings to life what is alive in them; no rule, no storage
//!    ▲
//! main                    crash hook, rules of the day, words, mount
//! ```
//!
//! Each may use those above it and never one below. Beside them are `crates/markup`, the macro that
//! pages are written in; `crates/plain`, the second implementation of the
//! contract, which knows none of them; `crates/check`, the proof that both implementations agree,
//! with what `#/sources` runs of it (`check.wasm`); `crates/logic`, the rules and the search for
//! other programs (`logic.wasm` and the examples); `crates/testing`, people for tests; and
//! `crates/wasm-streams`, which keeps a library out that nobody calls.
//!
//! The docs of each crate say where a rule, a question or a page is; a
//! sentence is in `locales/`, by its id, and what is alive in a page is an
//! `Island`, which `ui::islands` brings to life. What to edit for which change is in
//! the README.
//!
//! # Invariants
//!
//! Besides those of the crates:
//!
//! 1. State changes in handlers, through methods of
//!    [`Session`](cptpp_questionnaire::session::Session); effects only carry it out.
//! 2. What is requested from the network never depends on an answer.

pub mod platform;
pub mod ui;
