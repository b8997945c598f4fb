//! What changed for this person if a rulebook has a new edition since they saved their answers.

use super::no_route;
use crate::platform::words::{date, t, tp};
use crate::ui::live::{View, view};
use crate::ui::parts::criterion::reason;
use crate::ui::parts::routes;
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::Choice;
use cptpp_rules::impact::{Cause, Effect, Replaced, replaced};
use cptpp_rules::rulebook::Rulebook;
use leptos::prelude::*;

pub fn section(wizard: Wizard) -> Option<View> {
    let replaced = wizard.session.with_untracked(|session: &Session| {
        let before = session.rules_when_saved()?;
        Some(replaced(&before, session.rules(), session.given()))
    })?;
    let rulebooks = replaced.iter().map(of_rulebook).collect::<View>();
    Some(view! { <section class="notice" data-notice="edition"><h2>{t("edition.title")}</h2>{rulebooks}</section> })
}

fn of_rulebook(Replaced { editions, since, effect }: &Replaced) -> View {
    let id = editions.after.id;
    let text = tp(&format!("edition.{id}"), &[("date", &date(&since.to_string()))]);
    let effect = effect.as_ref().map(|effect| {
        let before = list("edition.before", effect, editions.before, false);
        view! { {before} {list("edition.after", effect, editions.after, true)} }
    });
    let what = effect.unwrap_or_else(|| view! { <p>{t("edition.unchanged")}</p> });
    view! { <div data-edition=id><p>{text}</p>{what}</div> }
}

fn list(title: &str, effect: &Effect, book: &'static Rulebook, is_after: bool) -> View {
    let mut said: Vec<String> = vec![];
    said.extend(effect.verdict.on(is_after).map(|(verdict, certainty)| super::verdict(verdict, certainty)));
    for cause in &effect.causes {
        said.append(&mut sentences(cause, book, is_after));
    }
    let items = said.into_iter().map(|text| view! { <li>{text}</li> }).collect::<View>();
    view! { <h3>{t(title)}</h3><ul>{items}</ul> }
}

/// What is true of one point before or after the change.
fn sentences(cause: &Cause, book: &'static Rulebook, is_after: bool) -> Vec<String> {
    match cause {
        Cause::BestRoute(best) => vec![best.on(is_after).map_or_else(|| no_route(book), routes::sentence)],
        Cause::Criterion(route, criterion) => {
            criterion.on(is_after).iter().map(|criterion| reason(book, *route, criterion)).collect()
        }
        Cause::Route(route, _) if is_after => vec![tp("edition.route", &[("route", &routes::name(*route))])],
        Cause::Route(..) => vec![],
        Cause::Spouse(answer) => vec![t(&format!("spouse.{}.{}", book.id, answer.on(is_after).id()))],
        Cause::Apply(ways) => {
            ways.on(is_after).iter().map(|way| t(&format!("apply.{}.{}", book.id, way.into_str()))).collect()
        }
    }
}
