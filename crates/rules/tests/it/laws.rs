//! Laws that hold whatever the figures are, over the same classes of answers as
//! the proof. Each is shown for every criterion on every route, and for every way
//! from outcomes to a verdict; together that covers everyone.

use crate::subject::{books, given};
use cptpp_rules::answers::json::Json;
use cptpp_rules::answers::{Answers, Credential, Field};
use cptpp_rules::assess::{conclude, routes};
use cptpp_rules::assessment::Verdict;
use cptpp_rules::classes;
use cptpp_rules::criteria::{Reason, find};
use cptpp_rules::outcome::{Certainty, MET, NOT_MET, Outcome};
use cptpp_rules::proof::outcomes;
use cptpp_rules::rulebook::Requirement;
use cptpp_testing::{self, Place, alone, anybody_so_far, assess_under, person};
use proptest::prelude::*;
use std::collections::BTreeSet;
use strum::VariantArray;

fn places() -> Vec<Place> {
    cptpp_testing::places(&books())
}

/// From bad to good, as a verdict ranks them.
fn goodness(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::NotMet(_) => 0,
        Outcome::Unanswered => 1,
        Outcome::Unsure => 2,
        Outcome::Met(_) => 3,
    }
}

/// Whether the other questions a criterion reads are answered. Before that, a
/// better answer can open a question that a worse one had settled.
fn is_complete(test: &Requirement, but: Field, answers: &Answers) -> bool {
    let is_open = |field: &Field| *field != but && !matches!(field, Field::Detail(_)) && !answers.has(*field);
    !test.fields().iter().any(is_open)
}

#[test]
pub fn more_months_or_a_better_credential_never_make_a_criterion_worse() {
    let books = books();
    let samples = |field| {
        classes::classes(&books, field)
            .into_iter()
            .flat_map(|class| class.samples.into_iter().map(move |value| alone(field, &value)))
            .collect::<Vec<_>>()
    };
    let credential = |credential: &Credential| {
        let mut answers = Answers::default();
        answers.education.credential = Some(*credential);
        answers
    };
    let better = [
        (Field::StudyMonths, samples(Field::StudyMonths)),
        (Field::ExperienceMonths, samples(Field::ExperienceMonths)),
        (Field::Credential, Credential::VARIANTS.iter().map(credential).collect()),
    ];
    for (book, route, test) in places() {
        for (field, rising) in better.iter().filter(|(field, _)| test.fields().contains(field)) {
            outcomes::each(&books, test, &mut |answers| {
                if answers.has(*field) || !is_complete(test, *field, answers) {
                    return;
                }
                let mut answers = answers.clone();
                let mut before = 0;
                for value in rising {
                    answers.copy(*field, value);
                    let now = goodness(find(test, &answers, book, route).outcome);
                    assert!(before <= now, "{} {route:?} {} {}", book.id, test.id(), answers.to_json().to_json());
                    before = now;
                }
            });
        }
    }
}

#[test]
pub fn a_better_outcome_never_makes_a_verdict_worse() {
    const RISING: [Outcome; 4] = [NOT_MET, Outcome::Unanswered, Outcome::Unsure, MET];
    // Any other criteria combine to one outcome, so it is enough to try two.
    for others in RISING {
        let verdicts = RISING.map(|outcome| conclude([others, outcome].into_iter()).0);
        assert!(verdicts.windows(2).all(|pair| pair[1] <= pair[0]), "{others:?}: {verdicts:?}");
    }
}

#[test]
pub fn another_citizenship_never_makes_a_verdict_worse() {
    let books = books();
    let statuses = classes::statuses(&books);
    for one in &statuses {
        for two in &statuses {
            let mut both = one.clone();
            for (held, more) in [
                (&mut both.citizenships, &two.citizenships),
                (&mut both.permanent_residences, &two.permanent_residences),
            ] {
                let held = held.get_or_insert_default();
                for country in more.iter().flatten() {
                    held.insert(*country);
                }
            }
            for book in &books {
                // The earlier routes are still there, and the best of more is no
                // worse (proved with the choices).
                let (fewer, more) = (routes(book, one), routes(book, &both));
                assert!(fewer.iter().all(|route| more.contains(route)), "{} {both:?}", book.id);
            }
        }
    }
}

