//! Links that carry answers: written, read back, and refused when altered.

use cptpp_questionnaire::link::{Unshared, known, read, write};
use cptpp_rules::answers::{Answers, Field, Kind};
use cptpp_rules::occupations::Ask;
use cptpp_testing::{anybody_so_far, only, person};
use proptest::prelude::*;

/// Everything answered, including every follow-up, by someone with many passports.
fn full() -> Answers {
    let details: Vec<String> = Ask::ALL.iter().map(|ask| format!("{}=unsure", ask.as_str())).collect();
    person(&format!(
        "citizenships=AU,BN,CL,JP,MX,MY,PE,NZ,SG,VN,GB,IN permanent_residences=AU,NZ,CA,FR,DE licence=foreign \
         country=AU acceptance_letter=yes partner=yes {}",
        details.join(" ")
    ))
}

#[test]
fn a_full_set_of_answers_fits_into_a_link() {
    let full = full();
    for field in Field::all() {
        assert!(full.get(field).is_some(), "{}", field.path());
    }
    let payload = write(&full);
    assert!(payload.len() <= 300, "{}", payload.len());
    assert!(payload.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)), "{payload}");
    assert_eq!(read(&payload), Ok(full));
}

#[test]
fn links_made_earlier_still_open() {
    let rows = [
        ("", "14qnw"),
        ("citizenships=AU permanent_residences=", "1AU__swua"),
        ("citizenships=AU occupation=72300 experience_months=60 partner=yes", "1AU_---72300---------1o-0gp65"),
    ];
    for (answers, payload) in rows {
        assert_eq!(write(&only(answers)), payload, "{answers}");
        assert_eq!(read(payload), Ok(only(answers)), "{payload}");
    }
}

/// A link is written once and opened years later, so a new field or value needs another version in `link.rs`.
#[test]
fn the_last_version_knows_every_field_and_value_there_is() {
    let known: Vec<(Field, Vec<&str>)> = known().map(|(field, values)| (field, values.to_vec())).collect();
    for field in Field::all() {
        let row = known.iter().find(|(other, _)| *other == field);
        let values = row.map(|(_, values)| values.clone());
        assert_eq!(
            values,
            Some(if let Kind::Choice(options) = field.kind() { options.to_vec() } else { vec![] }),
            "{}",
            field.path()
        );
    }
    assert_eq!(known.len(), Field::all().count());
}

#[test]
fn foreign_or_damaged_links_are_refused() {
    let rows = [
        ("", Unshared::Damaged),
        ("1", Unshared::Damaged),
        ("0abcd", Unshared::Damaged),
        ("1AU__0000", Unshared::Damaged),
        ("%31AU__", Unshared::Damaged),
        ("１AU__i1y0", Unshared::Damaged),
        ("1é", Unshared::Damaged),
        ("ywhatever", Unshared::Newer),
        ("z", Unshared::Newer),
    ];
    for (payload, expected) in rows {
        assert_eq!(read(payload), Err(expected), "{payload}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn answers_round_trip_through_a_link(answers in anybody_so_far()) {
        let payload = write(&answers);
        prop_assert!(payload.len() <= 300);
        prop_assert_eq!(read(&payload), Ok(answers));
    }

    #[test]
    fn a_link_with_one_character_changed_is_refused(
        answers in anybody_so_far(),
        place in any::<prop::sample::Index>(),
        letter in "[0-9a-zA-Z_-]",
    ) {
        let payload = write(&answers);
        let at = place.index(payload.len());
        let changed = format!("{}{letter}{}", &payload[..at], &payload[at + 1..]);
        prop_assume!(changed != payload);
        prop_assert!(read(&changed).is_err(), "{payload} {changed}");
    }

    #[test]
    fn a_truncated_link_is_refused(answers in anybody_so_far(), place in any::<prop::sample::Index>()) {
        let payload = write(&answers);
        prop_assert!(read(&payload[..place.index(payload.len())]).is_err());
    }

    #[test]
    fn reading_any_text_never_panics(text in ".{0,200}") {
        let _ = read(&text);
        let _ = read(&format!("1{text}"));
    }
}
