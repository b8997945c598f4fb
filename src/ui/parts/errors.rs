//! What is wrong on a page: at the field, and in a summary that takes the focus.

use crate::platform::page;
use crate::platform::words::{t, tr};
use crate::ui::live::{Live, View, view};
use cptpp_pages::control_id;
use cptpp_questionnaire::form::{self, FormError, Problem};
use cptpp_rules::answers::{Field, Kind};
use leptos::prelude::*;

/// What is wrong on the page shown.
pub type Errors = RwSignal<Vec<FormError>>;

fn sentence(field: Field, problem: Problem) -> String {
    match problem {
        Problem::Missing => tr(&format!("error.missing.{}", field.path())),
        Problem::TooLong => t(&format!("error.too_long.{}", field.path())),
        Problem::NoneAndOthers | Problem::NotWhole | Problem::NoSuchGroup | Problem::NotOffered => {
            t(&format!("error.{}", problem.into_str()))
        }
    }
}

/// The problem of one field, if it has one.
pub fn problem(errors: Errors, field: Field) -> Option<Problem> {
    errors.with(|errors| errors.iter().find(|(other, _)| *other == field).map(|(_, problem)| *problem))
}

/// The error at a field, if there is one.
pub fn field_error(errors: Errors, field: Field) -> View {
    let text =
        move || problem(errors, field).map(|problem| view! { <span class="error">{sentence(field, problem)}</span> });
    Live::nodes(text).into()
}

/// The summary, with a link to each control.
pub fn error_summary(errors: Errors) -> View {
    let item = |(field, problem): FormError| {
        let control = first_control(field);
        let href = format!("#{control}");
        let go = move |event: leptos::ev::MouseEvent| {
            // The address says which screen is shown.
            event.prevent_default();
            page::focus(&control);
        };
        view! { <li><a href=href on:click=go>{sentence(field, problem)}</a></li> }
    };
    let summary = move || {
        let errors = errors.get();
        (!errors.is_empty()).then(|| {
            view! {
                <div class="error-summary" role="alert" data-errors="" id="errors" tabindex="-1">
                    <h2>{t("error.title")}</h2>
                    <ul>{errors.into_iter().map(item).collect::<View>()}</ul>
                </div>
            }
        })
    };
    Live::nodes(summary).into()
}

/// The id of the first control of a field.
fn first_control(field: Field) -> String {
    let path = field.path();
    match field.kind() {
        Kind::Months { .. } => form::month_boxes(field).map_or(path.to_owned(), |(years, _)| years),
        Kind::Choice(options) => options.first().map_or(path.to_owned(), |option| control_id(path, option)),
        Kind::Countries => control_id(path, form::NONE),
        Kind::Country | Kind::Occupation => path.to_owned(),
    }
}
