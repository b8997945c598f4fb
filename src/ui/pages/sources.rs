//! Where the rules come from: the rulebooks criterion by criterion, where
//! they differ, every fact the result can show, and every page cited, from
//! the same data as the decisions.

use super::Heading;
use crate::domain::advice::{self, Advice, FEES, Fee, STAGES, Stage, Topic};
use crate::domain::contrast::Contrast;
use crate::domain::country::Country;
use crate::domain::rulebook::{RULEBOOKS, Rule, Rulebook};
use crate::domain::screen::{Address, Screen};
use crate::domain::sources::{Confidence, SourceId};
use crate::platform::words::{country, date, dollars, duration, list, t, tnp, tp};
use crate::ui::parts::advice::general;
use crate::ui::parts::check::CheckTool;
use crate::ui::parts::source::{Basis, SourceLine};
use leptos::prelude::*;

/// The page.
pub fn body() -> AnyView {
    let contrasts = RULEBOOKS
        .split_first()
        .map(|(first, others)| others.iter().map(|other| contrast(&Contrast::of(first, other))).collect_view());
    view! {
        <Heading screen=Screen::Sources/>
        <p>{t("sources.intro")}</p>
        <p>{t("sources.unconfirmed")}</p>
        {RULEBOOKS.map(rulebook).collect_view()}
        {contrasts}
        <CheckTool/>
        {facts()}
        <section>
            <h2>{t("sources.all")}</h2>
            <ul class="rules">{SourceId::all().map(page).collect_view()}</ul>
        </section>
        <p class="notice-noc">{t("occupation.notice")}</p>
    }
    .into_any()
}

fn rulebook(book: &'static Rulebook) -> AnyView {
    let rule = |rule: &'static Rule| {
        let id = rule.test.id();
        view! {
            <li>
                <h3>{t(&format!("criterion.{id}"))}</h3>
                <p>{t(&format!("rule.{}.{id}", book.id))}</p>
                <Basis sources=std::slice::from_ref(&rule.source) confidence=rule.confidence is_in_full=true/>
            </li>
        }
    };
    view! {
        <section>
            <h2>{t(&format!("rulebook.{}", book.id))}</h2>
            <p><SourceLine source=book.source/></p>
            <ul class="rules">{book.criteria.iter().map(rule).collect_view()}</ul>
            <p>{t(&format!("rule.{}.spouse", book.id))}</p>
            <Basis sources=book.spouse.sources confidence=book.spouse.confidence is_in_full=true/>
            <p>{t(&format!("rule.{}.apply", book.id))}</p>
            <Basis sources=book.apply.sources confidence=book.apply.confidence is_in_full=true/>
            <p>{tp(&format!("length.{}", book.id), &[("length", &duration(book.length.months))])}</p>
            <Basis sources=book.length.sources confidence=book.length.confidence is_in_full=true/>
        </section>
    }
    .into_any()
}

/// Where another rulebook differs from the one officers apply, in full.
fn contrast(contrast: &Contrast) -> AnyView {
    let names = |countries: &[Country]| list(&countries.iter().map(|code| country(code.code())).collect::<Vec<_>>());
    let covered =
        [("sources.differences.citizens", &contrast.citizens), ("sources.differences.residents", &contrast.residents)];
    let covered = covered.into_iter().filter(|(_, countries)| !countries.is_empty()).map(|(id, countries)| {
        view! { <li>{tp(id, &[("countries", &names(countries))])}</li> }
    });
    let rules = contrast.rules.iter().map(|id| view! { <li data-differs=*id>{t(&format!("differs.{id}"))}</li> });
    let lists = contrast.lists.iter().map(|(code, lines)| {
        let count = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        let words = tnp("sources.differences.lines", count, &[("country", &country(code.code()))]);
        let items = lines.iter().map(|line| view! { <li>{t(&format!("item.{}", line.item.id))}</li> }).collect_view();
        view! {
            <li>
                <a href=Address::lists(Some(*code)).hash()>{words}</a>
                <ul>{items}</ul>
            </li>
        }
    });
    view! {
        <section data-contrast="">
            <h2>{t("sources.differences")}</h2>
            <p>{t("sources.differences.intro")}</p>
            <ul>{covered.collect_view()} {rules.collect_view()} {lists.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// Everything else that the result can show.
fn facts() -> AnyView {
    let topics = [
        ("next.topic.traps", Topic::Trap),
        ("not_asked.title", Topic::NotAsked),
        ("next.topic.no_offer", Topic::NoOffer),
        ("next.topic.employer", Topic::Employer),
        ("next.topic.apply", Topic::Apply),
        ("next.topic.partner", Topic::Partner),
        ("next.topic.afterwards", Topic::Afterwards),
        ("alternatives.title", Topic::Alternative),
    ];
    let of = |(heading, topic): (&'static str, Topic)| {
        folded(heading, advice::all().filter(|row| row.topic == topic).map(known).collect_view())
    };
    let documents = advice::all().filter(|row| matches!(row.topic, Topic::Document(_))).map(known).collect_view();
    let fee = |fee: &'static Fee| {
        fact(tp(&format!("fees.{}", fee.id), &[("amount", &dollars(fee.dollars.into()))]), fee.sources, fee.confidence)
    };
    let length = RULEBOOKS.first().map(|book| duration(book.length.months)).unwrap_or_default();
    let stage = |stage: &'static Stage| {
        fact(tp(&format!("stages.{}", stage.id), &[("length", &length)]), stage.sources, stage.confidence)
    };
    view! {
        <section>
            <h2>{t("sources.facts")}</h2>
            <p>{t("sources.facts.intro")}</p>
            {topics.map(of).collect_view()}
            {folded("next.topic.documents", documents)}
            {folded("next.fees", FEES.iter().map(fee).collect_view())}
            {folded("stages.title", STAGES.iter().map(stage).collect_view())}
        </section>
    }
    .into_any()
}

fn folded(heading: &'static str, rows: impl IntoView) -> AnyView {
    view! {
        <details>
            <summary>{t(heading)}</summary>
            <ul class="known">{rows}</ul>
        </details>
    }
    .into_any()
}

fn known(advice: &'static Advice) -> AnyView {
    fact(general(advice), advice.sources, advice.confidence).into_any()
}

fn fact(text: String, sources: &'static [SourceId], confidence: Confidence) -> AnyView {
    view! {
        <li>
            {text} " " <Basis sources confidence is_in_full=true/>
        </li>
    }
    .into_any()
}

/// A page cited: its date, and when it was last compared with what is said here.
fn page(source: SourceId) -> AnyView {
    let checked = match source.source().checked_on {
        Some(day) => tp("sources.checked", &[("date", &date(day))]),
        None => t("sources.not_read"),
    };
    view! { <li data-source=source.source().id><SourceLine source/> " " {checked}</li> }.into_any()
}
