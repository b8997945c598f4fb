//! The rules in force on a day: one edition of each rulebook. The caller makes them
//! once, from today's date, and passes them to everything that decides or explains.

use crate::answers::{Field, Value};
use crate::classes;
use crate::country::Country;
use crate::day::Day;
use crate::order;
use crate::rulebook::facts::{Facts, compared};
use crate::rulebook::{EDITIONS, Rulebook};
use std::sync::OnceLock;

/// One edition of each rulebook, starting with the rulebook officers apply.
#[derive(Clone, Debug)]
pub struct Rules {
    editions: &'static [&'static [Rulebook]],
    books: Vec<&'static Rulebook>,
    /// The answers to try for each question, worked out when first needed.
    candidates: OnceLock<Vec<(Field, Vec<Value>)>>,
}

impl Rules {
    /// The rules in force on a day.
    pub fn in_force(on: Day) -> Rules {
        Rules::among(&EDITIONS, on)
    }

    /// Those of these editions that are in force on a day: of each rulebook the last that has begun.
    pub fn among(editions: &'static [&'static [Rulebook]], on: Day) -> Rules {
        let has_begun = |book: &&Rulebook| book.in_force_from.is_none_or(|from| from <= on);
        let books = editions.iter().filter_map(|editions| editions.iter().rev().find(has_begun));
        Rules { editions, books: books.collect(), candidates: OnceLock::new() }
    }

    /// The day from which exactly these are in force; `None` if they have always been.
    pub fn since(&self) -> Option<Day> {
        self.books.iter().filter_map(|book| book.in_force_from).max()
    }

    /// The rules in force on an earlier day, if these have replaced them since.
    pub fn replaced(&self, on: Day) -> Option<Rules> {
        Some(Rules::among(self.editions, on)).filter(|rules| rules.since() < self.since())
    }

    /// The rulebooks.
    pub fn books(&self) -> &[&'static Rulebook] {
        &self.books
    }

    /// Every country that some rulebook names there, in alphabetical order.
    pub fn countries(&self, of: fn(&Rulebook) -> &'static [Country]) -> Vec<Country> {
        let mut countries: Vec<Country> = self.books.iter().flat_map(|book| of(book).iter().copied()).collect();
        order::sort(&mut countries);
        countries.dedup();
        countries
    }

    /// Every country whose permanent residents some rulebook treats differently, by
    /// covering them or by letting them apply on arrival.
    pub fn residences_that_matter(&self) -> Vec<Country> {
        let covered = self.countries(|book| book.permanent_residents);
        let exempt =
            self.countries(|book| book.apply.on_arrival.as_ref().map_or(&[], |exempt| exempt.permanent_residents));
        covered.into_iter().chain(exempt).collect()
    }

    /// The answers to try for a question: one of each class that these rules tell apart.
    pub fn candidates(&self, field: Field) -> &[Value] {
        let all = || Field::all().map(|field| (field, classes::to_try(&self.books, field))).collect();
        let all: &Vec<(Field, Vec<Value>)> = self.candidates.get_or_init(all);
        all.iter().find(|(of, _)| *of == field).map_or(&[], |(_, values)| values)
    }

    /// What a sentence can say about the rules officers apply, and about the others.
    pub fn facts(&self) -> Facts {
        match self.books.as_slice() {
            [applied, other, ..] => compared(applied, other),
            _ => vec![],
        }
    }
}

impl FromIterator<&'static Rulebook> for Rules {
    fn from_iter<T: IntoIterator<Item = &'static Rulebook>>(books: T) -> Rules {
        Rules { editions: &[], books: books.into_iter().collect(), candidates: OnceLock::new() }
    }
}

impl PartialEq for Rules {
    fn eq(&self, other: &Rules) -> bool {
        self.books
            .iter()
            .map(|book| std::ptr::from_ref(*book))
            .eq(other.books.iter().map(|book| std::ptr::from_ref(*book)))
    }
}
