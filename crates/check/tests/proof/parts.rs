//! Parts (a) to (c): criteria, vectors, choices.

use cptpp_check::plain::Plain;
use cptpp_rules::classes;
use cptpp_rules::proof::{RECORD, Subject, Sums, parts, run};
use cptpp_rules::rulebook::text;
use cptpp_testing::{on_all_processors, rules_over_time, say};
use std::fmt::Write;
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
    let mut record = String::new();
    for rules in rules_over_time() {
        let plain = Plain::beside(&rules);
        assert_eq!(plain.tables.unread(), [""; 0]);
        let Sums { outcomes, vectors, choices, disagreements, faults } = prove((&rules).into(), &plain);
        let (classes, real) = classes::count(rules.books());
        if let Some(day) = rules.since() {
            say(&format!("proof: the rules in force from {day}"));
            writeln!(record, "in_force_from\t{day}").unwrap();
        }
        say(&format!(
            "proof: {outcomes} outcomes of criteria, {vectors} vectors of outcomes, {choices} choices of a route"
        ));
        say(&format!("proof: {classes} complete answers of people with one status in classes, which stand for {real}"));
        assert_eq!((disagreements, faults.as_slice()), (0, &[][..]), "{faults:#?}");
        let hash = text::hash(rules.books());
        writeln!(record, "outcomes\t{outcomes}\nvectors\t{vectors}\nchoices\t{choices}\nrules\t{hash}").unwrap();
    }
    if RECORD != record {
        let found = Path::new(env!("CARGO_TARGET_TMPDIR")).join("proof.tsv");
        fs::write(&found, &record).unwrap();
        panic!("the proof has changed; copy {} to crates/rules/data/proof.tsv:\n{record}", found.display());
    }
}
