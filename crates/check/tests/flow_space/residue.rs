//! What is left of a criterion after some pages: its result on every route, as a
//! function of the answers still to come.
//!
//! The engine's result is compared with the plain implementation everywhere, so
//! whatever is concluded here holds for both.

use crate::questions::{Prefix, QUESTIONS, Questions, with};
use cptpp_check::plain::Plain;
use cptpp_rules::answers::{Answers, Field};
use cptpp_rules::classes;
use cptpp_rules::criteria::{Reason, find};
use cptpp_rules::occupations::{Ask, Group};
use cptpp_rules::outcome::Outcome;
use cptpp_rules::proof::{Place, Reference, routes};
use cptpp_rules::route::Route;
use cptpp_rules::rulebook::{Requirement, Rulebook};
use cptpp_testing::RULES;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

/// Everything about a criterion that the way through the questionnaire depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Seen {
    pub outcome: Outcome,
    /// The occupation fails by its level, or there is no list at all.
    pub is_wrong_list: bool,
}

/// The result of a criterion on one route, for every way of answering what is still to come.
struct Residue {
    seen: Vec<Seen>,
    ways: Rc<Vec<Prefix>>,
}

/// What is left of a criterion on one route.
#[derive(Clone, Copy)]
pub struct Left {
    /// The present result, with nothing more answered.
    pub now: Seen,
    /// Whether that holds whatever is answered.
    pub is_settled: bool,
    /// Equal for criteria that behave the same from here on.
    pub residue: usize,
}

/// A criterion of a rulebook, on all routes that it opens to anyone.
pub struct Criterion {
    pub book: &'static Rulebook,
    pub test: &'static Requirement,
    /// The questions it reads.
    pub reads: Vec<usize>,
}

/// Every criterion of every rulebook, with the results so far.
pub struct Criteria<'a> {
    pub questions: &'a Questions,
    pub plain: &'a Plain,
    pub all: Vec<Criterion>,
    /// The follow-ups that the lists have for a group.
    follow_ups: BTreeMap<Group, BTreeSet<Ask>>,
    left: Vec<Vec<Left>>,
    /// By criterion and the answers to its earlier questions: a position in `left`.
    known: HashMap<(usize, Vec<u8>), usize>,
    residues: Vec<Residue>,
    /// By the questions still to come and the result of each way.
    same: HashMap<(Vec<usize>, Vec<Seen>), usize>,
    turns: HashMap<(usize, usize, Told), bool>,
}

/// What must differ for an answer to matter.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Told {
    Outcome,
    OutcomeOrCertainty,
}

