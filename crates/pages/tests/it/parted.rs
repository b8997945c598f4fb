//! The words of a language in the parts that pages need them in, and what a screen says with the first few of them.

use super::common::{Language, ROOT, RULES, TODAY, language, languages};
use cptpp_pages::node::{Element, Node};
use cptpp_pages::parts::answers::option;
use cptpp_pages::parts::line::quoted;
use cptpp_pages::result::{Person, result, summary};
use cptpp_pages::words::{PARTS, Words, parts_for};
use cptpp_pages::{Folds, Reader, View, beside, icu, question, review, title};
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::form::{Problem, month_boxes};
use cptpp_questionnaire::search::Names;
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::json::Json;
use cptpp_rules::answers::{Answers, Field, Kind};
use cptpp_rules::day::Day;
use cptpp_rules::explain::lists::lines_behind;
use cptpp_testing::{person, values, worked_cases};
use std::fs;
use strum::VariantArray;

/// A language: its words in full, and for each number of parts those that are there by then.
pub struct Parted {
    pub tag: String,
    pub all: Words,
    pub first: Vec<Words>,
    pub names: Names,
}

/// How many parts there are up to this one.
pub fn up_to(part: &str) -> usize {
    PARTS.iter().position(|other| *other == part).unwrap() + 1
}

pub fn entries(path: &str) -> Vec<(String, Json)> {
    let Some(Json::Object(entries)) = Json::parse(&fs::read_to_string(format!("{ROOT}/{path}")).unwrap()) else {
        panic!("{path} is no object")
    };
    entries
}

/// How the ids of each part begin, in the order in which they are looked at.
pub fn beginnings() -> Vec<(String, Vec<String>)> {
    let texts = |list: Json| {
        let Json::List(list) = list else { panic!("no list of beginnings") };
        list.iter().map(|text| text.as_text().unwrap().to_owned()).collect()
    };
    entries("locales/parts.json").into_iter().map(|(part, list)| (part, texts(list))).collect()
}

/// The rule by which `scripts/site.mjs` cuts the words into files.
pub fn part_of<'a>(beginnings: &'a [(String, Vec<String>)], id: &str) -> &'a str {
    let fits = |(_, starts): &&(String, Vec<String>)| starts.iter().any(|start| id.starts_with(start.as_str()));
    beginnings.iter().find(fits).map_or("result", |(part, _)| part)
}

pub fn parted() -> Vec<Parted> {
    let beginnings = beginnings();
    let of = |tag: String| {
        let entries = entries(&format!("locales/{tag}.json"));
        let files = PARTS.map(|part| {
            let own = entries.iter().filter(|(id, _)| part_of(&beginnings, id) == part);
            let texts = own.map(|(id, entry)| (id.clone(), entry.get("text").unwrap().clone()));
            Json::Object(texts.collect()).to_json()
        });
        let first = (0..=PARTS.len()).map(|count| {
            let mut words = Words::of(&tag, RULES.facts(), Box::new(icu::Icu::of(&tag).unwrap()));
            files.iter().take(count).for_each(|file| assert!(words.add(file)));
            words
        });
        let Language { words: all, names } = language(&tag);
        Parted { first: first.collect(), all, names, tag }
    };
    languages().into_iter().map(of).collect()
}

impl Parted {
    /// Fails if this reads otherwise with the parts that the screen waits for, or shows an id.
    pub fn check(&self, screen: Screen, what: &str, show: impl Fn(&Reader) -> Vec<String>) {
        let folds = Folds::default();
        let shown = |words: &Words| show(&Reader { words, names: Some(&self.names), rules: &RULES, folds: &folds });
        let (some, all) = (shown(&self.first[parts_for(screen)]), shown(&self.all));
        let place = format!("{}, {}, {what}", self.tag, screen.as_str());
        for text in &all {
            assert_eq!(raw_ids(text), Vec::<&str>::new(), "{place}");
        }
        let only = |some: &[String], other: &[String]| {
            some.iter().filter(|text| !other.contains(text)).cloned().collect::<Vec<_>>()
        };
        let (late, instead) = (only(&all, &some), only(&some, &all));
        assert!(some == all, "{place}: in too late a part: {late:#?}, instead of which it says {instead:#?}");
    }

    pub fn check_page(&self, screen: Screen, what: &str, show: impl Fn(&Reader) -> View) {
        self.check(screen, what, |reader| {
            let mut texts = vec![title(reader.words, screen)];
            collect(&show(reader), &mut texts);
            texts
        });
    }

    /// A page with questions, and what its controls say.
    pub fn check_questions(&self, session: &Session, screen: Screen, what: &str) {
        let page = screen.page().unwrap();
        self.check_page(screen, what, |reader| question(reader, session, screen, page));
        let fields = session.flow().shown(page).map_or_else(|| page.fields().collect(), |shown| shown.fields.clone());
        for field in fields {
            let what = format!("{what}, {}", field.path());
            self.check_page(screen, &what, |reader| beside(reader, session, field));
            self.check(screen, &what, |reader| of_field(reader, session.given(), field));
        }
    }

