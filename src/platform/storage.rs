//! Progress on the reader's own device. A browser may deny storage, pretend to
//! have none, be full, or keep something else than it was given.

use super::{crash, page};
use cptpp_questionnaire::keeping::{KEY, Refused, Store};
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

/// The device's storage, which is asked for anew each time, because it may come and go.
#[derive(Debug)]
pub struct Device;

/// Calls a listener when another tab has changed the saved file, or may have while this page was not looked at.
pub fn on_change_elsewhere(listener: impl Fn() + Clone + 'static) {
    let changed = listener.clone();
    page::listen("storage", move |event| {
        // No key means that everything was cleared.
        if event.dyn_ref().and_then(StorageEvent::key).is_none_or(|key| key == KEY) {
            changed();
        }
    });
    // A page that comes back from the browser's cache has missed what happened meanwhile.
    for event in ["pageshow", "focus"] {
        let listener = listener.clone();
        page::listen(event, move |_| listener());
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

impl Store for Device {
    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        let text = storage().ok_or(Refused)?.get_item(key).map_err(|_| Refused)?;
        // What could not be removed was emptied.
        Ok(text.filter(|text| !text.is_empty()))
    }

    fn set(&self, key: &str, text: &str) -> bool {
        let is_kept = |storage: Storage| {
            storage.set_item(key, text).is_ok() && storage.get_item(key).ok().flatten().as_deref() == Some(text)
        };
        !crash::has_crashed() && storage().is_some_and(is_kept)
    }

    fn remove(&self, key: &str) -> bool {
        // Without storage there is nothing to remove.
        let Some(storage) = storage() else { return true };
        let is_gone = || self.get(key) == Ok(None);
        is_gone() || storage.remove_item(key).is_ok() && is_gone() || storage.set_item(key, "").is_ok() && is_gone()
    }
}
