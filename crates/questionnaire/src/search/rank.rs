//! Which groups an index has for what was typed, and how well each fits.
//!
//! A word counts by how rare it is and how near it is to a known one. A group is as good as its best title, helped by
//! the words of its other titles. The head of a title says what somebody is, the other words of what: a title whose
//! head was not typed, or without the head that was, fits worse. What has only words that many groups share is no
//! finding at all: a wrong suggestion is worse than none.

use super::index::{Entry, Index, Word};
use super::nearness::names_doer;
use super::title::Title;
use super::token::{self, Token};
use super::typed::Typed;
use cptpp_rules::occupations::GROUPS;

/// What is left of a title's fit if its head was not typed, and if it lacks the head that was; in Japanese, where the
/// head is what the text ends with, each pair of characters may be.
const HEADLESS: f32 = 0.9;
const OTHER_HEAD: f32 = 0.75;
const HEADLESS_JAPANESE: f32 = 0.8;
const OTHER_HEAD_JAPANESE: f32 = 1.0;
/// What is left of it if its group has another level than was typed: helper, technician, manager.
const OTHER_LEVEL: f32 = 0.9;
/// How much the words of a group's other titles count, compared with its best title.
const OTHER_TITLES: f32 = 0.3;
/// How near a typed word must be to the head of a title, to be that head.
const HEAD: f32 = 0.6;
/// With the head found, this share of what was typed must be, or the head must be this much the group's own.
const FOUND_WITH_HEAD: f32 = 0.25;
const OWN_HEAD: f32 = 0.2;
/// Without it, this share must be, by a word which is this much the group's own, and no other group's more.
const FOUND: f32 = 0.62;
const FOUND_PAIRS: f32 = 0.5;
const OWN: f32 = 0.15;
/// A word is less a group's own, the fewer titles it stands in: as if it stood in so many more.
const FEW: f32 = 2.0;
/// A word that was typed alone says something only if it stands in so many titles of a group, or names who does it.
const SEVERAL: f32 = 2.0;
/// Japanese of which a group has this share is found, if at most so many groups have.
const FOUND_JAPANESE: f32 = 0.68;
const GROUPS_JAPANESE: usize = 4;
/// The least that a part of what was typed is worth, compared with all of it.
const PART: f32 = 0.55;
/// The share of a title's fit that does not depend on how much of it was typed.
const TYPED: f32 = 0.5;
/// Sums of so many weights are equal, rounding apart.
const NEARLY_ALL: f32 = 0.98;

/// How well an entry fits so far.
#[derive(Clone, Copy, Default)]
struct Tally {
    /// Its position.
    entry: usize,
    /// The last typed word that it has, counted over all readings from 1, so that no word counts twice.
    word: usize,
    /// How many of the typed words it has exactly.
    exact: usize,
    /// The weight of the typed words it has.
    found: f32,
    /// The weight of its own words that were typed.
    covered: f32,
    /// How nearly its own head was typed.
    head: f32,
    /// How nearly it has the head that was typed.
    has_head: f32,
}

/// How well a group fits so far.
#[derive(Clone, Copy, Default)]
struct GroupTally {
    word: usize,
    found: f32,
    /// In how many of its titles the present word stands, the less near the less.
    standing: f32,
    /// The largest share that the group has of the titles with one of the words.
    own: f32,
    /// Whether no group has more titles with that word.
    has_most: bool,
    /// Whether one of its titles is, or has, all that was typed.
    is_whole: bool,
    /// Whether the head of one of its titles was typed.
    is_headed: bool,
    /// The fit and the position of its best entry.
    best: (f32, usize),
}

/// How a group fits.
pub struct Fit {
    /// The position of its best entry.
    pub position: usize,
    /// How well it fits, from 0 to about 1.
    pub score: f32,
    /// Whether that is a finding, and not a guess.
    pub is_sure: bool,
}

