//! The result: the verdict, the route behind it, where the rulebooks differ,
//! every criterion with its reason and source, what would change the answer, what
//! was not asked, and what to do next.

mod change;
mod edition;
mod next;
mod rulebook;
mod top;

use crate::platform::clock;
use crate::platform::words::{country, date, t, told, tp, trp};
use crate::ui::live::{View, view};
use crate::ui::parts::advice::{about, known, part_heading};
use crate::ui::parts::answers::answer_list;
use crate::ui::parts::controls::{clear_button, jump, print_button};
use crate::ui::parts::source::{notice, source_line};
use crate::ui::parts::takeaway::take_away;
use crate::ui::parts::{line, routes};
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::flow::Flow;
use cptpp_rules::assess::assess;
use cptpp_rules::assessment::{Agreement, Assessment, Opinion, Verdict};
use cptpp_rules::day::Day;
use cptpp_rules::explain::advice::{Case, Outlook, Topic, advice, cited};
use cptpp_rules::explain::deciding::Top;
use cptpp_rules::explain::{Difference, Lists, changes, differences, doubts, practical_differences};
use cptpp_rules::occupations::Worded;
use cptpp_rules::outcome::Certainty;
use cptpp_rules::rulebook::Rulebook;
use cptpp_rules::rulebook::facts::facts;
use cptpp_rules::rules::Rules;
use cptpp_rules::sources::{SourceId, is_stale};

/// Follows the answers, which another tab may change; ticking a step does not rebuild it.
pub fn body(wizard: Wizard) -> View {
    wizard.following_answers(move |flow| {
        let assessment = assess(&flow.answers, wizard.rules);
        if assessment.permit_needed { verdicts(wizard, flow, &assessment) } else { no_permit_needed() }
    })
}

/// People of Canada need no permit; there is nothing else to say.
fn no_permit_needed() -> View {
    view! {
        <h1 id="heading" tabindex="-1">{t("result.no_permit.title")}</h1>
        <p class="lead">{t("result.no_permit.text")}</p>
        <p class="actions">
            <a class="button" href=Screen::Review.hash()>{t("result.to_answers")}</a>
        </p>
    }
}

fn verdicts(wizard: Wizard, flow: Flow, assessment: &Assessment) -> View {
    let today = clock::today();
    // What an officer applies; the advice is about this one.
    let Some(applied) = assessment.rulebooks.first() else { return View::default() };
    let case = Case { answers: &flow.answers, opinion: applied, rules: wizard.rules };
    let advice = advice(&case);
    let changes = changes(applied, &flow.answers, wizard.rules);
    let doubts = doubts(applied, &flow.answers, wizard.rules);
    let others = about(&advice, Topic::Alternative);
    let outlook = Outlook::of(&case, &changes);
    let top = Top::of(&case, &changes, &doubts);
    let mut parts = [
        ("doubts.title", !doubts.is_empty()),
        ("change.title", applied.verdict != Verdict::Eligible),
        ("not_asked.title", true),
        ("next.title", applied.best().is_some()),
        ("alternatives.title", !others.is_empty()),
        ("result.answers", true),
        ("takeaway.title", true),
    ];
    // If the lists exclude the person, another permit is the next thing to look at.
    let is_shut = outlook == Outlook::Shut;
    if is_shut {
        parts.swap(3, 4);
    }
    let section = |(index, opinion)| rulebook::section(wizard, opinion, index == 0, &flow.answers);
    let opinions = assessment.rulebooks.iter().enumerate().map(section).collect::<View>();
    let sources = sources(assessment, &case, outlook);
    let others = (!others.is_empty()).then(|| {
        view! {
            <section>
                {part_heading("alternatives.title")}
                <p>{t("alternatives.intro")}</p>
                {known(&others, applied)}
            </section>
        }
    });
    let (first, others) = if is_shut { (others, None) } else { (None, others) };
    view! {
        {top::section(wizard, assessment, applied, &top, &flow.answers, today)}
        <p class="print-only">{tp("result.made_on", &[("date", &date(&today.to_string()))])}</p>
        {stale(applied, today)}
        {edition::section(wizard)}
        {contents(&parts)}
        {agreement(assessment, wizard.rules)}
        {opinions}
        {change::doubts(&doubts)}
        {change::changes(wizard, applied, &changes, today)}
        <section>
            {part_heading("not_asked.title")}
            <p>{t("not_asked.intro")}</p>
            {known(&about(&advice, Topic::NotAsked), applied)}
        </section>
        {first}
        {next::section(wizard, &case, &advice, &changes, today)}
        {others}
        <section>
            {part_heading("result.answers")}
            {answer_list(wizard, &flow, Screen::Result)}
        </section>
        {take_away(wizard, flow.answers, today)}
        <p class="actions">
            {print_button()}
            {clear_button(wizard)}
        </p>
        <p class="notice-noc">{notice()}</p>
        {sources}
    }
}

