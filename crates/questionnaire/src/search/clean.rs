//! What people paste: a title as it stands in an advertisement or a contract, cut into its parts, without endings that
//! only show gender, and without addresses.

use super::fold::{fold, is_apart};

/// Endings that show gender or number behind a mark: cuisinier(ère), technicien·ne, vendeur/se, operador(a).
const GENDERS: [&str; 50] = [
    "a", "as", "bre", "e", "enne", "ennes", "ere", "eres", "es", "esse", "euse", "euses", "ice", "iere", "ieres",
    "ine", "is", "iva", "ive", "le", "les", "lle", "man", "ne", "nes", "nne", "nnes", "o", "onne", "ora", "oras", "os",
    "person", "ra", "ras", "re", "res", "rice", "rices", "s", "se", "ses", "sse", "te", "tes", "trice", "trices", "ve",
    "woman", "women",
];

/// The parts of a title, folded, the first as it is written first. No part is empty.
pub fn parts(text: &str) -> Vec<String> {
    let words = text.split_whitespace().map(fold).filter(|word| !is_address(word));
    let folded = words.collect::<Vec<_>>().join(" ");
    let mut parts = vec![String::new()];
    // What stands in brackets is a part within another, which goes on behind it.
    let mut around = None;
    let (mut present, mut before) = (0, ' ');
    let mut rest = folded.as_str();
    while let Some(letter) = rest.chars().next() {
        let after = rest.get(letter.len_utf8()..).unwrap_or_default();
        if let Some(after) = gender(before, letter, after).or_else(|| unit(before, letter, after)) {
            rest = after;
            continue;
        }
        match letter {
            ')' | ']' if around.is_some() => present = around.take().unwrap_or_default(),
            _ if is_break(before, letter, after) => {
                if matches!(letter, '(' | '[') {
                    around = Some(present);
                }
                present = parts.len();
                parts.push(String::new());
            }
            _ => {}
        }
        if let Some(part) = parts.get_mut(present) {
            part.push(if is_apart(letter) && letter != '\'' && letter != '’' { ' ' } else { letter });
        }
        before = letter;
        rest = after;
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// An address of a page or a mailbox.
fn is_address(word: &str) -> bool {
    let is_mailbox = word.split_once('@').is_some_and(|(_, host)| host.contains('.'));
    is_mailbox || word.starts_with("http") || word.starts_with("www.")
}

/// What follows an ending that only shows gender, if this is the mark before one.
fn gender(before: char, mark: char, after: &str) -> Option<&str> {
    let marks = ['(', '/', '.', '-', '·', '•', '‧', '∙', '⋅', '・', '*', ':', '_', '’', '\''];
    if !before.is_ascii_lowercase() || !marks.contains(&mark) {
        return None;
    }
    let after = after.strip_prefix('-').unwrap_or(after);
    let end = after.find(|letter: char| !letter.is_ascii_lowercase()).unwrap_or(after.len());
    let (ending, rest) = after.split_at_checked(end)?;
    let is_one = match mark {
        // It stands before the s of the one who has something, and after many a French article.
        '’' | '\'' => ending == "s",
        // It joins words as well.
        '-' => GENDERS.contains(&ending) && ending.ends_with(['e', 's']),
        _ => GENDERS.contains(&ending),
    };
    if !is_one {
        return None;
    }
    Some(if mark == '(' { rest.strip_prefix(')').unwrap_or(rest) } else { rest })
}

/// What follows the unit of an amount, if this is the mark before one: $38/hr.
fn unit(before: char, mark: char, after: &str) -> Option<&str> {
    let is_unit = before.is_ascii_digit() && mark == '/';
    is_unit.then(|| after.trim_start_matches(|letter: char| letter.is_ascii_lowercase()))
}

/// Whether another part begins: at most punctuation, and at a dash or a stroke that stands apart.
fn is_break(before: char, letter: char, after: &str) -> bool {
    match letter {
        '-' | '–' | '—' | '/' | '~' | '+' | '&' => before == ' ' && after.starts_with(' '),
        ' ' | '\'' | '’' | '.' | '#' | '・' | '"' | '“' | '”' | '«' | '»' => false,
        _ => is_apart(letter),
    }
}
