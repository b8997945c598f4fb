//! Where a rule comes from: the page, a link to it, and its date.

use crate::platform::words::{date, t, tp};
use cptpp_rules::occupations::{EDITION, OLD_EDITION};
use cptpp_rules::sources::{Confidence, Source, SourceId};
use leptos::prelude::*;

#[component]
pub fn SourceLine(source: SourceId) -> impl IntoView {
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
#[component]
pub fn SourceDate(source: SourceId) -> impl IntoView {
    let source = source.source();
    let line = match source.url {
        Some(_) => {
            let day = source.as_of.map_or_else(|| t("source.no_date"), date);
            let title = view! { <span class="visually-hidden">{title(source)}</span> };
            view! { {link_to(source.url, day)} {title} }.into_any()
        }
        None => title(source).into_any(),
    };
    view! { <span class="source">{line}</span> }
}

/// What a fact is based on: its pages, and how well we know it unless they were read in full.
/// On paper the pages are marks, which the list of sources at the end explains.
#[component]
pub fn Basis(
    sources: &'static [SourceId],
    confidence: Confidence,
    /// Whether to say so even if they were read in full.
    #[prop(optional)]
    is_in_full: bool,
    /// Whether to name the pages only: beside a question, links would come between its controls.
    #[prop(optional)]
    is_named_only: bool,
) -> impl IntoView {
    let lines = sources.iter().map(|source| view! { {brief(source.source(), !is_named_only)} " " }).collect_view();
    let degree =
        (is_in_full || confidence != Confidence::Read).then(|| t(&format!("confidence.{}", confidence.into_str())));
    let words = degree.as_ref().map(|degree| {
        view! { <span class="tag" data-confidence=confidence.into_str()>{tp("sources.confidence", &[("confidence", degree)])}</span> }
    });
    view! { <small class="basis" data-marks=marks(sources) data-degree=degree.clone()>{lines}{words}</small> }
}

pub fn marks(sources: &[SourceId]) -> String {
    sources.iter().map(|source| source.source().id).collect::<Vec<_>>().join(", ")
}

/// A source by its short name, with the date on its page.
fn brief(source: &Source, is_linked: bool) -> AnyView {
    let name = t(&format!("source.short.{}", source.id));
    let words = match source.as_of {
        Some(day) => tp("source.brief", &[("source", &name), ("date", &date(day))]),
        None => name,
    };
    let line = link_to(source.url.filter(|_| is_linked), words);
    view! { <span class="source">{line} {superseded(source)}</span> }.into_any()
}

/// Whose classification the occupations come from, in which editions.
pub fn notice() -> String {
    tp("occupation.notice", &[("edition", EDITION), ("older", OLD_EDITION)])
}

/// A link out of this site, in a new tab so that the page stays; without an address only the text.
pub fn link_to(url: Option<&'static str>, text: String) -> AnyView {
    let Some(url) = url else { return text.into_any() };
    view! {
        <a href=url target="_blank" rel="noopener noreferrer">
            {text} <span class="visually-hidden">" " {t("source.new_tab")}</span>
        </a>
    }
    .into_any()
}
