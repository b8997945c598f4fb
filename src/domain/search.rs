//! A job title or code to occupation groups, by word and prefix, over the
//! official names.

use super::form::code_in;
use super::occupations::Group;

/// How many groups are offered at most.
pub const MOST: usize = 10;

/// The names of the groups in one language.
#[derive(Clone, Debug, Default)]
pub struct Names(Vec<Name>);

#[derive(Clone, Debug)]
struct Name {
    group: Group,
    text: String,
    words: Vec<String>,
}

impl Names {
    /// Reads a file of names: a line a group, its code, a tab, its name.
    /// Lines that are not of this form are passed over.
    #[must_use]
    pub fn parse(file: &str) -> Names {
        let name = |line: &str| {
            let (code, text) = line.split_once('\t')?;
            Some(Name { group: Group::parse(code)?, text: text.to_owned(), words: words(text) })
        };
        Names(file.lines().filter_map(name).collect())
    }

    /// Whether there are no names.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The name of a group.
    #[must_use]
    pub fn get(&self, group: Group) -> Option<&str> {
        self.0.iter().find(|name| name.group == group).map(|name| name.text.as_str())
    }

    /// The groups for what was typed, best first. A five-digit code finds its
    /// group, with or without names.
    #[must_use]
    pub fn search(&self, query: &str) -> Vec<Group> {
        if let Some(group) = code_in(query) {
            return vec![group];
        }
        // Nobody types more words than this; more would only cost time.
        let query: Vec<String> = words(query).into_iter().take(12).collect();
        let mut found: Vec<(usize, usize, Group)> = self
            .0
            .iter()
            .filter_map(|name| Some((score(&query, &name.words)?, name.words.len(), name.group)))
            .collect();
        found.sort_by(|one, two| two.0.cmp(&one.0).then(one.1.cmp(&two.1)).then(one.2.cmp(&two.2)));
        found.into_iter().take(MOST).map(|(_, _, group)| group).collect()
    }
}

/// How well words fit a name; `None` unless each of them starts one of its
/// words. A whole word counts more than its start, the first word of the name
/// more than a later one.
fn score(query: &[String], name: &[String]) -> Option<usize> {
    if query.is_empty() {
        return None;
    }
    let scores = query.iter().map(|word| {
        let fits = name.iter().enumerate().filter(|(_, other)| other.starts_with(word.as_str()));
        fits.map(|(index, other)| 2 + 2 * usize::from(other == word) + usize::from(index == 0)).max()
    });
    scores.sum()
}

/// The words of a text, in lower case and without accents.
fn words(text: &str) -> Vec<String> {
    let plain: String = text.chars().flat_map(char::to_lowercase).map(fold).collect();
    plain.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A letter without its accent, for the letters of English, French and Spanish.
fn fold(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'œ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        _ => letter,
    }
}
