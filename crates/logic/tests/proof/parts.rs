//! Parts (a) to (c): criteria, vectors, choices.

use cptpp_logic::plain::Plain;
use cptpp_rules::classes;
use cptpp_rules::proof::{PUBLISHED, RECORD, Subject, Sums, parts, run};
use cptpp_rules::rulebook::{RULEBOOKS, text};
use cptpp_testing::{on_all_processors, say};
use std::fs;
use std::path::Path;

/// The result of the whole proof.
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
    let plain = Plain::on("2026-11-30");
    assert_eq!(plain.tables.unread(), [""; 0]);
    let Sums { outcomes, vectors, choices, disagreements, faults } = prove(PUBLISHED, &plain);
    let (classes, real) = classes::count(PUBLISHED.books);
    say(&format!(
        "proof: {outcomes} outcomes of criteria, {vectors} vectors of outcomes, {choices} choices of a route"
    ));
    say(&format!("proof: {classes} complete answers of people with one status in classes, which stand for {real}"));
    assert_eq!((disagreements, faults.as_slice()), (0, &[][..]), "{faults:#?}");
    let rules = text::hash(&RULEBOOKS);
    let record = format!("outcomes\t{outcomes}\nvectors\t{vectors}\nchoices\t{choices}\nrules\t{rules}\n");
    if RECORD != record {
        let found = Path::new(env!("CARGO_TARGET_TMPDIR")).join("proof.tsv");
        fs::write(&found, &record).unwrap();
        panic!("the proof has changed; copy {} to crates/rules/data/proof.tsv:\n{record}", found.display());
    }
}
