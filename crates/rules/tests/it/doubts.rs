//! What the open points are.

use cptpp_rules::answers::{Answers, Field, UNSURE, Value};
use cptpp_rules::assessment::{RouteResult, Verdict};
use cptpp_rules::criteria::{Reason, parts};
use cptpp_rules::explain::{Doubt, Point, doubts};
use cptpp_rules::occupations::{Category, ITEMS, List};
use cptpp_rules::outcome::Outcome;
use cptpp_rules::rulebook::Rulebook;
use cptpp_testing::{RULES, anybody_so_far, assess, assess_under, person, text_of};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use std::collections::BTreeSet;

/// A point with its verdict if it alone turns out favourably, and what is left if it does not.
fn told_of(doubt: &Doubt) -> String {
    let point = match &doubt.point {
        Point::Answer { field, favourable, .. } => format!("{}={}", field.path(), text_of(favourable)),
        Point::Judgement { criterion, reason } => format!("{criterion} {}", reason.into_str()),
    };
    format!("{point}: {}, else {}", doubt.if_favourable.into_str(), doubt.if_unfavourable.into_str())
}

/// Checks the open points that decide the verdict of the first rulebook.
#[track_caller]
fn check_doubts(who: &str, expected: &[&str]) {
    check_doubts_by(0, who, expected);
}

#[track_caller]
fn check_doubts_by(rulebook: usize, who: &str, expected: &[&str]) {
    let answers = person(who);
    let points = doubts(&assess(&answers).rulebooks[rulebook], &answers, &RULES);
    assert_eq!(points.iter().map(told_of).collect::<Vec<_>>(), expected, "{who}");
}

#[test]
fn the_smallest_set_of_deciding_points_is_found() {
    check_doubts("", &[]);
    check_doubts("wage=unsure own_business=yes", &[]);
    check_doubts(
        "wage=unsure language=neither",
        &["wage=at_or_above: confirm, else not_eligible", "language language_in_doubt: confirm, else not_eligible"],
    );
    // Without the letter an officer decides, whatever the length of the degree.
    check_doubts("acceptance_letter=no", &["education letter_missing_long: eligible, else not_eligible"]);
    check_doubts("acceptance_letter=unsure", &["education.acceptance_letter=yes: eligible, else confirm"]);
    check_doubts("wage=unsure", &["wage=at_or_above: eligible, else not_eligible"]);
    check_doubts(
        "wage=unsure job_offer=unsure",
        &["job_offer=yes: confirm, else not_eligible", "wage=at_or_above: confirm, else not_eligible"],
    );
    // Through Chile the degree is long enough only if …, through Peru the line is disputed: one point is enough.
    check_doubts(
        "citizenships=PE occupation=72200 credential=diploma study_months=24",
        &["occupation list_disputed: eligible, else not_eligible"],
    );
    // Another route would still be open.
    check_doubts(
        "citizenships=JP,PE occupation=22220 credential=diploma study_months=24",
        &["education equivalence_in_doubt: eligible, else other_route"],
    );
    check_doubts(
        "citizenships=JP,PE occupation=83101 rig_operator=unsure credential=associate study_months=24 country=JP",
        &["occupation_detail.rig_operator=no: eligible, else other_route"],
    );
}

#[test]
fn every_open_answer_is_a_separate_point() {
    let three_years = "study_months=36 acceptance_letter=unsure";
    check_doubts(
        &format!("{three_years} country=AU in_field=unsure"),
        &[
            "education.in_field=yes: confirm, else not_eligible",
            "education.acceptance_letter=yes: confirm, else not_eligible",
        ],
    );
    // Behind the letter there is an officer's judgement, which the letter alone does not settle.
    check_doubts(
        &format!("{three_years} country=NZ"),
        &[
            "education.acceptance_letter=yes: confirm, else not_eligible",
            "education degree_elsewhere: confirm, else not_eligible",
        ],
    );
    // Two judgements of one criterion.
    check_doubts(
        "study_months=36 acceptance_letter=yes country=NZ in_field=no occupation=00012 telecom_carrier=no",
        &[
            "education degree_elsewhere: confirm, else not_eligible",
            "education field_manager: confirm, else not_eligible",
        ],
    );
    check_doubts(
        "occupation=41101 quebec_notary=unsure foreign_legal_consultant=yes",
        &[
            "occupation_detail.quebec_notary=no: confirm, else not_eligible",
            "occupation exclusion_undecided: confirm, else not_eligible",
        ],
    );
    // Without the missing answer nothing can be said.
    check_doubts(three_years, &[]);
}

