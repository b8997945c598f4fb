//! The worked cases, each with what both rulebooks say.

use crate::subject::assess;
use cptpp_rules::assessment::Opinion;
use cptpp_rules::outcome::Outcome;
use cptpp_testing::worked_cases;

/// The opinion in the words of the table.
fn told(opinion: &Opinion) -> String {
    let verdict = opinion.verdict.into_str();
    let Some(best) = opinion.best() else { return format!("{verdict} no_route") };
    let open = best.criteria.iter().filter(|criterion| !matches!(criterion.outcome, Outcome::Met(_)));
    let reasons = open.map(|criterion| criterion.reason.into_str());
    [verdict, best.route.category.into_str()].into_iter().chain(reasons).collect::<Vec<_>>().join(" ")
}

#[test]
pub fn every_worked_case_comes_to_what_its_row_says() {
    for case in worked_cases() {
        let assessment = assess(&case.answers);
        let opinions = assessment.rulebooks.iter().map(|opinion| (opinion.id, told(opinion)));
        let expected = case.opinions.map(|(book, said)| (book, said.to_owned()));
        assert_eq!(opinions.collect::<Vec<_>>(), expected, "{}", case.title);
        assert_eq!(assessment.permit_needed, case.permit_needed, "{}", case.title);
    }
}
