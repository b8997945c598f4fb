//! The rules: the contract's tables and worked cases row by row, what every
//! list says of every group, the laws that hold whatever the figures are, and
//! that a change of any row of the data is noticed by one of these.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

mod assessment;
#[path = "../changed/mod.rs"]
mod changed;
#[path = "../common/mod.rs"]
mod common;
mod criteria;
mod laws;
mod lines;
mod mutants;
mod mutations;
mod occupations;
mod subject;
mod worked_cases;

use cptpp_wizard::domain;
