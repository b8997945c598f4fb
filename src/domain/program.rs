//! The domain as other programs call it: text in, text out.

use super::answers::Answers;
use super::assess::assess;
use super::read::AnswersError;
use super::search::Names;
use serde_json::json;

/// Assesses answers given as JSON and returns the assessment as JSON.
///
/// # Errors
/// Names the field that is not as the contract says.
pub fn assess_json(answers: &str) -> Result<String, AnswersError> {
    let answers = Answers::parse(answers)?;
    // An assessment holds nothing that JSON cannot.
    Ok(serde_json::to_string(&assess(&answers)).unwrap_or_default())
}

/// Like [`assess_json`], with an error as one more kind of answer.
#[must_use]
pub fn assess_line(answers: &str) -> String {
    assess_json(answers)
        .unwrap_or_else(|error| json!({ "error": { "field": error.field, "message": error.message } }).to_string())
}

/// Searches names for what was typed and returns the codes found as JSON.
#[must_use]
pub fn search_json(names: &Names, query: &str) -> String {
    let groups: Vec<String> = names.search(query).iter().map(ToString::to_string).collect();
    json!({ "query": query, "groups": groups }).to_string()
}
