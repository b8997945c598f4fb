//! Who is affected by a change of the rules, and why.

use cptpp_questionnaire::file;
use cptpp_questionnaire::session::Session;
use cptpp_questionnaire::stored::read_stored;
use cptpp_rules::answers::Answers;
use cptpp_rules::assess::assess;
use cptpp_rules::impact::{Report, Tally, impact};
use cptpp_rules::rulebook::Rulebook;
use cptpp_rules::rulebook::text::{read, write};
use cptpp_rules::rules::Rules;
use cptpp_testing::{RULES, anybody_so_far, person};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;

/// Replacements in the text of the rules; each old text must be there.
type Edits<'text> = &'text [(&'text str, &'text str)];

/// A hundred months more, whatever the figure is.
const LONGER_EXPERIENCE: Edits = &[("ircc criterion experience technician ", "ircc criterion experience technician 1")];
const WITHOUT_CHILE: Edits = &[("ircc citizens CL\n", "")];
const WITHOUT_LANGUAGE: Edits = &[(
    "guide criterion language source GUIDE\nguide criterion language confidence read\n\
     guide criterion language neither_in_doubt no\n",
    "",
)];
const LIKELY_PLUMBERS: Edits = &[("ircc item t.plumbers 72300 clear", "ircc item t.plumbers 72300 likely")];
const NO_PLUMBERS: Edits = &[("ircc list AU technician only line t.plumbers\n", "")];
const BRUNEI_OPENED: Edits = &[("ircc list BN professional only ", "ircc list BN professional all_except ")];
const BOTH_WAYS: Edits = &[
    ("ircc criterion experience professional ", "ircc criterion experience professional 1"),
    ("guide criterion education professional months 48", "guide criterion education professional months 36"),
];

#[track_caller]
fn edited(edits: Edits) -> Rules {
    let text = edits.iter().fold(write(RULES.books()), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    });
    read(&text).unwrap_or_else(|error| panic!("{error}")).into_iter().collect()
}

/// Checks what is reported about a person when the rules are edited like this.
#[track_caller]
fn check(who: &str, edits: Edits, expected: &[&str]) {
    let mut report = Report::new(RULES.clone(), edited(edits));
    assert_eq!(report.person(Ok(person(who))), expected, "{who}");
}

#[test]
fn a_changed_figure_affects_those_it_was_enough_for() {
    let electrician = "occupation=72200 credential=diploma study_months=24 experience_months=50";
    let row = "line 1 worse: ircc: eligible (clear) -> not_eligible (clear); AU citizen technician: \
        experience met (clear) experience_enough -> not_met (clear) experience_short";
    check(electrician, LONGER_EXPERIENCE, &[row]);
    check("occupation=72200 credential=diploma study_months=24 experience_months=200", LONGER_EXPERIENCE, &[]);
    // A civil engineer does not depend on a technician's route.
    check("experience_months=50", LONGER_EXPERIENCE, &[]);
}

#[test]
fn a_country_is_added_or_removed_with_its_routes() {
    let row = "line 1 worse: ircc: eligible (clear) -> not_eligible (clear); best route CL citizen professional -> \
        none; CL citizen professional: eligible (clear) -> none; CL citizen technician: not_eligible (clear) -> none; \
        spouse_open_work_permit yes -> no; apply_from online_outside_canada port_of_entry -> none";
    check("citizenships=CL", WITHOUT_CHILE, &[row]);
    let row = "line 1 otherwise: ircc: eligible (clear) -> eligible (clear); \
        CL citizen professional: eligible (clear) -> none; CL citizen technician: not_eligible (clear) -> none";
    check("citizenships=CL,AU", WITHOUT_CHILE, &[row]);
    check("citizenships=AU", WITHOUT_CHILE, &[]);
    let row = "line 1 otherwise: guide: not_eligible (clear) -> not_eligible (clear); best route none -> \
        PE citizen professional; PE citizen professional: none -> not_eligible (clear); PE citizen technician: none -> \
        not_eligible (clear); apply_from none -> online_outside_canada port_of_entry inside_canada";
    check("citizenships=PE", &[("guide citizens MX\n", "guide citizens MX\nguide citizens PE\n")], &[row]);
}

