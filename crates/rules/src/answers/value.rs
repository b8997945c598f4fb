//! One answer to any question. There are five kinds, and code that reads, writes
//! or shows answers matches on these instead of on every question.

use crate::choice::Choice;
use crate::country::Country;
use crate::occupations::Group;
use std::ops::Deref;
use strum::VariantNames;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One of the options of the question, by its identifier.
    Choice(&'static str),
    Months(u16),
    Country(Country),
    /// Countries; none is an answer too.
    Countries(Countries),
    Occupation(Group),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Choice(&'static [&'static str]),
    Months { most: u16 },
    Country,
    Countries,
    Occupation,
}

/// The option for not knowing, where a question has one.
pub const UNSURE: Value = Value::Choice("unsure");

impl Value {
    /// The identifier of the option chosen.
    pub fn id(&self) -> Option<&'static str> {
        match self {
            Value::Choice(id) => Some(id),
            Value::Months(_) | Value::Country(_) | Value::Countries(_) | Value::Occupation(_) => None,
        }
    }
}

/// A number of months, at most `MOST`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Months<const MOST: u16>(u16);

impl<const MOST: u16> Months<MOST> {
    pub fn new(months: u16) -> Option<Months<MOST>> {
        (months <= MOST).then_some(Months(months))
    }

    pub fn get(self) -> u16 {
        self.0
    }
}

/// Countries in the order given, without duplicates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Countries(Vec<Country>);

impl Countries {
    /// Adds a country; `false` if it is already there.
    pub fn insert(&mut self, country: Country) -> bool {
        let is_new = !self.0.contains(&country);
        if is_new {
            self.0.push(country);
        }
        is_new
    }
}

impl Deref for Countries {
    type Target = [Country];

    fn deref(&self) -> &[Country] {
        &self.0
    }
}

impl FromIterator<Country> for Countries {
    /// Duplicates are dropped.
    fn from_iter<T: IntoIterator<Item = Country>>(countries: T) -> Countries {
        let mut all = Countries::default();
        for country in countries {
            all.insert(country);
        }
        all
    }
}

impl<'a> IntoIterator for &'a Countries {
    type Item = &'a Country;
    type IntoIter = std::slice::Iter<'a, Country>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// A typed answer as a [`Value`], and back.
pub(super) trait Answer: Sized {
    const KIND: Kind;

    fn to_value(&self) -> Value;

    /// `None` if the value is of another kind, or not one of those allowed.
    fn from_value(value: &Value) -> Option<Self>;
}

impl<T: Choice> Answer for T {
    const KIND: Kind = Kind::Choice(<T as VariantNames>::VARIANTS);

    fn to_value(&self) -> Value {
        Value::Choice(self.id())
    }

    fn from_value(value: &Value) -> Option<T> {
        value.id()?.parse().ok()
    }
}

impl<const MOST: u16> Answer for Months<MOST> {
    const KIND: Kind = Kind::Months { most: MOST };

    fn to_value(&self) -> Value {
        Value::Months(self.0)
    }

    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Months(months) = value { Months::new(*months) } else { None }
    }
}

impl Answer for Country {
    const KIND: Kind = Kind::Country;

    fn to_value(&self) -> Value {
        Value::Country(*self)
    }

    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Country(country) = value { Some(*country) } else { None }
    }
}

impl Answer for Countries {
    const KIND: Kind = Kind::Countries;

    fn to_value(&self) -> Value {
        Value::Countries(self.clone())
    }

    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Countries(countries) = value { Some(countries.clone()) } else { None }
    }
}

impl Answer for Group {
    const KIND: Kind = Kind::Occupation;

    fn to_value(&self) -> Value {
        Value::Occupation(*self)
    }

    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Occupation(group) = value { Some(*group) } else { None }
    }
}
