//! That rulebooks are data, and that the data is consistent.

use cptpp_rules::country::Country;
use cptpp_rules::explain::advice::{self, FEES, STAGES};
use cptpp_rules::rulebook::Rulebook;
use cptpp_rules::sources::{SOURCES, SourceId};
use cptpp_testing::RULES;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn every_source_is_cited_by_a_row_or_a_rule() {
    let rows = ["list_items", "country_lists"].map(table).concat();
    let cited = |id: &str| rows.lines().any(|row| row.ends_with(&format!(",{id}")));
    let advice = advice::all().map(|row| row.sources).chain(FEES.iter().map(|fee| fee.sources));
    let facts = advice.chain(STAGES.iter().map(|stage| stage.sources)).flatten().copied();
    let rules = RULES.books().iter().flat_map(|book| sources_of(book)).chain(facts);
    let rules: BTreeSet<&str> = rules.map(|id| id.source().id).collect();
    for source in SOURCES {
        // The classification is a table of its own; it and its next edition are
        // cited where occupations are shown.
        assert!(
            source.id.starts_with("NOC") || rules.contains(source.id) || cited(source.id),
            "{} is cited nowhere",
            source.id
        );
    }
}

fn sources_of(book: &Rulebook) -> Vec<SourceId> {
    let rules = book.criteria.iter().flat_map(|rule| rule.sources.iter().copied());
    let practical = [book.length.sources, book.spouse.sources, book.apply.sources].concat();
    rules.chain(practical).chain([book.source]).collect()
}

fn table(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/{name}.csv"))).unwrap()
}

#[test]
fn lists_and_rulebooks_name_the_same_countries() {
    for &book in RULES.books() {
        for list in book.lists {
            assert!(book.citizens.contains(&list.country), "{} {}", book.id, list.country);
            assert_eq!(book.source, list.source);
        }
        for country in book.citizens.iter().chain(book.permanent_residents) {
            assert!(Country::parse(country.code()).is_some(), "{country} is assigned");
            assert!(book.lists.iter().any(|list| list.country == *country), "{} {country}", book.id);
        }
        let source = book.source.source();
        assert_eq!(source.as_of, book.as_of, "a rulebook is as old as its page");
        assert!(source.url.is_some());
    }
}
