//! What lines of the lists mean that decide nothing on their own because another
//! line of the same list names the same group. They are shown to people anyway.

use crate::subject::books;
use cptpp_rules::occupations::{Item, List, Match, Row};
use cptpp_rules::outcome::Certainty;

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
