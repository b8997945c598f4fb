//! The months that count on a small line: full height for full-time work, half
//! for part-time work only, nothing for a gap. Its text equivalent is the
//! sentences beside it.

use crate::platform::words::{month, t, tp};
use cptpp_questionnaire::experience::{Month, Span, Sum};
use leptos::prelude::*;

/// The height of the line, in its own units; a month is one wide.
const HEIGHT: u16 = 10;

#[component]
pub fn TimeLine(sum: Sum) -> impl IntoView {
    let ends = sum.spans.first().zip(sum.spans.last());
    ends.map(|(first, last)| {
        let whole = Span { first: first.first, last: last.last };
        let (from, to) = (month(&whole.first.to_string()), month(&whole.last.to_string()));
        let view_box = format!("0 0 {} {HEIGHT}", whole.months());
        let bar = |top: u16| move |span: &Span| view! { <Bar origin=whole.first span=*span top/> };
        let key = (sum.spans != sum.full_time_spans).then(|| view! { <p class="hint">{t("jobs.line_key")}</p> });
        view! {
            <div class="time-line">
                <svg
                    role="img"
                    aria-label=tp("jobs.line", &[("from", &from), ("to", &to)])
                    viewBox=view_box
                    preserveAspectRatio="none"
                >
                    {sum.spans.iter().map(bar(HEIGHT / 2)).collect_view()}
                    {sum.full_time_spans.iter().map(bar(0)).collect_view()}
                </svg>
                // The name of the line already says this.
                <p class="ends" aria-hidden="true">
                    <span>{from}</span>
                    <span>{to}</span>
                </p>
                {key}
            </div>
        }
    })
}

#[component]
fn Bar(origin: Month, span: Span, top: u16) -> impl IntoView {
    view! {
        <rect x=origin.months_until(span.first).to_string() y=top.to_string() width=span.months().to_string() height=(HEIGHT - top).to_string()/>
    }
}
