//! What a person sees after a panic. The page would still look alive, so the static block of
//! `index.html` replaces it, and nothing more is written to the device.

use super::page;
use std::cell::Cell;

thread_local! {
    static CRASHED: Cell<bool> = const { Cell::new(false) };
}

pub fn install() {
    std::panic::set_hook(Box::new(|panic| {
        CRASHED.set(true);
        web_sys::console::error_1(&panic.to_string().into());
        show();
    }));
}

pub fn show() {
    page::set_hidden("app", true);
    page::set_hidden("crash", false);
}

pub fn has_crashed() -> bool {
    CRASHED.get()
}
