//! The first screen: the verdict in one sentence, on what basis, what decides it, the next thing to do, and who decides.

use super::change;
use super::route_sentence;
use crate::platform::words::{duration, has, t, tn, told, trp};
use crate::ui::live::{View, view};
use crate::ui::parts::controls::jump;
use crate::ui::parts::criterion::{about, card_id};
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::address::Screen;
use cptpp_rules::answers::{Answers, Field, Months};
use cptpp_rules::assessment::{Agreement, Assessment, Opinion};
use cptpp_rules::criteria::Reason;
use cptpp_rules::day::Day;
use cptpp_rules::explain::deciding::{Decides, Headline, Next, Top};
use cptpp_rules::outcome::Certainty;
use cptpp_rules::rulebook::facts::facts;

pub fn section(
    wizard: Wizard,
    assessment: &Assessment,
    opinion: &Opinion,
    top: &Top,
    answers: &Answers,
    today: Day,
) -> View {
    let points = top.points.iter().map(|point| point_of(point, opinion, answers));
    // Without a route, what decides it says all there is.
    let basis = (top.headline != Headline::NoRoute).then(|| view! { <p class="lead">{route_sentence(opinion)}</p> });
    let differs = (assessment.agreement == Agreement::Differ).then(|| {
        view! { <p>{jump("agreement".to_owned(), t("top.guide"))}</p> }
    });
    view! {
        <h1 id="heading" tabindex="-1" class="verdict" data-headline=opinion.verdict.into_str()>{headline(top.headline)}</h1>
        {basis}
        <ul class="decides" data-decides="" aria-label=t("top.decides")>{points.collect::<View>()}</ul>
        <p class="next-step" data-next-step="">{next(wizard, &top.next, opinion, answers, today)}</p>
        <p class="disclaimer">{t("result.officer_decides")}</p>
        {differs}
    }
}

fn headline(headline: Headline) -> String {
    match headline {
        Headline::Eligible => t("top.eligible"),
        Headline::EligibleAsRead => t("top.eligible_as_read"),
        Headline::Open(count) => tn("top.open", count),
        Headline::Judged(count) => tn("top.judged", count),
        Headline::Missing(count) => tn("top.missing", count),
        Headline::OfferFirst(0) => t("top.offer_first"),
        Headline::OfferFirst(count) => tn("top.offer_first_open", count),
        Headline::NotYet => t("top.not_yet"),
        Headline::NotEligible => t("top.not_eligible"),
        Headline::NotEligibleAsRead => t("top.not_eligible_as_read"),
        Headline::NoRoute => t("top.no_route"),
    }
}

/// A point, which leads to its details or to its question.
fn point_of(point: &Decides, opinion: &Opinion, answers: &Answers) -> View {
    let (id, said): (Option<&'static str>, View) = match point {
        Decides::All(count) => (Some("all"), jump("result.criteria".to_owned(), tn("point.all", *count))),
        Decides::Criterion { id, reason, certainty } => {
            (Some(id), jump(card_id(id), sentence(id, *reason, *certainty, opinion, answers)))
        }
        Decides::Unsure { criterion, field } => {
            (Some(criterion), jump(card_id(criterion), t(&format!("point.unsure.{}", name(*field)))))
        }
        Decides::Missing { criterion, field } => {
            let text = t(&format!("point.missing.{}", name(*field)));
            (Some(criterion), view! { <a href=question(*field)>{text}</a> })
        }
        Decides::Together(2) => (None, t("point.together_both").into()),
        Decides::Together(count) => (None, tn("point.together_all", *count).into()),
        Decides::NothingAgainst => (None, t("point.nothing_against").into()),
        Decides::NoRoute => {
            let count = opinion.book.citizens.len().to_string();
            (None, told("point.no_route", &facts(opinion.book), &[("count", &count)]).into())
        }
    };
    view! { <li data-point=id>{said}</li> }
}

fn sentence(id: &str, reason: Reason, certainty: Certainty, opinion: &Opinion, answers: &Answers) -> String {
    let best = opinion.best();
    let Some((best, criterion)) =
        best.and_then(|best| Some((best, best.criteria.iter().find(|other| other.id == id)?)))
    else {
        return String::new();
    };
    let have = answers.experience_months.map(Months::get).map(duration).unwrap_or_default();
    let reason = reason.into_str();
    let short = match certainty {
        Certainty::Likely => format!("point.likely.{reason}"),
        Certainty::Clear => format!("point.{reason}"),
    };
    let sentence = if has(&short) { short } else { format!("reason.{reason}") };
    about(&sentence, opinion.book, best.route, criterion, &have)
}

fn next(wizard: Wizard, next: &Next, opinion: &Opinion, answers: &Answers, today: Day) -> View {
    let text = match next {
        Next::Portal => t("do.portal"),
        Next::Explain => t("do.explain"),
        Next::Look => t("do.look"),
        Next::FindOut(field) => t(&format!("do.find_out.{}", name(*field))),
        Next::Prepare(reason) => t(&format!("do.prepare.{}", reason.into_str())),
        Next::Answer(field) => {
            return view! { <a class="button" href=question(*field)>{t("do.answer")}</a> };
        }
        Next::Change(change) => match opinion.best() {
            Some(best) => change::sentence(wizard, change, answers, best.route.country, today),
            None => String::new(),
        },
        Next::Alternative(Some(id)) => return jump("alternatives.title".to_owned(), trp(&format!("do.{id}"), &[])),
        Next::Alternative(None) => return jump("alternatives.title".to_owned(), t("do.alternatives")),
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
