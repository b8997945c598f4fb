//! Where a rule comes from: the page, a link to it, and its date.

use crate::platform::words::{date, t, tp};
use crate::ui::live::{View, view};
use cptpp_rules::occupations::{EDITION, OLD_EDITION};
use cptpp_rules::sources::{Confidence, Source, SourceId};

pub fn source_line(source: SourceId) -> View {
    let source = source.source();
    let day = match source.as_of {
        Some(day) => tp("source.dated", &[("date", &date(day))]),
        None => t("source.undated"),
    };
    view! { <span class="source">{link_to(source.url, title(source))} " " {day} {superseded(source)}</span> }
}

fn title(source: &Source) -> String {
    t(&format!("source.{}", source.id))
}

/// That the page has a different text by now, which was not read.
fn superseded(source: &Source) -> Option<String> {
    source.superseded_on.map(|day| format!(" {}", tp("source.superseded", &[("date", &date(day))])))
}

/// The source of one table cell: the date of the page, linked, with its title for screen readers.
pub fn source_date(source: SourceId) -> View {
    let source = source.source();
    let line = match source.url {
        Some(_) => {
            let day = source.as_of.map_or_else(|| t("source.no_date"), date);
            let title = view! { <span class="visually-hidden">{title(source)}</span> };
            view! { {link_to(source.url, day)} {title} }
        }
        None => title(source).into(),
    };
    view! { <span class="source">{line}</span> }
}

/// What a fact is based on: its pages, and how well we know it unless they were read in full.
/// On paper the pages are marks, which the list of sources at the end explains.
pub fn basis(sources: &[SourceId], confidence: Confidence) -> View {
    based_on(sources, confidence, confidence != Confidence::Read, true)
}

/// The same, with how well we know it even if they were read in full.
pub fn basis_in_full(sources: &[SourceId], confidence: Confidence) -> View {
    based_on(sources, confidence, true, true)
}

/// The pages without links, which would come between the controls of a question.
pub fn basis_by_name(sources: &[SourceId], confidence: Confidence) -> View {
    based_on(sources, confidence, confidence != Confidence::Read, false)
}

fn based_on(sources: &[SourceId], confidence: Confidence, says_degree: bool, is_linked: bool) -> View {
    let lines = sources.iter().map(|source| view! { {brief(source.source(), is_linked)} " " }).collect::<View>();
    let degree = says_degree.then(|| t(&format!("confidence.{}", confidence.into_str())));
    let words = degree.as_ref().map(|degree| {
        view! { <span class="tag" data-confidence=confidence.into_str()>{tp("sources.confidence", &[("confidence", degree)])}</span> }
    });
    view! { <small class="basis" data-marks=marks(sources) data-degree=degree.clone()>{lines}{words}</small> }
}

pub fn marks(sources: &[SourceId]) -> String {
    sources.iter().map(|source| source.source().id).collect::<Vec<_>>().join(", ")
}

/// A source by its short name, with the date on its page.
fn brief(source: &Source, is_linked: bool) -> View {
    let name = t(&format!("source.short.{}", source.id));
    let words = match source.as_of {
        Some(day) => tp("source.brief", &[("source", &name), ("date", &date(day))]),
        None => name,
    };
    let line = link_to(source.url.filter(|_| is_linked), words);
    view! { <span class="source">{line} {superseded(source)}</span> }
}

/// Whose classification the occupations come from, in which editions.
pub fn notice() -> String {
    tp("occupation.notice", &[("edition", EDITION), ("older", OLD_EDITION)])
}

/// A link out of this site, in a new tab so that the page stays; without an address only the text.
pub fn link_to(url: Option<&'static str>, text: String) -> View {
    let Some(url) = url else { return text.into() };
    view! {
        <a href=url target="_blank" rel="noopener noreferrer">
            {text} <span class="visually-hidden">" " {t("source.new_tab")}</span>
        </a>
    }
}
