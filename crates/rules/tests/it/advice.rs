//! Steps, documents, fees, traps and alternatives: who gets which, and that every
//! row is for someone.

use cptpp_rules::answers::{Answers, Field};
use cptpp_rules::assessment::Verdict;
use cptpp_rules::day::Day;
use cptpp_rules::explain::advice::{
    self, Case, FEES, Outlook, Payer, Planned, STAGES, Topic, advice, fees, plan, stages,
};
use cptpp_rules::explain::{Point, changes, doubts};
use cptpp_rules::rulebook::Requirement;
use cptpp_rules::sources::Confidence;
use cptpp_testing::{RULES, anybody_so_far, assess, person};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;
use strum::VariantArray;

fn ids(answers: &Answers) -> Vec<&'static str> {
    let assessment = assess(answers);
    let case = Case { answers, opinion: &assessment.rulebooks[0], rules: &RULES };
    let rows = advice(&case).into_iter().map(|row| row.id);
    let stages = stages(&case).into_iter().map(|stage| stage.id);
    rows.chain(stages).collect()
}

/// Checks that a person gets some rows, and does not get others (marked with `!`).
#[track_caller]
fn check(who: &str, expected: &str) {
    let ids = ids(&person(who));
    for row in expected.split_whitespace() {
        let (name, is_there) = row.strip_prefix('!').map_or((row, true), |name| (name, false));
        let is_known = advice::all().any(|row| row.id == name) || STAGES.iter().any(|stage| stage.id == name);
        assert!(is_known, "{name} is not a row");
        assert_eq!(ids.contains(&name), is_there, "{who}: {name}");
    }
}

#[test]
fn advice_is_given_to_the_people_it_concerns() {
    check(
        "",
        "employer.letter documents.letter apply.fast decision_fast !decision_open arrival !no_offer.ask !traps.border",
    );
    check("", "apply.same_day apply.visa_comes_along apply.visa_by_itself");
    check("citizenships=MX", "apply.visa_comes_along !apply.visa_by_itself !apply.same_day");
    check("location=canada_with_permit", "!apply.visa_comes_along !apply.visa_by_itself");
    check("citizenships=MX", "!employer.letter !arrival traps.mexico_visa traps.old_code apply.fast");
    check("citizenships=MX location=canada_with_permit", "!traps.mexico_visa traps.border decision_open !apply.fast");
    check("occupation=72300 credential=diploma study_months=24", "!employer.letter apply.not_fast decision_open");
    check("job_offer=no", "no_offer.ask no_offer.tell offer");
    check("location=visiting_canada", "traps.visitor apply.leave_first !arrival");
    check("citizenships=AU,JP", "employer.passport_of_the_route traps.two_passports !employer.passport");
    check(
        "citizenships=IN permanent_residences=AU",
        "documents.residence traps.resident_visa !arrival employer.passport",
    );
    check("citizenships=JP,IN permanent_residences=AU", "arrival employer.one_passport");
    check("citizenships=IN permanent_residences=JP", "traps.residents_elsewhere alternatives.company");
    check("citizenships=JP permanent_residences=JP", "!traps.residents_elsewhere");
    check("citizenships=JP occupation=72200 credential=diploma", "traps.supervisors alternatives.experience_japan");
    check("citizenships=MX occupation=31301", "alternatives.mexico alternatives.mexico_review");
    check("citizenships=PE occupation=72200", "traps.disputed_list alternatives.peru");
    check(
        "licence_required=yes licence=no",
        "traps.licence_first traps.licence_not_instead documents.licence afterwards.licence",
    );
    check(
        "licence_required=yes licence=canadian",
        "!traps.licence_first traps.licence_not_instead !afterwards.licence",
    );
    check("licence_required=no licence=no", "!traps.licence_not_instead !documents.licence !afterwards.licence");
    check("partner=yes", "partner.apply partner.children !partner.inside !partner.none");
    check("partner=yes location=canada_with_permit", "partner.apply partner.inside");
    check("partner=yes citizenships=PE", "partner.none !partner.apply");
    check("partner=yes citizenships=BN occupation=21332", "partner.ask traps.brunei");
    check("partner=no", "!partner.apply !partner.none");
    check("province=QC language=french wage=below", "apply.quebec !alternatives.french");
    check("language=both wage=below", "!apply.quebec alternatives.french");
    check("experience_months=3", "traps.unpaid_work experience");
    check("citizenships=NZ", "traps.not_covered alternatives.experience_new_zealand");
    // Someone for whom everything is met is sent elsewhere only if a sister
    // agreement may be better.
    let elsewhere = |who: &str| -> Vec<&str> {
        ids(&person(who)).into_iter().filter(|id| id.starts_with("alternatives.")).collect()
    };
    assert_eq!(elsewhere(""), [""; 0]);
    assert_eq!(elsewhere("citizenships=MX"), ["alternatives.mexico", "alternatives.mexico_review"]);
    assert_eq!(elsewhere("citizenships=CL"), ["alternatives.chile"]);
    assert_eq!(elsewhere("citizenships=CL wage=below")[0], "alternatives.chile");
    assert_eq!(elsewhere("citizenships=IN permanent_residences=PE")[0], "alternatives.peru");
}

