//! The published lists side by side: each line of a country's lists, and what
//! each rulebook says about it.

use crate::answers::Answers;
use crate::assess::routes;
use crate::country::Country;
use crate::occupations::{Ask, Category, Group, Item, List, Model, Row, Worded};
use crate::rulebook::Rulebook;
use crate::rules::Rules;
use strum::{IntoStaticStr, VariantArray};

/// A line of the lists of a country.
#[derive(Clone, Debug)]
pub struct Line {
    /// The category whose lists it is in.
    pub category: Category,
    pub item: &'static Item,
    /// What each rulebook says about it, and the line in its words.
    pub standings: Vec<(&'static Rulebook, Standing, Worded)>,
}

/// What a rulebook says about a line. The words are `standing.<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Standing {
    /// Its list names the line: these occupations are open.
    Listed,
    /// Its list names the line in a place that puts it in doubt.
    Disputed,
    /// It names the line among its exceptions: these occupations are closed.
    Excluded,
    /// It names these groups in a line with other words, which may cover more or less.
    OtherWords,
    /// Everything but its exceptions is open, and the line is not one of them.
    NotExcluded,
    /// Its list does not name the line.
    NotListed,
    /// It has no list for this country and category.
    NoList,
}

impl Standing {
    /// Whether the rulebook has this very line.
    pub fn is_named(self) -> bool {
        match self {
            Standing::Listed | Standing::Disputed | Standing::Excluded => true,
            Standing::OtherWords | Standing::NotExcluded | Standing::NotListed | Standing::NoList => false,
        }
    }
}

impl Line {
    /// Whether the rulebooks say different things about it.
    pub fn differs(&self) -> bool {
        let is_other =
            |pair: &[(&Rulebook, Standing, Worded)]| matches!(pair, [(_, one, _), (_, two, _)] if one != two);
        self.standings.windows(2).any(is_other) || self.named().any(|worded| worded.wording != self.worded().wording)
    }

    /// The line in the words of the first rulebook that names it, which are the ones shown.
    pub fn worded(&self) -> Worded {
        self.named().next().unwrap_or(Worded { item: self.item, wording: None })
    }

    /// The line in the words of each rulebook that names it.
    fn named(&self) -> impl Iterator<Item = Worded> {
        self.standings.iter().filter(|(_, standing, _)| standing.is_named()).map(|(_, _, worded)| *worded)
    }
}

/// Every line that some rulebook has for a country, in the order published:
/// the first rulebook's lines, then those that only others have.
pub fn lines(country: Country, rules: &Rules) -> Vec<Line> {
    let of_category = |category: Category| {
        let published = rules.books().iter().flat_map(move |book| book.lists_of(country, category));
        let mut items: Vec<&'static Item> = vec![];
        for item in published.flat_map(List::lines) {
            if !items.iter().any(|other| other.id == item.id) {
                items.push(item);
            }
        }
        let line = move |item: &'static Item| {
            let of_book = |book: &&'static Rulebook| {
                (*book, standing(book, country, category, item), book.worded(country, category, item))
            };
            Line { category, item, standings: rules.books().iter().map(of_book).collect() }
        };
        items.into_iter().map(line)
    };
    Category::VARIANTS.iter().copied().flat_map(of_category).collect()
}

/// The lines on the person's routes whose meaning for an occupation depends on
/// a follow-up question, in the words of each list that has words of its own.
pub fn lines_behind(answers: &Answers, group: Group, ask: Ask, rules: &Rules) -> Vec<Worded> {
    let depends = |row: &Row| row.group == group && row.condition.is_some_and(|condition| condition.ask == ask);
    let mut lines: Vec<Worded> = vec![];
    for book in rules.books() {
        let routes = routes(book, answers);
        let lists = routes.iter().flat_map(|route| book.lists_of(route.country, route.category));
        for (list, item) in lists.flat_map(|list| list.lines().map(move |item| (list, item))) {
            let line = Worded { item, wording: list.wording(item) };
            let is_same = |other: &Worded| (other.item.id, other.wording) == (item.id, line.wording);
            if item.rows.iter().any(depends) && !lines.iter().any(is_same) {
                lines.push(line);
            }
        }
    }
    lines
}

fn standing(book: &Rulebook, country: Country, category: Category, item: &Item) -> Standing {
    let mut standing = Standing::NoList;
    for list in book.lists_of(country, category) {
        let is_named = list.lines().any(|line| line.id == item.id);
        if !is_named && covers(list, item) {
            return Standing::OtherWords;
        }
        match (list.model, is_named) {
            (Model::AllExcept, true) => return Standing::Excluded,
            (Model::Only, true) => return Standing::Listed,
            (Model::OnlyDisputed, true) => standing = Standing::Disputed,
            (Model::AllExcept, false) => standing = Standing::NotExcluded,
            (Model::Only | Model::OnlyDisputed, false) if standing == Standing::NoList => {
                standing = Standing::NotListed;
            }
            (Model::Only | Model::OnlyDisputed, false) => {}
        }
    }
    standing
}

/// Whether a list has every group of a line, in whatever words.
fn covers(list: &List, item: &Item) -> bool {
    let has = |group: Group| list.lines().flat_map(|line| line.rows).any(|row| row.group == group);
    item.rows.iter().all(|row| has(row.group))
}
