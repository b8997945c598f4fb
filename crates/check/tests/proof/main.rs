//! Every answer proved: the engine against the plain implementation, and the laws
//! that follow from neither.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod broken;
mod classes;
mod parts;
mod whole;
