//! Which page is next, which no longer applies, and how far along.
//!
//! A page is shown while some answer to it can change a criterion's outcome
//! on an open route of either rulebook; when all routes are closed, on the
//! best route of each. That is found by trying the answers, not written down
//! per page, so a new rule brings its question with it.
//!
//! Invariant: which pages follow depends only on answers to pages before
//! them, so an answer never hides its own page.

mod bound;
mod relevance;

pub use relevance::candidates;

use super::answers::{Answers, Credential};
use super::choice::YesNoUnsure;
use super::field::Field;
use super::occupations::Ask;
use relevance::{Routes, asked};

/// A page with questions, in the order asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// Citizenship and permanent residence.
    Citizenships,
    /// The offer, and whose business it is.
    JobOffer,
    /// The occupation of the job.
    Occupation,
    /// Follow-ups to the occupation.
    OccupationDetail,
    /// Province and wage.
    Wage,
    /// Whether the occupation is regulated.
    LicenceRequired,
    /// The licence held.
    Licence,
    /// Credential, length and field.
    Education,
    /// Where it was awarded, and the employer's letter.
    EducationCountry,
    /// Paid experience.
    Experience,
    /// English and French.
    Language,
    /// Partner and place.
    Situation,
}

/// A part of the questionnaire, for telling how far along one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// `citizenship`
    Citizenship,
    /// `job-offer`
    JobOffer,
    /// `education`
    Education,
    /// `experience`
    Experience,
    /// `language`
    Language,
    /// `situation`
    Situation,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Step; 6] =
        [Step::Citizenship, Step::JobOffer, Step::Education, Step::Experience, Step::Language, Step::Situation];

    /// The name that embedding pages rely on.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Step::Citizenship => "citizenship",
            Step::JobOffer => "job-offer",
            Step::Education => "education",
            Step::Experience => "experience",
            Step::Language => "language",
            Step::Situation => "situation",
        }
    }

    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        1 + Step::ALL.iter().take_while(|step| **step < self).count()
    }
}

impl Page {
    /// Every page, in the order asked.
    pub const ALL: [Page; 12] = [
        Page::Citizenships,
        Page::JobOffer,
        Page::Occupation,
        Page::OccupationDetail,
        Page::Wage,
        Page::LicenceRequired,
        Page::Licence,
        Page::Education,
        Page::EducationCountry,
        Page::Experience,
        Page::Language,
        Page::Situation,
    ];

    /// The name in the address and in `data-screen`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Page::Citizenships => "citizenships",
            Page::JobOffer => "job-offer",
            Page::Occupation => "occupation",
            Page::OccupationDetail => "occupation-detail",
            Page::Wage => "wage",
            Page::LicenceRequired => "licence-required",
            Page::Licence => "licence",
            Page::Education => "education",
            Page::EducationCountry => "education-country",
            Page::Experience => "experience",
            Page::Language => "language",
            Page::Situation => "situation",
        }
    }

    /// The step it belongs to.
    #[must_use]
    pub fn step(self) -> Step {
        match self {
            Page::Citizenships => Step::Citizenship,
            Page::JobOffer
            | Page::Occupation
            | Page::OccupationDetail
            | Page::Wage
            | Page::LicenceRequired
            | Page::Licence => Step::JobOffer,
            Page::Education | Page::EducationCountry => Step::Education,
            Page::Experience => Step::Experience,
            Page::Language => Step::Language,
            Page::Situation => Step::Situation,
        }
    }

    /// The answers it asks for.
    #[must_use]
    pub fn fields(self) -> Vec<Field> {
        match self {
            Page::Citizenships => vec![Field::Citizenships, Field::PermanentResidences],
            Page::JobOffer => vec![Field::JobOffer, Field::OwnBusiness],
            Page::Occupation => vec![Field::Occupation],
            Page::OccupationDetail => Ask::ALL.into_iter().map(Field::Detail).collect(),
            Page::Wage => vec![Field::Province, Field::Wage],
            Page::LicenceRequired => vec![Field::LicenceRequired],
            Page::Licence => vec![Field::Licence],
            Page::Education => vec![Field::Credential, Field::StudyMonths, Field::InField],
            Page::EducationCountry => vec![Field::EducationCountry, Field::AcceptanceLetter],
            Page::Experience => vec![Field::ExperienceMonths],
            Page::Language => vec![Field::Language],
            Page::Situation => vec![Field::Partner, Field::Location],
        }
    }

    /// The page that asks for an answer.
    #[must_use]
    pub fn of(field: Field) -> Option<Page> {
        Page::ALL.into_iter().find(|page| page.fields().contains(&field))
    }
}

