//! What was typed as words, with what the languages know of them.

use super::index::{Index, Word};
use super::nearness::{kinship, slips};
use super::{clean, fold, stem};
use cptpp_rules::order;

/// At most this many words are looked up; any more add nothing.
const MOST_WORDS: usize = 24;
/// A word that is so near the beginning of another is being typed, and no slip.
pub const NEARLY: f32 = 0.8;

/// A word that was typed.
#[derive(Clone, Debug)]
pub struct Typed {
    /// The word, folded.
    pub word: String,
    /// The same with "ph" as it sounds.
    pub spoken: String,
    pub stem: String,
    /// Whether it carries no occupation by itself.
    pub is_aside: bool,
    /// Whether it may still grow.
    pub is_growing: bool,
    pub known: Known,
    /// How many slips of the finger may be in it.
    pub slips: usize,
    /// Whether English says after it what it is for.
    pub breaks: bool,
    /// The part of the title it stands in.
    pub part: usize,
}

/// Who knows a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// The language of the page.
    Here,
    /// Only another language.
    Elsewhere,
    Nowhere,
}

/// The words typed, each once; `own` is the index in the language of the page.
pub fn words(query: &str, own: Option<&Index>, all: &[&Index]) -> Vec<Typed> {
    let (mut typed, mut seen, mut is_cut): (Vec<Typed>, _, _) = (vec![], vec![], false);
    for (part, mut text) in clean::parts(query).into_iter().enumerate() {
        if !text.is_ascii() {
            is_cut |= put_phrases_aside(&mut text, all);
        }
        fold::each_word(&text, |word| {
            if fold::begins_purpose(word)
                && let Some(before) = typed.last_mut()
            {
                before.breaks = true;
            }
            let stem = stem::stem(word);
            if fold::says_nothing(word) || MOST_WORDS <= typed.len() || !order::insert(&mut seen, stem.clone()) {
                return;
            }
            typed.push(known(word, stem, part, own, all));
        });
    }
    // One short word may become another: en, engineer.
    if typed.is_empty() && !query.trim().contains(' ') {
        let word = fold::fold(query.trim());
        if word.bytes().all(|byte| byte.is_ascii_lowercase()) && !word.is_empty() {
            typed.push(Typed { is_aside: false, ..known(&word, stem::stem(&word), 0, own, all) });
        }
    }
    // What has parts is pasted, and not being typed.
    let is_typed = |last: &&mut Typed| last.part == 0 && !is_cut && !query.ends_with([' ', '\u{3000}']);
    if let Some(last) = typed.last_mut().filter(is_typed) {
        last.is_growing = true;
        let is_nearly = |word: &Word| NEARLY <= kinship(&last.stem, &word.text).max(kinship(&last.spoken, &word.text));
        if own.is_some_and(|own| own.beginning_with(&last.stem).iter().any(is_nearly)) {
            last.slips = 0;
        }
    }
    typed
}

/// A word with what the languages know of it.
fn known(word: &str, stem: String, part: usize, own: Option<&Index>, all: &[&Index]) -> Typed {
    let is_known_here = own.is_some_and(|own| own.knows(&stem));
    // What another language puts aside may be a word of this one: mayor, local.
    let is_own = is_known_here && own.is_some_and(|own| !own.is_aside(word));
    let is_number = word.starts_with(|letter: char| letter.is_ascii_digit());
    // C and R are more often a mark than a language: C.P., permis C.
    let is_aside = is_number || word.len() == 1 || !is_own && all.iter().any(|index| index.is_aside(word));
    let known = match is_known_here {
        true => Known::Here,
        false if all.iter().any(|index| index.knows(&stem)) => Known::Elsewhere,
        false => Known::Nowhere,
    };
    let slips = if is_aside { 0 } else { slips(word) };
    Typed {
        word: word.to_owned(),
        spoken: stem::as_spoken(word.to_owned()),
        stem,
        is_aside,
        is_growing: false,
        known,
        slips,
        breaks: false,
        part,
    }
}

/// Removes what carries no occupation from a text whose words are not set apart. Returns whether there was any.
fn put_phrases_aside(text: &mut String, all: &[&Index]) -> bool {
    let length = text.len();
    // In order, so that of those that begin alike the longest comes last, and is removed first.
    for phrase in all.iter().flat_map(|index| index.aside().rev()).filter(|phrase| !phrase.is_ascii()) {
        let mut from = 0;
        while let Some(start) = text.get(from..).and_then(|rest| super::find(rest, phrase)).map(|start| from + start) {
            let end = start + phrase.len();
            from = end;
            // Kana may go on as another word, if not with a particle: です in サービスデスク, but アルバイトの.
            let goes_on = fold::is_kana(phrase) && text.get(end..).is_some_and(fold::goes_on_in_kana);
            if !goes_on {
                text.replace_range(start..end, " ");
                from = start + 1;
            }
        }
    }
    text.len() != length
}
