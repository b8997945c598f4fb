//! Every small way to get the data wrong: a row of a list, a threshold, a
//! country or a reason dropped or altered, one at a time.

mod figures;
mod lists;

use cptpp_rules::answers::YesNoUnsure;
use cptpp_rules::country::Country;
use cptpp_rules::country::codes::{MX, NZ};
use cptpp_rules::criteria::Reason;
use cptpp_rules::rulebook::{ApplyFrom, Rulebook, SpouseBy, VisaExempt};
use cptpp_testing::RULES;
use cptpp_testing::changed::changed;
use strum::VariantArray;

/// The data with one mistake.
pub struct Mutant {
    /// The mistake.
    pub name: String,
    /// The rulebooks.
    pub books: Vec<&'static Rulebook>,
    /// A reason given instead of another.
    pub swapped: Option<(Reason, Reason)>,
}

/// Every one of them.
pub fn all() -> Vec<Mutant> {
    let of_books = (0..RULES.books().len()).flat_map(|place| {
        [countries(place), criteria(place), figures::all(place), lists::of_countries(place), practical(place)]
            .into_iter()
            .flatten()
    });
    of_books.chain(lists::of_lines()).chain(reasons()).collect()
}

/// One rulebook changed, the others unchanged.
fn in_book(place: usize, name: &str, change: impl FnOnce(&mut Rulebook)) -> Mutant {
    let mut books = RULES.books().to_vec();
    books[place] = changed(books[place], change);
    Mutant { name: format!("{}: {name}", books[place].id), books, swapped: None }
}

/// A slice without each of its values in turn, and the value left out.
fn without_each<T: Clone>(values: &[T]) -> Vec<(T, &'static [T])> {
    let without = |place: usize| {
        let mut fewer = values.to_vec();
        let dropped = fewer.remove(place);
        (dropped, &*fewer.leak())
    };
    (0..values.len()).map(without).collect()
}

fn countries(place: usize) -> Vec<Mutant> {
    let book = RULES.books()[place];
    let mut made = vec![];
    for (country, fewer) in without_each(book.citizens) {
        made.push(in_book(place, &format!("no citizens of {country}"), |book| book.citizens = fewer));
    }
    for (country, fewer) in without_each(book.permanent_residents) {
        made.push(in_book(place, &format!("no residents of {country}"), |book| book.permanent_residents = fewer));
    }
    let more = |countries: &[Country], country| -> &'static [Country] { [countries, &[country]].concat().leak() };
    made.push(in_book(place, "citizens of NZ", |book| book.citizens = more(book.citizens, NZ)));
    for country in book.citizens.iter().filter(|country| !book.permanent_residents.contains(country)) {
        let name = format!("residents of {country}");
        made.push(in_book(place, &name, |book| book.permanent_residents = more(book.permanent_residents, *country)));
    }
    made
}

fn criteria(place: usize) -> Vec<Mutant> {
    let dropped = without_each(RULES.books()[place].criteria).into_iter();
    dropped
        .map(|(rule, fewer)| in_book(place, &format!("no {}", rule.requirement.id()), |book| book.criteria = fewer))
        .collect()
}

/// The partner's permit, where to apply, and how long the permit lasts.
fn practical(place: usize) -> Vec<Mutant> {
    let book = RULES.books()[place];
    let mut made = vec![];
    for by in [-1, 1] {
        let name = format!("permit {by:+} months");
        made.push(in_book(place, &name, |book| book.length.months = book.length.months.saturating_add_signed(by)));
    }
    for ((country, _), fewer) in without_each(book.spouse.citizens) {
        made.push(in_book(place, &format!("no permit for partners from {country}"), |book| {
            book.spouse.citizens = fewer;
        }));
    }
    for (index, (country, answer)) in book.spouse.citizens.iter().enumerate() {
        let mut other = book.spouse.citizens.to_vec();
        other[index].1 = if *answer == YesNoUnsure::Yes { YesNoUnsure::Unsure } else { YesNoUnsure::Yes };
        made.push(in_book(place, &format!("partners from {country} otherwise"), |book| {
            book.spouse.citizens = other.leak();
        }));
    }
    for ((country, _), fewer) in without_each(book.spouse.permanent_residents) {
        let name = format!("no permit for partners of residents of {country}");
        made.push(in_book(place, &name, |book| book.spouse.permanent_residents = fewer));
    }
    made.push(in_book(place, "partners by another status", |book| {
        book.spouse.by = match book.spouse.by {
            SpouseBy::Person => SpouseBy::BestRoute,
            SpouseBy::BestRoute => SpouseBy::Person,
        };
    }));
    for (index, (whereabouts, ways)) in book.apply.ways.iter().enumerate() {
        for (way, fewer) in without_each(ways) {
            let mut other: Vec<(_, &'static [ApplyFrom])> = book.apply.ways.to_vec();
            other[index].1 = fewer;
            let name = format!("no {} at {whereabouts:?}", way.into_str());
            made.push(in_book(place, &name, |book| book.apply.ways = other.leak()));
        }
    }
    let exempt = book.apply.on_arrival.clone().unwrap_or(VisaExempt { citizens: &[], permanent_residents: &[] });
    let others = |countries: &[Country]| -> Vec<(String, &'static [Country])> {
        let fewer =
            without_each(countries).into_iter().map(|(country, fewer)| (format!("no arrival, {country}"), fewer));
        let more = ("arrival from elsewhere".to_owned(), &*[countries, &[MX]].concat().leak());
        fewer.chain([more]).collect()
    };
    for (name, citizens) in others(exempt.citizens) {
        let exempt = VisaExempt { citizens, ..exempt.clone() };
        made.push(in_book(place, &format!("{name}, citizens"), |book| book.apply.on_arrival = Some(exempt)));
    }
    for (name, permanent_residents) in others(exempt.permanent_residents) {
        let exempt = VisaExempt { permanent_residents, ..exempt.clone() };
        made.push(in_book(place, &format!("{name}, residents"), |book| book.apply.on_arrival = Some(exempt)));
    }
    made
}

/// Every reason replaced by the one before and the one after it.
fn reasons() -> Vec<Mutant> {
    let all = Reason::VARIANTS;
    let swap = |from: Reason, to: Reason| Mutant {
        name: format!("{} given as {}", from.into_str(), to.into_str()),
        books: RULES.books().to_vec(),
        swapped: Some((from, to)),
    };
    all.windows(2).flat_map(|pair| [swap(pair[0], pair[1]), swap(pair[1], pair[0])]).collect()
}
