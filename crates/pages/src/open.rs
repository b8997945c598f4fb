//! Answers from a link or a file: shown before they replace the reader's own.

use crate::parts::answers::preview;
use crate::{Island, Press, Reader, View, heading, view};
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::arrival::Offer;
use cptpp_questionnaire::link::Unshared;

/// `carry_on` is where the reader goes on with their own answers.
pub fn open(reader: &Reader, offer: &Offer, carry_on: Screen) -> View {
    let (words, keep) = (reader.words, carry_on.hash());
    let unread = match offer {
        Offer::Answers(answers) => {
            return view! {
                {heading(words, Screen::Open)}
                <p>{words.t("open.intro")}</p>
                {preview(reader, answers)}
                <p>{words.t("open.replaces")}</p>
                <p class="actions">
                    <button type="button" data-action="open" live=Island::Press(Press::Open)>{words.t("open.replace")}</button>
                    <a class="button secondary" href=keep data-action="keep">{words.t("open.keep")}</a>
                </p>
            };
        }
        Offer::Unread(Unshared::Newer) => "open.newer",
        Offer::Unread(Unshared::Damaged) => "open.damaged",
    };
    view! {
        {heading(words, Screen::Open)}
        <p class="notice" role="alert" data-notice="unread">{words.t(unread)}</p>
        <p class="actions"><a class="button" href=keep data-action="keep">{words.t("open.go_on")}</a></p>
    }
}
