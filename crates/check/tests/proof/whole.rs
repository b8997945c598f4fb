//! Part (d): whole assessments against the plain implementation, for everyone
//! with one status who is at most two criteria away from met, and for a million
//! random people.

use cptpp_check::plain::{Plain, from_certainty, from_verdict, plain};
use cptpp_rules::answers::{Answers, Choice, Countries, Field, Value};
use cptpp_rules::assess::assess;
use cptpp_rules::assessment::{Assessment, Opinion, RouteResult, Verdict};
use cptpp_rules::classes;
use cptpp_rules::country::Country;
use cptpp_rules::occupations::{Category, GROUPS};
use cptpp_rules::proof::outcomes;
use cptpp_rules::route::Status;
use cptpp_rules::rulebook::Requirement;
use cptpp_rules::rules::Rules;
use cptpp_testing::{RULES, alone, on_all_processors, person, rules_over_time, say, worked_cases};

/// Stops at the first disagreement about a person.
#[track_caller]
fn compare(answers: &Answers, rules: &Rules, plain: &Plain) {
    let found = assess(answers, rules);
    let citizenships = codes(answers.citizenships.as_deref());
    let residences = codes(answers.permanent_residences.as_deref());
    plain.with_statuses(answers, citizenships.as_deref(), residences.as_deref(), |person| {
        let expected = plain::assess(&plain.tables, person);
        assert!(is_same(&found, &expected), "{}\n{found:#?}\n{expected:#?}", answers.to_json().to_json());
    });
}

fn codes(countries: Option<&[Country]>) -> Option<Vec<&str>> {
    countries.map(|countries| countries.iter().map(Country::code).collect())
}

fn is_same(found: &Assessment, expected: &plain::Assessment) -> bool {
    found.permit_needed == expected.permit_needed
        && found.agreement.into_str() == expected.agreement
        && found.rulebooks.len() == expected.rulebooks.len()
        && found.rulebooks.iter().zip(&expected.rulebooks).all(|(one, two)| is_same_opinion(one, two))
}

fn is_same_opinion(found: &Opinion, expected: &plain::RulebookAssessment) -> bool {
    found.id == expected.id
        && found.verdict == from_verdict(expected.verdict)
        && found.certainty == from_certainty(expected.certainty)
        && found.best_route == expected.best_route
        && found.spouse_open_work_permit.id() == expected.spouse_open_work_permit
        && found
            .apply_from
            .iter()
            .map(cptpp_rules::rulebook::ApplyFrom::into_str)
            .eq(expected.apply_from.iter().copied())
        && found.routes.len() == expected.routes.len()
        && found.routes.iter().zip(&expected.routes).all(|(one, two)| is_same_route(one, two))
}

fn is_same_route(found: &RouteResult, expected: &plain::RouteAssessment) -> bool {
    found.route.country.code() == expected.route.country
        && (found.route.status == Status::PermanentResident) == expected.route.permanent_resident
        && (found.route.category == Category::Technician) == expected.route.technician
        && found.verdict == from_verdict(expected.verdict)
        && found.certainty == from_certainty(expected.certainty)
        && found.criteria.len() == expected.findings.len()
        && found.criteria.iter().zip(&expected.findings).all(|(one, (id, two))| {
            one.id == *id
                && one.outcome.into_str() == word(two.outcome)
                && one.outcome.certainty() == two.certainty.map(from_certainty)
                && two.reason.is_none_or(|reason| reason == one.reason.into_str())
                && one.item.map(|item| item.id) == two.item
        })
}

fn word(outcome: plain::Outcome) -> &'static str {
    match outcome {
        plain::Outcome::Met => "met",
        plain::Outcome::NotMet => "not_met",
        plain::Outcome::Unsure => "unsure",
        plain::Outcome::Unanswered => "unanswered",
    }
}

