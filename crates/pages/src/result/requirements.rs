//! The requirements of one rulebook: those that are not met or open in full, those that are met as one list that opens,
//! and all routes side by side.

use super::{Told, route_sentence, rulebook};
use crate::parts::criterion::{Card, card};
use crate::parts::fold::{Names, fold, named_fold};
use crate::parts::routes;
use crate::parts::source::source_line;
use crate::{Reader, View, view};
use cptpp_rules::answers::Answers;
use cptpp_rules::assessment::{Criterion, Opinion, RouteResult};
use cptpp_rules::explain::deciding::{Decides, Top};
use cptpp_rules::outcome::Outcome;

/// Those that an officer applies; the ones that decide are open.
pub fn applied(told: &Told, top: &Top) -> View {
    let (reader, words, opinion, answers) = (told.reader, told.reader.words, told.case.opinion, told.case.answers);
    let decides = |criterion: &Criterion| {
        !told.is_shut()
            && told.has_at_most(2)
            && top.points.iter().any(|point| match point {
                Decides::Criterion { id, .. } | Decides::Unsure { criterion: id, .. } => *id == criterion.id,
                Decides::All(_)
                | Decides::Missing { .. }
                | Decides::Together(_)
                | Decides::NothingAgainst
                | Decides::NoRoute => false,
            })
    };
    let requirements = match opinion.best() {
        Some(best) => of_route(reader, opinion, best, answers, None, &decides),
        // The first screen says the same in other words.
        None => view! { <p>{route_sentence(words, opinion)}</p> },
    };
    let inside = view! {
        <h2 id="result.criteria" tabindex="-1">{words.t("result.criteria")}</h2>
        <p class="rule-source">
            {words.t("result.applied")} " " {source_line(words, opinion.book.source)} " "
            <span class="screen-only">{words.t("source.links")}</span>
        </p>
        {requirements}
    };
    rulebook(opinion, inside)
}

/// The requirements on the best route.
pub fn of_route(
    reader: &Reader,
    opinion: &Opinion,
    best: &RouteResult,
    answers: &Answers,
    applied: Option<&RouteResult>,
    is_open: &dyn Fn(&Criterion) -> bool,
) -> View {
    let words = reader.words;
    let about = Card { book: opinion.book, route: best.route, answers, applied };
    let is_met = |criterion: &&Criterion| matches!(criterion.outcome, Outcome::Met(_));
    let (met, rest): (Vec<&Criterion>, Vec<&Criterion>) = best.criteria.iter().partition(is_met);
    let cards = |criteria: &[&Criterion]| {
        let cards = criteria.iter().map(|criterion| card(reader, about, criterion, is_open(criterion)));
        view! { <ul class="criteria">{cards.collect::<View>()}</ul> }
    };
    let met = (!met.is_empty()).then(|| {
        let summary = words.tn("result.met", met.len()).into();
        let names = Names { anchor: applied.is_none().then_some("result.met"), action: None };
        named_fold(reader, "met", format!("{}.met", opinion.id), names, false, summary, cards(&met))
    });
    let side_by_side = view! { {routes::picture(words, opinion)} {routes::as_text(reader, opinion)} };
    let summary = words.tn("routes.title", opinion.routes.len()).into();
    view! {
        {(!rest.is_empty()).then(|| cards(&rest))}
        {met}
        {fold(reader, "ways", format!("{}.ways", opinion.id), false, summary, side_by_side)}
    }
}
