//! A rulebook's next edition: in force from its day on, for decisions, questions
//! and answers saved before.

use cptpp_questionnaire::file;
use cptpp_questionnaire::flow::Flow;
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::{Answers, Page, YesNoUnsure};
use cptpp_rules::assess::assess;
use cptpp_rules::country::Country;
use cptpp_rules::day::Day;
use cptpp_rules::impact::{Replaced, replaced};
use cptpp_rules::rulebook::EDITIONS;
use cptpp_rules::rulebook::facts::Fact;
use cptpp_rules::rulebook::text::hash;
use cptpp_rules::rules::Rules;
use cptpp_testing::changed::next_edition;
use cptpp_testing::{RULES, person, rules_over_time};
use std::sync::LazyLock;

const LESS_WORK: &str = "occupation=72200 credential=diploma study_months=24 experience_months=30";

const FROM_NOW_ON: &str = "ircc: not_eligible (clear) -> eligible (clear); \
    AU citizen technician: experience not_met (clear) experience_short -> met (clear) experience_enough";

/// The rules on the day before the next edition, and on its first day.
static SIDES: LazyLock<[Rules; 2]> = LazyLock::new(|| {
    let (_, editions) = next_edition();
    ["2099-03-31", "2099-04-01"].map(|day| Rules::among(editions, Day::parse(day).unwrap()))
});

#[test]
fn the_published_editions_of_a_rulebook_follow_each_other() {
    for editions in EDITIONS {
        let days: Vec<Option<Day>> = editions.iter().map(|book| book.in_force_from).collect();
        assert_eq!(days.first(), Some(&None), "there is an edition on every day");
        assert!(days.is_sorted_by(|one, two| one < two), "{days:?}");
        assert!(editions.iter().all(|book| book.id == editions[0].id));
    }
    let every: Vec<String> = rules_over_time().iter().map(|rules| hash(rules.books())).collect();
    assert_eq!(every[0], hash(Rules::in_force(Day::FIRST).books()));
    assert_eq!(every.last(), Some(&hash(Rules::in_force(Day::parse("9999-12-31").unwrap()).books())));
}

#[test]
fn an_edition_decides_from_its_day_on() {
    // Under the rulebook that has a new edition; the other stays as it is.
    for (who, before, after) in [
        (LESS_WORK, "not_eligible", "eligible"),
        (
            "citizenships=GB permanent_residences= occupation=72200 credential=diploma study_months=24",
            "not_eligible",
            "eligible",
        ),
        ("", "eligible", "eligible"),
    ] {
        let verdicts = SIDES.each_ref().map(|rules| {
            let opinions = assess(&person(who), rules).rulebooks;
            opinions.iter().map(|opinion| opinion.verdict.into_str()).collect::<Vec<_>>()
        });
        assert_eq!(verdicts.each_ref().map(|verdicts| verdicts[0]), [before, after], "{who}");
        assert_eq!(verdicts[0][1], verdicts[1][1], "{who}");
    }
}

#[test]
fn an_edition_asks_and_explains_from_its_day_on() {
    let british = person("citizenships=GB permanent_residences=");
    let shows = SIDES.each_ref().map(|rules| Flow::of(&british, rules).shown(Page::JobOffer).is_some());
    assert_eq!(shows, [false, true]);
    let fact = |rules: &Rules, wanted: &str| rules.facts().into_iter().find(|(name, _)| name == wanted).unwrap().1;
    let months = SIDES.each_ref().map(|rules| fact(rules, "technician_work"));
    let [Fact::Months(before), Fact::Months(after)] = months else { panic!("{months:?}") };
    assert_eq!(before, 2 * after);
    let covers = SIDES.each_ref().map(|rules| rules.countries(|book| book.citizens).contains(&Country::known(*b"GB")));
    assert_eq!(covers, [false, true]);
    let (from, published) = (next_edition().0, rules_over_time());
    assert_eq!(SIDES.each_ref().map(Rules::since), [published.last().unwrap().since(), Some(from)]);
}

/// Answers saved at some time, and opened once the next edition is in force.
fn opened(saved_at: &str) -> Session {
    let saved = file::write(&Session::of(person(LESS_WORK), &RULES), saved_at);
    file::read(&saved, &SIDES[1]).unwrap()
}

#[test]
fn answers_saved_before_an_edition_are_assessed_under_both() {
    let session = opened("2099-03-31T23:59:59.999Z");
    let before = session.rules_when_saved().unwrap();
    let replaced = |answers: &Answers| replaced(&before, session.rules(), answers);
    let [Replaced { since, effect: Some(effect), .. }] = &replaced(session.given())[..] else { panic!() };
    assert_eq!((*since, effect.to_string()), (next_edition().0, FROM_NOW_ON.to_owned()));
    // Nothing changes for everybody, and the other rulebook has no new edition.
    assert!(
        matches!(&replaced(&person(""))[..], [Replaced { editions, effect: None, .. }] if editions.after.id == "ircc")
    );
}

#[test]
fn only_answers_saved_before_an_edition_are_old() {
    for day in ["2099-04-01T00:00:00.000Z", "2100-01-01", "2099-13-01", "soon", ""] {
        assert!(opened(day).rules_when_saved().is_none(), "{day}");
    }
    let saved = file::write(&Session::of(person(""), &RULES), "2026-11-30");
    assert!(file::read(&saved, &RULES).unwrap().rules_when_saved().is_none(), "no edition has come since");
}

#[test]
fn old_answers_stay_old_until_one_is_changed() {
    let mut session = opened("2099-03-31T12:00:00.000Z");
    session.visit(Page::Wage);
    session.tick("portal", true);
    let kept = file::write(&session, "2099-05-01T12:00:00.000Z");
    let mut session = file::read(&kept, &SIDES[1]).unwrap();
    assert!(session.rules_when_saved().is_some());
    session.answer(Answers { job_offer: Some(YesNoUnsure::Unsure), ..session.given().clone() });
    assert!(session.rules_when_saved().is_none());
    let kept = file::write(&session, "2099-05-02T12:00:00.000Z");
    assert!(kept.contains("2099-05-02"), "{kept}");
}
