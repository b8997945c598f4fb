//! How to embed this in a page of one's own.

use crate::words::Words;
use crate::{View, heading, view};
use cptpp_questionnaire::address::Screen;

/// What to paste; the host changes the address and the title.
const SNIPPET: &str = "<iframe src=\"https://example.org/permit/embed.html\" title=\"CPTPP work permit check\"\n  \
    width=\"100%\" height=\"800\" loading=\"lazy\"></iframe>";

pub fn embed(words: &Words) -> View {
    view! {
        {heading(words, Screen::Embed)}
        <p>{words.t("embed.copy")}</p>
        <p>{words.t("embed.frame")}</p>
        <pre><code>{SNIPPET}</code></pre>
        <p>{words.t("embed.language")}</p>
        <p>{words.t("embed.programs")}</p>
    }
}