#[test]
fn fees_add_up_for_the_person_and_the_partner() {
    let rows = [
        ("partner=no", [230, 240, 0]),
        ("partner=yes", [230, 240, 255]),
        ("partner=yes citizenships=PE", [230, 240, 0]),
        // Citizens of the United States do not give biometrics.
        ("citizenships=AU,US", [230, 155, 0]),
    ];
    for (who, expected) in rows {
        let answers = person(who);
        let assessment = assess(&answers);
        let fees = fees(&Case { answers: &answers, opinion: &assessment.rulebooks[0], rules: &RULES });
        let certain = |payer| fees.iter().filter(move |fee| fee.is_certain && fee.payer == payer);
        let sums = Payer::VARIANTS.iter().map(|payer| certain(*payer).map(|fee| fee.dollars).sum::<u16>());
        assert_eq!(sums.collect::<Vec<_>>(), expected, "{who}");
    }
}

/// It is included only with a permit applied for from outside Canada.
#[test]
fn only_those_who_may_apply_on_arrival_pay_for_a_travel_authorization() {
    let rows = [
        ("citizenships=AU", vec![7]),
        ("citizenships=JP location=?", vec![7]),
        ("citizenships=MX", vec![]),
        ("citizenships=AU location=visiting_canada", vec![]),
        ("citizenships=AU location=canada_with_permit", vec![]),
    ];
    for (who, expected) in rows {
        let answers = person(who);
        let assessment = assess(&answers);
        let fees = fees(&Case { answers: &answers, opinion: &assessment.rulebooks[0], rules: &RULES });
        let apart: Vec<u16> = fees.iter().filter(|fee| !fee.is_certain).map(|fee| fee.dollars).collect();
        assert_eq!(apart, expected, "{who}");
    }
}

#[test]
fn applying_on_arrival_replaces_the_application_and_its_decision() {
    for (who, decision) in [
        ("", "decision_fast"),
        ("citizenships=JP", "decision_fast"),
        ("occupation=72300 credential=diploma experience_months=20", "decision_open"),
    ] {
        let answers = person(who);
        let assessment = assess(&answers);
        let plan = plan(&stages(&Case { answers: &answers, opinion: &assessment.rulebooks[0], rules: &RULES }));
        let of = |id: &str| plan.iter().find(|planned| planned.stage.id == id).unwrap();
        let (applied, arrival) = (of("application"), of("arrival"));
        assert_eq!((arrival.from, arrival.to), (applied.from, of(decision).to), "{who}");
        assert_eq!(of("permit").from, arrival.to, "{who}");
        let numbers: Vec<usize> = plan.iter().filter_map(|planned| planned.number).collect();
        assert_eq!(numbers, (1..plan.len()).collect::<Vec<_>>(), "{who}");
        assert_eq!(arrival.number, None, "{who}");
    }
    // If it is not open to them, one stage follows another.
    let answers = person("citizenships=MX");
    let assessment = assess(&answers);
    let plan = plan(&stages(&Case { answers: &answers, opinion: &assessment.rulebooks[0], rules: &RULES }));
    let is_after = |pair: &[Planned]| pair[0].to == pair[1].from;
    assert!(plan.windows(2).all(is_after) && plan.iter().all(|planned| planned.number.is_some()));
}

/// Follow-ups share one sentence.
fn name(field: Field) -> &'static str {
    if matches!(field, Field::Detail(_)) { "detail" } else { field.path() }
}

/// Everything the result can say is said to someone.
#[test]
fn every_row_and_every_sentence_is_used() {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut runner = TestRunner::deterministic();
    // Too rare to come up by chance: nobody is refused yet, or another route has other open points, or unanswered
    // questions.
    let rare = [
        person("permanent_residences=? wage=unsure occupation=22311"),
        person("occupation=21211 study_months=36 acceptance_letter=yes"),
        person("citizenships=JP,PE occupation=22220 credential=diploma study_months=24"),
        person(
            "citizenships=JP,PE occupation=83101 rig_operator=unsure credential=associate study_months=24 country=JP",
        ),
    ];
    let others = std::iter::repeat_with(|| anybody_so_far().new_tree(&mut runner).unwrap().current());
    for answers in rare.into_iter().chain(others.take(6_000)) {
        let assessment = assess(&answers);
        let opinion = &assessment.rulebooks[0];
        seen.extend(ids(&answers).into_iter().map(str::to_owned));
        seen.extend(
            fees(&Case { answers: &answers, opinion, rules: &RULES }).into_iter().map(|fee| format!("fee {}", fee.id)),
        );
        for doubt in doubts(opinion, &answers, &RULES) {
            let (well, badly) = match doubt.point {
                Point::Answer { .. } => ("well", "badly"),
                Point::Judgement { .. } => ("accepted", "refused"),
            };
            seen.insert(format!("{well} {}", doubt.if_favourable.into_str()));
            seen.insert(format!("{badly} {}", doubt.if_unfavourable.into_str()));
        }
        if opinion.verdict != Verdict::Eligible {
            let sets = changes(opinion, &answers, &RULES).into_iter().flat_map(|route| route.sets);
            for change in sets.flat_map(|set| set.changes) {
                seen.insert(match change.field {
                    Field::Occupation if change.is_open => "change occupation open".to_owned(),
                    _ if change.is_open => "change open".to_owned(),
                    field => format!("change {}", name(field)),
                });
            }
        }
    }
    // Every answer that some criterion reads can be changed.
    let tests = RULES.books().iter().flat_map(|book| book.criteria).map(|rule| &rule.requirement);
    let changed = tests.flat_map(Requirement::fields).copied().map(name).chain(["occupation open", "open"]);
    let rows = advice::all().map(|row| row.id).chain(STAGES.iter().map(|stage| stage.id)).map(str::to_owned);
    let all: BTreeSet<String> = rows
        .chain(FEES.iter().map(|fee| format!("fee {}", fee.id)))
        .chain(changed.map(|field| format!("change {field}")))
        .chain(
            ["well eligible", "well confirm", "accepted eligible", "accepted confirm"]
                .into_iter()
                .chain(["badly not_eligible", "badly other_route", "badly confirm", "badly incomplete"])
                .chain(["refused not_eligible", "refused other_route", "refused incomplete"])
                .map(str::to_owned),
        )
        .collect();
    assert_eq!(&all - &seen, BTreeSet::new(), "never said");
    assert_eq!(&seen - &all, BTreeSet::new(), "not expected");
}

