//! What people are told besides the verdict: whom each sentence concerns, that it
//! follows the rulebooks, and how old its sources are.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod facts;
mod sources;
