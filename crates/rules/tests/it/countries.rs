//! Whom each rulebook covers.

use crate::subject::assess;
use cptpp_rules::answers::Answers;
use cptpp_rules::country::Country;
use cptpp_testing::only;

fn has_route(answers: &Answers, book: &str) -> bool {
    let opinions = assess(answers).rulebooks;
    opinions.iter().any(|opinion| opinion.id == book && !opinion.routes.is_empty())
}

#[test]
pub fn a_route_is_open_to_people_of_these_countries_and_of_no_others() {
    let rows = [
        ("ircc", "citizenships", "AU BN CL JP MX MY PE"),
        ("ircc", "permanent_residences", "AU"),
        ("guide", "citizenships", "AU JP MX"),
        ("guide", "permanent_residences", "AU JP MX"),
    ];
    for (book, status, expected) in rows {
        let is_open = |country: &Country| has_route(&only(&format!("{status}={country}")), book);
        let open: Vec<String> = Country::all().filter(is_open).map(|country| country.to_string()).collect();
        assert_eq!(open.join(" "), expected, "{book} {status}");
    }
}
