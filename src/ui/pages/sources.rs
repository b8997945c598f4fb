//! Where the rules come from: the rulebooks criterion by criterion, and every
//! page cited, from the same data as the decisions.

use super::Heading;
use crate::domain::rulebook::{RULEBOOKS, Rule, Rulebook};
use crate::domain::screen::Screen;
use crate::domain::sources::SourceId;
use crate::platform::words::t;
use crate::ui::parts::source::{SourceLine, SourceList};
use leptos::prelude::*;

/// The page.
pub fn body() -> AnyView {
    view! {
        <Heading screen=Screen::Sources/>
        <p>{t("sources.intro")}</p>
        <p>{t("sources.unconfirmed")}</p>
        {RULEBOOKS.map(rulebook).collect_view()}
        <section>
            <h2>{t("sources.all")}</h2>
            <ul>{SourceId::all().map(|source| view! { <li><SourceLine source/></li> }).collect_view()}</ul>
        </section>
        <p class="notice-noc">{t("occupation.notice")}</p>
    }
    .into_any()
}

fn rulebook(book: &'static Rulebook) -> impl IntoView {
    let rule = |rule: &'static Rule| {
        let id = rule.test.id();
        view! {
            <li>
                <h3>{t(&format!("criterion.{id}"))}</h3>
                <p>{t(&format!("rule.{}.{id}", book.id))}</p>
                <p class="rule-source"><SourceLine source=rule.source/></p>
            </li>
        }
    };
    view! {
        <section>
            <h2>{t(&format!("rulebook.{}", book.id))}</h2>
            <p><SourceLine source=book.source/></p>
            <ul class="rules">{book.criteria.iter().map(rule).collect_view()}</ul>
            <p>{t(&format!("rule.{}.spouse", book.id))}</p>
            <SourceList sources=book.spouse.sources/>
            <p>{t(&format!("rule.{}.apply", book.id))}</p>
            <SourceList sources=book.apply.sources/>
        </section>
    }
}
