//! The English of a term beside its first mention on a page, for people who will meet it on a form
//! (`locales/??.terms.tsv` says which terms), and words of another language marked as such.

use crate::node::{Element, Enliven, Node, Start, Text};
use crate::words::Words;
use crate::{Island, View};
use std::cell::RefCell;

/// The ids of terms: what follows is the English, and the text has the forms of its translation, separated by `|`.
const TERM: &str = "term.";

/// The terms of a language, and which of them were mentioned on the page.
#[derive(Debug, Default)]
pub struct Terms {
    terms: RefCell<Vec<Term>>,
    is_japanese: bool,
}

#[derive(Debug)]
struct Term {
    /// In English, until it was said.
    english: Option<String>,
    forms: Vec<String>,
}

impl Terms {
    /// Those of a language, for a page that begins.
    pub fn of(words: &Words) -> Terms {
        let term = |(id, forms): (&str, &str)| Term {
            english: id.strip_prefix(TERM).map(str::to_owned),
            forms: forms.split('|').map(str::to_owned).collect(),
        };
        Terms { terms: RefCell::new(words.beginning(TERM).map(term).collect()), is_japanese: words.language == "ja" }
    }

    /// A text, with the English of each term that it is the first to mention.
    pub fn beside<L>(&self, text: Text, inside: &Start) -> Node<L> {
        let terms = &mut *self.terms.borrow_mut();
        let has_foreign = || !self.is_japanese && text.contains(is_japanese);
        if inside.is_left_alone() || (terms.is_empty() && !has_foreign()) {
            return Node::Text(text);
        }
        let (mut nodes, mut said, mut at, mut before) = (vec![], 0, 0, ' ');
        let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
        while let Some(letter) = part(at, text.len()).chars().next() {
            let rest = part(at, text.len());
            if !self.is_japanese && is_japanese(letter) {
                let length = rest.find(|letter| !is_japanese(letter)).unwrap_or(rest.len());
                nodes.extend([Node::from(part(said, at).to_owned()), marked("ja", part(at, at + length))]);
                at += length;
                said = at;
                continue;
            }
            let found = if is_latin(before) { None } else { longest(terms, rest) };
            let (length, english) = match found {
                Some((length, place)) => (length, terms.get_mut(place).and_then(|term| term.english.take())),
                None => (letter.len_utf8(), None),
            };
            at += length;
            before = part(0, at).chars().next_back().unwrap_or(letter);
            // Phrases that only contain a term have none, and where somebody has written it already, it is said.
            let is_new = |english: &String| !english.is_empty() && !text.contains(english.as_str());
            let Some(english) = english.filter(is_new) else { continue };
            let (space, comma) = if is_latin(before) { (" ", ", ") } else { ("", "、") };
            // One pair of brackets is enough: around it, or right after it.
            let is_inside = part(0, at).matches('(').count() > part(0, at).matches(')').count();
            let bracket = [space, "("].concat();
            let is_followed = part(at, text.len()).starts_with(&bracket);
            let open = if is_inside { comma } else { &bracket };
            let close = if is_inside {
                ""
            } else if is_followed {
                comma
            } else {
                ")"
            };
            nodes.extend([Node::from(part(said, at).to_owned() + open), marked("en", &english), Node::from(close)]);
            if is_followed && !is_inside {
                at += bracket.len();
            }
            said = at;
        }
        if nodes.is_empty() {
            return Node::Text(text);
        }
        nodes.push(Node::from(part(said, text.len()).to_owned()));
        // Stays one thing, where the element around it lays out its children.
        let mut whole = Element::new("span");
        whole.children = nodes;
        whole.into()
    }
}

fn marked<L>(language: &'static str, text: &str) -> Node<L> {
    let mut span = Element::new("span");
    span.start.fix("lang", language);
    span.push(text.to_owned());
    span.into()
}

/// For what is not brought to life.
impl Enliven<Island, Island> for Terms {
    fn text(&self, text: Text, inside: &Start) -> View {
        self.beside(text, inside)
    }

    fn node(&self, island: Island) -> View {
        Node::Live(island)
    }

    fn element(&self, island: Island, element: &mut Element<Island>) {
        element.enliven(island);
    }
}

/// The longest form of a term that a text begins with as a word: its length, and the place of the term.
fn longest(terms: &[Term], text: &str) -> Option<(usize, usize)> {
    let mut longest = None;
    for (place, term) in terms.iter().enumerate() {
        for form in &term.forms {
            let Some((start, following)) = text.split_at_checked(form.len()) else { continue };
            let is_word = start.eq_ignore_ascii_case(form) && !following.starts_with(is_latin);
            if is_word && longest.is_none_or(|(length, _)| length < form.len()) {
                longest = Some((form.len(), place));
            }
        }
    }
    longest
}

/// Whether a letter belongs to a word; scripts without spaces have words anywhere.
fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || ('\u{c0}'..='\u{24f}').contains(&letter)
}

fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}')
}
