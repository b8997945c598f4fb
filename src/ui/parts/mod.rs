//! What is alive in pages. Values in, callbacks out.

pub mod check;
pub mod countries;
pub mod errors;
pub mod file;
pub mod jobs;
pub mod keys;
pub mod lists;
pub mod notice;
pub mod occupation;
pub mod wage;
