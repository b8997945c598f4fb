//! Every answer, each with a way to change it.

use super::Heading;
use crate::platform::words::t;
use crate::ui::parts::answers::answer_list;
use crate::ui::parts::controls::clear_button;
use crate::ui::parts::takeaway::open_file;
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::address::Screen;
use leptos::prelude::*;

pub fn body(wizard: Wizard) -> AnyView {
    view! {
        <Heading screen=Screen::Review/>
        <p>{t("review.intro")}</p>
        {move || wizard.session.with(|session| answer_list(wizard, session.flow(), Screen::Review))}
        {open_file()}
        <p class="actions">
            <a class="button" href=Screen::Result.hash() data-action="result">{t("action.result")}</a>
            {clear_button(wizard)}
        </p>
    }
    .into_any()
}
