//! The result: the verdict, the route it rests on, where the rulebooks
//! differ, and every criterion with its reason and source.

use super::title;
use crate::domain::answers::{Answers, Choice};
use crate::domain::assess::{Agreement, Assessment, Opinion, RouteResult, Verdict, assess};
use crate::domain::explain::{differences, practical_differences};
use crate::domain::flow::Flow;
use crate::domain::rulebook::ApplyFrom;
use crate::domain::screen::Screen;
use crate::domain::session::Session;
use crate::platform::page;
use crate::platform::words::{country, duration, list, t, tp};
use crate::ui::app::Wizard;
use crate::ui::parts::answers::AnswerList;
use crate::ui::parts::criterion::CriterionCard;
use crate::ui::parts::source::{SourceLine, SourceList};
use leptos::prelude::*;

/// The page. It follows the session, which another tab may change.
pub fn body(wizard: Wizard) -> AnyView {
    let result = move || {
        let flow = wizard.session.with(Session::flow);
        let assessment = assess(&flow.answers);
        if assessment.permit_needed { verdicts(wizard, flow, &assessment) } else { no_permit_needed() }
    };
    view! { {result} }.into_any()
}

/// People of Canada need no permit; there is nothing else to say.
fn no_permit_needed() -> AnyView {
    view! {
        <h1 id="heading" tabindex="-1">{t("result.no_permit.title")}</h1>
        <p class="lead">{t("result.no_permit.text")}</p>
        <p class="actions">
            <a class="button" href=Screen::Review.hash()>{t("result.to_answers")}</a>
        </p>
    }
    .into_any()
}

fn verdicts(wizard: Wizard, flow: Flow, assessment: &Assessment) -> AnyView {
    let answers = StoredValue::new(flow.answers.clone());
    let headline = assessment.rulebooks.first().map(|opinion| {
        view! {
            <h1 id="heading" tabindex="-1" class="verdict" data-headline=opinion.verdict.as_str()>
                {verdict(opinion)}
            </h1>
            <p class="lead">{route_sentence(opinion)}</p>
        }
    });
    let opinions = assessment.rulebooks.iter().enumerate();
    let opinions = opinions.map(|(index, opinion)| rulebook(wizard, opinion, index == 0, answers)).collect_view();
    view! {
        <p class="progress">{title(Screen::Result)}</p>
        {headline}
        <p class="disclaimer">{t("result.officer_decides")}</p>
        {agreement(assessment)}
        {opinions}
        <section>
            <h2>{t("result.answers")}</h2>
            <AnswerList wizard flow from=Screen::Result/>
        </section>
        <p class="actions">
            <button type="button" class="secondary" data-action="print" on:click=|_| page::print()>
                {t("action.print")}
            </button>
            <button type="button" class="secondary" data-action="clear" on:click=move |_| wizard.clear()>
                {t("action.clear")}
            </button>
        </p>
        <p class="notice-noc">{t("occupation.notice")}</p>
    }
    .into_any()
}

/// The verdict in one sentence.
fn verdict(opinion: &Opinion) -> String {
    t(&format!("verdict.{}.{}", opinion.verdict.as_str(), opinion.certainty.as_str()))
}

fn route_sentence(opinion: &Opinion) -> String {
    match opinion.best() {
        Some(best) => route_name(best),
        None if opinion.verdict == Verdict::Incomplete => t("route.unknown"),
        None => t(&format!("route.none.{}", opinion.id)),
    }
}

fn route_name(result: &RouteResult) -> String {
    let route = result.route;
    let id = format!("route.{}.{}", route.status.as_str(), route.category.as_str());
    tp(&id, &[("country", &country(route.country.code()))])
}

/// Where the rulebooks differ and why, also when they agree for different reasons.
fn agreement(assessment: &Assessment) -> impl IntoView + use<> {
    let (differences, practical) = (differences(assessment), practical_differences(assessment));
    let is_open = assessment.rulebooks.iter().any(|opinion| opinion.verdict == Verdict::Incomplete);
    let id = match (assessment.agreement, differences.is_empty()) {
        (Agreement::Same, _) if is_open => "agreement.open",
        (Agreement::Same, true) if practical.is_empty() => "agreement.same",
        (Agreement::Same, true) => "agreement.same_but_in_practice",
        (Agreement::Same, false) => "agreement.same_for_other_reasons",
        (Agreement::Differ, _) => "agreement.differ",
    };
    let differences = [differences, practical].concat();
    let row = |id: &&str| view! { <li>{t(&format!("differs.{id}"))}</li> };
    let list = (!differences.is_empty()).then(|| view! { <ul>{differences.iter().map(row).collect_view()}</ul> });
    view! {
        <section class="agreement" data-agreement=assessment.agreement.as_str()>
            <h2>{t("agreement.title")}</h2>
            <p>{t(id)}</p>
            {list}
        </section>
    }
}

