//! Where rulebooks differ for a person: only the differences that matter for
//! their countries and answers.

use crate::assessment::{Assessment, Criterion, Opinion, RouteResult};
use crate::country::Country;
use crate::criteria::Reason;
use crate::explain::lists::{Line, lines};
use crate::occupations::{Category, Worded};
use crate::order;
use crate::outcome::MET;
use crate::route::{Route, Status};
use crate::rulebook::{Prevailing, Requirement, Rulebook};
use crate::rules::Rules;

/// What makes the best routes of two rulebooks come out differently.
#[derive(Clone, Debug)]
pub struct Difference {
    /// Its stable id; the sentence is `differs.<id>`.
    pub id: &'static str,
    /// For a difference between lists, what each says of the occupation.
    pub lists: Option<Lists>,
}

/// What two rulebooks' lists for a country and category say about an occupation.
#[derive(Clone, Debug)]
pub struct Lists {
    pub country: Country,
    /// How many lines only the first rulebook's list has.
    pub more: usize,
    /// The deciding line of the first rulebook, if there is one.
    pub line: Option<Worded>,
    /// The deciding line of the other rulebook, if there is one.
    pub other_line: Option<Worded>,
}

/// The differences that can be told beside those between criteria, which have the ids of the criteria.
pub const DIFFERENCES: [&str; 14] = [
    "apply",
    "education_certificate",
    "education_field",
    "education_letter",
    "education_months",
    "education_programme_field",
    "education_shorter",
    "experience",
    "occupation_professional",
    "occupation_technician",
    ROUTES,
    "spouse",
    "status_citizens",
    "status_residents",
];

/// The rules are the same but are applied on different routes.
const ROUTES: &str = "routes";

/// The points on which any rulebook differs from the first, in order of display.
/// Equal verdicts can have different reasons.
pub fn differences(assessment: &Assessment, rules: &Rules) -> Vec<Difference> {
    compare(assessment, |one, two| between(one, two, rules))
}

/// Differences that do not depend on the outcome: how the prevailing wage is
/// found (`wage`), the partner's permit (`spouse`), and where one may apply
/// (`apply`).
pub fn practical_differences(assessment: &Assessment) -> Vec<Difference> {
    compare(assessment, |one, two| {
        if one.best().is_none() || two.best().is_none() {
            return vec![];
        }
        let wage = (prevailing(one.book) != prevailing(two.book)).then_some("wage");
        let spouse = (one.spouse_open_work_permit != two.spouse_open_work_permit).then_some("spouse");
        let apply = (one.apply_from != two.apply_from).then_some("apply");
        wage.into_iter().chain(spouse).chain(apply).map(plain).collect()
    })
}

/// Compares every other rulebook with the first, without duplicates.
fn compare(assessment: &Assessment, between: impl Fn(&Opinion, &Opinion) -> Vec<Difference>) -> Vec<Difference> {
    let Some((first, others)) = assessment.rulebooks.split_first() else { return vec![] };
    let mut differences: Vec<Difference> = vec![];
    for difference in others.iter().flat_map(|other| between(first, other)) {
        if !differences.iter().any(|other| other.id == difference.id) {
            differences.push(difference);
        }
    }
    differences
}

fn prevailing(book: &Rulebook) -> Option<Prevailing> {
    book.criteria.iter().find_map(|rule| match &rule.requirement {
        Requirement::Wage { prevailing } => Some(*prevailing),
        _ => None,
    })
}

fn between(one: &Opinion, two: &Opinion, rules: &Rules) -> Vec<Difference> {
    let (first, second) = match (one.best(), two.best()) {
        (Some(first), Some(second)) => (first, second),
        (None, None) => return vec![],
        // One rulebook has no route for this person at all.
        (Some(only), None) | (None, Some(only)) => return vec![plain(status(only.route))],
    };
    let ids = first.criteria.iter().map(|criterion| criterion.id);
    let more = second.criteria.iter().map(|criterion| criterion.id).filter(|id| criterion(first, id).is_none());
    // The rules themselves differ if they do so on the same route.
    let at = |route: Route, id: &'static str| {
        let [at_one, at_two] = [one, two].map(|opinion| opinion.routes.iter().find(|result| result.route == route));
        let (at_one, at_two) = (at_one?, at_two?);
        differs(at_one, at_two, id).then(|| within(id, (one, at_one), (two, at_two), rules))
    };
    let cause = |id| at(first.route, id).or_else(|| at(second.route, id)).unwrap_or(plain(ROUTES));
    let mut causes: Vec<Difference> = ids.chain(more).filter(|id| differs(first, second, id)).map(cause).collect();
    // What the rules say comes before which route is looked at.
    order::sort_by_key(&mut causes, |cause| cause.id == ROUTES);
    causes.dedup_by_key(|cause| cause.id);
    causes
}

