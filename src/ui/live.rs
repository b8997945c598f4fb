//! Shows a tree, and keeps alive what is alive in it.
//!
//! Everything that is alive is an effect or a listener of one type, so that a page costs data and no machine code of
//! its own.
//!
//! What is in the document already, because `index.html` has it, is taken over where it fits the tree: the same elements
//! stay, with the focus, with what was chosen in them, and with a press that has just begun. What does not fit is built
//! anew, and what is left of the old is removed.

use super::place::Place;
use crate::platform::dom::{self, Event, JsCast, Listener, Value};
pub use cptpp_markup::view;
use cptpp_pages::node::{Attribute, Text};
pub use cptpp_pages::node::{Element, Node};
use leptos::ev::EventDescriptor;
use leptos::prelude::*;

/// A page of the site, or a part of one.
pub type View = Node<Live>;

/// What is alive in a page.
pub enum Live {
    /// Nodes that are shown again when what they have read changes.
    Nodes(Box<dyn FnMut() -> View>),
    /// Elements with keys. One whose key stays stays as it is.
    Rows(Box<dyn FnMut() -> Vec<Row>>),
    Attribute(&'static str, Box<dyn FnMut() -> Option<Text>>),
    Property(&'static str, Box<dyn FnMut() -> Value>),
    Listener(&'static str, Box<dyn FnMut(Event)>),
}

/// An element and its key.
pub type Row = (String, Box<dyn FnOnce() -> View>);

impl Live {
    pub fn nodes<N: Into<View>>(mut nodes: impl FnMut() -> N + 'static) -> Live {
        Live::Nodes(Box::new(move || nodes().into()))
    }

    /// Elements for some items: their keys, and how one is shown.
    pub fn rows<T: 'static>(
        mut items: impl FnMut() -> Vec<T> + 'static,
        key: impl Fn(&T) -> String + 'static,
        show: impl Fn(T) -> View + Clone + 'static,
    ) -> View {
        let row = move |item: T| -> Row {
            let show = show.clone();
            (key(&item), Box::new(move || show(item)))
        };
        Node::Live(Live::Rows(Box::new(move || items().into_iter().map(&row).collect())))
    }

    pub fn attribute<A: Attribute>(name: &'static str, mut value: impl FnMut() -> A + 'static) -> Live {
        Live::Attribute(name, Box::new(move || value().text()))
    }

    pub fn property<V: Into<Value>>(name: &'static str, mut value: impl FnMut() -> V + 'static) -> Live {
        Live::Property(name, Box::new(move || value().into()))
    }

    pub fn on<E: EventDescriptor>(event: E, mut handle: impl FnMut(E::EventType) + 'static) -> Live
    where
        E::EventType: JsCast,
    {
        // The names of events are constants.
        let name = match event.name() {
            Text::Borrowed(name) => name,
            Text::Owned(_) => "",
        };
        Live::Listener(name, Box::new(move |event| handle(event.unchecked_into())))
    }
}

impl From<Live> for View {
    fn from(live: Live) -> View {
        Node::Live(live)
    }
}

/// What lives as long as the part of the page it belongs to.
#[derive(Default)]
pub struct Kept {
    listeners: Vec<Listener>,
    effects: Vec<RenderEffect<Shown>>,
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.listeners.clear();
        for effect in &self.effects {
            // Now, all the way down. The effect itself may live for a moment longer, and what it shows must not hear
            // of anything any more, such as that a box which is taken away has lost the focus.
            drop(effect.take_value());
        }
    }
}

/// What an effect has shown last.
#[derive(Default)]
struct Shown {
    /// The text, if nothing else was shown.
    text: Option<(dom::Node, Text)>,
    /// The value, of an attribute.
    value: Option<Text>,
    /// The elements with keys, of rows.
    rows: Vec<ShownRow>,
    kept: Kept,
}

struct ShownRow {
    key: String,
    node: dom::Node,
    _kept: Kept,
    /// Of its signals.
    _owner: Owner,
}

/// Shows a tree inside an element, for as long as the result is kept.
pub fn mount(view: View, parent: &dom::Node) -> Kept {
    let mut kept = Kept::default();
    let mut place = Place::inside(parent);
    insert(view, &mut place, false, &mut kept);
    place.clear(None);
    kept
}

/// `is_drawn` says whether this is inside a picture, whose elements belong to another namespace.
fn insert(view: View, place: &mut Place, is_drawn: bool, kept: &mut Kept) {
    match view {
        Node::Text(text) => {
            place.show_text(&text);
        }
        Node::Several(nodes) => nodes.into_iter().for_each(|node| insert(node, place, is_drawn, kept)),
        Node::Element(element) => {
            show_element(*element, place, is_drawn, kept);
        }
        Node::Live(live) => {
            // What is shown stands between two marks.
            if let Some((start, end)) = place.marks() {
                place.next = end.next_sibling();
                kept.effects.extend(between(live, start, end, is_drawn));
            }
        }
    }
}

fn show_element(element: Element<Live>, place: &mut Place, is_drawn: bool, kept: &mut Kept) -> Option<dom::Node> {
    let (tag, is_drawn) = (element.start.tag, is_drawn || element.start.tag == "svg");
    let taken = place.take(|node| dom::is_element(&node, tag, element.start.get("id")).then_some(node));
    let is_new = taken.is_none();
    let node = taken.or_else(|| dom::element(tag, is_drawn))?;
    fill(element, &node, is_new, is_drawn, kept);
    if is_new {
        place.insert(&node);
    }
    Some(node)
}

/// Gives an element its attributes and children, and brings it to life.
fn fill(element: Element<Live>, node: &dom::Node, is_new: bool, is_drawn: bool, kept: &mut Kept) {
    if is_new {
        for (name, value) in &element.start.attributes {
            dom::set_attribute(node, name, Some(value));
        }
    } else {
        dom::set_attributes(node, &element.start.attributes);
    }
    let mut inside = Place::inside(node);
    for child in element.children {
        insert(child, &mut inside, is_drawn, kept);
    }
    inside.clear(None);
    // After its children, because the value of a list is one of them.
    for live in element.live {
        enliven(live, node, kept);
    }
}

fn enliven(live: Live, node: &dom::Node, kept: &mut Kept) {
    let node = node.clone();
    match live {
        Live::Attribute(name, mut value) => kept.effects.push(RenderEffect::new(move |before: Option<Shown>| {
            let value = value();
            if before.is_none_or(|before| before.value != value) {
                dom::set_attribute(&node, name, value.as_deref());
            }
            Shown { value, ..Shown::default() }
        })),
        Live::Property(name, mut value) => kept.effects.push(RenderEffect::new(move |_| {
            dom::set_property(&node, name, &value());
            Shown::default()
        })),
        Live::Listener(event, handle) => kept.listeners.push(dom::listen(&node, event, handle)),
        Live::Nodes(_) | Live::Rows(_) => {}
    }
}

fn between(live: Live, start: dom::Node, end: dom::Node, is_drawn: bool) -> Option<RenderEffect<Shown>> {
    match live {
        Live::Nodes(mut nodes) => Some(RenderEffect::new(move |before| show(nodes(), before, &start, &end, is_drawn))),
        Live::Rows(mut rows) => {
            // Rows outlive the run of the effect that made them.
            let owner = Owner::current()?;
            Some(RenderEffect::new(move |before: Option<Shown>| {
                let before = before.map(|before| before.rows);
                Shown { rows: show_rows(rows(), before, &start, &end, &owner), ..Shown::default() }
            }))
        }
        Live::Attribute(..) | Live::Property(..) | Live::Listener(..) => None,
    }
}

/// Shows a tree in place of what was shown before.
fn show(view: View, before: Option<Shown>, start: &dom::Node, end: &dom::Node, is_drawn: bool) -> Shown {
    // The same node with another text, so that a change is announced as one; unless a translator has put its own there.
    let is_in_place = |node: &dom::Node| start.next_sibling().as_ref() == Some(node);
    if let (Node::Text(text), Some(Shown { text: Some((node, old)), .. })) = (&view, &before)
        && is_in_place(node)
    {
        if text != old {
            node.set_node_value(Some(text));
        }
        return Shown { text: Some((node.clone(), text.clone())), ..Shown::default() };
    }
    let mut shown = Shown::default();
    let Some(parent) = end.parent_node() else { return shown };
    let mut place = Place { parent, next: start.next_sibling() };
    if let Some(before) = before {
        // Listeners first: an element that is removed may send events.
        drop(before);
        place.clear(Some(end));
        place.next = Some(end.clone());
    }
    if let Node::Text(text) = view {
        shown.text = place.show_text(&text).map(|node| (node, text));
    } else {
        insert(view, &mut place, is_drawn, &mut shown.kept);
    }
    place.clear(Some(end));
    shown
}

/// Shows rows in place of those shown before, of which those that stay are moved at most.
fn show_rows(
    rows: Vec<Row>,
    before: Option<Vec<ShownRow>>,
    start: &dom::Node,
    end: &dom::Node,
    owner: &Owner,
) -> Vec<ShownRow> {
    let Some(parent) = end.parent_node() else { return before.unwrap_or_default() };
    // The first time, rows may be there already.
    let next = if before.is_none() { start.next_sibling() } else { Some(end.clone()) };
    let (mut place, mut shown) = (Place { parent: parent.clone(), next }, vec![]);
    let mut before = before.unwrap_or_default();
    for (key, row) in rows {
        let stays = before.iter().position(|other| other.key == key);
        shown.extend(match stays {
            Some(place) => Some(before.swap_remove(place)),
            None => shown_row(key, row, &mut place, owner),
        });
    }
    place.clear(Some(end));
    for ShownRow { node, .. } in before {
        // What was alive in it has just ended.
        dom::remove(&node);
    }
    let mut next = start.next_sibling();
    for row in &shown {
        if next.as_ref() == Some(&row.node) {
            next = row.node.next_sibling();
        } else {
            dom::insert(&parent, &row.node, next.as_ref().or(Some(end)));
        }
    }
    shown
}

fn shown_row(key: String, row: Box<dyn FnOnce() -> View>, place: &mut Place, owner: &Owner) -> Option<ShownRow> {
    let owner = owner.with(Owner::new);
    let mut kept = Kept::default();
    let built = owner.with(|| {
        untrack(|| match row() {
            Node::Element(element) => show_element(*element, place, false, &mut kept),
            _ => None,
        })
    });
    built.map(|node| ShownRow { key, node, _kept: kept, _owner: owner })
}
