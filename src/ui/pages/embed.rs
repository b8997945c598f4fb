//! How to embed this in a page of one's own.

use super::heading;
use crate::platform::words::t;
use crate::ui::live::{View, view};
use cptpp_questionnaire::address::Screen;

/// What to paste; the host changes the address and the title.
const SNIPPET: &str = "<iframe src=\"https://example.org/permit/embed.html\" title=\"CPTPP work permit check\"\n  \
    width=\"100%\" height=\"800\" loading=\"lazy\"></iframe>";

pub fn body() -> View {
    view! {
        {heading(Screen::Embed)}
        <p>{t("embed.copy")}</p>
        <p>{t("embed.frame")}</p>
        <pre><code>{SNIPPET}</code></pre>
        <p>{t("embed.language")}</p>
        <p>{t("embed.programs")}</p>
    }
}