impl<'a> Criteria<'a> {
    pub fn new(questions: &'a Questions, plain: &'a Plain) -> Criteria<'a> {
        let criterion = |book, test: &'static Requirement| {
            let reads = test.fields().iter().copied().map(|field| questions.number(field)).collect();
            Criterion { book, test, reads }
        };
        let all = RULES
            .books()
            .iter()
            .flat_map(|book| book.criteria.iter().map(move |rule| criterion(*book, &rule.requirement)));
        Criteria {
            questions,
            plain,
            all: all.collect(),
            follow_ups: classes::asks(RULES.books()),
            left: vec![],
            known: HashMap::new(),
            residues: vec![],
            same: HashMap::new(),
            turns: HashMap::new(),
        }
    }

    /// What is left of a criterion before a page, on every route its rulebook
    /// opens to anyone; to be looked up by [`Criteria::on`].
    pub fn left(&mut self, criterion: usize, prefix: &Prefix, page: usize) -> usize {
        let reads = &self.all[criterion].reads;
        let asked = reads.iter().copied().filter(|question| self.questions.pages[*question] < page);
        let read = asked.map(|question| self.as_read(criterion, question, prefix[question])).collect();
        let key = (criterion, read);
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let to_come: Vec<usize> =
            reads.iter().copied().filter(|question| page <= self.questions.pages[*question]).collect();
        let ways = Rc::new(self.ways(criterion, prefix, &to_come));
        let left = self.seen(criterion, &ways).into_iter().map(|seen| self.intern(&to_come, seen, &ways)).collect();
        self.left.push(left);
        self.known.insert(key, self.left.len() - 1);
        self.left.len() - 1
    }

    /// What is left on one of the rulebook's routes, by its position among them.
    pub fn on(&self, left: usize, route: usize) -> Left {
        self.left[left][route]
    }

    /// Whether the answer to a question can change the result of a criterion, for
    /// some way of answering what else is still to come, or leaving it out.
    pub fn turns(&mut self, residue: usize, question: usize, told: Told) -> bool {
        if let Some(known) = self.turns.get(&(residue, question, told)) {
            return *known;
        }
        let Residue { seen, ways } = &self.residues[residue];
        let mut first: HashMap<Prefix, Seen> = HashMap::new();
        // A criterion that stays unanswered for lack of this answer depends on it as well.
        let turns = seen.iter().zip(ways.iter()).any(|(seen, way)| {
            let others = with(*way, question, 0);
            !is_same(*first.entry(others).or_insert(*seen), *seen, told)
        });
        self.turns.insert((residue, question, told), turns);
        turns
    }

    /// Education reads only the level of the occupation, as its signature shows.
    fn as_read(&self, criterion: usize, question: usize, class: u8) -> u8 {
        let is_level =
            question == self.occupation() && !matches!(self.all[criterion].test, Requirement::Occupation { .. });
        match self.questions.group(class) {
            Some(group) if is_level => 1 + group.teer(),
            Some(_) | None => class,
        }
    }

    fn occupation(&self) -> usize {
        self.questions.number(Field::Occupation)
    }

    /// Every way of answering what is still to come, or leaving it out; answering
    /// nothing more comes first.
    fn ways(&self, criterion: usize, prefix: &Prefix, to_come: &[usize]) -> Vec<Prefix> {
        let mut asked = [0; QUESTIONS];
        for question in self.all[criterion].reads.iter().filter(|question| !to_come.contains(question)) {
            asked[*question] = prefix[*question];
        }
        to_come.iter().fold(vec![asked], |ways, question| {
            let each = |way: Prefix| {
                self.classes(criterion, *question, &way).into_iter().map(move |class| with(way, *question, class))
            };
            ways.into_iter().flat_map(each).collect()
        })
    }

    fn classes(&self, criterion: usize, question: usize, way: &Prefix) -> Vec<u8> {
        let group = self.questions.group(way[self.occupation()]);
        let is_follow_up =
            |ask| group.and_then(|group| self.follow_ups.get(&group)).is_some_and(|asks| asks.contains(&ask));
        let mut classes: Vec<u8> = (0..=self.questions.classes(question)).collect();
        match self.questions.fields[question] {
            // A list reads only the follow-ups of the group.
            Field::Detail(ask) if !is_follow_up(ask) => vec![0],
            Field::Occupation => {
                let mut read = BTreeSet::new();
                classes.retain(|class| read.insert(self.as_read(criterion, question, *class)));
                classes
            }
            _ => classes,
        }
    }

    /// The results of a criterion, by route and then by way.
    fn seen(&self, criterion: usize, ways: &[Prefix]) -> Vec<Vec<Seen>> {
        let Criterion { book, test, .. } = self.all[criterion];
        let answers: Vec<Answers> = ways.iter().map(|way| self.questions.answers(way, &Answers::default())).collect();
        let on_route = |route: Route| {
            let place = Place { book: book.id, route, criterion: test.id() };
            answers.iter().map(|answers| self.seen_by_both(test, book, place, answers)).collect()
        };
        routes(book).into_iter().map(on_route).collect()
    }

    fn seen_by_both(&self, test: &Requirement, book: &Rulebook, place: Place, answers: &Answers) -> Seen {
        let found = find(test, answers, book, place.route);
        let is_wrong_list = matches!(found.reason, Reason::Level | Reason::NoList);
        let expected = self.plain.criterion(place, answers);
        let is_expected_wrong_list = expected.reason.is_some_and(|reason| ["level", "no_list"].contains(&reason));
        assert_eq!((found.outcome, is_wrong_list), (expected.outcome, is_expected_wrong_list), "{place} {answers:?}");
        Seen { outcome: found.outcome, is_wrong_list }
    }

    fn intern(&mut self, to_come: &[usize], seen: Vec<Seen>, ways: &Rc<Vec<Prefix>>) -> Left {
        let now = seen[0];
        let is_settled = seen.iter().all(|other| *other == now);
        // Which follow-ups there are is part of what is still to come.
        let is_open = |question: &usize| ways.iter().any(|way| 0 < way[*question]);
        let open = if is_settled { vec![] } else { to_come.iter().copied().filter(is_open).collect() };
        let key = (open, if is_settled { vec![now] } else { seen.clone() });
        let residue = *self.same.entry(key).or_insert(self.residues.len());
        if residue == self.residues.len() {
            self.residues.push(Residue { seen, ways: Rc::clone(ways) });
        }
        Left { now, is_settled, residue }
    }
}

fn is_same(one: Seen, two: Seen, told: Told) -> bool {
    match told {
        Told::Outcome => one.outcome.into_str() == two.outcome.into_str(),
        Told::OutcomeOrCertainty => one.outcome == two.outcome,
    }
}
