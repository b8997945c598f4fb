//! Which entries of an index fit what was typed, and how well.

use super::index::{Index, Word, letters};
use super::nearness::{nearness, slips};
use super::stem::stem;
use cptpp_rules::order;

/// Words nearer than this count as found.
const NEAR: f32 = 0.3;
/// Words of one family share at least this many letters, so only those are compared.
const FAMILY: usize = 4;

/// At most this many readings of what was typed are tried.
const READINGS: usize = 6;

/// How well an entry fits so far.
#[derive(Clone, Copy, Default)]
struct Tally {
    /// The weight of the typed words it has.
    found: f32,
    /// The weight of its own words that were typed.
    covered: f32,
    /// The last typed word that it has, counted over all readings from 1, so that
    /// no word counts twice and nothing is left over from an earlier reading.
    word: usize,
}

/// Calls a function for every entry that fits, with its position and how well it fits, from 0 to 1.
pub fn each_fit(index: &Index, typed: &[String], mut call: impl FnMut(usize, f32)) {
    let mut tallies = vec![Tally::default(); index.entries.len()];
    let mut first = 1;
    for words in readings(index, typed) {
        add_up(index, &words, first, &mut tallies, &mut call);
        first += words.len();
    }
}

/// What was typed, and variants with words joined or split: "back end", "backend".
fn readings(index: &Index, typed: &[String]) -> Vec<Vec<String>> {
    let replaced = |place: usize, count: usize, by: &[String]| {
        let before = typed.iter().take(place);
        before.chain(by).chain(typed.iter().skip(place + count)).cloned().collect()
    };
    let mut readings = vec![typed.to_vec()];
    for (place, pair) in typed.windows(2).enumerate() {
        let joined = pair.concat();
        if joined.is_ascii() && index.has(&joined) {
            readings.push(replaced(place, 2, &[joined]));
        }
    }
    for (place, word) in typed.iter().enumerate() {
        if let Some(parts) = parted(index, word) {
            readings.push(replaced(place, 1, &parts));
        }
    }
    readings.truncate(READINGS);
    readings
}

/// Splits an unknown word into two known ones.
fn parted(index: &Index, word: &str) -> Option<[String; 2]> {
    if !word.is_ascii() || index.has(word) {
        return None;
    }
    let known = |part: &str| Some(stem(part)).filter(|part| index.has(part));
    (3..word.len().saturating_sub(2)).find_map(|end| {
        let (one, two) = word.split_at_checked(end)?;
        Some([known(one)?, known(two)?])
    })
}

/// Adds up one reading, whose words are counted from `first`.
fn add_up(index: &Index, typed: &[String], first: usize, tallies: &mut [Tally], call: &mut impl FnMut(usize, f32)) {
    let mut touched: Vec<usize> = vec![];
    let mut asked = 0.0;
    for (number, word) in (first..).zip(typed) {
        let near = near_words(index, word);
        let weight = near.first().map_or(index.unknown_weight(), |(_, nearest)| nearest.weight);
        asked += weight;
        // The nearest comes first and is the one that counts for an entry.
        for (nearness, near) in near {
            for entry in index.standing(near) {
                let position = *entry as usize;
                let Some(tally) = tallies.get_mut(position).filter(|tally| tally.word < number) else { continue };
                if tally.word < first {
                    *tally = Tally::default();
                    touched.push(position);
                }
                tally.word = number;
                tally.found += nearness * weight;
                tally.covered += nearness * near.weight;
            }
        }
    }
    for position in touched {
        if let (Some(tally), Some(entry)) = (tallies.get(position), index.entries.get(position)) {
            let (found, covered) = (tally.found / asked, tally.covered / entry.weight);
            // What was typed matters more than what was not.
            call(position, found * (0.5 + 0.5 * covered.min(1.0)));
        }
    }
}

/// The words of the index near one that was typed, the nearest first.
fn near_words<'a>(index: &'a Index, typed: &str) -> Vec<(f32, &'a Word)> {
    let start = typed.char_indices().nth(FAMILY).and_then(|(end, _)| typed.get(..end)).unwrap_or(typed);
    let mut near: Vec<(f32, &Word)> = vec![];
    let mut look_at = |word: &'a Word| {
        let nearness = nearness(typed, &word.text);
        if NEAR < nearness {
            near.push((nearness, word));
        }
    };
    index.beginning_with(start).iter().for_each(&mut look_at);
    let (slips, letters) = (slips(typed), letters(typed));
    if slips != 0 {
        let first = typed.bytes().next();
        for sketch in index.sketches.iter().filter(|sketch| sketch.may_be_near(typed.len(), letters, slips)) {
            let Some(word) = index.words.get(sketch.word) else { continue };
            // Few people slip on the first letter; nobody does so twice.
            let is_likely = word.text.bytes().next() == first || sketch.may_be_near(typed.len(), letters, 1);
            if is_likely && !word.text.starts_with(start) {
                look_at(word);
            }
        }
    }
    order::sort_by(&mut near, |one, two| two.0.total_cmp(&one.0));
    near
}
