//! What a person may answer, typed. Reading from and writing to JSON is in
//! [`read`](super::read); every answer has a [`Field`](super::field::Field) by
//! which pages, files and errors name it.
//!
//! Invariant: an [`Answers`] holds only values the contract allows.

use super::choice::{Choice, YesNoUnsure, choice};
use super::country::Country;
use super::occupations::{Ask, Group};
use serde::Serialize;

choice! {
    /// A plain yes or no.
    YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}

choice! {
    /// The province or territory of the job.
    Province {
        /// Alberta
        Ab = "AB",
        /// British Columbia
        Bc = "BC",
        /// Manitoba
        Mb = "MB",
        /// New Brunswick
        Nb = "NB",
        /// Newfoundland and Labrador
        Nl = "NL",
        /// Nova Scotia
        Ns = "NS",
        /// Northwest Territories
        Nt = "NT",
        /// Nunavut
        Nu = "NU",
        /// Ontario
        On = "ON",
        /// Prince Edward Island
        Pe = "PE",
        /// Quebec
        Qc = "QC",
        /// Saskatchewan
        Sk = "SK",
        /// Yukon
        Yt = "YT",
    }
}

choice! {
    /// The wage offered, against the prevailing wage.
    Wage {
        /// As much, or more.
        AtOrAbove = "at_or_above",
        /// Less.
        Below = "below",
        /// The person does not know.
        Unsure = "unsure",
    }
}

choice! {
    /// The licence or certificate to practise.
    Licence {
        /// From the Canadian regulator.
        Canadian = "canadian",
        /// From a regulator elsewhere.
        Foreign = "foreign",
        /// Expected from the Canadian regulator within about four months.
        WithinFourMonths = "within_four_months",
        /// None.
        No = "no",
        /// The person does not know.
        Unsure = "unsure",
    }
}

choice! {
    /// The highest credential earned after secondary school.
    Credential {
        /// None.
        None = "none",
        /// A certificate.
        Certificate = "certificate",
        /// A diploma.
        Diploma = "diploma",
        /// An associate's degree.
        Associate = "associate",
        /// A bachelor's degree.
        Bachelor = "bachelor",
        /// A graduate degree.
        Graduate = "graduate",
    }
}

impl Credential {
    /// Whether it is a bachelor's or graduate degree.
    #[must_use]
    pub fn is_degree(self) -> bool {
        match self {
            Credential::Bachelor | Credential::Graduate => true,
            Credential::None | Credential::Certificate | Credential::Diploma | Credential::Associate => false,
        }
    }
}

choice! {
    /// The official languages the person can work in.
    Language {
        /// English.
        English = "english",
        /// French.
        French = "french",
        /// Both.
        Both = "both",
        /// Neither.
        Neither = "neither",
        /// The person does not know.
        Unsure = "unsure",
    }
}

choice! {
    /// Where the person is.
    Place {
        /// Not in Canada.
        OutsideCanada = "outside_canada",
        /// In Canada as a visitor.
        VisitingCanada = "visiting_canada",
        /// In Canada with a work or study permit.
        CanadaWithPermit = "canada_with_permit",
    }
}

/// Everything a person has answered; an absent answer is `None`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// Countries of which they are a citizen; empty means none.
    pub citizenships: Option<Vec<Country>>,
    /// Countries whose permanent resident they are; empty means none.
    pub permanent_residences: Option<Vec<Country>>,
    /// A pre-arranged offer or contract.
    pub job_offer: Option<YesNoUnsure>,
    /// Whether they control the Canadian business, or would look for clients in Canada.
    pub own_business: Option<YesNoUnsure>,
    /// The occupation of the job in Canada.
    pub occupation: Option<Group>,
    /// Follow-ups to the occupation.
    pub occupation_detail: Vec<(Ask, YesNoUnsure)>,
    /// Where the job is.
    pub province: Option<Province>,
    /// The wage against the prevailing wage.
    pub wage: Option<Wage>,
    /// Whether the occupation is regulated where the job is.
    pub licence_required: Option<YesNoUnsure>,
    /// The licence held.
    pub licence: Option<Licence>,
    /// `education.*`
    pub education: Education,
    /// Months of paid work in the sector of the job offer, 0 to 720.
    pub experience_months: Option<u16>,
    /// Languages.
    pub language: Option<Language>,
    /// Whether there is a spouse or common-law partner.
    pub partner: Option<YesNo>,
    /// Where the person is.
    pub location: Option<Place>,
}

/// The answers about education.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Education {
    /// The highest credential.
    pub credential: Option<Credential>,
    /// Nominal length of the programmes leading to it, in months, 0 to 240.
    pub study_months: Option<u16>,
    /// Where it was awarded.
    pub country: Option<Country>,
    /// Whether it is in the field of the occupation.
    pub in_field: Option<YesNoUnsure>,
    /// Whether the employer's letter accepts a three-year Australian degree.
    pub acceptance_letter: Option<YesNoUnsure>,
}

impl Answers {
    /// The answer to a follow-up question.
    #[must_use]
    pub fn detail(&self, ask: Ask) -> Option<YesNoUnsure> {
        self.occupation_detail.iter().find(|(other, _)| *other == ask).map(|(_, answer)| *answer)
    }

    /// Answers a follow-up question, or takes the answer back. They stand in
    /// the order of the questions, so that equal answers are equal values.
    pub(super) fn set_detail(&mut self, ask: Ask, answer: Option<YesNoUnsure>) {
        self.occupation_detail.retain(|(other, _)| *other != ask);
        if let Some(answer) = answer {
            let place = self.occupation_detail.partition_point(|(other, _)| *other < ask);
            self.occupation_detail.insert(place, (ask, answer));
        }
    }

    /// Whether it is told of which countries they are citizens and residents.
    #[must_use]
    pub fn is_status_told(&self) -> bool {
        self.citizenships.is_some() && self.permanent_residences.is_some()
    }

    /// Every country they belong to, those of citizenship first.
    pub fn countries(&self) -> impl Iterator<Item = Country> {
        [&self.citizenships, &self.permanent_residences].into_iter().flatten().flatten().copied()
    }

    /// Whether they are a citizen or permanent resident of a country.
    #[must_use]
    pub fn belongs_to(&self, country: Country) -> bool {
        self.countries().any(|held| held == country)
    }
}
