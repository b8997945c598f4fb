//! Taking the answers away: to a file, as a link, or as a few lines for someone else.

mod file;
mod summary;

pub use file::open_file;

use super::advice::part_heading;
use super::answers::preview;
use super::controls::secondary;
use crate::platform::words::t;
use crate::platform::{files, location, page, spawn_local};
use crate::ui::live::{Live, View, view};
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::address::sharing;
use cptpp_questionnaire::link;
use cptpp_rules::answers::Answers;
use cptpp_rules::day::Day;
use leptos::prelude::*;

const LINK: &str = "x.link";

/// The section of the result for the answers that count.
pub fn take_away(wizard: Wizard, answers: Answers, today: Day) -> View {
    view! {
        <section class="takeaway">
            {part_heading("takeaway.title")}
            <p>{t("takeaway.private")}</p>
            {file::save_file(answers.clone())}
            {open_file()}
            {share(wizard, answers.clone())}
            {summary::summary(wizard, answers, today)}
        </section>
    }
}

/// A link that holds the answers, reviewed before it is copied.
fn share(wizard: Wizard, answers: Answers) -> View {
    let link = location::link(&sharing(&link::write(&answers)));
    view! {
        <details class="stage">
            <summary data-action="share"><h3>{t("takeaway.share")}</h3></summary>
            <p>{t("takeaway.share.who")}</p>
            {preview(wizard, answers)}
            <div class="field">
                <label for=LINK>{t("takeaway.share.link")}</label>
                <input type="text" id=LINK name=LINK readonly="" value=link.clone()/>
                {copy_button(move || link.clone(), LINK)}
            </div>
        </details>
    }
}

/// Copies a text, or selects it in its box to be copied by hand, and says which.
fn copy_button(text: impl Fn() -> String + Send + 'static, text_box: &'static str) -> View {
    let told = RwSignal::new(None::<String>);
    let copy = move || {
        let text = text();
        spawn_local(async move {
            let is_copied = files::copy(&text).await;
            if !is_copied {
                page::select(text_box);
            }
            told.set(Some(t(if is_copied { "takeaway.copied" } else { "takeaway.copy_by_hand" })));
        });
    };
    view! {
        {secondary("copy", "takeaway.copy", copy)}
        <p role="status">{move || told.get()}</p>
    }
}
