//! The rules in short, for when there is no program: `index.html` has them in every language.

use crate::parts::source::source_line;
use crate::terms::Terms;
use crate::words::Words;
use crate::{View, view};
use cptpp_rules::rules::Rules;

/// What the rules that officers apply ask for, each in a sentence, and where they are published.
pub fn essentials(words: &Words, rules: &Rules) -> View {
    let sentences = [
        words.tr("essentials.status"),
        words.tr("essentials.job_offer"),
        words.tr("essentials.occupation"),
        words.tr("essentials.education"),
        words.tr("essentials.licence"),
    ];
    let source = rules.books().first().map(|book| view! { <p>{source_line(words, book.source)}</p> });
    let page = view! {
        <h2>{words.t("essentials.title")}</h2>
        <ul>{sentences.map(|sentence| view! { <li>{sentence}</li> })}</ul>
        <p>{words.t("essentials.officer")}</p>
        {source}
    };
    page.enliven(&Terms::of(words))
}
