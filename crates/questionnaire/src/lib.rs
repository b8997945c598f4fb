//! The way through the questions. Knows no browser, clock or language: input
//! comes in as names and values, and what is kept goes out as text.
//!
//! # Where is …?
//!
//! * **which page is next**: [`flow`]; how a page is read: [`form`];
//! * **a person's state**: [`session`]; where an address leads: [`arrival`]; as a saved file: [`mod@file`]; when that is
//!   written and read: [`keeping`]; as a link: [`link`]; the screen in the address: [`address`];
//! * **how an occupation is found**: [`search`]; the names it is found by are in
//!   `public/occupations/`, one file a language;
//! * **what helps to answer**: [`experience`] adds up jobs, [`pay`] compares pay;
//! * **the check of this tool**: [`self_check`] says how far it is.
//!
//! # Invariants
//!
//! 1. Which pages follow depends only on answers to pages before them.
//! 2. Nothing that was answered is dropped because a page no longer applies.
//! 3. State changes through methods of [`session::Session`].

pub mod address;
pub mod arrival;
pub mod combobox;
pub mod experience;
pub mod file;
pub mod flow;
pub mod form;
pub mod keeping;
pub mod link;
pub mod notice;
pub mod pay;
pub mod search;
pub mod self_check;
pub mod session;
pub mod stored;
