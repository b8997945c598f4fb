//! Not sure: the fewest open points that decide the verdict, and what it is
//! if each turns out well and if it does not.
//!
//! A point is an answer that the person is not sure of, or a judgement that
//! no answer settles. Either way it is settled and everything assessed again,
//! so that what is said of it is what the rules say.
//!
//! Invariant: if all points turn out well, the verdict is `eligible`, and of
//! no fewer of them is that so.

use crate::domain::answers::{Answers, Language, Licence, Wage};
use crate::domain::assess::{of_rulebook, routes};
use crate::domain::assessment::{Opinion, Verdict};
use crate::domain::choice::{Choice, YesNoUnsure};
use crate::domain::criteria::{Finding, Reason, find, parts, relevant_asks};
use crate::domain::field::Field;
use crate::domain::json::Json;
use crate::domain::outcome::{Certainty, MET, NOT_MET, Outcome};
use crate::domain::route::Route;
use crate::domain::rulebook::{Rulebook, Test};

/// Something open that decides.
#[derive(Clone, Debug, PartialEq)]
pub enum Point {
    /// An answer that the person is not sure of; how to find out is
    /// `doubt.<path>`, for a follow-up its own hint.
    Answer {
        /// Which answer.
        field: Field,
        /// What it would have to be.
        well: Json,
        /// What it is otherwise, at worst.
        badly: Json,
    },
    /// Something only an officer can settle; how to prepare for it is `doubt.<reason>`.
    Judgement {
        /// The criterion.
        criterion: &'static str,
        /// What leaves it open.
        reason: Reason,
    },
}

/// What is left if a point turns out badly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Badly {
    /// The person appears eligible all the same.
    Eligible,
    /// It is no refusal: on the same route an officer judges.
    Confirm,
    /// Another route, with other open points.
    OtherRoute,
    /// Another route, with questions that are not answered.
    Incomplete,
    /// Nothing.
    NotEligible,
}

/// An open point with what hangs on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// The point.
    pub point: Point,
    /// The verdict if this alone turns out well.
    pub if_well: Verdict,
    /// What is left if it does not. Of a judgement that comes up only with
    /// certain answers: what is left with those.
    pub if_badly: Badly,
}

impl Badly {
    /// All there is.
    pub const ALL: [Badly; 5] =
        [Badly::Eligible, Badly::Confirm, Badly::OtherRoute, Badly::Incomplete, Badly::NotEligible];

    /// Its stable id.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Badly::Eligible => "eligible",
            Badly::Confirm => "confirm",
            Badly::OtherRoute => "other_route",
            Badly::Incomplete => "incomplete",
            Badly::NotEligible => "not_eligible",
        }
    }

    /// The verdict it means.
    #[must_use]
    pub fn verdict(self) -> Verdict {
        match self {
            Badly::Eligible => Verdict::Eligible,
            Badly::Confirm | Badly::OtherRoute => Verdict::Confirm,
            Badly::Incomplete => Verdict::Incomplete,
            Badly::NotEligible => Verdict::NotEligible,
        }
    }
}

/// The fewest open points that decide a rulebook's verdict; none unless it is
/// `confirm`, and none where an answer that is still missing decides with them.
#[must_use]
pub fn doubts(opinion: &Opinion, answers: &Answers) -> Vec<Doubt> {
    if opinion.verdict != Verdict::Confirm {
        return vec![];
    }
    let book = opinion.book;
    let open = opinion.routes.iter().filter(|result| result.verdict == Verdict::Confirm);
    // Of routes with as few points, the best: it stands first.
    let routes = opinion.best().into_iter().chain(open).map(|result| result.route);
    let fewest = routes.filter_map(|route| Some((route, fewest(book, route, answers)?)));
    let Some((route, points)) = fewest.min_by_key(|(_, points)| points.len()) else { return vec![] };
    let doubt = |point: &Point| doubt(book, route, answers, &points, point);
    points.iter().map(doubt).collect()
}

/// The fewest points that together make a route `eligible`.
fn fewest(book: &Rulebook, route: Route, answers: &Answers) -> Option<Vec<Point>> {
    let turns = turns(book, route, answers);
    let mut fewest: Option<Vec<Point>> = None;
    for chosen in 0..1_u32 << turns.len() {
        if fewest.as_ref().is_some_and(|fewest| fewest.len() <= chosen.count_ones() as usize) {
            continue;
        }
        let turns = turns.iter().enumerate().filter(|(index, _)| chosen & (1 << index) != 0);
        let mut points: Vec<Point> = turns.map(|(_, point)| point.clone()).collect();
        let Some(judgements) = judgements(book, route, &turned(&points, answers)) else { continue };
        points.extend(judgements);
        if fewest.as_ref().is_none_or(|fewest| points.len() < fewest.len()) {
            fewest = Some(points);
        }
    }
    fewest
}

