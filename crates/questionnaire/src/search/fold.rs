//! Text to the words that are compared: case, accents, width and kana are folded,
//! and Japanese is cut into pairs of characters because it has no spaces.

/// Words that say nothing about an occupation, in any of the languages.
const EMPTY: [&str; 52] = [
    "al", "am", "an", "and", "au", "aux", "con", "de", "del", "des", "du", "el", "en", "es", "et", "etc", "fais",
    "for", "guy", "hago", "in", "je", "la", "las", "le", "les", "los", "mes", "mi", "mis", "mon", "my", "ne", "of",
    "on", "or", "ou", "para", "por", "pour", "soy", "su", "suis", "sur", "the", "to", "un", "una", "une", "with", "ya",
    "your",
];

/// Words after which English says what the word before is for: director of nursing, teacher for adults.
const PURPOSES: [&str; 6] = ["at", "for", "in", "of", "to", "with"];

/// Whether a folded word says nothing about an occupation. Of single letters only two are the names of something.
pub fn says_nothing(word: &str) -> bool {
    let is_letter =
        word.len() == 1 && word.bytes().all(|letter| letter.is_ascii_lowercase() && letter != b'c' && letter != b'r');
    is_letter || EMPTY.binary_search(&word).is_ok()
}

/// Whether English puts a word between the head of a title and what it is for.
pub fn begins_purpose(word: &str) -> bool {
    PURPOSES.contains(&word)
}

/// One form for everything that differs only in how it is written.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded
}

/// Adds a text in that form to another.
pub fn fold_into(folded: &mut String, text: &str) {
    if text.is_ascii() {
        folded.push_str(text);
        folded.make_ascii_lowercase();
        return;
    }
    for letter in text.chars() {
        match letter {
            ' '..='~' => folded.push(letter.to_ascii_lowercase()),
            // Separate accents, and the sign that lengthens a vowel (サーバー, サーバ).
            '\u{300}'..='\u{36f}' | 'ー' | 'ｰ' => {}
            // A separate voicing mark belongs to the kana before it.
            '\u{3099}' | '\u{309b}' | 'ﾞ' => voice(folded, 1),
            '\u{309a}' | '\u{309c}' | 'ﾟ' => voice(folded, 2),
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'ァ'..='ヶ' => folded.push(shifted(letter, -0x60)),
            'à'..='ÿ' if letter != '÷' && letter != 'æ' => folded.push(plain(letter)),
            '\u{4e00}'..='\u{9fff}' => folded.push(letter),
            _ => folded.push(narrow(plain(lower(letter)))),
        }
    }
}

/// A capital of English, French and Spanish, or of rōmaji, as a small letter. Not `to_lowercase` of the standard library,
/// whose table of every script weighs 12 KB.
fn lower(letter: char) -> char {
    match letter {
        'À'..='Þ' if letter != '×' => shifted(letter, 0x20),
        'Ÿ' => 'ÿ',
        'Ō' | 'Ū' => shifted(letter, 1),
        _ => letter,
    }
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

/// A text without what nobody sees in it, as copied from documents and messages, and with letters in their usual width.
pub fn visible(text: &str) -> String {
    let is_invisible = |letter: &char| matches!(letter, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let text: String = text.chars().filter(|letter| !is_invisible(letter)).map(narrow).collect();
    text.trim().to_owned()
}

/// A full-width letter or half-width kana in its usual width.
pub fn narrow(letter: char) -> char {
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

/// How a character takes part in words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Apart,
    Letter,
    Japanese,
}

/// Calls a function for every word of a folded text: runs of letters and digits,
/// and in Japanese each pair of adjacent characters.
pub fn each_word<'a>(text: &'a str, mut call: impl FnMut(&'a str)) {
    let (mut start, mut kind) = (0, Kind::Apart);
    let mut turn = |place: usize, next: Kind| {
        if next == kind {
            return;
        }
        let run = text.get(start..place).unwrap_or_default();
        match kind {
            Kind::Apart => {}
            Kind::Letter => call(run),
            Kind::Japanese => each_pair(run, &mut call),
        }
        (start, kind) = (place, next);
    };
    for (place, letter) in text.char_indices() {
        turn(place, kind_of(letter));
    }
    turn(text.len(), Kind::Apart);
}

fn kind_of(letter: char) -> Kind {
    match letter {
        // Nearly all there is, decided first.
        'a'..='z' | '0'..='9' | 'ª' | 'µ' | 'º' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ʯ' => Kind::Letter,
        '\0'..='\x7f' | '・' => Kind::Apart,
        '々' | 'ぁ'..='ヿ' | '\u{3400}'..='\u{9fff}' => Kind::Japanese,
        // Scripts that no name is written in, roughly: `is_alphanumeric` has a table of 3 KB.
        '\u{370}'..='\u{1fff}' | '\u{a000}'..='\u{d7ff}' | '\u{f900}'..='\u{fdff}' | '\u{20000}'..='\u{3ffff}' => {
            Kind::Letter
        }
        _ => Kind::Apart,
    }
}

/// Whether a text has Japanese characters.
pub fn is_japanese(text: &str) -> bool {
    text.chars().any(|letter| kind_of(letter) == Kind::Japanese)
}

/// Whether a text is written in kana alone.
pub fn is_kana(text: &str) -> bool {
    text.chars().all(|letter| matches!(letter, 'ぁ'..='ヿ'))
}

/// Whether a text has a kanji.
pub fn has_kanji(text: &str) -> bool {
    text.chars().any(|letter| matches!(letter, '\u{3400}'..='\u{9fff}'))
}

/// Whether a word goes on there in kana, and not with a particle after it.
pub fn goes_on_in_kana(text: &str) -> bool {
    const PARTICLES: [char; 9] = ['の', 'で', 'に', 'を', 'は', 'が', 'も', 'と', 'や'];
    let is_kana = |letter: char| matches!(letter, 'ぁ'..='ヿ') && !PARTICLES.contains(&letter);
    text.chars().next().is_some_and(is_kana)
}

/// Whether a character stands between words.
pub fn is_apart(letter: char) -> bool {
    kind_of(letter) == Kind::Apart
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
