//! The English of a term beside its first mention on a page, for people who will meet it on a form: `locales/??.terms.tsv`
//! says which terms.

use crate::node::{Element, Enliven, Node, Start, Text};
use crate::words::Words;
use crate::{Island, View};
use std::cell::RefCell;

/// The ids of terms: what follows is the English, and the text has the forms of its translation, separated by `|`.
const TERM: &str = "term.";
/// What is pressed, drawn or copied is left as it is, and so is the title of a source.
fn is_left_alone(inside: &Start) -> bool {
    let is_of_a_source = || inside.get("href").is_some_and(|address| address.starts_with("http"));
    ["button", "textarea", "pre", "text", "title"].contains(&inside.tag) || is_of_a_source()
}

/// The terms of a language, and which of them were mentioned on the page.
#[derive(Debug, Default)]
pub struct Terms(RefCell<Vec<Term>>);

#[derive(Debug)]
struct Term {
    /// In English, once it is to be said.
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
        Terms(RefCell::new(words.beginning(TERM).map(term).collect()))
    }

    /// A text, with the English of each term that it is the first to mention.
    pub fn beside<L>(&self, text: Text, inside: &Start) -> Node<L> {
        let terms = &mut *self.0.borrow_mut();
        if is_left_alone(inside) || !terms.iter().any(|term| term.english.is_some()) {
            return Node::Text(text);
        }
        let (mut nodes, mut said, mut before, mut rest) = (vec![], 0, ' ', &*text);
        while let Some(letter) = rest.chars().next() {
            let found = longest(terms, rest).filter(|_| !is_latin(before));
            let (length, term) = found.map_or((letter.len_utf8(), None), |(length, term)| (length, Some(term)));
            let (passed, following) = rest.split_at(length);
            before = passed.chars().next_back().unwrap_or(letter);
            rest = following;
            let english = term.and_then(|place| terms.get_mut(place)?.english.take());
            // Where somebody has written it already, it is said.
            let is_new =
                |english: &String| !following.trim_start().strip_prefix('(').unwrap_or_default().starts_with(english);
            let Some(english) = english.filter(is_new) else { continue };
            let end = text.len() - rest.len();
            let open = if is_latin(before) { " (" } else { "(" };
            nodes.push(Node::from([text.get(said..end).unwrap_or_default(), open].concat()));
            let mut span = Element::new("span");
            span.start.fix("lang", "en");
            span.push(english);
            nodes.extend([Node::from(span), Node::from(")")]);
            said = end;
        }
        if nodes.is_empty() {
            return Node::Text(text);
        }
        nodes.push(Node::from(text.get(said..).unwrap_or_default().to_owned()));
        // Stays one thing, where the element around it lays out its children.
        let mut whole = Element::new("span");
        whole.children = nodes;
        whole.into()
    }
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
