//! How old the sources of what is said here are, according to the table.

use cptpp_rules::day::Day;
use cptpp_rules::occupations::{Category, List};
use cptpp_rules::sources::{Source, SourceId, is_stale};
use cptpp_testing::RULES;
use std::collections::BTreeSet;

fn source(id: &str) -> &'static Source {
    SourceId::all().map(SourceId::source).find(|source| source.id == id).unwrap_or_else(|| panic!("{id}"))
}

#[test]
fn a_page_is_dated_by_the_copy_that_was_read() {
    let not_known = ["GUIDE", "S17", "S19", "S28", "NOC", "S31", "NOC2026", "CHAPTER12"];
    for source in SourceId::all().map(SourceId::source) {
        let expected = match source.id {
            "S9" => Some("2026-01-19"),
            // The waiting times are only referred to.
            "TIMES" => None,
            id if not_known.contains(&id) => None,
            _ => Some("2026-02-12"),
        };
        assert_eq!(source.checked_on, expected, "{}", source.id);
        assert_eq!(source.is_read, source.id != "TIMES", "{}", source.id);
    }
    assert_eq!(source("S30").as_of, Some("2024-10-03"));
    assert_eq!((source("S16").as_of, source("S16").superseded_on), (Some("2018-04-05"), Some("2026-05-12")));
}

#[test]
fn a_source_is_stale_a_year_after_the_copy_that_was_read() {
    let rows = [("2026-02-28", false), ("2027-02-12", false), ("2027-02-13", true), ("2031-01-01", true)];
    for (today, expected) in rows {
        assert_eq!(is_stale(SourceId::S1, Day::parse(today).unwrap()), expected, "{today}");
    }
    // For a page that was only referred to, or read in a copy of unknown date,
    // this cannot be known.
    assert!(!is_stale(SourceId::TIMES, Day::parse("2031-01-01").unwrap()));
    assert!(!is_stale(SourceId::GUIDE, Day::parse("2031-01-01").unwrap()));
}

/// What is said about the disputed list depends on this.
#[test]
fn the_lines_for_technicians_from_peru_are_those_for_australia() {
    let book = RULES.books()[0];
    let lines = |code: &str| -> BTreeSet<&str> {
        let country = book.citizens.iter().find(|country| country.code() == code).unwrap();
        book.lists_of(*country, Category::Technician).flat_map(List::lines).map(|item| item.id).collect()
    };
    assert_eq!(lines("PE"), lines("AU"));
}
