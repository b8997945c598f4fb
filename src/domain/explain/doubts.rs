//! Not sure: what the verdict is if the open points turn out well and if they
//! do not, and the fewest of them that decide it.

use crate::domain::assess::{Criterion, Opinion, RouteResult, Verdict};
use crate::domain::criteria::Reason;
use crate::domain::outcome::{MET, NOT_MET, Outcome};

/// An open point: a criterion that is unsure, and what leaves it open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The criterion.
    pub criterion: &'static str,
    /// What leaves it open; how to find out is `doubt.<reason>`.
    pub reason: Reason,
    /// The verdict if this alone turns out well.
    pub if_met: Verdict,
    /// The verdict if it does not.
    pub if_not_met: Verdict,
}

/// The fewest open points that decide the verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubts {
    /// The points.
    pub points: Vec<Doubt>,
    /// The verdict if all of them turn out well.
    pub if_all_met: Verdict,
    /// The verdict if one of them does not, whichever it is at best.
    pub if_not_met: Verdict,
}

type Point = (&'static str, Reason);

/// The open points of a rulebook's verdict; none unless it is `confirm`.
#[must_use]
pub fn doubts(opinion: &Opinion) -> Option<Doubts> {
    if opinion.verdict != Verdict::Confirm {
        return None;
    }
    let open = opinion.routes.iter().filter(|result| result.verdict == Verdict::Confirm);
    // Of routes with as few points, the best: it stands first.
    let best = opinion.best().into_iter().chain(open).min_by_key(|result| points(result).count())?;
    let fewest: Vec<Point> = points(best).collect();
    let doubt = |point: &Point| Doubt {
        criterion: point.0,
        reason: point.1,
        if_met: verdict(opinion, &[*point], MET),
        if_not_met: verdict(opinion, &[*point], NOT_MET),
    };
    let points: Vec<Doubt> = fewest.iter().map(doubt).collect();
    let if_not_met = points.iter().map(|doubt| doubt.if_not_met).min()?;
    Some(Doubts { if_all_met: verdict(opinion, &fewest, MET), if_not_met, points })
}

fn points(result: &RouteResult) -> impl Iterator<Item = Point> {
    let is_open = |criterion: &&Criterion| criterion.outcome == Outcome::Unsure;
    result.criteria.iter().filter(is_open).map(|criterion| (criterion.id, criterion.reason))
}

/// The best verdict of any route if some open points turned out like this,
/// wherever they are open.
fn verdict(opinion: &Opinion, settled: &[Point], outcome: Outcome) -> Verdict {
    let routes = opinion.routes.iter().map(|result| {
        let outcomes = result.criteria.iter().map(|criterion| {
            let is_settled =
                criterion.outcome == Outcome::Unsure && settled.contains(&(criterion.id, criterion.reason));
            if is_settled { outcome } else { criterion.outcome }
        });
        Verdict::of(outcomes.reduce(Outcome::and))
    });
    routes.min().unwrap_or(Verdict::NotEligible)
}
