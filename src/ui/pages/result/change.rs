//! What would change the answer, and what the open points are.

use crate::platform::words::{country, month, t, tnp, told, tp, tr};
use crate::ui::live::{View, view};
use crate::ui::parts::advice::part_heading;
use crate::ui::parts::answers::{in_words, label};
use crate::ui::parts::choice::option_text;
use crate::ui::parts::routes;
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::address::Address;
use cptpp_rules::answers::{Answers, Choice, Effort, Field, UNSURE, Value, YesNoUnsure};
use cptpp_rules::assessment::{Opinion, Verdict};
use cptpp_rules::country::Country;
use cptpp_rules::day::Day;
use cptpp_rules::explain::{Change, ChangeSet, Doubt, Point, RouteChanges, shared};
use cptpp_rules::rulebook::facts::facts;
use leptos::prelude::*;

const MOST_ROUTES: usize = 3;

pub fn changes(wizard: Wizard, opinion: &Opinion, changes: &[RouteChanges], today: Day) -> Option<View> {
    if opinion.verdict == Verdict::Eligible {
        return None;
    }
    // Another occupation is suggested only if nothing else would do.
    let is_fixed = |changes: &&RouteChanges| changes.sets.iter().all(|set| set.effort() == Effort::Fixed);
    let has_other = changes.iter().any(|route| !is_fixed(&route));
    let shown = changes.iter().filter(|route| !has_other || !is_fixed(route)).take(MOST_ROUTES);
    let routes = shown.map(|changes| of_route(wizard, changes, has_other, today)).collect::<View>();
    let nothing = changes.is_empty().then(|| {
        let text = match opinion.routes.as_slice() {
            [] => told("change.status", &facts(opinion.book), &[]),
            [_, ..] => t("change.none"),
        };
        view! { <p data-change="fixed">{text} " " <span class="tag">{t("change.kind.fixed")}</span></p> }
    });
    Some(view! {
        <section data-changes="">
            {part_heading("change.title")}
            {routes}
            {nothing}
        </section>
    })
}

fn of_route(wizard: Wizard, changes: &RouteChanges, has_other: bool, today: Day) -> View {
    let route = changes.route;
    let sets: Vec<&ChangeSet> = changes.sets.iter().filter(|set| !has_other || set.effort() != Effort::Fixed).collect();
    let (shared, rest) = shared(&sets);
    let rows = |changes: &[Change]| {
        let rows = changes.iter().map(|change| row(wizard, change, route.country, today)).collect::<View>();
        view! { <ul>{rows}</ul> }
    };
    let intro = match (rest.is_empty(), shared.is_empty()) {
        (true, _) => "change.one_way",
        (false, true) => "change.several_ways",
        (false, false) => "change.always",
    };
    let and_one = (!shared.is_empty() && !rest.is_empty()).then(|| view! { <p>{t("change.and_one")}</p> });
    let way = |(index, set): (usize, &ChangeSet)| {
        let number = (index + 1).to_string();
        view! {
            <div class="way" data-way="">
                <h4>{tp("change.way", &[("number", &number)])}</h4>
                {rows(&set.changes)}
            </div>
        }
    };
    view! {
        <h3>{routes::sentence(route)}</h3>
        <p>{t(intro)}</p>
        {(!shared.is_empty()).then(|| rows(&shared))}
        {and_one}
        {rest.iter().enumerate().map(way).collect::<View>()}
    }
}

fn row(wizard: Wizard, change: &Change, through: Country, today: Day) -> View {
    let text = wizard.session.with_untracked(|session| sentence(wizard, change, session.given(), through, today));
    let kind = change.effort.into_str();
    let label = if change.is_open { t("change.kind.open") } else { t(&format!("change.kind.{kind}")) };
    // The lists cannot be changed, but the choice of job can.
    let label = (change.field != Field::Occupation || change.is_open).then_some(label);
    let lists = (change.field == Field::Occupation).then(|| {
        let words = tp("change.lists", &[("country", &country(through))]);
        view! { " " <a href=Address::lists(Some(through)).hash()>{words}</a> }
    });
    view! {
        <li data-change=change.field.path()>
            {text} " " <span class="tag" data-kind=kind>{label}</span> {lists}
        </li>
    }
}

