//! The words that were typed as an index has them: equal ones, longer ones, those of the same family or the same level,
//! and those meant where a finger slipped.

use super::fold::is_japanese;
use super::index::{Index, Level, Word, letters};
use super::nearness::{DOER, FAMILY, is_doer, kinship, likeness, names_doer, share};
use super::stem::stem;
use super::typed::{Known, NEARLY, Typed};
use cptpp_rules::order;

/// Words nearer than this count as found.
const NEAR: f32 = 0.15;
/// A word that is not being typed any more stands for a longer one only if it has this share of it, and counts less.
const SHORTENED: f32 = 0.3;
const SHORTENED_COUNTS: f32 = 0.6;
/// A word that is being typed is at least so near to what it may become.
const BEGUN: f32 = 0.3;
/// How near another word of the same level is.
const SAME_LEVEL: f32 = 0.6;
/// How much an unknown pair of Japanese characters counts, compared with the rarest known one: it is often the end of one
/// word and the beginning of another. In other scripts nothing depends on it.
const UNKNOWN: f32 = 0.35;
/// Words that were run together have at least this many letters each.
const SHORTEST_PART: usize = 4;

/// A typed word as an index has it.
pub struct Token<'a> {
    /// The words it may be, the nearest first, with how near each is.
    pub near: Vec<(f32, &'a Word)>,
    /// How much it tells.
    pub weight: f32,
    pub level: Level,
    /// The number of the word that it makes together with the one before it, which has it, too.
    pub joined: Option<usize>,
    pub typed: &'a Typed,
}

impl Token<'_> {
    /// Whether the index has something like it that can carry an occupation.
    pub fn is_known(&self) -> bool {
        !self.typed.is_aside && !self.near.is_empty()
    }

    /// Whether it often says what somebody is.
    pub fn is_often_head(&self) -> bool {
        self.is_known() && self.near.first().is_some_and(|(_, word)| word.is_often_head)
    }

    /// Whether the index has exactly this word.
    pub fn is_exact(&self) -> bool {
        1.0 <= self.nearest()
    }

    /// How near the nearest word of the index is.
    pub fn nearest(&self) -> f32 {
        self.near.first().map_or(0.0, |(nearest, _)| *nearest)
    }

    /// Whether it looks like a word for who does something. A pair of Japanese characters may do so that stands in no
    /// title: 消防師 for 消防士.
    pub fn names_doer(&self) -> bool {
        (self.is_known() || is_japanese(&self.typed.stem) && !self.typed.is_aside) && names_doer(&self.typed.stem)
    }

    /// Whether the nearest word is most likely meant: it begins with what was typed so far, or what was
    /// typed is long enough for a slip.
    pub fn is_meant(&self) -> bool {
        let begins = |word: &Word| self.typed.is_growing && word.text.starts_with(&self.typed.stem);
        let is_so = |(nearness, word): &(f32, &Word)| *nearness < 1.0 && (0 < self.typed.slips || begins(word));
        !self.typed.is_aside && self.near.first().is_some_and(is_so)
    }

    /// How much it tells of an occupation.
    pub fn counts(&self) -> f32 {
        if self.typed.is_aside { 0.0 } else { self.weight }
    }
}

/// The typed words; `is_page` says whether the index is in the language of the page.
pub fn tokens<'a>(index: &'a Index, typed: &'a [Typed], is_page: bool) -> Vec<Token<'a>> {
    // Of a word that only another language knows, a slip is likely beside words of this one: marketing manger.
    let is_beside_ours = typed.iter().any(|typed| !typed.is_aside && typed.known == Known::Here);
    let mut tokens = vec![];
    for typed in typed {
        let may_slip = match typed.known {
            Known::Here => false,
            Known::Elsewhere => is_page && is_beside_ours,
            Known::Nowhere => is_page,
        };
        let near = near_words(index, typed, is_page, may_slip);
        let is_unknown = near.is_empty() && !typed.is_aside && typed.known == Known::Nowhere;
        match if is_unknown { parted(index, &typed.word) } else { None } {
            Some(parts) => tokens.extend(parts.map(|word| token(index, typed, vec![(1.0, word)]))),
            None => tokens.push(token(index, typed, near)),
        }
    }
    join(index, &mut tokens);
    tokens
}

fn token<'a>(index: &'a Index, typed: &'a Typed, near: Vec<(f32, &'a Word)>) -> Token<'a> {
    let weight = near.first().map_or(UNKNOWN * index.unknown_weight(), |(_, nearest)| nearest.weight);
    let exact = near.first().filter(|(nearness, _)| 1.0 <= *nearness);
    let level = exact.map_or(Level::default(), |(_, word)| word.level);
    Token { near, weight, level, joined: None, typed }
}

