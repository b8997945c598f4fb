//! Sentences spell out no country and no figure that the rulebooks hold, so when
//! those change, so does every sentence that mentions them.

use cptpp_rules::country::Country;
use cptpp_rules::occupations::{Category, List};
use cptpp_rules::rulebook::facts::{Fact, compared};
use cptpp_rules::rulebook::{AcceptanceLetter, Requirement, Rulebook};
use cptpp_testing::RULES;
use cptpp_testing::changed::{changed, with_rule};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

type Sentences = BTreeMap<String, String>;

/// Families of sentences about rules.
const FAMILIES: [&str; 15] = [
    "advice.",
    "closed.",
    "differs.",
    "doubt.",
    "error.missing.",
    "help.",
    "hint.",
    "length.",
    "occupations.",
    "reason.",
    "route.none.",
    "rule.",
    "spouse.",
    "stages.",
    "start.",
];

/// The English sentences of these families, all forms of each.
fn sentences() -> Sentences {
    let all: BTreeMap<String, Value> = serde_json::from_str(include_str!("../../../../../locales/en.json")).unwrap();
    let is_meant = |id: &str| FAMILIES.iter().any(|family| id.starts_with(family));
    all.into_iter().filter(|(id, _)| is_meant(id)).map(|(id, sentence)| (id, sentence["text"].to_string())).collect()
}

/// The sentences filled in with what two rulebooks say; those about one rulebook
/// say what that one says.
fn filled(books: [&Rulebook; 2]) -> Sentences {
    let [one, two] = books;
    let by_other = |id: &str| id.split('.').any(|part| part == two.id);
    let fill = |(id, text): (String, String)| {
        let facts = if by_other(&id) { compared(two, one) } else { compared(one, two) };
        let put =
            |text: String, (name, fact): (String, Fact)| text.replace(&format!("{{{name}}}"), &format!("{fact:?}"));
        let text = facts.into_iter().fold(text, put);
        (id, text)
    };
    sentences().into_iter().map(fill).collect()
}

/// The sentences that differ under a changed rulebook, by id.
fn affected(change: impl FnOnce(&mut Rulebook)) -> Vec<String> {
    by_change([changed(RULES.books()[0], change), RULES.books()[1]])
}

fn by_change(books: [&Rulebook; 2]) -> Vec<String> {
    let after = filled(books);
    let [one, two] = RULES.books()[..] else { panic!() };
    filled([one, two]).into_iter().filter(|(id, text)| after[id] != *text).map(|(id, _)| id).collect()
}

const KOREA: Country = Country::known(*b"KR");

