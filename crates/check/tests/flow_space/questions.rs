//! The ways to answer a page, as far as the rules can tell them apart.

use cptpp_rules::answers::{Answers, Credential, Field, Page, YesNoUnsure};
use cptpp_rules::classes;
use cptpp_rules::occupations::Group;
use cptpp_testing::RULES;
use strum::VariantArray;

/// At least the number of questions, including those about citizenship and residence.
pub const QUESTIONS: usize = 32;

/// For each question, by number, the class of the answer, counted from 1; 0 if
/// there is none.
pub type Prefix = [u8; QUESTIONS];

/// Every question with one answer of each class.
pub struct Questions {
    /// By number.
    pub fields: Vec<Field>,
    /// By number: the place of the page that asks it.
    pub pages: Vec<usize>,
    samples: Vec<Vec<Answers>>,
}

impl Questions {
    pub fn published() -> Questions {
        let fields: Vec<Field> = Field::all().collect();
        assert!(fields.len() <= QUESTIONS);
        let samples = |field: &Field| {
            let classes = classes::classes(RULES.books(), *field).into_iter();
            classes.map(|class| Answers::default().with(*field, &class.samples[0])).collect()
        };
        let pages = fields.iter().map(|field| place_of(field.page())).collect();
        Questions { samples: fields.iter().map(samples).collect(), pages, fields }
    }

    /// A question's number.
    pub fn number(&self, field: Field) -> usize {
        self.fields.iter().position(|other| *other == field).unwrap()
    }

    /// The questions of a page.
    pub fn of_page(&self, page: Page) -> Vec<usize> {
        page.fields().map(|field| self.number(field)).collect()
    }

    /// How many classes of answers a question has.
    pub fn classes(&self, question: usize) -> u8 {
        u8::try_from(self.samples[question].len()).unwrap()
    }

    /// The answers that a prefix represents, added to others.
    pub fn answers(&self, prefix: &Prefix, others: &Answers) -> Answers {
        let mut answers = others.clone();
        for (question, class) in prefix.iter().enumerate().filter(|(_, class)| 0 < **class) {
            answers.copy(self.fields[question], &self.samples[question][usize::from(*class) - 1]);
        }
        answers
    }

    /// The occupation that represents a class.
    pub fn group(&self, class: u8) -> Option<Group> {
        let occupations = &self.samples[self.number(Field::Occupation)];
        occupations.get(usize::from(class).checked_sub(1)?)?.occupation
    }

    /// Every way to answer some questions of a page, including leaving optional ones empty.
    pub fn ways(&self, questions: &[usize], before: &Prefix) -> Vec<Prefix> {
        questions.iter().fold(vec![*before], |ways, question| {
            let answered = |way: Prefix| {
                let least = u8::from(!self.may_stay_empty(*question, &way));
                (least..=self.classes(*question)).map(move |class| with(way, *question, class))
            };
            ways.into_iter().flat_map(answered).collect()
        })
    }

    /// Everything but these is required.
    fn may_stay_empty(&self, question: usize, way: &Prefix) -> bool {
        let chosen = |field: Field| {
            let question = self.number(field);
            self.samples[question].get(usize::from(way[question]).wrapping_sub(1))
        };
        match self.fields[question] {
            // The occupation can be skipped.
            Field::Province | Field::Partner | Field::Location | Field::Occupation => true,
            Field::OwnBusiness => {
                chosen(Field::JobOffer).is_some_and(|answers| answers.job_offer == Some(YesNoUnsure::No))
            }
            Field::StudyMonths | Field::InField => {
                chosen(Field::Credential).is_some_and(|answers| answers.education.credential == Some(Credential::None))
            }
            _ => false,
        }
    }
}

/// A prefix with one answer changed.
pub fn with(mut prefix: Prefix, question: usize, class: u8) -> Prefix {
    prefix[question] = class;
    prefix
}

/// The position of a page among all pages.
pub fn place_of(page: Page) -> usize {
    Page::VARIANTS.iter().position(|other| *other == page).unwrap()
}
