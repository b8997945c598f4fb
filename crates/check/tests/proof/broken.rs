//! That the proof notices mistakes: run on copies of the data with one thing
//! broken, it fails each time.

use crate::parts::prove;
use cptpp_check::plain::Plain;
use cptpp_rules::criteria::{Reason, find};
use cptpp_rules::occupations::{Item, List};
use cptpp_rules::proof::{Subject, Sums};
use cptpp_rules::rulebook::{Requirement, Rulebook};
use cptpp_testing::RULES;
use cptpp_testing::changed::{changed, with_find, with_lists, with_rule};

#[track_caller]
fn check(what: &str, subject: Subject) {
    let Sums { faults, .. } = prove(subject, &Plain::beside(&RULES));
    assert!(!faults.is_empty(), "{what} was not noticed");
    println!("proof: {what} broken: {}", faults[0]);
}

#[test]
fn a_broken_list_row_is_noticed() {
    let without_plumbers =
        |list: &List| -> Vec<&'static Item> { list.lines().filter(|item| item.id != "t.plumbers").collect() };
    let book = with_lists(RULES.books()[0], |list| list.items = without_plumbers(list).leak());
    check("a row of country_lists.csv", Subject { books: &[book, RULES.books()[1]], find: &find });

    let fewer_rows = |item: &'static Item| -> &'static Item {
        let is_left = item.id != "x.cultural";
        let rows = item.rows.iter().skip(usize::from(!is_left)).copied().collect::<Vec<_>>();
        Box::leak(Box::new(Item { id: item.id, rows: rows.leak() }))
    };
    let change = |list: &mut List| list.items = list.lines().map(fewer_rows).collect::<Vec<_>>().leak();
    let books: Vec<&'static Rulebook> = RULES.books().iter().map(|book| with_lists(book, change)).collect();
    check("a row of list_items.csv", Subject { books: &books, find: &find });
}

#[test]
fn a_missing_country_or_criterion_is_noticed() {
    let without_brunei = changed(RULES.books()[0], |book| {
        book.citizens =
            book.citizens.iter().filter(|country| country.code() != "BN").copied().collect::<Vec<_>>().leak();
    });
    check("a country", Subject { books: &[without_brunei, RULES.books()[1]], find: &find });
    let without_language = changed(RULES.books()[0], |book| book.criteria = &book.criteria[..book.criteria.len() - 1]);
    check("a criterion", Subject { books: &[without_language, RULES.books()[1]], find: &find });
}

#[test]
fn a_broken_threshold_is_noticed() {
    for book in 0..RULES.books().len() {
        for by in [-1, 1] {
            let changed = with_rule(RULES.books()[book], "experience", |test| match test {
                Requirement::Experience { technician, .. } => *technician = technician.saturating_add_signed(by),
                _ => panic!("{test:?} is another criterion"),
            });
            let mut books = RULES.books().to_vec();
            books[book] = changed;
            check("a threshold", Subject { books: &books, find: &find });
        }
    }
}

#[test]
fn a_broken_reason_is_noticed() {
    let broken = with_find(Reason::LetterMissing, Reason::LetterUnanswered);
    check("a reason", Subject { books: RULES.books(), find: &broken });
    let broken = with_find(Reason::LicenceForeign, Reason::LicenceSoon);
    check("a reason", Subject { books: RULES.books(), find: &broken });
}
