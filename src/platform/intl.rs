//! Numbers, money, dates, lists, plurals and names of countries as the browser
//! writes them in the reader's language, so that no such table is shipped.

use js_sys::Intl::{Collator, DateTimeFormat, DisplayNames, ListFormat, NumberFormat, PluralRules};
use js_sys::{Array, Date, Function, Object, Reflect};
use std::cell::OnceCell;
use std::cmp::Ordering;
use wasm_bindgen::{JsCast, JsValue};

/// The browser's rules for one language. What is often needed is created once,
/// because creating it takes the browser a hundred times longer than using it.
#[derive(Debug)]
pub struct Intl {
    locales: Array,
    plurals: OnceCell<PluralRules>,
    numbers: OnceCell<Function>,
    dates: OnceCell<Function>,
    countries: OnceCell<DisplayNames>,
}

impl Intl {
    /// The rules for a language the browser knows.
    pub fn new(language: &str) -> Intl {
        Intl {
            locales: Array::of1(&language.into()),
            plurals: OnceCell::new(),
            numbers: OnceCell::new(),
            dates: OnceCell::new(),
            countries: OnceCell::new(),
        }
    }

    /// The plural category of a number, as in `one` or `other`.
    pub fn plural(&self, number: u32) -> String {
        self.plurals.get_or_init(|| PluralRules::new(&self.locales, &Object::new())).select(number.into()).into()
    }

    /// A whole number.
    pub fn number(&self, number: u64) -> String {
        // Small whole numbers are the same in every language here, and the first
        // use of the browser's formats blocks a slow phone for a tenth of a
        // second.
        if number < 1000 {
            return number.to_string();
        }
        let format = || NumberFormat::new(&self.locales, &Object::new()).format();
        // Formats accept a number written as text as well, and a JavaScript
        // number cannot hold every one.
        call(self.numbers.get_or_init(format), &number.to_string().into())
    }

    /// An amount of Canadian dollars.
    pub fn money(&self, dollars: f64) -> String {
        let options = options(&[("style", "currency"), ("currency", "CAD"), ("currencyDisplay", "symbol")]);
        let format = NumberFormat::new(&self.locales, &options).format();
        call(&format, &dollars.into())
    }

    /// A whole amount of Canadian dollars.
    pub fn dollars(&self, dollars: u32) -> String {
        let options = options(&[("style", "currency"), ("currency", "CAD"), ("currencyDisplay", "symbol")]);
        // Setting a property of a fresh object does not fail.
        let _ = Reflect::set(&options, &"maximumFractionDigits".into(), &0.into());
        let format = NumberFormat::new(&self.locales, &options).format();
        call(&format, &dollars.into())
    }

    /// A day given as `YYYY-MM-DD`.
    pub fn date(&self, day: &str) -> String {
        let date = Date::new(&day.into());
        if date.get_time().is_nan() {
            return day.to_owned();
        }
        let format = || {
            let options = options(&[("dateStyle", "long"), ("timeZone", "UTC")]);
            DateTimeFormat::new(&self.locales, &options).format()
        };
        call(self.dates.get_or_init(format), &date)
    }

    /// The name of a month by its number; January is 1.
    pub fn month_name(&self, number: u8) -> String {
        self.format_month(&[("month", "long")], &format!("2001-{number:02}"))
    }

    /// A month of a year given as `YYYY-MM`, or by a day of it.
    pub fn month(&self, month: &str) -> String {
        self.format_month(&[("month", "long"), ("year", "numeric")], month)
    }

    fn format_month(&self, parts: &[(&str, &str)], month: &str) -> String {
        let date = Date::new(&month.into());
        if date.get_time().is_nan() {
            return month.to_owned();
        }
        let options = options(&[parts, &[("timeZone", "UTC")]].concat());
        call(&DateTimeFormat::new(&self.locales, &options).format(), &date)
    }

    /// A list with "and".
    pub fn list(&self, items: &[String]) -> String {
        let options = options(&[("type", "conjunction")]);
        let items: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
        ListFormat::new(&self.locales, &options).format(&items).into()
    }

    /// The name of a country.
    pub fn country(&self, code: &str) -> String {
        let names = || DisplayNames::new(&self.locales, &options(&[("type", "region")]));
        JsValue::from(self.countries.get_or_init(names).of(code)).as_string().unwrap_or_else(|| code.to_owned())
    }

    /// Sorts by a text in the order of the language.
    pub fn sort<T>(&self, items: &mut [(String, T)]) {
        let compare = Collator::new(&self.locales, &Object::new()).compare();
        items.sort_by(|(one, _), (two, _)| {
            let order = compare.call2(&JsValue::UNDEFINED, &one.into(), &two.into());
            order.ok().and_then(|order| order.as_f64()).map_or(Ordering::Equal, |order| order.total_cmp(&0.0))
        });
    }
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        // Setting a property of a fresh object does not fail.
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    options
}

fn call(format: &Function, value: &JsValue) -> String {
    let text = format.call1(&JsValue::UNDEFINED, value).ok();
    text.and_then(|text| text.dyn_into::<js_sys::JsString>().ok()).map(String::from).unwrap_or_default()
}
