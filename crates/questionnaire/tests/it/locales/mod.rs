//! Every sentence a person can meet is in `locales/`, and nothing else is.
//!
//! The ids the program asks for are computed: those written out are read from the
//! source, those built at run time come from the program's own tables.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot read its files has failed")]

mod files;
mod ids;
mod placeholders;
mod translations;

use cptpp_rules::answers::Field;
use files::{english, languages, literals, literals_of, sentences, showing, table, texts};
use ids::{families, is_id, optional, pattern, required};
use placeholders::{allowed, facts, filled, of_rules, placeholders};
use std::collections::BTreeSet;
use std::fs;

type Ids = BTreeSet<String>;

#[test]
fn no_sentence_is_missing() {
    assert_eq!(&required() - &english().into_keys().collect(), Ids::new());
}

#[test]
fn no_sentence_is_unused() {
    assert_eq!(&english().into_keys().collect::<Ids>() - &(&required() | &optional()), Ids::new());
}

/// Otherwise a new family could be asked for without any test knowing its ids.
#[test]
fn every_id_built_at_run_time_belongs_to_a_family() {
    let optional = [
        "help.{}",
        "hint.{}.{}",
        "option.{}.{}",
        "page.{}.intro",
        "point.{}",
        "point.likely.{}",
        "reason.likely.{}",
        "remark.{}",
    ];
    let known: Ids = families().into_iter().map(|(family, _)| family).chain(optional).map(str::to_owned).collect();
    // What begins with "x." is the name of a control.
    let is_pattern =
        |text: &String| text.contains("{}") && !text.starts_with(['{', 'x']) && is_id(&text.replace("{}", "x"));
    // Nor do the ids of folds have words.
    let is_fold =
        |text: &String| ["groups.{", "routes.{", "facts.", "rules."].iter().any(|start| text.starts_with(start));
    let asked: Ids =
        literals().iter().map(|(_, text)| pattern(text)).filter(is_pattern).filter(|text| !is_fold(text)).collect();
    assert_eq!(&asked - &known, Ids::new(), "families without a test");
    assert_eq!(&known - &asked, Ids::new(), "families that the program does not ask for");
}

#[test]
fn every_option_has_words() {
    let sentences = english();
    for field in Field::all() {
        for value in ids::options(field) {
            let ids = [format!("option.{}.{value}", field.path()), format!("option.{value}")];
            assert!(ids.iter().any(|id| sentences.contains_key(id)), "{ids:?}");
        }
    }
}

#[test]
fn every_sentence_uses_the_values_that_the_program_fills_in_and_no_others() {
    let (filled, facts, of_rules) = (filled(), facts(), of_rules());
    let is_wrong = |(id, used): &(String, Ids)| {
        let used = if !filled.contains_key(id) && of_rules.contains(id) { used - &facts } else { used.clone() };
        !filled.get(id).map_or(used.is_subset(&allowed(id)), |names| used == *names)
    };
    let wrong: Vec<_> = placeholders(&english()).into_iter().filter(is_wrong).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_language_has_the_same_sentences_and_placeholders() {
    for file in languages() {
        assert_eq!(placeholders(&sentences(&file)), placeholders(&english()), "{}", file.display());
    }
}

/// The notes for translators are in the English file alone; the same in each would drift apart.
#[test]
fn every_sentence_has_a_text_and_the_english_one_a_note() {
    for file in languages() {
        let is_english = file.ends_with("en.json");
        for (id, sentence) in sentences(&file) {
            // "other" is the form used if a language has no other.
            let needed = sentence["text"].get("other").unwrap_or(&sentence["text"]).as_str().unwrap_or_default();
            let note = sentence.get("note").map(|note| note.as_str().unwrap_or_default());
            let is_written = |text: &str| !text.is_empty() && text.trim() == text;
            let texts = texts(&sentence).into_iter().chain([needed]).chain(note);
            assert!(texts.into_iter().all(is_written), "{}: {id}", file.display());
            assert_eq!(note.is_some(), is_english, "{}: the note of {id}", file.display());
        }
    }
}

#[test]
fn ids_are_unique_and_sorted() {
    for file in languages() {
        let text = fs::read_to_string(&file).unwrap();
        let ids: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("  \"")?.split('"').next()).collect();
        assert!(ids.is_sorted_by(|one, two| one < two), "{}", file.display());
        assert_eq!(ids.len(), sentences(&file).len(), "{}", file.display());
    }
}

#[test]
fn lines_of_the_lists_are_worded_as_published() {
    let sentences = english();
    for row in table("list_items") {
        let (item, rest) = row.split_once(',').unwrap();
        let wording = rest.strip_prefix('"').map_or(rest.split(',').next(), |quoted| quoted.split('"').next());
        assert_eq!(sentences[&format!("item.{item}")]["text"].as_str(), wording, "{item}");
    }
}

#[test]
fn no_words_appear_outside_the_locales() {
    let is_word = |word: &&str| word.chars().any(char::is_alphabetic) && !word.contains(['{', '}']);
    let is_text = |text: &str| 1 < text.split_whitespace().filter(is_word).count();
    // Attributes that nobody reads, and reasons given to the compiler.
    let is_silent = |before: &str| ["class=", "rel=", "class = ", "reason = "].iter().any(|end| before.ends_with(end));
    for file in showing() {
        for (before, text) in literals_of(&file) {
            let is_snippet = file.ends_with("src/embed.rs") && text.starts_with("<iframe ");
            assert!(!is_text(&text) || is_silent(&before) || is_snippet, "{}: {text:?}", file.display());
        }
    }
}
