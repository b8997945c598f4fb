//! What was typed, or a part of it, read as a title: its head, its level, and how much it tells.

use super::certainty::{JAPANESE, LATIN, Signs};
use super::fold::{has_kanji, is_japanese};
use super::index::{Head, Index, Level};
use super::nearness::share;
use super::token::Token;

/// A beginning of at most so many letters tells nothing yet.
const SHORT: usize = 3;

/// What was typed, or a part of it, as one title.
pub struct Title<'a> {
    pub tokens: &'a [Token<'a>],
    pub head: Option<usize>,
    pub level: Level,
    /// What each sign weighs in its script.
    pub weights: &'static Signs,
    /// Whether it is read in the language of the page.
    pub is_page: bool,
    /// Whether one of its words names a degree.
    pub has_degree: bool,
    /// How much all its words tell.
    pub weight: f32,
    /// How many of them can carry an occupation.
    pub telling: usize,
}

impl<'a> Title<'a> {
    pub fn new(index: &Index, tokens: &'a [Token<'a>], is_page: bool) -> Title<'a> {
        let head = head(index, tokens);
        // A degree names a level too, although it is no head: TSU en mecatrónica.
        let named = head.and_then(|head| tokens.get(head)).filter(|head| head.level.number != 0);
        let named = named.or_else(|| tokens.iter().find(|token| token.level.number != 0));
        Title {
            tokens,
            head,
            is_page,
            has_degree: tokens.iter().any(|token| index.degrees.contains(&token.typed.word)),
            level: named.map_or(Level::default(), |token| token.level),
            weights: if tokens.iter().any(|token| is_japanese(&token.typed.word)) { &JAPANESE } else { &LATIN },
            weight: tokens.iter().map(Token::counts).sum::<f32>().max(f32::MIN_POSITIVE),
            telling: tokens.iter().filter(|token| !token.typed.is_aside).count(),
        }
    }

    /// What it says of how sure one may be, whatever it finds.
    pub fn signs(&self) -> Signs {
        let known = self.tokens.iter().filter(|token| token.is_known());
        let last = self.tokens.last().filter(|token| token.is_meant());
        let is_short = |token: &Token| token.typed.word.is_ascii() && token.typed.word.len() <= SHORT;
        let head = self.head.and_then(|head| self.tokens.get(head));
        Signs {
            foreign: f32::from(!self.is_page),
            known: share(known.clone().count(), 1),
            aside: share(self.tokens.len().saturating_sub(self.telling), 1),
            kanji: f32::from(known.clone().any(|token| token.is_exact() && has_kanji(&token.typed.word))),
            meant: f32::from(last.is_some()),
            short: f32::from(self.tokens.len() == 1 && last.is_some_and(is_short)),
            doer: f32::from(self.tokens.iter().any(Token::names_doer)),
            degree: f32::from(self.has_degree),
            head: f32::from(head.is_some_and(Token::is_often_head)),
            ..Signs::default()
        }
    }
}

/// The place of the word that says what somebody is.
fn head(index: &Index, tokens: &[Token]) -> Option<usize> {
    let first = tokens.iter().position(Token::is_known)?;
    if index.head == Head::First {
        return tokens.iter().position(Token::is_often_head).or(Some(first));
    }
    // Of the first part that says something, before what it is for.
    let part = tokens.get(first)?.typed.part;
    let is_end = |token: &Token| part < token.typed.part;
    let end = tokens.iter().position(is_end).unwrap_or(tokens.len());
    let broken = tokens.iter().take(end).skip(first).position(|token| token.typed.breaks);
    let own = tokens.get(..broken.map_or(end, |place| first + place + 1))?;
    own.iter().rposition(Token::is_often_head).or_else(|| own.iter().rposition(Token::is_known))
}
