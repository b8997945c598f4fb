//! skeleton
pub mod domain;
#[cfg(feature = "ui")]
pub mod platform;
#[cfg(feature = "ui")]
pub mod ui;
