//! Every sentence a person can meet is in `locales/`, and nothing else is.
//!
//! What the program asks for is computed: ids written out are read from the
//! source, ids put together at run time from the domain's own tables.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot read its files has failed")]

use cptpp_wizard::domain::advice::{self, FEES, Payer, STAGES};
use cptpp_wizard::domain::answers::Answers;
use cptpp_wizard::domain::assessment::Verdict;
use cptpp_wizard::domain::browse::Standing;
use cptpp_wizard::domain::choice::{Choice, YesNoUnsure};
use cptpp_wizard::domain::contrast::Contrast;
use cptpp_wizard::domain::criteria::Reason;
use cptpp_wizard::domain::explain::{Badly, DIFFERENCES, Kind};
use cptpp_wizard::domain::field::Field;
use cptpp_wizard::domain::flow::{Page, Step, is_missing};
use cptpp_wizard::domain::form::{Problem, month_boxes};
use cptpp_wizard::domain::glance::Glance;
use cptpp_wizard::domain::occupations::{Category, ITEMS};
use cptpp_wizard::domain::outcome::Certainty;
use cptpp_wizard::domain::route::Status;
use cptpp_wizard::domain::rulebook::facts::applied;
use cptpp_wizard::domain::rulebook::{ApplyFrom, RULEBOOKS};
use cptpp_wizard::domain::screen::Screen;
use cptpp_wizard::domain::sources::{Confidence, SOURCES};
use cptpp_wizard::domain::wage::Period;
use cptpp_wizard::domain::work::{Exclusion, JobProblem};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

type Ids = BTreeSet<String>;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn no_sentence_is_missing() {
    assert_eq!(&required() - &english().into_keys().collect(), Ids::new());
}

#[test]
fn no_sentence_is_unused() {
    assert_eq!(&english().into_keys().collect::<Ids>() - &(&required() | &optional()), Ids::new());
}

/// Otherwise a new family could be asked for without any test knowing its ids.
#[test]
fn every_id_that_is_put_together_belongs_to_a_family() {
    let optional = ["help.{}", "hint.{}.{}", "option.{}.{}", "page.{}.intro", "remark.{}"];
    let known = families().into_iter().map(|(pattern, _)| pattern).chain(optional).map(str::to_owned).collect();
    // `question.{path}` and `question.{}` are one pattern.
    let unnamed = |text: &str| -> String {
        let part = |part: &str| part.split_once('{').map_or(part.to_owned(), |(start, _)| format!("{start}{{}}"));
        text.split('}').map(part).collect()
    };
    // What begins with "x." is the name of a control.
    let is_pattern =
        |text: &String| text.contains("{}") && !text.starts_with(['{', 'x']) && is_id(&text.replace("{}", "x"));
    let asked: Ids = literals().iter().map(|(_, text)| unnamed(text)).filter(is_pattern).collect();
    assert_eq!(&asked - &known, Ids::new(), "families without a test");
    assert_eq!(&known - &asked, Ids::new(), "families that the program does not ask for");
}

#[test]
fn every_answer_to_choose_has_words() {
    let sentences = english();
    for field in Field::all() {
        for value in field.choices().unwrap_or_default() {
            let ids = [format!("option.{}.{value}", field.path()), format!("option.{value}")];
            assert!(ids.iter().any(|id| sentences.contains_key(id)), "{ids:?}");
        }
    }
}

#[test]
fn every_sentence_uses_the_values_that_the_program_fills_in_and_no_others() {
    let (filled, facts) = (filled(), facts());
    for (id, used) in placeholders(&english()) {
        let used = if !filled.contains_key(&id) && speaks_of_rules(&id) { &used - &facts } else { used };
        let is_right = filled.get(&id).map_or(used.is_subset(&allowed(&id)), |names| used == *names);
        assert!(is_right, "{id}: {used:?}");
    }
}

#[test]
fn every_language_has_the_same_sentences_and_placeholders() {
    for file in files("locales") {
        assert_eq!(placeholders(&sentences(&file)), placeholders(&english()), "{}", file.display());
    }
}