pub(super) fn sentence(wizard: Wizard, change: &Change, given: &Answers, through: Country, today: Day) -> String {
    let answer = wizard.names.with_untracked(|names| in_words(change.field, change.value.clone(), names));
    if change.is_open && change.field == Field::Occupation {
        return tp("change.occupation_open", &[("country", &country(through))]);
    }
    if change.is_open {
        return tp("change.open", &[("question", &label(change.field)), ("answer", &answer)]);
    }
    let was_unsure = given.get(change.field) == Some(UNSURE);
    let path = change.field.path();
    match change.field {
        Field::Detail(_) => {
            let question = t(&format!("question.{path}"));
            tp("change.occupation_detail", &[("question", &question), ("answer", &answer)])
        }
        Field::InField | Field::Language if was_unsure => t(&format!("change.{path}_unsure")),
        Field::ExperienceMonths => {
            let wait = change.wait.unwrap_or_default();
            let reached = month(&today.plus_months(wait).to_string());
            tnp("change.experience_months", wait.into(), &[("month", &reached)])
        }
        _ => tp(&format!("change.{path}"), &[("answer", &answer), ("country", &country(through))]),
    }
}

/// The open points that decide the verdict, each with how to settle it.
pub fn doubts(doubts: &[Doubt]) -> Option<View> {
    let (intro, all) = match doubts {
        [] => return None,
        [_] => ("doubts.one", None),
        [_, _, ..] => ("doubts.several", Some(view! { <p><strong>{t("doubts.all.eligible")}</strong></p> })),
    };
    let section = view! {
        <section data-doubts="">
            {part_heading("doubts.title")}
            <p>{t(intro)}</p>
            <ul class="known">{doubts.iter().map(doubt).collect::<View>()}</ul>
            {all}
        </section>
    };
    Some(section)
}

fn doubt(doubt: &Doubt) -> View {
    let (well, badly) = (doubt.if_favourable.into_str(), doubt.if_unfavourable.into_str());
    match &doubt.point {
        Point::Answer { field, favourable: value, .. } => {
            let path = field.path();
            let verdicts = [t(&format!("doubts.well.{well}")), t(&format!("doubts.badly.{badly}"))];
            open_point(path, label(*field), how_to_find_out(*field), would_be(*field, value), verdicts)
        }
        Point::Judgement { criterion, reason } => {
            let reason = reason.into_str();
            let verdicts = [t(&format!("doubts.accepted.{well}")), t(&format!("doubts.refused.{badly}"))];
            let heading = t(&format!("criterion.{criterion}"));
            open_point(reason, heading, tr(&format!("doubt.{reason}")), None, verdicts)
        }
    }
}

fn open_point(id: &str, heading: String, how: String, would_be: Option<String>, [well, badly]: [String; 2]) -> View {
    let would_be = would_be.map(|text| view! { {text} " " });
    view! {
        <li data-doubt=id.to_owned()>
            <h3>{heading}</h3>
            <p>{how}</p>
            <p>{would_be} {well} " " {badly}</p>
        </li>
    }
}

/// The hint of each follow-up says how to find out.
fn how_to_find_out(field: Field) -> String {
    let (path, unsure) = (field.path(), YesNoUnsure::Unsure.id());
    if matches!(field, Field::Detail(_)) { t(&format!("hint.{path}.{unsure}")) } else { tr(&format!("doubt.{path}")) }
}

/// It is not obvious which of yes and no is the good one.
fn would_be(field: Field, value: &Value) -> Option<String> {
    let value = value.id().filter(|id| id.parse::<YesNoUnsure>().is_ok())?;
    let path = field.path();
    let (question, answer) = (t(&format!("question.{path}")), option_text(path, value));
    Some(tp("doubts.answer", &[("question", &question), ("answer", &answer)]))
}
