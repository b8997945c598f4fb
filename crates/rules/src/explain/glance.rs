//! What an occupation means for a person before it is chosen: whether the
//! lists let it in on any of the routes their countries open.

use crate::answers::Answers;
use crate::assess::routes;
use crate::criteria::Lists;
use crate::occupations::Group;
use crate::outcome::{Certainty, Outcome};
use crate::rulebook::Rulebook;
use crate::rules::Rules;
use strum::{IntoStaticStr, VariantArray};

/// What one rulebook says about an occupation at a glance. The sentence is
/// `glance.<rulebook>.<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Glance {
    /// It is let in.
    Fits,
    /// It is let in by our reading; the words do not say so.
    LikelyFits,
    /// It depends on a question that comes next.
    Depends,
    /// The lists leave it open.
    Unclear,
    /// It is not let in, by our reading.
    LikelyFitsNot,
    /// It is not let in.
    FitsNot,
    /// The rulebook covers none of the person's countries.
    NoRoute,
}

/// What the lists say for one person, whatever they answered about the
/// occupation. Looked up once, because options come and go with each keystroke.
#[derive(Debug)]
pub struct Glances(Vec<InBook>);

/// The lists on the person's routes under one rulebook.
#[derive(Debug)]
struct InBook {
    book: &'static Rulebook,
    /// The levels open to professionals.
    teers: &'static [u8],
    lists: Vec<Lists>,
}

impl Glances {
    /// The lists on the person's routes under each rulebook.
    pub fn of(answers: &Answers, rules: &Rules) -> Glances {
        let teers =
            |book: &'static Rulebook| book.criteria.iter().find_map(|rule| rule.requirement.professional_teers());
        let in_book = |book: &&'static Rulebook| {
            let lists = routes(book, answers).into_iter().map(|route| Lists::of(book, route)).collect();
            InBook { book, teers: teers(book).unwrap_or_default(), lists }
        };
        Glances(rules.books().iter().map(in_book).collect())
    }

    /// What each rulebook says about a group; empty for someone without any route.
    pub fn at(&self, group: Group) -> Vec<(&'static Rulebook, Glance)> {
        let has_route = self.0.iter().any(|in_book| !in_book.lists.is_empty());
        let glances = self.0.iter().map(|InBook { book, teers, lists }| {
            let outcomes = lists.iter().map(|lists| lists.find(teers, Some(group), &|_| None).outcome);
            (*book, Glance::from(outcomes.reduce(Outcome::or)))
        });
        if has_route { glances.collect() } else { vec![] }
    }
}

impl From<Option<Outcome>> for Glance {
    /// The best outcome of any route, if there is one.
    fn from(outcome: Option<Outcome>) -> Glance {
        match outcome {
            None => Glance::NoRoute,
            Some(Outcome::Met(Certainty::Clear)) => Glance::Fits,
            Some(Outcome::Met(Certainty::Likely)) => Glance::LikelyFits,
            Some(Outcome::Unanswered) => Glance::Depends,
            Some(Outcome::Unsure) => Glance::Unclear,
            Some(Outcome::NotMet(Certainty::Likely)) => Glance::LikelyFitsNot,
            Some(Outcome::NotMet(Certainty::Clear)) => Glance::FitsNot,
        }
    }
}
