//! A few neutral lines for an employer or adviser. Other passports, the partner
//! and the person's place are nobody's business there.

use crate::Reader;
use crate::parts::routes;
use cptpp_rules::answers::Answers;
use cptpp_rules::assess::assess;
use cptpp_rules::day::Day;
use cptpp_rules::explain::advice::COMPLIANCE;

pub fn summary(reader: &Reader, answers: &Answers, today: Day) -> String {
    let words = reader.words;
    let assessment = assess(answers, reader.rules);
    let Some(opinion) = assessment.rulebooks.first() else { return String::new() };
    let verdict = words.one("brief.verdict", opinion.verdict.into_str());
    let mut lines = vec![words.tp("brief.title", &[("date", &words.date(&today.to_string()))]), verdict];
    if let Some(best) = opinion.best() {
        let route = best.route;
        let id = format!("brief.{}.{}", route.status.into_str(), route.category.into_str());
        lines.push(words.tp(&id, &[("country", &words.country(route.country))]));
        let occupation = answers.occupation.map(|group| reader.occupation(group));
        lines.extend(occupation.map(|occupation| words.tp("brief.occupation", &[("occupation", &occupation)])));
        lines.extend(best.criteria.iter().map(|criterion| routes::outcome(words, criterion)));
        lines.push(words.tp("brief.employer", &[("compliance", &words.dollars(COMPLIANCE.into()))]));
    }
    let source = opinion.book.source.source();
    let day = source.as_of.map(|day| words.date(day)).unwrap_or_default();
    lines.push(words.tp("brief.rules", &[("date", &day), ("url", source.url.unwrap_or_default())]));
    lines.push(words.t("brief.disclaimer"));
    lines.join("\n")
}
