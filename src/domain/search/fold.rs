//! Text to the words that are compared: case, accents, width and kana folded,
//! Japanese cut into pairs of characters because it has no spaces.

use super::stem::stem;

/// Words that say nothing about an occupation, in any of the languages.
const EMPTY: [&str; 46] = [
    "a", "al", "an", "and", "au", "aux", "con", "d", "de", "del", "des", "du", "e", "el", "en", "es", "et", "etc",
    "for", "in", "l", "la", "las", "le", "les", "los", "n", "ne", "o", "of", "or", "ou", "para", "por", "pour", "s",
    "sur", "the", "to", "u", "un", "una", "une", "with", "x", "y",
];

/// The stems of the words typed. Words that say nothing are left out, unless
/// there are no others.
#[must_use]
pub fn typed_words(text: &str) -> Vec<String> {
    let (mut telling, mut all) = (vec![], vec![]);
    let folded = fold(text);
    each_word(&folded, |word| {
        let (start, ending) = stem(word);
        all.push(format!("{start}{ending}"));
        if !says_nothing(word) {
            telling.extend(all.last().cloned());
        }
    });
    if telling.is_empty() { all } else { telling }
}

/// Whether a folded word says nothing about an occupation.
#[must_use]
pub fn says_nothing(word: &str) -> bool {
    EMPTY.binary_search(&word).is_ok()
}

/// One form for everything that is only written differently.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            ' '..='~' => folded.push(letter.to_ascii_lowercase()),
            // Accents that stand alone, and the sign that lengthens a vowel (サーバー, サーバ).
            '\u{300}'..='\u{36f}' | 'ー' | 'ｰ' => {}
            // A voicing mark that stands alone belongs to the kana before it.
            '\u{3099}' | '\u{309b}' | 'ﾞ' => voice(&mut folded, 1),
            '\u{309a}' | '\u{309c}' | 'ﾟ' => voice(&mut folded, 2),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'ァ'..='ヶ' => folded.push(shifted(letter, -0x60)),
            'à'..='ÿ' if letter != '÷' && letter != 'æ' => folded.push(plain(letter)),
            '\u{4e00}'..='\u{9fff}' => folded.push(letter),
            _ => folded.extend(letter.to_lowercase().map(plain).map(narrow)),
        }
    }
    folded
}

/// A letter without its accent, for the letters of English, French and Spanish.
fn plain(letter: char) -> char {
    match letter {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ō' => 'o',
        'ù'..='ü' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        _ => letter,
    }
}

/// A full-width letter or half-width kana in its usual width.
fn narrow(letter: char) -> char {
    // The half-width kana, in the order of Unicode from U+FF66.
    const HALF: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    match letter {
        '\u{ff01}'..='\u{ff5e}' => shifted(letter, -0xfee0).to_ascii_lowercase(),
        '\u{3000}' => ' ',
        '\u{ff66}'..='\u{ff9d}' => {
            let index = u32::from(letter) - 0xff66;
            let kana = HALF.chars().nth(index as usize).unwrap_or(letter);
            if kana == 'ー' { kana } else { shifted(kana, -0x60) }
        }
        _ => letter,
    }
}

/// Gives the last kana its voiced or half-voiced form: は, ば, ぱ follow each other.
fn voice(text: &mut String, by: i32) {
    if let Some(last @ 'か'..='ほ') = text.chars().last() {
        text.pop();
        text.push(shifted(last, by));
    }
}

fn shifted(letter: char, by: i32) -> char {
    u32::from(letter).checked_add_signed(by).and_then(char::from_u32).unwrap_or(letter)
}

/// Calls for every word of a folded text: runs of letters and digits; of
/// Japanese, each pair of characters that stand side by side.
pub fn each_word<'a>(text: &'a str, mut call: impl FnMut(&'a str)) {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || is_japanese(letter) || letter.is_alphanumeric();
    for run in text.split(|letter| !is_letter(letter)) {
        let mut rest = run;
        while let Some(first) = rest.chars().next() {
            let end = rest.find(|letter| is_japanese(letter) != is_japanese(first)).unwrap_or(rest.len());
            let (part, after) = rest.split_at(end);
            if is_japanese(first) {
                each_pair(part, &mut call);
            } else {
                call(part);
            }
            rest = after;
        }
    }
}

fn each_pair<'a>(text: &'a str, call: &mut impl FnMut(&'a str)) {
    let mut before = None;
    for (place, letter) in text.char_indices() {
        let end = place + letter.len_utf8();
        if let Some(pair) = before.and_then(|start| text.get(start..end)) {
            call(pair);
        } else if end == text.len() {
            call(text);
        }
        before = Some(place);
    }
}

/// Whether a letter is kana or kanji.
#[must_use]
pub fn is_japanese(letter: char) -> bool {
    matches!(letter, '々' | 'ぁ'..='ヿ' | '\u{3400}'..='\u{9fff}')
}
