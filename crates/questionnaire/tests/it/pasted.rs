//! The search for an occupation: what people paste, whose head decides, and what carries no occupation; and the rows
//! about words in the files of names.

use crate::search::found;
use cptpp_questionnaire::search::{Catalogue, Names};

/// Titles as they stand in advertisements and contracts: what carries no occupation changes nothing.
#[test]
fn what_people_paste_leads_to_the_occupation_first() {
    let rows = [
        // Gender in each way it is written.
        ("fr", "Électricien(ne) H/F – CDI temps plein – Montréal", "72200"),
        ("fr", "Cuisinier·ère en restauration", "63200"),
        ("fr", "Directeur.trice des ressources humaines", "10011"),
        ("fr", "ingénieur-e civil-e", "21300"),
        ("fr", "superviseur/superviseure de cuisine", "62020"),
        // What only looks like it.
        ("en", "salesperson", "64100"),
        ("en", "UX/UI designer", "21233"),
        ("en", "P.E. teacher", "41220"),
        ("es", "Contador(a) público - tiempo completo", "11100"),
        ("es", "ENFERMERO/A turno noche $18,000", "31301"),
        ("es", "Operador@ de montacargas", "75101"),
        // Degrees and short forms.
        ("es", "Ing. Civil", "21300"),
        ("es", "Lic. en Enfermería", "31301"),
        ("es", "TSU en Mecatrónica", "22301"),
        ("en", "Const. electrician", "72200"),
        ("en", "diploma in baking", "63202"),
        ("fr", "DEP plomberie", "72300"),
        ("es", "grado en biología", "21110"),
        // Rank, place, hours, pay, references, addresses, bullets, quotation marks.
        ("en", "Sr. Software Engineer II (Remote, Canada)", "21231"),
        ("en", "WELDER - full-time, permanent - Calgary, AB - $38/hr", "72106"),
        ("en", "• Plumber • apply to jobs@example.com", "72300"),
        ("en", "\"Registered Nurse\" night shift, contract to June", "31301"),
        ("en", "Electrician needed urgently! Ref 4471-B", "72200"),
        ("fr", "TECHNICIEN EN GÉNIE CIVIL (F/H) réf. 2024-0317 www.exemple.ca", "22300"),
        ("ja", "【未経験歓迎】電気工事士【正社員】月給25万円以上", "72200"),
        ("ja", "看護師（夜勤あり・日勤のみ可）★急募", "31301"),
        // What is put aside ends where a particle follows, and is part of a longer word in kana otherwise.
        ("ja", "アルバイトのバリスタ", "65201"),
        ("ja", "サービスデスク", "22221"),
        // A mark of another script.
        ("es", "oficial 1ª albañil", "72320"),
        // A title of words that carry no occupation.
        ("en", "tea lady", "65201"),
        // A word typed as two is no surer than the same in one.
        ("en", "fire fighter", "42101"),
    ];
    for (language, query, group) in rows {
        let found = found(query, language);
        assert_eq!(found.first().map(String::as_str), Some(group), "{language} {query}: {found:?}");
    }
}

#[test]
fn each_of_several_jobs_in_one_line_is_found() {
    let rows =
        [("en", "carpenter, mechanic, electrician", "72310 72410 72200"), ("fr", "soudeur / plombier", "72106 72300")];
    for (language, query, groups) in rows {
        let found = found(query, language);
        for group in groups.split(' ') {
            assert!(found.iter().take(5).any(|code| code == group), "{query}: {group} is not in {found:?}");
        }
    }
}

