//! Every answer, each with a way to change it.

use super::Heading;
use crate::platform::words::t;
use crate::ui::parts::answers::AnswerList;
use crate::ui::parts::takeaway::OpenFile;
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::address::Screen;
use leptos::prelude::*;

pub fn body(wizard: Wizard) -> AnyView {
    let list = move || {
        let flow = wizard.session.with(|session| session.flow().clone());
        view! { <AnswerList wizard flow from=Screen::Review/> }
    };
    view! {
        <Heading screen=Screen::Review/>
        <p>{t("review.intro")}</p>
        {list}
        <OpenFile/>
        <p class="actions">
            <a class="button" href=Screen::Result.hash() data-action="result">{t("action.result")}</a>
            <button type="button" class="secondary" data-action="clear" on:click=move |_| wizard.clear()>
                {t("action.clear")}
            </button>
        </p>
    }
    .into_any()
}
