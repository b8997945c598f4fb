//! How sure one may be that a group is meant, and that it does not only share a word with what was typed.
//!
//! Each sign has a weight, and with [`SURE`] in all a group is offered. How the weights were found is in
//! `docs/search.md`.

/// What is less certain is not offered.
pub const SURE: f32 = 1.0;

/// What speaks for a group, or how much each of these weighs.
#[derive(Clone, Copy, Default)]
pub struct Signs {
    /// 1 if it has what was typed as a title.
    pub whole: f32,
    /// The share of its best title that was typed.
    pub covered: f32,
    /// How many of the typed words that title has, each as nearly as it has it.
    pub near: f32,
    /// The share of what was typed that the group has in any of its titles.
    pub found: f32,
    /// How much likelier the words are among its titles than among all, as a natural logarithm.
    pub likelihood: f32,
    /// 1 if the group has another level than was typed: helper, technician, manager.
    pub other_level: f32,
    /// 1 if it is read in another language than the page's.
    pub foreign: f32,
    /// How many of the words are known and not put aside.
    pub known: f32,
    /// How many are put aside.
    pub aside: f32,
    /// 1 if a pair of characters that is not kana alone is known as it was typed.
    pub kanji: f32,
    /// 1 if the last is most likely meant for another, which it begins or is a slip away from.
    pub meant: f32,
    /// 1 if nothing but such a beginning was typed, which tells nothing yet.
    pub short: f32,
    /// 1 if a word looks like one for who does something: tanner, 庭師.
    pub doer: f32,
    /// 1 if a degree was typed, whose subject says what somebody is: bac en droit.
    pub degree: f32,
    /// 1 if the head is a word that often is the head of a title.
    pub head: f32,
}

/// The weights for English, French and Spanish.
pub static LATIN: Signs = Signs {
    whole: 0.23,
    covered: 0.57,
    near: 0.16,
    found: 0.0,
    likelihood: 0.067,
    other_level: -0.22,
    foreign: -0.06,
    known: 0.08,
    aside: -0.063,
    kanji: 0.0,
    meant: 0.115,
    short: 1.0,
    doer: 0.175,
    degree: 0.25,
    head: 0.25,
};
/// Those for Japanese, whose pairs of characters say less than words: two of them may be parts of one word, or of none.
pub static JAPANESE: Signs = Signs {
    whole: 0.036,
    covered: 0.48,
    near: 0.0,
    found: 0.435,
    likelihood: 0.03,
    other_level: 0.0,
    foreign: -0.06,
    known: 0.045,
    aside: -0.14,
    kanji: 0.21,
    meant: -0.39,
    short: 0.0,
    doer: 0.38,
    degree: 0.0,
    head: 0.24,
};

impl Signs {
    /// What they weigh together.
    pub fn weighed(&self, weights: &Signs) -> f32 {
        self.whole * weights.whole
            + self.covered * weights.covered
            + self.near * weights.near
            + self.found * weights.found
            + self.likelihood * weights.likelihood
            + self.other_level * weights.other_level
            + self.foreign * weights.foreign
            + self.known * weights.known
            + self.aside * weights.aside
            + self.kanji * weights.kanji
            + self.meant * weights.meant
            + self.short * weights.short
            + self.doer * weights.doer
            + self.degree * weights.degree
            + self.head * weights.head
    }
}
