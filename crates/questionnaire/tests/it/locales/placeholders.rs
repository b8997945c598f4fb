//! The placeholders of sentences, and what the program fills in.

use super::Ids;
use super::files::{literals, texts};
use super::ids::{families, members, optional, pattern};
use cptpp_testing::RULES;
use serde_json::Value;
use std::collections::BTreeMap;

/// Placeholders filled from the rulebooks.
pub fn facts() -> Ids {
    RULES.facts().into_iter().map(|(name, _)| name).collect()
}

/// Sentences filled with what the rulebooks say: those requested by `tr(…)`, `trp(…)`, `about(…)` or
/// `told(…)`, and those looked up only if they exist.
pub fn of_rules() -> Ids {
    // Handed to `about` and `told` in a variable.
    const IN_VARIABLES: [&str; 2] = ["occupations.{}.{}", "reason.{}"];
    let is_told = |before: &str| {
        let before = before.trim_end().trim_end_matches("&format!(").trim_end();
        ["tr(", "trp(", "told(", "about("].iter().any(|call| before.ends_with(call))
    };
    let told = literals().into_iter().filter(|(before, _)| is_told(before)).map(|(_, text)| pattern(&text));
    let asked: Ids = told.chain(IN_VARIABLES.map(str::to_owned)).collect();
    let told = families().into_iter().filter(|(family, _)| asked.contains(*family));
    let put_together: Ids = told.flat_map(|(family, names)| members(family, &names)).collect();
    &(&asked | &put_together) | &optional()
}

/// Placeholders allowed in sentences whose id is chosen at run time.
pub fn allowed(id: &str) -> Ids {
    const ALLOWED: [(&[&str], &[&str]); 19] = [
        (&["advice."], &["country", "labour_market", "compliance"]),
        (&["alternatives.inside", "not_asked.inside"], &["count"]),
        (&["change."], &["answer", "country"]),
        (&["edition."], &["date"]),
        (&["fees."], &["amount"]),
        (&["differs.occupation_"], &["country", "more", "line", "other_line"]),
        (&["point."], &["country", "required", "item", "have"]),
        (&["point.level", "point.licence_soon", "point.no_route"], &["levels", "licence_wait", "count"]),
        (&["reason.list_disputed"], &["alone"]),
        (&["occupations.no_category", "occupations.no_list"], &["country"]),
        (&["routes.column.", "sources.differences.", "brief."], &["country", "countries"]),
        (&["reason.", "route.citizen.", "route.permanent_resident."], &["country"]),
        (
            &["reason.listed", "reason.likely.", "reason.list_", "reason.match_", "reason.detail_", "reason.excl"],
            &["item"],
        ),
        (&["reason.degree_", "reason.letter_", "reason.programme_", "reason.certificate_"], &["required"]),
        (&["reason.associate_", "reason.equivalence_", "reason.experience_"], &["required"]),
        // Only if a rulebook has a shorter degree.
        (&["reason.letter_", "reason.degree_with", "reason.degree_else", "reason.degree_country"], &["shorter"]),
        (&["jobs.error.", "jobs.excluded."], &["job"]),
        (&["shell.page_title", "shell.error_title"], &["page", "site"]),
        (&["wage.compare.enough", "wage.compare.below", "wage.compare.just_below"], &["offer", "prevailing"]),
    ];
    let rows = ALLOWED.iter().filter(|(starts, _)| starts.iter().any(|start| id.starts_with(start)));
    rows.flat_map(|(_, names)| names.iter().map(|name| (*name).to_owned())).collect()
}

/// Placeholders filled in sentences whose id is written out: `tp("id", &[("name",
/// …)])` and `tn("id", count)`.
pub fn filled() -> BTreeMap<String, Ids> {
    let literals = literals();
    let names_after = |index: usize| -> Ids {
        let inside = literals.iter().skip(index + 1).take_while(|(before, _)| !before.contains(']'));
        let is_name = |(before, _): &&(String, String)| before.ends_with("[(") || before.ends_with(" (");
        inside.filter(is_name).map(|(_, name)| name.clone()).collect()
    };
    let filled = literals.iter().enumerate().filter_map(|(index, (before, id))| match before.trim_end() {
        before if before.ends_with("tn(") => Some((id.clone(), ["count".to_owned()].into())),
        before if before.ends_with("tnp(") => Some((id.clone(), &names_after(index) | &["count".to_owned()].into())),
        before if before.ends_with("tp(") => Some((id.clone(), names_after(index))),
        _ => None,
    });
    filled.collect()
}

pub fn placeholders(sentences: &BTreeMap<String, Value>) -> BTreeMap<String, Ids> {
    let name = |start: &str| start.split('}').next().map(str::to_owned);
    let of = |sentence| texts(sentence).into_iter().flat_map(|text| text.split('{').skip(1)).filter_map(name).collect();
    sentences.iter().map(|(id, sentence)| (id.clone(), of(sentence))).collect()
}
