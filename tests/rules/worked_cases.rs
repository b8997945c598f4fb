//! The worked cases of the contract, each with what both rulebooks say.

use crate::common::person;
use crate::domain::assessment::Opinion;
use crate::domain::outcome::Outcome;
use crate::subject::assess;

/// Checks a person's verdicts, with the reason that decides after a colon
/// where the case names one, and the category of the best route after a slash.
#[track_caller]
fn check(who: &str, ircc: &str, guide: &str) {
    let assessment = assess(&person(who));
    let said: Vec<(&str, String)> = assessment
        .rulebooks
        .iter()
        .map(|opinion| (opinion.id, told(opinion, if opinion.id == "ircc" { ircc } else { guide })))
        .collect();
    assert_eq!(said, [("ircc", ircc.to_owned()), ("guide", guide.to_owned())], "{who}");
}

/// The opinion, told in as much detail as was expected.
fn told(opinion: &Opinion, expected: &str) -> String {
    let mut told = opinion.verdict.as_str().to_owned();
    let Some(best) = opinion.best() else { return told + if expected.contains(':') { ":no_route" } else { "" } };
    if expected.contains('/') {
        told += "/";
        told += best.route.category.as_str();
    }
    if expected.contains(':') {
        let open = |outcome: Outcome| !matches!(outcome, Outcome::Met(_));
        let reasons: Vec<&str> = best
            .criteria
            .iter()
            .filter(|criterion| open(criterion.outcome))
            .map(|criterion| criterion.reason.as_str())
            .collect();
        told += ":";
        told += &reasons.join(",");
    }
    told
}

const PLUMBER: &str = "occupation=72300 education.credential=diploma education.study_months=24";

#[test]
pub fn an_australian_plumber_is_listed_by_the_instructions_and_not_by_the_guide() {
    check(PLUMBER, "eligible/technician", "not_eligible:not_listed");
    check(
        &format!("{PLUMBER} education.credential=certificate"),
        "confirm:certificate_in_doubt",
        "not_eligible:not_listed",
    );
}

#[test]
pub fn japan_lists_supervisors_of_electricians_and_no_electricians() {
    let supervisor = "citizenships=JP occupation=72011 education.credential=associate education.study_months=24 education.country=JP";
    check(
        "citizenships=JP occupation=72200 education.credential=diploma education.study_months=24 education.country=JP",
        "not_eligible:not_listed,equivalence_in_doubt",
        "not_eligible:not_listed,equivalence_in_doubt",
    );
    check(&format!("{supervisor} supervisor=yes"), "eligible/technician", "eligible/technician");
    check(&format!("{supervisor} supervisor=no"), "not_eligible:not_listed", "not_eligible:not_listed");
}

#[test]
pub fn a_permanent_resident_of_japan_is_refused_by_the_instructions_and_accepted_by_the_guide() {
    check("citizenships=IN permanent_residences=JP occupation=21231", "not_eligible:no_route", "eligible");
}

#[test]
pub fn nurses_are_excluded() {
    check("citizenships=MX occupation=31301", "not_eligible:excluded", "not_eligible:excluded");
}

#[test]
pub fn a_three_year_australian_degree_counts_with_a_letter_under_the_instructions_only() {
    let degree = "education.study_months=36 education.country=AU education.acceptance_letter=yes";
    check(degree, "eligible", "not_eligible:degree_too_short");
}

#[test]
pub fn the_instructions_ask_every_australian_professional_for_the_letter() {
    check("acceptance_letter=no", "confirm:letter_missing_long", "eligible");
    check("acceptance_letter=yes", "eligible", "eligible");
}

#[test]
pub fn engineers_who_research_outside_an_academic_entity_are_left_open() {
    check(
        "citizenships=JP occupation=21301 non_academic_researcher=yes",
        "confirm:exclusion_undecided",
        "confirm:exclusion_undecided",
    );
}

#[test]
pub fn without_english_or_french_an_officer_decides_and_the_guide_refuses() {
    let designer = "citizenships=MX occupation=52120 education.credential=diploma education.study_months=24";
    check(
        &format!("{designer} language=neither"),
        "confirm/technician:language_in_doubt",
        "not_eligible/technician:language_neither",
    );
}

#[test]
pub fn computer_technicians_are_listed_and_software_engineers_left_open() {
    check(
        "occupation=22220 education.credential=diploma education.study_months=36",
        "eligible/technician",
        "eligible/technician",
    );
    let engineer = "citizenships=JP occupation=21231 education.credential=associate education.study_months=24 education.country=JP";
    check(engineer, "confirm/technician:match_undecided", "confirm/technician:match_undecided");
}

#[test]
pub fn malaysia_and_brunei_name_their_professionals_and_have_no_technicians() {
    check("citizenships=MY occupation=31103", "eligible", "not_eligible:no_route");
    let drafter = "citizenships=MY occupation=22212 education.credential=diploma education.study_months=24";
    check(&format!("{drafter} permanent_residences=?"), "incomplete", "incomplete");
    check("citizenships=BN occupation=21300", "not_eligible:not_listed", "not_eligible:no_route");
}

#[test]
pub fn australian_lawyers_are_not_named_among_the_exclusions() {
    let lawyer = "occupation=41101 quebec_notary=no foreign_legal_consultant=no";
    check(lawyer, "confirm:exclusion_undecided", "not_eligible:excluded");
}

#[test]
pub fn a_peruvian_electrician_stands_on_a_disputed_line() {
    check(
        "citizenships=PE occupation=72200 education.credential=diploma education.study_months=24",
        "confirm:list_disputed",
        "not_eligible:no_route",
    );
}
