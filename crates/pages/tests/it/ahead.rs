//! Which files are asked for before somebody needs them.

use cptpp_pages::ahead::{Ahead, ahead};
use cptpp_pages::words::parts_for;
use cptpp_questionnaire::address::Screen;

/// `questions en result …`, and `codes`.
fn told(files: &[Ahead]) -> String {
    let word = |file: &Ahead| match file {
        Ahead::Words(part) => ["start", "questions", "result", "more"][part - 1],
        Ahead::Names(language) => language,
        Ahead::OldCodes => "codes",
    };
    let mut words: Vec<&str> = files.iter().map(word).collect();
    // What was there before is no more asked for.
    let mut seen = vec![];
    words.retain(|word| {
        !seen.contains(word) && {
            seen.push(word);
            true
        }
    });
    words.join(" ")
}

#[test]
fn files_come_in_the_order_of_need_and_where_they_cost_only_for_the_next_page() {
    let rows = [
        ("#/", false, "start questions fr result more"),
        ("#/citizenships", false, "start questions fr result en es ja codes more"),
        ("#/occupation", false, "start questions fr result en es ja codes more"),
        ("#/result", false, "start questions result fr en es ja codes more"),
        ("#/", true, "start questions"),
        ("#/citizenships", true, "start questions"),
        ("#/job-offer", true, "start questions fr"),
        ("#/occupation", true, "start questions fr en es ja codes"),
        ("#/wage", true, "start questions"),
        ("#/language", true, "start questions result"),
        ("#/situation", true, "start questions result"),
        ("#/result", true, "start questions result fr"),
        ("#/occupations", true, "start questions result more fr"),
    ];
    for (hash, is_costly, expected) in rows {
        let screen = Screen::all().find(|screen| screen.hash() == hash).unwrap();
        assert_eq!(told(&ahead(screen, "fr", is_costly)), expected, "{hash} {is_costly}");
    }
}

#[test]
fn whatever_it_costs_a_screen_gets_its_own_words() {
    for screen in Screen::all() {
        for is_costly in [false, true] {
            let files = ahead(screen, "en", is_costly);
            assert!(files.contains(&Ahead::Words(parts_for(screen))), "{screen:?} {is_costly}");
        }
    }
}
