//! Advice as lists: what to do, with a box to tick, and what to know, without one.

use super::source::{basis, basis_by_name};
use crate::platform::words::{country, dollars, t, trp};
use crate::ui::live::{Live, View, view};
use crate::ui::wizard::Wizard;
use cptpp_rules::answers::{Answers, Field};
use cptpp_rules::assess::assess;
use cptpp_rules::assessment::Opinion;
use cptpp_rules::explain::advice::{self, Advice, COMPLIANCE, Case, LABOUR_MARKET_TEST, Topic};
use cptpp_rules::rules::Rules;
use cptpp_rules::sources::{Confidence, SourceId};
use leptos::ev::Event;
use leptos::prelude::*;

/// The sentence of some advice for a person with this verdict.
fn sentence(advice: &Advice, opinion: &Opinion) -> String {
    let through = opinion.best().map(|best| country(best.route.country)).unwrap_or_default();
    fill(advice, &through)
}

/// The sentence of some advice for anyone it concerns.
pub fn general(advice: &Advice) -> String {
    let through = advice.through().map_or_else(|| t("sources.any_country"), country);
    fill(advice, &through)
}

fn fill(advice: &Advice, through: &str) -> String {
    let labour_market = dollars(LABOUR_MARKET_TEST.into());
    let compliance = dollars(COMPLIANCE.into());
    let values = [("country", through), ("labour_market", &*labour_market), ("compliance", &*compliance)];
    trp(&format!("advice.{}", advice.id), &values)
}

/// The rows of some advice about one thing.
pub fn about(advice: &[&'static Advice], topic: Topic) -> Vec<&'static Advice> {
    advice.iter().copied().filter(|row| row.topic == topic).collect()
}

pub fn known(rows: &[&'static Advice], opinion: &Opinion) -> View {
    let row = |advice: &&'static Advice| {
        view! {
            <li data-advice=advice.id>
                {sentence(advice, opinion)} " " {basis(advice.sources, advice.confidence)}
            </li>
        }
    };
    view! { <ul class="known">{rows.iter().map(row).collect::<View>()}</ul> }
}

/// A list of things to do, and of things to know on the way.
pub fn to_do(wizard: Wizard, rows: &[&'static Advice], opinion: &Opinion) -> View {
    let (steps, notes): (Vec<&Advice>, Vec<&Advice>) = rows.iter().partition(|advice| advice.is_to_do);
    let row = |advice: &&'static Advice| {
        step(wizard, advice.id, sentence(advice, opinion), advice.sources, advice.confidence)
    };
    view! {
        {(!steps.is_empty()).then(|| view! { <ul class="to-do">{steps.iter().map(row).collect::<View>()}</ul> })}
        {(!notes.is_empty()).then(|| known(&notes, opinion))}
    }
}

/// One thing to do. The tick is kept, and is not an answer.
pub fn step(wizard: Wizard, id: &str, text: String, sources: &'static [SourceId], confidence: Confidence) -> View {
    let control = format!("x.tick.{id}");
    let (key, changed) = (id.to_owned(), id.to_owned());
    let is_done = move || wizard.session.with(|session| session.ticks.contains(&key));
    let change = move |event: Event| wizard.tick(&changed, event_target_checked(&event));
    view! {
        <li data-advice=id.to_owned()>
            <div class="choice">
                <input type="checkbox" id=control.clone() name="x.tick" value=id.to_owned() prop:checked=is_done on:change=change/>
                <label for=control>{text}</label>
                <div class="hint">{basis(sources, confidence)}</div>
            </div>
        </li>
    }
}

/// Help with a question, for a person who has given these answers before it.
pub fn beside_question(field: Field, answers: &Answers, rules: &Rules) -> View {
    let is_beside = |row: &&Advice| row.topic == Topic::Question(field);
    // Most questions have none, including those of the first page.
    let assessment = advice::all().any(|row| is_beside(&row)).then(|| assess(answers, rules));
    let Some(opinion) = assessment.as_ref().and_then(|assessment| assessment.rulebooks.first()) else {
        return View::default();
    };
    let rows = advice::advice(&Case { answers, opinion, rules }).into_iter().filter(is_beside);
    let row = |row: &'static Advice| {
        view! {
            <p class="help" data-advice=row.id>
                {sentence(row, opinion)} " "
                {basis_by_name(row.sources, row.confidence)}
            </p>
        }
    };
    rows.map(row).collect::<View>()
}

/// The heading of a part of the result, which the table of contents links to.
pub fn part_heading(id: &'static str) -> View {
    view! { <h2 id=id tabindex="-1">{t(id)}</h2> }
}
