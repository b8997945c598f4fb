//! What is alive in pages. Values in, callbacks out.

pub mod check;
pub mod choice;
pub mod countries;
pub mod errors;
pub mod field;
pub mod fieldset;
pub mod file;
pub mod jobs;
pub mod keys;
pub mod languages;
pub mod lists;
pub mod months;
pub mod notice;
pub mod occupation;
pub mod wage;
