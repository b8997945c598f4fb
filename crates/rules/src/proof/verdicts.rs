//! From outcomes to verdicts: every vector of outcomes of a route's criteria,
//! every choice of the best of up to three routes, and what a rulebook then says.

use super::{Reference, Subject, Sums};
use crate::assess::{best, conclude, of_rulebook};
use crate::assessment::{Standing, Verdict};
use crate::outcome::{Certainty, MET, NOT_MET, Outcome};
use crate::rulebook::{Requirement, Rulebook};
use strum::VariantArray;

/// Every outcome a criterion can have.
pub const OUTCOMES: [Outcome; 4] = [MET, NOT_MET, Outcome::Unsure, Outcome::Unanswered];
/// Every outcome a criterion that reads lists can have.
const OF_LISTS: [Outcome; 6] = [
    MET,
    NOT_MET,
    Outcome::Unsure,
    Outcome::Unanswered,
    Outcome::Met(Certainty::Likely),
    Outcome::NotMet(Certainty::Likely),
];
const CERTAINTIES: [Certainty; 2] = [Certainty::Clear, Certainty::Likely];

/// Compares the vectors of a rulebook's criteria that begin with an outcome.
pub(super) fn compare_vectors(book: &Rulebook, first: Outcome, reference: &dyn Reference) -> Sums {
    let mut sums = Sums::default();
    let others = book.criteria.get(1..).unwrap_or_default();
    let choices: Vec<&[Outcome]> = others.iter().map(|rule| possible(&rule.requirement)).collect();
    each_vector(&choices, &mut vec![first], &mut |vector| {
        sums.vectors += 1;
        let (found, expected) = (conclude(vector.iter().copied()), reference.route(vector));
        if found != expected {
            sums.fault(|| format!("{vector:?}: {found:?}, expected {expected:?}"));
        }
    });
    sums
}

/// Every outcome a criterion can have; the comparison of outcomes finds any other.
pub(super) fn possible(requirement: &Requirement) -> &'static [Outcome] {
    if matches!(requirement, Requirement::Occupation { .. }) { &OF_LISTS } else { &OUTCOMES }
}

fn each_vector(choices: &[&[Outcome]], vector: &mut Vec<Outcome>, call: &mut dyn FnMut(&[Outcome])) {
    let Some((choice, others)) = choices.split_first() else {
        call(vector);
        return;
    };
    for outcome in *choice {
        vector.push(*outcome);
        each_vector(others, vector, call);
        vector.pop();
    }
}

/// Every standing a route can have.
pub fn standings(subject: Subject) -> Vec<Standing> {
    let most = subject.books.iter().map(|book| book.criteria.len()).max().unwrap_or_default();
    let open = [Verdict::Eligible, Verdict::Confirm, Verdict::Incomplete];
    let open = open.into_iter().map(|verdict| (verdict, 0, false));
    let failed = (1..=most).flat_map(|not_met| [false, true].map(|list| (Verdict::NotEligible, not_met, list)));
    let each = open.chain(failed).flat_map(|(verdict, not_met, is_wrong_list)| {
        CERTAINTIES.map(|certainty| Standing { verdict, not_met, is_wrong_list, certainty })
    });
    each.collect()
}

/// Compares the choice among one, two and three routes, of which the first has this standing. Both implementations must
/// agree, the order of the routes must not matter, and one more route must never make it worse.
pub(super) fn compare_choices(first: Standing, subject: Subject, reference: &dyn Reference) -> Sums {
    let mut sums = Sums::default();
    let all = standings(subject);
    compare_choice(&[first], reference, &mut sums);
    for second in &all {
        compare_choice(&[first, *second], reference, &mut sums);
        for third in &all {
            compare_choice(&[first, *second, *third], reference, &mut sums);
        }
    }
    sums
}

fn compare_choice(routes: &[Standing], reference: &dyn Reference, sums: &mut Sums) {
    sums.choices += 1;
    let (found, expected) = (best(routes.iter().copied()), reference.best(routes));
    // Rotating and swapping produce every order; each is tried.
    let mut turned = routes.to_vec();
    turned.rotate_left(1);
    let mut swapped = routes.to_vec();
    swapped.reverse();
    let chosen = |routes: &[Standing]| best(routes.iter().copied()).and_then(|index| routes.get(index).copied());
    let is_free_of_order = chosen(&turned) == chosen(routes) && chosen(&swapped) == chosen(routes);
    let verdict = |routes: &[Standing]| chosen(routes).map_or(Verdict::NotEligible, |standing| standing.verdict);
    let fewer = routes.split_last().map_or(&[][..], |(_, fewer)| fewer);
    if found != expected || !is_free_of_order || verdict(fewer) < verdict(routes) {
        sums.fault(|| format!("{routes:?}: {found:?}, expected {expected:?}"));
    }
}

/// Compares what a rulebook says, given its best route, before and after the status is answered.
pub(super) fn compare_rulebooks(reference: &dyn Reference) -> Sums {
    let mut sums = Sums::default();
    let each =
        Verdict::VARIANTS.iter().copied().flat_map(|verdict| CERTAINTIES.map(|certainty| Some((verdict, certainty))));
    for best in each.chain([None]) {
        for is_status_told in [false, true] {
            sums.choices += 1;
            let (found, expected) = (of_rulebook(best, is_status_told), reference.rulebook(best, is_status_told));
            if found != expected {
                sums.fault(|| format!("{best:?} {is_status_told}: {found:?}, expected {expected:?}"));
            }
        }
    }
    sums
}
