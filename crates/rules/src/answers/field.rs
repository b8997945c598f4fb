//! The table of questions, one row each, and the typed answers to them. A row holds everything the program knows about
//! a question; its words are in `locales/`, under its path.

use super::Details;
use super::page::Page;
use super::value::{Answer, Countries, Kind, Months, Value};
use crate::choice::{Credential, Language, Licence, Place, Province, Wage, YesNo, YesNoUnsure};
use crate::country::Country;
use crate::occupations::{Ask, Group};
use strum::{IntoStaticStr, VariantArray};

/// When a page requires an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// Whenever the page is shown.
    Always,
    /// Unless there is no offer: without one there is no business yet.
    UnlessNoOffer,
    /// Unless there is no credential: without one there is neither length nor field.
    UnlessNoCredential,
    Never,
}

/// What it takes to change an answer, least effort first; the sentence is `change.kind.<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Effort {
    /// Something to arrange: an offer, a letter, a licence, a wage.
    CanChange,
    /// Work, study, a language.
    TakesTime,
    /// Out of anyone's control, or a different job.
    Fixed,
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// The path that names its answer in JSON, forms, links and errors.
    pub path: &'static str,
    pub kind: Kind,
    pub page: Page,
    pub needed: Needed,
    pub effort: Effort,
}

macro_rules! questions {
    ($($name:ident $path:literal $($place:ident).+: $type:ty, $page:ident, $needed:ident, $effort:ident;)+
     @follow_ups
     $($later:ident $later_path:literal $($later_place:ident).+: $later_type:ty, $later_page:ident, $later_needed:ident,
       $later_effort:ident;)+
    ) => {
        /// A question, in the order of the contract.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $(#[doc = concat!("`", $path, "`")] $name,)+
            /// A follow-up to the occupation: `occupation_detail.*`
            Detail(Ask),
            $(#[doc = concat!("`", $later_path, "`")] $later,)+
        }

        impl Field {
            /// Every question, in the order of the contract.
            pub fn all() -> impl Iterator<Item = Field> {
                let follow_ups = Ask::ALL.into_iter().map(Field::Detail);
                [$(Field::$name,)+].into_iter().chain(follow_ups).chain([$(Field::$later,)+])
            }

            pub const fn question(self) -> Question {
                match self {
                    $(Field::$name => row($path, <$type>::KIND, Page::$page, Needed::$needed, Effort::$effort),)+
                    Field::Detail(ask) => {
                        let kind = YesNoUnsure::KIND;
                        row(ask.path(), kind, Page::OccupationDetail, Needed::Always, Effort::CanChange)
                    }
                    $(Field::$later => {
                        row($later_path, <$later_type>::KIND, Page::$later_page, Needed::$later_needed, Effort::$later_effort)
                    })+
                }
            }
        }

        impl Answers {
            pub fn get(&self, field: Field) -> Option<Value> {
                match field {
                    $(Field::$name => self.$($place).+.as_ref().map(Answer::to_value),)+
                    Field::Detail(ask) => self.detail(ask).as_ref().map(Answer::to_value),
                    $(Field::$later => self.$($later_place).+.as_ref().map(Answer::to_value),)+
                }
            }

            /// Sets one answer. Returns `None` and changes nothing if the question does not take the value.
            pub fn set(&mut self, field: Field, value: &Value) -> Option<()> {
                match field {
                    $(Field::$name => self.$($place).+ = Some(Answer::from_value(value)?),)+
                    Field::Detail(ask) => self.occupation_detail.set(ask, Some(Answer::from_value(value)?)),
                    $(Field::$later => self.$($later_place).+ = Some(Answer::from_value(value)?),)+
                }
                Some(())
            }

            /// Copies one answer, or its absence, from other answers.
            pub fn copy(&mut self, field: Field, from: &Answers) {
                match field {
                    $(Field::$name => self.$($place).+.clone_from(&from.$($place).+),)+
                    Field::Detail(ask) => self.occupation_detail.set(ask, from.detail(ask)),
                    $(Field::$later => self.$($later_place).+.clone_from(&from.$($later_place).+),)+
                }
            }
        }
    };
}

