//! Every small mistake in the data is noticed: by a table of these tests, a
//! worked case, or a law, run on a copy of the data that has the mistake.

use crate::mutants::{self, Mutant};
use crate::subject::under;
use crate::{assessment, countries, criteria, laws, lines, occupations, worked_cases};
use cptpp_testing::{on_all_processors, say};
use std::cell::Cell;
use std::panic::{catch_unwind, set_hook, take_hook};

/// The checks of the data, the quickest first.
const CHECKS: &[(&str, fn())] = &[
    ("worked case", worked_cases::every_worked_case_comes_to_what_its_row_says),
    ("table", criteria::simple_criteria_follow_their_answer),
    ("table", criteria::criteria_stand_in_the_order_of_the_contract),
    ("table", criteria::a_missing_licence_is_never_a_refusal_under_the_instructions),
    ("table", criteria::a_licence_may_follow_within_four_months),
    ("table", criteria::the_guide_takes_a_licence_or_else_study_and_work_in_the_field),
    ("table", criteria::a_professional_needs_a_degree_of_four_years),
    ("table", criteria::under_the_instructions_the_degree_is_in_the_field_unless_for_managers),
    ("table", criteria::an_australian_route_takes_three_years_with_the_letter),
    ("table", criteria::every_professional_through_australia_is_asked_for_the_letter),
    ("table", criteria::a_technician_needs_a_programme_of_two_years),
    ("table", criteria::a_japanese_technician_needs_a_japanese_associates_degree_its_equivalent_or_more),
    ("table", criteria::experience_counts_from_the_months_of_the_category),
    ("table", assessment::routes_stand_by_country_then_status_then_category),
    ("table", countries::a_route_is_open_to_people_of_these_countries_and_of_no_others),
    ("table", assessment::a_first_permit_lasts_a_year_at_most),
    ("table", assessment::a_person_with_two_passports_gets_the_better_route),
    ("table", assessment::a_refusal_is_only_likely_when_no_ground_is_clear),
    ("table", assessment::among_refusals_the_one_with_hope_and_on_the_right_list_is_shown),
    ("table", assessment::while_a_status_is_unanswered_nobody_is_refused),
    ("table", assessment::the_partner_may_work_depending_on_citizenship),
    ("table", assessment::where_one_may_apply_depends_on_place_and_passport),
    ("table", assessment::people_of_canada_need_no_permit),
    ("table", assessment::where_rulebooks_differ_is_told_also_when_the_verdicts_are_equal),
    ("table", assessment::the_partners_permit_and_the_ways_to_apply_can_differ_as_well),
    ("table", lines::lines_that_share_a_group_with_another_mean_what_was_reviewed),
    ("table", occupations::every_list_says_of_every_group_what_was_reviewed),
    ("table", occupations::every_line_of_every_list_decides_for_some_group),
    ("law", laws::more_months_or_a_better_credential_never_make_a_criterion_worse),
    ("law", laws::a_better_outcome_never_makes_a_verdict_worse),
    ("law", laws::another_citizenship_never_makes_a_verdict_worse),
    ("law", laws::what_is_met_or_not_met_stays_so_as_more_is_answered),
    ("law", laws::every_reason_is_given_to_somebody),
    ("law", laws::every_criterion_comes_to_every_outcome_it_can),
    ("law", laws::every_verdict_is_reached_in_every_certainty),
    ("law", laws::every_row_of_every_list_is_behind_the_outcome_of_some_group),
];

/// Changes of the data that do not change the rules, so that nothing could notice
/// them, each with the reason.
const SAME_RULES: [(&str, &str); 1] = [(
    "x.judges_notaries 41101 whatever the answer",
    "the row for lawyers who are not notaries leaves it open; for notaries the row before it decides, and while the \
     answer is missing or unsure that row gives the same outcome",
)];

thread_local! {
    static IS_BREAKING: Cell<bool> = const { Cell::new(false) };
}

/// What noticed a mistake, if anything did.
fn noticed_by(mutant: &Mutant) -> Option<&'static str> {
    IS_BREAKING.set(true);
    // If one reason is always given instead of another, the other is missing, of
    // course; that alone is not noticing it.
    let is_meant = |check: fn()| {
        mutant.swapped.is_none() || check as usize != laws::every_reason_is_given_to_somebody as fn() as usize
    };
    let checks = CHECKS.iter().filter(|(_, check)| is_meant(*check));
    let found = under(&mutant.books, mutant.swapped, || {
        checks.clone().find(|(_, check)| catch_unwind(check).is_err()).map(|(kind, _)| *kind)
    });
    IS_BREAKING.set(false);
    found
}

#[test]
fn every_mistake_in_the_data_is_noticed() {
    // Here a check is expected to fail; elsewhere failures are reported as usual.
    let tell = take_hook();
    set_hook(Box::new(move |failure| {
        if !IS_BREAKING.get() {
            tell(failure);
        }
    }));
    let mutants = mutants::all();
    let noticed = on_all_processors(mutants.len(), |index| noticed_by(&mutants[index]));
    let survivors: Vec<&str> =
        mutants.iter().zip(&noticed).filter(|(_, by)| by.is_none()).map(|(mutant, _)| mutant.name.as_str()).collect();
    for kind in ["worked case", "table", "law"] {
        let count = noticed.iter().filter(|by| **by == Some(kind)).count();
        say(&format!("mutations: {count} noticed first by a {kind}"));
    }
    say(&format!("mutations: {} of {} survive: {survivors:?}", survivors.len(), mutants.len()));
    assert_eq!(survivors, SAME_RULES.map(|(name, _)| name));
}
