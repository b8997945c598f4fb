//! The rules that these tests look at: the real ones or, on a thread that breaks
//! them on purpose, a changed copy.

use cptpp_rules::answers::Answers;
use cptpp_rules::assessment::Assessment;
use cptpp_rules::criteria::Reason;
use cptpp_rules::rulebook::Rulebook;
use cptpp_testing::{RULES, assess_under};
use std::cell::{Cell, RefCell};

thread_local! {
    static BOOKS: RefCell<Vec<&'static Rulebook>> = RefCell::new(RULES.books().to_vec());
    static SWAPPED: Cell<Option<(Reason, Reason)>> = const { Cell::new(None) };
}

/// The rulebooks under test.
pub fn books() -> Vec<&'static Rulebook> {
    BOOKS.with_borrow(Clone::clone)
}

/// Whether these are the real rules, and not a changed copy.
pub fn is_real() -> bool {
    let is_same = |(book, real): (&&Rulebook, &&Rulebook)| std::ptr::eq(*book, *real);
    SWAPPED.get().is_none() && BOOKS.with_borrow(|books| books.iter().zip(RULES.books()).all(is_same))
}

/// The reason given in place of the engine's.
pub fn given(reason: Reason) -> Reason {
    SWAPPED.get().filter(|(from, _)| *from == reason).map_or(reason, |(_, to)| to)
}

/// Assesses answers under the rules being tested.
pub fn assess(answers: &Answers) -> Assessment {
    let mut assessment = BOOKS.with_borrow(|books| assess_under(books, answers));
    for result in assessment.rulebooks.iter_mut().flat_map(|opinion| &mut opinion.routes) {
        for criterion in &mut result.criteria {
            criterion.reason = given(criterion.reason);
        }
    }
    assessment
}

/// Uses other rules on this thread while something runs.
pub fn under<T>(books: &[&'static Rulebook], swapped: Option<(Reason, Reason)>, run: impl FnOnce() -> T) -> T {
    BOOKS.set(books.to_vec());
    SWAPPED.set(swapped);
    let made = run();
    BOOKS.set(RULES.books().to_vec());
    SWAPPED.set(None);
    made
}
