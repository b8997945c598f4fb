//! The search for an occupation: what it tolerates, one row per case.

use crate::house::ROOT;
use cptpp_questionnaire::search::{By, Catalogue, Found, Hit, LANGUAGES, MOST, Names, OldCodes};
use cptpp_rules::occupations::{GROUPS, Group};
use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

pub static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let mut catalogue = Catalogue::default();
    for language in LANGUAGES {
        catalogue.add(names(language));
    }
    let file = format!("{ROOT}/crates/rules/data/old_codes.csv");
    catalogue.old_codes = OldCodes::parse(&fs::read_to_string(file).unwrap());
    catalogue
});

fn names(language: &'static str) -> Names {
    Names::parse(language, &fs::read_to_string(format!("{ROOT}/public/occupations/{language}.txt")).unwrap())
}

pub fn found(query: &str, language: &str) -> Vec<String> {
    CATALOGUE.search(query, language).hits.iter().map(|hit| hit.group.to_string()).collect()
}

/// Each is found among the first five, from a page in this language.
#[test]
fn queries_as_people_type_them_find_the_group() {
    let rows = [
        // In any language, whatever the page's.
        ("en", "sparky", "72200"),
        ("en", "enfermera", "31301"),
        ("en", "配管工", "72300"),
        ("ja", "dev backend", "21232"),
        ("ja", "chef de chantier", "70010"),
        ("fr", "plumber", "72300"),
        // Case, accents, gender, number, word order, missing words.
        ("en", "PLUMBERS", "72300"),
        ("fr", "electricienne", "72200"),
        ("fr", "ÉLECTRICIENS", "72200"),
        ("es", "ingeniera civil", "21300"),
        ("es", "ingenieros de minas", "21330"),
        ("en", "civil engineering", "21300"),
        ("en", "engineer, civil", "21300"),
        ("en", "nurses registered", "31301"),
        // Typos; words run together or split.
        ("en", "plumer", "72300"),
        ("en", "electrcian", "72200"),
        ("en", "vetinarian", "31103"),
        ("en", "softwareengineer", "21231"),
        ("en", "back end developer", "21232"),
        ("es", "fontanreo", "72300"),
        // While typing.
        ("en", "plum", "72300"),
        ("en", "civil eng", "21300"),
        ("en", "en", "21300"),
        // Japanese: no spaces, kana for kanji, half and full width, long vowels.
        ("ja", "電気工事士の仕事", "72200"),
        ("ja", "でんきこうじし", "72200"),
        ("ja", "ﾌﾟﾛｸﾞﾗﾏｰ", "21230"),
        ("ja", "プログラマ", "21230"),
        ("ja", "ＣＮＣ", "72100"),
        // Codes: a current one, its beginning, followed by words, in full width.
        ("en", "72200", "72200"),
        ("en", "7220", "72200"),
        ("ja", "７２２００", "72200"),
        ("en", "72200 – Electricians", "72200"),
        ("en", "NOC 72200", "72200"),
        ("fr", "CNP 2021 : 72200", "72200"),
        ("en", "electrician 72200", "72200"),
        ("fr", "MAÎTRE D’ŒUVRE", "70011"),
        // The older classification.
        ("en", "7241", "72200"),
        ("fr", "2174", "21230"),
        ("en", "NOC 7241", "72200"),
    ];
    for (language, query, group) in rows {
        let found = found(query, language);
        assert!(found.iter().take(5).any(|code| code == group), "{language} {query}: {found:?}");
    }
}

/// The bare word for a profession leads to the group most people mean by it, or
/// to one of several equally likely ones, before all that merely have it in their
/// names.
#[test]
fn the_bare_word_for_a_profession_comes_first() {
    let rows = [
        ("en", "nurse", "31301"),
        ("en", "teacher", "41220 41221"),
        ("en", "doctor", "31102"),
        ("en", "physician", "31102"),
        ("en", "engineer", "21300 21301 21310"),
        ("en", "designer", "22211 52120 52121"),
        ("en", "driver", "73300 75200 75201"),
        ("en", "cook", "63200"),
        ("en", "mechanic", "72410"),
        ("en", "accountant", "11100"),
        ("en", "lawyer", "41101"),
        ("en", "programmer", "21230"),
        ("en", "manager", "60020"),
        ("en", "scientist", "21100 21101 21110"),
        ("fr", "infirmière", "31301"),
        ("fr", "enseignant", "41220 41221"),
        ("fr", "médecin", "31102"),
        ("fr", "ingénieur", "21300 21301 21310"),
        ("fr", "designer", "22211 52120 52121"),
        ("fr", "conductrice", "73300 73301"),
        ("fr", "cuisinier", "63200"),
        ("fr", "mécanicien", "72410"),
        ("fr", "comptable", "11100"),
        ("fr", "avocate", "41101"),
        ("fr", "programmeur", "21230"),
        ("fr", "gestionnaire", "60020"),
        ("es", "enfermera", "31301"),
        ("es", "profesor", "41220 41221"),
        ("es", "maestra", "41221"),
        ("es", "médico", "31102"),
        ("es", "ingeniera", "21300 21301 21310"),
        ("es", "diseñador", "22211 52120 52121"),
        ("es", "chofer", "73300 75200 75201"),
        ("es", "cocinero", "63200"),
        ("es", "mecánico", "72410"),
        ("es", "contador", "11100"),
        ("es", "abogado", "41101"),
        ("es", "programador", "21230"),
        ("es", "gerente", "60020"),
        ("ja", "看護師", "31301"),
        ("ja", "教師", "41220 41221"),
        ("ja", "先生", "41221"),
        ("ja", "医者", "31102"),
        ("ja", "エンジニア", "21231"),
        ("ja", "デザイナー", "52120"),
        ("ja", "ドライバー", "73300 75201"),
        ("ja", "調理師", "63200"),
        ("ja", "整備士", "72404 72410"),
        ("ja", "会計士", "11100"),
        ("ja", "弁護士", "41101"),
        ("ja", "プログラマー", "21230"),
        ("ja", "マネージャー", "60020"),
    ];
    let mut others = vec![];
    for (language, query, groups) in rows {
        let groups: Vec<&str> = groups.split(' ').collect();
        let mut found = found(query, language);
        found.truncate(groups.len());
        found.sort_unstable();
        // Each of the equally likely ones comes before any other.
        if found != groups {
            others.push(format!("{language} {query}: {found:?}, expected {groups:?}"));
        }
    }
    assert!(others.is_empty(), "{others:#?}");
}

