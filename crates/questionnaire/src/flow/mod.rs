//! Which page is next, which no longer applies, and how far along.
//!
//! A page is shown while some answer to it can change a criterion's outcome on an
//! open route of any rulebook; once all routes are closed, on the best route of
//! each. That is found by trying the answers, not written down per page, so a new
//! rule brings its question with it.
//!
//! Invariant: which pages follow depends only on answers to earlier pages, so an
//! answer never hides its own page.

mod bound;
mod relevance;

use cptpp_rules::answers::{Answers, Field, Page};
use cptpp_rules::rules::Rules;
use relevance::{Routes, asked};
use strum::VariantArray;

/// A page that applies, with the questions it asks this person.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub page: Page,
    pub fields: Vec<Field>,
    /// The criterion that closed the last open route on the page before.
    pub closed_by: Option<&'static str>,
    /// Whether everything required on it is answered.
    pub is_complete: bool,
}

/// The way through the questionnaire for these answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// The pages that apply, in order.
    pub pages: Vec<Shown>,
    /// The answers that count: those given on pages that apply.
    pub answers: Answers,
    /// Whether the outcome can no longer improve.
    pub is_closed: bool,
}

impl Flow {
    /// Finds the way under these rules for everything a person has answered so far,
    /// including pages that no longer apply.
    pub fn of(given: &Answers, rules: &Rules) -> Flow {
        let mut flow = Flow { pages: vec![], answers: Answers::default(), is_closed: false };
        let mut routes = Routes::of(&flow.answers, rules);
        let mut before: Option<Routes> = None;
        for page in Page::VARIANTS.iter().copied() {
            let fields = asked(page, &flow.answers, &routes.asked_for, rules);
            if fields.is_empty() {
                continue;
            }
            for field in &fields {
                flow.answers.copy(*field, given);
            }
            let is_complete = !fields.iter().any(|field| flow.answers.is_missing(*field));
            let closed_by = before.as_ref().and_then(|before| routes.closed_by(before));
            flow.pages.push(Shown { page, fields, closed_by, is_complete });
            // Only answers on this page can have closed a route.
            let after = Routes::of(&flow.answers, rules);
            before = Some(std::mem::replace(&mut routes, after));
        }
        flow.is_closed = routes.is_closed;
        flow
    }

    /// A page, if it applies.
    pub fn shown(&self, page: Page) -> Option<&Shown> {
        self.pages.iter().find(|shown| shown.page == page)
    }

    /// The page after this one; `None` before the result.
    pub fn next(&self, page: Page) -> Option<Page> {
        self.pages.iter().map(|shown| shown.page).find(|other| page < *other)
    }

    /// The page before this one; `None` for the first.
    pub fn previous(&self, page: Page) -> Option<Page> {
        self.pages.iter().rev().map(|shown| shown.page).find(|other| *other < page)
    }

    /// The maximum number of pages that can follow this one, however it and the
    /// ones after it are answered.
    pub fn at_most_after(&self, page: Page, rules: &Rules) -> usize {
        bound::at_most_after(page, &self.before(page), rules)
    }

    /// The answers that count from pages before one.
    pub fn before(&self, page: Page) -> Answers {
        let mut before = Answers::default();
        for field in self.pages.iter().filter(|shown| shown.page < page).flat_map(|shown| &shown.fields) {
            before.copy(*field, &self.answers);
        }
        before
    }

    /// The first page with a required answer missing. A skipped occupation counts
    /// as answered.
    pub fn first_unanswered(&self, skipped_occupation: bool) -> Option<Page> {
        let is_open = |shown: &&Shown| !shown.is_complete && (shown.page != Page::Occupation || !skipped_occupation);
        self.pages.iter().find(is_open).map(|shown| shown.page)
    }
}
