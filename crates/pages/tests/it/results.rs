//! The whole result of each worked case, in each language there is, beside a reviewed file.
//!
//! After a change that is meant: `INSTA_UPDATE=always cargo test -p cptpp-pages`, and read the differences.

use super::common::{language, languages, page_of, sentences_of};
use super::parted::raw_ids;
use cptpp_pages::text::to_text;
use cptpp_testing::worked_cases;
use std::collections::BTreeSet;

#[test]
fn each_worked_case_reads_as_reviewed() {
    for tag in languages() {
        let language = language(&tag);
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(format!("../results/{tag}"));
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| {
            for case in worked_cases() {
                let name: String =
                    case.title.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
                insta::assert_snapshot!(name, without_addresses(&to_text(&page_of(&language, &case.answers))));
            }
        });
    }
}

#[test]
fn nothing_is_left_to_fill_in() {
    for tag in languages() {
        let language = language(&tag);
        for case in worked_cases() {
            let text = to_text(&page_of(&language, &case.answers));
            assert_eq!(raw_ids(&text), Vec::<&str>::new(), "{tag}, {}", case.title);
            assert!(!text.contains('{') && !text.contains('}'), "{tag}, {}: a placeholder", case.title);
        }
    }
}

#[test]
fn no_sentence_is_said_twice() {
    let mut twice = BTreeSet::new();
    for tag in languages() {
        let language = language(&tag);
        for case in worked_cases() {
            let mut seen: Vec<String> = vec![];
            for sentence in sentences_of(&page_of(&language, &case.answers)) {
                if seen.contains(&sentence) {
                    twice.insert(format!("{tag}: {sentence}"));
                }
                seen.push(sentence);
            }
        }
    }
    assert!(twice.is_empty(), "{twice:#?}");
}

/// A text without the addresses of its sources, which are rows of a table and make the lines too long to review.
fn without_addresses(text: &str) -> String {
    let mut parts = text.split(" <https:");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('>').map_or(part, |(_, rest)| rest))
}
