//! A person's routes side by side: a picture with a sign for each criterion, and as text.

use crate::platform::words::{country, t, tp};
use crate::ui::live::{View, view};
use cptpp_rules::assessment::{Criterion, Opinion, RouteResult};
use cptpp_rules::outcome::Outcome;
use cptpp_rules::route::Route;

/// Positions in the picture, in its own units; it is as wide as the page on a phone.
const WIDTH: usize = 340;
const HEADS: usize = 122;
const LEFT: usize = 14;
const STEP: usize = 27;
const ROW: usize = 52;

pub fn picture(opinion: &Opinion) -> View {
    let ids: Vec<&'static str> = opinion.book.criteria.iter().map(|rule| rule.requirement.id()).collect();
    let heads = ids.iter().enumerate().map(|(index, id)| {
        let (x, y) = (LEFT + index * STEP, HEADS - 8);
        let turned = format!("rotate(-50 {x} {y})");
        view! { <text class="head" x=x y=y transform=turned>{t(&format!("criterion.{id}"))}</text> }
    });
    let rows = opinion.routes.iter().enumerate().map(|(index, result)| row(index, result)).collect::<View>();
    let view_box = format!("0 0 {WIDTH} {}", HEADS + ROW * opinion.routes.len() + 4);
    view! {
        <figure class="picture">
            <svg viewBox=view_box role="img" aria-label=t("routes.description")>
                {heads.collect::<View>()}
                {rows}
            </svg>
            <figcaption>{t("routes.legend")}</figcaption>
        </figure>
    }
}

fn row(index: usize, result: &RouteResult) -> View {
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
        <text class="row" x=LEFT - 11 y=top + 13>{name(result.route)}</text>
        {cells.collect::<View>()}
    }
}

pub fn sentence(route: Route) -> String {
    let id = format!("route.{}.{}", route.status.into_str(), route.category.into_str());
    tp(&id, &[("country", &country(route.country))])
}

/// A route in as few words as possible.
pub fn name(route: Route) -> String {
    let id = format!("routes.column.{}.{}", route.status.into_str(), route.category.into_str());
    tp(&id, &[("country", &country(route.country))])
}

/// The same as text.
pub fn as_text(opinion: &Opinion) -> View {
    let row = |result: &RouteResult| {
        let route = result.route;
        let id = format!("{}-{}-{}", route.country, route.status.into_str(), route.category.into_str());
        let outcomes = result.criteria.iter().map(|criterion| view! { <li>{outcome(criterion)}</li> });
        view! {
            <li data-route=id>
                <strong>{name(result.route)}</strong>
                " "
                <span>{t(&format!("verdict.short.{}", result.verdict.into_str()))}</span>
                <ul>{outcomes.collect::<View>()}</ul>
            </li>
        }
    };
    view! {
        <details>
            <summary>{t("routes.as_text")}</summary>
            <ul>{opinion.routes.iter().map(row).collect::<View>()}</ul>
        </details>
    }
}

/// How one criterion came out.
pub fn outcome(criterion: &Criterion) -> String {
    let name = t(&format!("criterion.{}", criterion.id));
    let outcome = t(&format!("outcome.{}", criterion.outcome.into_str()));
    tp("routes.outcome", &[("criterion", &name), ("outcome", &outcome)])
}
