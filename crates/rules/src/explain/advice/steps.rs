//! What to do, in the order it is done: find an offer, the employer first,
//! then the application, the partner, and what comes after the permit.

use super::{Advice, Topic, When, note, to_do};
use crate::answers::{Place, Province, YesNoUnsure};
use crate::assessment::Verdict;
use crate::country::codes::US;
use crate::occupations::Category;
use crate::route::Status;
use crate::rulebook::ApplyFrom;
use crate::sources::Confidence::{Inferred, Read, Reported, Unknown};
use crate::sources::SourceId as S;

const NO_OFFER: When = When::Not(&When::Offer);
const PROFESSIONAL: When = When::Category(Category::Professional);
const TECHNICIAN: When = When::Category(Category::Technician);
const ONLINE: When = When::Way(ApplyFrom::OnlineOutsideCanada);
const ON_ARRIVAL: When = When::Way(ApplyFrom::PortOfEntry);
const INSIDE: When = When::Way(ApplyFrom::InsideCanada);
const IN_CANADA: When = When::In(&[Place::VisitingCanada, Place::CanadaWithPermit]);
const PARTNER_MAY: When = When::PartnerPermit(YesNoUnsure::Yes);

pub(super) static STEPS: &[Advice] = &[
    to_do(Topic::NoOffer, "no_offer.look", &[NO_OFFER], &[S::S1], Read),
    to_do(Topic::NoOffer, "no_offer.ask", &[NO_OFFER], &[S::S1, S::S6], Read),
    to_do(Topic::NoOffer, "no_offer.wage", &[NO_OFFER], &[S::S1], Read),
    to_do(Topic::NoOffer, "no_offer.tell", &[NO_OFFER], &[S::S6, S::S9, S::S28], Read),
    to_do(Topic::Employer, "employer.code", &[], &[S::S6], Read),
    to_do(Topic::Employer, "employer.offer", &[], &[S::S6, S::S9], Read),
    to_do(Topic::Employer, "employer.explain", &[], &[S::S6], Read),
    to_do(Topic::Employer, "employer.letter", &[When::LetterAsked], &[S::S1], Read),
    to_do(Topic::Employer, "employer.passport", &[When::Not(&When::SeveralPassports)], &[S::S6], Read),
    to_do(
        Topic::Employer,
        "employer.passport_of_the_route",
        &[When::SeveralPassports, When::As(Status::Citizen)],
        &[S::S6],
        Inferred,
    ),
    to_do(
        Topic::Employer,
        "employer.one_passport",
        &[When::SeveralPassports, When::Not(&When::As(Status::Citizen))],
        &[S::S6],
        Inferred,
    ),
    to_do(Topic::Employer, "employer.agreement", &[], &[S::S6, S::S9], Read),
    to_do(Topic::Employer, "employer.number", &[], &[S::S6], Read),
    to_do(Topic::Employer, "employer.wait", &[], &[S::S6, S::S8, S::S9], Read),
    note(Topic::Employer, "employer.sent", &[], &[S::S1], Read),
    note(Topic::Employer, "employer.resident", &[When::As(Status::PermanentResident)], &[S::S1, S::S6], Inferred),
    note(Topic::Employer, "employer.own_requirements", &[When::Offer], &[S::S1], Read),
    note(Topic::Employer, "employer.open_ended", &[When::Offer], &[S::S9, S::CHAPTER12], Reported),
    note(Topic::Employer, "employer.each_contract", &[When::Offer], &[S::S1], Read),
    to_do(Topic::Apply, "apply.leave_first", &[When::In(&[Place::VisitingCanada])], &[S::S9, S::S30], Read),
    to_do(Topic::Apply, "apply.before_it_ends", &[INSIDE], &[S::S9, S::S23], Read),
    note(Topic::Apply, "apply.same_conditions", &[INSIDE], &[S::S9, S::S23], Read),
    note(Topic::Apply, "apply.leaving", &[INSIDE], &[S::S23], Read),
    note(Topic::Apply, "apply.new_employer", &[INSIDE], &[S::S23], Inferred),
    note(Topic::Apply, "apply.border_is_new", &[INSIDE], &[S::S2], Read),
    to_do(Topic::Apply, "apply.biometrics", &[], &[S::S9], Read),
    // Said on several official pages, none of which is cited here.
    note(Topic::Apply, "apply.biometrics_again", &[When::Not(&When::Citizen(&[US]))], &[], Reported),
    note(Topic::Apply, "apply.fast", &[PROFESSIONAL, ONLINE], &[S::S11], Read),
    note(Topic::Apply, "apply.not_fast", &[TECHNICIAN, ONLINE], &[S::S11, S::TIMES], Unknown),
    note(Topic::Apply, "apply.waiting_inside", &[INSIDE], &[S::S11, S::TIMES], Unknown),
    // No official page that says so has been read.
    note(Topic::Apply, "apply.same_day", &[ON_ARRIVAL], &[], Reported),
    note(Topic::Apply, "apply.visa_comes_along", &[ONLINE], &[S::S21], Read),
    note(Topic::Apply, "apply.visa_by_itself", &[ON_ARRIVAL], &[S::S21], Read),
    note(Topic::Apply, "apply.quebec", &[When::InProvince(Province::Qc)], &[S::S24, S::S9], Read),
    to_do(Topic::Partner, "partner.apply", &[When::Partner, PARTNER_MAY], &[S::S1, S::S7], Read),
    to_do(Topic::Partner, "partner.inside", &[When::Partner, PARTNER_MAY, IN_CANADA], &[S::S6, S::S7], Inferred),
    to_do(
        Topic::Partner,
        "partner.ask",
        &[When::Partner, When::PartnerPermit(YesNoUnsure::Unsure)],
        &[S::S1, S::S2],
        Read,
    ),
    note(
        Topic::Partner,
        "partner.none",
        &[When::Partner, When::PartnerPermit(YesNoUnsure::No)],
        &[S::S1, S::S20, S::S31],
        Reported,
    ),
    note(Topic::Partner, "partner.children", &[When::Partner], &[S::S1], Inferred),
    note(Topic::Partner, "partner.main_applicant", &[When::Partner], &[S::S1], Inferred),
    note(
        Topic::Afterwards,
        "afterwards.licence",
        &[When::LicenceNeeded, When::Not(&When::CanadianLicence)],
        &[S::S10],
        Read,
    ),
    note(Topic::Afterwards, "afterwards.before_expiry", &[], &[S::S9, S::S23], Read),
    note(Topic::Afterwards, "afterwards.new_offer", &[], &[S::S2, S::S6, S::S9], Read),
    note(Topic::Afterwards, "afterwards.how_often", &[], &[S::S2, S::S23], Read),
    // Anyone in Canada with a permit has read it where they apply.
    note(Topic::Afterwards, "afterwards.at_the_border", &[When::Not(&INSIDE)], &[S::S2], Read),
    note(
        Topic::Afterwards,
        "afterwards.permanent_residence",
        &[When::Verdict(&[Verdict::Eligible, Verdict::Confirm])],
        &[S::S1],
        Inferred,
    ),
];
