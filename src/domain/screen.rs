//! Screens and their addresses: what stands after `#/`.

use super::flow::Page;

/// What a person can look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// `#/`: the first question with three lines on what this is.
    Start,
    /// A page with questions.
    Question(Page),
    /// The result.
    Result,
    /// Every answer, each with a way to change it.
    Review,
    /// The occupation lists.
    Occupations,
    /// Where the rules come from.
    Sources,
    /// What stays on the device.
    Privacy,
    /// How to put this on a page of one's own.
    Embed,
}

/// An address: a screen, and where to go back to after a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    /// The screen.
    pub screen: Screen,
    /// Where Change was pressed.
    pub from: Option<Screen>,
}

impl Screen {
    const OTHERS: [Screen; 6] =
        [Screen::Result, Screen::Review, Screen::Occupations, Screen::Sources, Screen::Privacy, Screen::Embed];

    /// Every screen.
    pub fn all() -> impl Iterator<Item = Screen> {
        [Screen::Start].into_iter().chain(Page::ALL.map(Screen::Question)).chain(Screen::OTHERS)
    }

    /// The name in `data-screen`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Screen::Start => "start",
            Screen::Question(page) => page.as_str(),
            Screen::Result => "result",
            Screen::Review => "review",
            Screen::Occupations => "occupations",
            Screen::Sources => "sources",
            Screen::Privacy => "privacy",
            Screen::Embed => "embed",
        }
    }

    /// The page with questions it shows, if any.
    #[must_use]
    pub fn page(self) -> Option<Page> {
        match self {
            Screen::Start => Some(Page::Citizenships),
            Screen::Question(page) => Some(page),
            Screen::Result
            | Screen::Review
            | Screen::Occupations
            | Screen::Sources
            | Screen::Privacy
            | Screen::Embed => None,
        }
    }

    /// The address of this screen.
    #[must_use]
    pub fn hash(self) -> String {
        Address { screen: self, from: None }.hash()
    }

    /// The address of this screen that comes back to another after a change.
    #[must_use]
    pub fn changed_from(self, from: Screen) -> String {
        Address { screen: self, from: Some(from) }.hash()
    }
}

impl Address {
    /// Reads what stands in the address bar, from `#`; anything unknown is the start.
    #[must_use]
    pub fn parse(hash: &str) -> Address {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let path = path.strip_prefix('/').unwrap_or(path);
        let (name, query) = path.split_once('?').unwrap_or((path, ""));
        let named = |name: &str| Screen::all().skip(1).find(|screen| screen.as_str() == name);
        let from = query.split('&').find_map(|pair| pair.strip_prefix("from=")).and_then(named);
        Address { screen: named(name.trim_end_matches('/')).unwrap_or(Screen::Start), from }
    }

    /// The address as it stands in the address bar.
    #[must_use]
    pub fn hash(self) -> String {
        let name = if self.screen == Screen::Start { "" } else { self.screen.as_str() };
        let from = self.from.map_or(String::new(), |from| format!("?from={}", from.as_str()));
        format!("#/{name}{from}")
    }
}
