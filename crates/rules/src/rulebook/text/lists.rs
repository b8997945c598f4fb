//! Text to lists of occupations, and to what their lines mean.

use super::lines::{COUNTRY, Fact, Lines, Read, SOURCE, kept, name, parsed, source_named};
use super::write::{NONE, NUMBER};
use crate::answers::{Choice, YesNoUnsure};
use crate::country::Country;
use crate::occupations::{Ask, Category, Condition, Group, Item, List, Match, Model, Row};
use std::collections::{BTreeMap, BTreeSet};

/// The lists of a rulebook, preceded by the meanings of their lines.
pub(super) fn lists(lines: &mut Lines) -> Read<&'static [List]> {
    let items = items(lines)?;
    let (mut lists, mut seen) = (vec![], BTreeSet::new());
    while let Some(fact) = lines.peek("list") {
        if !seen.insert(fact.text()) {
            return Err(fact.fault("duplicate list"));
        }
        lists.push(list(lines, &fact, &items)?);
    }
    Ok(kept(lists))
}

fn list(lines: &mut Lines, fact: &Fact, items: &BTreeMap<&str, &'static Item>) -> Read<List> {
    let words = fact.words();
    let [code, category, model, "source", source] = words.as_slice() else {
        return Err(fact.fault("expected `<country> <category> <model> source <source>`"));
    };
    let start = format!("list {code} {category} {model}");
    lines.one(&format!("{start} source"), |_| Ok(()))?;
    Ok(List {
        country: fact.word(code, COUNTRY, Country::parse)?,
        category: fact.word(category, "a category", parsed::<Category>)?,
        model: fact.word(model, "a model", parsed::<Model>)?,
        source: fact.word(source, SOURCE, source_named)?,
        wordings: &[],
        items: lines.many(&format!("{start} line"), |line| {
            line.read("a line whose meaning is given above", |name| items.get(name).copied())
        })?,
    })
}

/// The meanings of lines, by their names in the text.
fn items<'text>(lines: &mut Lines<'text>) -> Read<BTreeMap<&'text str, &'static Item>> {
    let mut items: BTreeMap<&str, &'static Item> = BTreeMap::new();
    while let Some(fact) = lines.peek("item") {
        let words = fact.words();
        let [key, first, ..] = words.as_slice() else {
            return Err(fact.fault("expected a line of a list and a group that it means"));
        };
        let id = fact.word(key.split(NUMBER).next().unwrap_or_default(), "a name", name)?;
        let start = format!("item {key}");
        let rows = if *first == NONE {
            lines.one(&start, |_| Ok(()))?;
            &[]
        } else {
            lines.many(&start, row)?
        };
        if items.insert(key, Box::leak(Box::new(Item { id, rows }))).is_some() {
            return Err(fact.fault("the meaning of a line is given in two places"));
        }
    }
    Ok(items)
}

fn row(fact: &Fact) -> Read<Row> {
    let words = fact.words();
    let (group, matching, source, condition) = match words.as_slice() {
        [group, matching, source] => (group, matching, source, None),
        [group, matching, source, "when", ask, answer] => (group, matching, source, Some((ask, answer))),
        _ => {
            return Err(fact.fault("expected `<group> <match> <source>` and optionally `when <question> <answer>`"));
        }
    };
    let known_match = |word: &str| Match::ALL.into_iter().find(|known| known.as_str() == word);
    let known_ask = |word: &str| Ask::ALL.into_iter().find(|known| known.as_str() == word);
    Ok(Row {
        group: fact.word(group, "a group of NOC 2021", Group::parse)?,
        matching: fact.word(matching, "a match", known_match)?,
        source: fact.word(source, SOURCE, source_named)?,
        condition: match condition {
            Some((ask, answer)) => Some(Condition {
                ask: fact.word(ask, "a question of this version", known_ask)?,
                holds_when: fact.word(answer, "yes or no", settled)?,
            }),
            None => None,
        },
    })
}

/// A row holds for yes or for no; `unsure` never settles it.
fn settled(word: &str) -> Option<YesNoUnsure> {
    YesNoUnsure::parse(word).filter(|answer| *answer != YesNoUnsure::Unsure)
}
