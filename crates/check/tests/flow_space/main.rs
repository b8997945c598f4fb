//! Every way through the questionnaire, walked page by page: for everyone with
//! one or two of the statuses that some rulebook accepts, with all of them at
//! once, with none, with others, and for people of Canada.
//!
//! The answers to a page are one of each class that the rules can tell apart
//! ([`questions`]). There are far too many ways to try one by one, so those with
//! the same future are merged into one state ([`walk`], which says why nothing is
//! lost by that). In every state it is checked that
//!
//! * the page is shown, with these questions, if and only if the sentence
//!   that decides it says so, put to the plain implementation ([`sentence`]);
//! * whatever is answered, what comes next is a later page or the result;
//! * Back undoes Continue;
//! * anyone who answers everything, including an occupation, has no answer missing in the end;
//! * some answer to the page changes the assessment or the next steps;
//! * "at most N more pages" is exactly the longest way there is.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

mod checks;
mod questions;
mod residue;
mod sentence;
mod walk;

use cptpp_check::plain::Plain;
use cptpp_questionnaire::flow::Flow;
use cptpp_rules::answers::{Answers, Field};
use cptpp_rules::answers::{Countries, Page};
use cptpp_rules::assess::routes;
use cptpp_rules::classes;
use cptpp_testing::{RULES, on_all_processors, say};
use questions::Questions;
use residue::Criteria;
use sentence::Person;
use std::collections::BTreeSet;
use walk::{State, walk};

/// At most this many page views from the first page to the result, both included.
const MOST_VIEWS: usize = 14;

#[test]
fn every_way_through_the_questionnaire_follows_the_contract() {
    let people = people();
    let (questions, plain) = (Questions::published(), Plain::beside(&RULES));
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let figures = on_all_processors(workers, |worker| {
        // What was found about the criteria for one person is reused for the next.
        let mut criteria = Criteria::new(&questions, &plain);
        let mine = people.iter().skip(worker).step_by(workers);
        mine.map(|statuses| figures_of(statuses, &mut criteria)).collect::<Vec<_>>()
    });
    let figures = figures.concat();
    assert_eq!(figures.len(), people.len());
    let asked: BTreeSet<Field> = figures.iter().flat_map(|figures| figures.asked.iter().copied()).collect();
    assert_eq!(Field::all().find(|field| !asked.contains(field)), None, "asked of nobody");
    let longest = figures.iter().map(|figures| figures.longest).max().unwrap();
    let first = Flow::of(&Answers::default(), &RULES).at_most_after(Page::Citizenships, &RULES);
    assert_eq!(1 + first, longest, "what the first page says");
    assert!(longest < MOST_VIEWS, "{longest} pages and the result");
    tell(&figures, longest);
}

/// The results of one person's walk.
#[derive(Clone)]
struct Figures {
    /// Statuses that open a route.
    statuses: usize,
    /// Pages, each with all that may have been answered before it.
    prefixes: u128,
    /// Ways from the first page to the result.
    ways: u128,
    states: usize,
    longest: usize,
    mean: f64,
    /// Questions asked on some page.
    asked: BTreeSet<Field>,
}

/// Walks every way of one person and checks every state.
fn figures_of(statuses: &Answers, criteria: &mut Criteria) -> Figures {
    let person = Person::new(statuses.clone());
    let walk = walk(&person, criteria);
    checks::check(&person, &walk, criteria.questions);
    let shown = || walk.iter().flatten().filter(|state| state.is_shown());
    let asked = shown().flat_map(|state| &state.asked).map(|question| criteria.questions.fields[*question]);
    Figures {
        statuses: statuses.countries().filter(|_| !person.routes.is_empty()).count(),
        prefixes: 1 + shown().map(|state| state.ways).sum::<u128>(),
        ways: walk.last().unwrap().iter().map(|state| state.ways).sum(),
        states: 1 + walk.iter().map(Vec::len).sum::<usize>(),
        longest: 1 + walk[1].iter().map(|state| state.longest).max().unwrap(),
        asked: Page::Citizenships.fields().chain(asked).collect(),
        mean: 1.0 + shown().map(|state: &State| state.share).sum::<f64>(),
    }
}

fn tell(figures: &[Figures], longest: usize) {
    let prefixes: u128 = figures.iter().map(|figures| figures.prefixes).sum();
    let ways: u128 = figures.iter().map(|figures| figures.ways).sum();
    let states: usize = figures.iter().map(|figures| figures.states).sum();
    let single: Vec<f64> = figures.iter().filter(|one| one.statuses == 1).map(|one| one.mean).collect();
    let mean = single.iter().sum::<f64>() / f64::from(u32::try_from(single.len()).unwrap());
    say(&format!("flow: {} people, {prefixes} prefixes, {ways} ways to the result, {states} states", figures.len()));
    say(&format!(
        "flow: {longest} pages at most, {mean:.2} on average, over the {} statuses that open a route, \
         each, and each class of answers on a page, equally likely",
        single.len()
    ));
}

/// Everyone with one status, with two that open a route, with all of these, and
/// with none; with `THREE_STATUSES` set, with any three as well.
fn people() -> Vec<Answers> {
    let single = classes::statuses(RULES.books());
    let has_route = |statuses: &&Answers| RULES.books().iter().any(|book| !routes(book, statuses).is_empty());
    let accepted: Vec<&Answers> = single.iter().filter(has_route).collect();
    let pairs = accepted
        .iter()
        .enumerate()
        .flat_map(|(place, one)| accepted[place + 1..].iter().map(move |two| together(&[*one, *two])));
    let mut people: Vec<Answers> = pairs.collect();
    if std::env::var_os("THREE_STATUSES").is_some() {
        let sets = (0..1_usize << accepted.len()).filter(|set| set.count_ones() == 3);
        let chosen = |set: usize| accepted.iter().enumerate().filter(move |(place, _)| set & (1 << place) != 0);
        people.extend(sets.map(|set| together(&chosen(set).map(|(_, one)| *one).collect::<Vec<_>>())));
    }
    people.extend([together(&accepted), together(&[]), together(&[accepted[0], canadian(&single)])]);
    people.extend(single.iter().cloned());
    people
}

fn canadian(single: &[Answers]) -> &Answers {
    single.iter().find(|statuses| statuses.belongs_to(cptpp_rules::country::CANADA)).unwrap()
}

/// Someone with the statuses of several people.
fn together(people: &[&Answers]) -> Answers {
    let all = |of: fn(&Answers) -> &Option<Countries>| {
        Some(people.iter().flat_map(|person| of(person).iter().flatten().copied()).collect())
    };
    Answers {
        citizenships: all(|person| &person.citizenships),
        permanent_residences: all(|person| &person.permanent_residences),
        ..Answers::default()
    }
}
