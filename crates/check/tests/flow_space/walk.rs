//! Every way through the questionnaire for one person, page by page. Ways with
//! the same future are merged into one state, so that all are walked.
//!
//! # When two ways are merged
//!
//! Two ways of answering the pages so far are merged when
//!
//! * the same is left of every criterion that is not settled, on every route of
//!   the person: the same outcome, certainty, and failure by level or for lack
//!   of a list, for every way of answering what is still to come;
//! * the settled criteria agree in whether they close the route, in how many
//!   more of them are not met than on other routes of the rulebook, and in
//!   whether the occupation fails by its level or for lack of a list;
//! * before the follow-ups, the occupation is in the same class.
//!
//! # Why nothing is lost
//!
//! The flow reads earlier answers in only three ways. First, it asks for the
//! result of each criterion on every route
//! ([`find`](cptpp_rules::criteria::find)), with later answers tried or absent:
//! those functions are the same for merged ways, or constant. Second, it asks
//! whether a route is closed, which the same functions and the settled criteria
//! decide, and, once all are closed, which is the best of each rulebook: closed
//! routes are all not eligible, and clearly so, hence they are ordered by how
//! many criteria are not met, then by the wrong list, then by the order of
//! display; what counts against all routes alike does not change that. Third, it
//! reads the occupation, for its follow-ups, and whether the person belongs to
//! Canada: the former is in the state, the latter is the same for a person.
//! Besides, every state keeps two of the ways that led to it, and both are put to
//! the flow.

use crate::questions::{Prefix, QUESTIONS, place_of};
use crate::residue::Criteria;
use crate::sentence::{Person, asked, left_on};
use cptpp_rules::answers::Page;
use cptpp_rules::outcome::{NOT_MET, Outcome};
use std::collections::{BTreeMap, HashMap};
use strum::VariantArray;

/// Ways through the earlier pages that have the same future.
pub struct State {
    /// The first and the last of them that were found.
    pub prefixes: [Prefix; 2],
    /// What is left of each criterion.
    left: Vec<usize>,
    /// How many ways there are.
    pub ways: u128,
    /// The share of all people who came this way, if each class of answers on a
    /// page is equally likely.
    pub share: f64,
    /// The questions asked on this page; empty if it is not shown.
    pub asked: Vec<usize>,
    /// Where the answers lead, at the next page.
    pub next: Vec<usize>,
    /// The largest number of pages that are shown from here on, including this one.
    pub longest: usize,
}

/// By the position of the page: the states before it. The first page is answered
/// by the statuses, and after the last page comes the result.
pub type Walk = Vec<Vec<State>>;

/// Walks every way.
pub fn walk(person: &Person, criteria: &mut Criteria) -> Walk {
    let start = [0; QUESTIONS];
    let first = place_of(Page::JobOffer);
    let left = (0..criteria.all.len()).map(|criterion| criteria.left(criterion, &start, first)).collect();
    let mut walk: Walk = vec![vec![]];
    walk.push(vec![State::new(&start, left)]);
    walk[first][0].ways = 1;
    walk[first][0].share = 1.0;
    for page in first..Page::VARIANTS.len() {
        let next = step(page, &mut walk[page], person, criteria);
        walk.push(next);
    }
    for page in (first..walk.len() - 1).rev() {
        let (before, after) = walk.split_at_mut(page + 1);
        for state in &mut before[page] {
            let longest = state.next.iter().map(|next| after[0][*next].longest).max();
            state.longest = usize::from(state.is_shown()) + longest.unwrap();
        }
    }
    walk
}

impl State {
    fn new(prefix: &Prefix, left: Vec<usize>) -> State {
        State { prefixes: [*prefix; 2], left, ways: 0, share: 0.0, asked: vec![], next: vec![], longest: 0 }
    }

    /// Whether the page is shown.
    pub fn is_shown(&self) -> bool {
        !self.asked.is_empty()
    }
}

/// Answers a page in every way; returns the states before the next one.
fn step(page: usize, states: &mut [State], person: &Person, criteria: &mut Criteria) -> Vec<State> {
    let mut found: HashMap<Vec<usize>, usize> = HashMap::new();
    let mut after: Vec<State> = vec![];
    for state in states {
        state.asked = asked(Page::VARIANTS[page], person, criteria, &state.left);
        let ways = alike(state, criteria);
        let all: u32 = ways.iter().map(|(_, count)| count).sum();
        for (prefix, count) in ways {
            let left = left_after(page, &state.left, &prefix, criteria);
            let key = key(page + 1, person, criteria, &left, &prefix);
            let place = *found.entry(key).or_insert(after.len());
            if place == after.len() {
                after.push(State::new(&prefix, left));
            }
            let next = &mut after[place];
            next.prefixes[1] = prefix;
            next.ways += state.ways * u128::from(count);
            next.share += state.share * f64::from(count) / f64::from(all);
            if !state.next.contains(&place) {
                state.next.push(place);
            }
        }
    }
    after
}

/// The ways to answer a page, with their number; those that differ only in what
/// no criterion reads are merged.
fn alike(state: &State, criteria: &Criteria) -> Vec<(Prefix, u32)> {
    let is_read = |question: &usize| criteria.all.iter().any(|criterion| criterion.reads.contains(question));
    let read: Vec<usize> = state.asked.iter().copied().filter(is_read).collect();
    let mut alike: BTreeMap<Vec<u8>, (Prefix, u32)> = BTreeMap::new();
    for way in criteria.questions.ways(&state.asked, &state.prefixes[0]) {
        alike.entry(read.iter().map(|question| way[*question]).collect()).or_insert((way, 0)).1 += 1;
    }
    alike.into_values().collect()
}

/// What is left of each criterion after a page; most do not read its answers.
fn left_after(page: usize, left: &[usize], prefix: &Prefix, criteria: &mut Criteria) -> Vec<usize> {
    let mut after = left.to_vec();
    for (criterion, left) in after.iter_mut().enumerate() {
        let reads = &criteria.all[criterion].reads;
        if reads.iter().any(|question| criteria.questions.pages[*question] == page) {
            *left = criteria.left(criterion, prefix, page + 1);
        }
    }
    after
}

/// What two ways must have in common to be merged.
fn key(page: usize, person: &Person, criteria: &Criteria, left: &[usize], prefix: &Prefix) -> Vec<usize> {
    let mut key = vec![];
    let mut not_met = vec![];
    for place in &person.routes {
        let (mut closed, mut failed, mut wrong, mut lacking) = (false, 0, false, false);
        for left in left_on(criteria, left, *place) {
            if left.is_settled {
                closed |= left.now.outcome == NOT_MET;
                failed += usize::from(left.now.outcome.is_not_met());
                wrong |= left.now.is_wrong_list;
                lacking |= left.now.outcome == Outcome::Unanswered;
                key.push(usize::MAX);
            } else {
                key.push(left.residue);
            }
        }
        key.extend([closed, wrong, lacking && !closed].map(usize::from));
        not_met.push((place.0, failed));
    }
    let least = |book: &str| not_met.iter().filter(|(id, _)| *id == book).map(|(_, failed)| *failed).min().unwrap_or(0);
    key.extend(not_met.iter().map(|(book, failed)| failed - least(book)));
    if page == place_of(Page::OccupationDetail) {
        let occupation = criteria.questions.of_page(Page::Occupation)[0];
        key.push(prefix[occupation].into());
    }
    key
}
