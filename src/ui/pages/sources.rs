//! Where the rules come from, from the same data as the decisions: the rulebooks, where they
//! differ, every fact the result can show, and every page cited.

use super::heading;
use crate::platform::words::{self, country, date, dollars, t, tnp, told, tp, tr};
use crate::ui::live::{View, view};
use crate::ui::parts::advice::general;
use crate::ui::parts::check::check_tool;
use crate::ui::parts::line;
use crate::ui::parts::source::{basis, basis_in_full, notice, source_line};
use cptpp_questionnaire::address::{Address, Screen};
use cptpp_rules::explain::advice::{self, FEES, Fee, STAGES, Stage, Topic};
use cptpp_rules::explain::contrast::Contrast;
use cptpp_rules::occupations::EDITION;
use cptpp_rules::rulebook::facts::facts;
use cptpp_rules::rulebook::{Rule, Rulebook};
use cptpp_rules::rules::Rules;
use cptpp_rules::sources::{Confidence, Source, SourceId};

pub fn body(rules: &'static Rules) -> View {
    let of_others = |(first, others): (&&'static Rulebook, &[&'static Rulebook])| {
        others.iter().map(|other| contrast(&Contrast::of(first, other, rules))).collect::<View>()
    };
    let contrasts = rules.books().split_first().map(of_others);
    view! {
        {heading(Screen::Sources)}
        <p>{t("sources.intro")}</p>
        <p>{t("sources.unconfirmed")}</p>
        <p>
            {tp("sources.edition", &[("edition", EDITION)])} " "
            {basis(&[SourceId::NOC2026], Confidence::Reported)}
        </p>
        {rules.books().iter().map(|book| rulebook(book)).collect::<View>()}
        {contrasts}
        {check_tool(rules)}
        {everything_else()}
        <section>
            <h2>{t("sources.all")}</h2>
            <ul class="rules">{SourceId::all().map(page).collect::<View>()}</ul>
        </section>
        <p class="notice-noc">{notice()}</p>
    }
}

fn rulebook(book: &'static Rulebook) -> View {
    let facts = facts(book);
    let rule = |rule: &'static Rule| {
        let id = rule.requirement.id();
        view! {
            <li>
                <h3>{t(&format!("criterion.{id}"))}</h3>
                <p>{told(&format!("rule.{}.{id}", book.id), &facts, &[])}</p>
                {basis_in_full(rule.sources, rule.confidence)}
            </li>
        }
    };
    view! {
        <section>
            <h2>{t(&format!("rulebook.{}", book.id))}</h2>
            <p>{source_line(book.source)}</p>
            <ul class="rules">{book.criteria.iter().map(rule).collect::<View>()}</ul>
            <p>{told(&format!("rule.{}.spouse", book.id), &facts, &[])}</p>
            {basis_in_full(book.spouse.sources, book.spouse.confidence)}
            <p>{told(&format!("rule.{}.apply", book.id), &facts, &[])}</p>
            {basis_in_full(book.apply.sources, book.apply.confidence)}
            <p>{told(&format!("length.{}", book.id), &facts, &[])}</p>
            {basis_in_full(book.length.sources, book.length.confidence)}
        </section>
    }
}

/// Where another rulebook differs from the one officers apply, in full.
fn contrast(contrast: &Contrast) -> View {
    let covered =
        [("sources.differences.citizens", &contrast.citizens), ("sources.differences.residents", &contrast.residents)];
    let covered = covered.into_iter().filter(|(_, countries)| !countries.is_empty()).map(|(id, countries)| {
        view! { <li>{tp(id, &[("countries", &words::countries(countries))])}</li> }
    });
    let rules = contrast.rules.iter().map(|id| view! { <li data-differs=*id>{tr(&format!("differs.{id}"))}</li> });
    let lists = contrast.lists.iter().map(|(code, lines)| {
        let count = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        let words = tnp("sources.differences.lines", count, &[("country", &country(*code))]);
        let items = lines.iter().map(|line| view! { <li>{line::words(line.worded())}</li> }).collect::<View>();
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
            <ul>{covered.collect::<View>()} {rules.collect::<View>()} {lists.collect::<View>()}</ul>
        </section>
    }
}

/// Everything else that the result can show.
fn everything_else() -> View {
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
    let all = |is_meant: &dyn Fn(Topic) -> bool| {
        let rows = advice::all().filter(|row| is_meant(row.topic));
        rows.map(|row| fact(general(row), row.sources, row.confidence)).collect()
    };
    let fee = |fee: &'static Fee| {
        fact(tp(&format!("fees.{}", fee.id), &[("amount", &dollars(fee.dollars.into()))]), fee.sources, fee.confidence)
    };
    let stage = |stage: &'static Stage| fact(tr(&format!("stages.{}", stage.id)), stage.sources, stage.confidence);
    view! {
        <section>
            <h2>{t("sources.facts")}</h2>
            <p>{t("sources.facts.intro")}</p>
            {folded("sources.questions", all(&|topic| matches!(topic, Topic::Question(_))))}
            {topics.map(|(heading, topic)| folded(heading, all(&|other| other == topic)))}
            {folded("next.topic.documents", all(&|topic| matches!(topic, Topic::Document(_))))}
            {folded("next.fees", FEES.iter().map(fee).collect())}
            {folded("stages.title", STAGES.iter().map(stage).collect())}
        </section>
    }
}

fn folded(heading: &str, rows: Vec<View>) -> View {
    view! {
        <details>
            <summary>{t(heading)}</summary>
            <ul class="known">{rows}</ul>
        </details>
    }
}

fn fact(text: String, sources: &'static [SourceId], confidence: Confidence) -> View {
    view! { <li>{text} " " {basis_in_full(sources, confidence)}</li> }
}

/// A page cited: its date, and the day of the copy that was read.
fn page(source: SourceId) -> View {
    let checked = match source.source() {
        Source { is_read: false, .. } => t("sources.not_read"),
        Source { checked_on: Some(day), .. } => tp("sources.checked", &[("date", &date(day))]),
        Source { checked_on: None, .. } => t("sources.day_unknown"),
    };
    view! { <li data-source=source.source().id>{source_line(source)} " " {checked}</li> }
}
