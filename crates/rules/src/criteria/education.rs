//! Education: the length (and kind) of the programme, and its field, as separate parts.
//!
//! Length is decided as soon as the answers allow, so that nobody is asked for more once the result is known.

use super::{Finding, Parts, Reason};
use crate::answers::{Credential, Education, YesNoUnsure};
use crate::country::Country;
use crate::occupations::Category;
use crate::route::Route;
use crate::rulebook::{AcceptanceLetter, Degree, DegreeField, Programme};

/// The education a route requires. Of the occupation, only the level is read.
pub fn education(
    degree: &Degree,
    programme: &Programme,
    education: &Education,
    teer: Option<u8>,
    route: Route,
) -> Parts {
    match route.category {
        Category::Professional => {
            let field = degree.field.as_ref().and_then(|field| against_degree_field(field, education, teer));
            Parts(degree_length(degree, education, route), field)
        }
        Category::Technician => {
            let field = against_programme_field(education).filter(|_| programme.field_in_doubt);
            Parts(programme_length(programme, education, route), field)
        }
    }
}

fn degree_length(rule: &Degree, education: &Education, route: Route) -> Finding {
    let letter = rule.letter.as_ref().filter(|letter| letter.country == route.country);
    let least = letter.map_or(rule.months, |letter| letter.months);
    if education.credential.is_some_and(|credential| !credential.is_degree()) {
        return Finding::not_met(Reason::DegreeNone);
    }
    if education.study_months.is_some_and(|months| months.get() < least) {
        return Finding::not_met(Reason::DegreeTooShort);
    }
    let (Some(_), Some(months)) = (education.credential, education.study_months) else {
        return Finding::unanswered(Reason::DegreeUnanswered);
    };
    match letter {
        None => Finding::met(Reason::DegreeLongEnough),
        Some(_) if rule.months <= months.get() => long_degree(education),
        Some(letter) => shorter_degree(letter, education),
    }
}

/// A degree that is long enough, on a route that requires the letter anyway.
fn long_degree(education: &Education) -> Finding {
    match education.acceptance_letter {
        None => Finding::unanswered(Reason::LetterUnansweredLong),
        Some(YesNoUnsure::No) => Finding::unsure(Reason::LetterMissingLong),
        Some(YesNoUnsure::Unsure) => Finding::unsure(Reason::LetterUnsureLong),
        Some(YesNoUnsure::Yes) => Finding::met(Reason::DegreeLongWithLetter),
    }
}

/// A degree that is long enough only with the letter, and only if it is from the country.
fn shorter_degree(letter: &AcceptanceLetter, education: &Education) -> Finding {
    match education.acceptance_letter {
        None => Finding::unanswered(Reason::LetterUnanswered),
        Some(YesNoUnsure::No) => Finding::not_met(Reason::LetterMissing),
        Some(YesNoUnsure::Unsure) => Finding::unsure(Reason::LetterUnsure),
        Some(YesNoUnsure::Yes) => match education.country {
            None => Finding::unanswered(Reason::DegreeCountryUnanswered),
            Some(country) if country == letter.country => Finding::met(Reason::DegreeWithLetter),
            Some(_) => Finding::unsure(Reason::DegreeElsewhere),
        },
    }
}

/// What the field of the degree has against it, if anything. Whether another field means refusal depends on the
/// occupation's level, so it is undecided until there is an occupation.
fn against_degree_field(rule: &DegreeField, education: &Education, teer: Option<u8>) -> Option<Finding> {
    match (education.in_field, teer) {
        (Some(YesNoUnsure::Yes), _) => None,
        (None, _) => Some(Finding::unanswered(Reason::FieldUnanswered)),
        (Some(YesNoUnsure::Unsure), _) => Some(Finding::unsure(Reason::FieldUnsure)),
        (Some(YesNoUnsure::No), None) => Some(Finding::unanswered(Reason::FieldOccupationUnanswered)),
        (Some(YesNoUnsure::No), Some(teer)) if rule.any_field_teers.contains(&teer) => {
            Some(Finding::unsure(Reason::FieldManager))
        }
        (Some(YesNoUnsure::No), Some(_)) => Some(Finding::not_met(Reason::FieldNotRelated)),
    }
}

fn programme_length(rule: &Programme, education: &Education, route: Route) -> Finding {
    if education.credential == Some(Credential::None) {
        return Finding::not_met(Reason::ProgrammeNone);
    }
    if education.study_months.is_some_and(|months| months.get() < rule.months) {
        return Finding::not_met(Reason::ProgrammeTooShort);
    }
    let (Some(credential), Some(_)) = (education.credential, education.study_months) else {
        return Finding::unanswered(Reason::ProgrammeUnanswered);
    };
    if rule.certificate_in_doubt && credential == Credential::Certificate {
        return Finding::unsure(Reason::CertificateInDoubt);
    }
    match rule.associate.filter(|country| *country == route.country) {
        Some(country) => associate(credential, country, education),
        // Rules that mention a degree are read to mean a diploma as well.
        None if rule.certificate_in_doubt && credential == Credential::Diploma => {
            Finding::met(Reason::ProgrammeDiploma)
        }
        None => Finding::met(Reason::ProgrammeLongEnough),
    }
}

/// A country's own associate's degree, its equivalent or more.
fn associate(credential: Credential, country: Country, education: &Education) -> Finding {
    match credential {
        Credential::Bachelor | Credential::Graduate => Finding::met(Reason::ProgrammeLongEnough),
        Credential::Associate => match education.country {
            None => Finding::unanswered(Reason::AssociateCountryUnanswered),
            Some(awarded_in) if awarded_in == country => Finding::met(Reason::AssociateAccepted),
            Some(_) => Finding::unsure(Reason::AssociateElsewhere),
        },
        Credential::Certificate | Credential::Diploma => Finding::unsure(Reason::EquivalenceInDoubt),
        Credential::None => Finding::not_met(Reason::ProgrammeNone),
    }
}

/// What the field of the programme has against it, if anything.
fn against_programme_field(education: &Education) -> Option<Finding> {
    match education.in_field {
        Some(YesNoUnsure::Yes) => None,
        None => Some(Finding::unanswered(Reason::ProgrammeFieldUnanswered)),
        Some(YesNoUnsure::Unsure) => Some(Finding::unsure(Reason::ProgrammeFieldUnsure)),
        Some(YesNoUnsure::No) => Some(Finding::unsure(Reason::ProgrammeFieldOther)),
    }
}
