//! The check of this tool: the proof that the rules and their second implementation
//! agree on every answer. The tests run it natively; `check.wasm` runs it on the
//! reader's device, and holds nothing else, because the reader waits for it.

#[cfg(target_arch = "wasm32")]
pub mod exports;
pub mod plain;
