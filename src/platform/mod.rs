//! Touches the browser: the only tree that names `web_sys` or `js_sys`. Knows no screen
//! and no rule. The browser may refuse anything, so nothing panics and most returns an option.

pub mod clock;
pub mod crash;
pub mod dom;
pub mod fetch;
pub mod files;
pub mod form;
pub mod intl;
pub mod location;
pub mod page;
pub mod storage;
pub mod words;
pub mod worker;

pub use wasm_bindgen_futures::spawn_local;