/// What somebody is comes before of what; other levels of the same field come below.
#[test]
fn the_head_of_a_title_decides_and_wrong_levels_come_below() {
    let rows = [
        ("en", "director of nursing", "30010", "31301"),
        ("en", "plumber helper", "75110", "72300"),
        ("en", "electrician apprentice", "72200", "72011"),
        ("en", "supervisor of electricians", "72011", "72200"),
        ("en", "civil engineering technologist", "22300", "21300"),
        ("en", "civil engineer", "21300", "22300"),
        ("en", "truck driver helper", "75211", "73300"),
        ("en", "mine engineer", "21330", "72400"),
        ("fr", "contremaître d'électriciens", "72011", "72200"),
        ("fr", "aide-cuisinier", "65201", "63200"),
        ("fr", "technicien en génie civil", "22300", "21300"),
        ("fr", "ingénieur civil", "21300", "22300"),
        ("es", "ayudante de cocina", "65201", "63200"),
        ("es", "jefe de cocina", "62200", "63200"),
        ("es", "ayudante de albañil", "75110", "72320"),
        ("es", "técnico en enfermería", "32101", "31301"),
        ("ja", "調理補助", "65201", "63200"),
        ("ja", "建設作業員", "75110", "21300"),
        ("ja", "看護助手", "33102", "31301"),
    ];
    for (language, query, right, wrong) in rows {
        let found = found(query, language);
        let place = |code: &str| found.iter().position(|other| other == code);
        assert_eq!(place(right), Some(0), "{language} {query}: {found:?}");
        assert!(place(wrong).is_none_or(|place| 0 < place), "{language} {query}: {found:?}");
    }
}

#[test]
fn what_carries_no_occupation_finds_nothing() {
    let rows = [
        ("en", "full time"),
        ("en", "Toronto"),
        ("en", "student"),
        ("en", "looking for work"),
        ("en", "permanent part-time 30 hrs"),
        ("en", "TEER 2"),
        ("en", "green house"),
        ("es", "C.P. 28013"),
        ("ja", "家"),
        ("fr", "temps plein"),
        ("fr", "Québec"),
        ("fr", "étudiante"),
        ("es", "tiempo completo"),
        ("es", "desempleada"),
        ("es", "Guadalajara"),
        ("ja", "正社員"),
        ("ja", "東京都"),
        ("ja", "よろしくお願いします"),
    ];
    for (language, query) in rows {
        assert_eq!(found(query, language), Vec::<String>::new(), "{language} {query}");
    }
    // Where it is part of a title, it stays.
    for (query, group) in [("night auditor", "64314"), ("data entry", "14111"), ("student counsellor", "41320")] {
        assert!(found(query, "en").iter().take(5).any(|code| code == group), "{query}: {:?}", found(query, "en"));
    }
}

/// A slip of the finger counts only in a word that is otherwise unknown, and long enough.
#[test]
fn a_slip_is_accepted_only_in_an_unknown_long_word() {
    for (query, group) in [("photograher", "53110"), ("electrcian", "72200"), ("cashir", "65100")] {
        assert_eq!(found(query, "en").first().map(String::as_str), Some(group), "{query}");
    }
    // One letter from cook and from nurse, two from baker.
    for query in ["cood", "purse", "wader"] {
        let found = found(query, "en");
        assert!(
            !["63200", "31301", "63202"].iter().any(|code| found.contains(&(*code).to_owned())),
            "{query}: {found:?}"
        );
    }
}

/// Each kind of row about words does what it says, in a file of a few groups.
#[test]
fn rows_about_words_are_read() {
    let file = "TEER 2\ttechnician\nTEER 1\tengineer\nsame\ttech=technician\naside\tsenior;full-time\n\
        readings\tでん=電;き=気;こうじ=工事\nno row at all\n\
        21310\tElectrical engineers\telectrical engineer\twind\n22310\tElectrical technicians\telectrical technician\n\
        72200\tElectricians\t電気工事\t";
    let mut catalogue = Catalogue::default();
    catalogue.add(Names::parse("en", file));
    let rows = [
        ("electrical technician", Some("22310")),
        ("electrical tech", Some("22310")),
        ("electrical engineer", Some("21310")),
        ("senior electrical engineer", Some("21310")),
        ("senior", None),
        ("full-time", None),
        ("wind engineer", Some("21310")),
        ("でんきこうじ", Some("72200")),
    ];
    for (query, group) in rows {
        let first = catalogue.search(query, "en").hits.first().map(|hit| hit.group.to_string());
        assert_eq!(first.as_deref(), group, "{query}");
    }
}
