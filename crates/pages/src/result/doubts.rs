//! The open points, each with how to settle it and what follows.

use super::Told;
use crate::parts::answers::{label, option};
use crate::parts::fold;
use crate::words::Words;
use crate::{View, view};
use cptpp_rules::answers::{Choice, Field, Value, YesNoUnsure};
use cptpp_rules::explain::{Doubt, Point};

/// The open points that decide the verdict.
pub fn part(told: &Told, doubts: &[Doubt]) -> Option<View> {
    let words = told.reader.words;
    let decides = doubts.len() == 1 && told.has_at_most(1);
    let all = (1 < doubts.len()).then(|| view! { <p><strong>{words.t("doubts.all.eligible")}</strong></p> });
    let inside = view! {
        <div data-doubts="">
            <ul class="known">{doubts.iter().map(|one| doubt(words, one)).collect::<View>()}</ul>
            {all}
        </div>
    };
    (!doubts.is_empty())
        .then(|| fold::part(told.reader, "doubts.title", words.tn("doubts.inside", doubts.len()), decides, inside))
}

fn doubt(words: &Words, doubt: &Doubt) -> View {
    let (well, badly) = (doubt.if_favourable.into_str(), doubt.if_unfavourable.into_str());
    match &doubt.point {
        Point::Answer { field, favourable: value, .. } => {
            let verdicts = [words.one("doubts.well", well), words.t(&format!("doubts.badly.{badly}"))];
            let would_be = would_be(words, *field, value);
            open_point(field.path(), label(words, *field), how_to_find_out(words, *field), would_be, verdicts)
        }
        Point::Judgement { criterion, reason } => {
            let reason = reason.into_str();
            let verdicts = [words.one("doubts.accepted", well), words.t(&format!("doubts.refused.{badly}"))];
            let heading = words.one("criterion", criterion);
            open_point(reason, heading, words.tr(&format!("doubt.{reason}")), None, verdicts)
        }
    }
}

fn open_point(id: &str, heading: String, how: String, would_be: Option<String>, [well, badly]: [String; 2]) -> View {
    let would_be = would_be.map(|text| view! { {text} " " });
    view! {
        <li data-doubt=id.to_owned()>
            <h3>{heading}</h3>
            <p>{how}</p>
            <p>{would_be} {well} " " {badly}</p>
        </li>
    }
}

/// The hint of each follow-up says how to find out.
fn how_to_find_out(words: &Words, field: Field) -> String {
    let (path, unsure) = (field.path(), YesNoUnsure::Unsure.id());
    if matches!(field, Field::Detail(_)) {
        words.t(&format!("hint.{path}.{unsure}"))
    } else {
        words.tr(&format!("doubt.{path}"))
    }
}

/// It is not obvious which of yes and no is the good one.
fn would_be(words: &Words, field: Field, value: &Value) -> Option<String> {
    let value = value.id().filter(|id| id.parse::<YesNoUnsure>().is_ok())?;
    let path = field.path();
    let (question, answer) = (words.one("question", path), option(words, path, value));
    Some(words.tp("doubts.answer", &[("question", &question), ("answer", &answer)]))
}
