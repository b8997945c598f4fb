//! Which groups an index has for what was typed, and how sure one may be of each.
//!
//! Two things are asked of every group: how many of the typed words its best title has, and how much of that title they
//! are; and how much likelier the words are among all its titles than anywhere, which is what naive Bayes asks. There
//! the head of a title, which says what somebody is, counts once more. What these and other signs weigh is in
//! [`super::certainty`].

use super::certainty::{SURE, Signs};
use super::index::{Index, Word};
use super::nearness::share;
use super::title::Title;
use super::token::{self, Token};
use super::typed::Typed;
use cptpp_rules::occupations::GROUPS;

/// Every group is taken to have so many more titles in which words are as frequent as in all.
const SMOOTHING: f32 = 10.0;
/// A typed head that is the head of titles counts so much more.
const AS_HEAD: f32 = 0.5;
/// How much a word counts that carries no occupation by itself: early childhood, quantity surveyor.
const ASIDE: f32 = 0.3;
/// A group with many titles shares words by chance. This counts against it, as each known word does, as so much of one.
const PRIOR: f32 = 0.3;
/// Sums of so many weights are equal, rounding apart.
const NEARLY_ALL: f32 = 0.98;

/// What an entry has of what was typed so far.
#[derive(Clone, Copy, Default)]
struct Tally {
    /// Its position.
    entry: usize,
    /// The last typed word that it has, counted over all readings from 1, so that no word counts twice.
    word: usize,
    /// How many of the typed words it has exactly, and how nearly it has them all, added up.
    exact: usize,
    near: f32,
    /// The weight of its own words that were typed.
    covered: f32,
    /// How nearly it has the head that was typed.
    has_head: f32,
}

/// What a group has of what was typed so far.
#[derive(Clone, Copy, Default)]
struct GroupTally {
    /// The last typed word that it has, counted as in [`Tally`].
    word: usize,
    /// The weight of the typed words it has.
    found: f32,
    /// In how many of its titles the present word stands, and in how many as the head, the less near the less.
    standing: f32,
    leading: f32,
    /// How much likelier than anywhere the words are in it, as a logarithm, before its size is taken into account.
    likelihood: f32,
    /// How near its nearest word is to the present one.
    nearness: f32,
    /// What its best entry weighs, whether that is what was typed, and its position.
    best: Option<(f32, bool, usize)>,
}

/// How a group fits.
pub struct Fit {
    /// The position of its best entry.
    pub position: usize,
    /// How sure one may be of it: with [`SURE`] it may be offered.
    pub certainty: f32,
}