#[test]
fn the_worked_cases_hold_in_the_second_implementation() {
    let plain = Plain::beside(&RULES);
    for case in worked_cases() {
        let (citizenships, residences) = (&case.answers.citizenships, &case.answers.permanent_residences);
        let [citizenships, residences] = [citizenships, residences].map(|countries| codes(countries.as_deref()));
        plain.with_statuses(&case.answers, citizenships.as_deref(), residences.as_deref(), |person| {
            let found = plain::assess(&plain.tables, person).rulebooks;
            let verdicts: Vec<_> = found.iter().map(|book| (book.id, from_verdict(book.verdict).into_str())).collect();
            let expected = case.opinions.map(|(book, said)| (book, said.split(' ').next().unwrap()));
            assert_eq!(verdicts, expected, "{}", case.title);
        });
    }
}

/// Answers with which everything is met, for an occupation of each level that some list lets in.
fn bases(rules: &Rules) -> Vec<Answers> {
    let base = person("citizenships=? permanent_residences=? occupation=? licence=canadian country=AU");
    let everywhere =
        Answers { citizenships: Some(rules.books()[0].citizens.iter().copied().collect()), ..base.clone() };
    // The one that the most routes let in.
    let routes_let_in = |answers: &Answers| {
        let of_route = |result: &RouteResult| result.verdict == Verdict::Eligible;
        let opinions = assess(answers, rules).rulebooks;
        opinions.iter().flat_map(|opinion| &opinion.routes).filter(|result| of_route(result)).count()
    };
    let of_level = |teer: u8| {
        let groups = GROUPS.iter().filter(|group| group.teer() == teer);
        let best =
            groups.max_by_key(|group| routes_let_in(&Answers { occupation: Some(**group), ..everywhere.clone() }));
        Answers { occupation: best.copied(), ..base.clone() }
    };
    [0, 1, 2, 3].map(of_level).to_vec()
}

/// Every criterion of any rulebook, by the answers it reads.
fn tests(rules: &Rules) -> Vec<&'static Requirement> {
    let mut tests: Vec<&'static Requirement> = vec![];
    for test in rules.books().iter().flat_map(|book| book.criteria.iter().map(|rule| &rule.requirement)) {
        if !tests.iter().any(|other| other.fields() == test.fields()) {
            tests.push(test);
        }
    }
    tests
}

/// Every way to answer what a test reads, except for answers already settled; one
/// of each class of numbers and of occupations.
fn ways(test: &Requirement, settled: &[Field], rules: &Rules) -> Vec<Answers> {
    let mut ways = vec![];
    let samples: Vec<(Field, Vec<Option<Value>>)> = [Field::StudyMonths, Field::ExperienceMonths, Field::Occupation]
        .into_iter()
        .map(|field| {
            let classes = classes::classes(rules.books(), field).into_iter();
            (field, classes.map(|class| Some(class.samples[0].clone())).chain([None]).collect())
        })
        .collect();
    outcomes::each(rules.books(), test, &mut |answers| {
        let is_sample = samples.iter().all(|(field, values)| values.contains(&answers.get(*field)));
        if is_sample && settled.iter().all(|field| !answers.has(*field)) {
            ways.push(answers.clone());
        }
    });
    ways
}

/// Two criteria, and every way to answer what they read.
struct Pair {
    base: Answers,
    ways: [(Vec<Field>, Vec<Answers>); 2],
}

/// Every pair of criteria around every base. The level of the occupation is
/// the base's unless the occupation is one of the two.
fn pairs(rules: &Rules) -> Vec<Pair> {
    let (tests, bases) = (tests(rules), bases(rules));
    let reads_lists = |test: &Requirement| matches!(test, Requirement::Occupation { .. });
    let mut pairs = vec![];
    for (place, one) in tests.iter().enumerate() {
        for two in &tests[place + 1..] {
            let is_of_lists = reads_lists(one) || reads_lists(two);
            let (first, second) = if reads_lists(two) { (two, one) } else { (one, two) };
            let without = |test: &Requirement, settled: &[Field]| -> (Vec<Field>, Vec<Answers>) {
                let fields = test.fields().iter().copied().filter(|field| !settled.contains(field)).collect();
                (fields, ways(test, settled, rules))
            };
            let settled = if is_of_lists { vec![] } else { vec![Field::Occupation] };
            let one = without(first, &settled);
            let two = without(second, &[&settled[..], first.fields()].concat());
            // With the occupation among the two, the bases are all the same.
            for base in bases.iter().take(if is_of_lists { 1 } else { bases.len() }) {
                pairs.push(Pair { base: base.clone(), ways: [one.clone(), two.clone()] });
            }
        }
    }
    pairs
}

