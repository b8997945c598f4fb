//! Countries: boxes for those the rules mention, "none of these", and lists for all others.

use super::choice::choice;
use super::errors::error_id;
use crate::platform::words::{by_name, t, tn};
use crate::ui::live::{Element, Live, View, view};
use crate::ui::remembered;
use cptpp_questionnaire::form::{NONE, other_country};
use cptpp_rules::answers::{self, Field};
use cptpp_rules::country::Country;
use leptos::prelude::*;

/// Any number of countries, some of which have a box of their own.
pub fn country_boxes(field: Field, boxes: Vec<Country>, answer: Option<answers::Countries>) -> View {
    let path = field.path();
    let is_none = answer.as_ref().is_some_and(|countries| countries.is_empty());
    let held = answer.unwrap_or_default();
    let others: Vec<Country> = held.iter().copied().filter(|country| !boxes.contains(country)).collect();
    let named = by_name(boxes).into_iter();
    let ticks = named.map(|(name, code)| choice("checkbox", path, code.code(), held.contains(&code), name, None));
    view! {
        {ticks.collect::<View>()}
        {choice("checkbox", path, NONE, is_none, t(&format!("option.{path}.none")), None)}
        {other_countries(field, &others)}
    }
}

/// Lists for further countries: one more than are chosen.
fn other_countries(field: Field, others: &[Country]) -> View {
    let lists = || RwSignal::new(others.iter().copied().map(Some).chain([None]).collect::<Vec<_>>());
    let chosen = remembered::of(field.path(), lists);
    let choose = move |index: usize, code: &str| {
        chosen.update(|chosen| {
            if let Some(slot) = chosen.get_mut(index) {
                *slot = Country::parse(code);
            }
            if chosen.last().is_some_and(Option::is_some) {
                chosen.push(None);
            }
        });
    };
    let list = move |index: usize| {
        let selected = chosen.with_untracked(|chosen| chosen.get(index).copied().flatten());
        let id = format!("{}.{index}", other_country(field));
        let choose = Live::on(leptos::ev::change, move |event| choose(index, &event_target_value(&event)));
        view! {
            <div class="select">
                <label for=id.clone()>{tn("countries.other", index + 1)}</label>
                {country_select(id, other_country(field), selected, Some(error_id(field.path())), choose)}
            </div>
        }
    };
    Live::rows(move || (0..chosen.with(Vec::len)).collect(), usize::to_string, list)
}

/// A native list of every country, in the order of the language; `live` says what is wrong with the choice, or hears of
/// it.
pub fn country_select(
    id: String,
    name: String,
    selected: Option<Country>,
    described_by: Option<String>,
    live: Live,
) -> View {
    let option = |(name, code): (String, Country)| {
        view! { <option value=code.to_string() selected=selected == Some(code)>{name}</option> }
    };
    let mut select = Element::new("select");
    select.start.set("id", id);
    select.start.set("name", name);
    select.start.set("aria-describedby", described_by);
    select.enliven(live);
    select.push(view! { <option value="">{t("countries.choose")}</option> });
    select.push(by_name(Country::all().collect()).into_iter().map(option).collect::<View>());
    select.into()
}
