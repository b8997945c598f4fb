//! skeleton
pub mod domain;
