//! Differences between two rulebooks that do not depend on a person. Derived by
//! comparing the data, so the page cannot claim a difference that the engine
//! does not apply.

use crate::country::Country;
use crate::explain::differences::education_months;
use crate::explain::lists::{Line, lines};
use crate::rulebook::{Requirement, Rulebook};
use crate::rules::Rules;

#[derive(Debug)]
pub struct Contrast {
    /// Countries whose citizens only the first covers.
    pub citizens: Vec<Country>,
    /// Countries whose permanent residents only the second covers.
    pub residents: Vec<Country>,
    /// Countries that both cover, with the lines of their lists that differ.
    pub lists: Vec<(Country, Vec<Line>)>,
    /// Criteria whose rules differ, and differences outside the criteria; the
    /// sentence is `differs.<id>`.
    pub rules: Vec<&'static str>,
}

impl Contrast {
    /// Compares two of the rulebooks.
    pub fn of(one: &Rulebook, two: &Rulebook, rules: &Rules) -> Contrast {
        let lacking = |of: &[Country], other: &[Country]| {
            of.iter().copied().filter(|country| !other.contains(country)).collect::<Vec<_>>()
        };
        let both = rules.countries(|book| book.citizens).into_iter();
        let both = both.filter(|country| one.citizens.contains(country) && two.citizens.contains(country));
        let lists = both
            .map(|country| (country, lines(country, rules).into_iter().filter(Line::differs).collect::<Vec<_>>()))
            .filter(|(_, lines)| !lines.is_empty())
            .collect();
        let citizens = lacking(one.citizens, two.citizens);
        let residents = lacking(two.permanent_residents, one.permanent_residents);
        Contrast {
            rules: criteria(one, two, !citizens.is_empty() || !residents.is_empty()),
            citizens,
            residents,
            lists,
        }
    }
}

fn criteria(one: &Rulebook, two: &Rulebook, has_other_countries: bool) -> Vec<&'static str> {
    let find = |book: &'static [crate::rulebook::Rule], id: &str| {
        book.iter().map(|rule| &rule.requirement).find(|requirement| requirement.id() == id)
    };
    let (first, second) = (one.criteria, two.criteria);
    let ids = first.iter().chain(second).map(|rule| rule.requirement.id());
    let mut rules: Vec<&'static str> = vec![];
    for id in ids {
        let differs = match (find(first, id), find(second, id)) {
            (Some(Requirement::Status), Some(Requirement::Status)) => has_other_countries,
            // Each rulebook has its own lists.
            (Some(Requirement::Occupation { .. }), _) | (Some(_), None) | (None, Some(_)) => true,
            (Some(one), Some(two)) => one != two,
            (None, None) => false,
        };
        if differs && !rules.contains(&id) {
            rules.push(id);
        }
    }
    if education_months(one) != education_months(two) {
        rules.push("education_months");
    }
    if one.spouse.citizens != two.spouse.citizens || one.spouse.permanent_residents != two.spouse.permanent_residents {
        rules.push("spouse");
    }
    if one.apply.ways != two.apply.ways || one.apply.on_arrival != two.apply.on_arrival {
        rules.push("apply");
    }
    rules
}