#[test]
fn every_sentence_has_a_text_and_a_note() {
    for file in files("locales") {
        for (id, sentence) in sentences(&file) {
            // "other" is the form that is used where a language has no other.
            let needed = [&sentence["note"], sentence["text"].get("other").unwrap_or(&sentence["text"])];
            let texts = needed.map(|text| text.as_str().unwrap_or_default()).into_iter().chain(texts(&sentence));
            let is_written = |text: &str| !text.is_empty() && text.trim() == text;
            assert!(texts.into_iter().all(is_written), "{}: {id}", file.display());
        }
    }
}

#[test]
fn ids_stand_once_and_in_order() {
    for file in files("locales") {
        let text = fs::read_to_string(&file).unwrap();
        let ids: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("  \"")?.split('"').next()).collect();
        assert!(ids.is_sorted_by(|one, two| one < two), "{}", file.display());
        assert_eq!(ids.len(), sentences(&file).len(), "{}", file.display());
    }
}

#[test]
fn lines_of_the_lists_are_worded_as_published() {
    let sentences = english();
    for row in table("list_items") {
        let mut columns = row.splitn(3, ',');
        let (item, rest) = (columns.next().unwrap(), columns.nth(1).unwrap());
        let wording = rest.strip_prefix('"').map_or(rest.split(',').next(), |quoted| quoted.split('"').next());
        assert_eq!(sentences[&format!("item.{item}")]["text"].as_str(), wording, "{item}");
    }
}

#[test]
fn no_words_stand_outside_the_locales() {
    let is_word = |word: &&str| word.chars().any(char::is_alphabetic) && !word.contains(['{', '}']);
    let is_text = |text: &str| 1 < text.split_whitespace().filter(is_word).count();
    // Attributes that nobody reads, and reasons given to the compiler.
    let is_silent = |before: &str| ["class=", "rel=", "class = ", "reason = "].iter().any(|end| before.ends_with(end));
    for file in files("src/ui") {
        for (before, text) in literals_of(&file) {
            let is_snippet = file.ends_with("pages/embed.rs") && text.starts_with("<iframe ");
            assert!(!is_text(&text) || is_silent(&before) || is_snippet, "{}: {text:?}", file.display());
        }
    }
}

/// Ids without which some page would show an id instead of a sentence.
fn required() -> Ids {
    // Names of files, of controls that are no answers, and of the place for a file that cannot be read.
    let is_name = |text: &str| text.split('.').any(|part| part == "json" || part == "x");
    let is_written = |text: &String| is_id(text) && !is_name(text) && text != "cptpp-wizard.unread";
    let mut ids: Ids = literals().into_iter().map(|(_, text)| text).filter(is_written).collect();
    for (pattern, names) in families() {
        let pattern = pattern.replace("{}.{}", "{}");
        ids.extend(names.iter().map(|name| pattern.replace("{}", name)));
    }
    let shell = fs::read_to_string(Path::new(ROOT).join("index.html")).unwrap();
    ids.extend(shell.split("{{").skip(1).filter_map(|rest| Some(rest.split_once("}}")?.0.to_owned())));
    // These show their help without asking whether there is any.
    ids.extend([Field::Citizenships, Field::PermanentResidences].map(|field| format!("help.{}", field.path())));
    ids.extend(Field::all().filter(|field| may_be_unsure(*field)).map(|field| format!("hint.{}.unsure", field.path())));
    ids
}

fn may_be_unsure(field: Field) -> bool {
    field.choices().is_some_and(|values| values.contains(&"unsure"))
}

/// Ids of which the program asks first whether they exist.
fn optional() -> Ids {
    let mut ids: Ids = Page::ALL.iter().map(|page| format!("page.{}.intro", page.as_str())).collect();
    ids.extend(wordings().iter().map(|wording| format!("remark.{wording}")));
    for field in Field::all() {
        ids.insert(format!("help.{}", field.path()));
        for value in field.choices().unwrap_or_default() {
            ids.extend(["option", "hint"].map(|family| format!("{family}.{}.{value}", field.path())));
        }
    }
    ids
}

