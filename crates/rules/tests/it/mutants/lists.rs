//! Every row of the tables of lists and lines dropped or altered.

use super::{Mutant, in_book, without_each};
use cptpp_rules::answers::YesNoUnsure;
use cptpp_rules::occupations::{Condition, GROUPS, Group, ITEMS, Item, List, Match, Model, Row};
use cptpp_rules::outcome::Certainty;
use cptpp_testing::RULES;
use cptpp_testing::changed::with_lists;

/// Every row of `country_lists.csv` dropped, and every list dropped or read in another way.
pub fn of_countries(place: usize) -> Vec<Mutant> {
    let mut made = vec![];
    for (index, list) in RULES.books()[place].lists.iter().enumerate() {
        let name = format!("{} {}", list.country, list.category.into_str());
        let mut change = |what: &str, change: &dyn Fn(&mut List)| {
            made.push(in_book(place, &format!("{name} {what}"), |book| {
                let mut lists = book.lists.to_vec();
                change(&mut lists[index]);
                lists.retain(|list| !list.items.is_empty());
                book.lists = lists.leak();
            }));
        };
        change("no list", &|list| list.items = &[]);
        for model in [Model::AllExcept, Model::Only, Model::OnlyDisputed] {
            if model != list.model {
                change(&format!("read as {}", model.into_str()), &|list| list.model = model);
            }
        }
        for (item, fewer) in without_each(list.items) {
            change(&format!("without {}", item.id), &|list| list.items = fewer);
        }
    }
    made
}

/// Every row of `list_items.csv` dropped or altered, in every list that has its line.
pub fn of_lines() -> Vec<Mutant> {
    let mut made = vec![];
    for item in ITEMS {
        for (place, row) in item.rows.iter().enumerate() {
            let name = format!("{} {}", item.id, row.group);
            made.push(with_rows(item, format!("{name} dropped"), |rows| {
                rows.remove(place);
            }));
            for (what, altered) in alterations(row) {
                made.push(with_rows(item, format!("{name} {what}"), |rows| rows[place] = altered));
            }
        }
    }
    made
}

fn alterations(row: &Row) -> Vec<(String, Row)> {
    let matches = [Match::Sure(Certainty::Clear), Match::Sure(Certainty::Likely), Match::Undecided].into_iter();
    let matches = matches.filter(|other| *other != row.matching);
    let matches = matches.map(|matching| (format!("as {matching:?}"), Row { matching, ..*row }));
    let group = neighbour(row.group);
    let conditions = row.condition.into_iter().flat_map(|condition| {
        let holds_when = if condition.holds_when == YesNoUnsure::Yes { YesNoUnsure::No } else { YesNoUnsure::Yes };
        let turned = Condition { holds_when, ..condition };
        [
            ("for the other answer".to_owned(), Row { condition: Some(turned), ..*row }),
            ("whatever the answer".to_owned(), Row { condition: None, ..*row }),
        ]
    });
    matches.chain(conditions).chain([(format!("as {group}"), Row { group, ..*row })]).collect()
}

/// A plausible typo: the code of the group before, or for the first the one after.
fn neighbour(group: Group) -> Group {
    let place = GROUPS.binary_search(&group).unwrap();
    GROUPS[if place == 0 { 1 } else { place - 1 }]
}

fn with_rows(item: &'static Item, name: String, change: impl FnOnce(&mut Vec<Row>)) -> Mutant {
    let mut rows = item.rows.to_vec();
    change(&mut rows);
    let altered: &'static Item = Box::leak(Box::new(Item { id: item.id, rows: rows.leak() }));
    let replaced = |list: &mut List| {
        let items = list.items.iter().map(|other| if other.id == item.id { altered } else { *other });
        list.items = items.collect::<Vec<_>>().leak();
    };
    let books = RULES.books().iter().map(|book| with_lists(book, replaced)).collect();
    Mutant { name, books, swapped: None }
}
