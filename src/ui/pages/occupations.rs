//! The lists as published, by country and rulebook.

use super::Heading;
use crate::domain::country::Country;
use crate::domain::occupations::{LISTS, List};
use crate::domain::rulebook::{RULEBOOKS, Rulebook, countries};
use crate::domain::screen::Screen;
use crate::platform::words::{country, sort, t, tp};
use crate::ui::parts::source::SourceLine;
use leptos::prelude::*;

/// The page.
pub fn body() -> AnyView {
    let mut named: Vec<(String, Country)> =
        countries(|book| book.citizens).into_iter().map(|code| (country(code.code()), code)).collect();
    sort(&mut named);
    view! {
        <Heading screen=Screen::Occupations/>
        <p>{t("occupations.intro")}</p>
        {named.into_iter().map(|(name, code)| of_country(name, code)).collect_view()}
        <p class="notice-noc">{t("occupation.notice")}</p>
    }
    .into_any()
}

fn of_country(name: String, code: Country) -> impl IntoView {
    let of_book = |book: &'static Rulebook| {
        let lists: Vec<&'static List> =
            LISTS.iter().filter(|list| list.rulebook == book.id && list.country == code).collect();
        let body = if lists.is_empty() {
            view! { <p>{tp("occupations.no_list", &[("country", &country(code.code()))])}</p> }.into_any()
        } else {
            lists.into_iter().map(of_list).collect_view().into_any()
        };
        view! { <h3>{t(&format!("rulebook.{}", book.id))}</h3> {body} }
    };
    view! {
        <details class="country" id=format!("country-{code}")>
            <summary><h2>{name}</h2></summary>
            {RULEBOOKS.map(of_book).collect_view()}
        </details>
    }
}

fn of_list(list: &'static List) -> impl IntoView {
    let lines = list.lines().map(|item| view! { <li>{t(&format!("item.{}", item.id))}</li> });
    view! {
        <h4>{t(&format!("occupations.{}.{}", list.category.as_str(), list.model.as_str()))}</h4>
        <p class="rule-source"><SourceLine source=list.source/></p>
        <ul>{lines.collect_view()}</ul>
    }
}
