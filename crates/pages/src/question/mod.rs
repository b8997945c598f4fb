//! A page with questions: one form, one way on.

mod choice;
mod countries;
mod field;
mod fieldset;
mod months;

pub use countries::other_country_list;
pub use field::beside;

use crate::parts::controls::{keep_box, secondary};
use crate::parts::source::link_to;
use crate::words::Words;
use crate::{Island, Press, Reader, View, heading, view};
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::flow::Shown;
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::{Field, Page, Step};
use cptpp_rules::occupations::Group;
use strum::VariantArray;

/// The whole page, with its `main`.
pub fn question(reader: &Reader, session: &Session, screen: Screen, page: Page) -> View {
    let (words, flow) = (reader.words, session.flow());
    let shown = flow.shown(page);
    let fields = shown.map_or_else(|| page.fields().collect(), |shown| shown.fields.clone());
    let show = |field: Field| {
        // The meaning of "prevailing" comes before the question that mentions it.
        let help = (field == Field::Wage).then(|| wage_help(words, flow.answers.occupation));
        let jobs = (field == Field::ExperienceMonths).then_some(Island::Jobs);
        view! { {help} {field::show(reader, session, field)} {jobs} }
    };
    let fields = fields.into_iter().map(show).collect::<View>();
    let step = page.step();
    let name = words.one("step", step.into_str());
    let (number, total) = (step.number().to_string(), Step::VARIANTS.len().to_string());
    let progress = words.tp("step.of", &[("step", &name), ("number", &number), ("total", &total)]);
    let intro = words.maybe(&format!("page.{}.intro", page.into_str()));
    let (is_start, is_skippable) = (screen == Screen::Start, page == Page::Occupation);
    view! {
        <main data-screen=screen.as_str() data-step=step.into_str()>
            <p class="progress">
                <span>{progress}</span> " " {pages_to_come(words, flow.at_most_after(page, reader.rules))}
            </p>
            {heading(words, screen)}
            {is_start.then(|| start(words, session))}
            {shown.and_then(|shown| closed_notice(words, shown))}
            {Island::Errors}
            {intro.map(|intro| view! { <p class="intro">{intro}</p> })}
            <form novalidate autocomplete="off" live=Island::Form>
                {fields}
                <div class="actions">
                    <button type="submit" live=Island::Submit(page)>{words.t("action.continue")}</button>
                    {(!is_start).then(|| secondary(words, "back", "action.back", Press::Back(page)))}
                    {is_skippable.then(|| secondary(words, "skip", "action.skip", Press::Skip))}
                </div>
            </form>
        </main>
    }
}

/// What is wrong with the answer to a question. The element is always there for the controls to refer to.
fn field_error(field: Field) -> View {
    view! { <p class="field-error" id=error_id(field.path())>{Island::FieldError(field)}</p> }
}

/// The id of what is wrong with the answer to a question, by its path.
pub fn error_id(path: &str) -> String {
    format!("{path}-error")
}

/// The id of one of several controls of a question.
pub fn control_id(path: &str, value: &str) -> String {
    format!("{path}.{value}")
}

/// The text above the first question: what this decides, what stays on the device, and a way on for returning visitors.
fn start(words: &Words, session: &Session) -> View {
    view! {
        // Always there, because `boot.js` shows it before there is a session.
        <div class="carry-on" hidden=!session.is_started()>
            <p>{words.t("start.saved")}</p>
            <p class="actions">
                <a class="button" href=session.carry_on().hash()>{words.t("start.carry_on")}</a>
                {secondary(words, "again", "start.again", Press::Clear)}
            </p>
        </div>
        <div class="lead">
            <p>{words.tr("start.what")}</p>
            <p>{words.t("start.ready")}</p>
            <p>{words.t("start.private")}</p>
            {keep_box(words)}
        </div>
    }
}

/// The maximum number of pages that can follow, however this one and those after it are answered.
fn pages_to_come(words: &Words, at_most: usize) -> View {
    let text = if at_most == 0 { words.t("step.last") } else { words.tn("step.at_most", at_most) };
    view! { <span data-at-most=at_most.to_string()>{text}</span> }
}

/// Shown once, on the page after the last route closed.
fn closed_notice(words: &Words, shown: &Shown) -> Option<View> {
    let criterion = shown.closed_by?;
    Some(view! {
        <div class="closed" data-notice="closed">
            <p>{words.tr(&format!("closed.{criterion}"))}</p>
            <p><a href=Screen::Result.hash() data-action="result">{words.t("action.result")}</a></p>
        </div>
    })
}

fn wage_help(words: &Words, occupation: Option<Group>) -> View {
    // Where the Government of Canada publishes the medians.
    const WAGES: &str = "https://www.jobbank.gc.ca/trend-analysis/search-wages";
    let look_up = match occupation {
        Some(group) => words.tp("wage.look_up", &[("code", &group.to_string())]),
        None => words.t("wage.look_up_no_code"),
    };
    view! {
        <div class="help">
            <p>{words.t("wage.prevailing")}</p>
            <p>{look_up} " " {link_to(Some(WAGES), words.t("wage.job_bank"))} " " {words.t("source.links")}</p>
        </div>
        {Island::Wage}
    }
}
