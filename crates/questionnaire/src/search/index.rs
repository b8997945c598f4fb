//! The words of one language's names and titles, and the entries each appears in.
//!
//! Built in slices, because a phone must not stall while it reads thousands of
//! titles, and with few allocations, because all of this happens on a phone.

use super::fold::{each_word, fold_into, says_nothing};
use super::stem::stem;
use cptpp_rules::occupations::{GROUPS, Group};
use cptpp_rules::order;
use rustc_hash::FxBuildHasher;
use std::collections::HashMap;
use std::ops::Range;

/// One name or title of a group.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The group, as a position in [`GROUPS`].
    pub group: usize,
    /// The place of its text in the file.
    pub place: Range<usize>,
    /// How much all its words tell together, as a sum of [`Word::weight`].
    pub weight: f32,
}

/// The words of many entries, in order, and the entries each appears in.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Every name and title, in the order of the file.
    pub entries: Vec<Entry>,
    /// Every word, sorted.
    pub words: Vec<Word>,
    /// For the words in Latin letters, what is compared first.
    pub sketches: Vec<Sketch>,
    /// The entries that words appear in, word by word.
    standing: Vec<u32>,
}

#[derive(Clone, Debug)]
pub struct Word {
    /// The folded stem.
    pub text: Box<str>,
    /// How much it tells: the rarer, the more.
    pub weight: f32,
    start: u64,
    standing: Range<usize>,
}

/// What shows at a glance that a word cannot be near another.
#[derive(Clone, Copy, Debug)]
pub struct Sketch {
    /// The position of the word.
    pub word: usize,
    /// Its length in letters.
    pub length: usize,
    /// One bit for each letter of the alphabet that it has, one for the rest.
    pub letters: u32,
}

type ByText<T> = HashMap<Box<str>, T, FxBuildHasher>;

/// An index that is being built.
#[derive(Debug, Default)]
pub struct Building {
    entries: Vec<Entry>,
    /// The number of each word as written; most words come again and again.
    written: ByText<Option<usize>>,
    /// The number of each stem.
    stems: ByText<usize>,
    /// By number: each word, and the last entry it appears in, counted from 1.
    words: Vec<(Box<str>, usize)>,
    /// Which word appears in which entry.
    standing: Vec<(usize, usize)>,
    folded: String,
}

impl Building {
    /// Adds a name or title of a group, found by the words of `written`, which is the text itself or its pronunciation.
    pub fn add(&mut self, group: Group, place: Range<usize>, written: &str) {
        let Ok(group) = GROUPS.binary_search(&group) else { return };
        let entry = self.entries.len();
        self.entries.push(Entry { group, place, weight: 0.0 });
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        fold_into(&mut folded, written);
        each_word(&folded, |word| {
            let Some(number) = self.number(word) else { return };
            // A duplicate word in one entry tells nothing more.
            if let Some((_, last)) = self.words.get_mut(number).filter(|(_, last)| *last <= entry) {
                *last = entry + 1;
                self.standing.push((number, entry));
            }
        });
        self.folded = folded;
    }

    /// The number of a word; `None` if it says nothing.
    fn number(&mut self, word: &str) -> Option<usize> {
        if let Some(number) = self.written.get(word) {
            return *number;
        }
        if says_nothing(word) {
            self.written.insert(word.into(), None);
            return None;
        }
        let stem = stem(word);
        let next = self.words.len();
        let number = *self.stems.entry(stem.as_str().into()).or_insert(next);
        if number == next {
            self.words.push((stem.into(), 0));
        }
        self.written.insert(word.into(), Some(number));
        Some(number)
    }

    pub fn finish(self) -> Index {
        let Building { mut entries, words, standing: pairs, .. } = self;
        let mut counts = vec![0; words.len()];
        for (number, _) in &pairs {
            if let Some(count) = counts.get_mut(*number) {
                *count += 1;
            }
        }
        let total = entries.len();
        // By number: where the next entry of the word goes.
        let mut next = Vec::with_capacity(words.len());
        let mut end = 0;
        let mut sorted: Vec<Word> = vec![];
        for ((text, _), count) in words.into_iter().zip(counts) {
            next.push((end, rarity(total, count)));
            let start = start_of(&text);
            sorted.push(Word { text, start, weight: rarity(total, count), standing: end..end + count });
            end += count;
        }
        let mut standing = vec![0; end];
        for (number, entry) in pairs {
            let Some((place, weight)) = next.get_mut(number) else { continue };
            if let (Some(slot), Ok(position)) = (standing.get_mut(*place), u32::try_from(entry)) {
                *slot = position;
            }
            if let Some(entry) = entries.get_mut(entry) {
                entry.weight += *weight;
            }
            *place += 1;
        }
        // The first bytes, compared as one number, nearly always decide.
        order::sort_long_by(&mut sorted, |one, two| one.start.cmp(&two.start).then_with(|| one.text.cmp(&two.text)));
        let sketch = |(word, Word { text, .. }): (usize, &Word)| {
            text.is_ascii().then(|| Sketch { word, length: text.len(), letters: letters(text) })
        };
        let sketches = sorted.iter().enumerate().filter_map(sketch).collect();
        Index { entries, words: sorted, sketches, standing }
    }
}

impl Index {
    /// How much a word tells that appears nowhere here: as much as the rarest.
    pub fn unknown_weight(&self) -> f32 {
        rarity(self.entries.len(), 1)
    }

    pub fn has(&self, word: &str) -> bool {
        self.words.binary_search_by(|other| other.text.as_ref().cmp(word)).is_ok()
    }

    /// The entries a word appears in, as positions.
    pub fn standing(&self, word: &Word) -> &[u32] {
        self.standing.get(word.standing.clone()).unwrap_or_default()
    }

    /// The words that begin with a text.
    pub fn beginning_with(&self, start: &str) -> &[Word] {
        let first = self.words.partition_point(|word| word.text.as_ref() < start);
        let words = self.words.get(first..).unwrap_or_default();
        let end = words.partition_point(|word| word.text.starts_with(start));
        words.get(..end).unwrap_or_default()
    }
}

impl Sketch {
    /// Whether two words can be this few slips apart, judging only by their lengths and letters: each slip removes at
    /// most one letter and adds at most one.
    pub fn may_be_near(self, length: usize, typed: u32, slips: usize) -> bool {
        self.length.abs_diff(length) <= slips
            && (self.letters & !typed).count_ones() as usize <= slips
            && (typed & !self.letters).count_ones() as usize <= slips
    }
}

/// Inverse document frequency: the usual measure of how much a word tells.
fn rarity(total: usize, standing: usize) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "a few thousand entries")]
    let ratio = total as f32 / standing.max(1) as f32;
    (1.0 + ratio).ln()
}

/// The letters of a word, for a [`Sketch`].
pub fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |bits, byte| bits | 1 << if byte.is_ascii_lowercase() { byte - b'a' } else { 26 })
}

/// The first eight bytes as a number, which sorts the same way.
fn start_of(word: &str) -> u64 {
    let bytes = word.bytes().chain(std::iter::repeat(0));
    bytes.take(8).fold(0, |number, byte| number << 8 | u64::from(byte))
}
