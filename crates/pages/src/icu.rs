//! Numbers, dates, lists, plurals and countries as the Unicode tables have them, without a browser.

use crate::words::{Format, Words};
use cptpp_rules::answers::json::Json;
use cptpp_rules::country::Country;
use cptpp_rules::rulebook::facts::Facts;
use icu::calendar::Date;
use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed};
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{YM, YMD};
use icu::decimal::DecimalFormatter;
use icu::decimal::options::DecimalFormatterOptions;
use icu::experimental::displaynames::DisplayNamesOptions;
use icu::experimental::displaynames::multi::RegionDisplayNames;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::locale::Locale;
use icu::locale::subtags::Region;
use icu::plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use std::error::Error;

/// The rules of a language.
pub struct Icu {
    plurals: PluralRules,
    numbers: DecimalFormatter,
    days: DateTimeFormatter<YMD>,
    months: DateTimeFormatter<YM>,
    lists: ListFormatter,
    countries: RegionDisplayNames,
    order: CollatorBorrowed<'static>,
}

impl Icu {
    /// Those of a language by its tag.
    ///
    /// # Errors
    /// If it is no tag, or of a language that the tables do not have.
    pub fn of(language: &str) -> Result<Icu, Box<dyn Error>> {
        let locale: Locale = language.parse()?;
        Ok(Icu {
            plurals: PluralRules::try_new((&locale).into(), PluralRulesOptions::default())?,
            numbers: DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default())?,
            days: DateTimeFormatter::try_new((&locale).into(), YMD::long())?,
            months: DateTimeFormatter::try_new((&locale).into(), YM::long())?,
            lists: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default())?,
            countries: RegionDisplayNames::try_new((&locale).into(), DisplayNamesOptions::default())?,
            order: Collator::try_new((&locale).into(), CollatorOptions::default())?,
        })
    }
}

impl Format for Icu {
    fn plural(&self, count: u32) -> String {
        let category = match self.plurals.category_for(count) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        };
        category.to_owned()
    }

    fn number(&self, number: u64) -> String {
        self.numbers.format_to_string(&number.into())
    }

    fn date(&self, day: &str) -> String {
        date(day).map_or_else(|| day.to_owned(), |date| self.days.format(&date).to_string())
    }

    fn month(&self, month: &str) -> String {
        let day = format!("{}-01", month.get(..7).unwrap_or(month));
        date(&day).map_or_else(|| month.to_owned(), |date| self.months.format(&date).to_string())
    }

    fn list(&self, items: &[String]) -> String {
        self.lists.format_to_string(items.iter())
    }

    fn country(&self, country: Country) -> String {
        let name = country.code().parse::<Region>().ok().and_then(|region| self.countries.of(region));
        name.map_or_else(|| country.to_string(), str::to_owned)
    }

    fn by_name(&self, countries: Vec<Country>) -> Vec<(String, Country)> {
        let mut named: Vec<_> = countries.into_iter().map(|code| (self.country(code), code)).collect();
        named.sort_by(|(one, _), (other, _)| self.order.compare(one, other));
        named
    }
}

fn date(day: &str) -> Option<Date<icu::calendar::Iso>> {
    let mut parts = day.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Date::try_new_iso(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// The words of a language, from its file with the notes for translators and its table of terms, if there is one.
///
/// # Errors
/// If the file holds no sentences, or the tables do not have the language.
pub fn words(language: &str, file: &str, terms: &str, facts: Facts) -> Result<Words, Box<dyn Error>> {
    let Some(Json::Object(entries)) = Json::parse(file) else { return Err("not a file of sentences".into()) };
    let text = |(id, entry): (String, Json)| Some((id, entry.get("text")?.clone()));
    let texts = Json::Object(entries.into_iter().filter_map(text).collect()).to_json();
    let mut words = Words::of(language, facts, Box::new(Icu::of(language)?));
    words.add(&texts);
    words.add(&terms_of(terms));
    Ok(words)
}

/// The terms with English beside them as the site gets them (`scripts/site.mjs`).
fn terms_of(table: &str) -> String {
    let term = |row: &str| {
        let cells: Vec<&str> = row.split('\t').collect();
        let is_other = cells.first() == Some(&"(other)");
        let beside = cells.get(3).filter(|beside| !beside.is_empty()).or(is_other.then_some(&""))?;
        Some((format!("term.{beside}"), Json::text(cells.get(1)?)))
    };
    let mut terms: Vec<(String, Json)> = table.lines().skip(1).filter_map(term).collect();
    terms.sort_by(|(one, _), (other, _)| one.cmp(other));
    Json::Object(terms).to_json()
}
