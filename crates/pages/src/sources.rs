//! Where the rules come from, from the same data as the decisions: the rulebooks, where they
//! differ, every fact the result can show, and every page cited.

use crate::parts::advice::general;
use crate::parts::fold::fold;
use crate::parts::line;
use crate::parts::source::{basis, notice, source_line};
use crate::words::Words;
use crate::{Island, Reader, View, heading, view};
use cptpp_questionnaire::address::{Address, Screen};
use cptpp_rules::explain::advice::{self, FEES, Fee, STAGES, Stage, Topic};
use cptpp_rules::explain::contrast::Contrast;
use cptpp_rules::occupations::EDITION;
use cptpp_rules::rulebook::facts::facts;
use cptpp_rules::rulebook::{Rule, Rulebook};
use cptpp_rules::sources::{Confidence, Source, SourceId};

pub fn sources(reader: &Reader) -> View {
    let (words, rules) = (reader.words, reader.rules);
    let of_others = |(first, others): (&&'static Rulebook, &[&'static Rulebook])| {
        others.iter().map(|other| contrast(words, &Contrast::of(first, other, rules))).collect::<View>()
    };
    let contrasts = rules.books().split_first().map(of_others);
    view! {
        {heading(words, Screen::Sources)}
        <p>{words.t("sources.intro")} " " {words.t("source.links")}</p>
        <p>{words.t("sources.unconfirmed")}</p>
        <p>
            {words.tp("sources.edition", &[("edition", EDITION)])}
        </p>
        {basis(reader, "sources.edition", &[SourceId::NOC2026], Confidence::Reported)}
        {rules.books().iter().map(|book| rulebook(reader, book)).collect::<View>()}
        {contrasts}
        {Island::Check}
        {everything_else(reader)}
        <section>
            <h2>{words.t("sources.all")}</h2>
            <ul class="rules">{SourceId::all().map(|source| page(words, source)).collect::<View>()}</ul>
        </section>
        <p class="notice-noc">{notice(words)}</p>
    }
}

fn rulebook(reader: &Reader, book: &'static Rulebook) -> View {
    let words = reader.words;
    let facts = facts(book);
    let rule = |rule: &'static Rule| {
        let id = rule.requirement.id();
        view! {
            <li>
                <h3>{words.one("criterion", id)}</h3>
                <p>{words.told(&format!("rule.{}.{id}", book.id), &facts, &[])}</p>
                {basis(reader, &format!("rules.{}.{id}", book.id), rule.sources, rule.confidence)}
            </li>
        }
    };
    view! {
        <section>
            <h2>{words.one("rulebook", book.id)}</h2>
            <p>{source_line(words, book.source)}</p>
            <ul class="rules">{book.criteria.iter().map(rule).collect::<View>()}</ul>
            <p>{words.told(&format!("rule.{}.spouse", book.id), &facts, &[])}</p>
            {basis(reader, &format!("rules.{}.spouse", book.id), book.spouse.sources, book.spouse.confidence)}
            <p>{words.told(&format!("rule.{}.apply", book.id), &facts, &[])}</p>
            {basis(reader, &format!("rules.{}.apply", book.id), book.apply.sources, book.apply.confidence)}
            <p>{words.told(&format!("length.{}", book.id), &facts, &[])}</p>
            {basis(reader, &format!("rules.{}.length", book.id), book.length.sources, book.length.confidence)}
        </section>
    }
}

/// Where another rulebook differs from the one officers apply, in full.
fn contrast(words: &Words, contrast: &Contrast) -> View {
    let covered =
        [("sources.differences.citizens", &contrast.citizens), ("sources.differences.residents", &contrast.residents)];
    let covered = covered.into_iter().filter(|(_, countries)| !countries.is_empty()).map(|(id, countries)| {
        view! { <li>{words.tp(id, &[("countries", &words.countries(countries))])}</li> }
    });
    let rules =
        contrast.rules.iter().map(|id| view! { <li data-differs=*id>{words.tr(&format!("differs.{id}"))}</li> });
    let lists = contrast.lists.iter().map(|(code, lines)| {
        let count = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        let heading = words.tnp("sources.differences.lines", count, &[("country", &words.country(*code))]);
        let items = lines.iter().map(|line| view! { <li>{line::line(words, line.worded())}</li> }).collect::<View>();
        view! {
            <li>
                <a href=Address::lists(Some(*code)).hash()>{heading}</a>
                <ul>{items}</ul>
            </li>
        }
    });
    view! {
        <section data-contrast="">
            <h2>{words.t("sources.differences")}</h2>
            <p>{words.t("sources.differences.intro")}</p>
            <ul>{covered.collect::<View>()} {rules.collect::<View>()} {lists.collect::<View>()}</ul>
        </section>
    }
}

/// Everything else that the result can show.
fn everything_else(reader: &Reader) -> View {
    let words = reader.words;
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
        rows.map(|row| fact(reader, "advice", row.id, general(words, row), row.sources, row.confidence)).collect()
    };
    let fee = |fee: &'static Fee| {
        fact(
            reader,
            "fees",
            fee.id,
            words.tp(&format!("fees.{}", fee.id), &[("amount", &words.dollars(fee.dollars.into()))]),
            fee.sources,
            fee.confidence,
        )
    };
    let stage = |stage: &'static Stage| {
        fact(reader, "stages", stage.id, words.tr(&format!("stages.{}", stage.id)), stage.sources, stage.confidence)
    };
    view! {
        <section>
            <h2>{words.t("sources.facts")}</h2>
            <p>{words.t("sources.facts.intro")}</p>
            {folded(reader, "sources.questions", all(&|topic| matches!(topic, Topic::Question(_))))}
            {topics.map(|(heading, topic)| folded(reader, heading, all(&|other| other == topic)))}
            {folded(reader, "next.topic.documents", all(&|topic| matches!(topic, Topic::Document(_))))}
            {folded(reader, "next.fees", FEES.iter().map(fee).collect())}
            {folded(reader, "stages.title", STAGES.iter().map(stage).collect())}
        </section>
    }
}

fn folded(reader: &Reader, heading: &'static str, rows: Vec<View>) -> View {
    let list = view! { <ul class="known">{rows}</ul> };
    fold(reader, "facts", format!("facts.{heading}"), false, reader.words.t(heading).into(), list)
}

fn fact(
    reader: &Reader,
    kind: &str,
    id: &str,
    text: String,
    sources: &'static [SourceId],
    confidence: Confidence,
) -> View {
    view! { <li><p>{text}</p> {basis(reader, &format!("facts.{kind}.{id}"), sources, confidence)}</li> }
}

/// A page cited: its date, and the day of the copy that was read.
fn page(words: &Words, source: SourceId) -> View {
    let checked = match source.source() {
        Source { is_read: false, .. } => words.t("sources.not_read"),
        Source { checked_on: Some(day), .. } => words.tp("sources.checked", &[("date", &words.date(day))]),
        Source { checked_on: None, .. } => words.t("sources.day_unknown"),
    };
    view! { <li data-source=source.source().id>{source_line(words, source)} " " {checked}</li> }
}
