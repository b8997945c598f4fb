//! How much there is for a person to plan, and the pages behind what they are told.

use super::{Case, Topic, advice, fees, stages};
use crate::answers::{Effort, YesNo};
use crate::assessment::{Assessment, Verdict};
use crate::explain::{ChangeSet, RouteChanges};
use crate::order;
use crate::sources::SourceId;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    NoRoute,
    /// The lists are in the way: an offer or a document changes nothing.
    Shut,
    /// Time must pass first.
    Wait,
    /// The steps are worth taking.
    Go,
}

impl Outlook {
    /// The outlook, by the easiest change there is.
    pub fn of(case: &Case, changes: &[RouteChanges]) -> Outlook {
        let Some(best) = case.opinion.best() else { return Outlook::NoRoute };
        if best.verdict != Verdict::NotEligible {
            return Outlook::Go;
        }
        match changes.first().and_then(|route| route.sets.first()).map(ChangeSet::effort) {
            Some(Effort::CanChange) => Outlook::Go,
            Some(Effort::TakesTime) => Outlook::Wait,
            Some(Effort::Fixed) | None => Outlook::Shut,
        }
    }
}

/// The pages behind everything the printed result says, which leaves out what comes after the permit.
pub fn cited(assessment: &Assessment, case: &Case, outlook: Outlook) -> Vec<SourceId> {
    let book = case.opinion.book;
    let criteria = case
        .opinion
        .best()
        .into_iter()
        .flat_map(|best| &best.criteria)
        .flat_map(|criterion| criterion.sources.iter().copied());
    let books = assessment.rulebooks.iter().map(|opinion| opinion.book.source);
    let mut cited: Vec<SourceId> = criteria.chain(books).collect();
    let has_steps = outlook != Outlook::NoRoute;
    let is_told = |topic: Topic| match topic {
        Topic::Question(_) | Topic::Afterwards => false,
        Topic::NotAsked | Topic::Trap | Topic::Alternative => true,
        Topic::NoOffer => outlook == Outlook::Go,
        Topic::Employer | Topic::Document(_) | Topic::Apply => has_steps,
        Topic::Partner => has_steps && case.answers.partner != Some(YesNo::No),
    };
    cited.extend(advice(case).into_iter().filter(|row| is_told(row.topic)).flat_map(|row| row.sources));
    if matches!(outlook, Outlook::Wait | Outlook::Go) {
        cited.extend(stages(case).into_iter().flat_map(|stage| stage.sources));
    }
    if has_steps {
        cited.extend(fees(case).into_iter().flat_map(|fee| fee.sources));
        cited.extend(book.apply.sources);
        if case.answers.partner != Some(YesNo::No) {
            cited.extend(book.spouse.sources);
        }
    }
    order::distinct(cited)
}