/// Calls a function for every group that has something of what was typed. `is_page` says whether the index is in the
/// language of the page.
pub fn each_fit(index: &Index, typed: &[Typed], is_page: bool, mut call: impl FnMut(Fit)) {
    let tokens = token::tokens(index, typed, is_page);
    let known = |tokens: &[Token]| -> f32 {
        tokens.iter().filter(|token| !token.near.is_empty()).map(|token| token.weight).sum()
    };
    let mut ranking = Ranking::new(index);
    ranking.read(&Title::new(index, &tokens), 1.0, &mut call);
    let last = tokens.last().map_or(0, |token| token.typed.part);
    for part in (0..=last).filter(|_| last != 0) {
        let start_of = |part: usize| tokens.partition_point(|token| token.typed.part < part);
        let title = Title::new(index, tokens.get(start_of(part)..start_of(part + 1)).unwrap_or_default());
        // A part is worth what it says of all that is known, and nothing if it does not say what somebody is.
        let worth = PART + (1.0 - PART) * known(title.tokens) / known(&tokens).max(f32::MIN_POSITIVE);
        if title.head.and_then(|head| title.tokens.get(head)).is_some_and(Token::is_exact) {
            ranking.read(&title, worth, &mut call);
        }
    }
}

struct Ranking<'a> {
    index: &'a Index,
    /// The tallies of the entries that have a word of the present title, and, by position, the place of each among
    /// them, as far as it has one.
    tallies: Vec<Tally>,
    places: Vec<u16>,
    groups: Vec<GroupTally>,
    /// The groups that have a word of the present title.
    touched: Vec<usize>,
    /// The number of words read so far, and before the present title.
    words: usize,
    before: usize,
}

