//! What would change the answer: for the closest routes, the smallest sets of changes that turn it.

use super::Told;
use crate::parts::answers::in_words;
use crate::parts::{fold, routes};
use crate::{View, view};
use cptpp_questionnaire::address::Address;
use cptpp_rules::answers::{Effort, Field, UNSURE};
use cptpp_rules::assessment::Verdict;
use cptpp_rules::country::Country;
use cptpp_rules::explain::{Change, ChangeSet, RouteChanges, shared};
use cptpp_rules::rulebook::facts::facts;

const MOST_ROUTES: usize = 3;

pub fn part(told: &Told) -> Option<View> {
    let (words, opinion, changes) = (told.reader.words, told.case.opinion, &told.changes);
    if opinion.verdict == Verdict::Eligible {
        return None;
    }
    // Another occupation is suggested only if nothing else would do.
    let is_fixed = |changes: &&RouteChanges| changes.sets.iter().all(|set| set.effort() == Effort::Fixed);
    let has_other = changes.iter().any(|route| !is_fixed(&route));
    let shown: Vec<_> = changes.iter().filter(|route| !has_other || !is_fixed(route)).take(MOST_ROUTES).collect();
    let all = common(told, &shown, has_other);
    let always = (!all.is_empty()).then(|| {
        let rows = all.iter().map(|(change, through)| row(told, change, *through)).collect::<View>();
        view! { <p>{words.t("change.always")}</p> <ul>{rows}</ul> }
    });
    let said: Vec<String> = all.iter().map(|(change, through)| sentence(told, change, *through)).collect();
    let routes = shown.iter().map(|changes| of_route(told, changes, has_other, &said)).collect::<View>();
    let nothing = changes.is_empty().then(|| {
        let text = match opinion.routes.as_slice() {
            [] => words.told("change.status", &facts(opinion.book), &[]),
            [_, ..] => words.t("change.none"),
        };
        view! { <p data-change="fixed">{text}</p> }
    });
    let inside = match shown.len() {
        0 => words.t("change.kind.fixed"),
        count => words.tn("change.inside", count),
    };
    // An answer that is missing, or not sure of, is told before.
    let decides = opinion.verdict == Verdict::NotEligible && !told.is_shut() && told.has_at_most(1) && shown.len() == 1;
    Some(fold::part(
        told.reader,
        "change.title",
        inside,
        decides,
        view! { <div data-changes="">{always} {routes} {nothing}</div> },
    ))
}

/// The sets of a route that are worth showing.
fn sets_of(changes: &RouteChanges, has_other: bool) -> Vec<&ChangeSet> {
    changes.sets.iter().filter(|set| !has_other || set.effort() != Effort::Fixed).collect()
}

/// What every way on every route needs, if there are several routes and each needs more than that.
fn common<'a>(told: &Told, shown: &[&'a RouteChanges], has_other: bool) -> Vec<(&'a Change, Country)> {
    let mut sets: Vec<(&'a ChangeSet, Vec<String>)> = vec![];
    for route in shown {
        let says = |change: &Change| sentence(told, change, route.route.country);
        sets.extend(sets_of(route, has_other).into_iter().map(|set| (set, set.changes.iter().map(says).collect())));
    }
    let mut common = vec![];
    if let ([first, _, ..], Some((set, texts))) = (shown, sets.first()) {
        for (change, text) in set.changes.iter().zip(texts) {
            if sets.iter().all(|(_, texts)| texts.contains(text)) {
                common.push((change, first.route.country));
            }
        }
    }
    if sets.iter().all(|(set, _)| common.len() < set.changes.len()) { common } else { vec![] }
}

/// What a route needs besides what was said of all.
fn of_route(told: &Told, changes: &RouteChanges, has_other: bool, said: &[String]) -> View {
    let (words, route) = (told.reader.words, changes.route);
    let (shared, rest) = shared(&sets_of(changes, has_other));
    let is_new = |change: &&Change| !said.contains(&sentence(told, change, route.country));
    let shared: Vec<Change> = shared.iter().filter(is_new).cloned().collect();
    let rows = |changes: &[Change]| {
        let new = changes.iter().filter(is_new);
        let rows = new.map(|change| row(told, change, route.country)).collect::<View>();
        view! { <ul>{rows}</ul> }
    };
    let intro = match (rest.is_empty(), shared.is_empty(), said.is_empty()) {
        (true, _, true) => "change.one_way",
        (true, _, false) => "change.and_this",
        (false, true, true) => "change.several_ways",
        (false, true, false) => "change.and_one",
        (false, false, _) => "change.always",
    };
    let and_one = (!shared.is_empty() && !rest.is_empty()).then(|| view! { <p>{words.t("change.and_one")}</p> });
    let way = |(index, set): (usize, &ChangeSet)| {
        let number = (index + 1).to_string();
        view! {
            <div class="way" data-way="">
                <h4>{words.tp("change.way", &[("number", &number)])}</h4>
                {rows(&set.changes)}
            </div>
        }
    };
    view! {
        <h3>{routes::name(words, route)}</h3>
        <p>{words.t(intro)}</p>
        {(!shared.is_empty()).then(|| rows(&shared))}
        {and_one}
        {rest.iter().enumerate().map(way).collect::<View>()}
    }
}

fn row(told: &Told, change: &Change, through: Country) -> View {
    let words = told.reader.words;
    let text = sentence(told, change, through);
    let kind = change.effort.into_str();
    let label = if change.is_open { words.t("change.kind.open") } else { words.one("change.kind", kind) };
    // The lists cannot be changed, but the choice of job can.
    let label = (change.field != Field::Occupation || change.is_open).then_some(label);
    let lists = (change.field == Field::Occupation).then(|| {
        let text = words.tp("change.lists", &[("country", &words.country(through))]);
        view! { " " <a href=Address::lists(Some(through)).hash()>{text}</a> }
    });
    view! {
        <li data-change=change.field.path()>
            {text} " " <span class="tag" data-kind=kind>{label}</span> {lists}
        </li>
    }
}

pub(super) fn sentence(told: &Told, change: &Change, through: Country) -> String {
    let words = told.reader.words;
    let country = words.country(through);
    if change.is_open && change.field == Field::Occupation {
        return words.tp("change.occupation_open", &[("country", &country)]);
    }
    let answer = in_words(told.reader, change.field, change.value.clone());
    let path = change.field.path();
    let question = words.one("question", path);
    if change.is_open {
        return words.tp("change.open", &[("question", &question), ("answer", &answer)]);
    }
    let was_unsure = told.case.answers.get(change.field) == Some(UNSURE);
    match change.field {
        Field::Detail(_) => words.tp("change.occupation_detail", &[("question", &question), ("answer", &answer)]),
        Field::InField | Field::Language if was_unsure => words.t(&format!("change.{path}_unsure")),
        Field::ExperienceMonths => {
            let wait = change.wait.unwrap_or_default();
            let reached = words.month(&told.today.plus_months(wait).to_string());
            words.tnp("change.experience_months", wait.into(), &[("month", &reached)])
        }
        Field::Credential => words.t(&format!("change.{path}.{}", change.value.id().unwrap_or_default())),
        _ => words.tp(&format!("change.{path}"), &[("answer", &answer), ("country", &country)]),
    }
}
