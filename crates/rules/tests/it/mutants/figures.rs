//! Every figure and country that a test turns on, off by one or replaced.

use super::Mutant;
use cptpp_rules::country::codes::{AU, JP, MX};
use cptpp_rules::rulebook::{Degree, Prevailing, Programme, Requirement, Rulebook};
use cptpp_testing::RULES;
use cptpp_testing::changed::with_rule;

type Change = (&'static str, String, Box<dyn Fn(&mut Requirement)>);

/// The changes of one rulebook; what it does not have cannot be changed.
pub fn all(place: usize) -> Vec<Mutant> {
    let test = |criterion: &str, book: &Rulebook| {
        book.criteria.iter().find(|rule| rule.requirement.id() == criterion).map(|rule| rule.requirement.clone())
    };
    let changes = [-1, 1].into_iter().flat_map(months).chain(education_rules()).chain(others());
    changes
        .map(|(criterion, name, change)| (criterion, name, with_rule(RULES.books()[place], criterion, change)))
        .filter(|(criterion, _, book)| test(criterion, book) != test(criterion, RULES.books()[place]))
        .map(|(criterion, name, book)| {
            let mut books = RULES.books().to_vec();
            books[place] = book;
            Mutant { name: format!("{}: {criterion}, {name}", book.id), books, swapped: None }
        })
        .collect()
}

fn months(by: i16) -> Vec<Change> {
    let off = move |months: &mut u16| *months = months.saturating_add_signed(by);
    let experience = |name: &str, change: fn(&mut Requirement) -> Option<&mut u16>| -> Change {
        let change = move |test: &mut Requirement| {
            if let Some(months) = change(test) {
                off(months);
            }
        };
        ("experience", format!("{name} {by:+} months"), Box::new(change))
    };
    vec![
        experience("professional", |test| match test {
            Requirement::Experience { professional, .. } => Some(professional),
            _ => None,
        }),
        experience("technician", |test| match test {
            Requirement::Experience { technician, .. } => Some(technician),
            _ => None,
        }),
        (
            "licence",
            format!("within {by:+} months"),
            Box::new(move |test: &mut Requirement| {
                if let Requirement::Licence { within_months } = test {
                    off(within_months);
                }
            }),
        ),
        education(format!("professional {by:+} months"), move |degree, _| off(&mut degree.months)),
        education(format!("technician {by:+} months"), move |_, programme| off(&mut programme.months)),
        education(format!("shorter degree {by:+} months"), move |degree, _| {
            if let Some(letter) = &mut degree.letter {
                off(&mut letter.months);
            }
        }),
    ]
}

fn education_rules() -> Vec<Change> {
    let levels = |name: &str, teers: &'static [u8]| {
        education(name, move |degree, _| {
            if let Some(field) = &mut degree.field {
                field.any_field_teers = teers;
            }
        })
    };
    let associates = [None, Some(AU), Some(MX)].map(|country| {
        education(format!("associate's degree of {country:?}"), move |_, programme| programme.associate = country)
    });
    let rules = [
        education("no letter", |degree, _| degree.letter = None),
        education("letter in another country", |degree, _| {
            if let Some(letter) = &mut degree.letter {
                letter.country = JP;
            }
        }),
        education("no field of the degree", |degree, _| degree.field = None),
        levels("no level free of the field", &[]),
        levels("one more level free of the field", &[0, 1]),
        education("certificates", |_, programme| programme.certificate_in_doubt = !programme.certificate_in_doubt),
        education("field of the programme", |_, programme| programme.field_in_doubt = !programme.field_in_doubt),
    ];
    rules.into_iter().chain(associates).collect()
}

fn others() -> Vec<Change> {
    let levels = |teers: &'static [u8]| -> Change {
        let change = move |test: &mut Requirement| {
            if let Requirement::Occupation { professional_teers } = test {
                *professional_teers = teers;
            }
        };
        ("occupation", format!("levels {teers:?}"), Box::new(change))
    };
    let wage = |test: &mut Requirement| {
        if let Requirement::Wage { prevailing } = test {
            *prevailing = match prevailing {
                Prevailing::SimilarPeople => Prevailing::MedianOrOwnRange,
                Prevailing::MedianOrOwnRange => Prevailing::SimilarPeople,
            };
        }
    };
    let language = |test: &mut Requirement| {
        if let Requirement::Language { neither_in_doubt } = test {
            *neither_in_doubt = !*neither_in_doubt;
        }
    };
    vec![
        levels(&[0]),
        levels(&[1]),
        levels(&[0, 1, 2]),
        ("wage", "how it is found".to_owned(), Box::new(wage)),
        ("language", "neither of the two".to_owned(), Box::new(language)),
    ]
}

fn education(name: impl Into<String>, change: impl Fn(&mut Degree, &mut Programme) + 'static) -> Change {
    let change = move |test: &mut Requirement| {
        if let Requirement::Education { professional, technician } = test {
            change(professional, technician);
        }
    };
    ("education", name.into(), Box::new(change))
}
