//! Answers from a link or a file: shown before they replace the reader's own.

use super::heading;
use crate::platform::words::t;
use crate::ui::live::{Live, View, view};
use crate::ui::parts::answers::preview;
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::arrival::Offer;
use cptpp_questionnaire::link::Unshared;
use cptpp_questionnaire::session::Session;
use leptos::prelude::*;

pub fn body(wizard: Wizard) -> View {
    let keep = wizard.session.with_untracked(Session::carry_on).hash();
    match wizard.offer.get_untracked() {
        Some(Offer::Answers(answers)) => {
            let offered = (*answers).clone();
            let open = move |_| wizard.open(offered.clone());
            view! {
                {heading(Screen::Open)}
                <p>{t("open.intro")}</p>
                {preview(wizard, *answers)}
                <p>{t("open.replaces")}</p>
                <p class="actions">
                    <button type="button" data-action="open" on:click=open>{t("open.replace")}</button>
                    <a class="button secondary" href=keep data-action="keep">{t("open.keep")}</a>
                </p>
            }
        }
        Some(Offer::Unread(unshared)) => {
            let id = match unshared {
                Unshared::Newer => "open.newer",
                Unshared::Damaged => "open.damaged",
            };
            view! {
                {heading(Screen::Open)}
                <p class="notice" role="alert" data-notice="unread">{t(id)}</p>
                <p class="actions"><a class="button" href=keep data-action="keep">{t("open.go_on")}</a></p>
            }
        }
        None => View::default(),
    }
}
