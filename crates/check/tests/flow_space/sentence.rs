//! Which page is shown, according to the sentence that says so and the plain
//! implementation, without using the flow:
//!
//! > A page is shown while some answer to it can change a criterion's outcome
//! > on an open route of either rulebook; when all are closed, on the best
//! > route of each rulebook.
//!
//! A route is closed once one of its criteria is certainly not met. Leaving a
//! question out counts as an answer to it, so that in the end no criterion lacks
//! an answer that nothing asks for. Follow-ups are asked one by one, each if it
//! can change outcome or certainty; so are the two questions of the page on where
//! the education is from. The first page is always shown, the last one unless
//! there is no route, and people of Canada see only the first.

use crate::residue::{Criteria, Left, Told};
use cptpp_rules::answers::{Answers, Page};
use cptpp_rules::assess::routes;
use cptpp_rules::assessment::Standing;
use cptpp_rules::country::CANADA;
use cptpp_rules::outcome::{NOT_MET, Outcome};
use cptpp_rules::proof::{self, Reference};
use cptpp_rules::rulebook::Rulebook;
use cptpp_testing::RULES;

/// A person's route: its rulebook, and its position among the routes of that rulebook.
pub type Place = (&'static str, usize);

/// A person's statuses.
pub struct Person {
    /// As answered on the first page.
    pub statuses: Answers,
    /// Their routes.
    pub routes: Vec<Place>,
}

impl Person {
    pub fn new(statuses: Answers) -> Person {
        let of = |book: &&'static Rulebook| {
            let all = proof::routes(book);
            let held = routes(book, &statuses).into_iter();
            held.map(|route| (book.id, all.iter().position(|other| *other == route).unwrap())).collect::<Vec<_>>()
        };
        Person { routes: RULES.books().iter().flat_map(of).collect(), statuses }
    }
}

/// What is left of a route's criteria.
pub fn left_on<'a>(criteria: &'a Criteria, left: &'a [usize], (book, route): Place) -> impl Iterator<Item = Left> + 'a {
    let of_book = criteria.all.iter().zip(left).filter(move |(criterion, _)| criterion.book.id == book);
    of_book.map(move |(_, left)| criteria.on(*left, route))
}

/// The questions of a page that are asked.
pub fn asked(page: Page, person: &Person, criteria: &mut Criteria, left: &[usize]) -> Vec<usize> {
    if person.statuses.belongs_to(CANADA) || person.routes.is_empty() {
        return vec![];
    }
    let questions = criteria.questions.of_page(page);
    let asked_for = asked_for(person, criteria, left);
    let mut turns =
        |question: &usize, told| asked_for.iter().any(|place| turns(*place, *question, told, criteria, left));
    match page {
        Page::Citizenships | Page::Situation => questions,
        Page::OccupationDetail => {
            questions.into_iter().filter(|question| turns(question, Told::OutcomeOrCertainty)).collect()
        }
        Page::EducationCountry => questions.into_iter().filter(|question| turns(question, Told::Outcome)).collect(),
        Page::JobOffer
        | Page::Occupation
        | Page::Wage
        | Page::LicenceRequired
        | Page::Licence
        | Page::Education
        | Page::Experience
        | Page::Language => {
            let is_shown = questions.iter().any(|question| turns(question, Told::Outcome));
            if is_shown { questions } else { vec![] }
        }
    }
}

fn turns((book, route): Place, question: usize, told: Told, criteria: &mut Criteria, left: &[usize]) -> bool {
    (0..left.len()).any(|criterion| {
        let is_read = criteria.all[criterion].book.id == book && criteria.all[criterion].reads.contains(&question);
        is_read && criteria.turns(criteria.on(left[criterion], route).residue, question, told)
    })
}

/// The routes that questions are asked for.
fn asked_for(person: &Person, criteria: &Criteria, left: &[usize]) -> Vec<Place> {
    let is_closed = |place: &Place| left_on(criteria, left, *place).any(|left| left.now.outcome == NOT_MET);
    let open: Vec<Place> = person.routes.iter().copied().filter(|place| !is_closed(place)).collect();
    if !open.is_empty() {
        return open;
    }
    let best = |book: &&'static Rulebook| {
        let routes: Vec<Place> = person.routes.iter().copied().filter(|(id, _)| *id == book.id).collect();
        let standings: Vec<Standing> = routes.iter().map(|place| standing(*place, criteria, left)).collect();
        criteria.plain.best(&standings).map(|best| routes[best])
    };
    RULES.books().iter().filter_map(best).collect()
}

fn standing(place: Place, criteria: &Criteria, left: &[usize]) -> Standing {
    let outcomes: Vec<Outcome> = left_on(criteria, left, place).map(|left| left.now.outcome).collect();
    let (verdict, certainty) = criteria.plain.route(&outcomes);
    Standing {
        verdict,
        certainty,
        not_met: outcomes.iter().filter(|outcome| outcome.is_not_met()).count(),
        is_wrong_list: left_on(criteria, left, place).any(|left| left.now.is_wrong_list),
    }
}
