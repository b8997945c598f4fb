//! The stages on a time line; a bar with an open end is one of unknown length.

use super::source::basis;
use crate::words::Words;
use crate::{Reader, View, view};
use cptpp_rules::explain::advice::{Lasts, Planned, Stage, plan};

const WIDTH: u16 = 340;
const LEFT: u16 = 30;
const ROW: u16 = 26;
/// The space for the bars, beside their words.
const ROOM: u16 = 190;

/// The picture, and the same as a numbered list.
pub fn timeline(reader: &Reader, stages: &[&'static Stage], experienced: Option<String>) -> View {
    let words = reader.words;
    let until = experienced.unwrap_or_default();
    let plan = plan(stages);
    let total = plan.iter().map(|planned| planned.to).max().unwrap_or(1).max(1);
    let bar =
        |(row, planned): (usize, &Planned)| bar(words, row, planned, total, &lasts(words, planned.stage.lasts, &until));
    let bars = plan.iter().enumerate().map(bar).collect::<View>();
    let view_box = format!("0 0 {WIDTH} {}", usize::from(ROW) * plan.len() + 4);
    let line = |planned: &Planned| {
        let stage = planned.stage;
        let text = words.tr(&format!("stages.{}", stage.id));
        view! {
            <li data-stage=stage.id class=planned.number.is_none().then_some("instead")>
                {text} " " <span class="tag">{lasts(words, stage.lasts, &until)}</span> " "
                {basis(reader, stage.id, stage.sources, stage.confidence)}
            </li>
        }
    };
    view! {
        <figure class="picture">
            <svg viewBox=view_box role="img" aria-label=words.t("stages.description")>{bars}</svg>
        </figure>
        <ol class="known">{plan.iter().map(line).collect::<View>()}</ol>
    }
}

fn lasts(words: &Words, lasts: Lasts, until: &str) -> String {
    match lasts {
        // How long it takes does not matter, or is in the sentence.
        Lasts::Moment => String::new(),
        Lasts::Weeks(weeks) => words.tn("stages.lasts.weeks", weeks),
        Lasts::Permit => words.tr("stages.lasts.permit"),
        Lasts::UntilExperienced if !until.is_empty() => words.tp("stages.lasts.until", &[("month", until)]),
        Lasts::UntilExperienced | Lasts::Unknown => words.t("stages.lasts.unknown"),
    }
}

fn bar(words: &Words, row: usize, planned: &Planned, total: u16, lasts: &str) -> View {
    let top = u16::try_from(row).unwrap_or_default() * ROW;
    let middle = top + ROW / 2;
    let x = LEFT + planned.from * ROOM / total;
    let width = ((planned.to - planned.from) * ROOM / total).max(10);
    // Beside the stages it replaces, it reaches as far as they do.
    let reach = planned.number.is_none().then(|| {
        view! { <path class="reach" d=format!("M{},{middle}H{}", x + 5, x + width)></path> }
    });
    let shape = match planned.stage.lasts {
        Lasts::Moment => view! { <circle class="moment" cx=x + 5 cy=middle r="5"></circle> },
        Lasts::Unknown => {
            // Open on the right.
            let path = format!("M{},{}H{x}V{}H{}", x + width, top + 7, top + 19, x + width);
            view! { <path class="open" d=path></path> }
        }
        Lasts::Weeks(_) | Lasts::Permit | Lasts::UntilExperienced => {
            view! { <rect class="bar" x=x y=top + 7 width=width height="12" rx="3"></rect> }
        }
    };
    view! {
        <text class="number" x="8" y=middle + 4>
            {planned.number.map_or_else(|| words.t("stages.or"), |number| number.to_string())}
        </text>
        {reach}
        {shape}
        <text class="lasts" x=WIDTH - 2 y=middle + 4>{lasts.to_owned()}</text>
    }
}
