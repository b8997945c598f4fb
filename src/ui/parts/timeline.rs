//! What must happen before what, on a time line: known durations as bars,
//! unknown ones as bars with an open end.

use super::source::Basis;
use crate::domain::advice::{Lasts, Stage};
use crate::platform::words::{duration, t, tn, tp};
use leptos::prelude::*;

const WIDTH: u16 = 340;
const LEFT: u16 = 30;
const ROW: u16 = 26;
/// What the bars have, beside their words.
const ROOM: u16 = 190;

/// The picture, and the same as a numbered list.
pub fn timeline(stages: &[&'static Stage], permit: u16, experienced: Option<String>) -> AnyView {
    let until = experienced.unwrap_or_default();
    let lengths: Vec<u16> = stages.iter().map(|stage| length(stage.lasts)).collect();
    let total = lengths.iter().sum::<u16>().max(1);
    let mut start = 0;
    let bars = stages.iter().zip(&lengths).enumerate().map(|(index, (stage, length))| {
        let x = LEFT + start * ROOM / total;
        start += length;
        bar(index, stage.lasts, (x, (length * ROOM / total).max(10)), &words(stage.lasts, permit, &until))
    });
    let bars = bars.collect_view();
    let view_box = format!("0 0 {WIDTH} {}", usize::from(ROW) * stages.len() + 4);
    let line = |stage: &&'static Stage| {
        let text = tp(&format!("stages.{}", stage.id), &[("length", &duration(permit))]);
        view! {
            <li data-stage=stage.id>
                {text} " " <span class="tag">{words(stage.lasts, permit, &until)}</span> " "
                <Basis sources=stage.sources confidence=stage.confidence/>
            </li>
        }
    };
    view! {
        <figure class="picture">
            <svg viewBox=view_box role="img" aria-label=t("stages.description")>{bars}</svg>
        </figure>
        <ol class="known">{stages.iter().map(line).collect_view()}</ol>
    }
    .into_any()
}

/// How long a bar is drawn; nothing here is to scale but the order.
fn length(lasts: Lasts) -> u16 {
    match lasts {
        Lasts::Moment => 1,
        Lasts::Weeks(_) => 3,
        Lasts::UntilExperienced | Lasts::Unknown => 8,
        Lasts::Permit => 12,
    }
}

fn words(lasts: Lasts, permit: u16, until: &str) -> String {
    match lasts {
        // How long it takes does not matter, or is in the sentence.
        Lasts::Moment => String::new(),
        Lasts::Weeks(weeks) => tn("stages.lasts.weeks", weeks.into()),
        Lasts::Permit => tp("stages.lasts.permit", &[("length", &duration(permit))]),
        Lasts::UntilExperienced if !until.is_empty() => tp("stages.lasts.until", &[("month", until)]),
        Lasts::UntilExperienced | Lasts::Unknown => t("stages.lasts.unknown"),
    }
}

fn bar(index: usize, lasts: Lasts, (x, width): (u16, u16), words: &str) -> AnyView {
    let top = u16::try_from(index).unwrap_or_default() * ROW;
    let middle = top + ROW / 2;
    let shape = match lasts {
        Lasts::Moment => view! { <circle class="moment" cx=x + 5 cy=middle r="5"></circle> }.into_any(),
        Lasts::Unknown => {
            // Open towards the right.
            let path = format!("M{},{}H{x}V{}H{}", x + width, top + 7, top + 19, x + width);
            view! { <path class="open" d=path></path> }.into_any()
        }
        Lasts::Weeks(_) | Lasts::Permit | Lasts::UntilExperienced => {
            view! { <rect class="bar" x=x y=top + 7 width=width height="12" rx="3"></rect> }.into_any()
        }
    };
    view! {
        <text class="number" x="8" y=middle + 4>{index + 1}</text>
        {shape}
        <text class="lasts" x=WIDTH - 2 y=middle + 4>{words.to_owned()}</text>
    }
    .into_any()
}
