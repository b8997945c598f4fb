//! Every answer, each with a way to change it.

use crate::parts::answers::answer_list;
use crate::result::open_file;
use crate::{Island, Reader, View, heading, view};
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::flow::Flow;

pub fn review(reader: &Reader, flow: &Flow) -> View {
    let words = reader.words;
    view! {
        {heading(words, Screen::Review)}
        <p>{words.t("review.intro")}</p>
        {answer_list(reader, flow, Screen::Review)}
        {open_file(words)}
        {Island::Unread}
        <p class="actions">
            <a class="button" href=Screen::Result.hash() data-action="result">{words.t("action.result")}</a>
        </p>
    }
}
