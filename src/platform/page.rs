//! The document around the program: title, language, focus, and the static
//! blocks of `index.html`.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

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
    match element(id).map(|element| (element.clone().dyn_into::<HtmlInputElement>(), element)) {
        Some((Ok(input), _)) => input.select(),
        Some((Err(_), other)) => {
            if let Ok(area) = other.dyn_into::<HtmlTextAreaElement>() {
                area.select();
            }
        }
        None => {}
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

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}
