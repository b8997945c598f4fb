//! Parts (a) to (c): criteria, vectors, choices.

use crate::common::on_all_processors;
use crate::domain::proof::{PUBLISHED, Subject, Sums, parts, run, space};
use crate::reference::Plain;

/// What the whole proof comes to.
pub fn prove(subject: Subject, plain: &Plain) -> Sums {
    let parts = parts(subject);
    let mut sums = Sums::default();
    for part in on_all_processors(parts.len(), |index| run(parts[index], subject, plain)) {
        sums += part;
    }
    sums
}

#[test]
fn every_part_agrees_with_the_plain_implementation() {
    let plain = Plain::published();
    assert_eq!(plain.tables.unread(), [""; 0]);
    let Sums { outcomes, vectors, choices, faults } = prove(PUBLISHED, &plain);
    let (classes, real) = space::count(PUBLISHED.books);
    println!("proof: {outcomes} outcomes of criteria, {vectors} vectors of outcomes, {choices} choices of a route");
    println!("proof: {classes} complete answers of people with one status in classes, which stand for {real}");
    assert!(faults.is_empty(), "{faults:#?}");
}