/// Patterns by which the program puts ids together, each with all it fills in.
fn families() -> Vec<(&'static str, Vec<String>)> {
    let books = names(RULEBOOKS, |book| book.id);
    let rules = RULEBOOKS.map(|book| names(book.criteria, |rule| format!("{}.{}", book.id, rule.test.id()))).concat();
    let criteria = names(&rules, |rule| rule.split_once('.').unwrap().1);
    let is_required = |field: &Field| is_missing(*field, &Answers::default());
    let model = |row: String| row.split(',').skip(2).take(2).collect::<Vec<_>>().join(".");
    let statuses = [Status::Citizen, Status::PermanentResident].map(Status::as_str);
    // Status makes the route, and lacking a licence is no refusal.
    let can_close = |id: &str| !["status", "licence"].contains(&id);
    let by_field = [Problem::Missing, Problem::TooLong];
    let certainties = [Certainty::Clear, Certainty::Likely].map(Certainty::as_str);
    // Follow-ups say in their hints how to find out.
    let unsure = Field::all().filter(|field| may_be_unsure(*field) && !matches!(field, Field::Detail(_)));
    let decided = names([Verdict::Confirm, Verdict::Eligible], Verdict::as_str);
    let is_refusal = |badly: &Badly| !matches!(badly, Badly::Eligible | Badly::Confirm);
    vec![
        ("advice.{}", names(advice::all(), |row| row.id)),
        ("brief.verdict.{}", names(Verdict::ALL, Verdict::as_str)),
        ("brief.{}.{}", pairs(&statuses, &Category::ALL.map(Category::as_str))),
        ("change.kind.{}", names(Kind::ALL, Kind::as_str)),
        ("confidence.{}", names(Confidence::ALL, Confidence::as_str)),
        ("doubt.{}", [names(Reason::JUDGEMENTS, |reason| reason.as_str()), names(unsure, Field::path)].concat()),
        ("doubts.accepted.{}", decided.clone()),
        ("doubts.badly.{}", names(Badly::ALL, Badly::as_str)),
        ("doubts.refused.{}", names(Badly::ALL.into_iter().filter(is_refusal), Badly::as_str)),
        ("doubts.well.{}", decided),
        ("fees.total.{}", names(Payer::ALL, Payer::as_str)),
        ("fees.{}", names(FEES, |fee| fee.id)),
        ("outcome.{}", ["met", "not_met", "unsure", "unanswered"].map(str::to_owned).to_vec()),
        ("routes.column.{}.{}", pairs(&statuses, &Category::ALL.map(Category::as_str))),
        ("stages.{}", names(STAGES, |stage| stage.id)),
        ("apply.{}.{}", pairs(&RULEBOOKS.map(|book| book.id), &ApplyFrom::ALL.map(ApplyFrom::as_str))),
        ("closed.{}", criteria.iter().filter(|id| can_close(id)).cloned().collect()),
        ("criterion.{}", criteria.clone()),
        ("differs.{}", [differences(), names(DIFFERENCES, ToOwned::to_owned)].concat()),
        ("error.missing.{}", names(Field::all().filter(is_required), Field::path)),
        ("error.too_long.{}", names(Field::all().filter(|field| month_boxes(*field).is_some()), Field::path)),
        ("error.{}", names(Problem::ALL.into_iter().filter(|problem| !by_field.contains(problem)), Problem::as_str)),
        ("glance.{}.{}", pairs(&RULEBOOKS.map(|book| book.id), &Glance::ALL.map(Glance::as_str))),
        ("length.{}", books.clone()),
        ("item.{}", names(ITEMS, |item| item.id)),
        ("jobs.error.{}", names(JobProblem::ALL, JobProblem::as_str)),
        ("jobs.excluded.{}", names(Exclusion::ALL, Exclusion::as_str)),
        ("occupations.category.{}", [vec!["all".to_owned()], names(Category::ALL, Category::as_str)].concat()),
        ("occupations.{}.{}", names(table("country_lists"), model)),
        ("option.{}.none", names([Field::Citizenships, Field::PermanentResidences], Field::path)),
        ("option.{}", names(YesNoUnsure::VALUES, |(id, _)| *id)),
        ("page.{}.title", names(Screen::all(), Screen::as_str)),
        ("question.{}", names(Field::all(), Field::path)),
        ("reason.{}", names(Reason::ALL, |reason| reason.as_str())),
        ("route.none.{}", books.clone()),
        ("route.{}.{}", pairs(&statuses, &Category::ALL.map(Category::as_str))),
        ("rule.{}.apply", books.clone()),
        ("rule.{}.spouse", books.clone()),
        ("rule.{}.{}", rules),
        ("rulebook.short.{}", books.clone()),
        ("rulebook.{}", books),
        ("source.short.{}", names(SOURCES, |source| source.id)),
        ("source.{}", names(SOURCES, |source| source.id)),
        (
            "spouse.{}.{}",
            pairs(&RULEBOOKS.map(|book| book.id), &YesNoUnsure::VALUES.iter().map(|(id, _)| *id).collect::<Vec<_>>()),
        ),
        ("standing.{}", names(Standing::ALL, Standing::as_str)),
        ("step.{}", names(Step::ALL, Step::as_str)),
        ("summary.{}", names(Field::all(), Field::path)),
        ("verdict.short.{}", names(Verdict::ALL, Verdict::as_str)),
        ("verdict.{}.{}", pairs(&Verdict::ALL.map(Verdict::as_str), &certainties)),
        ("wording.{}", wordings()),
        ("wage.per.{}", names(Period::ALL, Period::as_str)),
    ]
}

