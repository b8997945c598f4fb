//! What to do next: what to watch out for, the employer first, documents,
//! applying, fees, the partner, and what comes after; and a time line of it all.

use super::Told;
use crate::parts::advice::{known, step, to_do};
use crate::parts::fold::{self, stage};
use crate::parts::source::basis;
use crate::parts::timeline::timeline;
use crate::words::Words;
use crate::{Reader, View, view};
use cptpp_rules::answers::{Choice, YesNo};
use cptpp_rules::assessment::{Opinion, Verdict};
use cptpp_rules::explain::advice::{AS_OF, Fee, Outlook, Payer, Topic, fees, stages};
use cptpp_rules::rulebook::ApplyFrom;
use cptpp_rules::rulebook::facts::facts;
use cptpp_rules::sources::{Confidence, SourceId};
use strum::VariantArray;

pub fn part(told: &Told) -> Option<View> {
    let (reader, words, opinion) = (told.reader, told.reader.words, told.case.opinion);
    let traps = told.about(Topic::Trap);
    let traps =
        (!traps.is_empty()).then(|| view! { <h3>{words.t("next.topic.traps")}</h3> {known(reader, &traps, opinion)} });
    let show = |inside: &str, what: View| {
        let what = view! { <div data-next="">{what}</div> };
        fold::part(reader, "next.title", words.t(inside), false, what)
    };
    if told.outlook == Outlook::NoRoute {
        return traps.map(|traps| show("next.inside.traps", traps));
    }
    let no_offer = told.about(Topic::NoOffer);
    let is_hopeful = told.outlook == Outlook::Go;
    let no_offer = (is_hopeful && !no_offer.is_empty())
        .then(|| view! { <h3>{words.t("next.topic.no_offer")}</h3> {to_do(reader, &no_offer, opinion)} });
    let plan = (told.outlook != Outlook::Shut).then(|| {
        view! { <h3>{words.t("stages.title")}</h3> {timeline(reader, &stages(&told.case), experienced(told))} }
    });
    let inside = if is_hopeful { "next.inside" } else { "next.later" };
    let what = view! {
        {traps}
        <p class="help">{words.t("next.tick_help")}</p>
        {no_offer}
        {plan}
        {steps(told)}
    };
    Some(show(inside, what))
}

/// When enough paid work will have been done, by the quickest way.
fn experienced(told: &Told) -> Option<String> {
    let set = told.changes.first().and_then(|route| route.sets.first())?;
    let wait = set.changes.iter().find_map(|change| change.wait)?;
    Some(told.reader.words.month(&told.today.plus_months(wait).to_string()))
}

fn steps(told: &Told) -> View {
    let (reader, opinion) = (told.reader, told.case.opinion);
    let list = |topic: Topic| to_do(reader, &told.about(topic), opinion);
    // Anyone who skipped the question may have one as well.
    let may_have_partner = told.case.answers.partner != Some(YesNo::No);
    let partner = may_have_partner.then(|| {
        let what = view! { <dl class="practical">{spouse(reader, opinion)}</dl> {list(Topic::Partner)} };
        stage(reader, "next.topic.partner", false, what)
    });
    // If everything fits, this is what to do on Monday.
    let is_ready = opinion.verdict == Verdict::Eligible;
    let apply = view! { {open_ways(told)} {list(Topic::Apply)} };
    let afterwards = view! {
        <dl class="practical">{length(reader, opinion)}</dl>
        {known(reader, &told.about(Topic::Afterwards), opinion)}
    };
    view! {
        {stage(reader, "next.topic.employer", is_ready, list(Topic::Employer))}
        {stage(reader, "next.topic.documents", false, documents(told))}
        {stage(reader, "next.topic.apply", false, apply)}
        {stage(reader, "next.fees", false, fee_list(told))}
        {partner}
        <div class="screen-only">{stage(reader, "next.topic.afterwards", false, afterwards)}</div>
    }
}

/// One list per criterion, in the order of the criteria, and one for the permit itself.
fn documents(told: &Told) -> View {
    let words = told.reader.words;
    let criteria = told.case.opinion.book.criteria.iter().map(|rule| rule.requirement.id());
    let lists = criteria.chain(["permit"]).map(|proves| {
        let rows = told.about(Topic::Document(proves));
        let id = if proves == "permit" { "next.documents.permit" } else { &*format!("criterion.{proves}") };
        (!rows.is_empty()).then(|| view! { <h4>{words.t(id)}</h4> {to_do(told.reader, &rows, told.case.opinion)} })
    });
    view! { <div class="documents">{lists.collect::<View>()}</div> }
}