/// Except for what can only be known about a workplace that has been found.
#[test]
fn what_was_not_asked_is_the_same_for_everyone() {
    let count = advice::all().filter(|row| row.topic == Topic::NotAsked).count();
    for (who, fewer) in [("", 0), ("citizenships=IN", 0), ("wage=below", 0), ("job_offer=no", 1), ("job_offer=?", 1)] {
        let told = ids(&person(who)).iter().filter(|id| id.starts_with("not_asked.")).count();
        assert_eq!(told, count - fewer, "{who}");
    }
}

#[test]
fn the_outlook_follows_the_easiest_change() {
    let rows = [
        ("", Outlook::Go),
        ("wage=unsure", Outlook::Go),
        ("wage=below", Outlook::Go),
        ("job_offer=no", Outlook::Go),
        ("experience_months=3", Outlook::Wait),
        ("citizenships=MX occupation=31301", Outlook::Shut),
        ("citizenships=IN", Outlook::NoRoute),
    ];
    for (who, expected) in rows {
        let answers = person(who);
        let assessment = assess(&answers);
        let opinion = &assessment.rulebooks[0];
        let changes = changes(opinion, &answers, &RULES);
        let outlook = Outlook::of(&Case { answers: &answers, opinion, rules: &RULES }, &changes);
        assert_eq!(outlook, expected, "{who}");
    }
}

/// Only what the instructions require has a box to tick.
#[test]
fn only_required_documents_have_a_box_to_tick() {
    let helps = |row: &&advice::Advice| matches!(row.topic, Topic::Document(_)) && !row.is_to_do;
    let rows: Vec<_> = advice::all().filter(helps).map(|row| (row.id, row.confidence)).collect();
    let expected = [
        ("documents.duties", Confidence::Read),
        // That a separate page compares the pay is our reading.
        ("documents.pay", Confidence::Inferred),
        ("documents.support", Confidence::Read),
    ];
    assert_eq!(rows, expected);
}

#[test]
fn row_ids_are_unique_and_name_their_topic() {
    let mut seen = BTreeSet::new();
    for row in advice::all() {
        assert!(seen.insert(row.id), "duplicate id {}", row.id);
        assert_eq!(row.id.split('.').next(), Some(row.topic.into_str()));
        // A row that no page was read for cites none, and is not shown as read.
        let is_read = row.confidence == Confidence::Read;
        assert!(!row.sources.is_empty() || !is_read, "{} has no source", row.id);
    }
}

#[test]
fn days_are_parsed_and_months_added() {
    for wrong in [
        "",
        "2026-2-3",
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "+026-01-01",
        "2025-02-29",
        "２０２６-01-01",
    ] {
        assert_eq!(Day::parse(wrong), None, "{wrong}");
    }
    let rows = [
        ("2026-11-24", 0, "2026-11-24"),
        ("2026-11-24", 6, "2027-05-24"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2026-12-01", 12, "2027-12-01"),
    ];
    for (day, months, expected) in rows {
        assert_eq!(Day::parse(day).unwrap().plus_months(months).to_string(), expected);
    }
    let rows = [
        ("2026-11-24", 0, "2026-11-24"),
        ("2026-11-01", 29, "2026-11-30"),
        ("2026-11-01", 30, "2026-12-01"),
        ("2026-12-31", 1, "2027-01-01"),
        ("2028-01-31", 30, "2028-03-01"),
        ("2027-01-31", 30, "2027-03-02"),
        ("2026-01-01", 365, "2027-01-01"),
    ];
    for (day, days, expected) in rows {
        assert_eq!(Day::parse(day).unwrap().plus_days(days).to_string(), expected);
    }
}
