//! The rows of one language's file, read into an [`Index`]: in slices, because a phone must not stall while it reads
//! thousands of titles, and with few allocations, because all of this happens on a phone.
//!
//! A row is a group's code, its name, its titles separated by semicolons, and further words of the group which are no
//! title together, with tabs between. A title may be followed by `=` and its pronunciation. Rows before those are about
//! words:
//! - `aside`: those that carry no occupation by themselves,
//! - `degree`: those that name a degree, whose subject says what somebody is,
//! - `TEER 23`: those that name a level, whose groups have these TEERs,
//! - `same`: short forms and other spellings, each with the word it stands for (`mgr=manager`),
//! - `readings`: how Japanese characters, or words of them, are pronounced (`こう=工,光`).

use super::fold::{begins_purpose, each_word, fold, fold_into, says_nothing};
use super::index::{Entry, Head, Index, Level, Sketch, Word, letters, rarity};
use super::stem::stem;
use cptpp_rules::occupations::{GROUPS, Group};
use cptpp_rules::order;
use rustc_hash::FxBuildHasher;
use std::collections::HashMap;
use std::ops::Range;

/// So many titles of each group are found by their pronunciation, too, which is what a keyboard for Japanese sends first.
const SPOKEN: usize = 4;
/// Words with a pronunciation of their own have at most this many characters.
const LONGEST_READ: usize = 4;
/// A word that is at the place of the head in this many of ten titles often is one.
const LEADS: usize = 5;

type ByText<T> = HashMap<Box<str>, T, FxBuildHasher>;

/// An index that is being built.
#[derive(Debug, Default)]
pub struct Building {
    index: Index,
    /// What [`Building::number`] says of each word as written; most words come again and again. Two values in one,
    /// because each type of table costs machine code.
    written: ByText<usize>,
    /// The number of each stem.
    stems: ByText<usize>,
    /// By number: the last entry that each word appears in, counted from 1.
    last: Vec<usize>,
    /// Which word appears in which entry.
    standing: Vec<(usize, usize)>,
    /// For each entry, how many of its words may be its head.
    heads: Vec<usize>,
    folded: String,
    /// How characters, and words of them, are pronounced: the place of each among `sounds`.
    readings: ByText<usize>,
    sounds: Vec<Box<str>>,
}

impl Building {
    pub fn new(head: Head) -> Building {
        Building { index: Index { head, ..Index::default() }, ..Building::default() }
    }

    /// Reads a row that begins at this position in the file. A row in another form is skipped.
    pub fn read(&mut self, row: &str, start: usize) {
        let mut columns = row.split('\t');
        let (Some(first), Some(second)) = (columns.next(), columns.next()) else { return };
        if let Some(group) = Group::parse(first) {
            let name_and_titles = [second].into_iter().chain(columns.next().unwrap_or_default().split(';'));
            self.read_group(group, start + first.len() + 1, name_and_titles, columns.next());
            return;
        }
        let words = second.split(';');
        let pairs = words.clone().filter_map(|pair| pair.split_once('='));
        match (first, first.strip_prefix("TEER ")) {
            ("aside", _) => self.index.aside.extend(words.map(fold)),
            ("degree", _) => self.index.degrees.extend(words.map(fold)),
            ("same", _) => self.index.same.extend(pairs.map(|(short, word)| (stem(&fold(short)), stem(&fold(word))))),
            ("readings", _) => {
                for (sound, words) in pairs {
                    let place = self.sounds.len();
                    self.readings.extend(words.split(',').map(|word| (word.into(), place)));
                    self.sounds.push(sound.into());
                }
            }
            (_, Some(teers)) => {
                let number = self.index.levels.last().map_or(1, |(_, level)| level.number.saturating_add(1));
                let level = Level::new(number, teers);
                self.index.levels.extend(words.map(|word| (stem(&fold(word)), level)));
            }
            _ => {}
        }
    }

