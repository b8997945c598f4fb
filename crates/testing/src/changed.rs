//! Changed copies of the rulebooks, for tests that break one thing and check that
//! it is noticed. A copy is never freed: a test makes a few and ends.

use cptpp_rules::answers::Answers;
use cptpp_rules::criteria::{Finding, Reason, find};
use cptpp_rules::occupations::List;
use cptpp_rules::route::Route;
use cptpp_rules::rulebook::{Requirement, Rulebook};

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
pub fn with_rule(book: &Rulebook, criterion: &str, change: impl FnOnce(&mut Requirement)) -> &'static Rulebook {
    changed(book, |book| {
        let mut criteria = book.criteria.to_vec();
        if let Some(rule) = criteria.iter_mut().find(|rule| rule.requirement.id() == criterion) {
            change(&mut rule.requirement);
        }
        book.criteria = criteria.leak();
    })
}

/// The engine with one reason given instead of another.
pub fn with_find(from: Reason, to: Reason) -> impl Fn(&Requirement, &Answers, &Rulebook, Route) -> Finding + Sync {
    move |requirement, answers, book, route| {
        let found = find(requirement, answers, book, route);
        if found.reason == from { Finding { reason: to, ..found } } else { found }
    }
}
