//! The direction of the trees, and that rulebooks are data: read from the
//! source, because the compiler allows more than the house does.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use cptpp_wizard::domain::advice::{self, FEES, STAGES};
use cptpp_wizard::domain::country::Country;
use cptpp_wizard::domain::rulebook::{RULEBOOKS, Rulebook};
use cptpp_wizard::domain::sources::{SOURCES, SourceId};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Every Rust file below a folder of `src`, with its text.
fn files(folder: &str) -> Vec<(PathBuf, String)> {
    fn collect(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, files);
            } else {
                files.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = vec![];
    collect(&Path::new("src").join(folder), &mut found);
    assert!(!found.is_empty(), "{folder} holds files");
    found
}

/// The lines of code that hold a word, without comments.
fn mentions(text: &str, word: &str) -> bool {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).any(|line| line.contains(word))
}

#[test]
fn no_tree_uses_one_that_stands_on_it() {
    let rows: [(&str, &[&str]); 3] = [
        (
            "domain",
            &[
                "crate::platform",
                "crate::ui",
                "web_sys",
                "js_sys",
                "gloo",
                "leptos",
                "wasm_bindgen",
                "std::time",
                "chrono",
            ],
        ),
        ("platform", &["crate::ui", "leptos"]),
        ("ui", &["web_sys", "js_sys", "gloo", "wasm_bindgen", "localStorage"]),
    ];
    for (folder, forbidden) in rows {
        for (path, text) in files(folder) {
            for word in forbidden {
                assert!(!mentions(&text, word), "{} uses {word}", path.display());
            }
        }
    }
}

#[test]
fn no_code_knows_a_rulebook_by_name() {
    for folder in ["domain", "platform", "ui"] {
        for (path, text) in
            files(folder).into_iter().filter(|(path, _)| path.parent() != Some(Path::new("src/domain/rulebook")))
        {
            for book in RULEBOOKS {
                assert!(!mentions(&text, &format!("\"{}\"", book.id)), "{} names {}", path.display(), book.id);
            }
        }
    }
}

#[test]
fn no_file_of_code_is_too_long_to_read() {
    for folder in ["domain", "platform", "ui"] {
        for (path, text) in files(folder) {
            assert!(text.lines().count() <= 300, "{}", path.display());
        }
    }
}

#[test]
fn every_source_is_cited_by_a_row_or_a_rule() {
    let rows = ["list_items", "country_lists"].map(table).concat();
    let cited = |id: &str| rows.lines().any(|row| row.ends_with(&format!(",{id}")));
    let advice = advice::all().map(|row| row.sources).chain(FEES.iter().map(|fee| fee.sources));
    let facts = advice.chain(STAGES.iter().map(|stage| stage.sources)).flatten().copied();
    let rules = RULEBOOKS.iter().flat_map(|book| sources_of(book)).chain(facts);
    let rules: BTreeSet<&str> = rules.map(|id| id.source().id).collect();
    for source in SOURCES {
        // The classification is a table of its own; it and its next edition are cited where occupations are shown.
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
fn lists_and_rulebooks_speak_of_the_same_countries() {
    for book in RULEBOOKS {
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
