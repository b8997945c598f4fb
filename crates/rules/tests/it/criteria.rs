//! Every row of the contract's tables of criteria and of education, by value.

use crate::subject::{assess, books};
use cptpp_rules::answers::Answers;
use cptpp_rules::rulebook::Requirement;
use cptpp_testing::{only, person};

/// Checks the outcome and reason of a criterion on one route: rulebook,
/// country, category (`P` or `T`), criterion.
#[track_caller]
fn check(route: &str, answers: &Answers, expected: &str) {
    let [book, country, category, id] = route.split(' ').collect::<Vec<_>>()[..] else { panic!("{route}") };
    let assessment = assess(answers);
    let opinion = assessment.rulebooks.iter().find(|opinion| opinion.id == book).unwrap();
    let category = if category == "P" { "professional" } else { "technician" };
    let result = opinion
        .routes
        .iter()
        .find(|result| result.route.country.code() == country && result.route.category.into_str() == category);
    let criterion = result.unwrap().criteria.iter().find(|criterion| criterion.id == id).unwrap();
    let found = format!("{} {}", criterion.outcome.into_str(), criterion.reason.into_str());
    assert_eq!(found, expected, "{route}");
}

#[test]
pub fn criteria_stand_in_the_order_of_the_contract() {
    let rows = [
        ("ircc", "status job_offer independence occupation wage licence education experience language"),
        ("guide", "status job_offer occupation wage specialized_knowledge education experience language"),
    ];
    let found = assess(&person("")).rulebooks.into_iter().map(|opinion| {
        let ids: Vec<&str> = opinion.routes[0].criteria.iter().map(|criterion| criterion.id).collect();
        (opinion.id, ids.join(" "))
    });
    assert_eq!(found.collect::<Vec<_>>(), rows.map(|(book, ids)| (book, ids.to_owned())));
}

#[test]
pub fn simple_criteria_follow_their_answer() {
    let rows = [
        ("job_offer", "job_offer", "yes", "met job_offer"),
        ("job_offer", "job_offer", "no", "not_met no_job_offer"),
        ("job_offer", "job_offer", "unsure", "unsure job_offer_unsure"),
        ("job_offer", "job_offer", "?", "unanswered job_offer_unanswered"),
        ("independence", "own_business", "no", "met independent"),
        ("independence", "own_business", "yes", "not_met own_business"),
        ("independence", "own_business", "unsure", "unsure independence_unsure"),
        ("independence", "own_business", "?", "unanswered independence_unanswered"),
        ("wage", "wage", "at_or_above", "met wage_prevailing"),
        ("wage", "wage", "below", "not_met wage_below"),
        ("wage", "wage", "unsure", "unsure wage_unsure"),
        ("wage", "wage", "?", "unanswered wage_unanswered"),
        ("language", "language", "english", "met language_spoken"),
        ("language", "language", "french", "met language_spoken"),
        ("language", "language", "both", "met language_spoken"),
        ("language", "language", "unsure", "unsure language_unsure"),
        ("language", "language", "?", "unanswered language_unanswered"),
    ];
    for (criterion, field, value, expected) in rows {
        let answers = person(&format!("{field}={value}"));
        check(&format!("ircc AU P {criterion}"), &answers, expected);
        if criterion != "independence" {
            check(&format!("guide AU P {criterion}"), &answers, expected);
        }
    }
    // The instructions look at language only where an officer has concerns, or the offer asks for it.
    check("ircc AU P language", &person("language=neither"), "unsure language_in_doubt");
    check("guide AU P language", &person("language=neither"), "not_met language_neither");
    check("ircc AU P status", &only("citizenships=AU"), "met citizen");
    check("ircc AU P status", &only("permanent_residences=AU"), "met permanent_resident");
    check("ircc AU P occupation", &only("citizenships=AU"), "unanswered occupation_unanswered");
}

#[test]
pub fn a_missing_licence_is_never_a_refusal_under_the_instructions() {
    let rows = [
        ("licence_required=no", "met licence_not_required"),
        ("licence_required=?", "unanswered licence_required_unanswered"),
        ("licence_required=yes", "unanswered licence_unanswered"),
        ("licence_required=unsure", "unanswered licence_unanswered"),
        ("licence_required=yes licence=canadian", "met licence_held"),
        ("licence_required=unsure licence=canadian", "met licence_held"),
        ("licence_required=yes licence=foreign", "unsure licence_foreign"),
        ("licence_required=yes licence=within_four_months", "unsure licence_soon"),
        ("licence_required=yes licence=no", "unsure licence_missing"),
        ("licence_required=yes licence=unsure", "unsure licence_unsure"),
        ("licence_required=unsure licence=no", "unsure licence_required_unsure"),
    ];
    for (answers, expected) in rows {
        check("ircc AU P licence", &person(answers), expected);
    }
}

