//! Countries: boxes for those the rules mention, "none of these", and lists for all others.

use super::choice::choice;
use super::{error_id, field_error};
use crate::node::Element;
use crate::words::Words;
use crate::{Island, View, view};
use cptpp_questionnaire::form::{NONE, other_country};
use cptpp_rules::answers::{self, Field};
use cptpp_rules::country::Country;

/// Any number of countries, some of which have a box of their own.
pub fn country_boxes(words: &Words, field: Field, boxes: Vec<Country>, answer: Option<answers::Countries>) -> View {
    let path = field.path();
    let is_none = answer.as_ref().is_some_and(|countries| countries.is_empty());
    let held = answer.unwrap_or_default();
    let others = held.iter().copied().filter(|country| !boxes.contains(country)).collect();
    let named = words.by_name(boxes).into_iter();
    let ticks = named.map(|(name, code)| choice("checkbox", path, code.code(), held.contains(&code), name, None));
    view! {
        {ticks.collect::<View>()}
        {choice("checkbox", path, NONE, is_none, words.t(&format!("option.{path}.none")), None)}
        {Island::OtherCountries(field, others)}
    }
}

/// The list for the next country that has no box, by its place among such lists.
pub fn other_country_list(words: &Words, field: Field, place: usize, selected: Option<Country>) -> View {
    let name = other_country(field);
    let id = format!("{name}.{place}");
    let label = |place: usize| words.tn("countries.other", place + 1);
    view! {
        // The label of the one after it, for `boot.js`, which has no words.
        <div class="select" data-next=label(place + 1)>
            <label class="plain" for=id.clone()>{label(place)}</label>
            {country_select(words, id, name, selected, error_id(field.path()), Island::OtherCountry(field, place))}
        </div>
    }
}

/// A country to be chosen from a list.
pub fn one_country(words: &Words, field: Field, selected: Option<Country>) -> View {
    let path = field.path();
    let id = || path.to_owned();
    view! {
        <div class="field">
            <label class="question" for=path>{words.t(&format!("question.{path}"))}</label>
            {field_error(field)}
            {country_select(words, id(), id(), selected, error_id(path), Island::Invalid(field))}
        </div>
    }
}

/// A native list of every country, in the order of the language; `live` says what is wrong with the choice, or hears of
/// it.
fn country_select(
    words: &Words,
    id: String,
    name: String,
    selected: Option<Country>,
    described_by: String,
    live: Island,
) -> View {
    let option = |(name, code): (String, Country)| {
        view! { <option value=code.to_string() selected=selected == Some(code)>{name}</option> }
    };
    let mut select = Element::new("select");
    select.start.set("id", id);
    select.start.set("name", name);
    select.start.set("aria-describedby", described_by);
    select.enliven(live);
    select.push(view! { <option value="">{words.t("countries.choose")}</option> });
    select.push(words.by_name(Country::all().collect()).into_iter().map(option).collect::<View>());
    select.into()
}
