//! What a translation owes the English: the terms of the glossary, the same figures, codes and links, words of its own.

use super::files::{ROOT, english, sentences, texts};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A sentence of Japanese has at most as many characters, with a placeholder counted as four.
const MOST_IN_JAPANESE: usize = 60;

/// A language other than English, its sentences and the terms of its glossary.
struct Translation {
    tag: String,
    sentences: BTreeMap<String, Value>,
    terms: Vec<Term>,
    /// Words that mean something else than the English they look like, or that we do not use.
    never: Vec<String>,
    /// Sentences that are the same as in English: names, signs, and what consists of placeholders.
    same: Vec<String>,
}

/// A row of the glossary: what stands for an English term.
struct Term {
    english: String,
    forms: Vec<String>,
}

fn translations() -> Vec<Translation> {
    let others = super::languages().into_iter().filter(|file| !file.ends_with("en.json"));
    others.map(|file| of(file.file_stem().unwrap().to_str().unwrap(), sentences(&file))).collect()
}

/// `locales/??.terms.tsv`: an English term, the forms of its translation separated by `|`, other words that stand for
/// it in a sentence, and what is shown beside its first mention.
fn of(tag: &str, sentences: BTreeMap<String, Value>) -> Translation {
    let file = fs::read_to_string(Path::new(ROOT).join(format!("locales/{tag}.terms.tsv"))).unwrap();
    let forms = |cell: &str| cell.split('|').filter(|form| !form.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let (mut terms, mut never, mut same) = (vec![], vec![], vec![]);
    for row in file.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let all = cells.iter().skip(1).take(2).flat_map(|cell| forms(cell)).collect();
        match cells[0] {
            "(never)" => never = all,
            "(same)" => same = all,
            // Phrases that only contain a term; the program shows no English beside them.
            "(other)" => {}
            english => terms.push(Term { english: english.to_owned(), forms: all }),
        }
    }
    Translation { tag: tag.to_owned(), sentences, terms, never, same }
}

/// A text without its placeholders.
fn plain(text: &str) -> String {
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |plain, part| plain + part.split_once('}').unwrap().1)
}

/// Whether a word of a text begins so. Abbreviations are told from words by their capitals.
fn mentions(text: &str, term: &str) -> bool {
    let is_abbreviation = term.chars().filter(char::is_ascii_uppercase).count() == term.len();
    let (text, term) =
        if is_abbreviation { (text.to_owned(), term.to_owned()) } else { (text.to_lowercase(), term.to_lowercase()) };
    // Where words are not divided by spaces, one may begin anywhere.
    let begins = |place: usize| !term.is_ascii() || !text[..place].ends_with(char::is_alphanumeric);
    text.match_indices(&term).any(|(place, _)| begins(place))
}

/// The lists' own lines and the titles of pages are worded by themselves, without the terms of a form.
fn is_quoted(id: &str) -> bool {
    ["item.", "wording.", "remark.", "source."].iter().any(|start| id.starts_with(start))
}

