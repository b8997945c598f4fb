//! What changed for this person if a rulebook has a new edition since they saved their answers.

use super::no_route;
use crate::parts::criterion::reason;
use crate::parts::routes;
use crate::words::Words;
use crate::{View, view};
use cptpp_rules::answers::Choice;
use cptpp_rules::impact::{Cause, Effect, Replaced};
use cptpp_rules::rulebook::Rulebook;

pub fn section(words: &Words, replaced: &[Replaced]) -> Option<View> {
    let rulebooks = replaced.iter().map(|replaced| of_rulebook(words, replaced)).collect::<View>();
    let section = || view! { <section class="notice" data-notice="edition"><h2>{words.t("edition.title")}</h2>{rulebooks}</section> };
    (!replaced.is_empty()).then(section)
}

fn of_rulebook(words: &Words, Replaced { editions, since, effect }: &Replaced) -> View {
    let id = editions.after.id;
    let text = words.tp(&format!("edition.{id}"), &[("date", &words.date(&since.to_string()))]);
    let effect = effect.as_ref().map(|effect| {
        let before = list(words, "edition.before", effect, editions.before, false);
        view! { {before} {list(words, "edition.after", effect, editions.after, true)} }
    });
    let what = effect.unwrap_or_else(|| view! { <p>{words.t("edition.unchanged")}</p> });
    view! { <div data-edition=id><p>{text}</p>{what}</div> }
}

fn list(words: &Words, title: &str, effect: &Effect, book: &'static Rulebook, is_after: bool) -> View {
    let mut said: Vec<String> = vec![];
    said.extend(effect.verdict.on(is_after).map(|(verdict, certainty)| super::verdict(words, verdict, certainty)));
    for cause in &effect.causes {
        said.append(&mut sentences(words, cause, book, is_after));
    }
    let items = said.into_iter().map(|text| view! { <li>{text}</li> }).collect::<View>();
    view! { <h3>{words.t(title)}</h3><ul>{items}</ul> }
}

/// What is true of one point before or after the change.
fn sentences(words: &Words, cause: &Cause, book: &'static Rulebook, is_after: bool) -> Vec<String> {
    match cause {
        Cause::BestRoute(best) => {
            vec![best.on(is_after).map_or_else(|| no_route(words, book), |route| routes::sentence(words, route))]
        }
        Cause::Criterion(route, criterion) => {
            criterion.on(is_after).iter().map(|criterion| reason(words, book, *route, criterion)).collect()
        }
        Cause::Route(route, _) if is_after => {
            vec![words.tp("edition.route", &[("route", &routes::name(words, *route))])]
        }
        Cause::Route(..) => vec![],
        Cause::Spouse(answer) => vec![words.t(&format!("spouse.{}.{}", book.id, answer.on(is_after).id()))],
        Cause::Apply(ways) => {
            ways.on(is_after).iter().map(|way| words.t(&format!("apply.{}.{}", book.id, way.into_str()))).collect()
        }
    }
}