/// What one rulebook says. Only the first is what an officer applies.
fn rulebook(
    wizard: Wizard,
    opinion: &Opinion,
    is_applied: bool,
    answers: StoredValue<Answers>,
) -> impl IntoView + use<> {
    let book = opinion.book;
    let criteria = opinion.best().map(|best| {
        let route = best.route;
        let cards = best.criteria.iter().map(|criterion| {
            view! { <CriterionCard wizard book route criterion=*criterion answers/> }
        });
        view! {
            <h3>{t("result.criteria")}</h3>
            <ul class="criteria">{cards.collect_view()}</ul>
            {practical(opinion)}
        }
    });
    let others: Vec<&RouteResult> = opinion
        .routes
        .iter()
        .enumerate()
        .filter(|(index, _)| Some(*index) != opinion.best_route)
        .map(|(_, route)| route)
        .collect();
    view! {
        <section
            class="rulebook"
            data-rulebook=opinion.id
            data-verdict=opinion.verdict.as_str()
            data-certainty=opinion.certainty.as_str()
        >
            <h2>{t(&format!("rulebook.{}", opinion.id))}</h2>
            <p class="verdict">{verdict(opinion)}</p>
            {(!is_applied).then(|| view! { <p>{t("result.not_applied")}</p> })}
            <p>{route_sentence(opinion)}</p>
            <p class="rule-source"><SourceLine source=book.source/></p>
            {criteria}
            {other_routes(&others)}
        </section>
    }
}

/// Length, ways to apply, and the partner's permit, under one rulebook.
fn practical(opinion: &Opinion) -> impl IntoView + use<> {
    let book = opinion.book;
    let ways =
        opinion.apply_from.iter().map(|way| view! { <li>{t(&format!("apply.{}.{}", opinion.id, way.as_str()))}</li> });
    let ways = ways.collect_view();
    let has = |way| opinion.apply_from.contains(&way);
    // Online from abroad without arriving: the passport, not the rule, decides.
    let depends =
        (has(ApplyFrom::OnlineOutsideCanada) && !has(ApplyFrom::PortOfEntry)).then(|| t("apply.arrival_depends"));
    // Under a refusal this is for the day the answers change.
    let heading = match opinion.verdict {
        Verdict::NotEligible => "result.practical_if",
        Verdict::Eligible | Verdict::Confirm | Verdict::Incomplete => "result.practical",
    };
    view! {
        <h3>{t(heading)}</h3>
        <dl class="practical">
            <dt>{t("result.length")}</dt>
            <dd>
                <p>{tp("result.length_text", &[("length", &duration(book.length.months))])}</p>
                <SourceList sources=book.length.sources/>
            </dd>
            <dt>{t("result.apply")}</dt>
            <dd>
                <ul>{ways}</ul>
                {depends.map(|text| view! { <p>{text}</p> })}
                <SourceList sources=book.apply.sources/>
            </dd>
            <dt>{t("result.spouse")}</dt>
            <dd>
                <p>{t(&format!("spouse.{}.{}", opinion.id, opinion.spouse_open_work_permit.id()))}</p>
                <SourceList sources=book.spouse.sources/>
            </dd>
        </dl>
    }
}

fn other_routes(routes: &[&RouteResult]) -> Option<impl IntoView + use<>> {
    let row = |result: &&RouteResult| {
        let verdict = t(&format!("verdict.short.{}", result.verdict.as_str()));
        let against = result.criteria.iter().filter(|criterion| criterion.outcome.is_not_met());
        let against: Vec<String> = against.map(|criterion| t(&format!("criterion.{}", criterion.id))).collect();
        let against = (!against.is_empty()).then(|| tp("result.against", &[("criteria", &list(&against))]));
        let route = result.route;
        let id = format!("{}-{}-{}", route.country, route.status.as_str(), route.category.as_str());
        view! {
            <li data-route=id>
                <strong>{route_name(result)}</strong>
                " "
                <span>{verdict}</span>
                " "
                <span>{against}</span>
            </li>
        }
    };
    (!routes.is_empty()).then(|| {
        let rows = routes.iter().map(row).collect_view();
        view! {
            <details>
                <summary>{t("result.other_routes")}</summary>
                <ul>{rows}</ul>
            </details>
        }
    })
}
