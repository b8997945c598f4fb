//! The sentences of a language, by stable id, and numbers, dates, lists and countries as the language writes them.
//!
//! Invariant: a missing sentence shows its id; tests make sure that none is missing.

use cptpp_questionnaire::address::{self, Address, Screen};
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::json::Json;
use cptpp_rules::country::Country;
use cptpp_rules::rulebook::facts::{Fact, Facts};

/// How a language writes what no sentence spells out: the browser's `Intl` in the site, a library elsewhere.
pub trait Format {
    /// The plural category of a number, as in `one` or `other`.
    fn plural(&self, count: u32) -> String;
    /// A whole number, with digits grouped.
    fn number(&self, number: u64) -> String;
    /// A day given as `YYYY-MM-DD`.
    fn date(&self, day: &str) -> String;
    /// A month of a year given as `YYYY-MM`, or by a day of it.
    fn month(&self, month: &str) -> String;
    /// A list with "and".
    fn list(&self, items: &[String]) -> String;
    fn country(&self, country: Country) -> String;
    /// Countries with their names, in alphabetical order.
    fn by_name(&self, countries: Vec<Country>) -> Vec<(String, Country)>;
}

/// The words of one language.
pub struct Words {
    /// The tag of the language.
    pub language: String,
    /// Of each file that was read, a text, or an object with a text for each plural category, in the order of their
    /// ids, as in the file.
    files: Vec<Vec<(String, Json)>>,
    /// What a sentence can say about the rules officers apply.
    facts: Facts,
    format: Box<dyn Format>,
}

impl Words {
    /// A language without words as yet.
    pub fn of(language: &str, facts: Facts, format: Box<dyn Format>) -> Words {
        Words { language: language.to_owned(), files: vec![], facts, format }
    }

    /// Adds the sentences of a file; returns whether it is such a file.
    pub fn add(&mut self, file: &str) -> bool {
        let Some(Json::Object(sentences)) = Json::parse(file) else { return false };
        self.files.push(sentences);
        true
    }

    /// How many files were read.
    pub fn files(&self) -> usize {
        self.files.len()
    }

    /// A sentence.
    pub fn t(&self, id: &str) -> String {
        self.tp(id, &[])
    }

    /// The sentence of one kind with this name: `kind.name`.
    pub fn one(&self, kind: &str, name: &str) -> String {
        self.t(&[kind, name].join("."))
    }

    /// A sentence with its placeholders filled: `{name}` by the value of that name.
    pub fn tp(&self, id: &str, values: &[(&str, &str)]) -> String {
        self.told(id, &vec![], values)
    }

    /// A sentence about rulebooks, with their countries and figures and the values given filled in.
    pub fn told(&self, id: &str, facts: &Facts, values: &[(&str, &str)]) -> String {
        self.fill(self.form(id, "other"), facts, values)
    }

    /// A sentence about the rules officers apply.
    pub fn tr(&self, id: &str) -> String {
        self.trp(id, &[])
    }

    /// A sentence about the rules officers apply with further placeholders.
    pub fn trp(&self, id: &str, values: &[(&str, &str)]) -> String {
        self.told(id, &self.facts, values)
    }

    /// A sentence about a number, `{count}`, in the form the language uses for it.
    pub fn tn(&self, id: &str, count: impl TryInto<u32>) -> String {
        self.tnp(id, count.try_into().unwrap_or(u32::MAX), &[])
    }

    /// A sentence about a number with further placeholders.
    pub fn tnp(&self, id: &str, count: u32, values: &[(&str, &str)]) -> String {
        let number = self.number(count.into());
        let values = [&[("count", &*number)], values].concat();
        self.fill(self.form(id, &self.format.plural(count)), &vec![], &values)
    }

