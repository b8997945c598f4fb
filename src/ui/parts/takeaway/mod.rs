//! Taking the answers away: to a file, as a link, or as a few lines for someone else.

mod file;
mod link;
mod summary;

pub use file::OpenFile;

use super::advice::PartHeading;
use crate::platform::words::t;
use crate::platform::{files, page, spawn_local};
use crate::ui::wizard::Wizard;
use cptpp_rules::answers::Answers;
use leptos::prelude::*;

#[component]
pub fn TakeAway(wizard: Wizard, answers: Answers, today: String) -> impl IntoView {
    let saved = answers.clone();
    view! {
        <section class="takeaway">
            <PartHeading id="takeaway.title"/>
            <p>{t("takeaway.private")}</p>
            <file::SaveFile answers=saved/>
            <OpenFile/>
            <link::Link wizard answers=answers.clone()/>
            <summary::Summary wizard answers today/>
        </section>
    }
}

/// A button that copies a text, and says whether it worked. If the browser does
/// not allow it, the text is selected to be copied by hand.
#[component]
fn Copy(text: String, target: &'static str) -> impl IntoView {
    let told = RwSignal::new(None::<&'static str>);
    let copy = move |_| {
        let text = text.clone();
        spawn_local(async move {
            let is_copied = files::copy(&text).await;
            if !is_copied {
                page::select(target);
            }
            told.set(Some(if is_copied { "takeaway.copied" } else { "takeaway.copy_by_hand" }));
        });
    };
    view! {
        <button type="button" class="secondary" data-action="copy" on:click=copy>{t("takeaway.copy")}</button>
        <p role="status">{move || told.get().map(t)}</p>
    }
}
