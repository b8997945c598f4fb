//! Countries: boxes for those the rules mention, "none of these", and lists for all others.

use super::choice::choice;
use crate::platform::words::{by_name, t, tn};
use cptpp_questionnaire::form::{NONE, other_country};
use cptpp_rules::answers::{self, Field};
use cptpp_rules::country::Country;
use leptos::prelude::*;

/// Any number of countries, some of which have a box of their own.
pub fn country_boxes(field: Field, boxes: Vec<Country>, answer: Option<answers::Countries>) -> AnyView {
    let path = field.path();
    let is_none = answer.as_ref().is_some_and(|countries| countries.is_empty());
    let held = answer.unwrap_or_default();
    let others = held.iter().copied().filter(|country| !boxes.contains(country)).collect();
    let named = by_name(boxes).into_iter();
    let ticks = named.map(|(name, code)| choice("checkbox", path, code.code(), held.contains(&code), name, None));
    view! {
        {ticks.collect_view()}
        {choice("checkbox", path, NONE, is_none, t(&format!("option.{path}.none")), None)}
        {other_countries(field, others)}
    }
    .into_any()
}

/// Lists for further countries: one more than are chosen.
fn other_countries(field: Field, others: Vec<Country>) -> impl IntoView {
    let name = other_country(field);
    let chosen = RwSignal::new(others.into_iter().map(Some).chain([None]).collect::<Vec<_>>());
    let count = Memo::new(move |_| chosen.with(Vec::len));
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
        let id = format!("{name}.{index}");
        view! {
            <div class="select">
                <label for=id.clone()>{tn("countries.other", index + 1)}</label>
                <CountrySelect
                    id
                    name=name.clone()
                    selected
                    on_choose=Callback::new(move |code: String| choose(index, &code))
                />
            </div>
        }
    };
    view! { <For each=move || 0..count.get() key=|index| *index children=list/> }
}

/// A native list of every country, in the order of the language.
#[component]
pub fn CountrySelect(
    id: String,
    name: String,
    /// The country chosen so far.
    selected: Option<Country>,
    #[prop(optional_no_strip, into)] described_by: Option<String>,
    #[prop(optional, into)] is_invalid: Signal<bool>,
    /// Called with the code chosen, or nothing.
    #[prop(optional)]
    on_choose: Option<Callback<String>>,
) -> impl IntoView {
    let option = |(name, code): (String, Country)| {
        view! { <option value=code.to_string() selected=selected == Some(code)>{name}</option> }
    };
    let tell = move |event: leptos::ev::Event| {
        if let Some(on_choose) = on_choose {
            on_choose.run(event_target_value(&event));
        }
    };
    view! {
        <select
            id=id
            name=name
            aria-describedby=described_by
            aria-invalid=move || is_invalid.get().then_some("true")
            on:change=tell
        >
            <option value="">{t("countries.choose")}</option>
            {by_name(Country::all().collect()).into_iter().map(option).collect_view()}
        </select>
    }
}
