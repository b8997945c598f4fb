//! The part of an address that holds answers: what is read is written and read again as it was, and what lost a character
//! is nothing else.
#![no_main]

use cptpp_questionnaire::link;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(answers) = link::read(text) else { return };
    let written = link::write(&answers);
    assert_eq!(link::read(&written).as_ref(), Ok(&answers), "{written}");
    for place in 0..written.len() {
        let mut shorter = written.clone();
        shorter.remove(place);
        let read = link::read(&shorter);
        assert!(read.is_err() || read.as_ref() == Ok(&answers), "{shorter} of {written}");
    }
});
