//! A person's routes side by side: a picture with a sign for each criterion, and as text.

use super::fold::fold;
use crate::words::Words;
use crate::{Reader, View, view};
use cptpp_rules::assessment::{Criterion, Opinion, RouteResult};
use cptpp_rules::outcome::Outcome;
use cptpp_rules::route::Route;

/// Positions in the picture, in its own units; it is as wide as the page on a phone.
const WIDTH: usize = 340;
const HEADS: usize = 152;
const LEFT: usize = 14;
const STEP: usize = 27;
const ROW: usize = 52;

pub fn picture(words: &Words, opinion: &Opinion) -> View {
    let ids: Vec<&'static str> = opinion.book.criteria.iter().map(|rule| rule.requirement.id()).collect();
    let heads = ids.iter().enumerate().map(|(index, id)| {
        let (x, y) = (LEFT + index * STEP, HEADS - 8);
        let turned = format!("rotate(-50 {x} {y})");
        view! { <text class="head" x=x y=y transform=turned>{words.one("criterion", id)}</text> }
    });
    let rows = opinion.routes.iter().enumerate().map(|(index, result)| row(words, index, result)).collect::<View>();
    let view_box = format!("0 0 {WIDTH} {}", HEADS + ROW * opinion.routes.len() + 4);
    view! {
        <figure class="picture">
            <svg viewBox=view_box role="img" aria-label=words.t("routes.description")>
                {heads.collect::<View>()}
                {rows}
            </svg>
            <figcaption>{words.t("routes.legend")}</figcaption>
        </figure>
    }
}

fn row(words: &Words, index: usize, result: &RouteResult) -> View {
    let top = HEADS + index * ROW;
    let cells = result.criteria.iter().enumerate().map(|(column, criterion)| {
        let x = LEFT + column * STEP;
        let sign = match criterion.outcome {
            Outcome::Met(_) => "✓",
            Outcome::NotMet(_) => "✕",
            Outcome::Unsure => "?",
            Outcome::Unanswered => "–",
        };
        view! {
            <g data-outcome=criterion.outcome.into_str()>
                <rect class="cell" x=x - 11 y=top + 20 width="23" height="23" rx="4"></rect>
                <text class="sign" x=x y=top + 37>{sign}</text>
            </g>
        }
    });
    view! {
        <text class="row" x=LEFT - 11 y=top + 13>{name(words, result.route)}</text>
        {cells.collect::<View>()}
    }
}

pub fn sentence(words: &Words, route: Route) -> String {
    let id = format!("route.{}.{}", route.status.into_str(), route.category.into_str());
    words.tp(&id, &[("country", &words.country(route.country))])
}

/// A route in as few words as possible.
pub fn name(words: &Words, route: Route) -> String {
    let id = format!("routes.column.{}.{}", route.status.into_str(), route.category.into_str());
    words.tp(&id, &[("country", &words.country(route.country))])
}

/// The same as text.
pub fn as_text(reader: &Reader, opinion: &Opinion) -> View {
    let words = reader.words;
    let row = |result: &RouteResult| {
        let route = result.route;
        let id = format!("{}-{}-{}", route.country, route.status.into_str(), route.category.into_str());
        let outcomes = result.criteria.iter().map(|criterion| view! { <li>{outcome(words, criterion)}</li> });
        view! {
            <li data-route=id>
                <strong>{name(words, result.route)}</strong>
                " "
                <span>{words.one("verdict.short", result.verdict.into_str())}</span>
                <ul>{outcomes.collect::<View>()}</ul>
            </li>
        }
    };
    let rows = opinion.routes.iter().map(row).collect::<View>();
    let summary = words.t("routes.as_text").into();
    fold(reader, "as-text", format!("routes.{}", opinion.id), false, summary, view! { <ul>{rows}</ul> })
}

/// How one criterion came out.
pub fn outcome(words: &Words, criterion: &Criterion) -> String {
    let name = words.one("criterion", criterion.id);
    let outcome = words.one("outcome", criterion.outcome.into_str());
    words.tp("routes.outcome", &[("criterion", &name), ("outcome", &outcome)])
}