/// No outcome depends on it, but people are told.
#[test]
pub fn a_licence_may_follow_within_four_months() {
    let tests = books().into_iter().flat_map(|book| book.criteria).map(|rule| &rule.requirement);
    let months: Vec<u16> = tests
        .filter_map(|test| match test {
            Requirement::Licence { within_months } => Some(*within_months),
            _ => None,
        })
        .collect();
    assert_eq!(months, [4]);
}

#[test]
pub fn the_guide_takes_a_licence_or_else_study_and_work_in_the_field() {
    let rows = [
        ("licence_required=yes licence=canadian", "met knowledge_licence"),
        ("licence_required=yes licence=foreign", "met knowledge_licence"),
        ("licence_required=yes licence=within_four_months", "not_met knowledge_licence_missing"),
        ("licence_required=yes licence=no", "not_met knowledge_licence_missing"),
        ("licence_required=yes licence=unsure", "unsure knowledge_licence_unsure"),
        ("licence_required=yes", "unanswered knowledge_licence_unanswered"),
        ("licence_required=no", "met knowledge_shown"),
        ("licence_required=no in_field=no", "not_met knowledge_not_in_field"),
        ("licence_required=no in_field=unsure", "unsure knowledge_field_unsure"),
        ("licence_required=no in_field=?", "unanswered knowledge_field_unanswered"),
        ("licence_required=no experience_months=0", "not_met knowledge_no_experience"),
        ("licence_required=no experience_months=1", "met knowledge_shown"),
        ("licence_required=no in_field=unsure experience_months=?", "unanswered knowledge_experience_unanswered"),
        ("licence_required=unsure licence=foreign", "met knowledge_shown"),
        ("licence_required=unsure licence=no in_field=no", "not_met knowledge_not_in_field"),
        ("licence_required=unsure licence=no", "unsure knowledge_depends_on_licence"),
        ("licence_required=unsure", "unanswered knowledge_unanswered"),
        ("licence_required=?", "unanswered licence_required_unanswered"),
    ];
    for (answers, expected) in rows {
        check("guide AU P specialized_knowledge", &person(answers), expected);
    }
}

#[test]
pub fn a_professional_needs_a_degree_of_four_years() {
    let rows = [
        ("credential=bachelor study_months=48", "met degree_long_enough"),
        ("credential=graduate study_months=48", "met degree_long_enough"),
        ("credential=bachelor study_months=47", "not_met degree_too_short"),
        ("credential=diploma study_months=48", "not_met degree_none"),
        ("credential=none study_months=?", "not_met degree_none"),
        ("credential=? study_months=47", "not_met degree_too_short"),
        ("credential=? study_months=48", "unanswered degree_unanswered"),
        ("credential=bachelor study_months=?", "unanswered degree_unanswered"),
        ("credential=bachelor study_months=36 country=AU acceptance_letter=yes", "not_met degree_too_short"),
        // The guide does not ask for the field here, but under specialized knowledge.
        ("in_field=no", "met degree_long_enough"),
    ];
    for (answers, expected) in rows {
        check("guide AU P education", &person(answers), expected);
    }
}

#[test]
pub fn under_the_instructions_the_degree_is_in_the_field_unless_for_managers() {
    let rows = [
        ("in_field=yes", "met degree_long_enough"),
        ("in_field=no", "not_met field_not_related"),
        ("in_field=unsure", "unsure field_unsure"),
        ("in_field=?", "unanswered field_unanswered"),
        ("in_field=no occupation=20010", "unsure field_manager"),
        ("in_field=unsure occupation=20010", "unsure field_unsure"),
        // Whether another field is a refusal depends on the occupation.
        ("in_field=no occupation=?", "unanswered field_occupation_unanswered"),
        ("in_field=no study_months=47", "not_met degree_too_short"),
    ];
    for (answers, expected) in rows {
        check("ircc JP P education", &person(&format!("citizenships=JP {answers}")), expected);
    }
}

#[test]
pub fn an_australian_route_takes_three_years_with_the_letter() {
    let rows = [
        ("study_months=35", "not_met degree_too_short"),
        ("study_months=36 acceptance_letter=?", "unanswered letter_unanswered"),
        ("study_months=36 acceptance_letter=no", "not_met letter_missing"),
        ("study_months=47 acceptance_letter=unsure", "unsure letter_unsure"),
        ("study_months=36 acceptance_letter=yes", "unanswered degree_country_unanswered"),
        ("study_months=36 acceptance_letter=yes country=AU", "met degree_with_letter"),
        ("study_months=36 acceptance_letter=yes country=NZ", "unsure degree_elsewhere"),
        ("study_months=36 credential=?", "unanswered degree_unanswered"),
        ("study_months=36 acceptance_letter=yes country=AU in_field=no", "not_met field_not_related"),
    ];
    for (answers, expected) in rows {
        check("ircc AU P education", &person(answers), expected);
    }
    let elsewhere = person("citizenships=JP study_months=36 acceptance_letter=yes country=AU");
    check("ircc JP P education", &elsewhere, "not_met degree_too_short");
}

