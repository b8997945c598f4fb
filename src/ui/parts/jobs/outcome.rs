//! The total of the jobs: the figures, what does not count, gaps, and a way to use a figure.

use super::time_line::{in_words, time_line};
use crate::platform::form::set_value;
use crate::platform::page;
use crate::platform::words::{duration, t, tp};
use crate::ui::live::{Live, View, view};
use cptpp_questionnaire::experience::{Exclusion, Span, Sum};
use cptpp_questionnaire::form::month_boxes;
use cptpp_rules::answers::Field;

pub fn figure(sum: &Sum) -> String {
    let (full_time, all) = (duration(sum.full_time), duration(sum.with_part_time));
    if sum.full_time == sum.with_part_time {
        tp("jobs.figure", &[("all", &all)])
    } else {
        tp("jobs.figures", &[("full_time", &full_time), ("all", &all)])
    }
}

/// Everything but the figures, which are announced.
pub fn outcome(sum: &Sum) -> View {
    let excluded = |(index, exclusion): (usize, &Option<Exclusion>)| {
        let id = format!("jobs.excluded.{}", exclusion.as_ref()?.into_str());
        Some(tp(&id, &[("job", &(index + 1).to_string())]))
    };
    let ends = sum.spans.first().zip(sum.spans.last());
    let whole = ends.map(|(first, last)| Span { first: first.first, last: last.last });
    let span = whole.map(|whole| {
        let (from, to) = in_words(whole);
        tp("jobs.span", &[("from", &from), ("to", &to)])
    });
    let sentences = span.into_iter().chain(sum.gaps.iter().copied().map(gap));
    let sentences = sum.exclusions.iter().enumerate().filter_map(excluded).chain(sentences);
    let item = |sentence: String| view! { <li>{sentence}</li> };
    view! {
        <div class="outcome-of-jobs">
            <ul>{sentences.map(item).collect::<View>()}</ul>
            {whole.map(|whole| time_line(sum, whole))}
            <div class="actions">{uses(sum)}</div>
        </div>
    }
}

fn gap(gap: Span) -> String {
    let (from, to) = in_words(gap);
    if gap.first == gap.last {
        tp("jobs.gap_month", &[("month", &from)])
    } else {
        tp("jobs.gap", &[("from", &from), ("to", &to), ("length", &duration(gap.months()))])
    }
}

/// One button, or two if part-time work makes a difference.
fn uses(sum: &Sum) -> Vec<View> {
    let button = |months: u16, text: String| {
        view! { <button type="button" class="secondary" on:click=move |_| take_over(months)>{text}</button> }
    };
    if sum.full_time == sum.with_part_time {
        return vec![button(sum.full_time, t("jobs.use"))];
    }
    let (full_time, all) = (duration(sum.full_time), duration(sum.with_part_time));
    vec![
        button(sum.full_time, tp("jobs.use_full_time", &[("length", &full_time)])),
        button(sum.with_part_time, tp("jobs.use_all", &[("length", &all)])),
    ]
}

fn take_over(months: u16) {
    let Some((years_box, months_box)) = month_boxes(Field::ExperienceMonths) else { return };
    set_value(&years_box, &(months / 12).to_string());
    set_value(&months_box, &(months % 12).to_string());
    page::focus(&years_box);
}
