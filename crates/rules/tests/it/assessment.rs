//! The assessment around the criteria: routes, verdicts, the best of them,
//! the partner's permit, and where to apply.

use crate::subject::{assess, books};
use cptpp_rules::answers::{Answers, Choice};
use cptpp_rules::assessment::Opinion;
use cptpp_rules::explain::contrast::Contrast;
use cptpp_rules::explain::{DIFFERENCES, Difference, differences, practical_differences};
use cptpp_rules::occupations::Category;
use cptpp_rules::rulebook::ApplyFrom;
use cptpp_testing::{RULES, anybody_so_far, only, person};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;

fn opinion(answers: &Answers, book: &str) -> Opinion {
    assess(answers).rulebooks.into_iter().find(|opinion| opinion.id == book).unwrap()
}

fn routes(answers: &Answers, book: &str) -> Vec<String> {
    let name = |route: cptpp_rules::route::Route| {
        format!("{}-{}-{}", route.country, route.status.into_str(), route.category.into_str())
    };
    opinion(answers, book).routes.iter().map(|result| name(result.route)).collect()
}

#[test]
pub fn routes_stand_by_country_then_status_then_category() {
    let answers = only("citizenships=PE,AU,CA,IN permanent_residences=AU,JP");
    let ircc = [
        "AU-citizen-professional",
        "AU-citizen-technician",
        "AU-permanent_resident-professional",
        "AU-permanent_resident-technician",
        "PE-citizen-professional",
        "PE-citizen-technician",
    ];
    let guide = [
        "AU-citizen-professional",
        "AU-citizen-technician",
        "AU-permanent_resident-professional",
        "AU-permanent_resident-technician",
        "JP-permanent_resident-professional",
        "JP-permanent_resident-technician",
    ];
    assert_eq!(routes(&answers, "ircc"), ircc);
    assert_eq!(routes(&answers, "guide"), guide);
}

#[test]
pub fn a_first_permit_lasts_a_year_at_most() {
    for book in books() {
        assert_eq!(book.length.months, 12, "{}", book.id);
    }
}

#[test]
pub fn a_person_with_two_passports_gets_the_better_route() {
    // Electricians are on Australia's list and not on Japan's.
    let answers = person("citizenships=JP,AU occupation=72200 credential=diploma study_months=24");
    let ircc = opinion(&answers, "ircc");
    assert_eq!(ircc.best().unwrap().route.country.code(), "AU");
    assert_eq!(ircc.verdict.into_str(), "eligible");
}

#[test]
pub fn a_refusal_is_only_likely_when_no_ground_is_clear() {
    let rows = [
        // Journalists are likely meant by the words of the exclusion.
        ("occupation=51113", "not_eligible likely"),
        ("occupation=51113 wage=below", "not_eligible clear"),
        ("occupation=72010 supervisor=no credential=diploma study_months=24", "eligible likely"),
        ("occupation=72010 supervisor=no credential=diploma study_months=24 wage=unsure", "confirm likely"),
        ("occupation=72010 supervisor=no credential=diploma study_months=24 wage=?", "incomplete likely"),
        ("occupation=72010 supervisor=yes credential=diploma study_months=24", "eligible clear"),
        // Doubt: "otherwise `likely` if any `met` criterion is `likely`" might be read to make
        // this refusal likely too. We read "otherwise" as "for other verdicts", because a wage
        // below the prevailing one is as clear a ground whatever the occupation.
        ("occupation=72010 supervisor=no credential=diploma study_months=24 wage=below", "not_eligible clear"),
    ];
    for (who, expected) in rows {
        let ircc = opinion(&person(who), "ircc");
        assert_eq!(format!("{} {}", ircc.verdict.into_str(), ircc.certainty.into_str()), expected, "{who}");
    }
}

#[test]
pub fn among_refusals_the_one_with_hope_and_on_the_right_list_is_shown() {
    let rows = [
        // One ground each: no technician list at all comes last.
        ("citizenships=MY occupation=22212", "MY professional"),
        ("citizenships=JP occupation=72200 credential=diploma study_months=24 country=JP", "JP technician"),
        ("citizenships=AU occupation=51113", "AU professional"),
    ];
    for (who, expected) in rows {
        let ircc = opinion(&person(who), "ircc");
        let route = ircc.best().unwrap().route;
        assert_eq!(format!("{} {}", route.country, route.category.into_str()), expected, "{who}");
    }
}