/// Also of those whose degree would be long enough in any country.
#[test]
pub fn every_professional_through_australia_is_asked_for_the_letter() {
    let rows = [
        ("acceptance_letter=yes", "met degree_long_with_letter"),
        ("acceptance_letter=no", "unsure letter_missing_long"),
        ("acceptance_letter=unsure", "unsure letter_unsure_long"),
        ("acceptance_letter=?", "unanswered letter_unanswered_long"),
        // With a degree of this length it may be from anywhere.
        ("acceptance_letter=yes country=NZ", "met degree_long_with_letter"),
        ("acceptance_letter=no in_field=no", "not_met field_not_related"),
        ("acceptance_letter=no credential=diploma", "not_met degree_none"),
    ];
    for (answers, expected) in rows {
        check("ircc AU P education", &person(answers), expected);
    }
    for letter in ["yes", "no", "unsure", "?"] {
        let answers = person(&format!("acceptance_letter={letter}"));
        check("guide AU P education", &answers, "met degree_long_enough");
        let elsewhere = person(&format!("citizenships=JP acceptance_letter={letter}"));
        check("ircc JP P education", &elsewhere, "met degree_long_enough");
        let technician = person(&format!("acceptance_letter={letter}"));
        check("ircc AU T education", &technician, "met programme_long_enough");
    }
}

#[test]
pub fn a_technician_needs_a_programme_of_two_years() {
    let rows = [
        ("credential=diploma study_months=24", "met programme_long_enough", "met programme_diploma"),
        ("credential=associate study_months=24", "met programme_long_enough", "met programme_long_enough"),
        ("credential=certificate study_months=24", "met programme_long_enough", "unsure certificate_in_doubt"),
        ("credential=bachelor study_months=24", "met programme_long_enough", "met programme_long_enough"),
        ("credential=diploma study_months=23", "not_met programme_too_short", "not_met programme_too_short"),
        ("credential=none study_months=240", "not_met programme_none", "not_met programme_none"),
        ("credential=diploma study_months=?", "unanswered programme_unanswered", "unanswered programme_unanswered"),
        ("credential=? study_months=24", "unanswered programme_unanswered", "unanswered programme_unanswered"),
        ("credential=diploma in_field=no", "met programme_long_enough", "unsure programme_field_other"),
        ("credential=diploma in_field=unsure", "met programme_long_enough", "unsure programme_field_unsure"),
        ("credential=diploma in_field=?", "met programme_long_enough", "unanswered programme_field_unanswered"),
    ];
    for (answers, guide, ircc) in rows {
        check("guide MX T education", &person(&format!("citizenships=MX {answers}")), guide);
        check("ircc MX T education", &person(&format!("citizenships=MX {answers}")), ircc);
    }
}

#[test]
pub fn a_japanese_technician_needs_a_japanese_associates_degree_its_equivalent_or_more() {
    let rows = [
        ("credential=associate country=JP", "met associate_accepted"),
        ("credential=associate country=US", "unsure associate_elsewhere"),
        ("credential=associate", "unanswered associate_country_unanswered"),
        ("credential=bachelor", "met programme_long_enough"),
        ("credential=diploma country=JP", "unsure equivalence_in_doubt"),
        ("credential=associate study_months=23 country=JP", "not_met programme_too_short"),
        ("credential=none", "not_met programme_none"),
    ];
    for (answers, expected) in rows {
        for book in ["guide", "ircc"] {
            check(
                &format!("{book} JP T education"),
                &person(&format!("citizenships=JP study_months=24 {answers}")),
                expected,
            );
        }
    }
    let certificate = person("citizenships=JP study_months=24 credential=certificate");
    check("guide JP T education", &certificate, "unsure equivalence_in_doubt");
    check("ircc JP T education", &certificate, "unsure certificate_in_doubt");
}

#[test]
pub fn experience_counts_from_the_months_of_the_category() {
    let rows = [
        ("ircc AU P experience", 23, "not_met experience_short"),
        ("ircc AU P experience", 24, "met experience_enough"),
        ("ircc AU T experience", 47, "not_met experience_short"),
        ("ircc AU T experience", 48, "met experience_enough"),
        ("guide AU P experience", 23, "not_met experience_short"),
        ("guide AU P experience", 24, "met experience_enough"),
        ("guide AU T experience", 47, "not_met experience_short"),
        ("guide AU T experience", 48, "met experience_enough"),
    ];
    for (place, months, expected) in rows {
        check(place, &person(&format!("experience_months={months}")), expected);
    }
    check("ircc AU P experience", &person("experience_months=?"), "unanswered experience_unanswered");
}
