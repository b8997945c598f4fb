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

/// What was typed and chosen on the page and not handed in, and what is folded open: the state that is the browser's.
/// To be put back when the same page was built again, with other words.
#[derive(Debug)]
pub struct Held(Vec<[JsValue; 3]>);

impl Held {
    const PROPERTIES: [&str; 3] = ["value", "checked", "open"];

    pub fn now() -> Held {
        let of =
            |element: JsValue| Held::PROPERTIES.map(|name| Reflect::get(&element, &name.into()).unwrap_or_default());
        Held(holders().map(of).collect())
    }

    pub fn put_back(self) {
        for (element, values) in holders().zip(self.0) {
            for (name, value) in Held::PROPERTIES.iter().zip(values).filter(|(_, value)| !value.is_undefined()) {
                // Refused only by the choice of a file, which starts afresh.
                let _ = Reflect::set(&element, &(*name).into(), &value);
            }
        }
    }
}

/// What holds such a state, in order. A box with a list is not among them: its state is ours.
fn holders() -> impl Iterator<Item = JsValue> {
    let list = page::all("main :is(input:not([role]), select, details)");
    let count = list.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |place| list.as_ref()?.get(place).map(JsValue::from))
}
