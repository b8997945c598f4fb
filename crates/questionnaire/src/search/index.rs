//! The words of one language's names and titles, and the entries each appears in.

use cptpp_rules::occupations::Group;
use std::cmp::Ordering;
use std::ops::Range;

/// One name or title of a group.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The group, as a position in [`GROUPS`](cptpp_rules::occupations::GROUPS).
    pub group: usize,
    /// The place of its text in the file.
    pub place: Range<usize>,
    /// How much all its words tell together, as a sum of [`Word::weight`].
    pub weight: f32,
    /// The number of the word that says what somebody is; the others say of what.
    pub head: Option<usize>,
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
    pub head: Head,
    /// How many entries each group has, in the order of the groups.
    pub texts: Vec<f32>,
    /// The entries that words appear in, word by word.
    pub(super) standing: Vec<u32>,
    /// Words that carry no occupation by themselves, folded and sorted.
    pub(super) aside: Vec<String>,
    /// Words that name a degree, folded.
    pub(super) degrees: Vec<String>,
    /// Words that name a level: each the stem, and the level.
    pub(super) levels: Vec<(String, Level)>,
    /// Short forms and other spellings, and what they stand for, as stems.
    pub(super) same: Vec<(String, String)>,
}

/// Only words of at least this length are looked up without the ending of a feminine: "mine" is not that of "min".
const FEMININE: usize = 6;

/// Where the head of a title stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Head {
    /// As in French and Spanish: técnico de laboratorio.
    First,
    /// As in English: laboratory technician.
    #[default]
    Last,
    /// As in Japanese, where titles have no spaces, and what they end with is the head.
    AtEnd,
}

/// A level of work: its place among the levels of a language, counted from 1, and the TEERs its groups have, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Level {
    pub number: u8,
    pub teers: u8,
}

impl Level {
    /// A level whose TEERs are given as digits.
    pub fn new(number: u8, teers: &str) -> Level {
        let digits = teers.bytes().filter(u8::is_ascii_digit);
        Level { number, teers: digits.fold(0, |bits, digit| bits | 1 << (digit - b'0').min(7)) }
    }

    pub fn has(self, group: Group) -> bool {
        self.teers >> group.teer() & 1 == 1
    }
}

#[derive(Clone, Debug)]
pub struct Word {
    /// The folded stem.
    pub text: Box<str>,
    /// How much it tells: the rarer, the more.
    pub weight: f32,
    /// In the order in which the words were first read.
    pub number: usize,
    pub level: Level,
    /// Whether it often says what somebody is.
    pub is_often_head: bool,
    start: u64,
    standing: Range<usize>,
}

impl Word {
    pub fn new(
        text: Box<str>,
        weight: f32,
        number: usize,
        level: Level,
        is_often_head: bool,
        standing: Range<usize>,
    ) -> Word {
        Word { start: start_of(&text), text, weight, number, level, is_often_head, standing }
    }

    /// The order of words in an index. The first bytes, compared as one number, nearly always decide.
    pub fn compare(&self, other: &Word) -> Ordering {
        self.start.cmp(&other.start).then_with(|| self.text.cmp(&other.text))
    }
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

impl Index {
    /// How much a word tells that appears nowhere here: as much as the rarest.
    pub fn unknown_weight(&self) -> f32 {
        rarity(self.entries.len(), 1)
    }

    /// A word of the index.
    pub fn get(&self, stem: &str) -> Option<&Word> {
        let place = self.words.binary_search_by(|other| other.text.as_ref().cmp(stem)).ok()?;
        self.words.get(place)
    }

    /// Whether a word is in a title, or stands for one that is.
    pub fn knows(&self, stem: &str) -> bool {
        self.get(stem).is_some() || self.same(stem).next().is_some()
    }

    /// Whether a folded word, or what it is the plural or the feminine of, carries no occupation by itself. Not by its
    /// stem: nobody called Herrera need be an herrero.
    pub fn is_aside(&self, word: &str) -> bool {
        let has = |word: &str| self.aside.binary_search_by(|other| other.as_str().cmp(word)).is_ok();
        let one = word.strip_suffix('s').unwrap_or(word);
        let long = Some(one).filter(|one| FEMININE <= one.len());
        has(word)
            || has(one)
            || long.and_then(|one| one.strip_suffix('e')).is_some_and(has)
            || long.and_then(|one| one.strip_suffix('a')).is_some_and(|stem| has(&[stem, "o"].concat()))
    }

    /// The words that are put aside.
    pub fn aside(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.aside.iter().map(String::as_str)
    }

    /// The words that another one stands for.
    pub fn same(&self, stem: &str) -> impl Iterator<Item = &Word> {
        self.same.iter().filter(move |(short, _)| short == stem).filter_map(|(_, word)| self.get(word))
    }

    /// The words of the same level.
    pub fn of_level(&self, level: Level) -> impl Iterator<Item = &Word> {
        let same = move |(_, other): &&(String, Level)| *other == level && level.number != 0;
        self.levels.iter().filter(same).filter_map(|(word, _)| self.get(word))
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
pub fn rarity(total: usize, standing: usize) -> f32 {
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
