//! A few neutral lines for an employer or adviser. Other passports, the partner
//! and the person's place are nobody's business there.

use super::copy_button;
use crate::platform::words::{country, date, dollars, t, tp};
use crate::ui::live::{Live, View, view};
use crate::ui::parts::routes;
use crate::ui::wizard::Wizard;
use cptpp_rules::answers::Answers;
use cptpp_rules::assess::assess;
use cptpp_rules::assessment::Opinion;
use cptpp_rules::day::Day;
use cptpp_rules::explain::advice::COMPLIANCE;
use leptos::prelude::*;

const BOX: &str = "x.summary";

pub fn summary(wizard: Wizard, answers: Answers, today: Day) -> View {
    // The names of occupations arrive one after the other; what is copied meanwhile stays selected.
    let text = Memo::new(move |_| {
        let occupation = answers.occupation.map(|group| wizard.names.with(|names| names.name(group)));
        let assessment = assess(&answers, wizard.rules);
        assessment.rulebooks.first().map(|opinion| lines(opinion, occupation, today)).unwrap_or_default()
    });
    view! {
        <details class="stage">
            <summary data-action="summary"><h3>{t("takeaway.summary")}</h3></summary>
            <div class="field">
                <label for=BOX>{t("takeaway.summary.what")}</label>
                <textarea id=BOX name=BOX readonly="" rows="12" prop:value=move || text.get()></textarea>
                {copy_button(move || text.get_untracked(), BOX)}
            </div>
        </details>
    }
}

fn lines(opinion: &Opinion, occupation: Option<String>, today: Day) -> String {
    let verdict = t(&format!("brief.verdict.{}", opinion.verdict.into_str()));
    let mut lines = vec![tp("brief.title", &[("date", &date(&today.to_string()))]), verdict];
    if let Some(best) = opinion.best() {
        let route = best.route;
        let id = format!("brief.{}.{}", route.status.into_str(), route.category.into_str());
        lines.push(tp(&id, &[("country", &country(route.country))]));
        lines.extend(occupation.map(|occupation| tp("brief.occupation", &[("occupation", &occupation)])));
        lines.extend(best.criteria.iter().map(routes::outcome));
        lines.push(tp("brief.employer", &[("compliance", &dollars(COMPLIANCE.into()))]));
    }
    let source = opinion.book.source.source();
    let (day, url) = (source.as_of.map(date).unwrap_or_default(), source.url.unwrap_or_default());
    lines.push(tp("brief.rules", &[("date", &day), ("url", url)]));
    lines.push(t("brief.disclaimer"));
    lines.join("\n")
}
