//! One question of a page, by the kind of its answer.

use super::choice::Choice;
use super::countries::{Countries, CountrySelect};
use super::errors::{FieldError, error_id, problem};
use super::line::quoted;
use super::months::Months;
use super::occupation::OccupationBox;
use crate::domain::answers::Answers;
use crate::domain::browse::lines_behind;
use crate::domain::country::CANADA;
use crate::domain::field::Field;
use crate::domain::form::FormError;
use crate::domain::rulebook::{countries, residences_that_matter};
use crate::platform::words::{t, tp};
use crate::ui::wizard::Wizard;
use leptos::prelude::*;

/// The controls of a field, with what helps to answer it beside them.
pub fn show(wizard: Wizard, field: Field, answers: &Answers, beside: AnyView) -> AnyView {
    let errors = wizard.errors;
    if let Some(values) = field.choices() {
        let answer = answers.get(field).and_then(|answer| answer.as_text().map(str::to_owned));
        return view! {
            {line_behind(field, answers)}
            <Choice field values answer beside errors/>
        }
        .into_any();
    }
    match field {
        Field::PermanentResidences => {
            let boxes = residences_that_matter().into_iter().chain([CANADA]).collect();
            let answer = answers.permanent_residences.clone();
            view! { {beside} <Countries field boxes answer errors/> }.into_any()
        }
        Field::StudyMonths => view! { <Months field answer=answers.education.study_months beside errors/> }.into_any(),
        Field::ExperienceMonths => view! { <Months field answer=answers.experience_months beside errors/> }.into_any(),
        Field::Occupation => view! { <OccupationBox wizard answer=answers.occupation beside/> }.into_any(),
        Field::EducationCountry => view! { {beside} <EducationCountry answers=answers.clone() errors/> }.into_any(),
        Field::Citizenships => {
            let boxes = countries(|book| book.citizens).into_iter().chain([CANADA]).collect();
            let answer = answers.citizenships.clone();
            view! { {beside} <Countries field boxes answer errors/> }.into_any()
        }
        // These have choices and were shown above.
        Field::JobOffer
        | Field::OwnBusiness
        | Field::Detail(_)
        | Field::Province
        | Field::Wage
        | Field::LicenceRequired
        | Field::Licence
        | Field::Credential
        | Field::InField
        | Field::AcceptanceLetter
        | Field::Language
        | Field::Partner
        | Field::Location => ().into_any(),
    }
}

/// For a question about the occupation, the line of the lists on which it turns.
fn line_behind(field: Field, answers: &Answers) -> Option<impl IntoView + use<>> {
    let (Field::Detail(ask), Some(group)) = (field, answers.occupation) else { return None };
    let lines = lines_behind(answers, group, ask);
    let text = tp("occupation.line_behind", &[("lines", &quoted(&lines))]);
    (!lines.is_empty()).then(|| view! { <p class="help">{text}</p> })
}

#[component]
fn EducationCountry(answers: Answers, errors: RwSignal<Vec<FormError>>) -> impl IntoView {
    let field = Field::EducationCountry;
    let is_invalid = Signal::derive(move || problem(errors, field).is_some());
    view! {
        <div class="field">
            <label class="question" for=field.path()>{t("question.education.country")}</label>
            <FieldError errors field/>
            <CountrySelect
                id=field.path()
                name=field.path()
                selected=answers.education.country
                described_by=error_id(field)
                is_invalid
            />
        </div>
    }
}
