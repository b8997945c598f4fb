//! The one clock of the program.

/// Now, as `YYYY-MM-DDTHH:MM:SS.sssZ`.
#[must_use]
pub fn now() -> String {
    String::from(js_sys::Date::new_0().to_iso_string())
}