/// The ways to apply that are open to this person.
fn open_ways(told: &Told) -> View {
    let (reader, opinion) = (told.reader, told.case.opinion);
    let apply = &opinion.book.apply;
    let steps = ways(reader.words, opinion)
        .into_iter()
        .map(|(way, text)| step(reader, &format!("way-{}", way.into_str()), text, apply.sources, apply.confidence));
    let has = |way| opinion.apply_from.contains(&way);
    // Online from abroad but not on arrival: the passport decides, not the rule.
    let depends = has(ApplyFrom::OnlineOutsideCanada) && !has(ApplyFrom::PortOfEntry);
    view! {
        <ul class="to-do">{steps.collect::<View>()}</ul>
        {depends.then(|| view! { <p>{reader.words.t("apply.arrival_depends")}</p> })}
    }
}

fn fee_list(told: &Told) -> View {
    let (reader, words) = (told.reader, told.reader.words);
    let fees = fees(&told.case);
    let row = |fee: &&'static Fee| {
        let text = words.tp(&format!("fees.{}", fee.id), &[("amount", &words.dollars(fee.dollars.into()))]);
        view! {
            <li data-fee=fee.id>
                <p>{text}</p>
                {basis(reader, &format!("fees.{}", fee.id), fee.sources, fee.confidence)}
            </li>
        }
    };
    // Fees that depend on the way chosen are listed apart from the totals.
    let (certain, apart): (Vec<&Fee>, Vec<&Fee>) = fees.iter().partition(|fee| fee.is_certain);
    let sum = |payers: &[Payer]| -> u32 {
        certain.iter().filter(|fee| payers.contains(&fee.payer)).map(|fee| u32::from(fee.dollars)).sum()
    };
    let rows = |fees: &[&'static Fee]| view! { <ul class="known">{fees.iter().map(row).collect::<View>()}</ul> };
    let total = |payer: Payer| {
        let amount = sum(&[payer]);
        let text = words.tp(&format!("fees.total.{}", payer.into_str()), &[("amount", &words.dollars(amount))]);
        (0 < amount).then(|| view! { <li data-total=payer.into_str()><strong>{text}</strong></li> })
    };
    let has_partner = told.case.answers.partner == Some(YesNo::Yes) && 0 < sum(&[Payer::Partner]);
    let both = has_partner.then(|| {
        let amount = words.dollars(sum(&[Payer::Applicant, Payer::Partner]));
        view! { <li data-total="both"><strong>{words.tp("fees.total.both", &[("amount", &amount)])}</strong></li> }
    });
    let as_of = AS_OF.source().as_of.map(|day| words.tp("fees.as_of", &[("date", &words.date(day))]));
    view! {
        <p>{words.t("fees.currency")}</p>
        {rows(&certain)}
        <ul class="totals">{Payer::VARIANTS.iter().copied().map(total).collect::<View>()} {both}</ul>
        {(!apart.is_empty()).then(|| rows(&apart))}
        <p>{as_of}</p>
        {has_partner.then(|| view! { <p>{words.t("fees.partner_biometrics")}</p> })}
    }
}

fn length(reader: &Reader, opinion: &Opinion) -> View {
    let length = &opinion.book.length;
    let text = reader.words.told(&format!("length.{}", opinion.id), &facts(opinion.book), &[]);
    practice(reader, opinion, "result.length", text, length.sources, length.confidence)
}

fn spouse(reader: &Reader, opinion: &Opinion) -> View {
    let spouse = &opinion.book.spouse;
    let text = reader.words.t(&format!("spouse.{}.{}", opinion.id, opinion.spouse_open_work_permit.id()));
    practice(reader, opinion, "result.spouse", text, spouse.sources, spouse.confidence)
}

fn practice(
    reader: &Reader,
    opinion: &Opinion,
    title: &str,
    text: String,
    sources: &'static [SourceId],
    confidence: Confidence,
) -> View {
    view! {
        <dt>{reader.words.t(title)}</dt>
        <dd>
            <p>{text}</p>
            {basis(reader, &format!("{}.{title}", opinion.id), sources, confidence)}
        </dd>
    }
}

/// The ways to apply that are open, each with its sentence.
fn ways(words: &Words, opinion: &Opinion) -> Vec<(ApplyFrom, String)> {
    let way = |way: &ApplyFrom| (*way, words.t(&format!("apply.{}.{}", opinion.id, way.into_str())));
    opinion.apply_from.iter().map(way).collect()
}
