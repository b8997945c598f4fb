//! Keys in boxes.

use crate::platform::form::is_from_box;
use leptos::ev::KeyboardEvent;

/// The code of a key that an input method has taken.
const TAKEN: u32 = 229;

/// Whether a key belongs to an input method. Safari sends the Enter that ends a composition after its end.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == TAKEN
}

/// Enter in a box of a helper is meant for the helper, not for the page.
pub fn on_enter(event: &KeyboardEvent, act: impl FnOnce()) {
    if event.key() == "Enter" && !is_composing(event) && is_from_box(event) {
        event.prevent_default();
        act();
    }
}

/// An Enter that an input method has taken does not hand in the page.
pub fn keep_taken_enter(event: &KeyboardEvent) {
    if event.key() == "Enter" && !event.is_composing() && is_composing(event) {
        event.prevent_default();
    }
}