questions! {
    Citizenships        "citizenships"                citizenships: Countries,                   Citizenships,     Always,             Fixed;
    PermanentResidences "permanent_residences"        permanent_residences: Countries,           Citizenships,     Always,             Fixed;
    JobOffer            "job_offer"                   job_offer: YesNoUnsure,                    JobOffer,         Always,             CanChange;
    OwnBusiness         "own_business"                own_business: YesNoUnsure,                 JobOffer,         UnlessNoOffer,      CanChange;
    Occupation          "occupation"                  occupation: Group,                         Occupation,       Always,             Fixed;
    @follow_ups
    Province            "province"                    province: Province,                        Wage,             Never,              CanChange;
    Wage                "wage"                        wage: Wage,                                Wage,             Always,             CanChange;
    LicenceRequired     "licence_required"            licence_required: YesNoUnsure,             LicenceRequired,  Always,             CanChange;
    Licence             "licence"                     licence: Licence,                          Licence,          Always,             CanChange;
    Credential          "education.credential"        education.credential: Credential,          Education,        Always,             TakesTime;
    StudyMonths         "education.study_months"      education.study_months: Months<MAX_STUDY_MONTHS>, Education, UnlessNoCredential, TakesTime;
    EducationCountry    "education.country"           education.country: Country,                EducationCountry, Always,             TakesTime;
    InField             "education.in_field"          education.in_field: YesNoUnsure,           Education,        UnlessNoCredential, TakesTime;
    AcceptanceLetter    "education.acceptance_letter" education.acceptance_letter: YesNoUnsure,  EducationCountry, Always,             CanChange;
    ExperienceMonths    "experience_months"           experience_months: Months<MAX_EXPERIENCE_MONTHS>, Experience, Always,            TakesTime;
    Language            "language"                    language: Language,                        Language,         Always,             TakesTime;
    Partner             "partner"                     partner: YesNo,                            Situation,        Never,              CanChange;
    Location            "location"                    location: Place,                           Situation,        Never,              CanChange;
}

pub const MAX_STUDY_MONTHS: u16 = 240;
pub const MAX_EXPERIENCE_MONTHS: u16 = 720;

/// Everything a person has answered; an absent answer is `None`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// Countries they are a citizen of; empty means none.
    pub citizenships: Option<Countries>,
    /// Countries they are a permanent resident of; empty means none.
    pub permanent_residences: Option<Countries>,
    /// A pre-arranged offer or contract.
    pub job_offer: Option<YesNoUnsure>,
    /// Whether they control the Canadian business, or would look for clients in Canada.
    pub own_business: Option<YesNoUnsure>,
    /// The occupation of the job in Canada.
    pub occupation: Option<Group>,
    pub occupation_detail: Details,
    /// Where the job is.
    pub province: Option<Province>,
    /// The wage compared with the prevailing wage.
    pub wage: Option<Wage>,
    /// Whether the occupation is regulated where the job is.
    pub licence_required: Option<YesNoUnsure>,
    pub licence: Option<Licence>,
    pub education: Education,
    /// Months of paid work in the sector of the job offer.
    pub experience_months: Option<Months<MAX_EXPERIENCE_MONTHS>>,
    pub language: Option<Language>,
    /// Whether there is a spouse or common-law partner.
    pub partner: Option<YesNo>,
    pub location: Option<Place>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Education {
    /// The highest credential.
    pub credential: Option<Credential>,
    /// Nominal length of the programmes leading to it, in months.
    pub study_months: Option<Months<MAX_STUDY_MONTHS>>,
    /// Where it was awarded.
    pub country: Option<Country>,
    /// Whether it is in the field of the occupation.
    pub in_field: Option<YesNoUnsure>,
    /// Whether the employer's letter accepts the degree.
    pub acceptance_letter: Option<YesNoUnsure>,
}

const fn row(path: &'static str, kind: Kind, page: Page, needed: Needed, effort: Effort) -> Question {
    Question { path, kind, page, needed, effort }
}

impl Field {
    /// The path, as in `education.study_months`.
    pub const fn path(self) -> &'static str {
        self.question().path
    }

    pub const fn kind(self) -> Kind {
        self.question().kind
    }

    pub const fn page(self) -> Page {
        self.question().page
    }

    /// The object that holds its answer (`None` at the top level), and its key there.
    pub fn place(self) -> (Option<&'static str>, &'static str) {
        let path = self.path();
        path.split_once('.').map_or((None, path), |(parent, key)| (Some(parent), key))
    }
}

impl Page {
    /// The questions it can ask.
    pub fn fields(self) -> impl Iterator<Item = Field> {
        Field::all().filter(move |field| field.page() == self)
    }
}
