//! A line of the lists, in the words of the list it is quoted from.

use crate::words::Words;
use cptpp_rules::occupations::Worded;

pub fn line(words: &Words, line: Worded) -> String {
    match line.wording {
        Some(wording) => words.one("wording", wording),
        None => words.one("item", line.item.id),
    }
}

/// Some lines in quotation marks, with "and".
pub fn quoted(words: &Words, lines: &[Worded]) -> String {
    let quoted = |one: &Worded| words.tp("occupation.quoted", &[("line", &line(words, *one))]);
    words.list(&lines.iter().map(quoted).collect::<Vec<_>>())
}

/// What else the page says with the line, or a typo in the list.
pub fn remark(words: &Words, line: Worded) -> Option<String> {
    words.maybe(&format!("remark.{}", line.wording?))
}
