//! Answers in words, as lists to look through.

use crate::words::Words;
use crate::{Island, Reader, View, view};
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::flow::Flow;
use cptpp_questionnaire::search::Names;
use cptpp_rules::answers::{Answers, Field, Page, Value};
use cptpp_rules::occupations::Group;

/// Every answer that counts, each with a way to change it and come back to this screen.
pub fn answer_list(reader: &Reader, flow: &Flow, from: Screen) -> View {
    let words = reader.words;
    let change = |page: Page, field: Field| {
        view! {
            <dd class="action">
                <a
                    id=change_id(field)
                    href=Screen::Question(page).changed_from(from)
                    data-action="change"
                    live=Island::Leave(from, field)
                    // Named with its question, because there are many such links.
                    aria-label=words.tp("answer.change", &[("question", &label(words, field))])
                >
                    {words.t("action.change")}
                </a>
            </dd>
        }
    };
    let fields = flow.pages.iter().flat_map(|shown| shown.fields.iter().map(|field| (shown.page, *field)));
    let rows =
        fields.map(|(page, field)| row(reader, field, &flow.answers, Some(change(page, field)))).collect::<View>();
    view! { <dl class="answers">{rows}</dl> }
}

/// The id of the link that changes an answer.
pub fn change_id(field: Field) -> String {
    format!("x.change.{}", field.path())
}

/// Answers from elsewhere, or to be passed on.
pub fn preview(reader: &Reader, answers: &Answers) -> View {
    let fields = Field::all().filter(|field| answers.has(*field));
    let rows = fields.map(|field| row(reader, field, answers, None)).collect::<View>();
    view! { <dl class="answers" data-preview="">{rows}</dl> }
}

fn row(reader: &Reader, field: Field, answers: &Answers, action: Option<View>) -> View {
    let words = reader.words;
    let answer = match answers.get(field) {
        Some(Value::Occupation(group)) => {
            view! { <dd live=Island::Occupation(group)>{reader.occupation(group)}</dd> }
        }
        Some(value) => view! { <dd>{in_words(reader, field, value)}</dd> },
        None => view! { <dd>{words.t("answer.none")}</dd> },
    };
    view! { <div class="answer"><dt>{label(words, field)}</dt> {answer} {action}</div> }
}

/// An answer with its question, in a line.
pub fn own(reader: &Reader, field: Field, value: Value) -> View {
    match value {
        Value::Occupation(group) => view! {
            <li live=Island::OwnAnswer(field, group)>{line(reader.words, field, &reader.occupation(group))}</li>
        },
        value => view! { <li>{line(reader.words, field, &in_words(reader, field, value))}</li> },
    }
}

/// A question in a few words, and its answer.
pub fn line(words: &Words, field: Field, answer: &str) -> String {
    words.tp("answer.line", &[("question", &label(words, field)), ("answer", answer)])
}

/// A question in a few words.
pub fn label(words: &Words, field: Field) -> String {
    words.one("summary", field.path())
}

pub fn in_words(reader: &Reader, field: Field, value: Value) -> String {
    let words = reader.words;
    match value {
        Value::Choice(id) => option(words, field.path(), id),
        Value::Months(months) => words.duration(months),
        Value::Country(code) => words.country(code),
        Value::Countries(held) if held.is_empty() => words.t("answer.no_country"),
        Value::Countries(held) => words.list(&held.iter().map(|code| words.country(*code)).collect::<Vec<_>>()),
        Value::Occupation(group) => reader.occupation(group),
    }
}

/// The words for one value of a field: its own, or those for yes, no and not sure.
pub fn option(words: &Words, path: &str, value: &str) -> String {
    words.maybe(&format!("option.{path}.{value}")).unwrap_or_else(|| words.one("option", value))
}

/// An occupation as shown, and as the box holds it: its code, then its name.
pub fn occupation(words: &Words, names: Option<&Names>, group: Group) -> String {
    let code = group.to_string();
    match names.and_then(|names| names.get(group)) {
        Some(name) => words.tp("occupation.name", &[("code", &code), ("name", name)]),
        None => code,
    }
}
