//! Advice as lists: what to do, with a box to tick, and what to know, without one.

use super::source::{basis, basis_by_name};
use crate::words::Words;
use crate::{Island, Reader, View, view};
use cptpp_rules::answers::{Answers, Field};
use cptpp_rules::assess::assess;
use cptpp_rules::assessment::Opinion;
use cptpp_rules::explain::advice::{self, Advice, COMPLIANCE, Case, LABOUR_MARKET_TEST, Topic};
use cptpp_rules::sources::{Confidence, SourceId};

/// The sentence of some advice for a person with this verdict.
fn sentence(words: &Words, advice: &Advice, opinion: &Opinion) -> String {
    let through = opinion.best().map(|best| words.country(best.route.country)).unwrap_or_default();
    fill(words, advice, &through)
}

/// The sentence of some advice for anyone it concerns.
pub fn general(words: &Words, advice: &Advice) -> String {
    let through = advice.through().map_or_else(|| words.t("sources.any_country"), |country| words.country(country));
    fill(words, advice, &through)
}

fn fill(words: &Words, advice: &Advice, through: &str) -> String {
    let labour_market = words.dollars(LABOUR_MARKET_TEST.into());
    let compliance = words.dollars(COMPLIANCE.into());
    let values = [("country", through), ("labour_market", &*labour_market), ("compliance", &*compliance)];
    words.trp(&format!("advice.{}", advice.id), &values)
}

/// The rows of some advice about one thing.
pub fn about(advice: &[&'static Advice], topic: Topic) -> Vec<&'static Advice> {
    advice.iter().copied().filter(|row| row.topic == topic).collect()
}

pub fn known(reader: &Reader, rows: &[&'static Advice], opinion: &Opinion) -> View {
    let row = |advice: &&'static Advice| {
        view! {
            <li data-advice=advice.id>
                <p>{sentence(reader.words, advice, opinion)}</p>
                {basis(reader, advice.id, advice.sources, advice.confidence)}
            </li>
        }
    };
    view! { <ul class="known">{rows.iter().map(row).collect::<View>()}</ul> }
}

/// A list of things to do, and of things to know on the way.
pub fn to_do(reader: &Reader, rows: &[&'static Advice], opinion: &Opinion) -> View {
    let (steps, notes): (Vec<&Advice>, Vec<&Advice>) = rows.iter().partition(|advice| advice.is_to_do);
    let row = |advice: &&'static Advice| {
        step(reader, advice.id, sentence(reader.words, advice, opinion), advice.sources, advice.confidence)
    };
    view! {
        {(!steps.is_empty()).then(|| view! { <ul class="to-do">{steps.iter().map(row).collect::<View>()}</ul> })}
        {(!notes.is_empty()).then(|| known(reader, &notes, opinion))}
    }
}

/// One thing to do. The tick is kept, and is not an answer.
pub fn step(reader: &Reader, id: &str, text: String, sources: &'static [SourceId], confidence: Confidence) -> View {
    let control = format!("x.tick.{id}");
    view! {
        <li data-advice=id.to_owned()>
            <div class="choice">
                <input type="checkbox" id=control.clone() name="x.tick" value=id.to_owned() live=Island::Tick(id.to_owned())/>
                <label for=control>{text}</label>
            </div>
            {basis(reader, id, sources, confidence)}
        </li>
    }
}

/// Help with a question, for a person who has given these answers before it.
pub fn beside_question(reader: &Reader, field: Field, answers: &Answers) -> View {
    let is_beside = |row: &&Advice| row.topic == Topic::Question(field);
    // Most questions have none, including those of the first page.
    let assessment = advice::all().any(|row| is_beside(&row)).then(|| assess(answers, reader.rules));
    let Some(opinion) = assessment.as_ref().and_then(|assessment| assessment.rulebooks.first()) else {
        return View::default();
    };
    let rows = advice::advice(&Case { answers, opinion, rules: reader.rules }).into_iter().filter(is_beside);
    let row = |row: &'static Advice| {
        view! {
            <p class="help" data-advice=row.id>
                {sentence(reader.words, row, opinion)} " "
                {basis_by_name(reader.words, row.sources, row.confidence)}
            </p>
        }
    };
    rows.map(row).collect::<View>()
}
