//! The rules and the search as other programs call them: text in, text out.

use cptpp_questionnaire::search::{Catalogue, LANGUAGES};
use cptpp_rules::answers::{Answers, AnswersError};
use cptpp_rules::assess::assess;
use cptpp_rules::day::Day;
use cptpp_rules::occupations::Group;
use cptpp_rules::proof::{self, Reference, Sums};
use cptpp_rules::rulebook::text;
use cptpp_rules::rules::Rules;
use serde_json::json;

/// Assesses answers given as JSON under these rules and returns the assessment as JSON.
///
/// # Errors
/// Names the field that violates the contract.
pub fn assess_json(answers: &str, rules: &Rules) -> Result<String, AnswersError> {
    let answers = Answers::parse(answers)?;
    // An assessment holds nothing that JSON cannot express.
    Ok(serde_json::to_string(&assess(&answers, rules)).unwrap_or_default())
}

/// Like [`assess_json`], with errors as JSON, too.
pub fn assess_line(answers: &str, rules: &Rules) -> String {
    assess_json(answers, rules).unwrap_or_else(|fault| error(&fault.field, fault.message))
}

/// Searches all the names for what was typed on a page in some language, and
/// returns the codes found as JSON, best first.
pub fn search_json(catalogue: &Catalogue, query: &str, language: &str) -> String {
    let found = catalogue.search(query, language);
    let groups: Vec<Group> = found.hits.iter().map(|hit| hit.group).collect();
    json!({ "query": query, "groups": groups }).to_string()
}

/// Like [`search_json`] for a line with a language, a tab and a query.
pub fn search_line(catalogue: &Catalogue, line: &str) -> String {
    match line.split_once('\t').filter(|(language, _)| LANGUAGES.contains(language)) {
        Some((language, query)) => search_json(catalogue, query, language),
        None => error("lang", "not one of the languages with names, followed by a tab"),
    }
}

/// Runs one part of the [proof], counted from 0, and returns as JSON what it
/// compared and what did not agree; a part that does not exist compares nothing.
pub fn check_json(part: usize, rules: &Rules, reference: &dyn Reference) -> String {
    let part = proof::parts(rules.into()).get(part).copied();
    let Sums { outcomes, vectors, choices, disagreements, faults } =
        part.map_or_else(Sums::default, |part| proof::run(part, rules.into(), reference));
    json!({
        "outcomes": outcomes, "vectors": vectors, "choices": choices, "disagreements": disagreements, "faults": faults,
    })
    .to_string()
}

/// What is decided by, as JSON: a hash of all of it, and each rulebook with its date.
pub fn rules_json(rules: &Rules) -> String {
    let books = rules.books();
    let rulebooks: Vec<_> = books.iter().map(|book| json!({ "id": book.id, "as_of": book.as_of })).collect();
    json!({ "hash": text::hash(books), "rulebooks": rulebooks }).to_string()
}

/// Takes `--on YYYY-MM-DD` from the arguments of a program: the rules in force on
/// that day, else `today`, and the other arguments.
///
/// # Errors
/// Says how the day must be written.
pub fn rules_and_files(
    arguments: impl IntoIterator<Item = String>,
    today: &str,
) -> Result<(Rules, Vec<String>), String> {
    let mut arguments: Vec<String> = arguments.into_iter().collect();
    let mut day = today.to_owned();
    if let Some(place) = arguments.iter().position(|argument| argument == "--on") {
        arguments.remove(place);
        day = if place < arguments.len() { arguments.remove(place) } else { String::new() };
    }
    Ok((rules_on(&day)?, arguments))
}

/// The rules in force on a day given as `YYYY-MM-DD`.
///
/// # Errors
/// Says how the day must be written.
pub fn rules_on(day: &str) -> Result<Rules, String> {
    let read = Day::parse(day).filter(|read| read.to_string() == day);
    read.map(Rules::in_force).ok_or_else(|| format!("on: expected a day as YYYY-MM-DD, found `{day}`"))
}

fn error(field: &str, message: &str) -> String {
    json!({ "error": { "field": field, "message": message } }).to_string()
}
