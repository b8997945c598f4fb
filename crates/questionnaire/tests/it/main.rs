//! The way through the questions, what is kept of it, the search, and the words
//! that the pages ask for.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod arrival;
mod combobox;
mod concerns;
mod crashers;
mod editions;
mod entries;
mod experience;
mod flow;
mod forgetting;
mod house;
mod impact;
mod job_list;
mod keeping;
mod link;
mod locales;
mod pasted;
mod pay;
mod recall;
mod saving;
mod search;
mod self_check;
mod two_tabs;
