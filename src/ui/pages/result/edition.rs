//! What changed for this person if a rulebook has a new edition since they saved their answers.

use super::no_route;
use crate::platform::words::{date, t, tp};
use crate::ui::parts::criterion::reason;
use crate::ui::parts::routes;
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::Choice;
use cptpp_rules::impact::{Cause, Effect, Shift, impact};
use cptpp_rules::rulebook::Rulebook;
use leptos::prelude::*;

pub fn section(wizard: Wizard) -> Option<AnyView> {
    let (before, given) = wizard.session.with_untracked(|session: &Session| {
        let before = session.rules_when_saved()?;
        Some((before, session.given().clone()))
    })?;
    let effects = impact(&before, wizard.rules, &given).map(|impact| impact.effects).unwrap_or_default();
    let section = |after: &&'static Rulebook| {
        let (after, day) = (*after, after.in_force_from?);
        let before = *before.books().iter().find(|book| book.id == after.id)?;
        let effect = effects.iter().find(|effect| effect.id == after.id);
        (before.in_force_from != after.in_force_from)
            .then(|| of_rulebook(Shift { before, after }, &day.to_string(), effect))
    };
    let sections = wizard.rules.books().iter().filter_map(section).collect_view();
    Some(
        view! { <section class="notice" data-notice="edition"><h2>{t("edition.title")}</h2>{sections}</section> }
            .into_any(),
    )
}

fn of_rulebook(books: Shift<&'static Rulebook>, since: &str, effect: Option<&Effect>) -> AnyView {
    let id = books.after.id;
    let text = tp(&format!("edition.{id}"), &[("date", &date(since))]);
    let what = match effect {
        Some(effect) => {
            [list("edition.before", effect, books.before, false), list("edition.after", effect, books.after, true)]
                .collect_view()
        }
        None => vec![view! { <p>{t("edition.unchanged")}</p> }.into_any()],
    };
    view! { <div data-edition=id><p>{text}</p>{what}</div> }.into_any()
}

fn list(title: &str, effect: &Effect, book: &'static Rulebook, is_after: bool) -> AnyView {
    let mut said: Vec<String> = vec![];
    said.extend(effect.verdict.on(is_after).map(|(verdict, certainty)| super::verdict(verdict, certainty)));
    for cause in &effect.causes {
        said.append(&mut sentences(cause, book, is_after));
    }
    let items = said.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    view! { <h3>{t(title)}</h3><ul>{items}</ul> }.into_any()
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
