//! One criterion of a result: outcome, reason, the person's own answer, the rule and its source.

use super::answers::{label, text};
use super::line;
use super::source::{marks, source_line};
use crate::platform::words::{countries, country, duration, t, told, tp};
use crate::ui::live::{Live, View, view};
use crate::ui::wizard::Wizard;
use cptpp_rules::answers::{Answers, Field, Value};
use cptpp_rules::assessment::Criterion;
use cptpp_rules::criteria::Reason;
use cptpp_rules::occupations::EDITION;
use cptpp_rules::outcome::{Certainty, Outcome};
use cptpp_rules::route::Route;
use cptpp_rules::rulebook::facts::facts;
use cptpp_rules::rulebook::{Requirement, Rulebook};

pub fn card(
    wizard: Wizard,
    book: &'static Rulebook,
    route: Route,
    criterion: &Criterion,
    is_applied: bool,
    answers: &Answers,
) -> View {
    // Only those of one rulebook are led to.
    let id = is_applied.then(|| card_id(criterion.id));
    let rule = book.criteria.iter().find(|rule| rule.requirement.id() == criterion.id);
    let requirement = rule.map(|rule| &rule.requirement);
    let is_occupation = matches!(requirement, Some(Requirement::Occupation { .. }));
    let reason = reason(book, route, criterion);
    let line = criterion.item.map(|item| book.worded(route.country, route.category, item));
    let fields = requirement.map(Requirement::fields).unwrap_or_default();
    let fields = if fields.is_empty() { &[Field::Citizenships, Field::PermanentResidences] } else { fields };
    let own: Vec<(Field, Value)> = fields.iter().filter_map(|field| Some((*field, answers.get(*field)?))).collect();
    let own = move || {
        let row = |(field, value): &(Field, Value)| {
            let value = text(wizard, *field, value.clone());
            view! { <li>{tp("answer.line", &[("question", &label(*field)), ("answer", &value)])}</li> }
        };
        own.iter().map(row).collect::<View>()
    };
    view! {
        <li class="criterion" id=id tabindex="-1" data-criterion=criterion.id data-outcome=criterion.outcome.into_str()>
            <h4>
                {t(&format!("criterion.{}", criterion.id))}
                " "
                <span class="outcome">{t(outcome_id(criterion.outcome))}</span>
            </h4>
            <p data-marks=marks(criterion.sources)>{reason}</p>
            {line.and_then(line::remark).map(|text| view! { <p class="hint">{text}</p> })}
            // What needs attention is open.
            <details open=!matches!(criterion.outcome, Outcome::Met(_))>
                <summary>{t("result.why")}</summary>
                <ul class="own-answers" aria-label=t("result.own_answers")>{Live::nodes(own)}</ul>
                <p class="rule">{told(&format!("rule.{}.{}", book.id, criterion.id), &facts(book), &[])}</p>
                {criterion.sources.iter().map(|source| view! { <p class="rule-source">{source_line(*source)}</p> }).collect::<View>()}
                {sureness(criterion, answers)}
                {is_occupation.then(|| view! { <p>{tp("result.edition", &[("edition", EDITION)])}</p> })}
            </details>
        </li>
    }
}

/// The id of a criterion's card.
pub fn card_id(criterion: &str) -> String {
    format!("criterion.{criterion}")
}

/// Why a criterion comes out as it does, with the rulebook's figures and words.
pub fn reason(book: &Rulebook, route: Route, criterion: &Criterion) -> String {
    about(&format!("reason.{}", criterion.reason.into_str()), book, route, criterion, "")
}

/// A sentence about a criterion; `have` is how much of what it asks for the person has.
pub fn about(id: &str, book: &Rulebook, route: Route, criterion: &Criterion, have: &str) -> String {
    let rule = book.criteria.iter().find(|rule| rule.requirement.id() == criterion.id);
    let requirement = rule.map(|rule| &rule.requirement);
    let required =
        requirement.and_then(|requirement| requirement.months(route.category)).map(duration).unwrap_or_default();
    let shorter = requirement.and_then(Requirement::shorter_months).map(duration).unwrap_or_default();
    let line = criterion.item.map(|item| book.worded(route.country, route.category, item));
    let item = line.map(line::words).unwrap_or_default();
    let alone = criterion.item.map(|item| countries(&book.listing(route.category, item))).unwrap_or_default();
    let through = country(route.country);
    let values: [(&str, &str); 6] = [
        ("country", &through),
        ("required", &required),
        ("shorter", &shorter),
        ("item", &item),
        ("alone", &alone),
        ("have", have),
    ];
    told(id, &facts(book), &values)
}

/// How certain it is that a list line means this occupation, and what that is based on.
fn sureness(criterion: &Criterion, answers: &Answers) -> Option<View> {
    let row = criterion.item?.rows.iter().find(|row| Some(row.group) == answers.occupation)?;
    let id = match criterion.outcome {
        Outcome::Met(Certainty::Clear) | Outcome::NotMet(Certainty::Clear) => "result.certainty.clear",
        Outcome::Met(Certainty::Likely) | Outcome::NotMet(Certainty::Likely) => "result.certainty.likely",
        Outcome::Unsure if criterion.reason == Reason::ListDisputed => "result.certainty.disputed",
        Outcome::Unsure | Outcome::Unanswered => "result.certainty.undecided",
    };
    Some(view! {
        <p>{t(id)}</p>
        <p class="rule-source">{t("result.certainty.source")} " " {source_line(row.source)}</p>
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
