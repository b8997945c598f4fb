//! The text above the first question: what this decides, and what stays on the device.

use crate::platform::words::{t, tr};
use crate::ui::live::{View, view};
use crate::ui::parts::controls::secondary;
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::session::Session;

/// The three lines, and a way on for returning visitors.
pub fn intro(wizard: Wizard, session: &Session) -> View {
    let carry_on = session.is_started().then(|| {
        view! {
            <div class="carry-on">
                <p>{t("start.saved")}</p>
                <p class="actions">
                    <a class="button" href=session.carry_on().hash()>{t("start.carry_on")}</a>
                    {secondary("clear", "start.again", move || wizard.clear())}
                </p>
            </div>
        }
    });
    view! {
        {carry_on}
        <div class="lead">
            <p>{tr("start.what")}</p>
            <p>{t("start.ready")}</p>
            <p>{t("start.private")}</p>
        </div>
    }
}
