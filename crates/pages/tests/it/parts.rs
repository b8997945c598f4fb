//! The words of a language come in parts, and a screen waits for the first few of them: with those, in each language
//! there is, it reads as with all of them.

use super::common::{RULES, languages};
use super::parted::*;
use cptpp_pages::parts::answers::label;
use cptpp_pages::result::{Person, result};
use cptpp_pages::words::{PARTS, parts_at};
use cptpp_pages::{embed, lists, open, privacy, sources, title};
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::arrival::Offer;
use cptpp_questionnaire::link::Unshared;
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::json::Json;
use cptpp_rules::answers::{Answers, Field};
use cptpp_rules::day::Day;
use cptpp_rules::impact::replaced;
use cptpp_rules::rules::Rules;
use cptpp_testing::changed::next_edition;
use cptpp_testing::{person, worked_cases};

#[test]
fn every_part_is_known() {
    let names: Vec<String> = beginnings().into_iter().map(|(part, _)| part).collect();
    assert!(names.iter().all(|name| PARTS.contains(&name.as_str())), "{names:?}");
    for Parted { tag, first, .. } in parted() {
        assert_eq!(first.last().unwrap().files(), PARTS.len(), "{tag}");
    }
}

#[test]
fn every_beginning_begins_something() {
    let beginnings = beginnings();
    for tag in languages() {
        let entries = entries(&format!("locales/{tag}.json"));
        for (part, starts) in &beginnings {
            for start in starts {
                let begins = |(id, _): &(String, Json)| id.starts_with(start) && part_of(&beginnings, id) == part;
                assert!(entries.iter().any(begins), "{tag}: nothing of {part} begins with {start}");
            }
        }
    }
}

#[test]
fn the_start_page_needs_the_first_part() {
    for words in parted() {
        let nobody = Session::new(&RULES);
        words.check_questions(&nobody, Screen::Start, "nobody");
        for case in worked_cases() {
            words.check_questions(&Session::of(case.answers, &RULES), Screen::Start, case.title);
        }
        // Every page has links to these.
        words.check(Screen::Start, "links", |reader| {
            let linked = [Screen::Occupations, Screen::Sources, Screen::Privacy, Screen::Embed];
            linked.map(|screen| title(reader.words, screen)).to_vec()
        });
    }
}

#[test]
fn pages_with_questions_need_two_parts() {
    for words in parted() {
        for (name, answers) in people() {
            let session = Session::of(answers, &RULES);
            for shown in &session.flow().pages {
                words.check_questions(&session, Screen::Question(shown.page), &name);
            }
        }
    }
}

#[test]
fn a_result_and_the_answers_need_three_parts() {
    for words in parted() {
        for (name, answers) in people() {
            words.check_result(&answers, today(), &name);
        }
        // So late that the rules may have changed.
        words.check_result(&person(""), Day::parse("2099-01-01").unwrap(), "late");
    }
}

#[test]
fn what_a_new_edition_changes_needs_three_parts() {
    let (from, editions) = next_edition();
    let (before, after) = (Rules::among(editions, Day::FIRST), Rules::among(editions, from));
    for words in parted() {
        for (name, answers) in people() {
            let (replaced, session) = (replaced(&before, &after, &answers), Session::of(answers, &RULES));
            let person = Person { flow: session.flow(), replaced: &replaced, today: today(), link: "" };
            words.check_page(Screen::Result, &name, |reader| result(reader, &person));
        }
    }
}

#[test]
fn the_other_pages_need_all_parts() {
    let offers =
        [Offer::Answers(Box::new(person(""))), Offer::Unread(Unshared::Newer), Offer::Unread(Unshared::Damaged)];
    for words in parted() {
        for country in RULES.countries(|book| book.citizens) {
            let what = country.to_string();
            words.check_page(Screen::Occupations, &what, |reader| lists(reader, Some(country), Some(Screen::Result)));
        }
        words.check_page(Screen::Occupations, "none", |reader| lists(reader, None, None));
        words.check_page(Screen::Sources, "", sources);
        words.check_page(Screen::Privacy, "", |reader| privacy(reader.words));
        words.check_page(Screen::Embed, "", |reader| embed(reader.words));
        for offer in &offers {
            words.check_page(Screen::Open, "", |reader| open(reader, offer, Screen::Start));
        }
        words.check(Screen::Open, "", |reader| Field::all().map(|field| label(reader.words, field)).collect());
    }
}

#[test]
fn an_address_needs_the_parts_of_wherever_it_may_lead() {
    let finished = worked_cases().find(|case| case.screens.ends_with("result")).unwrap();
    let rows = [
        ("", Answers::default(), 1),
        ("#/", finished.answers.clone(), 1),
        ("#/wage", Answers::default(), 2),
        ("#/result", finished.answers.clone(), 3),
        // A page that does not apply leads on to the result.
        ("#/licence", finished.answers.clone(), 3),
        ("#/sources", Answers::default(), 4),
        ("#/open", Answers::default(), 4),
        ("#/open/1anything", Answers::default(), 4),
    ];
    for (hash, answers, parts) in rows {
        assert_eq!(parts_at(hash, &Session::of(answers, &RULES)), parts, "{hash}");
    }
}
