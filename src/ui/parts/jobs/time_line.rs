//! The months that count on a small line: full height for full-time work, half for part-time
//! work only, nothing for a gap. The sentences beside it say the same.

use crate::platform::words::{month, t, tp};
use crate::ui::live::{View, view};
use cptpp_questionnaire::experience::{Span, Sum};

/// The height of the line, in its own units; a month is one wide.
const HEIGHT: u16 = 10;

/// The first and the last month.
pub fn in_words(span: Span) -> (String, String) {
    (month(&span.first.to_string()), month(&span.last.to_string()))
}

/// The line, from the first month to the last.
pub fn time_line(sum: &Sum, whole: Span) -> View {
    let (from, to) = in_words(whole);
    let bar = |top: u16| {
        move |span: &Span| {
            let x = whole.first.months_until(span.first).to_string();
            let (width, height) = (span.months().to_string(), (HEIGHT - top).to_string());
            view! { <rect x=x y=top.to_string() width=width height=height/> }
        }
    };
    view! {
        <div class="time-line">
            <svg
                role="img"
                aria-label=tp("jobs.line", &[("from", &from), ("to", &to)])
                viewBox=format!("0 0 {} {HEIGHT}", whole.months())
                preserveAspectRatio="none"
            >
                {sum.spans.iter().map(bar(HEIGHT / 2)).collect::<View>()}
                {sum.full_time_spans.iter().map(bar(0)).collect::<View>()}
            </svg>
            // The name of the line already says this.
            <p class="ends" aria-hidden="true">
                <span>{from}</span>
                <span>{to}</span>
            </p>
            {(sum.spans != sum.full_time_spans).then(|| view! { <p class="hint">{t("jobs.line_key")}</p> })}
        </div>
    }
}
