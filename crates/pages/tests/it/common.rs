//! Languages and pages for tests.

use cptpp_pages::node::{Element, Node};
use cptpp_pages::result::{Person, result};
use cptpp_pages::terms::Terms;
use cptpp_pages::words::Words;
use cptpp_pages::{Folds, Reader, View, icu};
use cptpp_questionnaire::flow::Flow;
use cptpp_questionnaire::search::{LANGUAGES, Names};
use cptpp_rules::answers::Answers;
use cptpp_rules::day::Day;
use cptpp_rules::rules::Rules;
use std::fs;
use std::sync::LazyLock;

pub const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
/// The day on which results are made.
pub const TODAY: &str = "2026-11-24";

pub static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::in_force(Day::parse(TODAY).unwrap()));

/// A language: its words, and its names of occupations.
pub struct Language {
    pub words: Words,
    pub names: Names,
}

/// The tags of the languages that there are.
pub fn languages() -> Vec<String> {
    let files = fs::read_dir(format!("{ROOT}/locales")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut tags: Vec<String> =
        names.filter_map(|name| Some(name.strip_suffix(".json")?.to_owned())).filter(|tag| tag.len() == 2).collect();
    tags.sort();
    tags
}

pub fn language(tag: &str) -> Language {
    let file = fs::read_to_string(format!("{ROOT}/locales/{tag}.json")).unwrap();
    // As on the site, names are in English where there are none in the language.
    let naming = LANGUAGES.into_iter().find(|known| *known == tag).unwrap_or("en");
    let names = fs::read_to_string(format!("{ROOT}/public/occupations/{naming}.txt")).unwrap();
    // English has no such table.
    let terms = fs::read_to_string(format!("{ROOT}/locales/{tag}.terms.tsv")).unwrap_or_default();
    Language { words: icu::words(tag, &file, &terms, RULES.facts()).unwrap(), names: Names::parse(naming, &names) }
}

/// The result of some answers.
pub fn page_of(language: &Language, answers: &Answers) -> View {
    let flow = Flow::of(answers, &RULES);
    let reader =
        Reader { words: &language.words, names: Some(&language.names), rules: &RULES, folds: &Folds::default() };
    let person =
        Person {
            flow: &flow, replaced: &[], today: Day::parse(TODAY).unwrap(), link: "https://example.org/#/open/…"
        };
    result(&reader, &person).enliven(&Terms::of(&language.words))
}

/// The sentences of a page: what ends with a full stop. Left out are sources, which stand wherever they are needed, and
/// what depends on each open point or on each way to apply, which may be the same for two of them.
pub fn sentences_of(view: &View) -> Vec<String> {
    let mut blocks = vec![];
    collect(view, &mut blocks);
    let ends = |text: &str| text.ends_with(['.', '。', '?', '!']);
    let sentences =
        blocks.iter().flat_map(|block| block.split_inclusive(['.', '。']).map(str::trim).map(str::to_owned));
    sentences.filter(|sentence| ends(sentence) && 24 < sentence.chars().count()).collect()
}

fn collect(view: &View, blocks: &mut Vec<String>) {
    match view {
        Node::Text(text) => blocks.push(text.to_string()),
        Node::Several(nodes) => {
            for node in nodes {
                collect(node, blocks);
            }
        }
        Node::Live(_) => {}
        Node::Element(element) => {
            let Element { start, children, .. } = &**element;
            let class = start.get("class").unwrap_or_default();
            let is_of_each = start.get("data-doubt").is_some() || start.get("data-change").is_some();
            if start.tag == "svg" || is_of_each || ["basis", "source", "tag"].contains(&class) {
                return;
            }
            for child in children {
                collect(child, blocks);
            }
        }
    }
}
