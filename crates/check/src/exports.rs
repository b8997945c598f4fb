//! What `check.wasm` exports. `scripts/check-worker.js` calls it, part after part, so that it can say how far it is.

use crate::plain::Plain;
use cptpp_rules::day::Day;
use cptpp_rules::proof::{self, Sums};
use cptpp_rules::rulebook::text;
use cptpp_rules::rules::Rules;
use std::cell::OnceCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static CHECKED: OnceCell<(Rules, Plain)> = const { OnceCell::new() };
}

/// The number of parts of the check of the rules.
#[wasm_bindgen]
pub fn check_parts() -> usize {
    checked(|rules, _| proof::parts(rules.into()).len())
}

/// Runs one part of the check, counted from 0, and returns the [`Sums`] as JSON; a part that does not exist compares
/// nothing.
#[wasm_bindgen]
pub fn check_part(part: usize) -> String {
    let sums = checked(|rules, plain| {
        let part = proof::parts(rules.into()).get(part).copied();
        part.map_or_else(Sums::default, |part| proof::run(part, rules.into(), plain))
    });
    // Sums hold nothing that JSON cannot express.
    serde_json::to_string(&sums).unwrap_or_default()
}

/// The fingerprint of the rules that are checked: those in force today.
#[wasm_bindgen]
pub fn rules_hash() -> String {
    checked(|rules, _| text::hash(rules.books()))
}

/// The same day for all parts of a check.
fn checked<T>(run: impl FnOnce(&Rules, &Plain) -> T) -> T {
    let made = || {
        let rules = Rules::in_force(today());
        let plain = Plain::beside(&rules);
        (rules, plain)
    };
    CHECKED.with(|checked| {
        let (rules, plain) = checked.get_or_init(made);
        run(rules, plain)
    })
}

/// Today's date where the reader is; the first there is on a device whose clock has an implausible year.
fn today() -> Day {
    let now = js_sys::Date::new_0();
    // The browser's January is 0.
    let today = format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date());
    Day::parse(&today).unwrap_or(Day::FIRST)
}
