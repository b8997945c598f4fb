//! The result: one screen that says what decides it and what to do next, and then parts that fold, each with one line
//! that says what is inside, open only where it decides.

mod advice;
mod change;
mod compare;
mod doubts;
mod edition;
mod next;
mod requirements;
mod summary;
mod takeaway;
mod top;

pub use summary::summary;
pub use takeaway::open_file;

use crate::parts::answers::answer_list;
use crate::parts::controls::print_button;
use crate::parts::fold::part;
use crate::parts::routes;
use crate::parts::source::{notice, source_line};
use crate::words::Words;
use crate::{Reader, View, view};
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::flow::Flow;
use cptpp_rules::assess::assess;
use cptpp_rules::assessment::{Assessment, Criterion, Opinion, Verdict};
use cptpp_rules::day::Day;
use cptpp_rules::explain::advice::{Advice, Case, Outlook, Topic, advice, cited};
use cptpp_rules::explain::deciding::Top;
use cptpp_rules::explain::{RouteChanges, changes, doubts};
use cptpp_rules::impact::Replaced;
use cptpp_rules::outcome::{Certainty, Outcome};
use cptpp_rules::rulebook::Rulebook;
use cptpp_rules::rulebook::facts::facts;
use cptpp_rules::sources::{SourceId, is_stale};

/// Whose result it is.
pub struct Person<'a> {
    /// The answers that count, and on which pages they were given.
    pub flow: &'a Flow,
    /// What new editions have changed since the answers were saved.
    pub replaced: &'a [Replaced],
    pub today: Day,
    /// The address that holds the answers.
    pub link: &'a str,
}

/// What is worked out once and told in several parts.
struct Told<'a> {
    reader: &'a Reader<'a>,
    case: Case<'a>,
    advice: Vec<&'static Advice>,
    changes: Vec<RouteChanges>,
    outlook: Outlook,
    today: Day,
}

/// The page.
pub fn result(reader: &Reader, person: &Person) -> View {
    let assessment = assess(&person.flow.answers, reader.rules);
    match assessment.rulebooks.first() {
        Some(applied) if assessment.permit_needed => verdicts(reader, person, &assessment, applied),
        _ => no_permit_needed(reader.words),
    }
}

/// People of Canada need no permit; there is nothing else to say.
fn no_permit_needed(words: &Words) -> View {
    view! {
        <h1 id="heading" tabindex="-1">{words.t("result.no_permit.title")}</h1>
        <p class="lead" data-decides="">{words.t("result.no_permit.text")}</p>
        <p data-next-step="">{words.t("do.no_permit")}</p>
        <p class="actions">
            <a class="button" href=Screen::Review.hash()>{words.t("result.to_answers")}</a>
        </p>
    }
}

fn verdicts(reader: &Reader, person: &Person, assessment: &Assessment, applied: &Opinion) -> View {
    let (words, answers) = (reader.words, &person.flow.answers);
    // The first rulebook is what an officer applies; the advice is about it.
    let case = Case { answers, opinion: applied, rules: reader.rules };
    let changes = changes(applied, answers, reader.rules);
    let open = doubts(applied, answers, reader.rules);
    let outlook = Outlook::of(&case, &changes);
    let told = Told { reader, advice: advice(&case), outlook, changes, case, today: person.today };
    let top = Top::of(&told.case, &told.changes, &open);
    let others = advice::part(&told, Topic::Alternative, told.is_shut() && told.has_at_most(2));
    let next = next::part(&told);
    // If the lists exclude the person, another permit is the next thing to look at.
    let steps = if told.is_shut() { [others, next] } else { [next, others] };
    let count = person.flow.pages.iter().flat_map(|shown| &shown.fields).filter(|field| answers.has(**field)).count();
    let own = answer_list(reader, person.flow, Screen::Result);
    view! {
        {top::section(&told, assessment, &top)}
        <p class="print-only">{words.tp("result.made_on", &[("date", &words.date(&person.today.to_string()))])}</p>
        {stale(words, applied, person.today)}
        {edition::section(words, person.replaced)}
        {requirements::applied(&told, &top)}
        {doubts::part(&told, &open)}
        {change::part(&told)}
        {steps}
        {advice::part(&told, Topic::NotAsked, false)}
        {compare::part(reader, assessment, answers)}
        {part(reader, "result.answers", words.tn("result.answers.inside", count), false, own)}
        {takeaway::part_of(reader, person)}
        <p class="actions">
            {print_button(words)}
        </p>
        <p class="notice-noc">{notice(words)}</p>
        {sources(words, assessment, &told)}
    }
}

impl Told<'_> {
    /// Whether nothing can open a way to this permit.
    fn is_shut(&self) -> bool {
        matches!(self.outlook, Outlook::Shut | Outlook::NoRoute)
    }

    /// Whether at most so many requirements are not met or open, so that what decides fits a page of a few screens in full.
    fn has_at_most(&self, count: usize) -> bool {
        let is_met = |criterion: &&Criterion| matches!(criterion.outcome, Outcome::Met(_));
        let best = self.case.opinion.best();
        best.is_none_or(|best| best.criteria.len() <= best.criteria.iter().filter(is_met).count() + count)
    }

    fn about(&self, topic: Topic) -> Vec<&'static Advice> {
        crate::parts::advice::about(&self.advice, topic)
    }
}

/// On paper links lead nowhere, so the pages cited come at the end, with their addresses.
fn sources(words: &Words, assessment: &Assessment, told: &Told) -> View {
    let item = |source: SourceId| {
        let id = source.source().id;
        view! { <li data-source=id><strong>{format!("{id}: ")}</strong> {source_line(words, source)}</li> }
    };
    view! {
        <section class="print-only cited">
            <h2>{words.t("sources.all")}</h2>
            <p>{words.t("result.marks")}</p>
            <ul>{cited(assessment, &told.case, told.outlook).into_iter().map(item).collect::<View>()}</ul>
        </section>
    }
}

/// A rulebook, with what it says of the person for tests and for pages that embed this.
fn rulebook(opinion: &Opinion, inside: View) -> View {
    view! {
        <section
            class="rulebook"
            data-rulebook=opinion.id
            data-verdict=opinion.verdict.into_str()
            data-certainty=opinion.certainty.into_str()
        >
            {inside}
        </section>
    }
}

fn verdict(words: &Words, verdict: Verdict, certainty: Certainty) -> String {
    words.t(&format!("verdict.{}.{}", verdict.into_str(), certainty.into_str()))
}

fn route_sentence(words: &Words, opinion: &Opinion) -> String {
    match opinion.best() {
        Some(best) => routes::sentence(words, best.route),
        None if opinion.verdict == Verdict::Incomplete => words.t("route.unknown"),
        None => no_route(words, opinion.book),
    }
}

fn no_route(words: &Words, book: &Rulebook) -> String {
    words.told(&format!("route.none.{}", book.id), &facts(book), &[])
}

/// A warning that the rules may have changed since they were last compared.
fn stale(words: &Words, applied: &Opinion, today: Day) -> Option<View> {
    let source = applied.book.source;
    let checked = source.source().checked_on?;
    is_stale(source, today).then(|| {
        view! {
            <div class="notice" data-notice="stale">
                <p>{words.tp("stale.notice", &[("date", &words.date(checked))])}</p>
                <p class="rule-source">{source_line(words, source)}</p>
            </div>
        }
    })
}
