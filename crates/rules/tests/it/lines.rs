//! The lists by their lines: how many each has as published, and what lines mean
//! that decide nothing on their own because another line of the same list names
//! the same group. They are shown to people anyway.

use crate::subject::books;
use cptpp_rules::occupations::{Item, List, Match, Row};
use cptpp_rules::outcome::Certainty;

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

/// What a line means, as `group match` in the order of the rows.
fn meaning(item: &Item) -> String {
    let row = |row: &Row| {
        let matching = match row.matching {
            Match::Sure(Certainty::Clear) => "clear",
            Match::Sure(Certainty::Likely) => "likely",
            Match::Undecided => "undecided",
        };
        format!("{} {matching}", row.group)
    };
    item.rows.iter().map(row).collect::<Vec<_>>().join(", ")
}

#[test]
pub fn lines_that_share_a_group_with_another_mean_what_was_reviewed() {
    let rows = [
        ("p.programmers", "21230 clear, 21232 clear, 21234 likely"),
        ("p.web_designers", "21233 clear, 21234 clear"),
        ("t.con_installers", "72014 clear"),
        ("t.con_other_construction", "72014 clear"),
        ("t.sup_installers", "72014 clear"),
        ("t.sup_other_construction", "72014 clear"),
        ("t.con_metal_forming", "72010 likely"),
        ("t.con_shaping_erecting", "72010 likely"),
        ("t.sup_machinists", "72010 clear"),
        ("t.sup_metal_forming", "72010 clear"),
        ("t.sup_shaping_erecting", "72010 clear"),
    ];
    for (id, expected) in rows {
        for item in books().iter().flat_map(|book| book.lists).flat_map(List::lines).filter(|item| item.id == id) {
            assert_eq!(meaning(item), expected, "{id}");
        }
    }
}
