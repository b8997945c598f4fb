//! Files of our own, from our own origin.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

#[wasm_bindgen]
extern "C" {
    /// What `boot.js` has asked for already, beside the program.
    #[wasm_bindgen(js_name = take_early, catch)]
    fn take_early(path: &str) -> Result<Option<Promise>, JsValue>;
}

/// The text of a file; `None` if it could not be had.
pub async fn text(path: &str) -> Option<String> {
    let early = take_early(path).ok().flatten();
    let response = match early {
        Some(early) => JsFuture::from(early).await.ok(),
        None => JsFuture::from(asked_for(path)?).await.ok(),
    };
    let response: Response = response?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

fn asked_for(path: &str) -> Option<Promise> {
    // These files keep their names between releases, so ask whether a copy is still current.
    let init = RequestInit::new();
    init.set_cache(RequestCache::NoCache);
    Some(web_sys::window()?.fetch_with_str_and_init(path, &init))
}
