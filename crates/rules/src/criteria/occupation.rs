//! Occupation: whether a rulebook's lists for a country and category let a group in.
//!
//! The lists carry no codes, so each row is a reading with a certainty, and
//! some rows hold only for one answer to a follow-up question.

use super::{Finding, Reason};
use crate::answers::YesNoUnsure;
use crate::occupations::{Ask, Group, Item, List, Match, Model, Row};
use crate::outcome::{Certainty, NOT_MET, Outcome};
use crate::route::Route;
use crate::rulebook::Rulebook;
use strum::VariantArray;

/// The lists that apply to a route.
#[derive(Debug)]
pub struct Lists(Vec<&'static List>);

impl Lists {
    pub fn of(book: &Rulebook, route: Route) -> Lists {
        Lists(book.lists_of(route.country, route.category).collect())
    }

    /// Tests a group. A country may have several lists in one category; any of them may let it in.
    pub fn find(
        &self,
        professional_teers: &[u8],
        group: Option<Group>,
        answer: &dyn Fn(Ask) -> Option<YesNoUnsure>,
    ) -> Finding {
        let Some(group) = group else {
            return if self.0.is_empty() {
                Finding::not_met(Reason::NoList)
            } else {
                Finding::unanswered(Reason::OccupationUnanswered)
            };
        };
        let results = self.0.iter().map(|list| find_in(list, professional_teers, group, answer));
        results.reduce(either).unwrap_or(Finding::not_met(Reason::NoList))
    }

    /// The follow-up questions that rows for this group depend on.
    fn asks(&self, group: Group) -> impl Iterator<Item = Ask> {
        let rows = self.0.iter().flat_map(move |list| list.rows_for(group));
        rows.filter_map(|(_, row)| row.condition).map(|condition| condition.ask)
    }
}

/// The follow-up questions whose answer can change the outcome or certainty on one of these routes.
pub fn relevant_asks(group: Group, routes: &[(&Rulebook, Route)]) -> Vec<Ask> {
    let lists: Vec<(Lists, &[u8])> = routes
        .iter()
        .flat_map(|(book, route)| {
            let teers = book.criteria.iter().filter_map(|rule| rule.requirement.professional_teers());
            teers.map(|teers| (Lists::of(book, *route), teers))
        })
        .collect();
    let is_relevant = |ask: Ask| {
        lists.iter().any(|(lists, teers)| {
            let others: Vec<Ask> = lists.asks(group).filter(|other| *other != ask).collect();
            every_answer(&others).iter().any(|given| {
                let outcome = |answer| {
                    let given = |asked| if asked == ask { Some(answer) } else { find_answer(given, asked) };
                    lists.find(teers, Some(group), &given).outcome
                };
                let yes = outcome(YesNoUnsure::Yes);
                yes != outcome(YesNoUnsure::No) || yes != outcome(YesNoUnsure::Unsure)
            })
        })
    };
    Ask::ALL.into_iter().filter(|ask| is_relevant(*ask)).collect()
}

/// Every way to answer some follow-up questions.
fn every_answer(asks: &[Ask]) -> Vec<Vec<(Ask, YesNoUnsure)>> {
    asks.iter().fold(vec![vec![]], |ways, ask| {
        let extend = |way: &Vec<_>, answer| way.iter().copied().chain([(*ask, answer)]).collect();
        ways.iter().flat_map(|way| YesNoUnsure::VARIANTS.iter().map(|answer| extend(way, *answer))).collect()
    })
}

fn find_answer(given: &[(Ask, YesNoUnsure)], ask: Ask) -> Option<YesNoUnsure> {
    given.iter().find(|(other, _)| *other == ask).map(|(_, answer)| *answer)
}

fn find_in(
    list: &List,
    professional_teers: &[u8],
    group: Group,
    answer: &dyn Fn(Ask) -> Option<YesNoUnsure>,
) -> Finding {
    if list.model == Model::AllExcept && !professional_teers.contains(&group.teer()) {
        return Finding::not_met(Reason::Level);
    }
    let rows: Vec<(&'static Item, Outcome)> =
        list.rows_for(group).map(|(item, row)| (item, outcome(row, answer))).collect();
    let outcome = rows.iter().map(|(_, outcome)| *outcome).reduce(Outcome::or).unwrap_or(NOT_MET);
    let behind = rows.iter().find(|(_, other)| *other == outcome && !outcome.is_not_met());
    // The doubt may come from a follow-up that the person could not answer.
    let mut conditions = list.rows_for(group).filter_map(|(_, row)| row.condition);
    let asked = conditions.any(|condition| answer(condition.ask) == Some(YesNoUnsure::Unsure));
    conclude(list.model, outcome, behind.map(|(item, _)| *item), asked)
}

/// The finding that the rows of a list give, by the list's model.
fn conclude(model: Model, outcome: Outcome, item: Option<&'static Item>, asked: bool) -> Finding {
    let unsure = |undecided| if asked { Reason::DetailUnsure } else { undecided };
    let (outcome, reason) = match (model, outcome) {
        (_, Outcome::Unanswered) => (Outcome::Unanswered, Reason::DetailUnanswered),
        (Model::AllExcept, Outcome::Met(_)) => (outcome.negated(), Reason::Excluded),
        (Model::AllExcept, Outcome::NotMet(_)) => (outcome.negated(), Reason::Permitted),
        (Model::AllExcept, Outcome::Unsure) => (outcome, unsure(Reason::ExclusionUndecided)),
        (Model::Only, Outcome::Met(_)) => (outcome, Reason::Listed),
        (Model::OnlyDisputed, Outcome::Met(_)) => (Outcome::Unsure, Reason::ListDisputed),
        (Model::Only | Model::OnlyDisputed, Outcome::NotMet(_)) => (outcome, Reason::NotListed),
        (Model::Only | Model::OnlyDisputed, Outcome::Unsure) => (outcome, unsure(Reason::MatchUndecided)),
    };
    Finding { outcome, reason, item }
}

/// Whether a row lets its group in.
fn outcome(row: &Row, answer: &dyn Fn(Ask) -> Option<YesNoUnsure>) -> Outcome {
    let held = match row.matching {
        Match::Sure(certainty) => Outcome::Met(certainty),
        Match::Undecided => Outcome::Unsure,
    };
    let Some(condition) = row.condition else { return held };
    match answer(condition.ask) {
        None => Outcome::Unanswered,
        Some(YesNoUnsure::Unsure) => Outcome::Unsure,
        Some(given) if given == condition.holds_when => held,
        // What would only have been likely is only likely turned down.
        Some(_) => Outcome::NotMet(held.certainty().unwrap_or(Certainty::Clear)),
    }
}

/// A list that lets the group in decides; if both say the same, the first.
fn either(one: Finding, two: Finding) -> Finding {
    let outcome = one.outcome.or(two.outcome);
    let decides = if one.outcome == outcome { one } else { two };
    Finding { outcome, ..decides }
}
