//! Text to rules, strictly: a figure, name or order that differs from what this
//! program writes is an error, so that nobody compares rules they did not mean.

use super::TextError;
use super::lines::{COUNTRY, Fact, Lines, Read, SOURCE, kept, name, parsed, source_named};
use super::lists::lists;
use super::write::{ANYONE, NOT_TOLD, write};
use crate::answers::{Choice, Place, YesNoUnsure};
use crate::country::Country;
use crate::day::Day;
use crate::occupations::GROUPS;
use crate::rulebook::{
    AcceptanceLetter, Apply, ApplyFrom, Degree, DegreeField, Length, Prevailing, Programme, Requirement, Rule,
    Rulebook, Spouse, SpouseBy, VisaExempt,
};
use crate::sources::{Confidence, SourceId};

const MONTHS: &str = "a number of months";

/// The rulebooks of a text.
///
/// # Errors
/// Names the first line that differs from what [`write()`] would write.
pub fn read(text: &str) -> Result<Vec<&'static Rulebook>, TextError> {
    let mut lines = Lines::of(text);
    let mut books: Vec<&'static Rulebook> = vec![];
    while let Some(start) = lines.next_book() {
        let id = start.read("a name", name)?;
        if books.iter().any(|book| book.id == id) {
            return Err(start.fault("duplicate rulebook"));
        }
        let book = book(&mut lines, id)?;
        books.push(Box::leak(Box::new(book)));
    }
    lines.end()?;
    // Catches what is read but would be written differently (`024`, a line that
    // no list has), and anything forgotten above.
    lines.compare(&write(&books))?;
    Ok(books)
}

/// The lines are read in the order of the parts here.
fn book(lines: &mut Lines, id: &'static str) -> Read<Rulebook> {
    Ok(Rulebook {
        id,
        in_force_from: lines.maybe("in_force_from", |fact| fact.read("a day, YYYY-MM-DD", day))?,
        as_of: lines.maybe("as_of", |fact| fact.read("a date, YYYY-MM-DD", date))?,
        source: lines.one("source", source)?,
        citizens: lines.many("citizens", country)?,
        permanent_residents: lines.many("permanent_residents", country)?,
        criteria: criteria(lines)?,
        length: Length {
            months: lines.one("length months", months)?,
            sources: lines.many("length source", source)?,
            confidence: lines.one("length confidence", confidence)?,
        },
        spouse: Spouse {
            by: lines.one("spouse by", |fact| fact.read("`person` or `best_route`", parsed::<SpouseBy>))?,
            citizens: lines.many("spouse citizens", grant)?,
            permanent_residents: lines.many("spouse permanent_residents", grant)?,
            sources: lines.many("spouse source", source)?,
            confidence: lines.one("spouse confidence", confidence)?,
        },
        apply: Apply {
            ways: lines.many("apply when", ways)?,
            on_arrival: on_arrival(lines)?,
            sources: lines.many("apply source", source)?,
            confidence: lines.one("apply confidence", confidence)?,
        },
        lists: lists(lines)?,
        // What decides nothing is not part of the text.
        not_covered: &[],
    })
}

fn criteria(lines: &mut Lines) -> Read<&'static [Rule]> {
    let mut criteria: Vec<Rule> = vec![];
    while let Some(fact) = lines.peek("criterion") {
        let id = fact.words().first().copied().unwrap_or_default();
        let rule = Rule {
            sources: rule_sources(lines, id)?,
            confidence: lines.one(&format!("criterion {id} confidence"), confidence)?,
            requirement: requirement(lines, &fact, id)?,
        };
        if criteria.iter().any(|other| other.requirement.id() == rule.requirement.id()) {
            return Err(fact.fault("duplicate criterion"));
        }
        criteria.push(rule);
    }
    Ok(kept(criteria))
}

/// The pages that a criterion rests on, at least one.
fn rule_sources(lines: &mut Lines, id: &str) -> Read<&'static [SourceId]> {
    let start = format!("criterion {id} source");
    if lines.peek(&start).is_none() {
        lines.one(&start, source)?;
    }
    lines.many(&start, source)
}

