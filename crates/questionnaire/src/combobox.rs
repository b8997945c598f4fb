//! A box with a list of occupations below it (ARIA Authoring Practices: editable combobox with a list): its content,
//! whether its list is open, and what a key does. Knows no names, because they may arrive after the page; the caller
//! passes in those it has.
//!
//! Invariants: while the person is in the box, only they change its text. If arriving names changed it, text selected to
//! be typed over would lose its selection, and the next letters would be added to the name. And only they close the
//! list: a phone that hides its keyboard takes the focus away from the box, and the options must stay to be pressed.

use crate::search::{Hit, code_in};
use cptpp_rules::occupations::Group;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Combobox {
    content: Content,
    typed: String,
    list: List,
    is_inside: bool,
    is_told_to_choose: bool,
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
    /// Whether it belongs to an input method, which is composing a word or has just ended one.
    pub is_composing: bool,
    /// Whether the Alt key is held.
    pub is_alt: bool,
    /// Whether more may be found yet, because names are still arriving.
    pub is_loading: bool,
}

/// What has the focus once the box has lost it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Another control, or another window.
    Elsewhere,
    /// Nothing, as when a phone hides its keyboard.
    Nowhere,
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
        Combobox { content, typed: String::new(), list: List::Closed, is_inside: false, is_told_to_choose: false }
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

    /// Whether the person wanted to go on with nothing chosen, and is told to choose.
    pub fn is_told_to_choose(&self) -> bool {
        self.is_told_to_choose
    }

    /// The person wants to go on with nothing chosen.
    pub fn tell_to_choose(&mut self) {
        self.list = List::Open(None);
        self.is_told_to_choose = true;
    }

    /// The box gets the focus.
    pub fn enter(&mut self, name: impl FnOnce(Group) -> String) {
        self.is_inside = true;
        if let Content::Answer(group) = self.content {
            self.content = Content::Held(group, name(group));
        }
        self.open();
    }

    /// The box loses the focus.
    pub fn leave(&mut self, focus: Focus) {
        self.is_inside = false;
        if let Content::Held(group, _) = self.content {
            self.content = Content::Answer(group);
        }
        if focus == Focus::Elsewhere {
            self.close();
        }
    }

    /// The person presses the box: what was found for the text they typed is there again.
    pub fn open(&mut self) {
        if self.is_typed() && !self.is_open() && !self.typed.trim().is_empty() {
            self.list = List::Open(None);
        }
    }

    /// The person presses outside the box and its list, or wants the list closed. Returns whether it was open.
    pub fn close(&mut self) -> bool {
        std::mem::replace(&mut self.list, List::Closed) != List::Closed
    }

    /// The person types; `text` is the whole content now.
    pub fn type_in(&mut self, text: String) {
        self.typed.clone_from(&text);
        self.content = Content::Text(text);
        self.list = List::Open(None);
        self.is_told_to_choose = false;
    }

    /// The person chooses an option, which takes the focus from nobody: a phone's keyboard would come up again.
    pub fn choose(&mut self, group: Group, name: impl FnOnce(Group) -> String) {
        self.content = if self.is_inside { Content::Held(group, name(group)) } else { Content::Answer(group) };
        self.list = List::Closed;
        self.is_told_to_choose = false;
    }

    pub fn press(&mut self, press: Press, hits: &[Hit], name: impl FnOnce(Group) -> String) -> Reaction {
        // While a Japanese word is being composed, keys belong to the input method.
        if press.is_composing {
            return Reaction::Leave;
        }
        if hits.is_empty() {
            let waits = press.key == "Enter" && press.is_loading && self.lacks_choice();
            return if waits { Reaction::Keep } else { Reaction::Leave };
        }
        let active = self.active(hits);
        let place = hits.iter().position(|hit| Some(hit.group) == active);
        match press.key {
            "ArrowDown" if press.is_alt => {
                self.list = List::Open(active);
                Reaction::Keep
            }
            "ArrowUp" if press.is_alt => self.dismiss(),
            "ArrowDown" => self.move_to(hits.get(place.map_or(0, |place| (place + 1) % hits.len()))),
            "ArrowUp" => self.move_to(hits.get(place.unwrap_or(0).checked_sub(1).unwrap_or(hits.len() - 1))),
            // The keys that move within the text leave the options.
            "ArrowLeft" | "ArrowRight" | "Home" | "End" if self.is_open() => {
                self.list = List::Open(None);
                Reaction::Leave
            }
            "Enter" => match active {
                Some(group) => {
                    self.choose(group, name);
                    Reaction::Keep
                }
                None if self.lacks_choice() => {
                    self.tell_to_choose();
                    Reaction::Keep
                }
                None => Reaction::Leave,
            },
            "Escape" if self.is_open() => self.dismiss(),
            _ => Reaction::Leave,
        }
    }

    /// Whether the text would not do as an answer: it is neither empty nor has it a code.
    fn lacks_choice(&self) -> bool {
        self.is_typed() && !self.typed.trim().is_empty() && code_in(&self.typed).is_none()
    }

    fn dismiss(&mut self) -> Reaction {
        self.close();
        Reaction::Keep
    }

    fn move_to(&mut self, hit: Option<&Hit>) -> Reaction {
        let group = hit.map(|hit| hit.group);
        self.list = List::Open(group);
        group.map_or(Reaction::Keep, Reaction::Show)
    }
}
