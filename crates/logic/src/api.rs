//! The rules and the search as other programs call them: text in, text out.

use cptpp_questionnaire::search::{Catalogue, LANGUAGES};
use cptpp_rules::answers::{Answers, AnswersError};
use cptpp_rules::assess::assess;
use cptpp_rules::occupations::Group;
use cptpp_rules::proof::{self, PUBLISHED, Reference, Sums};
use cptpp_rules::rulebook::{RULEBOOKS, text};
use serde_json::json;

/// Assesses answers given as JSON and returns the assessment as JSON.
///
/// # Errors
/// Names the field that violates the contract.
pub fn assess_json(answers: &str) -> Result<String, AnswersError> {
    let answers = Answers::parse(answers)?;
    // An assessment holds nothing that JSON cannot express.
    Ok(serde_json::to_string(&assess(&answers)).unwrap_or_default())
}

/// Like [`assess_json`], with errors as JSON, too.
pub fn assess_line(answers: &str) -> String {
    assess_json(answers).unwrap_or_else(|fault| error(&fault.field, fault.message))
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
pub fn check_json(part: usize, reference: &dyn Reference) -> String {
    let part = proof::parts(PUBLISHED).get(part).copied();
    let Sums { outcomes, vectors, choices, disagreements, faults } =
        part.map_or_else(Sums::default, |part| proof::run(part, PUBLISHED, reference));
    json!({
        "outcomes": outcomes, "vectors": vectors, "choices": choices, "disagreements": disagreements, "faults": faults,
    })
    .to_string()
}

/// The rules this program decides by, as JSON: a hash of all of them, and each rulebook with its date.
pub fn rules_json() -> String {
    let rulebooks: Vec<_> = RULEBOOKS.iter().map(|book| json!({ "id": book.id, "as_of": book.as_of })).collect();
    json!({ "hash": text::hash(&RULEBOOKS), "rulebooks": rulebooks }).to_string()
}

fn error(field: &str, message: &str) -> String {
    json!({ "error": { "field": field, "message": message } }).to_string()
}