#[test]
fn a_list_is_changed_by_a_row_a_line_or_its_model() {
    let plumber = "occupation=72300 credential=diploma";
    let row = "line 1 worse: ircc: eligible (clear) -> eligible (likely); AU citizen technician: \
        occupation met (clear) listed t.plumbers -> met (likely) listed t.plumbers";
    check(plumber, LIKELY_PLUMBERS, &[row]);
    let row = "line 1 worse: ircc: eligible (clear) -> not_eligible (clear); AU citizen technician: \
        occupation met (clear) listed t.plumbers -> not_met (clear) not_listed";
    check(plumber, NO_PLUMBERS, &[row]);
    check("occupation=72300 credential=diploma citizenships=MX", NO_PLUMBERS, &[]);
    let row = "line 1 better: ircc: not_eligible (clear) -> eligible (clear); BN citizen professional: \
        occupation not_met (clear) not_listed -> met (clear) permitted";
    check("citizenships=BN", BRUNEI_OPENED, &[row]);
    let row = "line 1 worse: ircc: confirm (clear) -> not_eligible (clear); PE citizen technician: \
        occupation unsure list_disputed t.electricians -> not_met (clear) not_listed";
    let edits = &[("ircc list PE technician only_disputed ", "ircc list PE technician all_except ")];
    check("citizenships=PE occupation=72200", edits, &[row]);
}

#[test]
fn a_criterion_is_added_or_removed() {
    let row = "line 1 better: guide: not_eligible (clear) -> eligible (clear); AU citizen professional: \
        language not_met (clear) language_neither -> none";
    check("language=neither", WITHOUT_LANGUAGE, &[row]);
    let row = "line 1 worse: guide: eligible (clear) -> not_eligible (clear); AU citizen professional: \
        independence none -> not_met (clear) own_business";
    let rule = "guide criterion independence source GUIDE\nguide criterion independence confidence read\n";
    check("own_business=yes", &[("guide length months", &format!("{rule}guide length months"))], &[row]);
}

#[test]
fn the_partners_permit_and_where_to_apply_can_change_alone() {
    let row = "line 1 otherwise: ircc: not_eligible (clear) -> not_eligible (clear); \
        spouse_open_work_permit unsure -> yes";
    check("citizenships=BN", &[("ircc spouse citizens BN unsure", "ircc spouse citizens BN yes")], &[row]);
    let row = "line 1 otherwise: ircc: eligible (clear) -> eligible (clear); \
        apply_from online_outside_canada port_of_entry -> online_outside_canada";
    check("", &[("ircc apply on_arrival citizens AU ", "ircc apply on_arrival citizens ")], &[row]);
}

#[test]
fn better_under_one_rulebook_and_worse_under_another_is_neither() {
    let ircc = "line 1 otherwise: ircc: eligible (clear) -> not_eligible (clear); AU citizen professional: \
        experience met (clear) experience_enough -> not_met (clear) experience_short";
    let guide = "line 1 otherwise: guide: not_eligible (clear) -> eligible (clear); AU citizen professional: \
        education not_met (clear) degree_too_short -> met (clear) degree_long_enough";
    let who = "study_months=40 experience_months=50 acceptance_letter=yes education.country=AU";
    check(who, BOTH_WAYS, &[ircc, guide]);
}

#[test]
fn dates_sources_and_the_length_of_the_permit_affect_nobodys_verdict() {
    let edits = &[
        ("ircc source S1", "ircc source S2"),
        ("ircc as_of 2024-10-03\n", ""),
        ("length months 12", "length months 24"),
    ];
    check("", edits, &[]);
}

