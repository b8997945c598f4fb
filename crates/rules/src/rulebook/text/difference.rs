//! The lines that two texts do not share.

use similar::{ChangeTag, TextDiff};

/// The lines that two texts do not share, in order: those of the first behind
/// `-`, those of the second behind `+`. A line that moved is in both.
pub fn difference(before: &str, after: &str) -> Vec<String> {
    let difference = TextDiff::from_lines(before, after);
    let changes = difference.iter_all_changes().filter(|change| change.tag() != ChangeTag::Equal);
    changes.map(|change| format!("{}{}", change.tag(), change.value().trim_end_matches('\n'))).collect()
}
