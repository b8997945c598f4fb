//! The first screen: the verdict in one sentence, on what basis, what decides it, the next thing to do, and who decides.

use super::{Told, change, route_sentence};
use crate::parts::controls::jump;
use crate::parts::criterion::{about, card_id};
use crate::words::Words;
use crate::{View, view};
use cptpp_questionnaire::address::Screen;
use cptpp_rules::answers::{Field, Months};
use cptpp_rules::assessment::{Agreement, Assessment};
use cptpp_rules::criteria::Reason;
use cptpp_rules::explain::deciding::{Decides, Headline, Next, Top};
use cptpp_rules::outcome::Certainty;
use cptpp_rules::rulebook::facts::facts;

pub fn section(told: &Told, assessment: &Assessment, top: &Top) -> View {
    let (words, opinion) = (told.reader.words, told.case.opinion);
    let points = top.points.iter().map(|point| point_of(told, point));
    // Without a route, what decides it says all there is.
    let basis =
        (top.headline != Headline::NoRoute).then(|| view! { <p class="lead">{route_sentence(words, opinion)}</p> });
    let differs = (assessment.agreement == Agreement::Differ).then(|| {
        view! { <p>{jump("agreement.title", words.t("top.guide"))}</p> }
    });
    view! {
        <h1 id="heading" tabindex="-1" class="verdict" data-headline=opinion.verdict.into_str()>
            {headline(words, top.headline)}
        </h1>
        {basis}
        <ul class="decides" data-decides="" aria-label=words.t("top.decides")>{points.collect::<View>()}</ul>
        <p class="next-step" data-next-step="">{next(told, &top.next)}</p>
        <p class="disclaimer">{words.t("result.officer_decides")}</p>
        {differs}
    }
}

fn headline(words: &Words, headline: Headline) -> String {
    match headline {
        Headline::Eligible => words.t("top.eligible"),
        Headline::EligibleAsRead => words.t("top.eligible_as_read"),
        Headline::Open(count) => words.tn("top.open", count),
        Headline::Judged(count) => words.tn("top.judged", count),
        Headline::Missing(count) => words.tn("top.missing", count),
        Headline::OfferFirst(0) => words.t("top.offer_first"),
        Headline::OfferFirst(count) => words.tn("top.offer_first_open", count),
        Headline::NotYet => words.t("top.not_yet"),
        Headline::NotEligible => words.t("top.not_eligible"),
        Headline::NotEligibleAsRead => words.t("top.not_eligible_as_read"),
        Headline::NoRoute => words.t("top.no_route"),
    }
}

/// A point, which leads to its details or to its question.
fn point_of(told: &Told, point: &Decides) -> View {
    let (words, book) = (told.reader.words, told.case.opinion.book);
    let (id, said): (Option<&'static str>, View) = match point {
        Decides::All(count) => (Some("all"), jump("result.met", words.tn("point.all", *count))),
        Decides::Criterion { id, reason, certainty } => {
            (Some(id), jump(&card_id(id), sentence(told, id, *reason, *certainty)))
        }
        Decides::Unsure { criterion, field } => {
            (Some(criterion), jump(&card_id(criterion), words.one("point.unsure", name(*field))))
        }
        Decides::Missing { criterion, field } => {
            let text = words.one("point.missing", name(*field));
            (Some(criterion), view! { <a href=question(*field)>{text}</a> })
        }
        Decides::Together(2) => (None, words.t("point.together_both").into()),
        Decides::Together(count) => (None, words.tn("point.together_all", *count).into()),
        Decides::NothingAgainst => (None, words.t("point.nothing_against").into()),
        Decides::NoRoute => {
            let count = book.citizens.len().to_string();
            (None, words.told("point.no_route", &facts(book), &[("count", &count)]).into())
        }
    };
    view! { <li data-point=id>{said}</li> }
}

fn sentence(told: &Told, id: &str, reason: Reason, certainty: Certainty) -> String {
    let (words, opinion) = (told.reader.words, told.case.opinion);
    let best = opinion.best();
    let Some((best, criterion)) =
        best.and_then(|best| Some((best, best.criteria.iter().find(|other| other.id == id)?)))
    else {
        return String::new();
    };
    let months = told.case.answers.experience_months.map(Months::get);
    let have = months.map(|months| words.duration(months)).unwrap_or_default();
    let reason = reason.into_str();
    let short = match certainty {
        Certainty::Likely => format!("point.likely.{reason}"),
        Certainty::Clear => format!("point.{reason}"),
    };
    let sentence = if words.has(&short) { short } else { format!("reason.{reason}") };
    about(words, &sentence, opinion.book, best.route, criterion, &have)
}

fn next(told: &Told, next: &Next) -> View {
    let words = told.reader.words;
    let text = match next {
        Next::Portal => words.t("do.portal"),
        Next::Explain => words.t("do.explain"),
        Next::Look => words.t("do.look"),
        Next::FindOut(field) => words.one("do.find_out", name(*field)),
        Next::Prepare(reason) => words.one("do.prepare", reason.into_str()),
        Next::Answer(field) => {
            return view! { <a class="button" href=question(*field)>{words.t("do.answer")}</a> };
        }
        Next::Change(change) => match told.case.opinion.best() {
            Some(best) => change::sentence(told, change, best.route.country),
            None => String::new(),
        },
        Next::Alternative(Some(id)) => return jump("alternatives.title", words.tr(&format!("do.{id}"))),
        Next::Alternative(None) => return jump("alternatives.title", words.t("do.alternatives")),
    };
    text.into()
}

/// The question that is missing, from which one comes back here.
fn question(field: Field) -> String {
    Screen::Question(field.page()).changed_from(Screen::Result)
}

/// Follow-ups share their sentences.
fn name(field: Field) -> &'static str {
    if matches!(field, Field::Detail(_)) { "occupation_detail" } else { field.path() }
}
