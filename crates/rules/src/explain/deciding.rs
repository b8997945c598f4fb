//! The first screen of the result: the verdict in one sentence, the one to three points that decide it, and the next
//! thing to do. Only ids; the sentences are `top.*`, `point.*` and `do.*`.

use super::Change;
use super::changes::{ChangeSet, RouteChanges};
use super::doubts::{Doubt, Point};
use crate::answers::{Effort, Field};
use crate::assessment::{Criterion, RouteResult, Verdict};
use crate::criteria::{Reason, relevant_asks};
use crate::explain::advice::{Case, Topic, advice};
use crate::outcome::{Certainty, Outcome};
use crate::rulebook::Rulebook;

/// At most this many points are told.
const MOST: usize = 3;

/// What the first screen says.
#[derive(Clone, Debug, PartialEq)]
pub struct Top {
    pub headline: Headline,
    /// What decides it, the point that fails or can be settled first.
    pub points: Vec<Decides>,
    pub next: Next,
}

/// The verdict in one sentence, `top.<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headline {
    Eligible,
    /// By our reading of the list.
    EligibleAsRead,
    /// So many points are open, and the person can find out about some of them.
    Open(usize),
    /// Only an officer can settle so many points.
    Judged(usize),
    /// So many answers are missing.
    Missing(usize),
    /// An offer is all that is not met; so many other points are open.
    OfferFirst(usize),
    /// Not eligible, and that can change.
    NotYet,
    NotEligible,
    NotEligibleAsRead,
    /// Citizenship and residence open no route.
    NoRoute,
}