/// The words of the index near one that was typed, the nearest first.
fn near_words<'a>(index: &'a Index, typed: &Typed, is_page: bool, may_slip: bool) -> Vec<(f32, &'a Word)> {
    let mut near: Vec<(f32, &Word)> = index.same(&typed.stem).map(|other| (1.0, other)).collect();
    if typed.known == Known::Here && !is_page {
        // A word of the page's language is in another only what it says there: tire, not tireur.
        near.extend(index.get(&typed.stem).map(|word| (1.0, word)));
    } else if typed.is_growing || FAMILY <= typed.stem.len() {
        let end = typed.stem.char_indices().nth(FAMILY).map_or(typed.stem.len(), |(end, _)| end);
        let family = index.beginning_with(typed.stem.get(..end).unwrap_or_default()).iter();
        near.extend(family.map(|other| (kin(typed, &other.text), other)).filter(|(nearness, _)| NEAR < *nearness));
    } else {
        near.extend(index.get(&typed.stem).map(|word| (1.0, word)));
    }
    if may_slip {
        slipped(index, typed, &mut near);
    }
    if let Some((_, word)) = near.iter().find(|(nearness, _)| 1.0 <= *nearness).copied() {
        let others = index.of_level(word.level).filter(|other| other.number != word.number);
        near.extend(others.map(|other| (SAME_LEVEL, other)));
    }
    order::sort_by(&mut near, |one, two| two.0.total_cmp(&one.0));
    near
}

/// How near a typed word is to one that begins alike.
fn kin(typed: &Typed, other: &str) -> f32 {
    let (stem, nearness) = (typed.stem.as_str(), kinship(&typed.stem, other));
    if 1.0 <= nearness || !other.starts_with(stem) {
        return nearness;
    }
    // A stem may go on otherwise than the word did: école, ecologist.
    let is_begun =
        typed.is_growing && (NEARLY <= nearness || other.starts_with(&typed.spoken) || typed.spoken.starts_with(other));
    match is_begun {
        _ if is_doer(stem, other) => nearness.max(DOER),
        true => BEGUN + (1.0 - BEGUN) * nearness,
        false if share(stem.len(), other.len()) < SHORTENED => 0.0,
        false => nearness * SHORTENED_COUNTS,
    }
}

/// Adds the words that may have been meant, a few slips away.
fn slipped<'a>(index: &'a Index, typed: &Typed, near: &mut Vec<(f32, &'a Word)>) {
    let word = typed.stem.as_str();
    let (letters, first) = (letters(word), word.bytes().next());
    if typed.slips == 0 {
        return;
    }
    for sketch in index.sketches.iter().filter(|sketch| sketch.may_be_near(word.len(), letters, typed.slips)) {
        let Some(other) = index.words.get(sketch.word) else { continue };
        // Few people slip on the first letter; nobody does so twice.
        if other.text.bytes().next() == first || sketch.may_be_near(word.len(), letters, 1) {
            let nearness = likeness(word, &other.text, typed.slips);
            near.extend((NEAR < nearness).then_some((nearness, other)));
        }
    }
}

/// Adds the words that two neighbours make together: back end, fire fighter.
fn join<'a>(index: &'a Index, tokens: &mut [Token<'a>]) {
    for place in 1..tokens.len() {
        let Some([one, two]) = tokens.get_mut(place - 1..=place) else { continue };
        if !one.typed.word.is_ascii() || !two.typed.word.is_ascii() || one.typed.part != two.typed.part {
            continue;
        }
        let joined = stem(&[one.typed.word.as_str(), &two.typed.word].concat());
        if let Some(word) = index.get(&joined) {
            one.near.insert(0, (1.0, word));
            two.near.insert(0, (1.0, word));
            two.joined = Some(word.number);
        }
    }
}

/// Splits an unknown word into two that stand together in a title.
fn parted<'a>(index: &'a Index, word: &str) -> Option<[&'a Word; 2]> {
    let ends = SHORTEST_PART..=word.len().saturating_sub(SHORTEST_PART);
    ends.filter(|_| word.is_ascii()).find_map(|end| {
        let (one, two) = word.split_at_checked(end)?;
        let (one, two) = (index.get(&stem(one))?, index.get(&stem(two))?);
        let others = index.standing(two);
        index.standing(one).iter().any(|entry| others.contains(entry)).then_some([one, two])
    })
}
