//! The reader's own files: saved to their device and opened from it, and sent nowhere.

use super::form;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, HtmlElement, HtmlInputElement, Url};

/// For how long a browser may take to follow a link to a file, in milliseconds.
const FOLLOWED: i32 = 10_000;

/// Why a chosen file gives no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unopened {
    None,
    /// It is too large to be one of ours.
    TooLarge,
    Unreadable,
}

/// Hands a text to the browser as a file to save; `None` if that did not work.
pub fn save(name: &str, text: &str) -> Option<()> {
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let window = web_sys::window()?;
    let document = window.document()?;
    let link: HtmlElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", &address).and_then(|()| link.set_attribute("download", name)).ok()?;
    // Some browsers follow only what is in the page, and some, inside other programs, only after a while.
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    let forget = Closure::once_into_js(move || Url::revoke_object_url(&address));
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), FOLLOWED);
    Some(())
}

/// The text of the file chosen in the control an event comes from.
///
/// # Errors
/// If none was chosen, it is larger than `most` bytes, or it cannot be read.
pub async fn open(event: Event, most: u32) -> Result<String, Unopened> {
    let input: HtmlInputElement = form::target(&event).ok_or(Unopened::None)?;
    let file = input.files().and_then(|files| files.get(0)).ok_or(Unopened::None)?;
    let text = if file.size() <= f64::from(most) {
        JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()).ok_or(Unopened::Unreadable)
    } else {
        Err(Unopened::TooLarge)
    };
    // So that the same file can be chosen again.
    input.set_value("");
    text
}

/// Copies a text for pasting elsewhere; returns whether the browser allowed it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Outside secure contexts there is no clipboard, whatever the types say.
    let has_clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    if has_clipboard.is_ok_and(|clipboard| clipboard.is_undefined()) {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
