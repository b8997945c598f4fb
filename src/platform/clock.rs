//! The one clock of the program.

use wasm_bindgen_futures::JsFuture;

/// Now, as `YYYY-MM-DDTHH:MM:SS.sssZ`.
#[must_use]
pub fn now() -> String {
    String::from(js_sys::Date::new_0().to_iso_string())
}

/// Lets the browser do what waits: draw, and answer keys and presses.
pub async fn next_turn() {
    let turn = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 0);
        }
    });
    // A timer never fails.
    let _ = JsFuture::from(turn).await;
}