#[test]
fn an_unfavourable_outcome_is_not_always_a_refusal() {
    // Regulated after all: not having the licence is no automatic refusal.
    check_doubts("licence_required=unsure licence=no", &["licence_required=no: eligible, else confirm"]);
    check_doubts("licence_required=unsure licence=unsure", &["licence_required=no: eligible, else confirm"]);
    check_doubts("licence_required=yes licence=unsure", &["licence=canadian: eligible, else confirm"]);
    check_doubts("licence_required=yes licence=no", &["licence licence_missing: eligible, else not_eligible"]);
    let technician = "occupation=72300 credential=diploma study_months=24";
    check_doubts(&format!("{technician} in_field=unsure"), &["education.in_field=yes: eligible, else confirm"]);
    check_doubts(
        &format!("{technician} in_field=no"),
        &["education programme_field_other: eligible, else not_eligible"],
    );
    check_doubts(
        "in_field=unsure occupation=00012 telecom_carrier=no",
        &["education.in_field=yes: eligible, else confirm"],
    );
    // The guide accepts a licence instead of studies in the field: which answer
    // is favourable depends on the rest.
    check_doubts_by(
        1,
        "licence_required=unsure licence=foreign in_field=no",
        &["licence_required=yes: eligible, else not_eligible"],
    );
}

/// No current list lets in on one answer what another lets in on the opposite
/// one; a future list may.
#[test]
fn either_answer_may_be_favourable() {
    let ircc = RULES.books()[0];
    let item = ITEMS.iter().copied().find(|item| item.id == "p.architecture_managers").unwrap();
    let is_chiles = |list: &&List| list.country.code() == "CL" && list.category == Category::Professional;
    let excluded = List { items: vec![item].leak(), ..ircc.lists.iter().find(is_chiles).unwrap().clone() };
    let others = ircc.lists.iter().filter(|list| !is_chiles(list)).cloned();
    let lists: Vec<List> = others.chain([excluded]).collect();
    let book = Box::leak(Box::new(Rulebook { lists: lists.leak(), ..ircc.clone() }));
    let answers = person("citizenships=CL,MY occupation=20011 architecture_manager=unsure");
    let points = doubts(&assess_under(&[book], &answers).rulebooks[0], &answers, &RULES);
    let expected = ["occupation_detail.architecture_manager=no: eligible, else eligible"];
    assert_eq!(points.iter().map(told_of).collect::<Vec<_>>(), expected);
}

#[test]
fn what_no_answer_decides_is_a_judgement() {
    let known: BTreeSet<Reason> = Reason::JUDGEMENTS.iter().copied().collect();
    let mut seen = BTreeSet::new();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..20_000 {
        let mut answers = anybody_so_far().new_tree(&mut runner).unwrap().current();
        for field in unsure_fields(&answers) {
            answers.set(field, &RULES.candidates(field)[0]).unwrap();
        }
        for opinion in assess(&answers).rulebooks {
            for result in &opinion.routes {
                let parts = opinion
                    .book
                    .criteria
                    .iter()
                    .flat_map(|rule| parts(&rule.requirement, &answers, opinion.book, result.route).iter());
                seen.extend(parts.filter(|part| part.outcome == Outcome::Unsure).map(|part| part.reason));
            }
        }
    }
    assert_eq!(seen, known);
}

fn unsure_fields(answers: &Answers) -> Vec<Field> {
    Field::all().filter(|field| answers.get(*field) == Some(UNSURE)).collect()
}

