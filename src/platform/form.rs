//! What a form's controls currently hold.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FormData, HtmlFormElement, HtmlInputElement, HtmlSelectElement};

/// The names and values of the controls of the form around an event's target.
pub fn entries(event: &Event) -> Vec<(String, String)> {
    read(event).unwrap_or_default()
}

/// The value of the control an event comes from.
pub fn value(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    let input = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    input.or_else(|| target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value)).unwrap_or_default()
}

/// Whether the box an event comes from is ticked.
pub fn is_checked(event: &Event) -> bool {
    let target = event.target();
    target.is_some_and(|target| target.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked))
}

/// Whether an event comes from a control with a value, and not from a button.
pub fn is_from_box(event: &Event) -> bool {
    let target = event.target();
    target.is_some_and(|target| {
        target.is_instance_of::<HtmlInputElement>() || target.is_instance_of::<HtmlSelectElement>()
    })
}

/// Types into a text box, by its id.
pub fn set_value(id: &str, value: &str) {
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(input) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
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
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}
