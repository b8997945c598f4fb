//! Answers as JSON: what is read is written and read again as it was, is assessed, and asks the same questions whether it
//! was given at once or one answer after the other.
#![no_main]

use cptpp_questionnaire::flow::Flow;
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::{Answers, Field};
use cptpp_rules::assess::assess;
use cptpp_rules::day::Day;
use cptpp_rules::rules::Rules;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::in_force(Day::parse("2026-12-01").expect("a day")));

fuzz_target!(|text: &str| {
    let Ok(answers) = Answers::parse(text) else { return };
    let written = answers.to_json().to_json();
    assert_eq!(Answers::parse(&written).as_ref(), Ok(&answers), "{written}");
    let _ = assess(&answers, &RULES);
    let mut session = Session::new(&RULES);
    for field in Field::all().filter(|field| answers.has(*field)) {
        let mut so_far = session.given().clone();
        so_far.copy(field, &answers);
        session.answer(so_far);
    }
    assert_eq!(session.given(), &answers);
    assert_eq!(session.flow(), &Flow::of(&answers, &RULES));
});