fn plain(id: &'static str) -> Difference {
    Difference { id, lists: None }
}

fn criterion<'a>(result: &'a RouteResult, id: &str) -> Option<&'a Criterion> {
    result.criteria.iter().find(|criterion| criterion.id == id)
}

/// A criterion that only one rulebook has makes a difference unless it is met.
fn differs(one: &RouteResult, two: &RouteResult, id: &str) -> bool {
    let [one, two] = [one, two].map(|result| criterion(result, id).map_or(MET, |found| found.outcome));
    !one.is_alike(two)
}

/// The people whom only one of two rulebooks covers.
fn status(route: Route) -> &'static str {
    match route.status {
        Status::Citizen => "status_citizens",
        Status::PermanentResident => "status_residents",
    }
}

/// The difference within a criterion on one route, by its outcome under the first rulebook.
fn within(id: &'static str, one: (&Opinion, &RouteResult), two: (&Opinion, &RouteResult), rules: &Rules) -> Difference {
    let found = criterion(one.1, id);
    match (id, found) {
        ("occupation", Some(_)) => lists(one, two, rules),
        ("education", Some(found)) => {
            let has_other_months = education_months(one.0.book) != education_months(two.0.book);
            plain(education(found.reason).unwrap_or(if has_other_months { "education_months" } else { id }))
        }
        _ => plain(id),
    }
}

/// The difference between two lists, by the lines that decide.
fn lists((one, first): (&Opinion, &RouteResult), (two, second): (&Opinion, &RouteResult), rules: &Rules) -> Difference {
    let Route { country, category, .. } = first.route;
    let worded = |book: &Rulebook, result: &RouteResult| {
        let item = criterion(result, "occupation").and_then(|criterion| criterion.item)?;
        Some(book.worded(country, category, item))
    };
    let (line, other_line) = (worded(one.book, first), worded(two.book, second));
    let is_named = |line: &Line, book: &Rulebook| {
        line.standings.iter().any(|(other, standing, _)| other.id == book.id && standing.is_named())
    };
    let of_category = lines(country, rules).into_iter().filter(|line| line.category == category);
    let more = of_category.filter(|line| is_named(line, one.book) && !is_named(line, two.book)).count();
    let id = match (category, line, other_line) {
        (Category::Professional, Some(_), Some(_)) => "occupation_professional",
        (Category::Technician, Some(_), None) => "occupation_technician",
        // One leaves open, or excludes, what the other lets in without comment.
        _ => "occupation",
    };
    Difference { id, lists: Some(Lists { country, more, line, other_line }) }
}

/// The months of study a rulebook requires of professionals and technicians.
pub(super) fn education_months(book: &Rulebook) -> Option<(u16, u16)> {
    book.criteria.iter().find_map(|rule| match &rule.requirement {
        Requirement::Education { professional, technician } => Some((professional.months, technician.months)),
        _ => None,
    })
}

fn education(reason: Reason) -> Option<&'static str> {
    use Reason as R;
    let kinds: [(&[Reason], &str); 5] = [
        (
            &[
                R::DegreeWithLetter,
                R::DegreeElsewhere,
                R::DegreeCountryUnanswered,
                // Long enough only for the shorter degree, and nothing else answered.
                R::DegreeUnanswered,
                R::LetterMissing,
                R::LetterUnsure,
                R::LetterUnanswered,
            ],
            "education_shorter",
        ),
        (&[R::LetterMissingLong, R::LetterUnsureLong, R::LetterUnansweredLong], "education_letter"),
        (
            &[R::FieldNotRelated, R::FieldUnsure, R::FieldManager, R::FieldOccupationUnanswered, R::FieldUnanswered],
            "education_field",
        ),
        (&[R::CertificateInDoubt], "education_certificate"),
        (&[R::ProgrammeFieldOther, R::ProgrammeFieldUnsure, R::ProgrammeFieldUnanswered], "education_programme_field"),
    ];
    kinds.into_iter().find(|(reasons, _)| reasons.contains(&reason)).map(|(_, difference)| difference)
}
