//! The saved file and the forms: written, read, and refused with a reason.

use cptpp_questionnaire::file::{self, Unread};
use cptpp_questionnaire::form::{Problem, month_boxes, other_country, submit};
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::json::Json;
use cptpp_rules::answers::{Answers, Field, Page};
use cptpp_testing::{RULES, only, person};
use proptest::prelude::*;

#[test]
fn a_saved_session_keeps_the_answers_set_aside() {
    let given = person("licence_required=no licence=canadian");
    let mut session = Session::of(given, &RULES);
    (session.page, session.lang) = (Some(Page::Wage), Some("fr".to_owned()));
    let file = file::write(&session, "2026-11-23T12:00:00.000Z");
    assert!(
        file.starts_with(r#"{"version":1,"saved_at":"2026-11-23T12:00:00.000Z","answers":{"version":1,"#),
        "{file}"
    );
    assert!(file.contains(r#""page":"wage","aside":{"version":1,"licence":"canadian"},"lang":"fr""#), "{file}");
    assert_eq!(file::read(&file, &RULES), Ok(session));
}

#[test]
fn parts_of_the_file_that_are_not_ours_are_handed_back() {
    let file = r#"{"version":1,"answers":{"version":1},"page":"start","jobs":[{"hours":37.50,"big":18446744073709551616}],"notes":["offer"]}"#;
    let written = file::write(&file::read(file, &RULES).unwrap(), "now");
    assert!(
        written.ends_with(r#""jobs":[{"hours":37.50,"big":18446744073709551616}],"notes":["offer"]}"#),
        "{written}"
    );
}

#[test]
fn jobs_are_kept_beside_the_answers() {
    let row = r#""jobs":[{"from":"2019-03","to":"2021-05","paid":true,"part_time":false,"in_sector":true}]"#;
    let file = |jobs: &str| format!(r#"{{"version":1,"answers":{{"version":1}},"page":"start",{jobs},"notes":[]}}"#);
    let session = file::read(&file(row), &RULES).unwrap();
    assert_eq!(session.jobs.len(), 1);
    assert_eq!(session.others, [("notes".to_owned(), "[]".to_owned())]);
    let written = file::write(&session, "now");
    assert!(written.contains(row), "{written}");
    assert_eq!(file::read(&written, &RULES), Ok(session.clone()));

    // Parts that are not ours make room for jobs that are.
    let mut other = file::read(&file(r#""jobs":"three""#), &RULES).unwrap();
    assert!(file::write(&other, "now").contains(r#""jobs":"three""#));
    other.keep_jobs(session.jobs);
    let written = file::write(&other, "now");
    assert!(written.contains(row) && written.matches(r#""jobs""#).count() == 1, "{written}");

    // An empty list is not written.
    assert!(!file::write(&file::read(&file(r#""jobs":[]"#), &RULES).unwrap(), "now").contains("jobs"));
    other.clear();
    assert_eq!(other, Session::new(&RULES));
}

#[test]
fn of_two_parts_with_one_name_the_first_is_kept() {
    let session = file::read(r#"{"version":1,"answers":{"version":1},"x":1,"x":2,"y":3}"#, &RULES).unwrap();
    let written = file::write(&session, "now");
    assert!(written.contains(r#""x":1,"y":3"#) && !written.contains(r#""x":2"#), "{written}");
}

#[test]
fn more_ticks_than_there_are_steps_are_handed_back_as_they_are() {
    let ticks = format!("[{}]", vec![r#""a""#; 2_000].join(","));
    let file = format!(r#"{{"version":1,"answers":{{"version":1}},"ticks":{ticks}}}"#);
    let session = file::read(&file, &RULES).unwrap();
    assert!(session.ticks.is_empty() && file::write(&session, "now").contains(&ticks));
}

#[test]
fn ticks_are_kept_beside_the_answers() {
    let mut session = Session::new(&RULES);
    session.tick("employer.offer", true);
    session.tick("documents.passport", true);
    session.tick("documents.passport", false);
    let written = file::write(&session, "now");
    assert!(written.ends_with(r#""ticks":["employer.offer"]}"#), "{written}");
    assert_eq!(file::read(&written, &RULES), Ok(session));

    // Anything but a list of names is not ours and is handed back.
    for ticks in ["[1]", r#"{"offer":true}"#, "null"] {
        let file = format!(r#"{{"version":1,"answers":{{"version":1}},"ticks":{ticks}}}"#);
        let session = file::read(&file, &RULES).unwrap();
        assert!(session.ticks.is_empty() && file::write(&session, "now").contains(ticks), "{ticks}");
    }
}

#[test]
fn a_skipped_occupation_is_inferred_from_a_later_page() {
    let rows = [
        ("wage=below", None, true),
        ("", Some(Page::Wage), true),
        ("", Some(Page::Occupation), false),
        ("occupation=72300 wage=below", None, false),
    ];
    for (answers, page, is_skipped) in rows {
        let mut session = Session::of(only(answers), &RULES);
        (session.page, session.skipped_occupation) = (page, is_skipped);
        // What does not apply is kept aside, and still counts here.
        let read = file::read(&file::write(&session, "now"), &RULES).unwrap();
        assert_eq!(read.skipped_occupation, is_skipped, "{answers}");
    }
}

#[test]
fn foreign_or_damaged_files_are_refused() {
    let rows = [
        ("", Unread::Damaged),
        ("null", Unread::Damaged),
        ("[]", Unread::Damaged),
        ("{}", Unread::Damaged),
        (r#"{"version":1}"#, Unread::Damaged),
        (r#"{"version":0,"answers":{"version":1}}"#, Unread::Damaged),
        (r#"{"version":1,"answers":{"version":1,"wage":"high"}}"#, Unread::Damaged),
        (r#"{"version":1,"answers":{"version":1},"aside":[]}"#, Unread::Damaged),
        (r#"{"version":2,"everything":"else"}"#, Unread::Newer),
        ("\u{0}", Unread::Damaged),
    ];
    for (file, unread) in rows {
        assert_eq!(file::read(file, &RULES), Err(unread), "{file}");
    }
}

/// Answers of a file, and those of them that can be read.
#[test]
fn an_answer_that_cannot_be_read_is_left_out_and_the_rest_stays() {
    let rows = [
        (r#""occupation":"72300","wage":"plenty""#, "occupation=72300"),
        (r#""occupation":"99999","wage":"below""#, "wage=below"),
        (r#""wage":"below","new":[1]"#, "wage=below"),
        (r#""wage":"below","wage":"above""#, "wage=below"),
        (r#""wage":"below","education":7"#, "wage=below"),
        (r#""education":{"credential":"diploma","study_months":-1}"#, "credential=diploma"),
        (r#""citizenships":["AU","XX"],"experience_months":36"#, "experience_months=36"),
        (r#""wage":"below","education.country":"AU""#, "wage=below"),
    ];
    for (answers, left) in rows {
        let text = format!(r#"{{"version":1,"answers":{{"version":1,{answers}}},"page":"wage"}}"#);
        let opened = file::open(&text, &RULES).unwrap();
        assert!(!opened.is_whole, "{answers}");
        assert_eq!(*opened.session.given(), only(left), "{answers}");
    }
    let whole = file::write_counted(&Session::of(only("wage=below"), &RULES), "now", 7);
    let opened = file::open(&whole, &RULES).unwrap();
    assert_eq!((opened.is_whole, opened.counter), (true, 7));
}

#[test]
fn a_file_of_any_size_is_judged_at_once() {
    let many = (0..100_000).map(|number| format!(r#","x{number}":1"#)).collect::<Vec<_>>().concat();
    let long = " ".repeat(1_000_001);
    for text in [
        format!(r#"{{"version":1,"answers":{{"version":1{many}}}}}"#),
        format!(r#"{{"version":1,"answers":{{"version":1}}}}{long}"#),
    ] {
        assert_eq!(file::open(&text, &RULES).unwrap_err(), Unread::Damaged);
    }
}

#[track_caller]
fn check(fields: &[Field], typed: &str, expected: Result<&str, &[(Field, Problem)]>) {
    let entries: Vec<(String, String)> = typed
        .split(';')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let found = submit(fields, &entries, &Answers::default());
    assert_eq!(found, expected.map(only).map_err(<[_]>::to_vec), "{typed}");
}

#[test]
fn months_are_entered_as_years_and_months() {
    let fields = [Field::ExperienceMonths];
    let wrong = |problem| [(Field::ExperienceMonths, problem)];
    let rows: [(&str, Result<&str, Problem>); 14] = [
        ("experience_years=5;experience_extra_months=", Ok("experience_months=60")),
        ("experience_years=2;experience_extra_months=6", Ok("experience_months=30")),
        ("experience_years=;experience_extra_months=18", Ok("experience_months=18")),
        ("experience_years=０;experience_extra_months=２", Ok("experience_months=2")),
        ("experience_years= 0 ;experience_extra_months=0", Ok("experience_months=0")),
        ("experience_years=007;experience_extra_months=0", Ok("experience_months=84")),
        ("experience_years=\u{feff}5\u{200b};experience_extra_months=\u{200b}", Ok("experience_months=60")),
        ("experience_years=;experience_extra_months=", Err(Problem::Missing)),
        ("experience_years=1.5;experience_extra_months=", Err(Problem::NotWhole)),
        ("experience_years=-1;experience_extra_months=", Err(Problem::NotWhole)),
        ("experience_years=five;experience_extra_months=", Err(Problem::NotWhole)),
        ("experience_years=61;experience_extra_months=", Err(Problem::TooLong)),
        ("experience_years=99999999999999999999;experience_extra_months=", Err(Problem::TooLong)),
        ("experience_years=60;experience_extra_months=1", Err(Problem::TooLong)),
    ];
    for (typed, expected) in rows {
        match expected {
            Ok(answers) => check(&fields, typed, Ok(answers)),
            Err(problem) => check(&fields, typed, Err(&wrong(problem))),
        }
    }
}

#[test]
fn countries_are_ticked_or_picked_from_the_list() {
    let fields = [Field::Citizenships];
    let wrong = |problem| [(Field::Citizenships, problem)];
    check(&fields, "citizenships=AU;citizenships=JP;citizenships.other=", Ok("citizenships=AU,JP"));
    check(
        &fields,
        "citizenships=AU;citizenships.other=IN;citizenships.other=FR;citizenships.other=",
        Ok("citizenships=AU,IN,FR"),
    );
    check(&fields, "citizenships=AU;citizenships.other=AU", Ok("citizenships=AU"));
    check(&fields, "citizenships=none;citizenships.other=", Ok("citizenships="));
    check(&fields, "citizenships.other=", Err(&wrong(Problem::Missing)));
    check(&fields, "citizenships=none;citizenships=AU", Err(&wrong(Problem::NoneAndOthers)));
    check(&fields, "citizenships=XX", Err(&wrong(Problem::NotOffered)));
}

#[test]
fn an_occupation_is_read_from_its_code() {
    let fields = [Field::Occupation];
    let wrong = |problem| [(Field::Occupation, problem)];
    check(&fields, "occupation=72300", Ok("occupation=72300"));
    check(&fields, "occupation=72300 – Plumbers", Ok("occupation=72300"));
    check(&fields, "occupation=７２３００", Ok("occupation=72300"));
    check(&fields, "occupation=plumber", Err(&wrong(Problem::NoSuchGroup)));
    check(&fields, "occupation=723001", Err(&wrong(Problem::NoSuchGroup)));
    check(&fields, "occupation=99999", Err(&wrong(Problem::NoSuchGroup)));
    check(&fields, "occupation=", Err(&wrong(Problem::Missing)));
}

#[test]
fn optional_fields_may_stay_empty() {
    let offer = [Field::JobOffer, Field::OwnBusiness];
    check(&offer, "job_offer=no", Ok("job_offer=no"));
    check(&offer, "job_offer=yes", Err(&[(Field::OwnBusiness, Problem::Missing)]));
    check(&[Field::Province, Field::Wage], "wage=below", Ok("wage=below"));
    check(&[Field::Partner, Field::Location], "", Ok(""));
    let education = [Field::Credential, Field::StudyMonths, Field::InField];
    check(&education, "education.credential=none", Ok("credential=none"));
    check(
        &education,
        "education.credential=diploma",
        Err(&[(Field::StudyMonths, Problem::Missing), (Field::InField, Problem::Missing)]),
    );
    check(
        &education,
        "education.study_years=x",
        Err(&[
            (Field::Credential, Problem::Missing),
            (Field::StudyMonths, Problem::NotWhole),
            (Field::InField, Problem::Missing),
        ]),
    );
}

proptest! {
    #[test]
    fn no_damaged_file_makes_the_reader_panic(from in 0usize..400, to in 0usize..400, junk in "[\\[\\]{}\":,0-9a-z\\\\]{0,6}") {
        let mut session = Session::of(person("licence=canadian"), &RULES);
        session.page = Some(Page::Wage);
        let file = file::write(&session, "now");
        let (from, to) = (from.min(file.len()), to.clamp(from, file.len().max(from)));
        let damaged = [file.get(..from), Some(&junk), file.get(to..)].map(Option::unwrap_or_default).concat();
        // Anything that can be read can be written again.
        if let Ok(opened) = file::open(&damaged, &RULES) {
            let again = file::read(&file::write(&opened.session, "now"), &RULES).unwrap();
            prop_assert_eq!(again.given(), opened.session.given());
            // What could not be read is asked once.
            prop_assert!(again == opened.session || !opened.is_whole);
        }
    }

    #[test]
    fn no_input_makes_a_form_panic(field in 0usize..31, value in ".{0,40}") {
        let fields: Vec<Field> = Field::all().collect();
        let field = fields[field % fields.len()];
        let (years, months) = month_boxes(field).unwrap_or_default();
        let names = [field.path().to_owned(), other_country(field), years, months];
        let entries: Vec<_> = names.into_iter().map(|name| (name, value.clone())).collect();
        // Either an answer or an error at this very field.
        match submit(&[field], &entries, &Answers::default()) {
            Ok(answers) => prop_assert!(Field::all().all(|other| other == field || !answers.has(other))),
            Err(errors) => prop_assert!(errors.iter().all(|(other, _)| *other == field)),
        }
    }

    #[test]
    fn unknown_json_is_handed_back_unchanged(text in "\\{\"(a|é|\\\\\\\\n)\":(1|-5|\"x\"|\\[\\]|true|null)\\}") {
        if let Some(json) = Json::parse(&text) {
            prop_assert_eq!(Json::parse(&json.to_json()), Some(json));
        }
    }
}
