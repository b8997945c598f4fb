//! What a sentence can say about rulebooks: their countries and figures, each
//! under the name of the placeholder it fills. Sentences never spell them out, so
//! a change of the data changes every sentence that mentions it.

use super::{Requirement, Rulebook};
use crate::answers::YesNoUnsure;
use crate::country::Country;
use crate::occupations::{Category, Model};

/// What fills a placeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    Countries(Vec<Country>),
    Months(u16),
    /// TEER categories.
    Levels(Vec<u8>),
}

/// Facts by the names of their placeholders; those of a second rulebook begin
/// with `other_`.
pub type Facts = Vec<(String, Fact)>;

/// What a sentence about one rulebook can say. A fact that it does not have is
/// left out.
pub fn facts(book: &Rulebook) -> Facts {
    let countries = [
        ("citizens", book.citizens.to_vec()),
        ("residents", book.permanent_residents.to_vec()),
        ("not_covered", book.not_covered.to_vec()),
        ("partner_citizens", granted(book.spouse.citizens, YesNoUnsure::Yes)),
        ("partner_residents", granted(book.spouse.permanent_residents, YesNoUnsure::Yes)),
        ("partner_unclear", granted(book.spouse.citizens, YesNoUnsure::Unsure)),
        ("arrival_citizens", book.apply.on_arrival.iter().flat_map(|exempt| exempt.citizens).copied().collect()),
        (
            "arrival_residents",
            book.apply.on_arrival.iter().flat_map(|exempt| exempt.permanent_residents).copied().collect(),
        ),
        ("open_to_professionals", with_list(book, Category::Professional, Model::AllExcept)),
        ("named_professionals", with_list(book, Category::Professional, Model::Only)),
        ("without_technicians", without_list(book, Category::Technician)),
    ];
    let countries = countries.into_iter().map(|(name, countries)| (name, Fact::Countries(countries)));
    let length = [("length", Fact::Months(book.length.months))];
    let tests = book.criteria.iter().flat_map(|rule| of_test(&rule.requirement));
    countries.chain(length).chain(tests).map(|(name, fact)| (name.to_owned(), fact)).collect()
}

/// What a sentence comparing two rulebooks can say: the facts of both, and what
/// only one of them has.
pub fn compared(book: &Rulebook, other: &Rulebook) -> Facts {
    let of_other = facts(other).into_iter().map(|(name, fact)| (format!("other_{name}"), fact));
    let lacking = |of: Vec<Country>, than: &[Country]| -> Vec<Country> {
        of.into_iter().filter(|country| !than.contains(country)).collect()
    };
    let partners = granted(other.spouse.citizens, YesNoUnsure::Yes);
    let only = [
        ("only_other_residents", lacking(other.permanent_residents.to_vec(), book.permanent_residents)),
        ("more_partner_citizens", lacking(granted(book.spouse.citizens, YesNoUnsure::Yes), &partners)),
    ];
    let only = only.map(|(name, countries)| (name.to_owned(), Fact::Countries(countries)));
    facts(book).into_iter().chain(of_other).chain(only).collect()
}

fn of_test(requirement: &Requirement) -> Vec<(&'static str, Fact)> {
    let countries = |country: Option<Country>| Fact::Countries(country.into_iter().collect());
    match requirement {
        Requirement::Occupation { professional_teers } => vec![("levels", Fact::Levels(professional_teers.to_vec()))],
        Requirement::Licence { within_months } => vec![("licence_wait", Fact::Months(*within_months))],
        Requirement::Education { professional, technician } => {
            let letter = professional.letter.as_ref();
            let mut facts = vec![
                ("professional_study", Fact::Months(professional.months)),
                ("technician_study", Fact::Months(technician.months)),
                ("letter_country", countries(letter.map(|letter| letter.country))),
                ("associate_country", countries(technician.associate)),
            ];
            facts.extend(letter.map(|letter| ("shorter_study", Fact::Months(letter.months))));
            facts
        }
        Requirement::Experience { professional, technician } => {
            vec![("professional_work", Fact::Months(*professional)), ("technician_work", Fact::Months(*technician))]
        }
        _ => vec![],
    }
}

fn granted(rows: &[(Country, YesNoUnsure)], wanted: YesNoUnsure) -> Vec<Country> {
    rows.iter().filter(|(_, answer)| *answer == wanted).map(|(country, _)| *country).collect()
}

fn with_list(book: &Rulebook, category: Category, model: Model) -> Vec<Country> {
    let has = |country: &Country| book.lists_of(*country, category).any(|list| list.model == model);
    book.citizens.iter().copied().filter(has).collect()
}

fn without_list(book: &Rulebook, category: Category) -> Vec<Country> {
    book.citizens.iter().copied().filter(|country| book.lists_of(*country, category).next().is_none()).collect()
}
