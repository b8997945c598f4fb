//! Progress on the reader's own device. A browser may deny storage, pretend to
//! have none, or be full; then answers last as long as the page.

use super::{crash, page};
use gloo_storage::{LocalStorage, Storage};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

pub const KEY: &str = "cptpp-wizard";
/// The key for a file that cannot be read and was set aside.
pub const UNREAD_KEY: &str = "cptpp-wizard.unread";

pub trait Store {
    fn get(&self, key: &str) -> Option<String>;
    /// Stores a text; returns whether that worked.
    fn set(&self, key: &str, text: &str) -> bool;
    fn remove(&self, key: &str);
}

#[derive(Debug)]
pub struct Device;

/// Storage that lasts as long as the page.
#[derive(Debug, Default)]
pub struct Memory(RefCell<Vec<(String, String)>>);

/// The device's storage; `None` if the browser does not provide it.
pub fn device() -> Option<Device> {
    storage().map(|_| Device)
}

/// Calls a listener when another tab has changed the saved file.
pub fn on_change_elsewhere(mut listener: impl FnMut() + 'static) {
    page::listen("storage", move |event| {
        // No key means that everything was cleared.
        if event.dyn_ref().and_then(StorageEvent::key).is_none_or(|key| key == KEY) {
            listener();
        }
    });
}

/// gloo-storage throws when storage is denied, at any time, so the browser is asked before each use.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()??;
    Some(LocalStorage::raw())
}

impl Store for Device {
    fn get(&self, key: &str) -> Option<String> {
        storage()?.get_item(key).ok()?
    }

    fn set(&self, key: &str, text: &str) -> bool {
        !crash::has_crashed() && storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
    }

    fn remove(&self, key: &str) {
        if let Some(storage) = storage() {
            // Removing a missing key is not an error.
            let _ = storage.remove_item(key);
        }
    }
}

impl Store for Memory {
    fn get(&self, key: &str) -> Option<String> {
        self.0.borrow().iter().find(|(other, _)| other == key).map(|(_, text)| text.clone())
    }

    fn set(&self, key: &str, text: &str) -> bool {
        self.remove(key);
        self.0.borrow_mut().push((key.to_owned(), text.to_owned()));
        true
    }

    fn remove(&self, key: &str) {
        self.0.borrow_mut().retain(|(other, _)| other != key);
    }
}