/// People with little against them who are unsure about much.
fn somebody_unsure() -> impl Strategy<Value = Answers> {
    let bases = [
        "",
        "study_months=36 acceptance_letter=yes country=AU",
        "study_months=36 acceptance_letter=yes country=NZ",
        "study_months=36 acceptance_letter=yes country=NZ in_field=no occupation=00012 telecom_carrier=no",
        "licence_required=yes licence=no",
        "licence_required=yes licence=foreign",
        "licence_required=no licence=within_four_months in_field=no",
        "occupation=72300 credential=certificate study_months=24",
        "occupation=41101 quebec_notary=no foreign_legal_consultant=no",
        "occupation=11202 cultural_industry=no citizenships=AU,JP",
        "citizenships=JP,PE occupation=72011 supervisor=no credential=associate study_months=24 country=JP",
        "citizenships=JP,PE occupation=22220 credential=diploma study_months=24",
        "citizenships=CL,MX,PE occupation=72010 supervisor=no credential=diploma study_months=24",
        "citizenships=JP occupation=21231 credential=associate study_months=24 country=AU",
        "citizenships=MY,PE occupation=20011 architecture_manager=no in_field=no",
        "occupation=92015 textile=no permanent_residences=AU,JP credential=diploma study_months=24",
    ];
    let unsure: Vec<Field> = Field::all().filter(|field| RULES.candidates(*field).contains(&UNSURE)).collect();
    let chosen = proptest::collection::vec(proptest::bool::weighted(0.3), unsure.len());
    (proptest::sample::select(bases.to_vec()), chosen).prop_map(move |(who, chosen)| {
        let mut answers = person(who);
        for (field, is_chosen) in unsure.iter().zip(chosen) {
            if is_chosen && answers.has(*field) {
                answers.set(*field, &UNSURE).unwrap();
            }
        }
        answers
    })
}

/// Answers with one of them decided.
fn settled(answers: &Answers, field: Field, value: &Value) -> Answers {
    let mut answers = answers.clone();
    answers.set(field, value).unwrap();
    answers
}

/// Whether at most this many of the answers can turn out so that a rulebook's
/// verdict is `eligible`.
fn can_be_eligible(answers: &Answers, rulebook: usize, unsure: &[Field], most: usize) -> bool {
    if assess(answers).rulebooks[rulebook].verdict == Verdict::Eligible {
        return true;
    }
    (0..unsure.len()).filter(|_| 0 < most).any(|index| {
        let mut values = RULES.candidates(unsure[index]).iter().filter(|value| **value != UNSURE);
        values.any(|value| {
            can_be_eligible(&settled(answers, unsure[index], value), rulebook, &unsure[index + 1..], most - 1)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn open_points_decide_as_reported(answers in prop_oneof![1 => anybody_so_far(), 4 => somebody_unsure()]) {
        for (rulebook, opinion) in assess(&answers).rulebooks.iter().enumerate() {
            let points = doubts(opinion, &answers, &RULES);
            let verdict = |answers: &Answers| assess(answers).rulebooks[rulebook].verdict;
            if opinion.verdict != Verdict::Confirm {
                prop_assert!(points.is_empty());
                continue;
            }
            if points.is_empty() {
                // The only answer that may be missing and yet decide is the country of the degree.
                prop_assert!(answers.education.country.is_none());
                prop_assert!(!can_be_eligible(&answers, rulebook, &unsure_fields(&answers), 2));
                continue;
            }
            let mut all_well = answers.clone();
            let mut judged = vec![];
            for doubt in &points {
                let alone = if points.len() == 1 { Verdict::Eligible } else { Verdict::Confirm };
                prop_assert_eq!(doubt.if_favourable, alone);
                match &doubt.point {
                    Point::Answer { field, favourable, unfavourable } => {
                        prop_assert_eq!(verdict(&settled(&answers, *field, favourable)), doubt.if_favourable);
                        prop_assert_eq!(verdict(&settled(&answers, *field, unfavourable)), doubt.if_unfavourable.verdict());
                        all_well.set(*field, favourable).unwrap();
                    }
                    Point::Judgement { criterion, reason } => judged.push((*criterion, *reason)),
                }
            }
            // What is left is for an officer to judge, and nothing else.
            let is_judged = |result: &RouteResult| {
                let mut parts = opinion.book.criteria.iter().flat_map(|rule| {
                    let parts = parts(&rule.requirement, &all_well, opinion.book, result.route);
                    parts.iter().map(|part| (rule.requirement.id(), part.reason, part.outcome))
                });
                parts.all(|(id, reason, outcome)| matches!(outcome, Outcome::Met(_)) || judged.contains(&(id, reason)))
            };
            prop_assert!(opinion.routes.iter().any(is_judged));
            prop_assert_eq!(verdict(&all_well), if judged.is_empty() { Verdict::Eligible } else { Verdict::Confirm });
            prop_assert!(!can_be_eligible(&answers, rulebook, &unsure_fields(&answers), (points.len() - 1).min(2)));
        }
    }
}
