//! What the tests read: the source, the sentences and the tables.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

pub use crate::house::ROOT;

/// The string literals of what shows sentences, each with the code before it.
pub fn literals() -> Vec<(String, String)> {
    files("src/ui").into_iter().chain(files("src/platform")).flat_map(|file| literals_of(&file)).collect()
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
