//! Changed copies of the rulebooks, for tests that break one thing and check that
//! it is noticed. A copy is never freed: a test makes a few and ends.

use cptpp_rules::answers::Answers;
use cptpp_rules::country::Country;
use cptpp_rules::criteria::{Finding, Reason, find};
use cptpp_rules::day::Day;
use cptpp_rules::occupations::List;
use cptpp_rules::route::Route;
use cptpp_rules::rulebook::{EDITIONS, Requirement, Rulebook};

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

/// The published editions, and one more of the first rulebook: a copy of its last
/// edition with something changed, in force from a day.
pub fn with_edition(from: Day, change: impl FnOnce(&mut Rulebook)) -> &'static [&'static [Rulebook]] {
    let [first, others @ ..] = EDITIONS;
    let mut next = first.last().cloned().unwrap();
    change(&mut next);
    next.in_force_from = Some(from);
    let first: &[Rulebook] = [first, &[next]].concat().leak();
    [&[first][..], &others].concat().leak()
}

/// From this day on, technicians need half as much paid work for the first
/// rulebook, and citizens of the United Kingdom are covered, with the lists that
/// Australia has.
pub fn next_edition() -> (Day, &'static [&'static [Rulebook]]) {
    let from = Day::new(2099, 4, 1).unwrap();
    let editions = with_edition(from, |book| {
        let united_kingdom = Country::known(*b"GB");
        let mut citizens = [book.citizens, &[united_kingdom]].concat();
        citizens.sort_unstable();
        book.citizens = citizens.leak();
        let lists = book.lists.iter().filter(|list| list.country == Country::known(*b"AU"));
        let copies = lists.map(|list| List { country: united_kingdom, ..list.clone() }).collect::<Vec<_>>();
        book.lists = [book.lists, &copies].concat().leak();
        let mut criteria = book.criteria.to_vec();
        for rule in &mut criteria {
            if let Requirement::Experience { technician, .. } = &mut rule.requirement {
                *technician /= 2;
            }
        }
        book.criteria = criteria.leak();
    });
    (from, editions)
}
