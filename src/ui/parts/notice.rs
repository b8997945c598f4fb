//! The line above a page that says what just happened.

use crate::platform::files;
use crate::platform::words::t;
use crate::ui::live::{Live, View, view};
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::keeping::Keeper;
use cptpp_questionnaire::notice::Notice;
use leptos::prelude::*;

/// The name under which answers that cannot be read are saved.
const NAME: &str = "cptpp-unread.txt";

/// The line, in an element that stays in the document, so that a change is announced.
pub fn notice_line(wizard: Wizard) -> View {
    let line = move || {
        wizard.notice.get().map(|notice| {
            let (name, id) = match notice {
                Notice::Early => ("early", "notice.early"),
                Notice::Unknown => ("unknown", "notice.unknown"),
                Notice::LeftOut => ("left-out", "notice.left_out"),
                Notice::Cleared => ("cleared", "notice.cleared"),
                Notice::Restored => ("restored", "notice.restored"),
                Notice::NotCleared => ("not-cleared", "notice.not_cleared"),
                Notice::Expired => ("expired", "notice.expired"),
                Notice::PartlyRead => ("partly-read", "notice.partly_read"),
                Notice::Reload => ("reload", "notice.reload"),
                Notice::Damaged => ("damaged", "notice.damaged"),
                Notice::Newer => ("newer", "notice.newer"),
                Notice::NotSaved => ("not-saved", "notice.not_saved"),
                Notice::Unreached => ("unreached", "notice.unreached"),
                Notice::OtherTab => ("other-tab", "notice.other_tab"),
                Notice::Opened => ("opened", "notice.opened"),
            };
            let is_undoable = wizard.undo.with_value(Option::is_some);
            let is_unread = matches!(notice, Notice::Damaged | Notice::Newer | Notice::PartlyRead);
            view! {
                <p class="notice" data-notice=name>{t(id)}</p>
                {is_unread.then(|| save_unread(wizard))}
                {is_undoable.then(|| undo(wizard))}
            }
        })
    };
    Live::nodes(line).into()
}

/// That there are answers on the device which cannot be read, if there are, and the button that saves them to a file.
pub fn unread(wizard: Wizard) -> Option<View> {
    wizard.keeper.with_value(Keeper::unread).map(|_| {
        view! {
            <p>{t("notice.unread")}</p>
            {save_unread(wizard)}
        }
    })
}

fn undo(wizard: Wizard) -> View {
    view! {
        <p class="actions">
            <button type="button" class="secondary" data-action="undo" on:click=move |_| wizard.undo()>{t("action.undo")}</button>
        </p>
    }
}

fn save_unread(wizard: Wizard) -> View {
    let save = move |_| {
        if let Some(text) = wizard.keeper.with_value(Keeper::unread) {
            // Should that not work, they are still on the device.
            let _ = files::save(NAME, &text);
        }
    };
    view! {
        <p class="actions">
            <button type="button" class="secondary" data-action="save-unread" on:click=save>{t("notice.save_unread")}</button>
        </p>
    }
}