/// A page that applies, with the questions it asks this person.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The page.
    pub page: Page,
    /// Its questions.
    pub fields: Vec<Field>,
    /// The criterion with which the last open route closed on the page before.
    pub closed_by: Option<&'static str>,
    /// Whether everything required on it is answered.
    pub is_complete: bool,
}

/// The way through the questionnaire for these answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// The pages that apply, in order.
    pub pages: Vec<Shown>,
    /// The answers that count: those given on pages that apply.
    pub answers: Answers,
    /// Whether the outcome can no longer improve.
    pub is_closed: bool,
}

impl Flow {
    /// Finds the way for everything a person has answered so far, also on
    /// pages that no longer apply.
    #[must_use]
    pub fn of(given: &Answers) -> Flow {
        let mut flow = Flow { pages: vec![], answers: Answers::default(), is_closed: false };
        let mut routes = Routes::of(&flow.answers);
        let mut before: Option<Routes> = None;
        for page in Page::ALL {
            let fields = asked(page, &flow.answers, &routes.asked_for);
            if fields.is_empty() {
                continue;
            }
            for field in &fields {
                flow.answers.copy(*field, given);
            }
            let is_complete = fields.iter().all(|field| !is_missing(*field, &flow.answers));
            let closed_by = before.as_ref().and_then(|before| routes.closed_by(before));
            flow.pages.push(Shown { page, fields, closed_by, is_complete });
            // Only what was answered on this page can have closed a route.
            let after = Routes::of(&flow.answers);
            before = Some(std::mem::replace(&mut routes, after));
        }
        flow.is_closed = routes.is_closed;
        flow
    }

    /// A page, if it applies.
    #[must_use]
    pub fn shown(&self, page: Page) -> Option<&Shown> {
        self.pages.iter().find(|shown| shown.page == page)
    }

    /// The page after this one; none before the result.
    #[must_use]
    pub fn next(&self, page: Page) -> Option<Page> {
        self.pages.iter().map(|shown| shown.page).find(|other| page < *other)
    }

    /// The page before this one; none before the first.
    #[must_use]
    pub fn previous(&self, page: Page) -> Option<Page> {
        self.pages.iter().rev().map(|shown| shown.page).find(|other| *other < page)
    }

    /// How many pages can follow after this one, at most, however it and the
    /// ones after it are answered.
    #[must_use]
    pub fn at_most_after(&self, page: Page) -> usize {
        bound::at_most_after(page, &self.before(page))
    }

    /// The answers that count, given on pages before one.
    #[must_use]
    pub fn before(&self, page: Page) -> Answers {
        let mut before = Answers::default();
        for field in self.pages.iter().filter(|shown| shown.page < page).flat_map(|shown| &shown.fields) {
            before.copy(*field, &self.answers);
        }
        before
    }

    /// The first page on which something required is missing. An occupation
    /// that was skipped counts as answered.
    #[must_use]
    pub fn first_unanswered(&self, skipped_occupation: bool) -> Option<Page> {
        let is_open = |shown: &&Shown| !shown.is_complete && (shown.page != Page::Occupation || !skipped_occupation);
        self.pages.iter().find(is_open).map(|shown| shown.page)
    }
}

/// Whether a required answer is missing.
#[must_use]
pub fn is_missing(field: Field, answers: &Answers) -> bool {
    let may_stay_empty = match field {
        Field::Province | Field::Partner | Field::Location => true,
        // Without an offer there is no business yet; without a credential no length and no field.
        Field::OwnBusiness => answers.job_offer == Some(YesNoUnsure::No),
        Field::StudyMonths | Field::InField => answers.education.credential == Some(Credential::None),
        Field::Citizenships
        | Field::PermanentResidences
        | Field::JobOffer
        | Field::Occupation
        | Field::Detail(_)
        | Field::Wage
        | Field::LicenceRequired
        | Field::Licence
        | Field::Credential
        | Field::EducationCountry
        | Field::AcceptanceLetter
        | Field::ExperienceMonths
        | Field::Language => false,
    };
    !may_stay_empty && answers.get(field).is_none()
}

/// Whether somebody went on without an occupation. That leaves no answer; it
/// shows in having come further than its page.
#[must_use]
pub fn has_skipped_occupation(given: &Answers, page: Option<Page>) -> bool {
    let is_after = |page: Page| Page::Occupation < page;
    let answered = |field: Field| given.get(field).is_some() && Page::of(field).is_some_and(is_after);
    given.occupation.is_none() && (page.is_some_and(is_after) || Field::all().any(answered))
}