/// The answers that leave a route open, each as it could turn out. Where it
/// depends on the rest which answer is the good one, it is there both ways.
fn turns(book: &Rulebook, route: Route, answers: &Answers) -> Vec<Point> {
    let unsure = |test: &&_| find(test, answers, book, route).outcome == Outcome::Unsure;
    let mut fields: Vec<Field> = vec![];
    for field in book.criteria.iter().map(|rule| &rule.test).filter(unsure).flat_map(Test::fields) {
        let is_unsure = answers.get(field).as_ref().and_then(Json::as_text) == Some(YesNoUnsure::Unsure.id());
        if is_unsure && !fields.contains(&field) {
            fields.push(field);
        }
    }
    let asks = answers.occupation.map(|group| relevant_asks(group, &[(book, route)])).unwrap_or_default();
    let is_asked = |field: &Field| !matches!(field, Field::Detail(ask) if !asks.contains(ask));
    fields.into_iter().filter(is_asked).flat_map(ways_out).collect()
}

fn ways_out(field: Field) -> Vec<Point> {
    let point = |well: &str, badly: &str| Point::Answer { field, well: Json::text(well), badly: Json::text(badly) };
    let (yes, no) = (YesNoUnsure::Yes.id(), YesNoUnsure::No.id());
    match field {
        Field::JobOffer | Field::InField | Field::AcceptanceLetter => vec![point(yes, no)],
        Field::OwnBusiness => vec![point(no, yes)],
        Field::LicenceRequired | Field::Detail(_) => vec![point(no, yes), point(yes, no)],
        Field::Wage => vec![point(Wage::AtOrAbove.id(), Wage::Below.id())],
        Field::Licence => vec![point(Licence::Canadian.id(), Licence::No.id())],
        Field::Language => vec![point(Language::English.id(), Language::Neither.id())],
        // Nobody is unsure of these.
        Field::Citizenships
        | Field::PermanentResidences
        | Field::Occupation
        | Field::Province
        | Field::Credential
        | Field::StudyMonths
        | Field::EducationCountry
        | Field::ExperienceMonths
        | Field::Partner
        | Field::Location => vec![],
    }
}

/// The judgements that a route still hangs on; none if on something else.
fn judgements(book: &Rulebook, route: Route, answers: &Answers) -> Option<Vec<Point>> {
    let mut judgements = vec![];
    for rule in book.criteria {
        for part in parts(&rule.test, answers, book, route).iter() {
            match part.outcome {
                Outcome::Met(_) => {}
                Outcome::Unsure if part.reason.is_judgement() => {
                    judgements.push(Point::Judgement { criterion: rule.test.id(), reason: part.reason });
                }
                Outcome::Unsure | Outcome::NotMet(_) | Outcome::Unanswered => return None,
            }
        }
    }
    Some(judgements)
}

/// What hangs on one of the points.
fn doubt(book: &Rulebook, route: Route, given: &Answers, points: &[Point], point: &Point) -> Doubt {
    let (well, badly, judged) = match point {
        Point::Answer { field, well, badly } => (with(given, *field, well), with(given, *field, badly), None),
        Point::Judgement { criterion, reason } => (given.clone(), turned(points, given), Some((*criterion, *reason))),
    };
    let refused = judged.map(|judged| (judged, NOT_MET));
    let if_badly = match of_routes(book, &badly, refused) {
        Verdict::Eligible => Badly::Eligible,
        Verdict::Confirm if of_route(book, route, &badly, refused) == Verdict::Confirm => Badly::Confirm,
        Verdict::Confirm => Badly::OtherRoute,
        Verdict::Incomplete => Badly::Incomplete,
        Verdict::NotEligible => Badly::NotEligible,
    };
    Doubt { point: point.clone(), if_well: of_routes(book, &well, judged.map(|judged| (judged, MET))), if_badly }
}

/// What an officer makes of a criterion that is open for a reason.
type Judged = ((&'static str, Reason), Outcome);

/// A rulebook's verdict, with an officer's judgement wherever it is called for.
fn of_routes(book: &Rulebook, answers: &Answers, judged: Option<Judged>) -> Verdict {
    let best = routes(book, answers).into_iter().map(|route| of_route(book, route, answers, judged)).min();
    of_rulebook(best.map(|best| (best, Certainty::Clear)), answers.is_status_told()).0
}

fn of_route(book: &Rulebook, route: Route, answers: &Answers, judged: Option<Judged>) -> Verdict {
    let outcomes = book.criteria.iter().flat_map(|rule| {
        let outcome = move |part: Finding| match judged {
            Some((judged, outcome)) if judged == (rule.test.id(), part.reason) => outcome,
            Some(_) | None => part.outcome,
        };
        parts(&rule.test, answers, book, route).iter().map(outcome)
    });
    Verdict::of(outcomes.reduce(Outcome::and))
}

/// Answers with those that are among some points turned out well.
fn turned(points: &[Point], answers: &Answers) -> Answers {
    points.iter().fold(answers.clone(), |answers, point| match point {
        Point::Answer { field, well, .. } => with(&answers, *field, well),
        Point::Judgement { .. } => answers,
    })
}

fn with(answers: &Answers, field: Field, value: &Json) -> Answers {
    let mut answers = answers.clone();
    // What an answer can turn out to be is valid by construction.
    let _ = answers.set(field, value);
    answers
}
