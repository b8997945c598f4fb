//! Pieces that pages are put together from. Values in, callbacks out.

pub mod answers;
pub mod choice;
pub mod countries;
pub mod criterion;
pub mod errors;
pub mod field;
pub mod jobs;
pub mod months;
pub mod notice;
pub mod occupation;
pub mod source;
pub mod wage;
