//! What was typed, or a part of it, read as a title: its head, its level, and how much it tells.

use super::index::{Head, Index, Level};
use super::token::Token;

/// What was typed, or a part of it, as one title.
pub struct Title<'a> {
    pub tokens: &'a [Token<'a>],
    pub head: Option<usize>,
    pub level: Level,
    pub is_japanese: bool,
    /// How much all its words tell.
    pub weight: f32,
    /// How many of them can carry an occupation.
    pub telling: usize,
}

impl<'a> Title<'a> {
    pub fn new(index: &Index, tokens: &'a [Token<'a>]) -> Title<'a> {
        let head = head(index, tokens);
        // A degree names a level too, although it is no head: TSU en mecatrónica.
        let named = head.and_then(|head| tokens.get(head)).filter(|head| head.level.number != 0);
        let named = named.or_else(|| tokens.iter().find(|token| token.level.number != 0));
        Title {
            tokens,
            head,
            level: named.map_or(Level::default(), |token| token.level),
            is_japanese: tokens.iter().any(|token| !token.typed.stem.is_ascii()),
            weight: tokens.iter().map(Token::counts).sum::<f32>().max(f32::MIN_POSITIVE),
            telling: tokens.iter().filter(|token| !token.typed.is_aside).count(),
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
