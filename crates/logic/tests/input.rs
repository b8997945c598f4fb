//! What the contract calls an error: each one names the field, and nothing is guessed.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

use cptpp_logic::api::{assess_line, rules_and_files, search_line};
use cptpp_questionnaire::search::Catalogue;
use cptpp_rules::answers::Answers;
use cptpp_testing::{RULES, person};
use proptest::prelude::*;

#[track_caller]
fn check(text: &str, field: &str) {
    let error = Answers::parse(text).expect_err(text);
    assert_eq!(error.field, field, "{text}");
}

#[test]
fn errors_name_the_field() {
    let rows = [
        ("", ""),
        ("{", ""),
        ("[]", ""),
        ("null", ""),
        ("24", ""),
        ("{\"version\":1} x", ""),
        ("{}", "version"),
        (r#"{"version":2}"#, "version"),
        (r#"{"version":"1"}"#, "version"),
        (r#"{"version":1.0}"#, "version"),
        (r#"{"version":null}"#, "version"),
        (r#"{"version":1,"version":1}"#, "version"),
        (r#"{"version":1,"name":"x"}"#, "name"),
        (r#"{"version":1,"citizenships":null}"#, "citizenships"),
        (r#"{"version":1,"citizenships":"AU"}"#, "citizenships"),
        (r#"{"version":1,"citizenships":["au"]}"#, "citizenships"),
        (r#"{"version":1,"citizenships":["XX"]}"#, "citizenships"),
        (r#"{"version":1,"citizenships":["AU","AU"]}"#, "citizenships"),
        (r#"{"version":1,"citizenships":[36]}"#, "citizenships"),
        (r#"{"version":1,"permanent_residences":["AUS"]}"#, "permanent_residences"),
        (r#"{"version":1,"job_offer":"maybe"}"#, "job_offer"),
        (r#"{"version":1,"job_offer":true}"#, "job_offer"),
        (r#"{"version":1,"job_offer":"yes","job_offer":"yes"}"#, "job_offer"),
        (r#"{"version":1,"own_business":"YES"}"#, "own_business"),
        (r#"{"version":1,"occupation":72300}"#, "occupation"),
        (r#"{"version":1,"occupation":"99999"}"#, "occupation"),
        (r#"{"version":1,"occupation":"7230"}"#, "occupation"),
        (r#"{"version":1,"occupation":"７２３００"}"#, "occupation"),
        (r#"{"version":1,"occupation_detail":[]}"#, "occupation_detail"),
        (r#"{"version":1,"occupation_detail":{"chef":"yes"}}"#, "occupation_detail.chef"),
        (r#"{"version":1,"occupation_detail":{"supervisor":"maybe"}}"#, "occupation_detail.supervisor"),
        (r#"{"version":1,"occupation_detail":{"supervisor":"no","supervisor":"no"}}"#, "occupation_detail.supervisor"),
        (r#"{"version":1,"province":"on"}"#, "province"),
        (r#"{"version":1,"wage":"yes"}"#, "wage"),
        (r#"{"version":1,"licence_required":null}"#, "licence_required"),
        (r#"{"version":1,"licence":"yes"}"#, "licence"),
        (r#"{"version":1,"education":"bachelor"}"#, "education"),
        (r#"{"version":1,"education":{"degree":"x"}}"#, "education.degree"),
        (r#"{"version":1,"education":{"credential":"phd"}}"#, "education.credential"),
        (r#"{"version":1,"education":{"study_months":24.0}}"#, "education.study_months"),
        (r#"{"version":1,"education":{"study_months":"24"}}"#, "education.study_months"),
        (r#"{"version":1,"education":{"study_months":241}}"#, "education.study_months"),
        (r#"{"version":1,"education":{"study_months":-1}}"#, "education.study_months"),
        (r#"{"version":1,"education":{"study_months":1e1}}"#, "education.study_months"),
        (r#"{"version":1,"education":{"country":"UK"}}"#, "education.country"),
        (r#"{"version":1,"education":{"in_field":"no "}}"#, "education.in_field"),
        (r#"{"version":1,"education":{"acceptance_letter":0}}"#, "education.acceptance_letter"),
        (r#"{"version":1,"experience_months":721}"#, "experience_months"),
        (r#"{"version":1,"experience_months":99999999999999999999999}"#, "experience_months"),
        (r#"{"version":1,"language":"japanese"}"#, "language"),
        (r#"{"version":1,"partner":"unsure"}"#, "partner"),
        (r#"{"version":1,"location":"canada"}"#, "location"),
    ];
    for (text, field) in rows {
        check(text, field);
    }
}

#[test]
fn a_number_too_large_to_represent_still_names_its_field() {
    let huge = "9".repeat(400);
    check(&format!(r#"{{"version":1,"experience_months":{huge}}}"#), "experience_months");
    check(&format!(r#"{{"version":1,"education":{{"study_months":{huge}}}}}"#), "education.study_months");
    check(&format!(r#"{{"version":{huge}}}"#), "version");
}

#[test]
fn deeply_nested_or_huge_input_is_an_error() {
    check(&"[".repeat(1_000_000), "");
    check(&format!(r#"{{"version":1,"education":{}1{}}}"#, "[".repeat(100_000), "]".repeat(100_000)), "education");
    let keys: Vec<String> = (0..100_000).map(|key| format!("\"k{key}\":1")).collect();
    check(&format!("{{{}}}", keys.join(",")), "k0");
}

#[test]
fn limits_of_the_ranges_are_accepted() {
    for text in [
        r#"{"version":1}"#,
        r#" {"version" : 1, "citizenships":[], "permanent_residences":[] } "#,
        r#"{"version":1,"education":{"study_months":0},"experience_months":0}"#,
        r#"{"version":1,"education":{"study_months":240},"experience_months":720}"#,
        r#"{"version":1,"education":{},"occupation_detail":{}}"#,
        r#"{"version":1,"occupation":"00010"}"#,
    ] {
        assert!(Answers::parse(text).is_ok(), "{text}");
    }
}

#[test]
fn a_bad_line_is_answered_by_an_error_object() {
    let answer = assess_line(r#"{"version":1,"education":{"study_months":24.0}}"#, &RULES);
    assert_eq!(answer, r#"{"error":{"field":"education.study_months","message":"not a whole number"}}"#);
}

#[test]
fn answers_round_trip_through_json() {
    for who in [
        "",
        "citizenships= occupation=72011 supervisor=unsure",
        "citizenships=? occupation=41101 quebec_notary=no foreign_legal_consultant=yes partner=no",
    ] {
        let answers = person(who);
        assert_eq!(Answers::parse(&answers.to_json().to_json()).unwrap(), answers, "{who}");
    }
}

proptest! {
    #[test]
    fn any_input_gets_one_line_back(text in ".{0,200}") {
        let answer = assess_line(&text, &RULES);
        let is_one_line = answer.starts_with('{') && !answer.contains('\n');
        prop_assert!(is_one_line);
    }

    #[test]
    fn broken_answers_never_panic(cut in 0usize..400, junk in "[\\[\\]{}\":,0-9a-z]{0,8}") {
        let text = person("").to_json().to_json();
        let cut = cut.min(text.len());
        let _ = assess_line(&format!("{}{junk}", text.get(..cut).unwrap_or_default()), &RULES);
    }
}

#[test]
fn any_search_returns_json() {
    let catalogue = Catalogue::default();
    for query in ["", "\u{0}", "\"", "<script>", "🔧"] {
        serde_json::from_str::<serde_json::Value>(&search_line(&catalogue, &format!("en\t{query}"))).unwrap();
    }
    for line in ["", "plumber", "de\tKlempner", "\tplumber"] {
        assert!(search_line(&catalogue, line).starts_with(r#"{"error":{"field":"lang""#), "{line}");
    }
}

#[test]
fn a_program_takes_the_day_whose_rules_it_uses() {
    let take = |words: &str| rules_and_files(words.split_whitespace().map(str::to_owned), "2026-11-30");
    for (words, files) in [("", ""), ("--on 2026-11-30", ""), ("a b", "a b"), ("a --on 2030-01-01 b", "a b")] {
        let (rules, others) = take(words).unwrap();
        assert_eq!((rules.books().len(), others.join(" ").as_str()), (2, files), "{words}");
    }
    for words in ["--on", "--on soon", "--on 2026-02-30", "--on 2026-11-30T00:00"] {
        assert!(take(words).unwrap_err().starts_with("on: expected a day as YYYY-MM-DD"), "{words}");
    }
}
