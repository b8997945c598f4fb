//! What an occupation means for a person before it is chosen: whether the
//! lists let it in on any of the routes their countries open.

use super::answers::Answers;
use super::assess::routes;
use super::criteria::find;
use super::occupations::Group;
use super::outcome::{Certainty, Outcome};
use super::rulebook::{RULEBOOKS, Rulebook, Test};

/// What one rulebook says of an occupation at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Glance {
    /// It is let in.
    Fits,
    /// It is let in, by our reading of words that do not say so.
    LikelyFits,
    /// It depends on a question that comes next.
    Depends,
    /// The lists leave it open.
    Unclear,
    /// It is not let in.
    FitsNot,
    /// The rulebook covers none of the person's countries.
    NoRoute,
}

impl Glance {
    /// Every glance.
    pub const ALL: [Glance; 6] =
        [Glance::Fits, Glance::LikelyFits, Glance::Depends, Glance::Unclear, Glance::FitsNot, Glance::NoRoute];

    /// Its stable id; the sentence is `glance.<rulebook>.<id>`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Glance::Fits => "fits",
            Glance::LikelyFits => "likely_fits",
            Glance::Depends => "depends",
            Glance::Unclear => "unclear",
            Glance::FitsNot => "fits_not",
            Glance::NoRoute => "no_route",
        }
    }
}

/// What each rulebook says of a group, whatever was answered about the
/// occupation; nothing for somebody without any route.
#[must_use]
pub fn glance(answers: &Answers, group: Group) -> Vec<(&'static Rulebook, Glance)> {
    let mut answers = answers.clone();
    answers.occupation = Some(group);
    answers.occupation_detail.clear();
    let glances = RULEBOOKS.map(|book| (book, in_book(book, &answers)));
    let has_route = glances.iter().any(|(_, glance)| *glance != Glance::NoRoute);
    if has_route { glances.to_vec() } else { vec![] }
}

fn in_book(book: &'static Rulebook, answers: &Answers) -> Glance {
    let test = book.criteria.iter().map(|rule| &rule.test).find(|test| matches!(test, Test::Occupation { .. }));
    let outcome = |route| test.map(|test| find(test, answers, book, route).outcome);
    match routes(book, answers).into_iter().filter_map(outcome).reduce(Outcome::or) {
        None => Glance::NoRoute,
        Some(Outcome::Met(Certainty::Clear)) => Glance::Fits,
        Some(Outcome::Met(Certainty::Likely)) => Glance::LikelyFits,
        Some(Outcome::Unanswered) => Glance::Depends,
        Some(Outcome::Unsure) => Glance::Unclear,
        Some(Outcome::NotMet(_)) => Glance::FitsNot,
    }
}
