//! What would change the answer.

use cptpp_rules::answers::Field;
use cptpp_rules::assess::assess_route;
use cptpp_rules::assessment::Verdict;
use cptpp_rules::criteria::Reason;
use cptpp_rules::explain::{Change, ChangeSet, ways};
use cptpp_testing::{RULES, anybody_so_far, assess, person, text_of};
use proptest::prelude::*;

/// A set as `path=value` pairs.
fn told(set: &ChangeSet) -> String {
    let one = |change: &Change| {
        let value = text_of(&change.value);
        format!("{}={}", change.field.path(), if change.field == Field::Occupation { "…" } else { &value })
    };
    set.changes.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// Checks the sets for the best route of the first rulebook.
#[track_caller]
fn check(who: &str, expected: &[&str]) {
    let answers = person(who);
    let assessment = assess(&answers);
    let opinion = &assessment.rulebooks[0];
    let sets = ways(opinion.book, opinion.best().unwrap().route, &answers, &RULES);
    assert_eq!(sets.iter().map(told).collect::<Vec<_>>(), expected, "{who}");
}

#[test]
fn the_smallest_sets_of_changes_are_found() {
    check("wage=below", &["wage=at_or_above"]);
    check("job_offer=no own_business=?", &["job_offer=yes own_business=no"]);
    check("own_business=yes language=unsure", &["own_business=no language=english"]);
    check("experience_months=18", &["experience_months=24"]);
    // Without any paid work the guide would miss more than the licence, but this
    // is the officer's rulebook.
    check("licence_required=yes licence=foreign", &["licence=canadian"]);
    check("licence_required=unsure licence=unsure", &["licence_required=no", "licence=canadian"]);
    // A four-year degree, or the Australian one with a letter.
    check("study_months=24", &["education.study_months=48", "education.study_months=36 education.country=AU"]);
    // Through Australia the letter is required whatever the length.
    check(
        "study_months=24 acceptance_letter=no",
        &[
            "education.acceptance_letter=yes education.study_months=48",
            "education.acceptance_letter=yes education.study_months=36 education.country=AU",
        ],
    );
    check("study_months=36 country=AU acceptance_letter=no", &["education.acceptance_letter=yes"]);
    check("acceptance_letter=no", &["education.acceptance_letter=yes"]);
    check("language=neither", &["language=english"]);
    check(
        "citizenships=JP occupation=22220 credential=diploma study_months=24",
        &["education.credential=bachelor", "education.credential=associate education.country=JP"],
    );
    check("citizenships=MX occupation=31301", &["occupation=…"]);
    check("citizenships=MX", &[]);
    // The same person as a supervisor.
    check(
        "citizenships=JP occupation=72011 supervisor=no credential=associate study_months=24 country=JP",
        &["occupation_detail.supervisor=yes", "occupation=…"],
    );
}

/// Checks what each change of the sets for the best route of the first rulebook takes.
#[track_caller]
fn check_kinds(who: &str, expected: &[&str]) {
    let answers = person(who);
    let assessment = assess(&answers);
    let opinion = &assessment.rulebooks[0];
    let one = |change: &Change| {
        let wait = change.wait.map(|months| format!(" {months}")).unwrap_or_default();
        let open = if change.is_open { " open" } else { "" };
        format!("{} {}{open}{wait}", change.field.path(), change.effort.into_str())
    };
    let told = |set: &ChangeSet| set.changes.iter().map(one).collect::<Vec<_>>().join(", ");
    let sets = ways(opinion.book, opinion.best().unwrap().route, &answers, &RULES);
    assert_eq!(sets.iter().map(told).collect::<Vec<_>>(), expected, "{who}");
}

#[test]
fn changes_report_the_effort_they_take() {
    check_kinds(
        "wage=below experience_months=18 in_field=no job_offer=?",
        &["job_offer can_change open, wage can_change, education.in_field takes_time, \
           experience_months takes_time 6"],
    );
    check_kinds("language=unsure in_field=unsure", &["education.in_field can_change, language can_change"]);
    // Which occupation it is has not been said yet; that needs no arranging with the lists.
    check_kinds("occupation=?", &["occupation can_change open"]);
    check_kinds("occupation=31301", &["occupation fixed"]);
}

#[test]
fn an_unanswered_question_about_studies_is_only_a_question() {
    check_kinds(
        "study_months=36 acceptance_letter=unsure in_field=unsure",
        &[
            "education.country can_change open, education.in_field can_change, education.acceptance_letter can_change",
            "education.in_field can_change, education.acceptance_letter can_change, education.study_months takes_time",
        ],
    );
    check_kinds(
        "study_months=36 acceptance_letter=?",
        &[
            "education.country can_change open, education.acceptance_letter can_change open",
            "education.acceptance_letter can_change, education.study_months takes_time",
        ],
    );
    check_kinds("in_field=?", &["education.in_field can_change open"]);
    check_kinds(
        "study_months=36 acceptance_letter=yes country=NZ",
        &["education.study_months takes_time", "education.country takes_time"],
    );
    // What is required of future studies cannot be answered today.
    check_kinds(
        "study_months=24 acceptance_letter=?",
        &[
            "education.acceptance_letter can_change, education.study_months takes_time",
            "education.acceptance_letter can_change, education.study_months takes_time, education.country takes_time",
        ],
    );
    check_kinds(
        "credential=none study_months=? in_field=? acceptance_letter=?",
        &[
            "education.acceptance_letter can_change, education.credential takes_time, \
             education.study_months takes_time, education.in_field takes_time",
            "education.acceptance_letter can_change, education.credential takes_time, \
             education.study_months takes_time, education.country takes_time, education.in_field takes_time",
        ],
    );
}

/// Every proper subset of the changes.
fn some_of(changes: &[Change]) -> Vec<ChangeSet> {
    let part = |mask: u32| {
        let chosen = changes.iter().enumerate().filter(|(index, _)| mask & (1 << index) != 0);
        ChangeSet { changes: chosen.map(|(_, change)| change.clone()).collect() }
    };
    (0..(1 << changes.len()) - 1).map(part).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn each_set_changes_the_verdict_and_no_subset_does(answers in anybody_so_far()) {
        for opinion in assess(&answers).rulebooks {
            for result in &opinion.routes {
                let sets = ways(opinion.book, result.route, &answers, &RULES);
                let verdict = |set: &ChangeSet| assess_route(opinion.book, result.route, &set.applied(&answers)).verdict;
                prop_assert!(sets.len() <= 5);
                for set in &sets {
                    prop_assert_eq!(verdict(set), Verdict::Eligible);
                    for part in some_of(&set.changes) {
                        prop_assert_ne!(verdict(&part), Verdict::Eligible, "{} is enough of {}", told(&part), told(set));
                    }
                    for change in &set.changes {
                        prop_assert!(answers.get(change.field).as_ref() != Some(&change.value));
                    }
                }
            }
        }
    }

    #[test]
    fn a_route_without_a_set_is_closed_by_its_occupation(answers in anybody_so_far()) {
        for opinion in assess(&answers).rulebooks {
            for result in opinion.routes.iter().filter(|result| result.verdict != Verdict::Eligible) {
                let is_empty = ways(opinion.book, result.route, &answers, &RULES).is_empty();
                let required = answers.licence_required;
                let without_list = result.criteria.iter().any(|criterion| criterion.reason == Reason::NoList);
                prop_assert!(!is_empty || without_list, "{:?} {:?}", result.route, required);
            }
        }
    }
}