#[test]
fn translations_follow_the_glossary() {
    let english = english();
    let mut wrong = vec![];
    for Translation { tag, sentences, terms, never, .. } in translations() {
        for (id, sentence) in english.iter().filter(|(id, _)| !is_quoted(id)) {
            for (category, translated) in forms(&sentences[id]) {
                let (said, translated) = (plain(form_of(sentence, &category)), plain(translated).to_lowercase());
                for Term { english, forms } in terms.iter().filter(|term| mentions(&said, &term.english)) {
                    if !forms.iter().any(|form| translated.contains(&form.to_lowercase())) {
                        wrong.push(format!("{tag} {id}: {english}: {translated}"));
                    }
                }
                wrong.extend(
                    never.iter().filter(|word| mentions(&translated, word)).map(|w| format!("{tag} {id}: {w}")),
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn glossaries_have_the_same_terms() {
    let of = |terms: &[Term]| terms.iter().map(|term| term.english.clone()).collect::<Vec<_>>();
    let all = translations();
    for Translation { tag, terms, .. } in &all {
        assert_eq!(of(terms), of(&all[0].terms), "{tag}");
    }
}

#[test]
fn no_sentence_is_left_in_english() {
    let english = english();
    for Translation { tag, sentences, same, .. } in translations() {
        let is_same = |id: &&String| sentences[*id]["text"] == english[*id]["text"];
        assert_eq!(english.keys().filter(is_same).cloned().collect::<Vec<_>>(), same, "{tag}");
    }
}

#[test]
fn figures_codes_and_links_are_those_of_the_english() {
    let english = english();
    let mut wrong = vec![];
    for Translation { tag, sentences, .. } in translations() {
        for (id, sentence) in &english {
            for (form, translated) in forms(&sentences[id]) {
                let original = form_of(sentence, &form);
                let (there, here) = (figures("en", original), figures(&tag, translated));
                // A word of the English may become a figure: "both", "once", "two-week".
                let is_new = |figure: &&String| !["1", "2"].contains(&figure.as_str());
                let figures_agree = there.is_subset(&here) && !here.difference(&there).any(|figure| is_new(&figure));
                if !figures_agree || codes(original) != codes(translated) {
                    wrong.push(format!("{tag} {id}: {original} / {translated}"));
                }
                if placeholders(original) != placeholders(translated) {
                    wrong.push(format!("{tag} {id}: placeholders of {translated}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn sentences_of_japanese_are_short() {
    let japanese = translations().into_iter().find(|language| language.tag == "ja").unwrap();
    for (id, sentence) in japanese.sentences.iter().filter(|(id, _)| !is_quoted(id)) {
        for text in texts(sentence) {
            for sentence in text.split_inclusive(['。', '?', '?']) {
                let length = plain(sentence).chars().count() + 4 * sentence.matches('{').count();
                assert!(length <= MOST_IN_JAPANESE, "{id}: {length}: {sentence}");
            }
        }
    }
}

/// The forms of a sentence by their plural categories; a sentence with one has it as "other".
fn forms(sentence: &Value) -> Vec<(String, &str)> {
    match sentence["text"].as_object() {
        Some(forms) => forms.iter().map(|(name, text)| (name.clone(), text.as_str().unwrap())).collect(),
        None => vec![("other".to_owned(), sentence["text"].as_str().unwrap())],
    }
}

fn form_of<'a>(sentence: &'a Value, name: &str) -> &'a str {
    let forms = forms(sentence);
    let found =
        forms.iter().find(|(other, _)| other == name).or_else(|| forms.iter().find(|(other, _)| other == "other"));
    found.unwrap().1
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|part| part.split('}').next()).collect()
}

/// The numbers in a text as written in English, without separators and without the numbers of months.
fn figures(tag: &str, text: &str) -> BTreeSet<String> {
    let letters: Vec<char> = plain(text).chars().collect();
    let (mut figures, mut figure, mut place) = (BTreeSet::new(), String::new(), 0);
    // A number that is part of a code, as in T52, counts with the code.
    let is_in_code = |at: usize| at > 0 && letters[at - 1].is_ascii_uppercase();
    while place < letters.len() {
        let digits = |from: usize| letters[from..].iter().take_while(|letter| letter.is_ascii_digit()).count();
        let length = digits(place);
        if length == 0 {
            place += 1;
            continue;
        }
        let starts_code = is_in_code(place);
        figure.extend(&letters[place..place + length]);
        place += length;
        // French writes decimals with a comma; the number of a version keeps its point.
        let (separator, decimals) = if tag == "fr" { ("\u{a0}\u{202f}", ",.") } else { (",", ".") };
        while let Some(next) = letters.get(place) {
            let following = digits(place + 1);
            if separator.contains(*next) && following == 3 {
                figure.extend(&letters[place + 1..place + 4]);
            } else if decimals.contains(*next) && following > 0 {
                figure.push('.');
                figure.extend(&letters[place + 1..=place + following]);
            } else {
                break;
            }
            place += 1 + following;
        }
        let is_month = tag == "ja" && letters.get(place) == Some(&'月');
        if !starts_code && !is_month {
            figures.insert(std::mem::take(&mut figure));
        }
        figure.clear();
    }
    figures
}

/// Codes such as T52, addresses, and names of files. A paragraph of a law, R204(a), is R204a) in French.
fn codes(text: &str) -> BTreeSet<String> {
    let is_code_letter = |letter: char| letter.is_ascii_alphanumeric() || "-_.:/".contains(letter);
    let words = text.split(|letter: char| !is_code_letter(letter)).map(|word| word.trim_matches(['.', ':', '-', '/']));
    let is_code = |word: &&str| {
        let capitals = word.chars().take_while(char::is_ascii_uppercase).count();
        let is_letter_and_number =
            (1..=2).contains(&capitals) && word[capitals..].starts_with(|c: char| c.is_ascii_digit());
        let is_file = [".html", ".json", ".js", ".wasm"].iter().any(|end| word.ends_with(end));
        is_letter_and_number || is_file || word.contains("://")
    };
    let is_paragraph = |word: &str| !word.contains(['.', '-']);
    let code = |word: &str| {
        let end = if is_paragraph(word) { word.trim_end_matches(char::is_lowercase) } else { word };
        end.to_owned()
    };
    words.filter(is_code).map(code).collect()
}
