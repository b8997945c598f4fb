//! The first screen of the result: what it says to whom.

use crate::subject::assess;
use cptpp_rules::answers::Answers;
use cptpp_rules::explain::advice::Case;
use cptpp_rules::explain::deciding::{Decides, Headline, Next, Top};
use cptpp_rules::explain::{changes, doubts};
use cptpp_rules::outcome::Certainty;
use cptpp_testing::{RULES, anybody_so_far, person, worked_cases};
use proptest::prelude::*;

fn top(answers: &Answers) -> Top {
    let assessment = assess(answers);
    let opinion = &assessment.rulebooks[0];
    let case = Case { answers, opinion, rules: &RULES };
    Top::of(&case, &changes(opinion, answers, &RULES), &doubts(opinion, answers, &RULES))
}

/// On one line: the headline, what decides it, and what to do.
fn told(answers: &Answers) -> String {
    let Top { headline, points, next } = top(answers);
    let point = |point: &Decides| match point {
        // So many criteria as the rulebook has.
        Decides::All(count) => {
            format!("all {}", if *count == RULES.books()[0].criteria.len() { "criteria" } else { "?" })
        }
        Decides::Criterion { id, reason, certainty: Certainty::Clear } => format!("{id} {}", reason.into_str()),
        Decides::Criterion { id, reason, certainty: Certainty::Likely } => format!("{id} {} likely", reason.into_str()),
        Decides::Unsure { criterion, field } => format!("{criterion} unsure {}", field.path()),
        Decides::Missing { criterion, field } => format!("{criterion} missing {}", field.path()),
        Decides::Together(count) => format!("together {count}"),
        Decides::NothingAgainst => "nothing against".to_owned(),
        Decides::NoRoute => "no route".to_owned(),
    };
    let next = match next {
        Next::Portal => "portal".to_owned(),
        Next::Explain => "explain".to_owned(),
        Next::Look => "look".to_owned(),
        Next::FindOut(field) => format!("find out {}", field.path()),
        Next::Prepare(reason) => format!("prepare {}", reason.into_str()),
        Next::Answer(field) => format!("answer {}", field.path()),
        Next::Change(change) => format!("change {}", change.field.path()),
        Next::Alternative(id) => id.unwrap_or("alternatives").to_owned(),
    };
    let points: Vec<String> = points.iter().map(point).collect();
    format!("{headline:?} | {} | {next}", points.join(", "))
}

#[test]
fn the_first_screen_says_what_decides_the_worked_cases() {
    let rows = [
        ("an Australian civil engineer with the letter", "Eligible | all criteria, occupation permitted | portal"),
        (
            "an Australian civil engineer without the letter",
            "Judged(1) | education letter_missing_long | prepare letter_missing_long",
        ),
        (
            "an Australian civil engineer with a three-year degree",
            "Eligible | all criteria, occupation permitted | portal",
        ),
        ("an Australian plumber", "Eligible | all criteria, occupation listed | portal"),
        (
            "an Australian plumber with a certificate",
            "Judged(1) | education certificate_in_doubt | prepare certificate_in_doubt",
        ),
        ("a Japanese electrician", "NotEligible | occupation not_listed | alternatives"),
        ("a Japanese electrician with a diploma", "NotEligible | occupation not_listed | alternatives"),
        ("a Japanese supervisor of electricians", "Eligible | all criteria, occupation listed | portal"),
        ("a Japanese electrical contractor", "NotYet | occupation not_listed | change occupation_detail.supervisor"),
        ("a software engineer from India who is a permanent resident of Japan", "NoRoute | no route | alternatives"),
        ("a Mexican nurse", "NotEligible | occupation excluded | alternatives.mexico"),
        (
            "a Japanese mechanical engineer in industrial research",
            "Judged(1) | occupation exclusion_undecided | prepare exclusion_undecided",
        ),
        (
            "a Mexican graphic designer who speaks neither language",
            "Judged(1) | language language_in_doubt | prepare language_in_doubt",
        ),
        ("an Australian network technician", "Eligible | all criteria, occupation listed | portal"),
        (
            "a Japanese software engineer with an associate's degree",
            "Judged(1) | occupation match_undecided | prepare match_undecided",
        ),
        ("a Malaysian veterinarian", "Eligible | all criteria, occupation listed | portal"),
        ("an Australian lawyer", "Judged(1) | occupation exclusion_undecided | prepare exclusion_undecided"),
        ("a civil engineer from Brunei", "NotEligible | occupation not_listed | alternatives"),
        ("a Peruvian electrician", "Judged(1) | occupation list_disputed | prepare list_disputed"),
        (
            "a Malaysian drafting technician who left out residence",
            "Missing(1) | status missing permanent_residences | answer permanent_residences",
        ),
        (
            "somebody who meets every page",
            "Open(5) | job_offer unsure job_offer, education unsure education.acceptance_letter, together 5 | find out job_offer",
        ),
        (
            "a plumber who skips the occupation",
            "Missing(1) | occupation missing occupation, nothing against | answer occupation",
        ),
        ("a plumber without a job offer yet", "OfferFirst(0) | job_offer no_job_offer | look"),
        (
            "somebody with no degree, no work and no optional answer",
            "NotYet | education programme_none, experience experience_short | change education.credential",
        ),
        ("somebody with two passports", "Eligible | all criteria, occupation listed | portal"),
        ("a citizen of India and Nepal", "NoRoute | no route | alternatives"),
        ("somebody without any citizenship", "NoRoute | no route | alternatives"),
    ];
    let cases: Vec<_> = worked_cases().filter(|case| case.permit_needed).collect();
    let found: Vec<_> = cases.iter().map(|case| (case.title, told(&case.answers))).collect();
    assert_eq!(found, rows.map(|(title, told)| (title, told.to_owned())));
}

#[test]
fn the_first_screen_says_what_decides() {
    let rows = [
        ("wage=unsure", "Open(1) | wage unsure wage | find out wage"),
        (
            "wage=unsure licence_required=unsure licence=?",
            "Missing(1) | licence missing licence, nothing against | answer licence",
        ),
        ("experience_months=3", "NotYet | experience experience_short | change experience_months"),
        ("wage=below", "NotYet | wage wage_below | change wage"),
        ("job_offer=no own_business=? wage=unsure", "OfferFirst(1) | job_offer no_job_offer | look"),
        ("permanent_residences=?", "Eligible | all criteria, occupation permitted | portal"),
        ("citizenships=MX occupation=31301", "NotEligible | occupation excluded | alternatives.mexico"),
        ("citizenships=CL occupation=31301", "NotEligible | occupation excluded | alternatives.chile"),
        ("citizenships=JP occupation=21232", "Eligible | all criteria, occupation permitted | portal"),
        (
            "experience_months=? wage=? language=?",
            "Missing(3) | wage missing wage, experience missing experience_months, nothing against | answer wage",
        ),
        (
            "wage=unsure language=unsure in_field=unsure licence_required=unsure licence=no",
            "Open(4) | wage unsure wage, licence unsure licence_required, together 4 | find out wage",
        ),
    ];
    for (who, expected) in rows {
        assert_eq!(told(&person(who)), expected, "{who}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn there_are_one_to_three_points_and_nothing_is_counted_as_none(answers in anybody_so_far()) {
        let top = top(&answers);
        prop_assert!((1..=3).contains(&top.points.len()), "{}", told(&answers));
        let is_none = matches!(top.headline, Headline::Open(0) | Headline::Judged(0) | Headline::Missing(0));
        prop_assert!(!is_none, "{}", told(&answers));
    }
}
