//! Whom each rulebook covers, and how many lines each list of their countries has as published.

use crate::subject::{assess, books};
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

/// The counts of the collected rules: twenty lines, at most ten of supervisors
/// and nine of contractors.
#[test]
pub fn every_list_has_as_many_lines_as_are_published() {
    let rows = [
        ("ircc", "AU professional all_except", 6),
        ("ircc", "AU technician only", 39),
        ("ircc", "BN professional only", 1),
        ("ircc", "CL professional all_except", 6),
        ("ircc", "CL technician only", 34),
        ("ircc", "JP professional all_except", 7),
        ("ircc", "JP technician only", 37),
        ("ircc", "MX professional all_except", 6),
        ("ircc", "MX technician only", 15),
        ("ircc", "MY professional only", 26),
        ("ircc", "PE professional all_except", 6),
        ("ircc", "PE technician only", 24),
        ("ircc", "PE technician only_disputed", 15),
        ("guide", "AU professional all_except", 6),
        ("guide", "AU technician only", 15),
        ("guide", "JP professional all_except", 7),
        ("guide", "JP technician only", 37),
        ("guide", "MX professional all_except", 6),
        ("guide", "MX technician only", 15),
    ];
    let mut found: Vec<(&str, String, usize)> = vec![];
    for book in books() {
        for list in book.lists {
            let name = format!("{} {} {}", list.country, list.category.into_str(), list.model.into_str());
            found.push((book.id, name, list.items.len()));
        }
    }
    // The order of the lists in the table does not matter.
    found.sort();
    let mut expected: Vec<(&str, String, usize)> =
        rows.iter().map(|(book, name, lines)| (*book, (*name).to_owned(), *lines)).collect();
    expected.sort();
    assert_eq!(found, expected);
}
