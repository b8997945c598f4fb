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
    assert!(payload.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase()), "{payload}");
    assert_eq!(read(&payload), Ok(full));
}

#[test]
fn links_made_earlier_still_open() {
    let rows = [
        ("", "14qnw"),
        ("citizenships=AU permanent_residences=", "1AU__swua"),
        ("citizenships=AU occupation=72300 experience_months=60 partner=yes", "1AU_---72300---------1o-0gp65"),
        ("", "204padv"),
        ("citizenships=AU permanent_residences=", "20e0001au0100onmn"),
        ("citizenships=AU occupation=72300 experience_months=60 partner=yes", "20o0001au04723000e1o0g0te7q"),
    ];
    for (answers, payload) in rows {
        assert_eq!(read(payload), Ok(only(answers)), "{payload}");
        if payload.starts_with('2') {
            assert_eq!(write(&only(answers)), payload, "{answers}");
        }
    }
}

/// What programs that pass links on do to them.
#[test]
fn a_link_survives_what_is_done_to_it() {
    let given = only("citizenships=AU permanent_residences= occupation=72300 experience_months=60");
    let payload = write(&given);
    let (start, end) = payload.split_at(payload.len() / 2);
    let rows = [
        format!("{payload}."),
        format!("{payload})"),
        format!("<{payload}>"),
        format!("*{payload}*"),
        format!("{payload}?fbclid=IwAR0abc"),
        format!("{payload}&utm_source=mail"),
        format!("{payload}/"),
        format!("{payload} and this is mine"),
        format!("{payload}\u{200b}"),
        format!("{start}\r\n {end}"),
        format!("{start}=\r\n{end}"),
        format!("{start}\u{ad}{end}"),
        payload.to_uppercase(),
    ];
    for changed in rows {
        assert_eq!(read(&changed), Ok(given.clone()), "{changed:?}");
    }
    let first = "1AU__swua";
    for changed in
        [format!("{first}."), format!("<{first}>"), format!("{first}?fbclid=IwAR0abc"), format!("{first}\u{feff}")]
    {
        assert_eq!(read(&changed), Ok(only("citizenships=AU permanent_residences=")), "{changed:?}");
    }
}

/// The checksum of version 2, so that a test can write what a later program might.
fn signed(body: &str) -> String {
    let text = format!("2{}{body}", base_36(body.len() + 4));
    let mut hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let mut sum = String::new();
    for _ in 0..4 {
        sum.extend(char::from_digit(hash % 36, 36));
        hash /= 36;
    }
    text + &sum
}

fn base_36(number: usize) -> String {
    let digit = |number: usize| char::from_digit(number.try_into().unwrap(), 36).unwrap();
    [digit(number / 36), digit(number % 36)].iter().collect()
}

/// Of the fields, `02` is the job offer and `06` the wage.
#[test]
fn what_a_later_program_asks_is_passed_over() {
    let rows = [
        ("020", Ok(only("job_offer=yes"))),
        ("0200u1061", Ok(only("job_offer=yes wage=below"))),
        // A value that there is not, the same answer twice, and less than there should be.
        ("02z", Err(Unshared::Newer)),
        ("020021", Err(Unshared::Damaged)),
        ("02", Err(Unshared::Damaged)),
        ("0u", Err(Unshared::Damaged)),
        ("0", Err(Unshared::Damaged)),
        ("0001au", Ok(only("citizenships=AU"))),
        ("0002auau", Err(Unshared::Damaged)),
        ("00zzau", Err(Unshared::Damaged)),
    ];
    for (body, expected) in rows {
        assert_eq!(read(&signed(body)), expected, "{body}");
    }
}

/// A link is written once and opened years later, so a new field or value needs a place at the end in `link.rs`.
#[test]
fn every_field_and_value_has_a_place() {
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
        letter in "[0-9a-z]",
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
        let _ = read(&format!("2{text}"));
    }
}
