//! The program's only clock.

use cptpp_questionnaire::experience::Month;
use cptpp_rules::day::Day;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdleRequestOptions, MessageChannel};

/// For a browser that is never idle, in milliseconds.
const LONGEST_WAIT: u32 = 500;

/// Now, as `YYYY-MM-DDTHH:MM:SS.sssZ`.
pub fn now() -> String {
    String::from(js_sys::Date::new_0().to_iso_string())
}

/// Today's date where the reader is; the first there is on a device whose clock
/// has an implausible year.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok();
    // The browser's January is 0.
    let (month, of_month) = (u8::try_from(now.get_month() + 1).ok(), u8::try_from(now.get_date()).ok());
    let numbers = year.zip(month).zip(of_month);
    numbers.and_then(|((year, month), of_month)| Day::new(year, month, of_month)).unwrap_or(Day::FIRST)
}

/// The current month where the reader is; the earliest supported if the year is implausible.
pub fn this_month() -> Month {
    let today = js_sys::Date::new_0();
    let year = u16::try_from(today.get_full_year()).ok();
    // The browser's January is 0.
    let number = u8::try_from(today.get_month() + 1).ok();
    year.zip(number).and_then(|(year, number)| Month::new(year, number)).unwrap_or(Month::FIRST)
}

/// Lets the browser draw and handle keys. A message to oneself comes back sooner than a timer.
pub async fn next_turn() {
    let Ok(channel) = MessageChannel::new() else { return };
    let turn = js_sys::Promise::new(&mut |resolve, _| channel.port1().set_onmessage(Some(&resolve)));
    // A message that cannot be sent would never come back.
    if channel.port2().post_message(&JsValue::NULL).is_ok() {
        // The promise is never rejected.
        let _ = JsFuture::from(turn).await;
    }
}

/// Waits until the browser has nothing else to do, or a while has passed.
pub async fn idle() {
    let options = IdleRequestOptions::new();
    options.set_timeout(LONGEST_WAIT);
    let mut is_asked = false;
    let idle = js_sys::Promise::new(&mut |resolve, _| {
        let asked = web_sys::window().map(|window| window.request_idle_callback_with_options(&resolve, &options));
        is_asked = matches!(asked, Some(Ok(_)));
    });
    // Not every browser says when it is idle.
    if is_asked {
        // The promise is never rejected.
        let _ = JsFuture::from(idle).await;
    } else {
        next_turn().await;
    }
}
