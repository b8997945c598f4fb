//! The part of a word that does not change with number and gender, by the endings of English, French and Spanish. Both
//! sides of a comparison are cut the same way, so a cut that is wrong in one language costs nothing.

/// Endings and their replacements. The first that matches is used.
const ENDINGS: [(&str, &str); 16] = [
    ("trice", "teur"),
    ("triz", "tor"),
    ("euse", "eur"),
    ("tresse", "tr"),
    ("otesse", "ot"),
    ("ee", ""),
    ("ive", "if"),
    ("ienne", "ien"),
    ("iere", "ier"),
    ("women", "man"),
    ("woman", "man"),
    ("people", "man"),
    ("person", "man"),
    ("men", "man"),
    ("eaux", "eau"),
    ("aux", "al"),
];

/// The minimum length of a stem.
const LEAST: usize = 3;

/// The stem of a folded word, with "ph" as it sounds, which Spanish writes: photographe, fotógrafo. Japanese and short
/// words are their own stems.
pub fn stem(word: &str) -> String {
    if word.len() <= LEAST || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    as_spoken(without_ending(word))
}

/// A word with "ph" as it sounds.
pub fn as_spoken(mut word: String) -> String {
    while let Some(place) = word.bytes().zip(word.bytes().skip(1)).position(|pair| pair == (b'p', b'h')) {
        word.replace_range(place..place + 2, "f");
    }
    word
}

fn without_ending(word: &str) -> String {
    let singular = cut(word, |rest| rest.ends_with('s') && !rest.ends_with("ss") && !rest.ends_with("us"));
    for (ending, instead) in ENDINGS {
        if let Some(rest) = singular.strip_suffix(ending).filter(|rest| LEAST <= rest.len()) {
            return [rest, instead].concat();
        }
    }
    let noun = singular.strip_suffix("ing").filter(|rest| LEAST < rest.len()).unwrap_or(singular);
    // A final vowel shows gender.
    let bare = cut(noun, |rest| rest.ends_with(['a', 'e', 'o']));
    if let Some(rest) = bare.strip_suffix('y').filter(|rest| LEAST <= rest.len()) {
        return [rest, "i"].concat();
    }
    let is_doubled =
        |rest: &str| rest.len() >= 2 && rest.bytes().rev().take(2).all(|byte| rest.ends_with(char::from(byte)));
    cut(bare, is_doubled).to_owned()
}

/// A word without its last letter, if that is to be removed and enough is left.
fn cut(word: &str, is_to_go: impl Fn(&str) -> bool) -> &str {
    let rest = word.get(..word.len().saturating_sub(1)).unwrap_or_default();
    if LEAST <= rest.len() && is_to_go(word) { rest } else { word }
}
