//! A saved file: what is opened is written whole, and opens as the same session.
#![no_main]

use cptpp_questionnaire::file;
use cptpp_rules::day::Day;
use cptpp_rules::rules::Rules;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

const NOW: &str = "2026-12-01T12:00:00.000Z";
static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::in_force(Day::parse(NOW).expect("a day")));

fuzz_target!(|text: &str| {
    let Ok(opened) = file::open(text, &RULES) else { return };
    let written = file::write_counted(&opened.session, NOW, opened.counter);
    let again = file::open(&written, &RULES).expect("what is written can be opened");
    assert!(again.is_whole, "{written}");
    assert_eq!(again.counter, opened.counter, "{written}");
    assert_eq!(again.session.given(), opened.session.given(), "{written}");
    // The file does not say which answers are to be asked again because they could not be read.
    if opened.is_whole {
        assert_eq!(again.session, opened.session, "{written}");
    }
});
