//! The words of one language's names and titles, and where each stands.
//!
//! Built in slices, because a phone must not stall while it reads thousands
//! of titles, and with few allocations, because all of it happens on a phone.

use super::fold::{each_word, fold, says_nothing};
use super::stem::stem;
use crate::domain::occupations::Group;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

/// One name or title of a group.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The group.
    pub group: Group,
    /// Where its text stands in the file.
    pub place: Range<usize>,
    /// What all its words together tell, as a sum of [`Word::weight`].
    pub weight: f32,
}

/// The words of many entries, in order, and the entries each stands in.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Every name and title, in the order of the file.
    pub entries: Vec<Entry>,
    /// Every word, sorted.
    pub words: Vec<Word>,
}

/// A word of the index.
#[derive(Clone, Debug)]
pub struct Word {
    /// The folded stem.
    pub text: Box<str>,
    /// Which letters it has: [`letters`].
    pub letters: u32,
    /// How much it tells: the rarer, the more.
    pub weight: f32,
    /// The entries it stands in, as positions.
    pub entries: Vec<u32>,
}

/// An index that is being built.
#[derive(Debug, Default)]
pub struct Building {
    entries: Vec<Entry>,
    words: HashMap<Box<str>, Vec<u32>, BuildHasherDefault<Fnv>>,
    word: String,
}

/// The hash function of Fowler, Noll and Vo: quick on short words, and these
/// come from our own files, so nobody can choose them to collide.
#[derive(Debug)]
struct Fnv(u64);

impl Building {
    /// Adds a name or title of a group, found by the words of `written`, which
    /// is the text itself or how it is pronounced.
    pub fn add(&mut self, group: Group, place: Range<usize>, written: &str) {
        let Ok(position) = u32::try_from(self.entries.len()) else { return };
        let (words, buffer) = (&mut self.words, &mut self.word);
        each_word(&fold(written), |word| {
            if says_nothing(word) {
                return;
            }
            let (start, ending) = stem(word);
            buffer.clear();
            buffer.push_str(start);
            buffer.push_str(ending);
            match words.get_mut(buffer.as_str()) {
                // The same word twice in one entry tells nothing more.
                Some(entries) if entries.last() == Some(&position) => {}
                Some(entries) => entries.push(position),
                None => {
                    words.insert(buffer.as_str().into(), vec![position]);
                }
            }
        });
        self.entries.push(Entry { group, place, weight: 0.0 });
    }

    /// The index, once everything is added.
    #[must_use]
    pub fn finish(self) -> Index {
        let Building { mut entries, words, .. } = self;
        let total = entries.len();
        let word = |(text, standing): (Box<str>, Vec<u32>)| {
            let weight = rarity(total, standing.len());
            for position in &standing {
                if let Some(entry) = entries.get_mut(*position as usize) {
                    entry.weight += weight;
                }
            }
            Word { letters: letters(&text), text, weight, entries: standing }
        };
        let mut words: Vec<Word> = words.into_iter().map(word).collect();
        words.sort_unstable_by(|one, two| one.text.cmp(&two.text));
        Index { entries, words }
    }
}

impl Index {
    /// What a word tells that stands nowhere here: as much as the rarest.
    #[must_use]
    pub fn unknown_weight(&self) -> f32 {
        rarity(self.entries.len(), 1)
    }

    /// Whether a word stands anywhere.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.words.binary_search_by(|other| other.text.as_ref().cmp(word)).is_ok()
    }

    /// The words that begin with a text.
    #[must_use]
    pub fn beginning_with(&self, start: &str) -> &[Word] {
        let first = self.words.partition_point(|word| word.text.as_ref() < start);
        let words = self.words.get(first..).unwrap_or_default();
        let end = words.partition_point(|word| word.text.starts_with(start));
        words.get(..end).unwrap_or_default()
    }
}

/// Inverse document frequency: the usual measure of how much a word tells.
fn rarity(total: usize, standing: usize) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "a few thousand entries")]
    let ratio = total as f32 / standing.max(1) as f32;
    (1.0 + ratio).ln()
}

/// One bit for each letter of the alphabet that a word has, one for the rest.
/// Words that differ by one slip differ by two bits at most, so that most
/// words need no closer look.
#[must_use]
pub fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |bits, byte| bits | 1 << if byte.is_ascii_lowercase() { byte - b'a' } else { 26 })
}

impl Default for Fnv {
    fn default() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