impl<'a> Ranking<'a> {
    fn new(index: &'a Index) -> Ranking<'a> {
        Ranking {
            index,
            tallies: vec![],
            places: vec![0; index.entries.len()],
            groups: vec![GroupTally::default(); GROUPS.len()],
            touched: vec![],
            words: 0,
            before: 0,
        }
    }

    fn read(&mut self, title: &Title, worth: f32, call: &mut impl FnMut(Fit)) {
        self.tallies.clear();
        self.touched.clear();
        self.before = self.words;
        for (place, token) in title.tokens.iter().enumerate() {
            self.add(token, title.head == Some(place), title.tokens.len() == 1);
        }
        for place in 0..self.tallies.len() {
            self.fit(place, title);
        }
        self.call(title, worth, call);
    }

    /// Adds up what a typed word finds.
    fn add(&mut self, token: &Token, is_head: bool, is_alone: bool) {
        self.words += 1;
        let (index, mut all, mut own) = (self.index, 0.0, vec![]);
        let nearest = token.near.first().map_or(1.0, |(nearest, _)| *nearest);
        // The nearest comes first and is the one that counts for an entry.
        for (nearness, near) in &token.near {
            let tells = token.tells(*nearness);
            for position in index.standing(near) {
                let position = usize::try_from(*position).unwrap_or_default();
                let Some(entry) = index.entries.get(position) else { continue };
                if !self.add_entry(position, entry, (*nearness, near), token, is_head) {
                    continue;
                }
                let Some(group) = self.groups.get_mut(entry.group) else { continue };
                if group.word <= self.before {
                    *group = GroupTally::default();
                    self.touched.push(entry.group);
                }
                if group.word != self.words {
                    (group.word, group.standing) = (self.words, 0.0);
                    group.found += nearness * token.counts();
                    own.push(entry.group);
                }
                if tells {
                    group.standing += nearness;
                    all += nearness;
                }
            }
        }
        let groups = &mut self.groups;
        let most = own.iter().filter_map(|group| groups.get(*group)).fold(0.0, |most, group| group.standing.max(most));
        for group in own {
            let Some(group) = groups.get_mut(group).filter(|group| 0.0 < group.standing) else { continue };
            group.has_most |=
                most <= group.standing && (SEVERAL <= group.standing || !is_alone || names_doer(&token.typed.stem));
            group.own = group.own.max(nearest * group.standing / (all + FEW));
        }
    }

    /// Adds a word that an entry has, unless it was added as a nearer one. Returns whether it was not.
    fn add_entry(&mut self, position: usize, entry: &Entry, near: (f32, &Word), token: &Token, is_head: bool) -> bool {
        let (nearness, word) = near;
        let Some(place) = self.places.get_mut(position) else { return false };
        // What an earlier title left there belongs to another entry now.
        if self.tallies.get(usize::from(*place)).is_none_or(|tally| tally.entry != position) {
            *place = u16::try_from(self.tallies.len()).unwrap_or_default();
            self.tallies.push(Tally { entry: position, ..Tally::default() });
        }
        let Some(tally) = self.tallies.get_mut(usize::from(*place)) else { return false };
        if tally.word == self.words {
            return false;
        }
        tally.word = self.words;
        tally.exact += usize::from(1.0 <= nearness);
        tally.found += nearness * token.counts();
        tally.covered += nearness * word.weight;
        if entry.head == Some(word.number) {
            tally.head = tally.head.max(nearness);
        }
        if is_head {
            tally.has_head = nearness;
        }
        true
    }

    /// Works out how well an entry fits, for its group.
    fn fit(&mut self, place: usize, title: &Title) -> Option<()> {
        let tally = self.tallies.get(place)?;
        let entry = self.index.entries.get(tally.entry)?;
        let (group, code) = (self.groups.get_mut(entry.group)?, GROUPS.get(entry.group)?);
        let (headless, other_head) =
            if title.is_japanese { (HEADLESS_JAPANESE, OTHER_HEAD_JAPANESE) } else { (HEADLESS, OTHER_HEAD) };
        // One word that is put aside is nothing, even where it is a title: otro, OTR.
        let may_be_whole = 0 < title.telling || 2 <= title.tokens.len();
        let is_whole = may_be_whole && tally.exact == title.tokens.len() && NEARLY_ALL * entry.weight <= tally.covered;
        let has_all = 2 <= title.telling && NEARLY_ALL * title.weight <= tally.found;
        // What was typed matters more than what was not.
        let mut fit = tally.found / title.weight * (TYPED + (1.0 - TYPED) * (tally.covered / entry.weight).min(1.0));
        fit *= headless + (1.0 - headless) * tally.head;
        if title.head.is_some() {
            fit *= other_head + (1.0 - other_head) * tally.has_head;
        }
        if title.level.number != 0 && !title.level.has(*code) && tally.has_head < 1.0 {
            fit *= OTHER_LEVEL;
        }
        group.is_whole |= is_whole || has_all;
        group.is_headed |= HEAD <= tally.head;
        let fit = if is_whole { 1.0 } else { fit };
        if group.best.0 < fit {
            group.best = (fit, tally.entry);
        }
        Some(())
    }

    /// Calls the function for the groups that have a word of a title.
    fn call(&self, title: &Title, worth: f32, call: &mut impl FnMut(Fit)) {
        let touched = || self.touched.iter().filter_map(|group| self.groups.get(*group));
        let covers = |group: &GroupTally| title.is_japanese && FOUND_JAPANESE * title.weight <= group.found;
        let covering = touched().filter(|group| covers(group)).count();
        for group in touched() {
            let found = group.found / title.weight;
            // One word among those that carry no occupation is a guess: air canada, con licencia.
            let is_alone = title.telling == 1 && title.telling < title.tokens.len();
            let least = if title.is_japanese { FOUND_PAIRS } else { FOUND };
            let is_own = !is_alone && group.has_most && OWN <= group.own;
            let is_sure = group.is_whole
                || group.is_headed && (FOUND_WITH_HEAD <= found || OWN_HEAD <= group.own)
                || covers(group) && covering <= GROUPS_JAPANESE
                || least <= found && is_own;
            let score = worth * (group.best.0 * (1.0 - OTHER_TITLES) + found * OTHER_TITLES);
            call(Fit { position: group.best.1, score, is_sure });
        }
    }
}