/// A point that decides the verdict.
#[derive(Clone, Debug, PartialEq)]
pub enum Decides {
    /// All criteria are met, so many: `point.all`.
    All(usize),
    /// A criterion and why it comes out so: `point.<reason>`, as our reading `point.likely.<reason>`; without such a
    /// sentence, the whole reason.
    Criterion { id: &'static str, reason: Reason, certainty: Certainty },
    /// An answer the person is not sure of: `point.unsure.<path>`.
    Unsure { criterion: &'static str, field: Field },
    /// An answer that is missing: `point.missing.<path>`.
    Missing { criterion: &'static str, field: Field },
    /// What happens if all points that are open turn out well, so many: `point.together`.
    Together(usize),
    /// Nothing answered so far is a refusal.
    NothingAgainst,
    /// Whom the rules cover.
    NoRoute,
}

/// The next thing to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// The employer submits the offer.
    Portal,
    /// The employer explains how the job fits the list.
    Explain,
    /// Find out about an answer: `do.find_out.<path>`.
    FindOut(Field),
    /// Prepare for an officer's judgement: `do.prepare.<reason>`.
    Prepare(Reason),
    /// Answer a question.
    Answer(Field),
    Change(Change),
    /// Look for an employer.
    Look,
    /// Look at another permit: `do.<its id>`, or `do.alternatives`.
    Alternative(Option<&'static str>),
}

impl Top {
    /// What to say first to a person with this case, given what would change the answer and what is open.
    pub fn of(case: &Case, changes: &[RouteChanges], doubts: &[Doubt]) -> Top {
        let Some(best) = case.opinion.best() else {
            return no_route(case);
        };
        match case.opinion.verdict {
            Verdict::Eligible => eligible(best),
            Verdict::Confirm => open(case, best, doubts),
            Verdict::Incomplete => {
                let has_refusal = best.criteria.iter().any(|found| matches!(found.outcome, Outcome::NotMet(_)));
                asked(&missing(case, Some(best)), has_refusal)
            }
            Verdict::NotEligible => refused(case, best, changes),
        }
    }
}

fn no_route(case: &Case) -> Top {
    match missing(case, None).as_slice() {
        [] => Top { headline: Headline::NoRoute, points: vec![Decides::NoRoute], next: alternative(case) },
        missing => asked(missing, false),
    }
}

/// The answers that are missing, each with the criterion that reads it.
fn missing(case: &Case, best: Option<&RouteResult>) -> Vec<(&'static str, Field)> {
    let Case { answers, opinion, .. } = case;
    let asks = best.zip(answers.occupation).map(|(best, group)| relevant_asks(group, &[(opinion.book, best.route)]));
    let asks = asks.unwrap_or_default();
    let is_missing = |field: &Field| match field {
        Field::Detail(ask) => asks.contains(ask) && !answers.has(*field),
        _ => answers.is_missing(*field),
    };
    let mut missing: Vec<(&'static str, Field)> = vec![];
    let mut look_at = |criterion: &'static str, fields: &[Field]| {
        for field in fields {
            if is_missing(field) && !missing.iter().any(|(_, other)| other == field) {
                missing.push((criterion, *field));
            }
        }
    };
    look_at("status", &[Field::Citizenships, Field::PermanentResidences]);
    for criterion in best.into_iter().flat_map(|best| &best.criteria) {
        if criterion.outcome == Outcome::Unanswered {
            look_at(criterion.id, fields(opinion.book, criterion.id));
        }
    }
    missing
}

fn asked(missing: &[(&'static str, Field)], has_refusal: bool) -> Top {
    let next = missing.first().map_or(Next::Look, |(_, field)| Next::Answer(*field));
    let told = missing.iter().take(MOST - 1);
    let points = told.map(|(criterion, field)| Decides::Missing { criterion, field: *field });
    let points = points.chain((!has_refusal).then_some(Decides::NothingAgainst)).collect();
    Top { headline: Headline::Missing(missing.len()), points, next }
}

fn eligible(best: &RouteResult) -> Top {
    let is_of_lists = |criterion: &&Criterion| matches!(criterion.reason, Reason::Listed | Reason::Permitted);
    let occupation = best.criteria.iter().find(is_of_lists);
    let is_read = occupation.is_some_and(is_read);
    let all = (!is_read).then_some(Decides::All(best.criteria.len()));
    let points = all.into_iter().chain(occupation.map(decides)).collect();
    let (headline, next) =
        if is_read { (Headline::EligibleAsRead, Next::Explain) } else { (Headline::Eligible, Next::Portal) };
    Top { headline, points, next }
}

/// Whether it comes out so only by our reading of a list.
fn is_read(criterion: &Criterion) -> bool {
    matches!(criterion.outcome, Outcome::Met(Certainty::Likely) | Outcome::NotMet(Certainty::Likely))
}

fn decides(criterion: &Criterion) -> Decides {
    let certainty = if is_read(criterion) { Certainty::Likely } else { Certainty::Clear };
    Decides::Criterion { id: criterion.id, reason: criterion.reason, certainty }
}

fn open(case: &Case, best: &RouteResult, doubts: &[Doubt]) -> Top {
    let book = case.opinion.book;
    let mut points = vec![];
    // What the person can find out comes before what only an officer can settle.
    for doubt in doubts {
        if let Point::Answer { field, .. } = &doubt.point {
            points.push(Decides::Unsure { criterion: read_by(book, *field), field: *field });
        }
    }
    for doubt in doubts {
        if let Point::Judgement { criterion, reason } = &doubt.point {
            points.push(Decides::Criterion { id: criterion, reason: *reason, certainty: Certainty::Clear });
        }
    }
    for criterion in &best.criteria {
        // Without doubts, an answer that is missing decides together with what is open.
        if is_read(criterion) || doubts.is_empty() && criterion.outcome == Outcome::Unsure {
            points.push(decides(criterion));
        }
    }
    let count = points.len();
    let (headline, next) = match points.first() {
        Some(Decides::Unsure { field, .. }) => (Headline::Open(count), Next::FindOut(*field)),
        Some(Decides::Criterion { reason, .. }) if reason.is_judgement() => {
            (Headline::Judged(count), Next::Prepare(*reason))
        }
        _ => (Headline::Judged(count), Next::Explain),
    };
    if let Headline::Open(2..) = headline {
        points.truncate(MOST - 1);
        points.push(Decides::Together(count));
    }
    points.truncate(MOST);
    Top { headline, points, next }
}

fn refused(case: &Case, best: &RouteResult, changes: &[RouteChanges]) -> Top {
    let not_met: Vec<&Criterion> =
        best.criteria.iter().filter(|criterion| matches!(criterion.outcome, Outcome::NotMet(_))).collect();
    let points: Vec<Decides> = not_met.iter().map(|criterion| decides(criterion)).take(MOST).collect();
    if let [only] = not_met.as_slice()
        && only.reason == Reason::NoJobOffer
    {
        let unsure = best.criteria.iter().filter(|criterion| criterion.outcome == Outcome::Unsure).count();
        let others = unsure + missing(case, Some(best)).len();
        return Top { headline: Headline::OfferFirst(others), points, next: Next::Look };
    }
    let set = changes.first().and_then(|route| route.sets.first()).filter(|set| set.effort() != Effort::Fixed);
    let change = set.and_then(|set: &ChangeSet| set.changes.iter().find(|change| !change.is_open));
    match (change, case.opinion.certainty) {
        (Some(change), _) => Top { headline: Headline::NotYet, points, next: Next::Change(change.clone()) },
        (None, Certainty::Clear) => Top { headline: Headline::NotEligible, points, next: alternative(case) },
        (None, Certainty::Likely) => Top { headline: Headline::NotEligibleAsRead, points, next: alternative(case) },
    }
}

/// The agreement of the person's own country, which comes first, or any other permit.
fn alternative(case: &Case) -> Next {
    let first = advice(case).into_iter().find(|row| row.topic == Topic::Alternative);
    Next::Alternative(first.map(|row| row.id).filter(|id| AGREEMENTS.contains(id)))
}

/// The agreements of single countries that have a sentence of their own.
pub const AGREEMENTS: [&str; 3] = ["alternatives.mexico", "alternatives.chile", "alternatives.peru"];

fn fields(book: &Rulebook, criterion: &str) -> &'static [Field] {
    let rule = book.criteria.iter().find(|rule| rule.requirement.id() == criterion);
    rule.map(|rule| rule.requirement.fields()).unwrap_or_default()
}

/// The first criterion that reads an answer.
fn read_by(book: &Rulebook, field: Field) -> &'static str {
    let rule = book.criteria.iter().find(|rule| rule.requirement.fields().contains(&field));
    rule.map(|rule| rule.requirement.id()).unwrap_or_default()
}
