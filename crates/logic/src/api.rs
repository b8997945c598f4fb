//! The rules and the search as other programs call them: text in, text out.

use cptpp_questionnaire::search::{Catalogue, LANGUAGES};
use cptpp_rules::answers::{Answers, AnswersError};
use cptpp_rules::assess::assess;
use cptpp_rules::day::Day;
use cptpp_rules::occupations::Group;
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