#[test]
fn assessments_agree_for_everyone_at_most_two_criteria_from_met() {
    for rules in rules_over_time() {
        let plain = Plain::beside(&rules);
        let statuses = classes::statuses(rules.books());
        let pairs = pairs(&rules);
        let compared = on_all_processors(statuses.len() * pairs.len(), |index| {
            let (status, Pair { base, ways }) = (&statuses[index % statuses.len()], &pairs[index / statuses.len()]);
            let [(fields_of_one, ways_of_one), (fields_of_two, ways_of_two)] = ways;
            let mut answers = base.clone();
            answers.citizenships.clone_from(&status.citizenships);
            answers.permanent_residences.clone_from(&status.permanent_residences);
            for way in ways_of_one {
                for field in fields_of_one {
                    answers.copy(*field, way);
                }
                for other in ways_of_two {
                    for field in fields_of_two {
                        answers.copy(*field, other);
                    }
                    compare(&answers, &rules, &plain);
                }
            }
            (ways_of_one.len() * ways_of_two.len()) as u64
        });
        say(&format!("proof: {} people with one status, at most two criteria from met", compared.iter().sum::<u64>()));
    }
}

/// The number of random people.
const PEOPLE: usize = 1_000_000;
const SLICES: usize = 100;

#[test]
fn assessments_agree_for_a_million_people() {
    for rules in rules_over_time() {
        let (plain, samples) = (Plain::beside(&rules), Samples::of(&rules));
        on_all_processors(SLICES, |slice| {
            let mut chance = Chance(slice as u64 + 1);
            for _ in 0..PEOPLE / SLICES {
                compare(&samples.somebody(&mut chance), &rules, &plain);
            }
        });
        say(&format!("proof: {PEOPLE} people made up, with up to five statuses, told or not"));
    }
}

/// Random numbers that are the same in every run (splitmix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % count as u64).unwrap()
    }
}

/// Answers to draw from.
struct Samples {
    statuses: Vec<Answers>,
    classes: Vec<(Field, Vec<Answers>)>,
}

impl Samples {
    fn of(rules: &Rules) -> Samples {
        let of_field = |field: Field| {
            let samples = classes::classes(rules.books(), field).into_iter().flat_map(|class| class.samples);
            (field, samples.map(|value| alone(field, &value)).collect())
        };
        Samples { statuses: classes::statuses(rules.books()), classes: Field::all().map(of_field).collect() }
    }

    /// Someone with most questions answered, with any of all values.
    fn somebody(&self, chance: &mut Chance) -> Answers {
        let mut answers = Answers::default();
        // No status, one, or many; each list answered or not.
        for list in [&mut answers.citizenships, &mut answers.permanent_residences] {
            *list = (chance.below(10) != 0).then(Countries::default);
        }
        for _ in 0..chance.below(6) {
            let status = &self.statuses[chance.below(self.statuses.len())];
            for (list, more) in [
                (&mut answers.citizenships, &status.citizenships),
                (&mut answers.permanent_residences, &status.permanent_residences),
            ] {
                let Some(list) = list else { continue };
                for country in more.iter().flatten() {
                    list.insert(*country);
                }
            }
        }
        for (field, samples) in &self.classes {
            if matches!(field, Field::Citizenships | Field::PermanentResidences) || chance.below(10) == 0 {
                continue;
            }
            if *field == Field::Occupation {
                answers.occupation = Some(GROUPS[chance.below(GROUPS.len())]);
                continue;
            }
            answers.copy(*field, &samples[chance.below(samples.len())]);
        }
        answers
    }
}
