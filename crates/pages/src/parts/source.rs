//! Where a rule comes from: the page, a link to it, its date, and how well we know it.

use super::fold::fold;
use crate::words::Words;
use crate::{Reader, View, view};
use cptpp_rules::occupations::{EDITION, OLD_EDITION};
use cptpp_rules::sources::{Confidence, Source, SourceId};

/// The attributes of a mark for paper: the ids of its pages, and how well we know it unless they were read in full.
pub const MARKS: &str = "data-marks";
pub const DEGREE: &str = "data-degree";

/// A page by its full title, linked, with its date.
pub fn source_line(words: &Words, source: SourceId) -> View {
    let source = source.source();
    let day = match source.as_of {
        Some(day) => words.tp("source.dated", &[("date", &words.date(day))]),
        None => words.t("source.undated"),
    };
    let superseded = source.superseded_on.map(|day| words.tp("source.superseded", &[("date", &words.date(day))]));
    let superseded = superseded.map(|text| format!(" {text}"));
    view! { <span class="source">{link_to(source.url, title(words, source))} " " {day} {superseded}</span> }
}

fn title(words: &Words, source: &Source) -> String {
    words.one("source", source.id)
}

/// The source of one table cell: the date of the page, linked, with its title for screen readers.
pub fn source_date(words: &Words, source: SourceId) -> View {
    let source = source.source();
    let line = match source.url {
        Some(_) => {
            let day = source.as_of.map_or_else(|| words.t("source.no_date"), |day| words.date(day));
            let title = view! { <span class="visually-hidden">" " {title(words, source)}</span> };
            view! { {link_to(source.url, day)} {title} }
        }
        None => title(words, source).into(),
    };
    view! { <span class="source">{line}</span> }
}

/// What a statement is based on: a mark with the short names of its pages, which opens to their titles, links and
/// dates, and how well we know it. `about` says which statement. On paper the marks are the pages' ids, which the list
/// of sources at the end explains.
pub fn basis(reader: &Reader, about: &str, sources: &[SourceId], confidence: Confidence) -> View {
    let words = reader.words;
    let degree = words.one("confidence", confidence.into_str());
    // How well is said unless the pages were read in full.
    let said = (confidence != Confidence::Read).then(|| degree.clone());
    let prefix = words.tp("answer.line", &[("question", &words.t("source.none")), ("answer", "")]);
    let summary =
        view! { <span class="visually-hidden">{prefix}</span> <span class="mark">{by_name(words, sources)}</span> };
    let lines = sources.iter().map(|source| view! { <p>{source_line(words, *source)}</p> }).collect::<View>();
    let inside = view! { {lines} <p class="source" data-confidence=confidence.into_str()>{degree}</p> };
    view! {
        <div class="basis" data-marks=marks(sources) data-degree=said>
            {fold(reader, "sources", format!("{about}.sources"), false, summary, inside)}
        </div>
    }
}

/// The pages without links, which would come between the controls of a question.
pub fn basis_by_name(words: &Words, sources: &[SourceId], confidence: Confidence) -> View {
    let degree = (confidence != Confidence::Read).then(|| {
        let degree = words.one("confidence", confidence.into_str());
        view! { " " <span data-confidence=confidence.into_str()>{degree}</span> }
    });
    view! { <small class="source">{by_name(words, sources)} {degree}</small> }
}

fn by_name(words: &Words, sources: &[SourceId]) -> String {
    let name = |source: &SourceId| words.one("source.short", source.source().id);
    match sources {
        [] => words.t("source.none"),
        sources => sources.iter().map(name).collect::<Vec<_>>().join(" · "),
    }
}

/// The ids of pages, as marks on paper.
pub fn marks(sources: &[SourceId]) -> String {
    sources.iter().map(|source| source.source().id).collect::<Vec<_>>().join(", ")
}

/// Whose classification the occupations come from, in which editions.
pub fn notice(words: &Words) -> String {
    words.tp("occupation.notice", &[("edition", EDITION), ("older", OLD_EDITION)])
}

/// A link out of this site, in a new tab so that the page stays; without an address only the text.
pub fn link_to(url: Option<&'static str>, text: String) -> View {
    let Some(url) = url else { return text.into() };
    view! { <a href=url target="_blank" rel="noopener noreferrer">{text}</a> }
}
