//! Shows pages. No rule, no `web_sys`: `cptpp_rules` decides and the platform touches the browser.

#![allow(clippy::needless_pass_by_value, reason = "Leptos passes every property of a component by value")]

mod app;
pub mod keeper;
pub mod names;
mod pages;
mod parts;
mod way_back;
mod wizard;

pub use app::App;
