//! Screens and their addresses: the part after `#/`.

use cptpp_rules::answers::Page;
use cptpp_rules::country::Country;
use strum::{IntoStaticStr, VariantArray};

/// What a person can look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Screen {
    /// `#/`: the first question, with three lines about what this is.
    Start,
    Question(Page),
    Result,
    /// Every answer, each with a way to change it.
    Review,
    Occupations,
    /// Where the rules come from.
    Sources,
    /// What stays on the device.
    Privacy,
    /// How to embed this in a page of one's own.
    Embed,
    /// Answers in a link or a file.
    Open,
}

/// The prefix of the answers in a link.
const OPEN: &str = "open/";

/// An address: a screen, where to go back to after a change, and the country whose lists are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    pub screen: Screen,
    /// Where Change was pressed.
    pub from: Option<Screen>,
    /// The country whose lists are shown.
    pub country: Option<Country>,
}

impl Screen {
    const OTHERS: [Screen; 7] = [
        Screen::Result,
        Screen::Review,
        Screen::Occupations,
        Screen::Sources,
        Screen::Privacy,
        Screen::Embed,
        Screen::Open,
    ];

    pub fn all() -> impl Iterator<Item = Screen> {
        [Screen::Start].into_iter().chain(Page::VARIANTS.iter().copied().map(Screen::Question)).chain(Screen::OTHERS)
    }

    /// The name in `data-screen`.
    pub fn as_str(self) -> &'static str {
        if let Screen::Question(page) = self { page.into_str() } else { self.into() }
    }

    /// The page with questions it shows, if any.
    pub fn page(self) -> Option<Page> {
        match self {
            Screen::Start => Some(Page::Citizenships),
            Screen::Question(page) => Some(page),
            Screen::Result
            | Screen::Review
            | Screen::Occupations
            | Screen::Sources
            | Screen::Privacy
            | Screen::Embed
            | Screen::Open => None,
        }
    }

    pub fn hash(self) -> String {
        Address::of(self).hash()
    }

    /// The address of this screen that comes back to another after a change.
    pub fn changed_from(self, from: Screen) -> String {
        Address { from: Some(from), ..Address::of(self) }.hash()
    }
}

/// The query of an address that asks for a language, with whatever else it asked for.
pub fn in_language(query: &str, language: &str) -> String {
    let pairs = query.strip_prefix('?').unwrap_or(query).split('&');
    let others = pairs.filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
    others.fold(["?lang=", language].concat(), |query, pair| [&query, "&", pair].concat())
}

/// The query of a link to pass on: the language, without what some page has added about the reader.
pub fn query_to_share(query: &str) -> String {
    let mut pairs = query.strip_prefix('?').unwrap_or(query).split('&');
    pairs.find(|pair| pair.starts_with("lang=")).map(|pair| ["?", pair].concat()).unwrap_or_default()
}

/// The answers in an address, still as text.
pub fn shared(hash: &str) -> Option<String> {
    path(hash).strip_prefix(OPEN).map(str::to_owned)
}

/// The address for answers written as text.
pub fn sharing(payload: &str) -> String {
    ["#/", OPEN, payload].concat()
}

/// Whether an address asks for a screen that there is not.
pub fn is_unknown(hash: &str) -> bool {
    // Other names are places on a page.
    let is_screen = hash.starts_with("#/") || hash.starts_with("#%");
    is_screen && !name(&path(hash)).is_empty() && Address::parse(hash).screen == Screen::Start
}

/// What stands after `#/`. Programs that pass links on write some characters as `%2F`.
fn path(hash: &str) -> String {
    let mut parts = hash.strip_prefix('#').unwrap_or(hash).split('%');
    let mut path = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let byte = part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()).filter(u8::is_ascii);
        path.push(byte.map_or('%', char::from));
        path.push_str(byte.and(part.get(2..)).unwrap_or(part));
    }
    path.trim_start_matches('/').to_owned()
}

/// The name of the screen at the beginning of a path, without what is glued to it.
fn name(path: &str) -> &str {
    path.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').next().unwrap_or_default()
}

impl Address {
    pub fn of(screen: Screen) -> Address {
        Address { screen, from: None, country: None }
    }

    pub fn lists(country: Option<Country>) -> Address {
        Address { country, ..Address::of(Screen::Occupations) }
    }

    /// Reads the address bar, from `#`; anything unknown is the start.
    pub fn parse(hash: &str) -> Address {
        let path = path(hash);
        let (_, query) = path.split_once('?').unwrap_or((&path, ""));
        let named = |name: &str| Screen::all().skip(1).find(|screen| screen.as_str() == name);
        let given = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        Address {
            screen: named(name(&path)).unwrap_or(Screen::Start),
            from: given("from").and_then(named),
            country: given("country").and_then(Country::parse),
        }
    }

    /// The address as shown in the address bar.
    pub fn hash(self) -> String {
        let name = if self.screen == Screen::Start { "" } else { self.screen.as_str() };
        let from = self.from.map(|from| format!("from={}", from.as_str()));
        let country = self.country.map(|country| format!("country={country}"));
        let query: Vec<String> = from.into_iter().chain(country).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("#/{name}{mark}{}", query.join("&"))
    }
}
