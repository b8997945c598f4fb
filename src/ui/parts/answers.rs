//! Answers in words, as lists to look through.

use super::choice::option_text;
use crate::platform::words::{country, duration, list, t, tp};
use crate::ui::live::{Live, View, view};
use crate::ui::names::OccupationNames;
use crate::ui::way_back::change_id;
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::flow::Flow;
use cptpp_rules::answers::{Answers, Field, Page, Value};
use leptos::prelude::*;

/// Every answer that counts, each with a way to change it and come back to this screen.
pub fn answer_list(wizard: Wizard, flow: &Flow, from: Screen) -> View {
    let change = |page: Page, field: Field| {
        view! {
            <dd class="action">
                <a
                    id=change_id(field)
                    on:click=move |_| wizard.way_back.leave(from, field)
                    href=Screen::Question(page).changed_from(from)
                    data-action="change"
                    aria-label=tp("answer.change", &[("question", &label(field))])
                >
                    {t("action.change")}
                </a>
            </dd>
        }
    };
    let fields = flow.pages.iter().flat_map(|shown| shown.fields.iter().map(|field| (shown.page, *field)));
    let rows =
        fields.map(|(page, field)| row(wizard, field, &flow.answers, Some(change(page, field)))).collect::<View>();
    view! { <dl class="answers">{rows}</dl> }
}

/// Answers from elsewhere, or to be passed on.
pub fn preview(wizard: Wizard, answers: Answers) -> View {
    let fields: Vec<Field> = Field::all().filter(|field| answers.has(*field)).collect();
    let rows = fields.into_iter().map(|field| row(wizard, field, &answers, None)).collect::<View>();
    view! { <dl class="answers" data-preview="">{rows}</dl> }
}

fn row(wizard: Wizard, field: Field, answers: &Answers, action: Option<View>) -> View {
    let value = answers.get(field);
    view! {
        <div class="answer">
            <dt>{label(field)}</dt>
            <dd>{move || value.clone().map_or_else(|| t("answer.none"), |value| text(wizard, field, value))}</dd>
            {action}
        </div>
    }
}

/// A question in a few words.
pub fn label(field: Field) -> String {
    t(&format!("summary.{}", field.path()))
}

/// An answer in words, which change when the names of occupations arrive.
pub fn text(wizard: Wizard, field: Field, value: Value) -> String {
    wizard.names.with(|names| in_words(field, value, names))
}

pub fn in_words(field: Field, value: Value, names: &OccupationNames) -> String {
    match value {
        Value::Choice(id) => option_text(field.path(), id),
        Value::Months(months) => duration(months),
        Value::Country(code) => country(code),
        Value::Countries(held) if held.is_empty() => t("answer.no_country"),
        Value::Countries(held) => list(&held.iter().map(|code| country(*code)).collect::<Vec<_>>()),
        Value::Occupation(group) => names.name(group),
    }
}
