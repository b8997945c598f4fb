//! A link that holds the answers, reviewed before it is copied.

use super::Copy;
use crate::platform::location;
use crate::platform::words::t;
use crate::ui::parts::answers::AnswerPreview;
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::address::sharing;
use cptpp_questionnaire::link;
use cptpp_rules::answers::Answers;
use leptos::prelude::*;

const BOX: &str = "x.link";

#[component]
pub(super) fn Link(wizard: Wizard, answers: Answers) -> impl IntoView {
    let link = location::link(&sharing(&link::write(&answers)));
    view! {
        <details class="stage">
            <summary data-action="share"><h3>{t("takeaway.share")}</h3></summary>
            <p>{t("takeaway.share.who")}</p>
            <AnswerPreview wizard answers/>
            <div class="field">
                <label for=BOX>{t("takeaway.share.link")}</label>
                <input type="text" id=BOX name=BOX readonly="" value=link.clone()/>
                <Copy text=link target=BOX/>
            </div>
        </details>
    }
}
