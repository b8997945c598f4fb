//! What `scripts/fuzz` has found.

use cptpp_questionnaire::file::{open, write_counted};
use cptpp_testing::RULES;

const NOW: &str = "2026-12-01T12:00:00.000Z";

/// Saved files of which what is opened did not come back as it was.
#[test]
fn what_is_opened_is_written_and_opened_again() {
    let rows = [
        (
            "a counter below 0",
            r#"{"version":1,"answers":{"version":1,"citizenships":["JP"]},"page":"start","counter":-7}"#,
        ),
        (
            "an occupation that there is not",
            r#"{"version":1,"answers":{"version":1,"citizenships":["JP"],"occupation":"99999"},"page":"situation"}"#,
        ),
    ];
    for (title, text) in rows {
        let first = open(text, &RULES).unwrap();
        let again = open(&write_counted(&first.session, NOW, first.counter), &RULES).unwrap();
        assert!(again.is_whole, "{title}");
        assert_eq!(again.counter, first.counter, "{title}");
        assert_eq!(again.session.given(), first.session.given(), "{title}");
    }
}

/// A doubt: the file has no place to say what is to be asked again, so an occupation that could not be read counts as skipped
/// once the rest was saved and opened again.
#[test]
fn what_could_not_be_read_is_asked_again_until_it_is_saved() {
    let text = r#"{"version":1,"answers":{"version":1,"citizenships":["JP"],"occupation":"99999"},"page":"situation"}"#;
    let first = open(text, &RULES).unwrap();
    let again = open(&write_counted(&first.session, NOW, 1), &RULES).unwrap();
    assert_eq!((first.session.skipped_occupation, again.session.skipped_occupation), (false, true));
}