/// The words that lists have of their own for a line.
fn wordings() -> Vec<String> {
    let lists = RULEBOOKS.iter().flat_map(|book| book.lists);
    lists.flat_map(|list| list.wordings).map(|(_, wording)| (*wording).to_owned()).collect()
}

/// Where rulebooks differ, whoever asks.
fn differences() -> Vec<String> {
    let [first, others @ ..] = &RULEBOOKS;
    others.iter().flat_map(|other| Contrast::of(first, other).rules).map(str::to_owned).collect()
}

fn names<T, N: ToString>(all: impl IntoIterator<Item = T>, name: impl Fn(T) -> N) -> Vec<String> {
    all.into_iter().map(|one| name(one).to_string()).collect()
}

fn pairs(first: &[&str], second: &[&str]) -> Vec<String> {
    first.iter().flat_map(|one| names(second, move |two| format!("{one}.{two}"))).collect()
}

/// Placeholders that the rulebooks fill.
fn facts() -> Ids {
    applied().into_iter().map(|(name, _)| name).collect()
}

/// Whether the program fills in what the rulebooks say.
fn speaks_of_rules(id: &str) -> bool {
    const FAMILIES: [&str; 14] = [
        "advice.",
        "closed.",
        "differs.",
        "doubt.",
        "error.missing.",
        "help.",
        "hint.",
        "length.",
        "occupations.professional.",
        "reason.",
        "remark.",
        "route.none.",
        "rule.",
        "stages.",
    ];
    let is_asked_so = |(before, text): &(String, String)| {
        text == id && ["tr(", "told("].iter().any(|call| before.trim_end().ends_with(call))
    };
    FAMILIES.iter().any(|family| id.starts_with(family)) || literals().iter().any(is_asked_so)
}

/// Placeholders that may stand in sentences whose id is chosen at run time.
fn allowed(id: &str) -> Ids {
    const ALLOWED: [(&[&str], &[&str]); 13] = [
        (&["advice."], &["country", "labour_market", "compliance"]),
        (&["fees."], &["amount"]),
        (&["differs.occupation_"], &["country", "more", "line", "other_line"]),
        (&["reason.list_disputed"], &["alone"]),
        (&["routes.column.", "sources.differences.", "brief."], &["country", "countries"]),
        (&["reason.", "route.citizen.", "route.permanent_resident."], &["country"]),
        (&["reason.listed", "reason.list_", "reason.match_", "reason.detail_", "reason.excl"], &["item"]),
        (&["reason.degree_", "reason.letter_", "reason.programme_", "reason.certificate_"], &["required"]),
        (&["reason.associate_", "reason.equivalence_", "reason.experience_"], &["required"]),
        // Only where a rulebook knows a shorter degree.
        (&["reason.letter_", "reason.degree_with", "reason.degree_else", "reason.degree_country"], &["shorter"]),
        (&["jobs.error.", "jobs.excluded."], &["job"]),
        (&["shell.page_title", "shell.error_title"], &["page", "site"]),
        (&["wage.compare.enough", "wage.compare.below", "wage.compare.just_below"], &["offer", "prevailing"]),
    ];
    let rows = ALLOWED.iter().filter(|(starts, _)| starts.iter().any(|start| id.starts_with(start)));
    rows.flat_map(|(_, names)| names.iter().map(|name| (*name).to_owned())).collect()
}