#[test]
pub fn what_is_met_or_not_met_stays_so_as_more_is_answered() {
    let (books, all_asks) = (books(), classes::asks(&books()));
    for (book, route, test) in places() {
        let sample = |field: Field| {
            classes::classes(&books, field).into_iter().map(move |class| alone(field, &class.samples[0]))
        };
        let values: Vec<(Field, Vec<Answers>)> =
            test.fields().iter().copied().map(|field| (field, sample(field).collect())).collect();
        outcomes::each(&books, test, &mut |answers| {
            let before = goodness(find(test, answers, book, route).outcome);
            if ![goodness(MET), goodness(NOT_MET)].contains(&before) {
                return;
            }
            let asks = answers.occupation.and_then(|group| all_asks.get(&group));
            let is_foreign = |ask| asks.is_none_or(|asks| !asks.contains(&ask));
            let mut more = answers.clone();
            for (field, values) in values.iter().filter(|(field, _)| !answers.has(*field)) {
                if matches!(field, Field::Detail(ask) if is_foreign(*ask)) {
                    continue;
                }
                for value in values {
                    more.copy(*field, value);
                    let now = goodness(find(test, &more, book, route).outcome);
                    assert_eq!(now, before, "{} {route:?} {} {}", book.id, test.id(), more.to_json().to_json());
                }
                more.clear(*field);
            }
        });
    }
}

