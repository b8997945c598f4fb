//! Changed copies of the rulebooks, for tests that break one thing and look
//! whether it is noticed. A copy is never freed: a test makes a few and ends.
//!
//! Whoever includes this has `domain` in the root of the crate.

#![allow(dead_code, reason = "each test includes this for a part of it")]

use crate::domain::answers::Answers;
use crate::domain::criteria::{Finding, Reason, find};
use crate::domain::occupations::List;
use crate::domain::route::Route;
use crate::domain::rulebook::{Rulebook, Test};

/// A copy of a rulebook with something changed.
pub fn changed(book: &Rulebook, change: impl FnOnce(&mut Rulebook)) -> &'static Rulebook {
    let mut copy = book.clone();
    change(&mut copy);
    Box::leak(Box::new(copy))
}

/// A copy of a rulebook with each of its lists changed.
pub fn with_lists(book: &Rulebook, change: impl Fn(&mut List)) -> &'static Rulebook {
    changed(book, |book| {
        let mut lists = book.lists.to_vec();
        lists.iter_mut().for_each(change);
        book.lists = lists.leak();
    })
}

/// A copy of a rulebook with the test of one criterion changed.
pub fn with_rule(book: &Rulebook, criterion: &str, change: impl FnOnce(&mut Test)) -> &'static Rulebook {
    changed(book, |book| {
        let mut criteria = book.criteria.to_vec();
        if let Some(rule) = criteria.iter_mut().find(|rule| rule.test.id() == criterion) {
            change(&mut rule.test);
        }
        book.criteria = criteria.leak();
    })
}

/// The engine with one reason given for another.
pub fn with_find(from: Reason, to: Reason) -> impl Fn(&Test, &Answers, &Rulebook, Route) -> Finding + Sync {
    move |test, answers, book, route| {
        let found = find(test, answers, book, route);
        if found.reason == from { Finding { reason: to, ..found } } else { found }
    }
}
