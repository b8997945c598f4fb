//! What an occupation means at a glance, and the lists side by side.

use cptpp_rules::country::Country;
use cptpp_rules::explain::glance::{Glance, Glances};
use cptpp_rules::explain::lists::{Standing, lines};
use cptpp_rules::occupations::{Category, Group, List};
use cptpp_testing::RULES;
use strum::VariantArray;

/// What the instructions and the guide say, as in `eligibility.md` §5 and §7.
#[test]
fn a_glance_depends_on_the_persons_countries() {
    use Glance::{Depends, Fits, FitsNot, LikelyFitsNot, NoRoute, Unclear};
    let rows = [
        ("citizenships=AU", "72300", vec![Fits, FitsNot]),
        ("citizenships=JP", "72200", vec![FitsNot, FitsNot]),
        ("citizenships=JP", "72011", vec![Depends, Depends]),
        // Only our reading, so nobody should give up on it.
        ("citizenships=AU", "31103", vec![LikelyFitsNot, LikelyFitsNot]),
        // Whatever was answered about another occupation before.
        ("citizenships=JP occupation=72012 occupation_detail.supervisor=no", "72011", vec![Depends, Depends]),
        ("citizenships=JP,AU", "72300", vec![Fits, FitsNot]),
        ("permanent_residences=JP", "21231", vec![NoRoute, Fits]),
        ("citizenships=PE", "72200", vec![Unclear, NoRoute]),
        ("citizenships=IN", "72200", vec![]),
        ("", "72200", vec![]),
    ];
    for (answers, group, expected) in rows {
        let found = Glances::of(&cptpp_testing::only(answers), &RULES).at(Group::parse(group).unwrap());
        assert_eq!(found.iter().map(|(_, glance)| *glance).collect::<Vec<_>>(), expected, "{answers} {group}");
    }
}

#[test]
fn a_line_shows_what_each_rulebook_says_about_it() {
    use Standing::{Disputed, Excluded, Listed, NoList, NotListed, OtherWords};
    let rows = [
        ("AU", Category::Technician, "t.plumbers", [Listed, NotListed], true),
        ("JP", Category::Technician, "t.sup_electrical", [Listed, Listed], false),
        // The guide excludes lawyers as well, in a line of its own.
        ("AU", Category::Professional, "x.judges_notaries", [Excluded, OtherWords], true),
        ("AU", Category::Professional, "x.judges_lawyers_notaries", [OtherWords, Excluded], true),
        // The same line, but the guide does not say that the academic entity is in Canada.
        ("JP", Category::Professional, "x.researchers", [Excluded, Excluded], true),
        ("JP", Category::Professional, "x.cultural", [Excluded, Excluded], false),
        ("CL", Category::Professional, "x.cultural", [Excluded, NoList], true),
        ("PE", Category::Technician, "t.electricians", [Disputed, NoList], true),
    ];
    for (code, category, item, expected, differs) in rows {
        let lines = lines(Country::parse(code).unwrap(), &RULES);
        let line = lines.iter().find(|line| line.category == category && line.item.id == item);
        let line = line.unwrap_or_else(|| {
            panic!("{code} {item}: {:?}", lines.iter().map(|line| line.item.id).collect::<Vec<_>>())
        });
        assert_eq!(
            line.standings.iter().map(|(_, standing, _)| *standing).collect::<Vec<_>>(),
            expected,
            "{code} {item}"
        );
        assert_eq!(line.differs(), differs, "{code} {item}");
    }
}

/// Nothing in the tables is lost on the way to the page.
#[test]
fn every_line_of_every_list_is_shown_once_with_its_standing() {
    for country in RULES.countries(|book| book.citizens) {
        let lines = lines(country, &RULES);
        for category in Category::VARIANTS.iter().copied() {
            let mut shown: Vec<&str> =
                lines.iter().filter(|line| line.category == category).map(|line| line.item.id).collect();
            let published = RULES.books().iter().copied().flat_map(|book| book.lists_of(country, category));
            let mut published: Vec<&str> = published.flat_map(List::lines).map(|item| item.id).collect();
            published.sort_unstable();
            published.dedup();
            shown.sort_unstable();
            assert_eq!(shown, published, "{country} {}", category.into_str());
            for &book in RULES.books() {
                let has_list = book.lists_of(country, category).next().is_some();
                for line in lines.iter().filter(|line| line.category == category) {
                    let standing = line.standings.iter().find(|(other, ..)| other.id == book.id).unwrap().1;
                    assert_eq!(standing == Standing::NoList, !has_list, "{country} {} {}", book.id, line.item.id);
                }
            }
        }
    }
}
