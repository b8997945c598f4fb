//! The maximum number of pages with questions that can still follow a page.
//!
//! A page can follow if some way of answering the page shown, and those between,
//! makes it apply. This is found as the pages are: by trying.
//!
//! Invariants: the number depends only on answers to earlier pages, so it does
//! not change while the page is answered. And it is exact: one way of answering
//! makes all pages that can follow apply. Nothing guarantees that in general, nor
//! that an open route can be kept open. It holds for the present rulebooks, and a
//! test makes sure of it by walking every way of people with up to three statuses
//! and with all of them.

use super::relevance::{RouteOf, Routes, asked, every_route, routes_of_anybody};
use cptpp_rules::answers::{Answers, Field, Page, Value};
use cptpp_rules::classes::any_way;
use cptpp_rules::criteria::relevant_asks;
use cptpp_rules::occupations::List;
use cptpp_rules::rulebook::Requirement;
use cptpp_rules::rules::Rules;
use strum::VariantArray;

/// The maximum number of pages that follow one, given the answers to earlier pages.
pub(super) fn at_most_after(page: Page, before: &Answers, rules: &Rules) -> usize {
    let every = if page == Page::Citizenships { routes_of_anybody(rules) } else { every_route(before, rules) };
    let now = Routes::of(before, rules);
    let can_follow = |later: &Page| {
        // Until the occupation is answered, any route may become one that questions are asked for.
        can_matter(*later, before, &every, rules)
            && (page <= Page::Occupation
                || can_matter(*later, before, &now.asked_for, rules)
                || follows_once_closed(page, *later, before, &now, rules))
    };
    Page::VARIANTS.iter().copied().filter(|later| page < *later).filter(can_follow).count()
}

/// Whether some way of answering the open questions makes a page matter on one of these routes.
fn can_matter(later: Page, before: &Answers, routes: &[RouteOf], rules: &Rules) -> bool {
    let has_follow_ups = || {
        let lists = routes.iter().flat_map(|(book, route)| book.lists_of(route.country, route.category));
        let mut rows = lists.flat_map(List::lines).flat_map(|item| item.rows).filter(|row| row.condition.is_some());
        rows.any(|row| !relevant_asks(row.group, routes).is_empty())
    };
    // While there is no occupation, follow-ups are found from the lists.
    !asked(later, before, routes, rules).is_empty() || later == Page::OccupationDetail && has_follow_ups()
}

/// Whether some answers, from a page on, close every route and leave as the best
/// of them one on which a later page matters.
fn follows_once_closed(page: Page, later: Page, before: &Answers, now: &Routes, rules: &Rules) -> bool {
    let between = Page::VARIANTS.iter().copied().filter(|other| page < *other && *other < later).flat_map(Page::fields);
    let open: Vec<Field> = asked(page, before, &now.asked_for, rules).into_iter().chain(between).collect();
    // What determines the order of routes and the page itself is tried first; the
    // rest counts against all routes of a rulebook alike.
    let decides = |requirement: &Requirement| {
        matches!(requirement, Requirement::Occupation { .. })
            || later.fields().any(|field| requirement.fields().contains(&field))
    };
    let read_by = |is_meant: &dyn Fn(&Requirement) -> bool| -> Vec<(Field, &[Value])> {
        let tests = rules.books().iter().flat_map(|book| book.criteria.iter().map(|rule| &rule.requirement));
        let read: Vec<Field> =
            tests.filter(|requirement| is_meant(requirement)).flat_map(Requirement::fields).copied().collect();
        open.iter().filter(|field| read.contains(field)).map(|field| (*field, rules.candidates(*field))).collect()
    };
    let (deciding, closing) = (read_by(&decides), read_by(&|requirement| !decides(requirement)));
    any_way(&deciding, &mut before.clone(), &mut |answers| {
        !asked(later, answers, &Routes::of(answers, rules).best_once_closed(), rules).is_empty()
            && any_way(&closing, answers, &mut |answers| {
                !asked(later, answers, &Routes::of(answers, rules).asked_for, rules).is_empty()
            })
    })
}