#[test]
fn what_was_shown_stays_in_its_place_when_more_is_found() {
    let hits = |codes: &[&str]| codes.iter().map(|code| Hit { group: Group::parse(code).unwrap(), by: None }).collect();
    let codes = |found: &Found| found.hits.iter().map(|hit| hit.group.to_string()).collect::<Vec<_>>();
    let found = |list: &[&str]| Found { query: "chef".to_owned(), hits: hits(list), ..Found::default() };
    let rows: [(&[&str], &[&str], &[&str]); 4] = [
        (&["62200", "63200"], &["70010", "63200", "62200"], &["62200", "63200", "70010"]),
        (&[], &["70010"], &["70010"]),
        (&["62200"], &[], &["62200"]),
        (&["62200"], &["62200"], &["62200"]),
    ];
    for (shown, new, expected) in rows {
        assert_eq!(codes(&found(new).below(&found(shown))), expected, "{shown:?} {new:?}");
    }
}

#[test]
fn a_code_of_the_older_classification_is_recognized() {
    let is_old = |query: &str| CATALOGUE.search(query, "en").old_code.is_some();
    assert!(is_old("7241"));
    assert!(!is_old("72200") && !is_old("7299") && !is_old("electrician"));
    assert!(CATALOGUE.search("7241", "en").hits.iter().any(|hit| hit.group.to_string() == "72200"));
}

#[test]
fn a_hit_says_by_which_title_it_was_found() {
    let title = |query: &str| CATALOGUE.search(query, "en").hits.first().and_then(|hit| hit.by.clone());
    assert_eq!(title("sparky"), Some(By::Title { text: "sparky".to_owned(), language: "en" }));
    assert_eq!(title("Plumbers"), None, "by its name");
}

#[test]
fn any_query_is_handled() {
    let long = ["e ", "électricien ", "配管工", "🔧", "<b>", "\u{0}", "1"].map(|text| text.repeat(10_000));
    let short = ["", " ", "-", "99999", "9", "xyzzy qwrtz", "\u{0}", "<script>", "🔧", "ー", "ﾞ", "(", "e\u{301}", "々"];
    for query in long.iter().map(String::as_str).chain(short) {
        assert!(found(query, "en").len() <= MOST);
    }
    for query in ["", " ", "-", "99999", "xyzzy qwrtz", "🔧", "\u{0}"] {
        assert_eq!(found(query, "en"), Vec::<String>::new(), "{query}");
    }
}

#[test]
fn an_unknown_code_is_distinguished_from_words() {
    let rows = [
        ("99999", Some("99999")),
        ("NOC 99999", Some("99999")),
        ("９９９", Some("999")),
        // Found: a code, its beginning, the older classification.
        ("72300", None),
        ("723", None),
        ("7241", None),
        // Words.
        ("plumber", None),
        ("plumber 99999", None),
        ("", None),
        ("xyzzy", None),
    ];
    for (query, expected) in rows {
        assert_eq!(CATALOGUE.unknown_code(query).as_deref(), expected, "{query}");
    }
}

#[test]
fn a_code_needs_no_names() {
    let found = Catalogue::default().search("72300", "en");
    assert_eq!(found.hits.iter().map(|hit| hit.group.to_string()).collect::<Vec<_>>(), ["72300"]);
}

/// A dozen titles for groups on the lists, three for others, in every language.
#[test]
fn every_group_has_a_name_and_titles_in_every_language() {
    for language in LANGUAGES {
        let names = names(language);
        for group in GROUPS {
            assert!(names.get(*group).is_some_and(|name| !name.is_empty()), "{language} {group}");
            let titles: BTreeSet<&str> = names.titles(*group).collect();
            let least = if group.teer() <= 3 { 12 } else { 3 };
            assert!(least <= titles.len(), "{language} {group}: {titles:?}");
            assert_eq!(titles.len(), names.titles(*group).count(), "{language} {group}: a title twice");
        }
    }
}

/// Names are looked up by their position in the file.
#[test]
fn files_of_names_are_in_the_order_of_the_codes() {
    for language in LANGUAGES {
        let file = fs::read_to_string(format!("{ROOT}/public/occupations/{language}.txt")).unwrap();
        let groups: Vec<Group> =
            file.lines().filter_map(|line| Group::parse(line.split('\t').next().unwrap())).collect();
        assert_eq!(groups, GROUPS, "{language}");
    }
}
