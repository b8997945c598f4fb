//! The rules and the search for other programs: text in, text out. The
//! examples call [`api`]; `logic.wasm` is the same, callable from JavaScript.

pub mod api;
#[cfg(target_arch = "wasm32")]
pub mod exports;
