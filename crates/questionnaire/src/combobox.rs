//! A box with a list of occupations below it (ARIA Authoring Practices: editable combobox with a list): its content,
//! whether its list is open, and what a key does. Knows no names, because they may arrive after the page; the caller
//! passes in those it has.
//!
//! Invariant: while the person is in the box, only they change its text. If arriving names changed it, text selected to
//! be typed over would lose its selection, and the next letters would be added to the name.

use crate::search::Hit;
use cptpp_rules::occupations::Group;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Combobox {
    content: Content,
    typed: String,
    list: List,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Content {
    /// The earlier answer or the option chosen, shown by its current name.
    Answer(Group),
    /// The same while the person is in the box, with the text it had when they entered or chose.
    Held(Group, String),
    /// What was typed in its place.
    Text(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum List {
    Closed,
    /// Open, with the option the arrow keys are on.
    Open(Option<Group>),
}

#[derive(Clone, Copy, Debug)]
pub struct Press<'a> {
    /// What the browser calls it.
    pub key: &'a str,
    /// Whether an input method is composing a word.
    pub is_composing: bool,
}

/// What the page must do about a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reaction {
    /// Leave it to the browser.
    Leave,
    /// Keep it from the browser.
    Keep,
    /// Keep it from the browser, and bring an option into view.
    Show(Group),
}

impl Combobox {
    /// The box of a page that opens, with the current answer.
    pub fn new(answer: Option<Group>) -> Combobox {
        let content = answer.map_or(Content::Text(String::new()), Content::Answer);
        Combobox { content, typed: String::new(), list: List::Closed }
    }

    /// The text of the box, given the names there are now.
    pub fn text(&self, name: impl FnOnce(Group) -> String) -> String {
        match &self.content {
            Content::Answer(group) => name(*group),
            Content::Held(_, text) | Content::Text(text) => text.clone(),
        }
    }

    /// The text last typed (not chosen), which is what is searched for.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Whether the content was typed, so that nothing is chosen.
    pub fn is_typed(&self) -> bool {
        matches!(self.content, Content::Text(_))
    }

    /// Whether the list is open, even if it is empty.
    pub fn is_open(&self) -> bool {
        matches!(self.list, List::Open(_))
    }

    /// Whether the list is shown.
    pub fn is_expanded(&self, hits: &[Hit]) -> bool {
        self.is_open() && !hits.is_empty()
    }

    /// The option the arrow keys are on, if it is still in the list.
    pub fn active(&self, hits: &[Hit]) -> Option<Group> {
        match self.list {
            List::Open(active) => active.filter(|group| hits.iter().any(|hit| hit.group == *group)),
            List::Closed => None,
        }
    }

    pub fn enter(&mut self, name: impl FnOnce(Group) -> String) {
        if let Content::Answer(group) = self.content {
            self.content = Content::Held(group, name(group));
        }
    }

    pub fn leave(&mut self) {
        if let Content::Held(group, _) = self.content {
            self.content = Content::Answer(group);
        }
        self.list = List::Closed;
    }

    /// The person types; `text` is the whole content now.
    pub fn type_in(&mut self, text: String) {
        self.typed.clone_from(&text);
        self.content = Content::Text(text);
        self.list = List::Open(None);
    }

    /// The person chooses an option.
    pub fn choose(&mut self, group: Group, name: impl FnOnce(Group) -> String) {
        self.content = Content::Held(group, name(group));
        self.list = List::Closed;
    }

    pub fn press(&mut self, press: Press, hits: &[Hit], name: impl FnOnce(Group) -> String) -> Reaction {
        // While a Japanese word is being composed, keys belong to the input method.
        if hits.is_empty() || press.is_composing {
            return Reaction::Leave;
        }
        let active = self.active(hits);
        let place = hits.iter().position(|hit| Some(hit.group) == active);
        match press.key {
            "ArrowDown" => self.move_to(hits.get(place.map_or(0, |place| (place + 1) % hits.len()))),
            "ArrowUp" => self.move_to(hits.get(place.unwrap_or(0).checked_sub(1).unwrap_or(hits.len() - 1))),
            "Enter" => match active {
                Some(group) => {
                    self.choose(group, name);
                    Reaction::Keep
                }
                None => Reaction::Leave,
            },
            "Escape" if self.is_open() => {
                self.list = List::Closed;
                Reaction::Keep
            }
            _ => Reaction::Leave,
        }
    }

    fn move_to(&mut self, hit: Option<&Hit>) -> Reaction {
        let group = hit.map(|hit| hit.group);
        self.list = List::Open(group);
        group.map_or(Reaction::Keep, Reaction::Show)
    }
}