#[test]
pub fn while_a_status_is_unanswered_nobody_is_refused() {
    let rows = [
        ("permanent_residences=? job_offer=no", "incomplete clear"),
        ("citizenships=? permanent_residences=IN", "incomplete clear"),
        ("citizenships=? permanent_residences=AU", "eligible clear"),
        ("citizenships=IN", "not_eligible clear"),
        ("citizenships=", "not_eligible clear"),
        ("job_offer=no", "not_eligible clear"),
    ];
    for (who, expected) in rows {
        let ircc = opinion(&person(who), "ircc");
        assert_eq!(format!("{} {}", ircc.verdict.into_str(), ircc.certainty.into_str()), expected, "{who}");
    }
}

#[test]
pub fn the_partner_may_work_depending_on_citizenship() {
    let rows = [
        ("citizenships=AU", "yes", "yes"),
        ("citizenships=BN", "unsure", "no"),
        ("citizenships=CL", "yes", "no"),
        ("citizenships=JP", "yes", "yes"),
        ("citizenships=MX", "yes", "yes"),
        ("citizenships=MY", "no", "no"),
        ("citizenships=PE", "no", "no"),
        ("citizenships=IN", "no", "no"),
        ("citizenships=IN permanent_residences=AU", "yes", "yes"),
        ("citizenships=IN permanent_residences=JP", "no", "no"),
        ("citizenships=AU permanent_residences=JP", "yes", "yes"),
        // The instructions go by the route taken, the guide by any status.
        ("citizenships=JP,MY occupation=31103", "no", "yes"),
        ("citizenships=JP permanent_residences=MX occupation=72200 credential=diploma study_months=24", "yes", "yes"),
    ];
    for (who, ircc, guide) in rows {
        let answers = person(who);
        assert_eq!(opinion(&answers, "ircc").spouse_open_work_permit.id(), ircc, "{who}");
        assert_eq!(opinion(&answers, "guide").spouse_open_work_permit.id(), guide, "{who}");
    }
}

#[test]
pub fn where_one_may_apply_depends_on_place_and_passport() {
    let online = "online_outside_canada";
    let rows = [
        ("citizenships=AU", format!("{online},port_of_entry")),
        ("citizenships=BN occupation=21332", format!("{online},port_of_entry")),
        ("citizenships=CL", format!("{online},port_of_entry")),
        ("citizenships=JP", format!("{online},port_of_entry")),
        ("citizenships=MY", online.to_owned()),
        ("citizenships=PE", online.to_owned()),
        ("citizenships=AU location=?", format!("{online},port_of_entry")),
        ("citizenships=MX", online.to_owned()),
        ("citizenships=AU location=visiting_canada", online.to_owned()),
        ("citizenships=AU location=canada_with_permit", "inside_canada".to_owned()),
        ("citizenships=IN permanent_residences=AU", online.to_owned()),
        ("citizenships=IN,CL permanent_residences=AU occupation=11101", format!("{online},port_of_entry")),
        ("citizenships=? permanent_residences=AU", online.to_owned()),
        // Permanent residents of the United States need no visa, whatever their passport.
        ("citizenships=MX permanent_residences=US", format!("{online},port_of_entry")),
        ("citizenships=IN permanent_residences=AU,US", format!("{online},port_of_entry")),
        ("citizenships=? permanent_residences=AU,US", format!("{online},port_of_entry")),
        ("citizenships=MX permanent_residences=US location=visiting_canada", online.to_owned()),
        ("citizenships=MX permanent_residences=US location=canada_with_permit", "inside_canada".to_owned()),
        ("citizenships=MX,US", online.to_owned()),
        ("citizenships=MX permanent_residences=MX", online.to_owned()),
        ("citizenships=IN", String::new()),
    ];
    for (who, expected) in rows {
        let ways: Vec<&str> = opinion(&person(who), "ircc").apply_from.iter().map(ApplyFrom::into_str).collect();
        assert_eq!(ways.join(","), expected, "{who}");
    }
    for place in ["?", "outside_canada", "visiting_canada", "canada_with_permit"] {
        let guide = opinion(&person(&format!("location={place}")), "guide");
        let everywhere: Vec<&str> = guide.apply_from.iter().map(ApplyFrom::into_str).collect();
        assert_eq!(everywhere, [online, "port_of_entry", "inside_canada"], "{place}");
    }
}

#[test]
pub fn people_of_canada_need_no_permit() {
    for (who, is_needed) in [("citizenships=CA", false), ("permanent_residences=CA", false), ("citizenships=AU", true)]
    {
        assert_eq!(assess(&person(who)).permit_needed, is_needed, "{who}");
    }
}