    /// The ids that begin so, and their texts.
    pub fn beginning<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let all = self.files.iter().flatten().filter(move |(id, _)| id.starts_with(start));
        all.filter_map(|(id, text)| Some((id.as_str(), text.as_text()?)))
    }

    /// Whether there is such a sentence.
    pub fn has(&self, id: &str) -> bool {
        self.sentence(id).is_some()
    }

    /// A sentence, if it exists; it may mention the rules officers apply.
    pub fn maybe(&self, id: &str) -> Option<String> {
        self.has(id).then(|| self.tr(id))
    }

    /// A length of time given in months, as years and months.
    pub fn duration(&self, months: u16) -> String {
        let (years, rest) = (months / 12, months % 12);
        let (in_years, in_months) = (|| self.tn("duration.years", years), || self.tn("duration.months", rest));
        match (years, rest) {
            (0, _) => in_months(),
            (_, 0) => in_years(),
            _ => self.tp("duration.years_and_months", &[("years", &in_years()), ("months", &in_months())]),
        }
    }

    pub fn number(&self, number: u64) -> String {
        self.format.number(number)
    }

    /// A whole amount of Canadian dollars.
    pub fn dollars(&self, dollars: u32) -> String {
        self.tp("money.dollars", &[("amount", &self.number(dollars.into()))])
    }

    /// A day given as `YYYY-MM-DD`.
    pub fn date(&self, day: &str) -> String {
        self.format.date(day)
    }

    /// A month of a year given as `YYYY-MM`, or by a day of it.
    pub fn month(&self, month: &str) -> String {
        self.format.month(month)
    }

    /// A list with "and".
    pub fn list(&self, items: &[String]) -> String {
        match items {
            // The first list costs a slow phone as much as a page.
            [only] => only.clone(),
            _ => self.format.list(items),
        }
    }

    pub fn country(&self, country: Country) -> String {
        self.format.country(country)
    }

    /// Countries with their names, in the order of the language.
    pub fn by_name(&self, countries: Vec<Country>) -> Vec<(String, Country)> {
        self.format.by_name(countries)
    }

    /// The names of countries, in the order of the language, with "and".
    pub fn countries(&self, codes: &[Country]) -> String {
        self.list(&self.by_name(codes.to_vec()).into_iter().map(|(name, _)| name).collect::<Vec<_>>())
    }

    fn sentence(&self, id: &str) -> Option<&Json> {
        self.files.iter().find_map(|sentences| {
            let place = sentences.binary_search_by(|(other, _)| other.as_str().cmp(id)).ok()?;
            sentences.get(place).map(|(_, sentence)| sentence)
        })
    }

    /// A text as in the file, in the form for a plural category if it has several.
    fn form<'a>(&'a self, id: &'a str, category: &str) -> &'a str {
        let text = self.sentence(id).and_then(|sentence| match sentence {
            Json::Object(forms) => {
                let form = |wanted: &str| forms.iter().find(|(name, _)| name == wanted);
                form(category).or_else(|| form("other"))?.1.as_text()
            }
            sentence => sentence.as_text(),
        });
        text.unwrap_or(id)
    }

    /// Puts values in the places of their names. What is put in is not looked at again.
    fn fill(&self, text: &str, facts: &Facts, values: &[(&str, &str)]) -> String {
        let mut parts = text.split('{');
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let Some((name, rest)) = part.split_once('}') else {
                filled.push('{');
                filled.push_str(part);
                continue;
            };
            let value = values.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned());
            // Most sentences mention few facts, and each costs the browser's formats.
            let fact = || facts.iter().find(|(other, _)| other == name).map(|(_, fact)| self.in_words(fact));
            filled.push_str(&value.or_else(fact).unwrap_or_else(|| format!("{{{name}}}")));
            filled.push_str(rest);
        }
        filled
    }

    fn in_words(&self, fact: &Fact) -> String {
        match fact {
            Fact::Countries(codes) => self.countries(codes),
            Fact::Months(months) => self.duration(*months),
            Fact::Levels(levels) => self.list(&levels.iter().map(u8::to_string).collect::<Vec<_>>()),
        }
    }
}

/// The files that the words of a language come in, each with what the pages before do not need.
pub const PARTS: [&str; 4] = ["start", "questions", "result", "more"];

/// How many of them an address needs, for a person with this session: of a link, all, because anything may follow.
pub fn parts_at(hash: &str, session: &Session) -> usize {
    let asked = Address::parse(hash).screen;
    match address::shared(hash) {
        Some(_) => PARTS.len(),
        None => parts_for(asked).max(parts_for(session.admit(asked))),
    }
}

/// How many of them a screen needs.
pub fn parts_for(screen: Screen) -> usize {
    match screen {
        Screen::Start => 1,
        Screen::Question(_) => 2,
        Screen::Result | Screen::Review => 3,
        Screen::Occupations | Screen::Sources | Screen::Privacy | Screen::Embed | Screen::Open => 4,
    }
}
