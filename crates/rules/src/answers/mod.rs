//! The answers a person can give: the table of questions (`field`), typed answers, and the strict reader (`wire`), the
//! only file that knows both answers and JSON.
//!
//! Invariant: an [`Answers`] holds only values the contract allows; the type of each field rules out any other.

mod field;
pub mod json;
mod page;
mod value;
mod wire;

pub use crate::choice::{Choice, Credential, Language, Licence, Place, Province, Wage, YesNo, YesNoUnsure};
pub use field::{Answers, Education, Effort, Field, MAX_EXPERIENCE_MONTHS, MAX_STUDY_MONTHS, Needed, Question};
pub use page::{Page, Step};
pub use value::{Countries, Kind, Months, UNSURE, Value};
pub use wire::AnswersError;

use crate::country::Country;
use crate::occupations::Ask;

/// The answers to follow-up questions, in the order of the questions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Details(Vec<(Ask, YesNoUnsure)>);

impl Details {
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Ask, YesNoUnsure)> {
        self.0.iter().copied()
    }

    fn set(&mut self, ask: Ask, answer: Option<YesNoUnsure>) {
        self.0.retain(|(other, _)| *other != ask);
        if let Some(answer) = answer {
            let place = self.0.partition_point(|(other, _)| *other < ask);
            self.0.insert(place, (ask, answer));
        }
    }
}

impl Answers {
    pub fn detail(&self, ask: Ask) -> Option<YesNoUnsure> {
        self.occupation_detail.iter().find(|(other, _)| *other == ask).map(|(_, answer)| answer)
    }

    pub fn has(&self, field: Field) -> bool {
        self.get(field).is_some()
    }

    pub fn clear(&mut self, field: Field) {
        self.copy(field, &Answers::default());
    }

    /// These answers with one changed, to a value that the question takes.
    #[must_use]
    pub fn with(&self, field: Field, value: &Value) -> Answers {
        let mut answers = self.clone();
        let is_set = answers.set(field, value).is_some();
        debug_assert!(is_set, "{field:?} does not take {value:?}");
        answers
    }

    /// Whether an answer that its page requires is missing.
    pub fn is_missing(&self, field: Field) -> bool {
        let is_needed = match field.question().needed {
            Needed::Always => true,
            Needed::UnlessNoOffer => self.job_offer != Some(YesNoUnsure::No),
            Needed::UnlessNoCredential => self.education.credential != Some(Credential::None),
            Needed::Never => false,
        };
        is_needed && !self.has(field)
    }

    /// Whether both citizenship and permanent residence have been answered.
    pub fn has_answered_status(&self) -> bool {
        self.citizenships.is_some() && self.permanent_residences.is_some()
    }

    /// Whether the person skipped the occupation. That leaves no answer; it is inferred from having got past its page.
    pub fn has_skipped_occupation(&self, page: Option<Page>) -> bool {
        let is_after = |page: Page| Page::Occupation < page;
        let has_gone_on = || Field::all().any(|field| is_after(field.page()) && self.has(field));
        self.occupation.is_none() && (page.is_some_and(is_after) || has_gone_on())
    }

    /// Every country they are a citizen or permanent resident of, citizenships first.
    pub fn countries(&self) -> impl Iterator<Item = Country> {
        [&self.citizenships, &self.permanent_residences].into_iter().flatten().flatten().copied()
    }

    pub fn belongs_to(&self, country: Country) -> bool {
        self.countries().any(|held| held == country)
    }
}