#[test]
pub fn every_reason_is_given_to_somebody() {
    let mut reached = BTreeSet::new();
    let books = books();
    for (book, route, test) in places() {
        outcomes::each(&books, test, &mut |answers| {
            reached.insert(given(find(test, answers, book, route).reason));
        });
    }
    let missing: Vec<&Reason> = Reason::VARIANTS.iter().filter(|reason| !reached.contains(reason)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
pub fn every_criterion_comes_to_every_outcome_it_can() {
    let (books, mut reached) = (books(), BTreeSet::new());
    for (book, route, test) in places() {
        outcomes::each(&books, test, &mut |answers| {
            reached.insert((book.id, test.id(), goodness(find(test, answers, book, route).outcome)));
        });
    }
    for book in books {
        for rule in book.criteria {
            let id = rule.requirement.id();
            let can_be: &[u8] = match id {
                "status" => &[3],
                // Paid months are a number, and not having a licence is no
                // refusal; nor is a language, to an officer.
                "experience" => &[0, 1, 3],
                "licence" => &[1, 2, 3],
                "language" if is_in_doubt(&rule.requirement) => &[1, 2, 3],
                _ => &[0, 1, 2, 3],
            };
            for goodness in 0..=3 {
                let is_reached = reached.contains(&(book.id, id, goodness));
                assert_eq!(is_reached, can_be.contains(&goodness), "{} {id} {goodness}", book.id);
            }
        }
    }
}

fn is_in_doubt(test: &Requirement) -> bool {
    matches!(test, Requirement::Language { neither_in_doubt: true })
}

#[test]
pub fn every_verdict_is_reached_in_every_certainty() {
    // Clear and likely in turn, by the words of each rulebook's own lists.
    let likely = ["occupation=72202 credential=diploma study_months=24", "occupation=51113"];
    let clear = ["", "wage=below"];
    for (people, certainty) in [(clear, Certainty::Clear), (likely, Certainty::Likely)] {
        let rows = [
            (people[0].to_owned(), Verdict::Eligible),
            (format!("{} wage=unsure", people[0]), Verdict::Confirm),
            (format!("{} wage=?", people[0]), Verdict::Incomplete),
            (people[1].to_owned(), Verdict::NotEligible),
        ];
        for (who, verdict) in rows {
            for opinion in assess_under(&books(), &person(&who)).rulebooks {
                assert_eq!((opinion.verdict, opinion.certainty), (verdict, certainty), "{} {who}", opinion.id);
            }
        }
    }
}

/// Dropping each row and looking for the difference is left to the mutations.
#[test]
pub fn every_row_of_every_list_is_behind_the_outcome_of_some_group() {
    let books = books();
    let mut reached = BTreeSet::new();
    for (book, route, test) in places() {
        if let Requirement::Occupation { .. } = test {
            outcomes::each(&books, test, &mut |answers| {
                let item = find(test, answers, book, route).item.map(|item| item.id);
                reached.insert((book.id, route.country, route.category, item, answers.occupation));
            });
        }
    }
    for (book, list) in books.iter().flat_map(|book| book.lists.iter().map(move |list| (book, list))) {
        for item in list.lines() {
            for row in item.rows {
                // Of two lines that name a group, one is reported.
                let others = list.lines().filter(|other| other.id != item.id).flat_map(|other| other.rows);
                let is_shared = others.into_iter().any(|other| other.group == row.group);
                let key = (book.id, list.country, list.category, Some(item.id), Some(row.group));
                assert!(is_shared || reached.contains(&key), "{key:?}");
            }
        }
    }
}

proptest! {
    /// At best, the order of answers in the text is the order in which they were given.
    #[test]
    fn the_order_of_answering_changes_nothing(answers in anybody_so_far(), turn in 0_usize..20) {
        let Json::Object(mut entries) = answers.to_json() else { panic!("answers are an object") };
        let length = entries.len();
        entries.rotate_left(turn % length);
        let turned = Answers::from_json(&Json::Object(entries)).unwrap();
        prop_assert_eq!(&turned, &answers);
        let mut one_by_one = Answers::default();
        let mut fields: Vec<Field> = Field::all().collect();
        fields.rotate_left(turn);
        for field in fields {
            one_by_one.copy(field, &answers);
        }
        prop_assert_eq!(one_by_one, answers);
    }

    /// Province, partner and follow-ups of other occupations; the place changes
    /// only where they may apply.
    #[test]
    fn unused_answers_change_nothing(answers in anybody_so_far(), others in anybody_so_far()) {
        let mut other = answers.clone();
        let asks = answers.occupation.and_then(|group| classes::asks(&books()).remove(&group)).unwrap_or_default();
        let unused = Field::all().filter(|field| match field {
            Field::Province | Field::Partner => true,
            Field::Detail(ask) => !asks.contains(ask),
            _ => false,
        });
        for field in unused {
            other.copy(field, &others);
        }
        let told = |answers: &Answers| serde_json::to_string(&assess_under(&books(), answers)).unwrap();
        prop_assert_eq!(told(&other), told(&answers));
        other.copy(Field::Location, &others);
        let verdicts = |answers: &Answers| {
            let opinions = assess_under(&books(), answers).rulebooks;
            opinions.iter().map(|opinion| (opinion.verdict, opinion.certainty, opinion.best_route)).collect::<Vec<_>>()
        };
        prop_assert_eq!(verdicts(&other), verdicts(&answers));
    }

    /// Follows from the laws on criteria; tried on whole people as well.
    #[test]
    fn eligible_and_refused_stay_so_as_more_is_answered(answers in anybody_so_far(), more in anybody_so_far()) {
        let mut other = answers.clone();
        // Another status may open a route, so status is answered first.
        let is_status_told = answers.citizenships.is_some() && answers.permanent_residences.is_some();
        for field in Field::all().filter(|field| !answers.has(*field)) {
            other.copy(field, &more);
        }
        let (before, after) = (assess_under(&books(), &answers), assess_under(&books(), &other));
        for (one, two) in before.rulebooks.iter().zip(&after.rulebooks) {
            if one.verdict == Verdict::Eligible {
                prop_assert_eq!(two.verdict, Verdict::Eligible);
            }
            if one.verdict == Verdict::NotEligible && is_status_told {
                prop_assert_eq!(two.verdict, Verdict::NotEligible);
            }
        }
    }
}
