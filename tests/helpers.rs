//! Comparing wages and searching names.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use cptpp_wizard::domain::search::Names;
use cptpp_wizard::domain::wage::{Period, WageProblem, compare};
use std::fs;

#[test]
fn amounts_are_compared_over_a_year() {
    use Period::{Hour, Month, Week, Year};
    let rows = [
        (("35", Hour), ("72800", Year), "40", Ok(true)),
        (("34.99", Hour), ("72800", Year), "40", Ok(false)),
        (("$72,800", Year), ("35.00", Hour), "40", Ok(true)),
        (("72 800,00 $", Year), ("35,00", Hour), "40", Ok(true)),
        (("72.800", Year), ("35", Hour), "40", Ok(true)),
        (("1400", Week), ("35", Hour), "40", Ok(true)),
        (("6066.67", Month), ("35", Hour), "40", Ok(true)),
        (("6066.66", Month), ("35", Hour), "40", Ok(false)),
        (("1312.5", Week), ("35", Hour), "37,5", Ok(true)),
        (("３５", Hour), ("35", Hour), "40", Ok(true)),
        (("", Hour), ("35", Hour), "40", Err(WageProblem::Offer)),
        (("35", Hour), ("n/a", Hour), "40", Err(WageProblem::Prevailing)),
        (("35", Hour), ("35", Hour), "", Ok(true)),
        (("35", Hour), ("72800", Year), "0", Err(WageProblem::Hours)),
        (("35", Hour), ("72800", Year), "200", Err(WageProblem::Hours)),
        (("-35", Hour), ("35", Hour), "40", Err(WageProblem::Offer)),
        (("9999999999", Hour), ("35", Hour), "40", Err(WageProblem::Offer)),
    ];
    for (offer, prevailing, hours, expected) in rows {
        let found = compare(offer, prevailing, hours).map(|comparison| comparison.is_enough);
        assert_eq!(found, expected, "{offer:?} {prevailing:?} {hours}");
    }
    let comparison = compare(("72800", Year), ("36", Hour), "40").unwrap();
    assert_eq!(format!("{:.2} {:.2}", comparison.offer_hourly, comparison.prevailing_hourly), "35.00 36.00");
}

#[test]
fn names_are_found_by_code_word_and_beginning() {
    let rows = [
        ("en", "72300", "72300"),
        ("en", " 72300 plumbers", "72300"),
        ("en", "plumber", "72300"),
        ("en", "PLUMB", "72300"),
        ("en", "nurses registered", "31301"),
        ("en", "software eng", "21231"),
        ("en", "electricians", "72200"),
        ("fr", "plombiers", "72300"),
        ("fr", "ingenieurs civils", "21300"),
        ("fr", "INGÉNIEURS CIVILS", "21300"),
    ];
    for (language, query, code) in rows {
        let names = names(language);
        let found: Vec<String> = names.search(query).iter().map(ToString::to_string).collect();
        assert!(found.iter().take(5).any(|group| group == code), "{query}: {found:?}");
    }
}

#[test]
fn what_fits_nothing_finds_nothing() {
    let names = names("en");
    for query in ["", " ", "-", "99999", "7230", "xyzzy", "plumber xyzzy", "\u{0}", "<xyzzy>", "🔧"] {
        assert_eq!(names.search(query), [], "{query}");
    }
    assert!(names.search(&"a".repeat(10_000)).is_empty());
    assert!(names.search("e").len() <= 10);
    assert_eq!(Names::default().search("72300").len(), 1, "a code needs no names");
}

#[test]
fn every_group_has_a_name_in_both_official_languages() {
    for language in ["en", "fr"] {
        let names = names(language);
        for group in cptpp_wizard::domain::occupations::GROUPS {
            assert!(names.get(*group).is_some_and(|name| !name.is_empty()), "{language} {group}");
        }
    }
}

fn names(language: &str) -> Names {
    Names::parse(&fs::read_to_string(format!("public/occupations/{language}.txt")).unwrap())
}
