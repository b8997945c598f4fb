//! What the compiler cannot enforce: that only the rulebooks' own code knows one
//! by name, that within the site only `platform` names the browser, and that
//! files stay short. Checked by reading the source.

use cptpp_testing::RULES;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the whole project.
pub const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
const CODE: [&str; 6] =
    ["crates/rules/src", "crates/questionnaire/src", "crates/logic/src", "crates/check/src", "src/platform", "src/ui"];

/// Every Rust file below a folder, with its text.
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
    collect(&Path::new(ROOT).join(folder), &mut found);
    assert!(!found.is_empty(), "{folder} holds files");
    found
}

/// Whether code, without its comments, contains a word.
fn mentions(text: &str, word: &str) -> bool {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).any(|line| line.contains(word))
}

#[test]
fn within_the_site_only_platform_names_the_browser() {
    let rows: [(&str, &[&str]); 2] = [
        ("src/platform", &["crate::ui", "leptos"]),
        ("src/ui", &["web_sys", "js_sys", "gloo", "wasm_bindgen", "localStorage"]),
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
    for (path, text) in CODE.into_iter().flat_map(files) {
        // The rulebooks themselves are the exception.
        if path.parent().is_some_and(|folder| folder.ends_with("rules/src/rulebook")) {
            continue;
        }
        for &book in RULES.books() {
            assert!(!mentions(&text, &format!("\"{}\"", book.id)), "{} names {}", path.display(), book.id);
        }
    }
}

#[test]
fn no_source_file_exceeds_300_lines() {
    for (path, text) in CODE.into_iter().flat_map(files) {
        assert!(text.lines().count() <= 300, "{}", path.display());
    }
}
