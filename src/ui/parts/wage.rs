//! Comparing two amounts of pay, so that nobody has to do the arithmetic.

use super::keys::on_enter;
use crate::platform::form::entries;
use crate::platform::words::{money, t, tp};
use crate::ui::live::{Live, View, view};
use crate::ui::remembered;
use cptpp_questionnaire::form::Entries;
use cptpp_questionnaire::pay::{Period, WageProblem, compare};
use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use strum::VariantArray;

/// Hours in a full-time week, as the initial value.
const USUAL_HOURS: &str = "40";

/// The helper. Its controls are not answers.
pub fn wage_helper() -> View {
    let compared = remembered::of("wage", || RwSignal::new(None::<Vec<(String, String)>>));
    let work_out = move |event: &Event| compared.set(Some(entries(event)));
    let on_key = move |event: KeyboardEvent| on_enter(&event, || work_out(&event));
    let number = |name: &'static str, label: &str, value: Option<&'static str>| {
        view! {
            <div class="number">
                <label for=name>{t(label)}</label>
                <input type="text" inputmode="decimal" autocomplete="off" id=name name=name value=value/>
            </div>
        }
    };
    let period = |name: &'static str| {
        let option = |period: &Period| {
            view! { <option value=period.into_str()>{t(&format!("wage.per.{}", period.into_str()))}</option> }
        };
        view! {
            <div class="select">
                <label for=name>{t("wage.period")}</label>
                <select id=name name=name>{Period::VARIANTS.iter().map(option).collect::<View>()}</select>
            </div>
        }
    };
    // What was said of other amounts does not hold for these.
    let withdraw = move |_: Event| compared.set(None);
    view! {
        <section class="helper" aria-labelledby="wage-helper" on:keydown=on_key on:input=withdraw>
            <h2 id="wage-helper">{t("wage.compare.title")}</h2>
            <p>{t("wage.compare.intro")}</p>
            <div class="amount">{number("x.offer", "wage.compare.offer", None)} {period("x.offer_per")}</div>
            <div class="amount">
                {number("x.prevailing", "wage.compare.prevailing", None)}
                {period("x.prevailing_per")}
            </div>
            {number("x.hours", "wage.compare.hours", Some(USUAL_HOURS))}
            <button type="button" class="secondary" on:click=move |event: MouseEvent| work_out(&event)>
                {t("wage.compare.button")}
            </button>
            <p class="result" role="status">{move || compared.with(|entries| entries.as_deref().map(sentence))}</p>
        </section>
    }
}

fn sentence(entries: &Entries) -> String {
    let value = |name: &str| entries.iter().find(|(other, _)| other == name).map_or("", |(_, value)| value.as_str());
    let period = |name: &str| value(name).parse().unwrap_or(Period::Hour);
    let offer = (value("x.offer"), period("x.offer_per"));
    let prevailing = (value("x.prevailing"), period("x.prevailing_per"));
    match compare(offer, prevailing, value("x.hours")) {
        Ok(comparison) => {
            let (offer, prevailing) = (money(comparison.offer_hourly), money(comparison.prevailing_hourly));
            let id = match (comparison.is_enough, offer == prevailing) {
                (true, _) => "wage.compare.enough",
                (false, true) => "wage.compare.just_below",
                (false, false) => "wage.compare.below",
            };
            tp(id, &[("offer", &offer), ("prevailing", &prevailing)])
        }
        Err(WageProblem::Offer) => t("wage.compare.error.offer"),
        Err(WageProblem::Prevailing) => t("wage.compare.error.prevailing"),
        Err(WageProblem::UnlikelyOffer) => t("wage.compare.error.unlikely_offer"),
        Err(WageProblem::UnlikelyPrevailing) => t("wage.compare.error.unlikely_prevailing"),
        Err(WageProblem::Hours) => t("wage.compare.error.hours"),
    }
}