/// Placeholders that the program fills in sentences whose id it writes out:
/// `tp("id", &[("name", …)])` and `tn("id", count)`.
fn filled() -> BTreeMap<String, Ids> {
    let literals = literals();
    let names_after = |index: usize| -> Ids {
        let inside = literals.iter().skip(index + 1).take_while(|(before, _)| !before.contains(']'));
        let is_name = |(before, _): &&(String, String)| before.ends_with("[(") || before.ends_with(" (");
        inside.filter(is_name).map(|(_, name)| name.clone()).collect()
    };
    let filled = literals.iter().enumerate().filter_map(|(index, (before, id))| match before.trim_end() {
        before if before.ends_with("tn(") => Some((id.clone(), ["count".to_owned()].into())),
        before if before.ends_with("tnp(") => Some((id.clone(), &names_after(index) | &["count".to_owned()].into())),
        before if before.ends_with("tp(") => Some((id.clone(), names_after(index))),
        _ => None,
    });
    filled.collect()
}

/// The string literals of what shows sentences, each with the code before it.
fn literals() -> Vec<(String, String)> {
    files("src/ui").into_iter().chain(files("src/platform")).flat_map(|file| literals_of(&file)).collect()
}

fn literals_of(file: &Path) -> Vec<(String, String)> {
    let source = fs::read_to_string(file).unwrap();
    let mut letters = source.chars().peekable();
    let (mut literals, mut code) = (Vec::new(), String::new());
    while let Some(letter) = letters.next() {
        if letter == '/' && letters.peek() == Some(&'/') {
            letters.by_ref().find(|letter| *letter == '\n');
        } else if letter == '"' {
            let mut text = String::new();
            while let Some(letter) = letters.next().filter(|letter| *letter != '"') {
                text.push(if letter == '\\' { letters.next().unwrap() } else { letter });
            }
            literals.push((std::mem::take(&mut code), text));
        } else {
            code.push(letter);
        }
    }
    // What follows the last one closes it; the next file must not.
    literals.push((code, String::new()));
    literals
}

fn is_id(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '_' | '-'));
    text.contains('.') && text.starts_with(|letter: char| letter.is_ascii_lowercase()) && text.split('.').all(is_part)
}

fn placeholders(sentences: &BTreeMap<String, Value>) -> BTreeMap<String, Ids> {
    let name = |start: &str| start.split('}').next().map(str::to_owned);
    let of = |sentence| texts(sentence).into_iter().flat_map(|text| text.split('{').skip(1)).filter_map(name).collect();
    sentences.iter().map(|(id, sentence)| (id.clone(), of(sentence))).collect()
}

/// The text of a sentence, or its plural forms.
fn texts(sentence: &Value) -> Vec<&str> {
    match sentence["text"].as_object() {
        Some(forms) => forms.values().filter_map(Value::as_str).collect(),
        None => sentence["text"].as_str().into_iter().collect(),
    }
}

fn english() -> BTreeMap<String, Value> {
    sentences(&Path::new(ROOT).join("locales/en.json"))
}

fn sentences(file: &Path) -> BTreeMap<String, Value> {
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

fn table(name: &str) -> Vec<String> {
    let file = fs::read_to_string(Path::new(ROOT).join(format!("data/{name}.csv"))).unwrap();
    file.lines().skip(1).map(str::to_owned).collect()
}

fn files(folder: &str) -> Vec<PathBuf> {
    let paths = fs::read_dir(Path::new(ROOT).join(folder)).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(path.to_str().unwrap()) } else { vec![path] }).collect()
}
