//! What is asked for before somebody needs it: in the order of need, by the screen and never by an answer.

use crate::words::{PARTS, parts_for};
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::search::LANGUAGES;
use cptpp_rules::answers::Page;

/// A file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ahead {
    /// A part of the words, by its number; those before it are there.
    Words(usize),
    /// The names of occupations in a language.
    Names(&'static str),
    /// The codes that occupations had before.
    OldCodes,
}

/// The files for a screen and those that can follow, in the order of need, with names of occupations in `own` first. Where
/// every byte costs (`is_costly`), only those of the next page.
pub fn ahead(screen: Screen, own: &'static str, is_costly: bool) -> Vec<Ahead> {
    let others = LANGUAGES.into_iter().filter(|language| *language != own).map(Ahead::Names);
    let search = || others.chain([Ahead::OldCodes]);
    let needed = parts_for(screen).max(parts_for(Screen::Question(Page::Citizenships)));
    if !is_costly {
        let words = |parts: usize| (1..=parts).map(Ahead::Words);
        let early = words(needed).chain([Ahead::Names(own)]).chain(words(parts_for(Screen::Result)));
        // Most who see the first page only read what it is about.
        let is_under_way = screen != Screen::Start;
        return early.chain(search().filter(|_| is_under_way)).chain([Ahead::Words(PARTS.len())]).collect();
    }
    let (shows_names, searches, is_last) = match screen {
        Screen::Start => (false, false, false),
        Screen::Question(Page::Occupation) => (true, true, false),
        // The next page has the box.
        Screen::Question(page) => (page == Page::JobOffer, false, Page::Language <= page),
        _ => (true, false, false),
    };
    let parts = if is_last { parts_for(Screen::Result) } else { needed };
    let words = (1..=parts).map(Ahead::Words);
    let names = shows_names.then_some(Ahead::Names(own));
    words.chain(names).chain(search().filter(|_| searches)).collect()
}
