//! Pages as people read them, without a browser.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

mod ahead;
mod common;
mod parted;
mod parts;
mod plurals;
mod results;
mod terms;
mod view;
mod written_out;
