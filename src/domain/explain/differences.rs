//! Where rulebooks differ for a person, criterion by criterion.

use crate::domain::assess::{Assessment, Criterion, Opinion};
use crate::domain::rulebook::{Prevailing, Rulebook, Test};

/// A criterion on which the best routes of two rulebooks come out
/// differently; its sentence is `differs.<criterion>`.
pub type Difference = &'static str;

/// The criteria on which any rulebook comes out differently from the first,
/// in order of display. Verdicts can be equal for different reasons.
#[must_use]
pub fn differences(assessment: &Assessment) -> Vec<Difference> {
    compare(assessment, between)
}

/// What else is different whatever the outcome: how the prevailing wage is
/// found (`wage`), the partner's permit (`spouse`), and where one may apply
/// (`apply`).
#[must_use]
pub fn practical_differences(assessment: &Assessment) -> Vec<Difference> {
    compare(assessment, |one, two| {
        if one.best().is_none() || two.best().is_none() {
            return vec![];
        }
        let wage = (prevailing(one.book) != prevailing(two.book)).then_some("wage");
        let spouse = (one.spouse_open_work_permit != two.spouse_open_work_permit).then_some("spouse");
        let apply = (one.apply_from != two.apply_from).then_some("apply");
        wage.into_iter().chain(spouse).chain(apply).collect()
    })
}

/// Compares every other rulebook with the first, and names nothing twice.
fn compare(assessment: &Assessment, between: impl Fn(&Opinion, &Opinion) -> Vec<Difference>) -> Vec<Difference> {
    let Some((first, others)) = assessment.rulebooks.split_first() else { return vec![] };
    let mut differences: Vec<Difference> = vec![];
    for difference in others.iter().flat_map(|other| between(first, other)) {
        if !differences.contains(&difference) {
            differences.push(difference);
        }
    }
    differences
}

fn prevailing(book: &Rulebook) -> Option<Prevailing> {
    book.criteria.iter().find_map(|rule| match &rule.test {
        Test::Wage { prevailing } => Some(*prevailing),
        _ => None,
    })
}

fn between(one: &Opinion, two: &Opinion) -> Vec<Difference> {
    let (one, two) = match (one.best(), two.best()) {
        (Some(one), Some(two)) => (&one.criteria, &two.criteria),
        (None, None) => return vec![],
        // One rulebook has no route for this person at all.
        (Some(_), None) | (None, Some(_)) => return vec!["status"],
    };
    let outcome = |criteria: &[Criterion], id: &str| {
        criteria.iter().find(|criterion| criterion.id == id).map(|criterion| criterion.outcome.as_str())
    };
    let ids = one.iter().map(|criterion| criterion.id);
    let more = two.iter().map(|criterion| criterion.id).filter(|id| outcome(one, id).is_none());
    // A criterion that only one rulebook has makes a difference unless it is met.
    let differs = |id: &&'static str| outcome(one, id).unwrap_or("met") != outcome(two, id).unwrap_or("met");
    ids.chain(more).filter(differs).collect()
}
