//! What the tests read: the source, the sentences and the tables.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

pub use crate::house::ROOT;

/// The string literals of what shows sentences, each with the code before it. `one("kind", name)` counts as what it
/// asks for, `kind.{}`.
pub fn literals() -> Vec<(String, String)> {
    let asked = |(code, text): (String, String)| {
        let text = if code.trim_end().ends_with(".one(") { text + ".{}" } else { text };
        (code, text)
    };
    let files = showing().into_iter().chain(files("src/platform"));
    files.flat_map(|file| literals_of(&file)).map(asked).collect()
}

/// The code that shows something to a person.
pub fn showing() -> Vec<PathBuf> {
    // How a tree and a number are written, and what speaks to whoever builds the site. These ask for no sentence.
    let apart = ["html.rs", "icu.rs", "text.rs", "bin/first_page.rs"];
    let is_apart = |file: &PathBuf| apart.iter().any(|name| file.ends_with(name));
    let pages = files("crates/pages/src").into_iter().filter(|file| !is_apart(file));
    pages.chain(files("src/ui")).collect()
}

pub fn literals_of(file: &Path) -> Vec<(String, String)> {
    let source = fs::read_to_string(file).unwrap();
    let mut letters = source.chars().peekable();
    let (mut literals, mut code) = (Vec::new(), String::new());
    while let Some(letter) = letters.next() {
        if letter == '/' && letters.peek() == Some(&'/') {
            letters.by_ref().find(|letter| *letter == '\n');
        } else if letter == '"' {
            let mut text = String::new();
            while let Some(letter) = letters.next().filter(|letter| *letter != '"') {
                text.push(if letter == '\\' { letters.next().unwrap() } else { letter });
            }
            literals.push((std::mem::take(&mut code), text));
        } else {
            code.push(letter);
        }
    }
    // What follows the last literal ends it; the next file must not.
    literals.push((code, String::new()));
    literals
}

/// The text of a sentence, or its plural forms.
pub fn texts(sentence: &Value) -> Vec<&str> {
    match sentence["text"].as_object() {
        Some(forms) => forms.values().filter_map(Value::as_str).collect(),
        None => sentence["text"].as_str().into_iter().collect(),
    }
}

pub fn english() -> BTreeMap<String, Value> {
    sentences(&Path::new(ROOT).join("locales/en.json"))
}

/// The files of the languages, by their tags. The other file there says in which parts the words are fetched.
pub fn languages() -> Vec<PathBuf> {
    let is_tag = |file: &PathBuf| file.file_stem().unwrap().len() == 2;
    let languages: Vec<PathBuf> = files("locales").into_iter().filter(is_tag).collect();
    assert!(!languages.is_empty());
    languages
}

pub fn sentences(file: &Path) -> BTreeMap<String, Value> {
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

pub fn table(name: &str) -> Vec<String> {
    let file = fs::read_to_string(Path::new(ROOT).join(format!("crates/rules/data/{name}.csv"))).unwrap();
    file.lines().skip(1).map(str::to_owned).collect()
}

pub fn files(folder: &str) -> Vec<PathBuf> {
    let paths = fs::read_dir(Path::new(ROOT).join(folder)).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(path.to_str().unwrap()) } else { vec![path] }).collect()
}
