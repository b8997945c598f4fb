//! What a person sees after a panic. The page would still look alive, so the static block of
//! `index.html` replaces it, and nothing more is written to the device.

use super::page;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Of `boot.js`, which has to do the same when there is no program.
    #[wasm_bindgen(catch)]
    fn show_crash() -> Result<(), JsValue>;
}

pub fn install() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        show();
    }));
}

pub fn show() {
    // Without `boot.js` there is no such block.
    let _ = show_crash();
}

/// Whether the block is shown, also for faults that only `boot.js` has heard of.
pub fn has_crashed() -> bool {
    page::is_marked("crashed")
}
