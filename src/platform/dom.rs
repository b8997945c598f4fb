//! The elements of the page: made, changed, listened to and removed.

use std::borrow::Cow;
pub use wasm_bindgen::JsCast;
pub use wasm_bindgen::JsValue as Value;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, EventTarget, Text};
pub use web_sys::{Event, HtmlElement as Root, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A listener, until it is dropped.
#[derive(Debug)]
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    call: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        // An element that is gone may still send events, as when it loses the focus.
        let _ = self.target.remove_event_listener_with_callback(self.event, self.call.as_ref().unchecked_ref());
    }
}

/// A new element of the page, or of a picture on it.
pub fn element(tag: &str, is_drawn: bool) -> Option<Node> {
    let document = document()?;
    let element = if is_drawn { document.create_element_ns(Some(SVG), tag) } else { document.create_element(tag) };
    element.ok().map(Node::from)
}

pub fn text(text: &str) -> Option<Node> {
    document().map(|document| document.create_text_node(text).into())
}

/// A place in the page that shows nothing.
pub fn mark(text: &str) -> Option<Node> {
    document().map(|document| document.create_comment(text).into())
}

/// Whether a node is a place with this text.
pub fn is_mark(node: &Node, text: &str) -> bool {
    node.node_type() == Node::COMMENT_NODE && node.node_value().is_some_and(|value| value == text)
}

/// Whether a node is an element of a kind and, if that has an id, the one with that id.
pub fn is_element(node: &Node, tag: &str, id: Option<&str>) -> bool {
    let is_it = |element: &Element| element.local_name() == tag && id.is_none_or(|id| element.id() == id);
    node.dyn_ref().is_some_and(is_it)
}

/// Gives an element these attributes and no others.
pub fn set_attributes(element: &Node, attributes: &[(&'static str, Cow<'static, str>)]) {
    let Some(element) = element.dyn_ref::<Element>() else { return };
    for name in element.get_attribute_names() {
        let name = name.as_string().unwrap_or_default();
        if attributes.iter().all(|(wanted, _)| *wanted != name) {
            // As below.
            let _ = element.remove_attribute(&name);
        }
    }
    for (name, value) in attributes {
        if element.get_attribute(name).as_deref() != Some(value) {
            set_attribute(element, name, Some(value));
        }
    }
}

/// The part of a text node that is this text, if it begins with it; what follows becomes a node of its own.
pub fn split(node: &Node, text: &str) -> Option<Node> {
    let split = node.dyn_ref::<Text>()?;
    let rest = split.data().strip_prefix(text)?.len();
    if 0 < rest {
        let length = text.encode_utf16().count();
        split.split_text(length.try_into().ok()?).ok()?;
    }
    Some(node.clone())
}

/// Inserts a node, or moves it, before another child of the parent, or at its end.
pub fn insert(parent: &Node, node: &Node, before: Option<&Node>) {
    // Refused only if `before` is somewhere else.
    let _ = parent.insert_before(node, before);
}

pub fn remove(node: &Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}

/// Sets an attribute, or removes it.
pub fn set_attribute(element: &Node, name: &str, value: Option<&str>) {
    let Some(element) = element.dyn_ref::<Element>() else { return };
    // A well-formed attribute is never refused.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

pub fn set_property(element: &Node, name: &str, value: &Value) {
    // Setting a property that exists does not fail.
    let _ = js_sys::Reflect::set(element, &name.into(), value);
}

pub fn listen(target: &Node, event: &'static str, call: Box<dyn FnMut(Event)>) -> Listener {
    let listener = Listener { target: target.clone().into(), event, call: Closure::wrap(call) };
    let _ = listener.target.add_event_listener_with_callback(event, listener.call.as_ref().unchecked_ref());
    listener
}

/// Listens to what happens anywhere on the page.
pub fn listen_anywhere(event: &'static str, call: impl FnMut(Event) + 'static) -> Option<Listener> {
    document().map(|document| listen(&document, event, Box::new(call)))
}

/// Asked for once: a long page has thousands of elements.
fn document() -> Option<Document> {
    thread_local! {
        static DOCUMENT: Option<Document> = web_sys::window().and_then(|window| window.document());
    }
    DOCUMENT.with(Clone::clone)
}