    pub fn check_result(&self, answers: &Answers, today: Day, what: &str) {
        let session = Session::of(answers.clone(), &RULES);
        let (flow, link) = (session.flow(), "https://example.org/#/open/…");
        let person = Person { flow, replaced: &[], today, link };
        self.check_page(Screen::Result, what, |reader| result(reader, &person));
        self.check(Screen::Result, what, |reader| vec![summary(reader, &flow.answers, today)]);
        self.check_page(Screen::Review, what, |reader| review(reader, flow));
    }
}

/// What the controls of a question say, as far as there are words for it.
pub fn of_field(reader: &Reader, answers: &Answers, field: Field) -> Vec<String> {
    let (words, path) = (reader.words, field.path());
    let mut ids = vec![format!("help.{path}")];
    let mut texts = vec![words.one("question", path)];
    texts.extend(Problem::VARIANTS.iter().filter(|problem| can_have(field, **problem)).map(|problem| match problem {
        Problem::Missing => words.tr(&format!("error.missing.{path}")),
        Problem::TooLong => words.t(&format!("error.too_long.{path}")),
        other => words.one("error", other.into_str()),
    }));
    if let Kind::Countries = field.kind() {
        texts.push(words.t(&format!("option.{path}.none")));
    }
    if let Kind::Choice(options) = field.kind() {
        texts.extend(options.iter().map(|value| option(words, path, value)));
        ids.extend(options.iter().map(|value| format!("hint.{path}.{value}")));
    }
    if let (Field::Detail(ask), Some(group)) = (field, answers.occupation) {
        texts.push(quoted(words, &lines_behind(answers, group, ask, reader.rules)));
    }
    texts.extend(ids.iter().filter_map(|id| words.maybe(id)));
    texts
}

pub fn can_have(field: Field, problem: Problem) -> bool {
    let is_months = month_boxes(field).is_some();
    match problem {
        Problem::Missing => Answers::default().is_missing(field),
        Problem::TooLong | Problem::NotWhole => is_months,
        Problem::NoneAndOthers => matches!(field.kind(), Kind::Countries),
        Problem::NoSuchGroup => matches!(field.kind(), Kind::Occupation),
        Problem::NotOffered => !is_months,
    }
}

/// Everything in a tree that is read by someone.
pub fn collect(view: &View, texts: &mut Vec<String>) {
    match view {
        Node::Text(text) => texts.push(text.to_string()),
        Node::Several(nodes) => nodes.iter().for_each(|node| collect(node, texts)),
        Node::Live(_) => {}
        Node::Element(element) => {
            let Element { start, children, .. } = &**element;
            texts.extend(start.get("aria-label").map(str::to_owned));
            for child in children {
                collect(child, texts);
            }
        }
    }
}

/// The ids in a text, which stand there for words that are missing. A name of a file is none, nor is a number.
pub fn raw_ids(text: &str) -> Vec<&str> {
    let is_part =
        |part: &str| !part.is_empty() && part.chars().all(|letter| matches!(letter, 'a'..='z' | '0'..='9' | '_' | '-'));
    let is_number = |word: &str| word.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    let words = text.split(|letter: char| letter.is_whitespace() || "“”‘’«»,;:()[]".contains(letter));
    let words = words.map(|word| word.trim_end_matches('.'));
    words
        .filter(|word| word.contains('.') && word.split('.').all(is_part))
        .filter(|word| !is_number(word) && ![".html", ".js", ".json", ".wasm"].iter().any(|end| word.ends_with(end)))
        .collect()
}

pub fn today() -> Day {
    Day::parse(TODAY).unwrap()
}

/// People who differ from one another in each answer that the rules tell apart.
pub fn people() -> Vec<(String, Answers)> {
    let cases = worked_cases().map(|case| (case.title.to_owned(), case.answers));
    let everything_met = person("");
    let mut people: Vec<(String, Answers)> = cases.collect();
    for field in Field::all() {
        let mut unanswered = everything_met.clone();
        unanswered.clear(field);
        people.push((format!("{}=?", field.path()), unanswered));
        let others = values(field).into_iter();
        people.extend(others.map(|value| (format!("{}={value:?}", field.path()), everything_met.with(field, &value))));
    }
    // A list may word a line in its own way, and say something with it.
    for list in RULES.books().iter().flat_map(|book| book.lists) {
        for item in list.lines().filter(|item| list.wording(item).is_some()) {
            for row in item.rows.iter().take(1) {
                let what = format!("citizenships={} occupation={}", list.country, row.group);
                people.push((what.clone(), person(&what)));
            }
        }
    }
    people
}
