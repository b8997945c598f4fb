//! The rules: the contract's tables and worked cases row by row, what every list
//! says about every group, the laws that hold whatever the figures are, and a
//! check that one of these notices a change of any row of the data.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

mod advice;
mod assessment;
mod changes;
mod countries;
mod criteria;
mod data;
mod deciding;
mod doubts;
mod laws;
mod lines;
mod lists;
mod mutants;
mod mutations;
mod occupations;
mod order;
mod outcomes;
mod subject;
mod text;
mod told;
mod worked_cases;
mod wrong_rows;