/// A criterion by its id, with the figures that follow.
fn requirement(lines: &mut Lines, fact: &Fact, id: &str) -> Read<Requirement> {
    let about = |what: &str| format!("criterion {id} {what}");
    Ok(match id {
        "occupation" => Requirement::Occupation { professional_teers: lines.one(&about("professional_teers"), teers)? },
        "wage" => {
            let prevailing = |fact: &Fact| fact.read("a way to find the prevailing wage", parsed::<Prevailing>);
            Requirement::Wage { prevailing: lines.one(&about("prevailing"), prevailing)? }
        }
        "licence" => Requirement::Licence { within_months: lines.one(&about("within_months"), months)? },
        "education" => Requirement::Education {
            professional: Degree {
                months: lines.one(&about("professional months"), months)?,
                letter: lines.maybe(&about("professional letter"), letter)?,
                field: lines.maybe(&about("professional in_field_but_for_teers"), field)?,
            },
            technician: Programme {
                months: lines.one(&about("technician months"), months)?,
                associate: lines.maybe(&about("technician associate"), country)?,
                certificate_in_doubt: lines.one(&about("technician certificate_in_doubt"), yes_or_no)?,
                field_in_doubt: lines.one(&about("technician field_in_doubt"), yes_or_no)?,
            },
        },
        "experience" => Requirement::Experience {
            professional: lines.one(&about("professional"), months)?,
            technician: lines.one(&about("technician"), months)?,
        },
        "language" => Requirement::Language { neither_in_doubt: lines.one(&about("neither_in_doubt"), yes_or_no)? },
        _ => {
            let without_figures = |id: &str| Requirement::WITHOUT_FIGURES.into_iter().find(|other| other.id() == id);
            fact.word(id, "a criterion", without_figures)?
        }
    })
}

fn field(fact: &Fact) -> Read<DegreeField> {
    Ok(DegreeField { any_field_teers: teers(fact)? })
}

fn letter(fact: &Fact) -> Read<AcceptanceLetter> {
    match fact.words().as_slice() {
        [code, "months", months] => Ok(AcceptanceLetter {
            country: fact.word(code, COUNTRY, Country::parse)?,
            months: fact.word(months, MONTHS, parsed::<u16>)?,
        }),
        _ => Err(fact.fault("expected `<country> months <number>`")),
    }
}

fn country(fact: &Fact) -> Read<Country> {
    fact.read(COUNTRY, Country::parse)
}

fn source(fact: &Fact) -> Read<SourceId> {
    fact.read(SOURCE, source_named)
}

fn confidence(fact: &Fact) -> Read<Confidence> {
    fact.read("a degree of confidence", parsed::<Confidence>)
}

fn months(fact: &Fact) -> Read<u16> {
    fact.read(MONTHS, parsed::<u16>)
}

fn teers(fact: &Fact) -> Read<&'static [u8]> {
    let teer = |word: &str| word.parse().ok().filter(|teer| GROUPS.iter().any(|group| group.teer() == *teer));
    fact.list(&fact.words(), "a TEER category", teer)
}

fn grant(fact: &Fact) -> Read<(Country, YesNoUnsure)> {
    match fact.words().as_slice() {
        [code, answer] => {
            Ok((fact.word(code, COUNTRY, Country::parse)?, fact.word(answer, "yes, no or unsure", YesNoUnsure::parse)?))
        }
        _ => Err(fact.fault("expected `<country> <answer>`")),
    }
}

fn ways(fact: &Fact) -> Read<(Option<Place>, &'static [ApplyFrom])> {
    match fact.words().as_slice() {
        [place, "by", ways @ ..] => {
            let is_told = *place != NOT_TOLD;
            let place = is_told.then(|| fact.word(place, "a place", Place::parse)).transpose()?;
            Ok((place, fact.list(ways, "a way to apply", parsed::<ApplyFrom>)?))
        }
        _ => Err(fact.fault("expected `<place> by <ways to apply>`")),
    }
}

fn on_arrival(lines: &mut Lines) -> Read<Option<VisaExempt>> {
    if lines.peek("apply on_arrival").is_some_and(|fact| fact.text() == ANYONE) {
        return lines.one("apply on_arrival", |_| Ok(None));
    }
    let mut countries = |of: &str| {
        lines.one(&format!("apply on_arrival {of}"), |fact| fact.list(&fact.words(), COUNTRY, Country::parse))
    };
    Ok(Some(VisaExempt { citizens: countries("citizens")?, permanent_residents: countries("permanent_residents")? }))
}

fn day(word: &str) -> Option<Day> {
    Day::parse(word).filter(|day| day.to_string() == word)
}

fn date(word: &str) -> Option<&'static str> {
    day(word).map(|day| &*day.to_string().leak())
}

fn yes_or_no(fact: &Fact) -> Read<bool> {
    fact.read("yes or no", |word| match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    })
}