/// Calls a function for every group that has something of what was typed. `is_page` says whether the index is in the
/// language of the page.
pub fn each_fit(index: &Index, typed: &[Typed], is_page: bool, mut call: impl FnMut(Fit)) {
    let tokens = token::tokens(index, typed, is_page);
    if tokens.iter().all(|token| token.near.is_empty()) {
        return;
    }
    let mut ranking = Ranking::new(index);
    let mut read = |tokens| ranking.read(&Title::new(index, tokens, is_page), &mut call);
    read(&tokens);
    let last = tokens.last().map_or(0, |token| token.typed.part);
    for part in (0..=last).filter(|_| last != 0) {
        let start_of = |part: usize| tokens.partition_point(|token| token.typed.part < part);
        let tokens = tokens.get(start_of(part)..start_of(part + 1)).unwrap_or_default();
        read(tokens);
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

    fn read(&mut self, title: &Title, call: &mut impl FnMut(Fit)) {
        self.tallies.clear();
        self.touched.clear();
        self.before = self.words;
        for (place, token) in title.tokens.iter().enumerate() {
            self.add(token, title.head == Some(place));
        }
        for place in 0..self.tallies.len() {
            self.weigh(place, title);
        }
        self.call(title, call);
    }

    /// Adds up what a typed word finds.
    fn add(&mut self, token: &Token, is_head: bool) {
        self.words += 1;
        let (index, mut own) = (self.index, vec![]);
        let (mut standing, mut leading) = (1.0, 1.0);
        // The nearest comes first and is the one that counts for an entry.
        for (nearness, near) in &token.near {
            for position in index.standing(near) {
                let position = usize::try_from(*position).unwrap_or_default();
                let Some(entry) = index.entries.get(position) else { continue };
                // The second part of a word that was typed as two adds nothing more.
                let is_again = token.joined == Some(near.number);
                if !self.add_entry(position, (*nearness, near), is_head, is_again) || is_again {
                    continue;
                }
                let Some(group) = self.groups.get_mut(entry.group) else { continue };
                if group.word <= self.before {
                    *group = GroupTally::default();
                    self.touched.push(entry.group);
                }
                if group.word != self.words {
                    (group.word, group.standing, group.leading) = (self.words, 0.0, 0.0);
                    group.nearness = *nearness;
                    group.found += nearness * token.counts();
                    own.push(entry.group);
                }
                group.standing += nearness;
                standing += nearness;
                if is_head && entry.head == Some(near.number) {
                    group.leading += nearness;
                    leading += nearness;
                }
            }
        }
        let size = share(1, index.entries.len());
        let counts = if token.typed.is_aside { ASIDE } else { 1.0 };
        for group in own {
            let Some(group) = self.groups.get_mut(group) else { continue };
            let likelier = |count: f32, all: f32| (1.0 + count / (SMOOTHING * all * size)).ln();
            group.likelihood += counts
                * group.nearness
                * (likelier(group.standing, standing) + AS_HEAD * likelier(group.leading, leading));
        }
    }

    /// Adds a word that an entry has, unless it was added as a nearer one. Returns whether it was not.
    fn add_entry(&mut self, position: usize, near: (f32, &Word), is_head: bool, is_again: bool) -> bool {
        let (nearness, word) = near;
        let Some(place) = self.places.get_mut(position) else { return false };
        // What an earlier title left there belongs to another entry now.
        if self.tallies.get(usize::from(*place)).is_none_or(|tally| tally.entry != position) {
            let Ok(next) = u16::try_from(self.tallies.len()) else { return false };
            *place = next;
            self.tallies.push(Tally { entry: position, ..Tally::default() });
        }
        let Some(tally) = self.tallies.get_mut(usize::from(*place)) else { return false };
        if tally.word == self.words {
            return false;
        }
        tally.word = self.words;
        tally.exact += usize::from(1.0 <= nearness);
        if !is_again {
            tally.near += nearness;
            tally.covered += nearness * word.weight;
        }
        if is_head {
            tally.has_head = nearness;
        }
        true
    }

    /// Keeps what an entry says, if no other of its group says more.
    fn weigh(&mut self, place: usize, title: &Title) -> Option<()> {
        let tally = self.tallies.get(place)?;
        let entry = self.index.entries.get(tally.entry)?;
        let (group, code) = (self.groups.get_mut(entry.group)?, GROUPS.get(entry.group)?);
        // One word that is put aside is nothing, even where it is a title: otro, OTR; and loose words are no title.
        let may_be_whole = !entry.place.is_empty() && (0 < title.telling || 2 <= title.tokens.len());
        let is_whole = may_be_whole && tally.exact == title.tokens.len() && NEARLY_ALL * entry.weight <= tally.covered;
        let is_other_level = title.level.number != 0 && !title.level.has(*code) && tally.has_head < 1.0;
        let signs = Signs {
            whole: f32::from(is_whole),
            covered: (tally.covered / entry.weight).min(1.0),
            near: tally.near,
            other_level: f32::from(is_other_level),
            ..Signs::default()
        };
        let sum = signs.weighed(title.weights);
        if group.best.is_none_or(|(best, ..)| best < sum) {
            group.best = Some((sum, is_whole, tally.entry));
        }
        Some(())
    }

    /// Calls the function for the groups that have a word of a title.
    fn call(&self, title: &Title, call: &mut impl FnMut(Fit)) {
        let said = title.signs();
        for number in &self.touched {
            let (Some(group), Some(texts)) = (self.groups.get(*number), self.index.texts.get(*number)) else {
                continue;
            };
            let Some((best, is_whole, position)) = group.best else { continue };
            // The more titles a group has, the less each word in one of them says.
            let likelihood = group.likelihood - (said.known + PRIOR) * (1.0 + texts / SMOOTHING).ln();
            let signs = Signs { found: group.found / title.weight, likelihood, ..said };
            let certainty = best + signs.weighed(title.weights);
            // What was typed may be a title although each of its words carries no occupation: tea lady.
            call(Fit { position, certainty: if is_whole { certainty.max(SURE) } else { certainty } });
        }
    }
}
