//! Pieces that pages are built from.

pub mod advice;
pub mod answers;
pub mod controls;
pub mod criterion;
pub mod fold;
pub mod line;
pub mod routes;
pub mod source;
pub mod timeline;