#[test]
pub fn where_rulebooks_differ_is_told_also_when_the_verdicts_are_equal() {
    let rows = [
        ("occupation=72300 credential=diploma study_months=24", vec!["occupation_technician"]),
        (
            "occupation=72300 credential=certificate study_months=24",
            vec!["occupation_technician", "education_certificate"],
        ),
        ("occupation=22220 credential=certificate study_months=24", vec!["education_certificate"]),
        (
            "occupation=22220 credential=diploma study_months=24 in_field=unsure",
            vec!["education_programme_field", "specialized_knowledge"],
        ),
        ("occupation=41101 quebec_notary=no foreign_legal_consultant=no", vec!["occupation_professional"]),
        ("study_months=36 country=AU acceptance_letter=yes", vec!["education_shorter"]),
        ("own_business=yes", vec!["independence"]),
        ("own_business=yes wage=below", vec!["independence"]),
        ("citizenships=IN permanent_residences=JP", vec!["status_residents"]),
        ("citizenships=CL", vec!["status_citizens"]),
        ("in_field=no", vec!["education_field", "specialized_knowledge"]),
        ("acceptance_letter=no", vec!["education_letter"]),
        ("language=neither", vec!["language"]),
        ("", vec![]),
        ("citizenships=IN", vec![]),
    ];
    for (who, expected) in rows {
        assert_eq!(ids(differences(&assess(&person(who)), &RULES)), expected, "{who}");
    }
}

fn ids(differences: Vec<Difference>) -> Vec<&'static str> {
    differences.into_iter().map(|difference| difference.id).collect()
}

/// What the lists say is found by comparing them.
#[test]
pub fn a_difference_between_lists_names_their_lines() {
    let rows = [
        ("occupation=72300 credential=diploma study_months=24", "AU 24 t.plumbers -"),
        (
            "occupation=41101 quebec_notary=no foreign_legal_consultant=no",
            "AU 1 x.judges_notaries x.judges_lawyers_notaries",
        ),
    ];
    for (who, expected) in rows {
        let lists =
            differences(&assess(&person(who)), &RULES).into_iter().find_map(|difference| difference.lists).unwrap();
        let [line, other] = [lists.line, lists.other_line].map(|line| line.map_or("-", |line| line.item.id));
        assert_eq!(format!("{} {} {line} {other}", lists.country, lists.more), expected, "{who}");
    }
}

/// Each occurs for someone, and nobody is told about the countries of others.
#[test]
fn every_difference_occurs_and_concerns_this_person() {
    let mut seen = BTreeSet::new();
    let mut runner = TestRunner::deterministic();
    for _ in 0..6_000 {
        let answers = anybody_so_far().new_tree(&mut runner).unwrap().current();
        let assessment = assess(&answers);
        let told = ids([differences(&assessment, &RULES), practical_differences(&assessment)].concat());
        let is_australian = answers.countries().any(|country| country.to_string() == "AU");
        let of_australia =
            ["occupation_professional", "occupation_technician", "education_letter", "education_shorter"];
        assert!(is_australian || !told.iter().any(|id| of_australia.contains(id)), "{told:?}");
        seen.extend(told);
    }
    // What only differs in figures that both rulebooks have alike today.
    let alike = ["education", "experience"].map(|id| {
        let tests = RULES.books().iter().flat_map(|book| book.criteria).map(|rule| &rule.requirement);
        let months: BTreeSet<_> = tests
            .filter(|test| test.id() == id)
            .map(|test| [Category::Professional, Category::Technician].map(|category| test.months(category)))
            .collect();
        (if id == "education" { "education_months" } else { id }, months.len() == 1)
    });
    let [first, second] = RULES.books() else { panic!() };
    let between_criteria = Contrast::of(first, second, &RULES).rules;
    // What is said of these depends on the person, see `DIFFERENCES`.
    let varies = |id: &str| ["status", "education"].contains(&id);
    let never = |id: &&str| varies(id) || alike.contains(&(*id, true));
    assert_eq!(seen, DIFFERENCES.into_iter().chain(between_criteria).filter(|id| !never(id)).collect());
}

#[test]
pub fn the_partners_permit_and_the_ways_to_apply_can_differ_as_well() {
    let rows = [
        ("", vec!["wage", "apply"]),
        ("citizenships=MX", vec!["wage", "apply"]),
        ("citizenships=CL", vec![]),
        ("citizenships=CL permanent_residences=JP", vec!["wage", "spouse", "apply"]),
    ];
    for (who, expected) in rows {
        assert_eq!(ids(practical_differences(&assess(&person(who)))), expected, "{who}");
    }
}
