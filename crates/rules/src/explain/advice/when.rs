//! Who a row of advice is for.

use crate::answers::{Answers, Countries, Credential, Language, Licence, Place, Province, YesNo, YesNoUnsure};
use crate::assessment::{Criterion, Opinion, Verdict};
use crate::country::Country;
use crate::criteria::Reason;
use crate::occupations::Category;
use crate::route::{Route, Status};
use crate::rulebook::{ApplyFrom, Degree, Requirement, Rule, Rulebook};
use crate::rules::Rules;

/// A condition that holds for a person or does not.
#[derive(Debug)]
pub enum When {
    /// The best route is in this category.
    Category(Category),
    /// The best route is through one of these countries.
    Through(&'static [Country]),
    /// The best route is as a citizen, or as a permanent resident.
    As(Status),
    Citizen(&'static [Country]),
    Resident(&'static [Country]),
    NoRoute,
    /// A permanent resident of a country that counts only in another rulebook.
    ResidentByOthers,
    /// A citizen or permanent resident of a country of the agreement that the rulebook says it does not cover.
    NotCovered,
    /// The best route requires the employer's letter.
    LetterAsked,
    /// A citizen of a country whose routes require its own associate's degree from technicians.
    AssociateAskedFor,
    /// The job's level puts it in this category, or may, because no occupation is given.
    Job(Category),
    /// The highest credential is one of these.
    Credential(&'static [Credential]),
    /// A citizen of more than one country.
    SeveralPassports,
    Offer,
    /// There is a spouse or common-law partner.
    Partner,
    /// What the rulebook says of the partner's permit.
    PartnerPermit(YesNoUnsure),
    /// In one of these places; without an answer, outside Canada.
    In(&'static [Place]),
    /// This way to apply is open.
    Way(ApplyFrom),
    /// A licence is needed, or may be.
    LicenceNeeded,
    CanadianLicence,
    /// The applicant owns the business, or may.
    OwnBusiness,
    InProvince(Province),
    French,
    /// The occupation has one of these TEER categories.
    Teer(&'static [u8]),
    /// The occupation's code begins with one of these digits.
    CodeBegins(&'static [&'static str]),
    /// Some criterion of the best route has one of these reasons.
    Because(&'static [Reason]),
    Verdict(&'static [Verdict]),
    Any(&'static [When]),
    Not(&'static When),
}

/// A person, and what a rulebook says about them.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    pub answers: &'a Answers,
    pub opinion: &'a Opinion,
    /// The rules it is among.
    pub rules: &'a Rules,
}

impl Case<'_> {
    /// Whether all of these hold.
    pub fn fits(&self, when: &[When]) -> bool {
        when.iter().all(|when| self.holds(when))
    }

    fn route(&self) -> Option<Route> {
        self.opinion.best().map(|best| best.route)
    }

    fn holds(&self, when: &When) -> bool {
        let Case { answers, opinion, rules } = self;
        let any = |held: &Option<Countries>, of: &[Country]| held.iter().flatten().any(|country| of.contains(country));
        let code = || answers.occupation.map(|group| group.to_string());
        match when {
            When::Category(category) => self.route().is_some_and(|route| route.category == *category),
            When::Through(countries) => self.route().is_some_and(|route| countries.contains(&route.country)),
            When::As(status) => self.route().is_some_and(|route| route.status == *status),
            When::Citizen(countries) => any(&answers.citizenships, countries),
            When::Resident(countries) => any(&answers.permanent_residences, countries),
            When::NoRoute => self.route().is_none(),
            When::ResidentByOthers => {
                let by_others =
                    |other: &&'static Rulebook| any(&answers.permanent_residences, other.permanent_residents);
                rules.books().iter().any(by_others)
                    && !any(&answers.permanent_residences, opinion.book.permanent_residents)
            }
            When::NotCovered => {
                any(&answers.citizenships, opinion.book.not_covered)
                    || any(&answers.permanent_residences, opinion.book.not_covered)
            }
            When::LetterAsked => self.route().is_some_and(|route| is_letter_asked(opinion.book, route)),
            When::AssociateAskedFor => any(&answers.citizenships, &associates(opinion.book)),
            When::Job(category) => answers.occupation.is_none_or(|group| {
                let is_professional = professional_teers(opinion.book).contains(&group.teer());
                is_professional == (*category == Category::Professional)
            }),
            When::Credential(credentials) => {
                answers.education.credential.is_some_and(|credential| credentials.contains(&credential))
            }
            When::SeveralPassports => answers.citizenships.as_ref().is_some_and(|held| 1 < held.len()),
            When::Offer => answers.job_offer == Some(YesNoUnsure::Yes),
            When::Partner => answers.partner == Some(YesNo::Yes),
            When::PartnerPermit(answer) => opinion.spouse_open_work_permit == *answer,
            When::In(places) => places.contains(&answers.location.unwrap_or(Place::OutsideCanada)),
            When::Way(way) => opinion.apply_from.contains(way),
            When::LicenceNeeded => answers.licence_required.is_some_and(|needed| needed != YesNoUnsure::No),
            When::CanadianLicence => answers.licence == Some(Licence::Canadian),
            When::OwnBusiness => answers.own_business.is_some_and(|own| own != YesNoUnsure::No),
            When::InProvince(province) => answers.province == Some(*province),
            When::French => matches!(answers.language, Some(Language::French | Language::Both)),
            When::Teer(teers) => answers.occupation.is_some_and(|group| teers.contains(&group.teer())),
            When::CodeBegins(starts) => code().is_some_and(|code| starts.iter().any(|start| code.starts_with(start))),
            When::Because(reasons) => {
                let is_meant = |criterion: &Criterion| reasons.contains(&criterion.reason);
                opinion.best().is_some_and(|best| best.criteria.iter().any(is_meant))
            }
            When::Verdict(verdicts) => verdicts.contains(&opinion.verdict),
            When::Any(whens) => whens.iter().any(|when| self.holds(when)),
            When::Not(when) => !self.holds(when),
        }
    }
}

fn is_letter_asked(book: &Rulebook, route: Route) -> bool {
    let asks = |requirement: &Requirement| match requirement {
        Requirement::Education { professional: Degree { letter: Some(letter), .. }, .. } => {
            letter.country == route.country
        }
        _ => false,
    };
    route.category == Category::Professional && book.criteria.iter().any(|rule| asks(&rule.requirement))
}

/// Countries whose routes require technicians to have an associate's degree from there.
fn associates(book: &Rulebook) -> Vec<Country> {
    let associate = |rule: &Rule| match &rule.requirement {
        Requirement::Education { technician, .. } => technician.associate,
        _ => None,
    };
    book.criteria.iter().filter_map(associate).collect()
}

fn professional_teers(book: &Rulebook) -> &'static [u8] {
    book.criteria.iter().find_map(|rule| rule.requirement.professional_teers()).unwrap_or_default()
}
