//! Decides. Knows no browser, no clock, no language and no screen: answers
//! in, identifiers out.

pub mod advice;
pub mod answers;
pub mod assess;
pub mod assessment;
pub mod browse;
pub mod checking;
pub mod choice;
pub mod contrast;
pub mod country;
pub mod criteria;
pub mod day;
pub mod explain;
pub mod field;
pub mod flow;
pub mod form;
pub mod glance;
pub mod impact;
pub mod json;
pub mod occupations;
pub mod outcome;
pub mod program;
pub mod proof;
pub mod read;
pub mod route;
pub mod rulebook;
pub mod save;
pub mod screen;
pub mod search;
pub mod session;
pub mod share;
pub mod sources;
pub mod space;
pub mod wage;
pub mod work;
