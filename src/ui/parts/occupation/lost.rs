//! For anyone whose occupation is not in the list, or who is not sure.

use crate::platform::words::t;
use cptpp_questionnaire::address::Screen;
use leptos::prelude::*;

#[component]
pub fn Lost() -> impl IntoView {
    view! {
        <details class="lost">
            <summary>{t("lost.title")}</summary>
            <ul>
                <li>{t("lost.words")}</li>
                <li>{t("lost.browse")} " " <a href=Screen::Occupations.hash()>{t("lost.to_lists")}</a></li>
                <li>{t("lost.employer")}</li>
                <li>{t("lost.skip")}</li>
            </ul>
        </details>
    }
}
