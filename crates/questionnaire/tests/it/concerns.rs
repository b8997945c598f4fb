//! What people ask and nobody told them: each sentence is shown to someone whom
//! it concerns, and not to someone whom it does not.

use cptpp_questionnaire::flow::Flow;
use cptpp_rules::answers::Answers;
use cptpp_rules::explain::advice::{Advice, Case, Topic, advice, all};
use cptpp_rules::sources::Confidence::{self, Inferred, Read, Reported, Unknown};
use cptpp_testing::{RULES, assess, person};
use std::collections::BTreeSet;

/// What a person sees: beside the questions asked of them, given what they have
/// answered before, and on the result.
fn shown(given: &Answers) -> BTreeSet<&'static str> {
    let flow = Flow::of(given, &RULES);
    let at = |answers: &Answers, is_meant: &dyn Fn(&Advice) -> bool| -> Vec<&'static str> {
        let assessment = assess(answers);
        let case = Case { answers, opinion: &assessment.rulebooks[0], rules: &RULES };
        advice(&case).into_iter().filter(|row| is_meant(row)).map(|row| row.id).collect()
    };
    let beside = flow.pages.iter().flat_map(|page| {
        let is_asked = |row: &Advice| matches!(row.topic, Topic::Question(field) if page.fields.contains(&field));
        at(&flow.before(page.page), &is_asked)
    });
    let on_result = at(&flow.answers, &|row| !matches!(row.topic, Topic::Question(_)));
    beside.chain(on_result).collect()
}

#[test]
fn each_sentence_is_shown_only_to_the_people_it_concerns() {
    let nobody = "citizenships=IN";
    let in_canada = "location=canada_with_permit";
    let technician = "occupation=72300 credential=diploma";
    let certificate = "occupation=72300 credential=certificate study_months=12";
    // The sentence; someone whom it concerns; someone whom it does not. What
    // helps everyone who is asked a question concerns nobody who is not.
    let rows = [
        ("apply.before_it_ends", in_canada, ""),
        ("apply.same_conditions", in_canada, "location=visiting_canada"),
        ("apply.leaving", in_canada, "location=outside_canada"),
        ("apply.border_is_new", in_canada, "location=?"),
        ("apply.new_employer", in_canada, ""),
        ("afterwards.at_the_border", "", in_canada),
        ("apply.biometrics_again", "", "citizenships=AU,US"),
        ("question.remote", "", nobody),
        ("question.self_employed_abroad", "", nobody),
        ("question.clients", "", nobody),
        ("traps.self_employed_abroad", "own_business=yes", ""),
        ("employer.open_ended", "", "job_offer=no"),
        ("employer.each_contract", "", "job_offer=no"),
        ("employer.own_requirements", "", "job_offer=no"),
        ("employer.resident", "citizenships=IN permanent_residences=AU", ""),
        ("question.pay_abroad", "", nobody),
        ("question.degree_awarded", "", nobody),
        ("traps.experience_no_substitute", "credential=none", ""),
        ("traps.experience_no_substitute", "study_months=12", ""),
        ("question.degrees_added", "", technician),
        ("question.degrees_added", "occupation=?", technician),
        ("question.apprenticeship", technician, ""),
        ("question.apprentice_pay", certificate, technician),
        ("traps.apprenticeship", certificate, "credential=certificate"),
        ("question.kosen", "citizenships=JP", ""),
        (
            "traps.kosen",
            "citizenships=JP occupation=22212 credential=associate study_months=24 country=JP",
            "citizenships=JP occupation=22212",
        ),
        ("question.duties", "", nobody),
        ("traps.duties_decide", "citizenships=MX occupation=31301", ""),
        ("traps.level_of_the_job", "citizenships=MX occupation=22211", "citizenships=MX occupation=52120"),
        // The level of this job is that of a professional.
        (
            "traps.level_of_the_job",
            "citizenships=MX occupation=22211",
            "citizenships=MX occupation=31301 study_months=36",
        ),
        ("traps.united_kingdom", "citizenships=GB", "citizenships=GB,AU"),
        ("traps.kosen_diploma", "citizenships=JP occupation=22212 credential=diploma study_months=24", ""),
        ("question.language_of_offer", "", nobody),
        ("not_asked.labour_dispute", "", "job_offer=no"),
        ("partner.children", "partner=yes", "partner=no"),
        ("partner.main_applicant", "partner=yes", "partner=no"),
        ("partner.none", "partner=yes citizenships=PE", "partner=yes"),
        ("afterwards.permanent_residence", "", "wage=below"),
        ("employer.letter", "", technician),
        ("documents.letter", "study_months=36", "citizenships=JP"),
        ("alternatives.mexico", "citizenships=MX", "citizenships=CL"),
        ("alternatives.chile", "citizenships=CL", "citizenships=MX"),
        ("alternatives.peru", "citizenships=PE", "citizenships=MX"),
        ("traps.mexico_visa", "citizenships=MX", "citizenships=MX permanent_residences=US"),
        ("traps.visa_required", "citizenships=MY occupation=11101", "citizenships=CL"),
        (
            "traps.resident_visa",
            "citizenships=IN permanent_residences=AU",
            "citizenships=IN permanent_residences=AU,US",
        ),
        ("traps.residents_elsewhere", "citizenships=IN permanent_residences=MX", "permanent_residences=MX"),
        ("traps.not_covered", "citizenships=VN", "citizenships=VN,JP"),
        ("traps.disputed_list", "citizenships=PE occupation=72200", "citizenships=PE"),
        ("traps.lawyers", "occupation=41101 quebec_notary=no", "citizenships=MX occupation=41101"),
    ];
    for (id, concerned, other) in rows {
        assert!(all().any(|row| row.id == id), "{id} is not a row");
        assert!(shown(&person(concerned)).contains(id), "{id} is not shown to {concerned:?}");
        assert!(!shown(&person(other)).contains(id), "{id} is shown to {other:?}");
    }
    let told: BTreeSet<&str> = rows.iter().map(|(id, ..)| *id).collect();
    let beside = all().filter(|row| matches!(row.topic, Topic::Question(_))).map(|row| row.id);
    assert_eq!(
        beside.filter(|id| !told.contains(id)).collect::<Vec<_>>(),
        [""; 0],
        "beside a question, without a row here"
    );
}

/// What no official page says is marked as our reading, or as not clear.
#[test]
fn what_no_page_says_is_not_marked_as_read() {
    let rows: &[(&str, Confidence)] = &[
        ("question.remote", Inferred),
        ("question.degree_awarded", Inferred),
        ("question.degrees_added", Inferred),
        ("question.kosen", Inferred),
        ("traps.kosen", Inferred),
        ("question.apprenticeship", Unknown),
        ("question.apprentice_pay", Unknown),
        ("traps.apprenticeship", Unknown),
        ("employer.open_ended", Reported),
        ("apply.new_employer", Inferred),
        ("traps.kosen_diploma", Inferred),
        ("employer.resident", Inferred),
        ("partner.children", Inferred),
        ("partner.main_applicant", Inferred),
        ("partner.none", Reported),
        ("afterwards.permanent_residence", Inferred),
        ("apply.biometrics_again", Reported),
        ("apply.same_conditions", Read),
        ("question.pay_abroad", Read),
        ("not_asked.labour_dispute", Read),
    ];
    for (id, expected) in rows {
        assert_eq!(all().find(|row| row.id == *id).unwrap().confidence, *expected, "{id}");
    }
}
