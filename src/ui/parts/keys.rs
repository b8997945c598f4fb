//! Keys in the boxes of helpers.

use crate::platform::form::is_from_box;
use leptos::ev::KeyboardEvent;

/// Enter in a box of a helper is meant for the helper, not for the page.
pub fn on_enter(event: &KeyboardEvent, act: impl FnOnce()) {
    if event.key() == "Enter" && !event.is_composing() && is_from_box(event) {
        event.prevent_default();
        act();
    }
}