#[test]
fn a_changed_country_or_figure_changes_every_sentence_that_mentions_it() {
    let more = |countries: &'static [Country]| -> &'static [Country] { [countries, &[KOREA]].concat().leak() };
    let citizens = affected(|book| book.citizens = more(book.citizens));
    // An eighth country without any list has no technicians either.
    let expected = ["differs.status", "route.none.ircc", "rule.ircc.occupation", "rule.ircc.status", "start.what"];
    assert_eq!(citizens, expected);

    let residents = affected(|book| book.permanent_residents = more(book.permanent_residents));
    let expected = [
        "advice.traps.residents_elsewhere",
        "differs.status",
        "differs.status_residents",
        "route.none.ircc",
        "rule.ircc.status",
        "start.what",
    ];
    assert_eq!(residents, expected);

    let experience = by_change([
        with_rule(RULES.books()[0], "experience", |test| {
            if let Requirement::Experience { technician, .. } = test {
                *technician = 60;
            }
        }),
        RULES.books()[1],
    ]);
    assert_eq!(experience, ["advice.question.apprentice_pay", "differs.experience", "rule.ircc.experience"]);

    let study = by_change([
        with_rule(RULES.books()[0], "education", |test| {
            if let Requirement::Education { professional, technician } = test {
                professional.months = 60;
                technician.months = 36;
            }
        }),
        RULES.books()[1],
    ]);
    assert_eq!(
        study,
        ["advice.alternatives.peru", "advice.employer.letter", "differs.education_months", "rule.ircc.education"]
    );

    let letter = by_change([
        with_rule(RULES.books()[0], "education", |test| {
            if let Requirement::Education { professional, .. } = test {
                professional.letter = Some(AcceptanceLetter { country: KOREA, months: 24 });
            }
        }),
        RULES.books()[1],
    ]);
    let expected = [
        "advice.documents.letter",
        "advice.employer.letter",
        "differs.education",
        "differs.education_letter",
        "differs.education_shorter",
        "doubt.degree_elsewhere",
        "error.missing.education.acceptance_letter",
        "help.education.acceptance_letter",
        "rule.ircc.education",
    ];
    assert_eq!(letter, expected);

    let length = affected(|book| book.length.months = 24);
    let expected = [
        "advice.alternatives.chile",
        "advice.alternatives.mexico",
        "advice.partner.none",
        "length.ircc",
        "stages.lasts.permit",
    ];
    assert_eq!(length, expected);

    let wait = by_change([
        with_rule(RULES.books()[0], "licence", |test| *test = Requirement::Licence { within_months: 6 }),
        RULES.books()[1],
    ]);
    let expected = [
        "advice.documents.licence",
        "advice.traps.licence_first",
        "reason.licence_missing",
        "reason.licence_soon",
        "rule.ircc.licence",
    ];
    assert_eq!(wait, expected);

    let guide = by_change([RULES.books()[0], changed(RULES.books()[1], |book| book.citizens = more(book.citizens))]);
    assert_eq!(guide, ["differs.status", "differs.status_citizens", "route.none.guide", "rule.guide.status"]);
}

/// Names of countries and lengths of time that appear in a sentence, each with
/// the reason why they are not a fact of a rulebook.
const SPELLED_OUT: &[(&str, &str)] = &[
    ("advice.alternatives.", "other permits, which no rulebook holds"),
    ("advice.traps.disputed_list", "the other list used as evidence, which a test compares; an agreement"),
    ("advice.traps.chile_partner", "an older page that leaves a country out"),
    ("doubt.list_disputed", "the one list in dispute, and another agreement"),
    ("help.education.study_months", "an example"),
    ("help.partner", "the definition of a common-law partner"),
    ("hint.education.credential.", "names of credentials"),
    ("advice.question.kosen", "the length of a kind of school"),
];

#[test]
fn no_sentence_spells_out_what_the_rulebooks_hold() {
    let names =
        ["Australia", "Brunei", "Chile", "Japan", "Malaysia", "Mexico", "Peru", "New Zealand", "Singapore", "Vietnam"];
    let numbers = ["one", "two", "three", "four", "five", "1", "2", "3", "4", "5", "12", "24", "36", "48"];
    let units = ["year", "years", "month", "months"];
    let lengths = numbers.iter().flat_map(|number| units.map(|unit| format!("{number} {unit}")));
    let forbidden: Vec<String> = names.iter().map(|name| (*name).to_owned()).chain(lengths).collect();
    let mut used = BTreeSet::new();
    for (id, text) in sentences() {
        let words: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).collect();
        let stands = |wanted: &String| {
            let wanted: Vec<&str> = wanted.split(' ').collect();
            words.windows(wanted.len()).any(|window| window == wanted)
        };
        let Some(found) = forbidden.iter().find(|wanted| stands(wanted)) else { continue };
        let excuse = SPELLED_OUT.iter().find(|(start, _)| id.starts_with(start));
        assert!(excuse.is_some(), "{id} spells out {found:?}: {text}");
        used.extend(excuse.map(|(start, _)| *start));
    }
    assert_eq!(used, SPELLED_OUT.iter().map(|(start, _)| *start).collect(), "unused exceptions");
}

/// A list that disputes a line says where the same line is listed by itself.
#[test]
fn a_disputed_line_is_listed_by_itself_for_other_countries() {
    let book = RULES.books()[0];
    let item = book.lists.iter().flat_map(List::lines).find(|item| item.id == "t.electricians").unwrap();
    let codes: Vec<String> = book.listing(Category::Technician, item).iter().map(Country::to_string).collect();
    assert_eq!(codes, ["AU", "CL", "MX"]);
}
