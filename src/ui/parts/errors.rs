//! What is wrong on a page: at the field, and listed in a summary that takes
//! the focus.

use crate::domain::field::Field;
use crate::domain::form::{self, FormError, Problem};
use crate::platform::page;
use crate::platform::words::{t, tr};
use leptos::prelude::*;

/// The sentence for an error.
#[must_use]
pub fn sentence(field: Field, problem: Problem) -> String {
    match problem {
        Problem::Missing => tr(&format!("error.missing.{}", field.path())),
        Problem::TooLong => t(&format!("error.too_long.{}", field.path())),
        Problem::NoneAndOthers | Problem::NotWhole | Problem::NoSuchGroup | Problem::NotOffered => {
            t(&format!("error.{}", problem.as_str()))
        }
    }
}

/// The problem of one field, if it has one.
#[must_use]
pub fn problem(errors: RwSignal<Vec<FormError>>, field: Field) -> Option<Problem> {
    errors.with(|errors| errors.iter().find(|(other, _)| *other == field).map(|(_, problem)| *problem))
}

/// The id of the element that names a field's error.
#[must_use]
pub fn error_id(field: Field) -> String {
    format!("{}-error", field.path())
}

/// The error at a field. The element is always there for the field to point at.
#[component]
pub fn FieldError(
    /// What is wrong on the page.
    errors: RwSignal<Vec<FormError>>,
    /// The field.
    field: Field,
) -> impl IntoView {
    let text =
        move || problem(errors, field).map(|problem| view! { <span class="error">{sentence(field, problem)}</span> });
    view! { <p class="field-error" id=error_id(field)>{text}</p> }
}

/// The summary, with a link to each control.
#[component]
pub fn ErrorSummary(
    /// What is wrong on the page.
    errors: RwSignal<Vec<FormError>>,
) -> impl IntoView {
    let item = |(field, problem): FormError| {
        let target = first_control(field);
        let href = format!("#{target}");
        let go = move |event: leptos::ev::MouseEvent| {
            // The address says which screen is shown; a jump within it must not change that.
            event.prevent_default();
            page::focus(&target);
        };
        view! { <li><a href=href on:click=go>{sentence(field, problem)}</a></li> }
    };
    move || {
        let errors = errors.get();
        (!errors.is_empty()).then(|| {
            view! {
                <div class="error-summary" role="alert" data-errors="" id="errors" tabindex="-1">
                    <h2>{t("error.title")}</h2>
                    <ul>{errors.into_iter().map(item).collect_view()}</ul>
                </div>
            }
        })
    }
}

/// The id of the first control of a field.
fn first_control(field: Field) -> String {
    if let Some((years, _)) = form::month_boxes(field) {
        return years;
    }
    match field.choices().and_then(|choices| choices.first().copied()) {
        Some(choice) => control_id(&field.path(), choice),
        None if matches!(field, Field::Citizenships | Field::PermanentResidences) => {
            control_id(&field.path(), form::NONE)
        }
        None => field.path(),
    }
}

/// The id of the control for one value of a field.
#[must_use]
pub fn control_id(path: &str, value: &str) -> String {
    format!("{path}.{value}")
}