#[test]
fn a_whole_rulebook_is_added_or_removed() {
    let [first, second] = RULES.books()[..] else { panic!() };
    let rules = |books: &[&'static Rulebook]| -> Rules { books.iter().copied().collect() };
    let answers = person("citizenships=CL");
    let words = |before: &[&'static Rulebook], after: &[&'static Rulebook]| {
        let impact = impact(&rules(before), &rules(after), &answers).unwrap();
        impact.effects.iter().map(|effect| format!("{} {effect}", impact.direction().into_str())).collect::<Vec<_>>()
    };
    assert_eq!(words(&[first, second], &[first]), ["otherwise guide: not_eligible (clear) -> none"]);
    assert_eq!(words(&[second], &[first, second]), ["otherwise ircc: none -> eligible (clear)"]);
    assert!(impact(&rules(&[first, second]), &rules(&[second, first]), &answers).is_none());
}

#[test]
fn a_report_lists_the_rules_the_people_and_a_total() {
    let mut report = Report::new(RULES.clone(), edited(LONGER_EXPERIENCE));
    let rules = report.rules();
    let [names, differences @ ..] = rules.as_slice() else { panic!("no line") };
    assert!(names.starts_with("rules ") && names.contains(" -> "), "{names}");
    let [(before, after)] = LONGER_EXPERIENCE else { panic!("one edit") };
    let [old, new] = differences else { panic!("{differences:?}") };
    assert!(old.starts_with(&format!("-{before}")) && new.starts_with(&format!("+{after}")), "{differences:?}");

    let electrician = "occupation=72200 credential=diploma study_months=24 experience_months=50";
    let stored = |who: &str| person(who).to_json().to_json() + "\n";
    let file = |who: &str| file::write(&Session::of(person(who), &RULES), "2026-01-01");
    let lines =
        [stored(""), file(electrician), "{\"version\":1,\"x\":1}\n".to_owned(), String::new(), stored(electrician)];
    let told: Vec<String> = lines.iter().flat_map(|line| report.person(read_stored(line))).collect();
    let starts: Vec<&str> = told.iter().filter_map(|line| line.split(" -> ").next()).collect();
    assert_eq!(
        starts,
        [
            "line 2 worse: ircc: eligible (clear)",
            "line 3 unread: x: not a field",
            "line 4 unread: cannot be read as JSON",
            "line 5 worse: ircc: eligible (clear)",
        ]
    );
    assert_eq!(report.tally(), Tally { read: 3, unread: 2, worse: 2, ..Tally::default() });
    assert_eq!(report.tally().to_string(), "3 read, 2 changed: 0 better, 2 worse, 0 otherwise; 2 unread");
}

#[test]
fn nothing_is_reported_if_nothing_changed() {
    let mut report = Report::new(RULES.clone(), edited(&[]));
    assert_eq!(report.rules().len(), 1);
    assert!(report.person(Ok(person(""))).is_empty());
}

#[test]
fn stored_answers_are_an_object_or_a_file_and_name_the_field_at_fault() {
    let given = person("occupation=72011 supervisor=no");
    let object = given.to_json().to_json();
    let file = file::write(&Session::of(given.clone(), &RULES), "2026-01-01");
    // People of Canada are asked nothing more, so their earlier answers are set aside.
    let aside = Answers { citizenships: person("citizenships=CA").citizenships, ..given.clone() };
    let with_aside = file::write(&Session::of(aside.clone(), &RULES), "2026-01-01");
    assert!(with_aside.contains("\"aside\""));
    for (text, answers) in [(&object, &given), (&file, &given), (&with_aside, &aside)] {
        assert_eq!(read_stored(text).as_ref(), Ok(answers), "{text}");
    }
    let rows = [
        ("", ""),
        ("[]", ""),
        (r#"{"version":1,"experience_months":721}"#, "experience_months"),
        (
            r#"{"version":1,"answers":{"version":1,"education":{"study_months":24.0}}}"#,
            "answers.education.study_months",
        ),
        (r#"{"version":1,"answers":[]}"#, "answers"),
        (r#"{"version":1,"answers":{"version":1},"aside":{"version":1,"wage":"yes"}}"#, "aside.wage"),
        (r#"{"version":2,"answers":{"version":1}}"#, "version"),
        (r#"{"version":"1","answers":{"version":1}}"#, "version"),
        (r#"{"answers":{"version":1}}"#, "version"),
    ];
    for (text, field) in rows {
        assert_eq!(read_stored(text).unwrap_err().field, field, "{text}");
    }
}

/// Read once, because what is read is never freed.
static EDITED: LazyLock<[Rules; 6]> = LazyLock::new(|| {
    [LONGER_EXPERIENCE, WITHOUT_CHILE, WITHOUT_LANGUAGE, LIKELY_PLUMBERS, BRUNEI_OPENED, BOTH_WAYS].map(edited)
});

/// What of an assessment is reported before and after: all but the reasons of a
/// route that is not the best.
fn told(rules: &Rules, answers: &Answers) -> Vec<Value> {
    let assessment = assess(answers, rules);
    let opinions = assessment.rulebooks.iter().map(|opinion| {
        let criteria = opinion.best().into_iter().flat_map(|best| &best.criteria);
        let reasons = criteria.map(|criterion| {
            let item = criterion.item.map(|item| item.id);
            json!([criterion.id, criterion.outcome.into_str(), criterion.outcome.certainty(), criterion.reason, item])
        });
        let routes = opinion.routes.iter().map(|result| json!([result.route, result.verdict, result.certainty]));
        json!([
            opinion.id,
            opinion.verdict,
            opinion.certainty,
            opinion.best().map(|best| best.route),
            reasons.collect::<Vec<_>>(),
            routes.collect::<Vec<_>>(),
            opinion.spouse_open_work_permit,
            opinion.apply_from,
        ])
    });
    opinions.collect()
}

proptest! {
    #[test]
    fn an_impact_is_reported_exactly_if_something_changed(answers in anybody_so_far()) {
        for after in EDITED.iter() {
            let is_same = told(&RULES, &answers) == told(after, &answers);
            prop_assert_eq!(impact(&RULES, after, &answers).is_none(), is_same, "{}", write(after.books()));
        }
        prop_assert!(impact(&RULES, &RULES, &answers).is_none());
    }

    #[test]
    fn any_stored_text_is_reported_and_the_next_one_read(stored in "\\PC{0,60}") {
        let mut report = Report::new(RULES.clone(), edited(LONGER_EXPERIENCE));
        prop_assert_eq!(report.person(read_stored(&stored)).len(), 1);
        prop_assert_eq!(report.tally(), Tally { unread: 1, ..Tally::default() });
        prop_assert!(report.person(Ok(person(""))).is_empty());
    }
}
