//! What a form's controls currently hold.

use super::page;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, FormData, HtmlFormElement, HtmlInputElement, HtmlSelectElement, NodeList};

/// The names and values of the controls of the form around an event's target.
pub fn entries(event: &Event) -> Vec<(String, String)> {
    read(event).unwrap_or_default()
}

/// Whether an event comes from a control with a value, and not from a button.
pub fn is_from_box(event: &Event) -> bool {
    target::<HtmlInputElement>(event).is_some() || target::<HtmlSelectElement>(event).is_some()
}

/// Whether an event comes from an element that fits a selector, or from inside one.
pub fn is_within(event: &Event, selector: &str) -> bool {
    target::<Element>(event).is_some_and(|element| matches!(element.closest(selector), Ok(Some(_))))
}

/// The element an event comes from, if it is of this kind.
pub(super) fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

/// Types into a text box, by its id.
pub fn set_value(id: &str, value: &str) {
    if let Some(element) = page::element(id)
        && let Some(input) = element.dyn_ref::<HtmlInputElement>()
    {
        input.set_value(value);
    }
}

/// What is chosen in each of the lists of this name, nothing as an empty text.
pub fn choices(name: &str) -> Vec<String> {
    let list = page::all(&format!("select[name='{name}']"));
    let count = list.as_ref().map_or(0, NodeList::length);
    let select = |place| list.as_ref()?.get(place)?.dyn_into::<HtmlSelectElement>().ok();
    (0..count).filter_map(select).map(|select| select.value()).collect()
}

fn read(event: &Event) -> Option<Vec<(String, String)>> {
    let target: Element = event.current_target()?.dyn_into().ok()?;
    let form: HtmlFormElement = target.closest("form").ok()??.dyn_into().ok()?;
    let data = FormData::new_with_form(&form).ok()?;
    let pair = |entry: wasm_bindgen::JsValue| {
        let entry = js_sys::Array::from(&entry);
        Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
    };
    Some(data.entries().into_iter().filter_map(|entry| pair(entry.ok()?)).collect())
}

/// An attribute of the element pressed, or of one around it.
pub fn data_of(event: &Event, name: &str) -> Option<String> {
    target::<Element>(event)?.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}

/// What was typed and chosen on the page and not handed in, what is folded open, and where the person is: the state that
/// is the browser's. To be put back when the same page was built again, with other words and in another order.
#[derive(Debug)]
pub struct Held {
    states: Vec<(String, JsValue)>,
    focus: Option<(String, [JsValue; 2])>,
    scroll: f64,
}

const SELECTION: [&str; 2] = ["selectionStart", "selectionEnd"];

impl Held {
    pub fn now() -> Held {
        let state = |(id, element): (String, Element)| Some((id, get(&element, property(&element)?)));
        let focused = page::focused().map(|element| (element.id(), SELECTION.map(|name| get(&element, name))));
        Held {
            states: holders().filter_map(state).collect(),
            focus: focused.filter(|(id, _)| !id.is_empty()),
            scroll: page::scroll(),
        }
    }

    /// Puts it back. Whoever had the focus nowhere gets it at `otherwise`.
    pub fn put_back(&self, otherwise: &str) {
        for (id, element) in holders() {
            if let (Some((_, value)), Some(name)) =
                (self.states.iter().find(|(other, _)| *other == id), property(&element))
            {
                set(&element, name, value);
            }
        }
        let id = self.focus.as_ref().map_or(otherwise, |(id, _)| id);
        page::focus(id);
        if let (Some(element), Some((_, selection))) = (page::element(id), &self.focus) {
            for (name, value) in SELECTION.iter().zip(selection).filter(|(_, value)| value.as_f64().is_some()) {
                set(&element, name, value);
            }
        }
        page::scroll_to_height(self.scroll);
    }
}

/// The property of an element in which the browser holds what the person did; the choice of a file is its alone.
fn property(element: &Element) -> Option<&'static str> {
    match get(element, "type").as_string().as_deref() {
        None => Some("open"),
        Some("radio" | "checkbox") => Some("checked"),
        Some("file") => None,
        Some(_) => Some("value"),
    }
}

fn get(element: &Element, name: &str) -> JsValue {
    Reflect::get(element, &name.into()).unwrap_or_default()
}

fn set(element: &Element, name: &str, value: &JsValue) {
    // Refused by nothing that had such a value.
    let _ = Reflect::set(element, &name.into(), value);
}

/// What holds such a state: by its id, and a fold by its place among them. A box with a list is not here: its state is
/// ours.
fn holders() -> impl Iterator<Item = (String, Element)> {
    let list = page::all("main :is(input:not([role]), select, details)");
    let count = list.as_ref().map_or(0, NodeList::length);
    let element = move |place| list.as_ref()?.get(place)?.dyn_into::<Element>().ok();
    let mut folds = 0;
    (0..count).filter_map(element).map(move |element| {
        let id = element.id();
        if !id.is_empty() {
            return (id, element);
        }
        folds += 1;
        (folds.to_string(), element)
    })
}
