//! A page with questions: one form, one way on.

use super::{heading, start};
use crate::platform::form::entries;
use crate::platform::words::{maybe, t, tn, tp, tr};
use crate::ui::live::{Live, View, view};
use crate::ui::parts::advice::beside_question;
use crate::ui::parts::controls::secondary;
use crate::ui::parts::errors::error_summary;
use crate::ui::parts::field;
use crate::ui::parts::jobs::jobs_helper;
use crate::ui::parts::source::link_to;
use crate::ui::parts::wage::wage_helper;
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::flow::Shown;
use cptpp_rules::answers::{Field, Page, Step};
use cptpp_rules::occupations::Group;
use leptos::prelude::*;
use strum::VariantArray;

pub fn body(wizard: Wizard, screen: Screen, page: Page) -> View {
    let session = wizard.session.get_untracked();
    let flow = session.flow();
    let shown = flow.shown(page);
    let fields = shown.map_or_else(|| page.fields().collect(), |shown| shown.fields.clone());
    // Answers from before the page stopped applying are there when it comes back.
    let occupation = flow.answers.occupation;
    let before = flow.before(page);
    let show = |field: Field| {
        // The meaning of "prevailing" comes before the question that mentions it.
        let help = (field == Field::Wage).then(|| wage_help(occupation));
        let jobs = (field == Field::ExperienceMonths).then(|| jobs_helper(wizard, &session.jobs));
        let beside = beside_question(field, &before, wizard.rules);
        view! { {help} {field::show(wizard, field, session.given(), beside)} {jobs} }
    };
    let fields = fields.into_iter().map(show).collect::<View>();
    let step = page.step();
    let name = t(&format!("step.{}", step.into_str()));
    let (number, total) = (step.number().to_string(), Step::VARIANTS.len().to_string());
    let progress = tp("step.of", &[("step", &name), ("number", &number), ("total", &total)]);
    let intro = maybe(&format!("page.{}.intro", page.into_str()));
    let submit = move |event: leptos::ev::MouseEvent| {
        // On the click, not on `submit`, which a frame without allow-forms never sends.
        event.prevent_default();
        wizard.submit(page, &entries(&event));
    };
    let (is_start, is_skippable) = (screen == Screen::Start, page == Page::Occupation);
    view! {
        <main data-screen=screen.as_str() data-step=step.into_str()>
            <p class="progress"><span>{progress}</span> " " {pages_to_come(flow.at_most_after(page, wizard.rules))}</p>
            {heading(screen)}
            {is_start.then(|| start::intro(wizard, &session))}
            {shown.and_then(closed_notice)}
            {error_summary(wizard.errors)}
            {intro.map(|intro| view! { <p class="intro">{intro}</p> })}
            <form novalidate on:submit=|event| event.prevent_default()>
                {fields}
                <div class="actions">
                    <button type="submit" on:click=submit>{t("action.continue")}</button>
                    {(!is_start).then(|| secondary("back", "action.back", move || wizard.back(page)))}
                    {is_skippable.then(|| secondary("skip", "action.skip", move || wizard.skip_occupation()))}
                </div>
            </form>
        </main>
    }
}

/// The maximum number of pages that can follow, however this one and those after it are answered.
fn pages_to_come(at_most: usize) -> View {
    let text = if at_most == 0 { t("step.last") } else { tn("step.at_most", at_most) };
    view! { <span data-at-most=at_most.to_string()>{text}</span> }
}

/// Shown once, on the page after the last route closed.
fn closed_notice(shown: &Shown) -> Option<View> {
    let criterion = shown.closed_by?;
    Some(view! {
        <div class="closed" data-notice="closed">
            <p>{tr(&format!("closed.{criterion}"))}</p>
            <p><a href=Screen::Result.hash() data-action="result">{t("action.result")}</a></p>
        </div>
    })
}

fn wage_help(occupation: Option<Group>) -> View {
    // Where the Government of Canada publishes the medians.
    const WAGES: &str = "https://www.jobbank.gc.ca/trend-analysis/search-wages";
    let look_up = match occupation {
        Some(group) => tp("wage.look_up", &[("code", &group.to_string())]),
        None => t("wage.look_up_no_code"),
    };
    view! {
        <div class="help">
            <p>{t("wage.prevailing")}</p>
            <p>{look_up} " " {link_to(Some(WAGES), t("wage.job_bank"))}</p>
        </div>
        {wage_helper()}
    }
}
