//! One criterion of a result: outcome, reason, the person's own answer, the rule and its source.

use super::answers::own;
use super::fold::fold;
use super::line;
use super::source::{basis, source_line};
use crate::words::Words;
use crate::{Reader, View, view};
use cptpp_rules::answers::{Answers, Field};
use cptpp_rules::assessment::{Criterion, RouteResult};
use cptpp_rules::criteria::Reason;
use cptpp_rules::occupations::EDITION;
use cptpp_rules::outcome::{Certainty, Outcome};
use cptpp_rules::route::Route;
use cptpp_rules::rulebook::facts::facts;
use cptpp_rules::rulebook::{Requirement, Rulebook};

/// What a card is about.
#[derive(Clone, Copy)]
pub struct Card<'a> {
    pub book: &'static Rulebook,
    pub route: Route,
    pub answers: &'a Answers,
    /// The rulebook that is applied, whose cards links lead to and whose reasons are not said again.
    pub applied: Option<&'a RouteResult>,
}

/// `is_open` says whether the answer, the rule and the source are shown at once.
pub fn card(reader: &Reader, card: Card, criterion: &Criterion, is_open: bool) -> View {
    let (words, Card { book, route, answers, applied }) = (reader.words, card);
    let is_said = applied.is_some_and(|applied| {
        applied.criteria.iter().any(|other| (other.id, other.reason) == (criterion.id, criterion.reason))
    });
    let rule = book.criteria.iter().find(|rule| rule.requirement.id() == criterion.id);
    let requirement = rule.map(|rule| &rule.requirement);
    let line = criterion.item.map(|item| book.worded(route.country, route.category, item));
    let remark = line.and_then(|line| line::remark(words, line));
    let fields = requirement.map(Requirement::fields).unwrap_or_default();
    let fields = if fields.is_empty() { &[Field::Citizenships, Field::PermanentResidences] } else { fields };
    let own = fields.iter().filter_map(|field| Some(own(reader, *field, answers.get(*field)?))).collect::<View>();
    let is_occupation = matches!(requirement, Some(Requirement::Occupation { .. }));
    let edition = (is_occupation && applied.is_none())
        .then(|| view! { <p>{words.tp("result.edition", &[("edition", EDITION)])}</p> });
    let mark =
        rule.map(|rule| basis(reader, &format!("{}.{}", book.id, criterion.id), criterion.sources, rule.confidence));
    let why = format!("{}.{}.why", book.id, criterion.id);
    let inside = view! {
        <ul class="own-answers" aria-label=words.t("result.own_answers")>{own}</ul>
        <p class="rule">{words.told(&format!("rule.{}.{}", book.id, criterion.id), &facts(book), &[])}</p>
        {sureness(words, criterion, answers)}
        {edition}
    };
    view! {
        <li
            class="criterion"
            id=applied.is_none().then(|| card_id(criterion.id))
            tabindex=applied.is_none().then_some("-1")
            data-criterion=criterion.id
            data-outcome=criterion.outcome.into_str()
        >
            <h3>
                {words.one("criterion", criterion.id)}
                " "
                <span class="outcome">{words.t(outcome_id(criterion.outcome))}</span>
            </h3>
            {(!is_said).then(|| view! { <p>{reason(words, book, route, criterion)}</p> {mark} })}
            {remark.map(|text| view! { <p class="hint">{text}</p> })}
            {(!is_said).then(|| fold(reader, "why", why, is_open, words.t("result.why").into(), inside))}
        </li>
    }
}

/// The id of a criterion's card.
pub fn card_id(criterion: &str) -> String {
    format!("criterion.{criterion}")
}

/// Why a criterion comes out as it does, with the rulebook's figures and words.
pub fn reason(words: &Words, book: &Rulebook, route: Route, criterion: &Criterion) -> String {
    let reason = criterion.reason.into_str();
    let likely = format!("reason.likely.{reason}");
    let is_likely = matches!(criterion.outcome, Outcome::Met(Certainty::Likely) | Outcome::NotMet(Certainty::Likely));
    let id = if is_likely && words.has(&likely) { likely } else { format!("reason.{reason}") };
    about(words, &id, book, route, criterion, "")
}

/// A sentence about a criterion; `have` is how much of what it asks for the person has.
pub fn about(words: &Words, id: &str, book: &Rulebook, route: Route, criterion: &Criterion, have: &str) -> String {
    let rule = book.criteria.iter().find(|rule| rule.requirement.id() == criterion.id);
    let requirement = rule.map(|rule| &rule.requirement);
    let in_words = |months: Option<u16>| months.map(|months| words.duration(months)).unwrap_or_default();
    let required = in_words(requirement.and_then(|requirement| requirement.months(route.category)));
    let shorter = in_words(requirement.and_then(Requirement::shorter_months));
    let line = criterion.item.map(|item| book.worded(route.country, route.category, item));
    let item = line.map(|line| line::line(words, line)).unwrap_or_default();
    let alone = criterion.item.map(|item| words.countries(&book.listing(route.category, item))).unwrap_or_default();
    let through = words.country(route.country);
    let values: [(&str, &str); 6] = [
        ("country", &through),
        ("required", &required),
        ("shorter", &shorter),
        ("item", &item),
        ("alone", &alone),
        ("have", have),
    ];
    words.told(id, &facts(book), &values)
}

/// How certain it is that a list line means this occupation, and what that is based on.
fn sureness(words: &Words, criterion: &Criterion, answers: &Answers) -> Option<View> {
    let row = criterion.item?.rows.iter().find(|row| Some(row.group) == answers.occupation)?;
    let id = match criterion.outcome {
        Outcome::Met(Certainty::Clear) | Outcome::NotMet(Certainty::Clear) => Some("result.certainty.clear"),
        // The reason says it.
        Outcome::Met(Certainty::Likely) | Outcome::NotMet(Certainty::Likely) => None,
        Outcome::Unsure if criterion.reason == Reason::ListDisputed => Some("result.certainty.disputed"),
        Outcome::Unsure | Outcome::Unanswered => Some("result.certainty.undecided"),
    };
    Some(view! {
        {id.map(|id| view! { <p>{words.t(id)}</p> })}
        <p class="rule-source">{words.t("result.certainty.source")} " " {source_line(words, row.source)}</p>
    })
}

fn outcome_id(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met(Certainty::Clear) => "outcome.met",
        Outcome::Met(Certainty::Likely) => "outcome.met_likely",
        Outcome::NotMet(Certainty::Clear) => "outcome.not_met",
        Outcome::NotMet(Certainty::Likely) => "outcome.not_met_likely",
        Outcome::Unsure => "outcome.unsure",
        Outcome::Unanswered => "outcome.unanswered",
    }
}
