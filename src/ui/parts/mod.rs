//! Pieces that pages are built from. Values in, callbacks out.

pub mod advice;
pub mod answers;
pub mod check;
pub mod choice;
pub mod controls;
pub mod countries;
pub mod criterion;
pub mod errors;
pub mod field;
pub mod fieldset;
pub mod jobs;
pub mod line;
pub mod months;
pub mod notice;
pub mod occupation;
pub mod routes;
pub mod source;
pub mod takeaway;
pub mod timeline;
pub mod wage;
