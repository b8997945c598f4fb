//! Parts that are lists of things to know: other permits, and what was not asked.

use super::Told;
use crate::parts::advice::known;
use crate::parts::fold;
use crate::{View, view};
use cptpp_rules::explain::advice::Topic;

/// The part about one of these topics; nothing if there is nothing to say.
pub fn part(told: &Told, topic: Topic, is_open: bool) -> Option<View> {
    let (rows, words) = (told.about(topic), told.reader.words);
    let (title, part, inside, intro) = match topic {
        Topic::Alternative => {
            ("alternatives.title", "other-permits", "alternatives.inside", Some("alternatives.intro"))
        }
        Topic::NotAsked => ("not_asked.title", "not-asked", "not_asked.inside", None),
        Topic::Question(_)
        | Topic::NoOffer
        | Topic::Employer
        | Topic::Document(_)
        | Topic::Apply
        | Topic::Partner
        | Topic::Afterwards
        | Topic::Trap => return None,
    };
    let intro = intro.map(|id| view! { <p>{words.t(id)}</p> });
    // The one that is most likely to fit stands first; where it is the next thing to look at, it is all there is to see.
    let (first, rest) = rows.split_at(if is_open { 1.min(rows.len()) } else { rows.len() });
    let rest = (!rest.is_empty()).then(|| {
        let summary = words.tn("alternatives.more", rest.len()).into();
        fold::fold(
            told.reader,
            "stage",
            "alternatives.more",
            false,
            summary,
            known(told.reader, rest, told.case.opinion),
        )
    });
    (!rows.is_empty()).then(|| {
        let list = view! { <div data-part=part>{intro} {known(told.reader, first, told.case.opinion)} {rest}</div> };
        fold::part(told.reader, title, words.tn(inside, rows.len()), is_open, list)
    })
}
