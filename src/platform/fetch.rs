//! Files of our own, from our own origin.

use super::page;
use js_sys::{Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

#[wasm_bindgen]
extern "C" {
    /// What `boot.js` has asked for already, beside the program.
    #[wasm_bindgen(js_name = take_early, catch)]
    fn take_early(path: &str) -> Result<Option<Promise>, JsValue>;
}

/// The text of a file in the folder of words and names, whose name changes with what is in it; `None` if it could not be
/// had.
pub async fn text(path: &str) -> Option<String> {
    let path = page::files() + path;
    let response = match take_early(&path).ok().flatten() {
        Some(early) => JsFuture::from(early).await.ok(),
        None => JsFuture::from(web_sys::window()?.fetch_with_str(&path)).await.ok(),
    };
    let response: Response = response?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// Whether every byte costs the person time or money, as far as the browser says.
pub fn is_costly() -> bool {
    let get = |object: JsValue, name: &str| Reflect::get(&object, &name.into()).unwrap_or_default();
    let connection = web_sys::window().map(|window| get(window.navigator().into(), "connection")).unwrap_or_default();
    let kind = get(connection.clone(), "effectiveType").as_string();
    get(connection, "saveData").is_truthy() || kind.is_some_and(|kind| kind != "4g")
}
