//! Every answer that counts, each with a way to change it.

use super::choice::option_text;
use crate::platform::words::{country, duration, list, t, tp};
use crate::ui::names::OccupationNames;
use crate::ui::way_back::change_id;
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::flow::Flow;
use cptpp_rules::answers::{Answers, Field, Page, Value};
use leptos::prelude::*;

#[component]
pub fn AnswerList(wizard: Wizard, flow: Flow, from: Screen) -> impl IntoView {
    let rows = flow.pages.iter().flat_map(|shown| shown.fields.iter().map(|field| (shown.page, *field)));
    let answers = StoredValue::new(flow.answers.clone());
    let row = |(page, field): (Page, Field)| {
        let label = t(&format!("summary.{}", field.path()));
        let value = move || {
            let value = wizard.names.with(|names| answers.with_value(|answers| text(field, answers, names)));
            value.unwrap_or_else(|| t("answer.none"))
        };
        view! {
            <div class="answer">
                <dt>{label.clone()}</dt>
                <dd>{value}</dd>
                <dd class="action">
                    <a
                        id=change_id(field)
                        on:click=move |_| wizard.way_back.leave(from, field)
                        href=Screen::Question(page).changed_from(from)
                        data-action="change"
                        aria-label=tp("answer.change", &[("question", &label)])
                    >
                        {t("action.change")}
                    </a>
                </dd>
            </div>
        }
    };
    let rows = rows.map(row).collect_view();
    view! { <dl class="answers">{rows}</dl> }
}

/// Answers from elsewhere, or to be passed on, as a list to look through.
#[component]
pub fn AnswerPreview(wizard: Wizard, answers: Answers) -> impl IntoView {
    let fields: Vec<Field> = Field::all().filter(|field| answers.has(*field)).collect();
    let answers = StoredValue::new(answers);
    let row = |field: Field| {
        let value = move || wizard.names.with(|names| answers.with_value(|answers| text(field, answers, names)));
        view! {
            <div class="answer">
                <dt>{t(&format!("summary.{}", field.path()))}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    view! { <dl class="answers" data-preview="">{fields.into_iter().map(row).collect_view()}</dl> }
}

/// An answer in words; `None` if there is none.
pub fn text(field: Field, answers: &Answers, names: &OccupationNames) -> Option<String> {
    Some(match answers.get(field)? {
        Value::Choice(id) => option_text(field.path(), id),
        Value::Months(months) => duration(months),
        Value::Country(code) => country(code.code()),
        Value::Countries(held) if held.is_empty() => t("answer.no_country"),
        Value::Countries(held) => list(&held.iter().map(|code| country(code.code())).collect::<Vec<_>>()),
        Value::Occupation(group) => names.name(group),
    })
}
