//! What one rulebook says: verdict, route, every criterion, and the routes side
//! by side.

use super::{route_sentence, verdict};
use crate::platform::words::{t, told};
use crate::ui::parts::criterion;
use crate::ui::parts::routes;
use crate::ui::parts::source::{Basis, SourceLine};
use crate::ui::wizard::Wizard;
use cptpp_rules::answers::{Answers, Choice};
use cptpp_rules::assessment::Opinion;
use cptpp_rules::rulebook::ApplyFrom;
use cptpp_rules::rulebook::facts::facts;
use leptos::prelude::*;

/// The section. Officers apply only the first rulebook, so the details of the
/// others are folded away.
pub fn section(wizard: Wizard, opinion: &Opinion, is_applied: bool, answers: StoredValue<Answers>) -> AnyView {
    let criteria = criteria(wizard, opinion, is_applied, answers);
    let criteria = if is_applied {
        criteria
    } else {
        let summary = t("result.guide_details");
        opinion.best().map(|_| view! { <details><summary>{summary}</summary>{criteria}</details> }).into_any()
    };
    view! {
        <section
            class="rulebook"
            data-rulebook=opinion.id
            data-verdict=opinion.verdict.into_str()
            data-certainty=opinion.certainty.into_str()
        >
            <h2>{t(&format!("rulebook.{}", opinion.id))}</h2>
            <p class="verdict">{verdict(opinion)}</p>
            {(!is_applied).then(|| view! { <p>{t("result.not_applied")}</p> })}
            <p>{route_sentence(opinion)}</p>
            <p class="rule-source"><SourceLine source=opinion.book.source/></p>
            {criteria}
        </section>
    }
    .into_any()
}

fn criteria(wizard: Wizard, opinion: &Opinion, is_applied: bool, answers: StoredValue<Answers>) -> AnyView {
    let book = opinion.book;
    opinion
        .best()
        .map(|best| {
            let card = |criterion| criterion::card(wizard, book, best.route, criterion, answers);
            view! {
                <h3>{t("result.criteria")}</h3>
                <ul class="criteria">{best.criteria.iter().map(card).collect_view()}</ul>
                <h3>{t("routes.title")}</h3>
                {routes::picture(opinion)}
                {routes::as_text(opinion)}
                {(!is_applied).then(|| practical(opinion))}
            }
        })
        .into_any()
}

/// Length, ways to apply, and the partner's permit, as a rulebook that is not the
/// one applied has them.
fn practical(opinion: &Opinion) -> AnyView {
    view! {
        <h3>{t("result.practical")}</h3>
        <dl class="practical">
            {length(opinion)}
            <dt>{t("result.apply")}</dt>
            <dd>
                <ul>{ways(opinion).into_iter().map(|(_, text)| view! { <li>{text}</li> }).collect_view()}</ul>
                <Basis sources=opinion.book.apply.sources confidence=opinion.book.apply.confidence/>
            </dd>
            {spouse(opinion)}
        </dl>
    }
    .into_any()
}

pub fn length(opinion: &Opinion) -> AnyView {
    let length = &opinion.book.length;
    view! {
        <dt>{t("result.length")}</dt>
        <dd>
            <p>{told(&format!("length.{}", opinion.id), &facts(opinion.book), &[])}</p>
            <Basis sources=length.sources confidence=length.confidence/>
        </dd>
    }
    .into_any()
}

pub fn spouse(opinion: &Opinion) -> AnyView {
    let spouse = &opinion.book.spouse;
    view! {
        <dt>{t("result.spouse")}</dt>
        <dd>
            <p>{t(&format!("spouse.{}.{}", opinion.id, opinion.spouse_open_work_permit.id()))}</p>
            <Basis sources=spouse.sources confidence=spouse.confidence/>
        </dd>
    }
    .into_any()
}

/// The ways to apply that are open, each with its sentence.
pub fn ways(opinion: &Opinion) -> Vec<(ApplyFrom, String)> {
    let way = |way: &ApplyFrom| (*way, t(&format!("apply.{}.{}", opinion.id, way.into_str())));
    opinion.apply_from.iter().map(way).collect()
}
