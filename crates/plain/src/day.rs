//! Days as text, `YYYY-MM-DD`: written like this, the earlier of two days is the smaller text.

/// Whether a text looks like a day. The calendar is not consulted.
pub(super) fn is_day(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(index, byte)| match index {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}
