//! Every answer, each with a way to change it.

use super::heading;
use crate::platform::words::t;
use crate::ui::live::{View, view};
use crate::ui::parts::answers::answer_list;
use crate::ui::parts::controls::clear_button;
use crate::ui::parts::takeaway::open_file;
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::address::Screen;

pub fn body(wizard: Wizard) -> View {
    view! {
        {heading(Screen::Review)}
        <p>{t("review.intro")}</p>
        {wizard.following_answers(move |flow| answer_list(wizard, &flow, Screen::Review))}
        {open_file()}
        <p class="actions">
            <a class="button" href=Screen::Result.hash() data-action="result">{t("action.result")}</a>
            {clear_button(wizard)}
        </p>
    }
}
