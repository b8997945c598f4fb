//! A line of the lists, in the words of the list it is quoted from.

use crate::platform::words::{list, maybe, t, tp};
use cptpp_rules::occupations::Worded;

pub fn words(line: Worded) -> String {
    match line.wording {
        Some(wording) => t(&format!("wording.{wording}")),
        None => t(&format!("item.{}", line.item.id)),
    }
}

/// Some lines in quotation marks, with "and".
pub fn quoted(lines: &[Worded]) -> String {
    list(&lines.iter().map(|line| tp("occupation.quoted", &[("line", &words(*line))])).collect::<Vec<_>>())
}

/// What else the page says with the line, or a typo in the list.
pub fn remark(line: Worded) -> Option<String> {
    maybe(&format!("remark.{}", line.wording?))
}
