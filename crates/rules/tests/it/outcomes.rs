//! The algebra of outcomes, over every pair and triple.

use cptpp_rules::outcome::{Certainty, MET, NOT_MET, Outcome};

const ALL: [Outcome; 6] = [
    MET,
    Outcome::Met(Certainty::Likely),
    NOT_MET,
    Outcome::NotMet(Certainty::Likely),
    Outcome::Unsure,
    Outcome::Unanswered,
];

fn pairs() -> impl Iterator<Item = (Outcome, Outcome)> {
    ALL.into_iter().flat_map(|one| ALL.map(|two| (one, two)))
}

/// In the contract's words: which of the kinds present decides.
fn decides(order: [&'static str; 4], one: Outcome, two: Outcome) -> &'static str {
    let present = [one.into_str(), two.into_str()];
    order.into_iter().find(|kind| present.contains(kind)).unwrap_or_default()
}

#[test]
fn in_an_and_not_met_decides_then_unanswered_then_unsure() {
    for (one, two) in pairs() {
        let kind = decides(["not_met", "unanswered", "unsure", "met"], one, two);
        assert_eq!(one.and(two).into_str(), kind, "{one:?} and {two:?}");
    }
}

#[test]
fn in_an_or_met_decides_then_unanswered_then_unsure() {
    for (one, two) in pairs() {
        let kind = decides(["met", "unanswered", "unsure", "not_met"], one, two);
        assert_eq!(one.or(two).into_str(), kind, "{one:?} or {two:?}");
    }
}

#[test]
fn a_clear_ground_decides_clearly_and_an_agreement_is_as_doubtful_as_its_parts() {
    let likely_not = Outcome::NotMet(Certainty::Likely);
    let likely = Outcome::Met(Certainty::Likely);
    assert_eq!(NOT_MET.and(likely_not), NOT_MET);
    assert_eq!(MET.and(likely), likely);
    assert_eq!(MET.or(likely), MET);
    assert_eq!(NOT_MET.or(likely_not), likely_not);
}

#[test]
fn and_and_or_are_commutative_associative_and_idempotent() {
    for (one, two) in pairs() {
        assert_eq!(one.and(two), two.and(one));
        assert_eq!(one.or(two), two.or(one));
        assert_eq!(one.and(one), one);
        for three in ALL {
            assert_eq!(one.and(two).and(three), one.and(two.and(three)));
            assert_eq!(one.or(two).or(three), one.or(two.or(three)));
        }
    }
}
