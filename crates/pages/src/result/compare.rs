//! The two rulebooks compared: whether they agree, where they differ, and what the one that officers do not apply says.

use super::requirements::of_route;
use super::{route_sentence, rulebook, verdict};
use crate::parts::fold;
use crate::parts::line::line;
use crate::parts::source::source_line;
use crate::words::Words;
use crate::{Reader, View, view};
use cptpp_rules::answers::Answers;
use cptpp_rules::assessment::{Agreement, Assessment, Opinion, Verdict};
use cptpp_rules::explain::{Difference, Lists, differences, practical_differences};
use cptpp_rules::occupations::Worded;

/// Where the rulebooks differ and why, even if they agree for different reasons.
pub fn part(reader: &Reader, assessment: &Assessment, answers: &Answers) -> View {
    let words = reader.words;
    let (differences, practical) = (differences(assessment, reader.rules), practical_differences(assessment));
    let is_open = assessment.rulebooks.iter().any(|opinion| opinion.verdict == Verdict::Incomplete);
    let id = match (assessment.agreement, differences.is_empty()) {
        (Agreement::Same, _) if is_open => "agreement.open",
        (Agreement::Same, true) if practical.is_empty() => "agreement.same",
        (Agreement::Same, true) => "agreement.same_but_in_practice",
        (Agreement::Same, false) => "agreement.same_for_other_reasons",
        (Agreement::Differ, _) => "agreement.differ",
    };
    let differences = [differences, practical].concat();
    let row = |difference: &Difference| view! { <li data-differs=difference.id>{differs(words, difference)}</li> };
    let list = (!differences.is_empty()).then(|| view! { <ul>{differences.iter().map(row).collect::<View>()}</ul> });
    let others = assessment.rulebooks.split_first().map(|(applied, others)| {
        others.iter().map(|opinion| other(reader, opinion, applied, answers)).collect::<View>()
    });
    let inside = view! {
        <div class="agreement" data-agreement=assessment.agreement.into_str()>
            {list}
            {others}
        </div>
    };
    fold::part(reader, "agreement.title", words.t(id), false, inside)
}

fn differs(words: &Words, difference: &Difference) -> String {
    let lists = difference.lists.as_ref();
    let through = lists.map(|lists| words.country(lists.country)).unwrap_or_default();
    let more = lists.map(|lists| lists.more.to_string()).unwrap_or_default();
    let quoted = |of: fn(&Lists) -> Option<Worded>| lists.and_then(of).map(|one| line(words, one)).unwrap_or_default();
    let (one, other) = (quoted(|lists| lists.line), quoted(|lists| lists.other_line));
    let values = [("country", &*through), ("more", &*more), ("line", &*one), ("other_line", &*other)];
    words.trp(&format!("differs.{}", difference.id), &values)
}

/// A rulebook that officers do not apply.
fn other(reader: &Reader, opinion: &Opinion, applied: &Opinion, answers: &Answers) -> View {
    let words = reader.words;
    // What is the same is not said again.
    let says_other = opinion.verdict != applied.verdict;
    let applied = applied.best();
    let is_other_route = opinion.best().map(|best| best.route) != applied.map(|best| best.route);
    let details = opinion.best().map(|best| {
        let summary = words.t("result.guide_details").into();
        let requirements = of_route(reader, opinion, best, answers, applied, &|_| false);
        fold::fold(reader, "guide", opinion.id, false, summary, requirements)
    });
    let inside = view! {
        <h3>{words.one("rulebook", opinion.id)}</h3>
        {says_other.then(|| view! { <p class="verdict">{verdict(words, opinion.verdict, opinion.certainty)}</p> })}
        <p>{words.t("result.not_applied")}</p>
        {is_other_route.then(|| view! { <p>{route_sentence(words, opinion)}</p> })}
        <p class="rule-source">{source_line(words, opinion.book.source)}</p>
        {details}
    };
    rulebook(opinion, inside)
}
