//! How near two words are: equal, one beginning the other, of one family, or a slip of the finger apart.

/// One slip is forgiven from this length on, two from the other.
const SLIP: [usize; 2] = [5, 8];
/// Words of one family begin with at least this many of the same letters, and with this share of the longer one.
pub const FAMILY: usize = 5;
const FAMILY_SHARE: f32 = 0.6;

/// How many slips are forgiven in a word.
pub fn slips(word: &str) -> usize {
    if word.is_ascii() { SLIP.iter().filter(|length| **length <= word.len()).count() } else { 0 }
}

/// How near a typed word is to a word that begins with it, or is of the same family, from 0 (not at all) to 1.
pub fn kinship(typed: &str, word: &str) -> f32 {
    let longer = typed.len().max(word.len());
    if typed == word {
        return 1.0;
    }
    if word.starts_with(typed) {
        return 0.45 + 0.45 * share(typed.len(), longer);
    }
    // Plumbing and plumber, ingeniería and ingeniero.
    let common = typed.bytes().zip(word.bytes()).take_while(|(one, two)| one == two).count();
    let family = share(common, longer);
    if FAMILY <= common && FAMILY_SHARE <= family { 0.75 * family } else { 0.0 }
}

/// How near a word for what is done is to the one for who does it.
pub const DOER: f32 = 0.85;
/// What is added to the one for the other: mow, mower; paint, painter; cuidar, cuidador.
const DOERS: [&str; 11] = ["ador", "edor", "er", "eur", "ian", "idor", "ien", "ier", "ist", "or", "r"];

/// Whether a word names who does what the other says.
pub fn is_doer(done: &str, doer: &str) -> bool {
    3 <= done.len() && doer.strip_prefix(done).is_some_and(|rest| DOERS.contains(&rest))
}

/// The same in Japanese: how words for people at work end.
const JAPANESE_DOERS: [&str; 21] = [
    "師", "屋", "士", "員", "係", "手", "工", "者", "家", "医", "匠", "長", "官", "人", "職", "番", "役", "夫", "婦",
    "っふ", "にあ",
];

/// Whether a stem, or a pair of Japanese characters, looks like a word for who does something: tanner, potier, 庭師.
pub fn names_doer(stem: &str) -> bool {
    if stem.is_ascii() {
        DOERS.iter().any(|ending| 1 < ending.len() && stem.ends_with(ending))
    } else {
        JAPANESE_DOERS.iter().any(|ending| stem.ends_with(ending))
    }
}

/// How near a typed word is to one that may have been meant, from 0 (not at all) to 1.
pub fn likeness(typed: &str, word: &str, slips: usize) -> f32 {
    match distance(typed.as_bytes(), word.as_bytes(), slips) {
        Some(distance) => 0.95 - 0.15 * share(distance, 1) - 0.5 * share(1, typed.len().max(word.len())),
        None => 0.0,
    }
}

/// How much of a whole a part is.
pub fn share(part: usize, whole: usize) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "lengths of words")]
    let (part, whole) = (part as f32, whole.max(1) as f32);
    part / whole
}

/// Words longer than this are not compared letter by letter.
const LONGEST: usize = 31;

/// Slips between two words: a letter too many, too few, another, or two
/// swapped (optimal string alignment). `None` when there are more than allowed.
fn distance(one: &[u8], two: &[u8], allowed: usize) -> Option<usize> {
    if LONGEST < two.len() {
        return None;
    }
    // Three rows of the table of distances between beginnings of the words.
    let (mut before_last, mut last) = ([0; LONGEST + 1], [0; LONGEST + 1]);
    last.iter_mut().enumerate().for_each(|(column, cell)| *cell = column);
    let mut previous = None;
    for (row, letter) in one.iter().enumerate() {
        let mut line = [0; LONGEST + 1];
        let (mut left, mut left_letter, mut nearest) = (row + 1, None, row + 1);
        // Cells up and to the left of the current one, and two of each.
        let mut corner = last.first().copied().unwrap_or_default();
        let mut far_corner = None;
        let columns = line.iter_mut().skip(1).zip(last.iter().skip(1)).zip(&before_last);
        for (other, ((cell, up), before)) in two.iter().zip(columns) {
            let mut found = (corner + usize::from(letter != other)).min(up + 1).min(left + 1);
            if let Some(swapped) = far_corner.filter(|_| previous == Some(other) && left_letter == Some(letter)) {
                found = found.min(swapped + 1);
            }
            (*cell, left, corner, left_letter, far_corner) = (found, found, *up, Some(other), Some(*before));
            nearest = nearest.min(found);
        }
        if allowed < nearest {
            return None;
        }
        if let Some(first) = line.first_mut() {
            *first = row + 1;
        }
        previous = Some(letter);
        before_last = std::mem::replace(&mut last, line);
    }
    last.get(two.len()).copied().filter(|distance| *distance <= allowed)
}
