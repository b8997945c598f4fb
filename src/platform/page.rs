//! The document around the program: title, language, focus, and the blocks of `index.html`.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// The element the program lives in.
pub fn root() -> Option<HtmlElement> {
    element("app")
}

pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

pub fn set_language(language: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // A well-formed attribute is never refused.
        let _ = root.set_attribute("lang", language);
    }
}

pub fn focus(id: &str) {
    focus_first(&[id]);
}

/// Moves the focus to the first of these elements that exists, by id.
pub fn focus_first(ids: &[&str]) {
    if let Some(element) = ids.iter().find_map(|id| element(id)) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

pub fn has_focus(id: &str) -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|element| element.id() == id)
}

/// Selects the text of a box by its id, ready to be copied by hand.
pub fn select(id: &str) {
    focus(id);
    let Some(element) = element(id) else { return };
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.select();
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        area.select();
    }
}

pub fn scroll_to(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view_with_bool(false);
    }
}

/// Shows the top of the page.
pub fn scroll_up() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

pub fn print() {
    if let Some(window) = web_sys::window() {
        // A frame may not be allowed to.
        let _ = window.print();
    }
}

pub fn set_hidden(id: &str, is_hidden: bool) {
    if let Some(element) = element(id) {
        element.set_hidden(is_hidden);
    }
}

/// Calls a listener for as long as the page lives.
pub(super) fn listen(event: &str, listener: impl FnMut(Event) + 'static) {
    let listener = Closure::<dyn FnMut(Event)>::new(listener);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub(super) fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}
