//! Taking the answers away: to a file, as a link, or as a few lines for someone else.

mod file;
mod summary;

pub use file::open_file;

use super::advice::PartHeading;
use super::answers::preview;
use super::controls::secondary;
use crate::platform::words::t;
use crate::platform::{files, location, page, spawn_local};
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::address::sharing;
use cptpp_questionnaire::link;
use cptpp_rules::answers::Answers;
use cptpp_rules::day::Day;
use leptos::prelude::*;

const LINK: &str = "x.link";

/// The section of the result for the answers that count.
pub fn take_away(wizard: Wizard, answers: Answers, today: Day) -> AnyView {
    view! {
        <section class="takeaway">
            <PartHeading id="takeaway.title"/>
            <p>{t("takeaway.private")}</p>
            {file::save_file(answers.clone())}
            {open_file()}
            {share(wizard, answers.clone())}
            {summary::summary(wizard, answers, today)}
        </section>
    }
    .into_any()
}

/// A link that holds the answers, reviewed before it is copied.
fn share(wizard: Wizard, answers: Answers) -> AnyView {
    let link = location::link(&sharing(&link::write(&answers)));
    view! {
        <details class="stage">
            <summary data-action="share"><h3>{t("takeaway.share")}</h3></summary>
            <p>{t("takeaway.share.who")}</p>
            {preview(wizard, answers)}
            <div class="field">
                <label for=LINK>{t("takeaway.share.link")}</label>
                <input type="text" id=LINK name=LINK readonly="" value=link.clone()/>
                {copy_button(link, LINK)}
            </div>
        </details>
    }
    .into_any()
}

/// Copies a text, or selects it in its box to be copied by hand, and says which.
fn copy_button(text: String, text_box: &'static str) -> AnyView {
    let told = RwSignal::new(None::<&'static str>);
    let copy = move || {
        let text = text.clone();
        spawn_local(async move {
            let is_copied = files::copy(&text).await;
            if !is_copied {
                page::select(text_box);
            }
            told.set(Some(if is_copied { "takeaway.copied" } else { "takeaway.copy_by_hand" }));
        });
    };
    view! {
        {secondary("copy", "takeaway.copy", copy)}
        <p role="status">{move || told.get().map(t)}</p>
    }
    .into_any()
}
