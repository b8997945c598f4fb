//! Answers as stored: an answers object, or a saved file.

use crate::file::{self, Unread};
use cptpp_rules::answers::json::Json;
use cptpp_rules::answers::{Answers, AnswersError};

/// The parts of a saved file that hold answers.
const PARTS: [&str; 2] = ["answers", "aside"];

/// Reads an answers object or a whole saved file. From a file, all answers count, including those set aside: a question
/// that is not asked changes no verdict, and other rules may ask it.
///
/// # Errors
/// Names the field that violates the contract.
pub fn read_stored(text: &str) -> Result<Answers, AnswersError> {
    match Json::parse(text) {
        // No answer has this name, so this is a file.
        Some(file) if file.get("answers").is_some() => file::given(&file).map_err(|unread| fault(unread, &file)),
        _ => Answers::parse(text),
    }
}

/// What is wrong with a file that cannot be read.
fn fault(unread: Unread, file: &Json) -> AnswersError {
    let error = |field: &str, message| AnswersError { field: field.to_owned(), message };
    let in_part = |part: &&str| {
        let AnswersError { field, message } = Answers::from_json(file.get(part)?).err()?;
        Some(AnswersError {
            field: if field.is_empty() { (*part).to_owned() } else { format!("{part}.{field}") },
            message,
        })
    };
    match unread {
        Unread::Newer => error("version", "written by a later version"),
        Unread::Damaged => {
            PARTS.iter().find_map(in_part).unwrap_or(error("version", "not a version this program reads"))
        }
    }
}