    fn read_group<'a>(
        &mut self,
        group: Group,
        mut place: usize,
        titles: impl Iterator<Item = &'a str>,
        words: Option<&str>,
    ) {
        for (number, title) in titles.enumerate() {
            let (text, spoken) = title.split_once('=').unwrap_or((title, ""));
            let derived = if spoken.is_empty() && number <= SPOKEN { self.spoken(text) } else { None };
            for written in [text, derived.as_deref().unwrap_or(spoken)] {
                if !written.is_empty() {
                    self.add(group, place..place + text.len(), written);
                }
            }
            place += title.len() + 1;
        }
        if let Some(words) = words {
            self.add(group, place..place, words);
        }
    }

    /// Adds a name or title of a group, found by the words of `written`, which is the text itself or its pronunciation.
    fn add(&mut self, group: Group, place: Range<usize>, written: &str) {
        let Ok(group) = GROUPS.binary_search(&group) else { return };
        let entry = self.index.entries.len();
        let (mut words, mut is_broken) = (0, false);
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        fold_into(&mut folded, written);
        each_word(&folded, |word| {
            let (number, breaks) = self.number(word);
            is_broken |= breaks && 0 < words;
            // A duplicate word in one entry tells nothing more.
            let Some(number) = number else { return };
            if let Some(last) = self.last.get_mut(number).filter(|last| **last <= entry) {
                *last = entry + 1;
                self.standing.push((number, entry));
                words += usize::from(!is_broken);
            }
        });
        self.folded = folded;
        // Words that are no title have no head.
        self.heads.push(if place.is_empty() { 0 } else { words });
        self.index.texts.resize(GROUPS.len(), 0.0);
        if let Some(texts) = self.index.texts.get_mut(group) {
            *texts += 1.0;
        }
        self.index.entries.push(Entry { group, place, weight: 0.0, head: None });
    }

    /// The number of a word, `None` if it says nothing; and whether English says after it what the word before is for.
    fn number(&mut self, word: &str) -> (Option<usize>, bool) {
        const NOTHING: usize = usize::MAX >> 1;
        let packed = self.written.get(word).copied().unwrap_or_else(|| {
            let breaks = self.index.head == Head::Last && begins_purpose(word);
            let number = if says_nothing(word) { NOTHING } else { self.number_of_stem(stem(word)) };
            let packed = number << 1 | usize::from(breaks);
            self.written.insert(word.into(), packed);
            packed
        });
        (Some(packed >> 1).filter(|number| *number != NOTHING), packed & 1 == 1)
    }

    fn number_of_stem(&mut self, stem: String) -> usize {
        let next = self.last.len();
        let number = *self.stems.entry(stem.into()).or_insert(next);
        if number == next {
            self.last.push(0);
        }
        number
    }

    /// How a title is pronounced, character by character where no longer word is known; `None` if nothing of it is.
    fn spoken(&self, text: &str) -> Option<String> {
        let (mut spoken, mut rest, mut is_known) = (String::new(), text, false);
        while let Some(letter) = rest.chars().next().filter(|_| !self.readings.is_empty()) {
            let ends = rest.char_indices().map(|(start, letter)| start + letter.len_utf8()).take(LONGEST_READ);
            let sound = |word: &str| self.sounds.get(*self.readings.get(word)?);
            let read = |end: usize| Some((sound(rest.get(..end)?)?, end));
            let longest = ends.filter_map(read).last();
            is_known |= longest.is_some();
            match longest {
                Some((word, _)) => spoken.push_str(word),
                None => spoken.push(letter),
            }
            rest = rest.get(longest.map_or(letter.len_utf8(), |(_, end)| end)..).unwrap_or_default();
        }
        is_known.then_some(spoken)
    }

    pub fn finish(self) -> Index {
        let Building { mut index, stems, standing: pairs, heads, .. } = self;
        let mut counts = vec![0; self.last.len()];
        for (number, _) in &pairs {
            if let Some(count) = counts.get_mut(*number) {
                *count += 1;
            }
        }
        let leading = leading(&mut index, &pairs, &heads, &counts);
        let total = index.entries.len();
        // By number: where the next entry of the word goes, and how much the word tells.
        let mut next = Vec::with_capacity(counts.len());
        let mut end = 0;
        for count in &counts {
            next.push((end, rarity(total, *count)));
            end += count;
        }
        index.words.reserve_exact(counts.len());
        for (text, number) in stems {
            let (Some((first, weight)), Some(count)) = (next.get(number), counts.get(number)) else { continue };
            let level = index.levels.iter().find(|(word, _)| **word == *text).map(|(_, level)| *level);
            let leads = leading.get(number).is_some_and(|leading| is_often(*leading, *count));
            let (level, standing) = (level.unwrap_or_default(), *first..first + count);
            index.words.push(Word::new(text, *weight, number, level, leads, standing));
        }
        index.standing = vec![0; end];
        stand(&mut index, pairs, next);
        order::sort_long_by(&mut index.words, Word::compare);
        order::sort_long_by(&mut index.aside, Ord::cmp);
        let sketch = |(word, Word { text, .. }): (usize, &Word)| {
            text.is_ascii().then(|| Sketch { word, length: text.len(), letters: letters(text) })
        };
        index.sketches = index.words.iter().enumerate().filter_map(sketch).collect();
        index
    }
}

