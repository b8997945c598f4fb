//! The line above a page that says what just happened.

use crate::platform::words::t;
use crate::ui::live::{Live, View, view};
use cptpp_questionnaire::notice::Notice;
use leptos::prelude::*;

/// The line, in an element that stays in the document, so that a change is announced.
pub fn notice_line(notice: ReadSignal<Option<Notice>>) -> View {
    let line = move || {
        notice.get().map(|notice| {
            let (name, id) = match notice {
                Notice::Early => ("early", "notice.early"),
                Notice::LeftOut => ("left-out", "notice.left_out"),
                Notice::Cleared => ("cleared", "notice.cleared"),
                Notice::Damaged => ("damaged", "notice.damaged"),
                Notice::Newer => ("newer", "notice.newer"),
                Notice::NotSaved => ("not-saved", "notice.not_saved"),
                Notice::Unreached => ("unreached", "notice.unreached"),
                Notice::OtherTab => ("other-tab", "notice.other_tab"),
                Notice::Opened => ("opened", "notice.opened"),
            };
            view! { <p class="notice" data-notice=name>{t(id)}</p> }
        })
    };
    Live::nodes(line).into()
}
