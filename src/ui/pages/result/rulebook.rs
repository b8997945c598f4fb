//! What one rulebook says: verdict, route, every criterion, and the routes side by side.

use super::{route_sentence, verdict};
use crate::platform::words::{t, told};
use crate::ui::live::{View, view};
use crate::ui::parts::source::{basis, source_line};
use crate::ui::parts::{criterion, routes};
use crate::ui::wizard::Wizard;
use cptpp_rules::answers::{Answers, Choice};
use cptpp_rules::assessment::{Opinion, RouteResult};
use cptpp_rules::rulebook::ApplyFrom;
use cptpp_rules::rulebook::facts::facts;
use cptpp_rules::sources::{Confidence, SourceId};

/// Officers apply only the first rulebook, so the details of the others are folded away.
pub fn section(wizard: Wizard, opinion: &Opinion, is_applied: bool, answers: &Answers) -> View {
    let details = opinion.best().map(|best| {
        let criteria = criteria(wizard, opinion, best, is_applied, answers);
        if is_applied {
            return criteria;
        }
        let summary = t("result.guide_details");
        view! { <details><summary>{summary}</summary>{criteria} {practical(opinion)}</details> }
    });
    // The first screen has said it of the rules that officers apply.
    let said = (!is_applied).then(|| {
        view! {
            <p class="verdict">{verdict(opinion.verdict, opinion.certainty)}</p>
            <p>{t("result.not_applied")}</p>
        }
    });
    let route = (!is_applied || opinion.best().is_none()).then(|| view! { <p>{route_sentence(opinion)}</p> });
    view! {
        <section
            class="rulebook"
            data-rulebook=opinion.id
            data-verdict=opinion.verdict.into_str()
            data-certainty=opinion.certainty.into_str()
        >
            <h2>{t(&format!("rulebook.{}", opinion.id))}</h2>
            {said}
            {route}
            <p class="rule-source">{source_line(opinion.book.source)}</p>
            {details}
        </section>
    }
}

fn criteria(wizard: Wizard, opinion: &Opinion, best: &RouteResult, is_applied: bool, answers: &Answers) -> View {
    let card = |criterion| criterion::card(wizard, opinion.book, best.route, criterion, is_applied, answers);
    view! {
        <h3 id=is_applied.then_some("result.criteria") tabindex=is_applied.then_some("-1")>{t("result.criteria")}</h3>
        <ul class="criteria">{best.criteria.iter().map(card).collect::<View>()}</ul>
        <h3>{t("routes.title")}</h3>
        {routes::picture(opinion)}
        {routes::as_text(opinion)}
    }
}

/// Length, ways to apply, and the partner's permit in a rulebook that is not applied.
fn practical(opinion: &Opinion) -> View {
    view! {
        <h3>{t("result.practical")}</h3>
        <dl class="practical">
            {length(opinion)}
            <dt>{t("result.apply")}</dt>
            <dd>
                <ul>{ways(opinion).into_iter().map(|(_, text)| view! { <li>{text}</li> }).collect::<View>()}</ul>
                {basis(opinion.book.apply.sources, opinion.book.apply.confidence)}
            </dd>
            {spouse(opinion)}
        </dl>
    }
}

pub fn length(opinion: &Opinion) -> View {
    let length = &opinion.book.length;
    let text = told(&format!("length.{}", opinion.id), &facts(opinion.book), &[]);
    practice("result.length", text, length.sources, length.confidence)
}

pub fn spouse(opinion: &Opinion) -> View {
    let spouse = &opinion.book.spouse;
    let text = t(&format!("spouse.{}.{}", opinion.id, opinion.spouse_open_work_permit.id()));
    practice("result.spouse", text, spouse.sources, spouse.confidence)
}

fn practice(title: &str, text: String, sources: &'static [SourceId], confidence: Confidence) -> View {
    view! {
        <dt>{t(title)}</dt>
        <dd>
            <p>{text}</p>
            {basis(sources, confidence)}
        </dd>
    }
}

/// The ways to apply that are open, each with its sentence.
pub fn ways(opinion: &Opinion) -> Vec<(ApplyFrom, String)> {
    let way = |way: &ApplyFrom| (*way, t(&format!("apply.{}.{}", opinion.id, way.into_str())));
    opinion.apply_from.iter().map(way).collect()
}
