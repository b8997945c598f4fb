//! Where rulebooks differ for a person: the difference that counts for their
//! countries and their answers, and no other.

use crate::domain::assess::{Assessment, Criterion, Opinion, Route, RouteResult, Status};
use crate::domain::country::Country;
use crate::domain::country::codes::AU;
use crate::domain::criteria::Reason;
use crate::domain::occupations::Category;
use crate::domain::rulebook::{Prevailing, Rulebook, Test};

/// What makes the best routes of two rulebooks come out differently; its
/// sentence is `differs.<id>`.
pub type Difference = &'static str;

/// Every difference that somebody can be told.
pub const DIFFERENCES: [Difference; 15] = [
    "apply",
    "education_certificate",
    "education_field",
    "education_programme_field",
    "education_shorter",
    "independence",
    "licence",
    "occupation_au_professional",
    "occupation_au_technician",
    ROUTES,
    "specialized_knowledge",
    "spouse",
    "status_citizens",
    "status_residents",
    "wage",
];

/// The rules are the same; they are only looked at on routes that are not.
const ROUTES: Difference = "routes";

/// The lists that are not the same in all rulebooks that have them.
const LISTS: [(Country, Category, Difference); 2] = [
    (AU, Category::Professional, "occupation_au_professional"),
    (AU, Category::Technician, "occupation_au_technician"),
];

/// On what any rulebook comes out differently from the first, in order of
/// display. Verdicts can be equal for different reasons.
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
    let (first, second) = match (one.best(), two.best()) {
        (Some(first), Some(second)) => (first, second),
        (None, None) => return vec![],
        // One rulebook has no route for this person at all.
        (Some(only), None) | (None, Some(only)) => return vec![status(only.route)],
    };
    let ids = first.criteria.iter().map(|criterion| criterion.id);
    let more = second.criteria.iter().map(|criterion| criterion.id).filter(|id| criterion(first, id).is_none());
    // The rules themselves differ where they do so on one and the same route.
    let at = |route: Route, id: &'static str| {
        let [one, two] = [one, two].map(|opinion| opinion.routes.iter().find(|result| result.route == route));
        let (one, two) = (one?, two?);
        differs(one, two, id).then(|| kind(id, route, criterion(one, id).map(|criterion| criterion.reason)))
    };
    let cause = |id| at(first.route, id).or_else(|| at(second.route, id)).unwrap_or(ROUTES);
    let mut causes: Vec<Difference> = ids.chain(more).filter(|id| differs(first, second, id)).map(cause).collect();
    // What the rules say comes before which route is looked at.
    causes.sort_by_key(|cause| *cause == ROUTES);
    causes.dedup();
    causes
}

fn criterion<'a>(result: &'a RouteResult, id: &str) -> Option<&'a Criterion> {
    result.criteria.iter().find(|criterion| criterion.id == id)
}

/// A criterion that only one rulebook has makes a difference unless it is met.
fn differs(one: &RouteResult, two: &RouteResult, id: &str) -> bool {
    let [one, two] = [one, two].map(|result| criterion(result, id).map_or("met", |found| found.outcome.as_str()));
    one != two
}

/// Whom only one of two rulebooks covers.
fn status(route: Route) -> Difference {
    match route.status {
        Status::Citizen => "status_citizens",
        Status::PermanentResident => "status_residents",
    }
}

/// The difference within a criterion, by what it comes to under the first rulebook.
fn kind(id: &'static str, route: Route, reason: Option<Reason>) -> Difference {
    let list = LISTS.iter().find(|(country, category, _)| (*country, *category) == (route.country, route.category));
    match (id, list, reason) {
        ("occupation", Some((_, _, difference)), _) => difference,
        ("education", _, Some(reason)) => education(reason).unwrap_or(id),
        _ => id,
    }
}

fn education(reason: Reason) -> Option<Difference> {
    use Reason as R;
    let kinds: [(&[Reason], Difference); 4] = [
        (
            &[
                R::DegreeWithLetter,
                R::DegreeElsewhere,
                R::DegreeCountryUnanswered,
                // Long enough for the shorter one only, and nothing else told.
                R::DegreeUnanswered,
                R::LetterMissing,
                R::LetterUnsure,
                R::LetterUnanswered,
            ],
            "education_shorter",
        ),
        (
            &[R::FieldNotRelated, R::FieldUnsure, R::FieldManager, R::FieldOccupationUnanswered, R::FieldUnanswered],
            "education_field",
        ),
        (&[R::CertificateInDoubt], "education_certificate"),
        (&[R::ProgrammeFieldOther, R::ProgrammeFieldUnsure, R::ProgrammeFieldUnanswered], "education_programme_field"),
    ];
    kinds.into_iter().find(|(reasons, _)| reasons.contains(&reason)).map(|(_, difference)| difference)
}
