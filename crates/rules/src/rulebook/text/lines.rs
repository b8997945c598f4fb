//! The lines of a text, read in the order in which they are written.
//!
//! Invariant: whatever the text holds, an error names its line, and every loop consumes a line each time round.

use super::TextError;
use super::write::{END, NONE};
use crate::sources::SourceId;
use std::collections::BTreeSet;
use std::fmt::Display;
use std::str::FromStr;

pub(super) type Read<T> = Result<T, TextError>;

/// What is expected in place of a country.
pub(super) const COUNTRY: &str = "an assigned country code";
/// What is expected in place of a source.
pub(super) const SOURCE: &str = "a source of this version";
/// How much of a line an error message repeats.
const SHOWN: usize = 60;

/// What is still to be read.
pub(super) struct Lines<'text> {
    text: Vec<&'text str>,
    /// How many of them have been read.
    taken: usize,
    /// The rulebook whose id each line begins with.
    book: &'text str,
}

/// The rest of a line, after the words that say what it is about.
pub(super) struct Fact<'text> {
    line: usize,
    text: &'text str,
}

impl<'text> Lines<'text> {
    pub(super) fn of(text: &'text str) -> Lines<'text> {
        Lines { text: text.lines().collect(), taken: 0, book: "" }
    }

    /// The beginning of the next rulebook, if there is one.
    pub(super) fn next_book(&mut self) -> Option<Fact<'text>> {
        let fact = Fact { line: self.taken + 1, text: self.next()?.strip_prefix("rulebook ")? };
        self.taken += 1;
        self.book = fact.text;
        Some(fact)
    }

    /// The next fact, if it begins like this; it is not consumed.
    pub(super) fn peek(&self, start: &str) -> Option<Fact<'text>> {
        let rest = |text: &'text str, start| text.strip_prefix(start)?.strip_prefix(' ');
        let text = rest(rest(self.next()?, self.book)?, start)?;
        Some(Fact { line: self.taken + 1, text })
    }

    /// Like [`Lines::peek`], and consumes it.
    fn take(&mut self, start: &str) -> Option<Fact<'text>> {
        let fact = self.peek(start)?;
        self.taken += 1;
        Some(fact)
    }

    /// The value of the next fact, if that begins like this.
    pub(super) fn maybe<T>(&mut self, start: &str, read: impl Fn(&Fact) -> Read<T>) -> Read<Option<T>> {
        self.take(start).map(|fact| read(&fact)).transpose()
    }

    /// The value of the next fact, which must begin like this.
    pub(super) fn one<T>(&mut self, start: &str, read: impl Fn(&Fact) -> Read<T>) -> Read<T> {
        let value = self.maybe(start, read)?;
        value.ok_or_else(|| self.fault(&format!("expected `{} {} …`", shown(self.book), shown(start))))
    }

    /// The value of every fact from here that begins like this; duplicates are an error.
    pub(super) fn many<T>(&mut self, start: &str, read: impl Fn(&Fact) -> Read<T>) -> Read<&'static [T]> {
        let (mut values, mut seen) = (vec![], BTreeSet::new());
        while let Some(fact) = self.take(start) {
            if !seen.insert(fact.text) {
                return Err(fact.fault("duplicate line"));
            }
            values.push(read(&fact)?);
        }
        Ok(kept(values))
    }

    /// Checks that only the last line is left.
    pub(super) fn end(&mut self) -> Read<()> {
        if self.next() != Some(END) {
            return Err(self.fault(&format!("expected another list, another rulebook or `{END}`")));
        }
        self.taken += 1;
        if self.next().is_some() { Err(self.fault(&format!("expected nothing after `{END}`"))) } else { Ok(()) }
    }

    /// Checks that the whole text is as this program would write it.
    pub(super) fn compare(&self, written: &str) -> Read<()> {
        let differs = self.text.iter().zip(written.lines()).position(|(line, written)| *line != written);
        let count = written.lines().count();
        match differs.or((self.text.len() != count).then_some(count)) {
            Some(at) => Err(TextError {
                line: at + 1,
                message: format!("would be written {}", shown(written.lines().nth(at).unwrap_or_default())),
            }),
            None => Ok(()),
        }
    }

    fn next(&self) -> Option<&'text str> {
        self.text.get(self.taken).copied()
    }

    fn fault(&self, expected: &str) -> TextError {
        let found = self.next().map_or("the text ends".to_owned(), |line| format!("found `{}`", shown(line)));
        TextError { line: self.taken + 1, message: format!("{expected}; {found}") }
    }
}

impl<'text> Fact<'text> {
    pub(super) fn text(&self) -> &'text str {
        self.text
    }

    pub(super) fn words(&self) -> Vec<&'text str> {
        self.text.split(' ').collect()
    }

    /// All of it as one value.
    pub(super) fn read<T>(&self, what: &str, read: impl FnOnce(&str) -> Option<T>) -> Read<T> {
        self.word(self.text, what, read)
    }

    /// One of its words as a value.
    pub(super) fn word<T>(&self, word: &str, what: &str, read: impl FnOnce(&str) -> Option<T>) -> Read<T> {
        read(word).ok_or_else(|| self.fault(format!("`{}` is not {what}", shown(word))))
    }

    /// Some of its words as values, without duplicates.
    pub(super) fn list<T>(&self, words: &[&str], what: &str, read: impl Fn(&str) -> Option<T>) -> Read<&'static [T]> {
        if words == [NONE] {
            return Ok(&[]);
        }
        let mut seen = BTreeSet::new();
        let values = words.iter().map(|word| {
            if seen.insert(*word) { self.word(word, what, &read) } else { Err(self.fault("duplicate word")) }
        });
        Ok(kept(values.collect::<Result<_, _>>()?))
    }

    pub(super) fn fault(&self, message: impl Display) -> TextError {
        TextError { line: self.line, message: message.to_string() }
    }
}

/// Values that live as long as the program. Rulebooks are made of these because the built-in ones are constants. They
/// are never freed: a program reads a version or two of the rules, and ends.
pub(super) fn kept<T>(values: Vec<T>) -> &'static [T] {
    Box::leak(values.into_boxed_slice())
}

/// A value by its identifier.
pub(super) fn parsed<T: FromStr>(word: &str) -> Option<T> {
    word.parse().ok()
}

pub(super) fn source_named(word: &str) -> Option<SourceId> {
    SourceId::all().find(|id| id.source().id == word)
}

/// A name, in the form the tables allow.
pub(super) fn name(word: &str) -> Option<&'static str> {
    let is_letter = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'.');
    let fits = !word.is_empty() && word.bytes().all(is_letter);
    fits.then(|| &*Box::leak(word.to_owned().into_boxed_str()))
}

/// The beginning of a word or line, escaped so that a terminal does not act on it.
fn shown(text: &str) -> String {
    text.chars().take(SHOWN).flat_map(char::escape_debug).collect()
}
