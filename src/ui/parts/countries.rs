//! Countries: boxes for those the rules mention, "none of these", and lists for
//! all others.

use super::errors::{FieldError, control_id, error_id, problem};
use crate::platform::form::value;
use crate::platform::words::{country, sort, t, tn, tr};
use cptpp_questionnaire::form::{FormError, NONE, other_country};
use cptpp_rules::answers::{self, Field};
use cptpp_rules::country::Country;
use leptos::prelude::*;

#[component]
pub fn Countries(
    field: Field,
    boxes: Vec<Country>,
    answer: Option<answers::Countries>,
    errors: RwSignal<Vec<FormError>>,
) -> impl IntoView {
    let path = field.path();
    let is_none = answer.as_ref().is_some_and(|countries| countries.is_empty());
    let held = answer.unwrap_or_default();
    let others: Vec<Country> = held.iter().copied().filter(|country| !boxes.contains(country)).collect();
    let mut named: Vec<(String, Country)> = boxes.iter().map(|code| (country(code.code()), *code)).collect();
    sort(&mut named);
    let boxes = named.into_iter().map(|(name, code)| (name, code.to_string(), held.contains(&code)));
    let boxes = boxes.chain([(t(&format!("option.{path}.none")), NONE.to_owned(), is_none)]);
    let help_id = format!("{path}-help");
    let described_by = format!("{help_id} {}", error_id(field));
    let tick = |(name, value, is_checked): (String, String, bool)| {
        let id = control_id(path, &value);
        view! {
            <div class="choice">
                <input type="checkbox" id=id.clone() name=path value=value checked=is_checked/>
                <label for=id>{name}</label>
            </div>
        }
    };
    view! {
        <fieldset aria-invalid=move || problem(errors, field).map(|_| "true") aria-describedby=described_by>
            <legend>{t(&format!("question.{path}"))}</legend>
            <p class="help" id=help_id>{tr(&format!("help.{path}"))}</p>
            <FieldError errors field/>
            {boxes.map(tick).collect_view()}
            <OtherCountries field others/>
        </fieldset>
    }
}

/// Lists for further countries: one more than are chosen.
#[component]
fn OtherCountries(field: Field, others: Vec<Country>) -> impl IntoView {
    let name = other_country(field);
    let chosen = RwSignal::new(others.iter().map(|country| Some(*country)).chain([None]).collect::<Vec<_>>());
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
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        view! {
            <div class="select">
                <label for=id.clone()>{tn("countries.other", number)}</label>
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
    selected: Option<Country>,
    #[prop(optional_no_strip, into)] described_by: Option<String>,
    #[prop(optional, into)] is_invalid: Signal<bool>,
    #[prop(optional)] on_choose: Option<Callback<String>>,
) -> impl IntoView {
    let mut named: Vec<(String, Country)> = Country::all().map(|code| (country(code.code()), code)).collect();
    sort(&mut named);
    let option = |(name, code): (String, Country)| {
        view! { <option value=code.to_string() selected=selected == Some(code)>{name}</option> }
    };
    let tell = move |event: leptos::ev::Event| {
        if let Some(on_choose) = on_choose {
            on_choose.run(value(&event));
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
            {named.into_iter().map(option).collect_view()}
        </select>
    }
}
