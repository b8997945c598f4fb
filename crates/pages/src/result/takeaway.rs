//! Taking the answers away: to a file, as a link, or as a few lines for someone else.

use super::Person;
use crate::parts::answers::preview;
use crate::parts::fold::{Names, named_fold, part};
use crate::words::Words;
use crate::{Island, Reader, View, view};

const LINK: &str = "x.link";
const SUMMARY: &str = "x.summary";

pub fn part_of(reader: &Reader, person: &Person) -> View {
    let words = reader.words;
    let inside = view! {
        <div class="takeaway">
            <p>{words.t("takeaway.private")}</p>
            <div class="field" live=Island::SaveFile></div>
            {open_file(words)}
            {share(reader, person)}
            {summary(reader)}
        </div>
    };
    part(reader, "takeaway.title", words.t("takeaway.inside"), false, inside)
}

/// The control that opens a file. Its contents are treated like those of a link.
pub fn open_file(words: &Words) -> View {
    view! {
        <div class="field file" live=Island::OpenFile>
            <label for="x.file">{words.t("takeaway.open")}</label>
        </div>
    }
}

/// A link that holds the answers, reviewed before it is copied.
fn share(reader: &Reader, person: &Person) -> View {
    let words = reader.words;
    let inside = view! {
        <p>{words.t("takeaway.share.who")}</p>
        {preview(reader, &person.flow.answers)}
        <div class="field" live=Island::Copy(LINK)>
            <label for=LINK>{words.t("takeaway.share.link")}</label>
            <input type="text" id=LINK name=LINK readonly="" value=person.link.to_owned()/>
        </div>
    };
    let heading = view! { <h3>{words.t("takeaway.share")}</h3> };
    named_fold(reader, "stage", "takeaway.share", action("share"), false, heading, inside)
}

fn summary(reader: &Reader) -> View {
    let words = reader.words;
    let inside = view! {
        <div class="field" live=Island::Copy(SUMMARY)>
            <label for=SUMMARY>{words.t("takeaway.summary.what")}</label>
            <textarea id=SUMMARY name=SUMMARY readonly="" rows="12" live=Island::Summary></textarea>
        </div>
    };
    let heading = view! { <h3>{words.t("takeaway.summary")}</h3> };
    named_fold(reader, "stage", "takeaway.summary", action("summary"), false, heading, inside)
}

fn action(name: &'static str) -> Names {
    Names { action: Some(name), ..Names::default() }
}
