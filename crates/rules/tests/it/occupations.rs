//! What every list says about every group: `occupations.tsv` has a line for each
//! group and way of answering its follow-ups, and a column for each rulebook,
//! country and category. Before them it counts the lines of each list, to compare
//! with those published: twenty, ten of supervisors and nine of contractors, for
//! technicians of Australia. A change of a list shows as a readable difference; after
//! reviewing it, copy the file that the test wrote.

use crate::subject::{books, given, is_real};
use cptpp_rules::answers::{Answers, Choice, Field, Value, YesNoUnsure};
use cptpp_rules::assess::assess_route;
use cptpp_rules::occupations::{Ask, GROUPS, Group, ITEMS};
use cptpp_rules::outcome::{Certainty, Outcome};
use cptpp_rules::route::{Route, Status};
use cptpp_rules::rulebook::Rulebook;
use std::fs;
use std::path::Path;

/// The table as last reviewed.
const REVIEWED: &str = include_str!("../occupations.tsv");

#[test]
pub fn every_list_says_of_every_group_what_was_reviewed() {
    let columns = columns();
    let names: Vec<String> = columns.iter().map(|(book, route)| name(book, *route)).collect();
    let lines: Vec<String> = columns.iter().map(|(book, route)| lines(book, *route)).collect();
    let mut table = format!("group\tfollow-ups\t{}\nlines\t\t{}\n", names.join("\t"), lines.join("\t"));
    for group in GROUPS {
        for follow_ups in every_way(&asks(*group)) {
            let said: Vec<String> =
                columns.iter().map(|(book, route)| outcome(book, *route, *group, &follow_ups)).collect();
            let line = [group.to_string(), told(&follow_ups), said.join("\t")].join("\t");
            table.extend([line.as_str(), "\n"]);
        }
    }
    if REVIEWED != table {
        let found = Path::new(env!("CARGO_TARGET_TMPDIR")).join("occupations.tsv");
        // A copy changed on purpose would overwrite the file to review.
        if is_real() {
            fs::write(&found, &table).unwrap();
        }
        let change = REVIEWED.lines().zip(table.lines()).find(|(one, two)| one != two);
        panic!("first difference: {change:#?}\nreview and copy {}", found.display());
    }
}

/// How many lines the lists for a route have, by the way they are meant.
fn lines(book: &Rulebook, route: Route) -> String {
    let lists = book.lists_of(route.country, route.category);
    lists.map(|list| format!("{} {}", list.items.len(), list.model.into_str())).collect::<Vec<_>>().join(", ")
}

#[test]
pub fn every_line_of_every_list_decides_for_some_group() {
    for (book, list) in books().into_iter().flat_map(|book| book.lists.iter().map(move |list| (book, list))) {
        for item in list.lines() {
            let route = Route { country: list.country, status: Status::Citizen, category: list.category };
            let is_decisive = item.rows.iter().any(|row| {
                let given: Vec<_> =
                    row.condition.iter().map(|condition| (condition.ask, condition.holds_when)).collect();
                criterion(book, route, row.group, &given).3 == Some(item.id)
            });
            // Two lines of a list can say the same about one group; the first is then named.
            let shares_groups = list
                .lines()
                .take_while(|other| other.id != item.id)
                .any(|other| item.rows.iter().all(|row| other.rows.iter().any(|it| it.group == row.group)));
            assert!(is_decisive || shares_groups, "{} {} {}", book.id, list.country, item.id);
        }
    }
}

fn columns() -> Vec<(&'static Rulebook, Route)> {
    let routes = |book: &'static Rulebook| {
        book.citizens
            .iter()
            .flat_map(move |&country| Route::of_each_category(country, Status::Citizen).map(move |route| (book, route)))
    };
    books().into_iter().flat_map(routes).collect()
}

fn name(book: &Rulebook, route: Route) -> String {
    format!("{} {} {}", book.id, route.country, route.category.into_str())
}

fn outcome(book: &Rulebook, route: Route, group: Group, follow_ups: &[(Ask, YesNoUnsure)]) -> String {
    let (outcome, certainty, reason, item) = criterion(book, route, group, follow_ups);
    let likely = if certainty == Some(Certainty::Likely) { "?" } else { "" };
    let item = item.map(|item| format!(" {item}")).unwrap_or_default();
    format!("{}{likely} {reason}{item}", outcome.into_str())
}

fn criterion(
    book: &Rulebook,
    route: Route,
    group: Group,
    follow_ups: &[(Ask, YesNoUnsure)],
) -> (Outcome, Option<Certainty>, &'static str, Option<&'static str>) {
    let mut answers = Answers { occupation: Some(group), ..Answers::default() };
    for (ask, answer) in follow_ups {
        answers.set(Field::Detail(*ask), &Value::Choice(answer.id())).unwrap();
    }
    let result = assess_route(book, route, &answers);
    let found = result.criteria.iter().find(|criterion| criterion.id == "occupation").unwrap();
    (found.outcome, found.outcome.certainty(), given(found.reason).into_str(), found.item.map(|item| item.id))
}

/// The follow-ups that any row for this group depends on.
fn asks(group: Group) -> Vec<Ask> {
    let rows = ITEMS.iter().flat_map(|item| item.rows).filter(|row| row.group == group);
    let mut asks: Vec<Ask> = rows.filter_map(|row| row.condition).map(|condition| condition.ask).collect();
    asks.sort_unstable();
    asks.dedup();
    asks
}

/// Every way to answer them, including not at all.
fn every_way(asks: &[Ask]) -> Vec<Vec<(Ask, YesNoUnsure)>> {
    let Some((ask, others)) = asks.split_first() else { return vec![vec![]] };
    let answers = [None, Some(YesNoUnsure::Yes), Some(YesNoUnsure::No), Some(YesNoUnsure::Unsure)];
    let ways = every_way(others);
    let with = |answer: Option<YesNoUnsure>| {
        ways.iter().map(move |way| answer.map(|answer| (*ask, answer)).into_iter().chain(way.iter().copied()).collect())
    };
    answers.into_iter().flat_map(with).collect()
}

fn told(follow_ups: &[(Ask, YesNoUnsure)]) -> String {
    let told: Vec<String> =
        follow_ups.iter().map(|(ask, answer)| format!("{}={}", ask.as_str(), answer.id())).collect();
    told.join(",")
}