/// Notes which entries each word stands in, from the place where its own begin, and how much each entry tells.
fn stand(index: &mut Index, pairs: Vec<(usize, usize)>, mut next: Vec<(usize, f32)>) {
    for (number, entry) in pairs {
        let Some((place, weight)) = next.get_mut(number) else { continue };
        if let (Some(slot), Ok(position)) = (index.standing.get_mut(*place), u32::try_from(entry)) {
            *slot = position;
        }
        if let Some(entry) = index.entries.get_mut(entry) {
            entry.weight += *weight;
        }
        *place += 1;
    }
}

/// Whether a word that stands in so many titles is often at the place of the head.
fn is_often(leading: usize, count: usize) -> bool {
    LEADS * count <= 10 * leading
}

/// Finds the head of each entry: the word at its place that often is at the place of a head, as in "chief engineer
/// hotel". Returns, by number, how often each word is there.
fn leading(index: &mut Index, pairs: &[(usize, usize)], heads: &[usize], counts: &[usize]) -> Vec<usize> {
    let place = index.head;
    let mut rest = pairs;
    let mut words = Vec::with_capacity(heads.len());
    for (entry, count) in heads.iter().enumerate() {
        let end = rest.iter().position(|(_, other)| *other != entry).unwrap_or(rest.len());
        let (own, after) = rest.split_at_checked(end).unwrap_or_default();
        words.push(own.get(..*count).unwrap_or_default());
        rest = after;
    }
    let at_head = |own: &[(usize, usize)]| {
        let head = if place == Head::First { own.first() } else { own.last() };
        head.map(|(number, _)| *number)
    };
    let mut leading = vec![0; counts.len()];
    for own in &words {
        if let Some(count) = at_head(own).and_then(|number| leading.get_mut(number)) {
            *count += 1;
        }
    }
    for (entry, own) in index.entries.iter_mut().zip(&words) {
        let mut numbers = own.iter().map(|(number, _)| *number);
        let is_head = |number: &usize| match (leading.get(*number), counts.get(*number)) {
            (Some(leading), Some(count)) => is_often(*leading, *count),
            _ => false,
        };
        let head = if place == Head::First { numbers.find(is_head) } else { numbers.rfind(is_head) };
        // "Loans officer bank" has one before its end, "CEO bank" has none that is known.
        entry.head = head.or_else(|| at_head(own).filter(|_| place == Head::AtEnd || own.len() == 1));
    }
    leading
}