/// On paper links lead nowhere, so the pages cited come at the end, with their addresses.
fn sources(assessment: &Assessment, case: &Case, outlook: Outlook) -> View {
    let item = |source: SourceId| view! { <li data-source=source.source().id>{source_line(source)}</li> };
    view! {
        <section class="print-only cited">
            <h2>{t("sources.all")}</h2>
            <p>{t("result.marks")}</p>
            <ul>{cited(assessment, case, outlook).into_iter().map(item).collect::<View>()}</ul>
        </section>
    }
}

/// A table of contents for a long page.
fn contents(parts: &[(&str, bool)]) -> View {
    let link = |(id, _): &(&str, bool)| view! { <li>{jump((*id).to_owned(), t(id))}</li> };
    let links = parts.iter().filter(|(_, is_there)| *is_there).map(link).collect::<View>();
    view! { <nav class="contents" aria-label=t("result.contents")><ul>{links}</ul></nav> }
}

fn verdict(verdict: Verdict, certainty: Certainty) -> String {
    t(&format!("verdict.{}.{}", verdict.into_str(), certainty.into_str()))
}

fn route_sentence(opinion: &Opinion) -> String {
    match opinion.best() {
        Some(best) => routes::sentence(best.route),
        None if opinion.verdict == Verdict::Incomplete => t("route.unknown"),
        None => no_route(opinion.book),
    }
}

fn no_route(book: &Rulebook) -> String {
    told(&format!("route.none.{}", book.id), &facts(book), &[])
}

/// A warning that the rules may have changed since they were last compared.
fn stale(applied: &Opinion, today: Day) -> Option<View> {
    let source = applied.book.source;
    let checked = source.source().checked_on?;
    is_stale(source, today).then(|| {
        view! {
            <div class="notice" data-notice="stale">
                <p>{tp("stale.notice", &[("date", &date(checked))])}</p>
                <p class="rule-source">{source_line(source)}</p>
            </div>
        }
    })
}

fn differs(difference: &Difference) -> String {
    let lists = difference.lists.as_ref();
    let through = lists.map(|lists| country(lists.country)).unwrap_or_default();
    let more = lists.map(|lists| lists.more.to_string()).unwrap_or_default();
    let line = |line: fn(&Lists) -> Option<Worded>| lists.and_then(line).map(line::words).unwrap_or_default();
    let (one, other) = (line(|lists| lists.line), line(|lists| lists.other_line));
    let values = [("country", &*through), ("more", &*more), ("line", &*one), ("other_line", &*other)];
    trp(&format!("differs.{}", difference.id), &values)
}

/// Where the rulebooks differ and why, even if they agree for different reasons.
fn agreement(assessment: &Assessment, rules: &Rules) -> View {
    let (differences, practical) = (differences(assessment, rules), practical_differences(assessment));
    let is_open = assessment.rulebooks.iter().any(|opinion| opinion.verdict == Verdict::Incomplete);
    let id = match (assessment.agreement, differences.is_empty()) {
        (Agreement::Same, _) if is_open => "agreement.open",
        (Agreement::Same, true) if practical.is_empty() => "agreement.same",
        (Agreement::Same, true) => "agreement.same_but_in_practice",
        (Agreement::Same, false) => "agreement.same_for_other_reasons",
        (Agreement::Differ, _) => "agreement.differ",
    };
    let differences = [differences, practical].concat();
    let row = |difference: &Difference| view! { <li data-differs=difference.id>{differs(difference)}</li> };
    let list = (!differences.is_empty()).then(|| view! { <ul>{differences.iter().map(row).collect::<View>()}</ul> });
    view! {
        <section class="agreement" data-agreement=assessment.agreement.into_str()>
            <h2 id="agreement" tabindex="-1">{t("agreement.title")}</h2>
            <p>{t(id)}</p>
            {list}
        </section>
    }
}
