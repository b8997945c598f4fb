//! What to do next: what to watch out for, the employer first, documents,
//! applying, fees, the partner, and what comes after; and a time line of it all.

use super::rulebook::{length, spouse, ways};
use crate::platform::words::{date, dollars, month, t, tp};
use crate::ui::live::{View, view};
use crate::ui::parts::advice::{about, known, part_heading, step, to_do};
use crate::ui::parts::source::basis;
use crate::ui::parts::timeline::timeline;
use crate::ui::wizard::Wizard;
use cptpp_rules::answers::YesNo;
use cptpp_rules::assessment::Verdict;
use cptpp_rules::day::Day;
use cptpp_rules::explain::RouteChanges;
use cptpp_rules::explain::advice::{AS_OF, Advice, Case, Fee, Outlook, Payer, Topic, fees, stages};
use cptpp_rules::rulebook::ApplyFrom;
use strum::VariantArray;

pub fn section(wizard: Wizard, case: &Case, advice: &[&'static Advice], changes: &[RouteChanges], today: Day) -> View {
    let (traps, no_offer) = (about(advice, Topic::Trap), about(advice, Topic::NoOffer));
    let traps = (!traps.is_empty()).then(|| view! { <h3>{t("next.topic.traps")}</h3> {known(&traps, case.opinion)} });
    let outlook = Outlook::of(case, changes);
    if outlook == Outlook::NoRoute {
        return traps.into();
    }
    let is_hopeful = outlook == Outlook::Go;
    let no_offer = (is_hopeful && !no_offer.is_empty())
        .then(|| view! { <h3>{t("next.topic.no_offer")}</h3> {to_do(wizard, &no_offer, case.opinion)} });
    let plan = (outlook != Outlook::Shut).then(|| {
        view! { <h3>{t("stages.title")}</h3> {timeline(&stages(case), experienced(changes, today))} }
    });
    let steps = steps(wizard, case, advice);
    let steps = if is_hopeful {
        steps
    } else {
        view! { <details class="later"><summary>{t("next.later")}</summary>{steps}</details> }
    };
    view! {
        <section data-next="">
            {part_heading("next.title")}
            {traps}
            {plan}
            <p class="help">{t("next.tick_help")}</p>
            {no_offer}
            {steps}
        </section>
    }
}

/// When enough paid work will have been done, by the quickest way.
fn experienced(changes: &[RouteChanges], today: Day) -> Option<String> {
    let set = changes.first().and_then(|route| route.sets.first())?;
    let wait = set.changes.iter().find_map(|change| change.wait)?;
    Some(month(&today.plus_months(wait).to_string()))
}

fn steps(wizard: Wizard, case: &Case, advice: &[&'static Advice]) -> View {
    let opinion = case.opinion;
    let to_do = |topic: Topic| to_do(wizard, &about(advice, topic), opinion);
    // Anyone who skipped the question may have one as well.
    let may_have_partner = case.answers.partner != Some(YesNo::No);
    let partner = may_have_partner.then(|| {
        let what = view! { <dl class="practical">{spouse(opinion)}</dl> {to_do(Topic::Partner)} };
        stage("next.topic.partner", false, what)
    });
    // If everything fits, this is what to do on Monday.
    let is_ready = opinion.verdict == Verdict::Eligible;
    let apply = view! { {open_ways(wizard, case)} {to_do(Topic::Apply)} };
    let afterwards = view! {
        <dl class="practical">{length(opinion)}</dl>
        {known(&about(advice, Topic::Afterwards), opinion)}
    };
    view! {
        {stage("next.topic.employer", is_ready, to_do(Topic::Employer))}
        {stage("next.topic.documents", false, documents(wizard, case, advice))}
        {stage("next.topic.apply", false, apply)}
        {stage("next.fees", false, fee_list(case))}
        {partner}
        <div class="screen-only">{stage("next.topic.afterwards", false, afterwards)}</div>
    }
}

/// A part that is open only while it is the one a person is at.
fn stage(heading: &str, is_open: bool, what: View) -> View {
    view! { <details class="stage" open=is_open><summary><h3>{t(heading)}</h3></summary>{what}</details> }
}

/// One list per criterion, in the order of the criteria, and one for the permit itself.
fn documents(wizard: Wizard, case: &Case, advice: &[&'static Advice]) -> View {
    let criteria = case.opinion.book.criteria.iter().map(|rule| rule.requirement.id());
    let lists = criteria.chain(["permit"]).map(|proves| {
        let rows = about(advice, Topic::Document(proves));
        let heading = if proves == "permit" { t("next.documents.permit") } else { t(&format!("criterion.{proves}")) };
        (!rows.is_empty()).then(|| view! { <h4>{heading}</h4> {to_do(wizard, &rows, case.opinion)} })
    });
    view! { <div class="documents">{lists.collect::<View>()}</div> }
}

/// The ways to apply that are open to this person.
fn open_ways(wizard: Wizard, case: &Case) -> View {
    let apply = &case.opinion.book.apply;
    let steps = ways(case.opinion)
        .into_iter()
        .map(|(way, text)| step(wizard, &format!("way-{}", way.into_str()), text, apply.sources, apply.confidence));
    let has = |way| case.opinion.apply_from.contains(&way);
    // Online from abroad but not on arrival: the passport decides, not the rule.
    let depends = has(ApplyFrom::OnlineOutsideCanada) && !has(ApplyFrom::PortOfEntry);
    view! {
        <ul class="to-do">{steps.collect::<View>()}</ul>
        {depends.then(|| view! { <p>{t("apply.arrival_depends")}</p> })}
    }
}

fn fee_list(case: &Case) -> View {
    let fees = fees(case);
    let row = |fee: &&'static Fee| {
        let text = tp(&format!("fees.{}", fee.id), &[("amount", &dollars(fee.dollars.into()))]);
        view! {
            <li data-fee=fee.id>
                {text} " " {basis(fee.sources, fee.confidence)}
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
        let text = tp(&format!("fees.total.{}", payer.into_str()), &[("amount", &dollars(amount))]);
        (0 < amount).then(|| view! { <li data-total=payer.into_str()><strong>{text}</strong></li> })
    };
    let has_partner = case.answers.partner == Some(YesNo::Yes) && 0 < sum(&[Payer::Partner]);
    let both = has_partner.then(|| {
        let amount = dollars(sum(&[Payer::Applicant, Payer::Partner]));
        view! { <li data-total="both"><strong>{tp("fees.total.both", &[("amount", &amount)])}</strong></li> }
    });
    let as_of = AS_OF.source().as_of.map(|day| tp("fees.as_of", &[("date", &date(day))]));
    view! {
        <p>{t("fees.currency")}</p>
        {rows(&certain)}
        <ul class="totals">{Payer::VARIANTS.iter().copied().map(total).collect::<View>()} {both}</ul>
        {(!apart.is_empty()).then(|| rows(&apart))}
        <p>{as_of}</p>
        {has_partner.then(|| view! { <p>{t("fees.partner_biometrics")}</p> })}
    }
}
