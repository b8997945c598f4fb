//! The rules as a text: written, read back exactly, and refused with the line
//! at fault.

use cptpp_rules::occupations::{Item, List};
use cptpp_rules::rulebook::Rulebook;
use cptpp_rules::rulebook::text::{difference, hash, read, write};
use cptpp_testing::{RULES, anybody_so_far, assess, assess_under};
use proptest::prelude::*;
use proptest::sample::Index;

/// The text of these lines.
fn text<'line>(lines: impl IntoIterator<Item = &'line str>) -> String {
    lines.into_iter().flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn rules_round_trip_through_text() {
    let rules = write(RULES.books());
    assert_eq!(write(&read(&rules).unwrap()), rules);
    // As some editors end their lines.
    assert_eq!(write(&read(&rules.replace('\n', "\r\n")).unwrap()), rules);
    for &book in RULES.books() {
        assert_eq!(write(&read(&write(&[book])).unwrap()), write(&[book]));
    }
    assert!(read(&write(&[])).unwrap().is_empty());
}

#[test]
fn every_fact_is_on_a_line_of_its_own() {
    let rules = write(RULES.books());
    for line in [
        "rulebook ircc",
        "ircc as_of 2024-10-03",
        "ircc citizens PE",
        "ircc permanent_residents AU",
        "ircc criterion licence source S10",
        "ircc criterion licence confidence read",
        "ircc criterion occupation professional_teers 0 1",
        "ircc criterion wage prevailing median_or_own_range",
        "ircc criterion education professional letter AU months 36",
        "ircc criterion education professional in_field_but_for_teers 0",
        "ircc criterion education technician associate JP",
        "guide criterion education technician field_in_doubt no",
        "guide criterion experience technician 48",
        "ircc length source S23",
        "ircc spouse by best_route",
        "ircc spouse citizens BN unsure",
        "ircc apply when visiting_canada by online_outside_canada",
        "ircc criterion language neither_in_doubt yes",
        "ircc apply on_arrival citizens AU BN CL JP",
        "ircc apply on_arrival permanent_residents US",
        "guide apply on_arrival anyone",
        "ircc item x.judges_notaries 41101 undecided NOC when quebec_notary no",
        "ircc list PE technician only_disputed source S1",
        "ircc list PE technician only_disputed line t.electricians",
        "end",
    ] {
        assert_eq!(rules.lines().filter(|other| *other == line).count(), 1, "{line}");
    }
}

#[test]
fn a_truncated_text_is_refused_at_its_next_line() {
    let rules = write(RULES.books());
    let lines: Vec<&str> = rules.lines().collect();
    for count in 0..lines.len() {
        let error = read(&text(lines.iter().copied().take(count))).unwrap_err();
        assert_eq!(error.line, count + 1, "{error}");
    }
}

#[test]
fn a_duplicate_line_is_refused() {
    let rules = write(RULES.books());
    for (index, line) in rules.lines().enumerate() {
        let doubled = rules.lines().enumerate().flat_map(|(at, other)| vec![other; if at == index { 2 } else { 1 }]);
        let error = read(&text(doubled)).unwrap_err();
        assert_eq!(error.line, index + 2, "{line}: {error}");
    }
}

#[test]
fn removing_a_line_is_an_error_or_changes_the_rules() {
    let rules = write(RULES.books());
    for index in 0..rules.lines().count() {
        let shorter = text(rules.lines().enumerate().filter(|(at, _)| *at != index).map(|(_, line)| line));
        if let Ok(books) = read(&shorter) {
            assert_eq!(write(&books), shorter);
            assert_ne!(hash(&books), hash(RULES.books()));
        }
    }
}

/// Each row: a text in the rules, its replacement, and the error at the first line changed.
#[test]
fn errors_name_the_line_and_what_is_wrong_with_it() {
    let rows = [
        ("ircc citizens AU", "ircc citizens XX", "`XX` is not an assigned country code"),
        ("ircc citizens AU", "ircc citizens AU BN", "`AU BN` is not an assigned country code"),
        ("ircc citizens AU", "ircc citizens  AU", "` AU` is not an assigned country code"),
        ("ircc citizens AU", "ircc citizens \u{1b}[2J", "`\\u{1b}[2J` is not an assigned country code"),
        ("as_of 2024-10-03", "as_of 2024-02-30", "`2024-02-30` is not a date, YYYY-MM-DD"),
        ("as_of 2024-10-03", "as_of 2024-10-03T00", "`2024-10-03T00` is not a date, YYYY-MM-DD"),
        ("ircc source S1", "ircc source S0", "`S0` is not a source of this version"),
        ("ircc length months 12", "ircc length months -1", "`-1` is not a number of months"),
        ("ircc length months 12", "ircc length months 65536", "`65536` is not a number of months"),
        ("ircc length months 12", "ircc length months 012", "would be written ircc length months 12"),
        ("ircc length confidence read", "ircc length confidence sure", "`sure` is not a degree of confidence"),
        ("spouse by best_route", "spouse by route", "`route` is not `person` or `best_route`"),
        ("ircc spouse citizens AU yes", "ircc spouse citizens AU", "expected `<country> <answer>`"),
        ("ircc spouse citizens AU yes", "ircc spouse citizens AU maybe", "`maybe` is not yes, no or unsure"),
        ("ircc apply when visiting_canada by", "ircc apply when visiting by", "`visiting` is not a place"),
        ("visiting_canada by online_outside_canada", "visiting_canada by post", "`post` is not a way to apply"),
        ("visiting_canada by", "visiting_canada", "expected `<place> by <ways to apply>`"),
        ("on_arrival citizens AU BN", "on_arrival citizens AU AU", "duplicate word"),
        ("ircc criterion status ", "ircc criterion tax ", "`tax` is not a criterion"),
        (
            "ircc criterion wage prevailing m",
            "ircc criterion wage prevailing ",
            "`edian_or_own_range` is not a way to find the prevailing wage",
        ),
        ("professional_teers 0 1", "professional_teers 0 6", "`6` is not a TEER category"),
        ("letter AU months 36", "letter AU 36", "expected `<country> months <number>`"),
        ("field_in_doubt yes", "field_in_doubt unsure", "`unsure` is not yes or no"),
        ("t.electricians 72200 clear", "t.electricians 72299 clear", "`72299` is not a group of NOC 2021"),
        ("t.electricians 72200 clear", "t.electricians 72200 sure", "`sure` is not a match"),
        ("t.electricians 72200 clear", "T.electricians 72200 clear", "`T.electricians` is not a name"),
        ("t.electricians 72200 clear NOC", "t.electricians", "expected a line of a list and a group that it means"),
        ("quebec_notary no", "quebec_notary unsure", "`unsure` is not yes or no"),
        ("quebec_notary no", "notary no", "`notary` is not a question of this version"),
        ("list BN professional only source", "list BN expert only source", "`expert` is not a category"),
        ("list BN professional only source", "list BN professional every source", "`every` is not a model"),
        ("ircc list PE technician only_disputed ", "ircc list PE technician only ", "duplicate list"),
        (
            "AU technician only line t.plumbers",
            "AU technician only line t.plumber",
            "`t.plumber` is not a line whose meaning is given above",
        ),
        ("rulebook guide", "rulebook ircc", "duplicate rulebook"),
        ("rulebook guide", "rulebook Guide", "`Guide` is not a name"),
    ];
    let rules = write(RULES.books());
    for (from, to, message) in rows {
        let edited = rules.replace(from, to);
        let line = rules.lines().zip(edited.lines()).position(|(one, two)| one != two).unwrap();
        let error = read(&edited).unwrap_err();
        assert_eq!(error.to_string(), format!("line {}: {message}", line + 1), "{to}");
    }
}

/// The tables never give one id two meanings; a copy changed for one country may.
#[test]
fn two_lines_with_the_same_id_keep_their_meanings() {
    let book = RULES.books()[0];
    let changed = |rows: usize| {
        let of = |item: &Item| Item { id: item.id, rows: item.rows.get(..rows).unwrap() };
        let items =
            |list: &List| -> Vec<&'static Item> { list.lines().map(|item| &*Box::leak(Box::new(of(item)))).collect() };
        let lists = book.lists.iter().enumerate().map(|(index, list)| match index {
            0 => List { items: items(list).leak(), ..list.clone() },
            _ => list.clone(),
        });
        Rulebook { lists: lists.collect::<Vec<_>>().leak(), ..book.clone() }
    };
    for rows in [0, 1] {
        let changed = changed(rows);
        let text = write(&[&changed]);
        assert!(text.contains("#2"), "{text}");
        assert_ne!(text, write(&[book]));
        let read = read(&text).unwrap();
        assert_eq!(write(&read), text);
        let lines = |book: &Rulebook| -> Vec<Item> { book.lists.iter().flat_map(List::lines).cloned().collect() };
        assert_eq!(read.iter().flat_map(|book| lines(book)).collect::<Vec<_>>(), lines(&changed));
    }
}

#[test]
fn a_hash_names_a_version() {
    // FNV-1a of "end\n", as computed elsewhere.
    assert_eq!(hash(&[]), "912543605d90f000");
    assert_eq!(hash(RULES.books()), hash(&read(&write(RULES.books())).unwrap()));
    let [one, two] = RULES.books()[..] else { panic!() };
    assert_ne!(hash(&[one, two]), hash(&[two, one]));
}

#[test]
fn a_difference_is_the_lines_not_shared() {
    let rows = [
        ("", "", ""),
        ("a b c", "a b c", ""),
        ("a b c", "a c", "-b"),
        ("a c", "a b c", "+b"),
        ("a b c", "a x c", "-b +x"),
        ("x a b", "a b x", "-x +x"),
        ("a b x", "x a b", "+x -x"),
        ("a a", "a", "-a"),
        ("a b", "c d", "-a -b +c +d"),
    ];
    for (before, after, expected) in rows {
        let [before, after] = [before, after].map(|words| text(words.split_whitespace()));
        assert_eq!(difference(&before, &after).join(" "), expected, "{before}{after}");
    }
}

proptest! {
    #[test]
    fn rules_read_back_decide_as_before(answers in anybody_so_far()) {
        let read = read(&write(RULES.books())).unwrap();
        let json = |assessment| serde_json::to_string(&assessment).unwrap();
        prop_assert_eq!(json(assess_under(&read, &answers)), json(assess(&answers)));
    }

    #[test]
    fn a_tampered_text_is_refused_or_written_back_exactly(
        (from, to) in any::<(Index, Index)>(),
        word in prop_oneof![Just(String::new()), "\\PC{0,8}", "[A-Z]{2}", "[0-9]{1,6}", "[a-z_.]{1,9}"],
        is_swapped in any::<bool>(),
    ) {
        let rules = write(RULES.books());
        let mut lines: Vec<String> = rules.lines().map(str::to_owned).collect();
        let at = from.index(lines.len());
        if is_swapped {
            lines.swap(at, to.index(rules.lines().count()));
        } else {
            let mut words: Vec<&str> = rules.lines().nth(at).unwrap().split(' ').collect();
            *to.get_mut(&mut words) = &word;
            *from.get_mut(&mut lines) = words.join(" ");
        }
        let tampered = text(lines.iter().map(String::as_str));
        match read(&tampered) {
            Ok(books) => prop_assert_eq!(write(&books), tampered),
            Err(error) => prop_assert!((1..=lines.len() + 1).contains(&error.line)),
        }
    }

    #[test]
    fn reading_any_text_names_a_line_and_never_panics(text in "(\\PC{0,20}|rulebook x|x source S1|end|\n){0,8}") {
        if let Err(error) = read(&text) {
            prop_assert!(1 <= error.line);
        }
    }

    #[test]
    fn both_texts_share_the_same_number_of_lines(before in "([a-d]\n){0,8}", after in "([a-d]\n){0,8}") {
        let difference = difference(&before, &after);
        let only = |sign| difference.iter().filter(|line| line.starts_with(sign)).count();
        prop_assert_eq!(before.lines().count() - only('-'), after.lines().count() - only('+'));
        prop_assert_eq!(difference.is_empty(), before == after);
    }
}
