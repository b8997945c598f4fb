//! Numbers, dates, lists, plurals and countries as the browser writes them: no table is shipped.

use cptpp_rules::country::Country;
use cptpp_rules::order;
use js_sys::Intl::{Collator, DateTimeFormat, DisplayNames, ListFormat, NumberFormat, PluralRules};
use js_sys::{Array, Date, Function, Object, Reflect};
use std::cell::{OnceCell, RefCell};
use std::cmp::Ordering;
use wasm_bindgen::JsValue;

/// The browser's rules for the language in use. What is often needed is created once,
/// because creating it takes the browser a hundred times longer than using it.
#[derive(Default)]
struct Intl {
    locales: Array,
    plurals: OnceCell<PluralRules>,
    numbers: OnceCell<Function>,
    dates: OnceCell<Function>,
    countries: OnceCell<DisplayNames>,
}

thread_local! {
    static INTL: RefCell<Intl> = RefCell::default();
}

/// Writes in this language from now on.
pub fn set_language(language: &str) {
    INTL.set(Intl { locales: Array::of1(&language.into()), ..Intl::default() });
}

/// The plural category of a number, as in `one` or `other`.
pub fn plural(number: u32) -> String {
    INTL.with_borrow(|intl| {
        let rules = intl.plurals.get_or_init(|| PluralRules::new(&intl.locales, &Object::new()));
        rules.select(number.into()).into()
    })
}

/// A whole number, with digits grouped as the language does.
pub fn number(number: u64) -> String {
    // Small numbers are the same in every language here, and the first format costs a slow phone 100 ms.
    if number < 1000 {
        return number.to_string();
    }
    INTL.with_borrow(|intl| {
        let format = intl.numbers.get_or_init(|| NumberFormat::new(&intl.locales, &Object::new()).format());
        // As text, which formats accept as well: a JavaScript number cannot hold every one.
        call(format, &number.to_string().into())
    })
}

/// An amount of Canadian dollars.
pub fn money(dollars: f64) -> String {
    currency(dollars, &[])
}

/// A whole amount of Canadian dollars.
pub fn dollars(dollars: u32) -> String {
    currency(dollars.into(), &[("maximumFractionDigits", 0.into())])
}

fn currency(dollars: f64, more: &[(&str, JsValue)]) -> String {
    let options = [("style", "currency".into()), ("currency", "CAD".into()), ("currencyDisplay", "symbol".into())];
    call(&NumberFormat::new(&locales(), &object(&[&options, more].concat())).format(), &dollars.into())
}

/// A day given as `YYYY-MM-DD`.
pub fn date(day: &str) -> String {
    INTL.with_borrow(|intl| {
        let format = || {
            let options = object(&[("dateStyle", "long".into()), ("timeZone", "UTC".into())]);
            DateTimeFormat::new(&intl.locales, &options).format()
        };
        format_date(intl.dates.get_or_init(format), day)
    })
}

/// The name of a month by its number; January is 1.
pub fn month_name(number: u8) -> String {
    format_month(&[("month", "long".into())], &format!("2001-{number:02}"))
}

/// A month of a year given as `YYYY-MM`, or by a day of it.
pub fn month(month: &str) -> String {
    format_month(&[("month", "long".into()), ("year", "numeric".into())], month)
}

fn format_month(parts: &[(&str, JsValue)], month: &str) -> String {
    let options = object(&[parts, &[("timeZone", "UTC".into())]].concat());
    format_date(&DateTimeFormat::new(&locales(), &options).format(), month)
}

fn format_date(format: &Function, day: &str) -> String {
    let date = Date::new(&day.into());
    if date.get_time().is_nan() { day.to_owned() } else { call(format, &date) }
}

/// A list with "and".
pub fn list(items: &[String]) -> String {
    let items: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
    ListFormat::new(&locales(), &object(&[("type", "conjunction".into())])).format(&items).into()
}

pub fn country(country: Country) -> String {
    INTL.with_borrow(|intl| {
        let names = || DisplayNames::new(&intl.locales, &object(&[("type", "region".into())]));
        let name = JsValue::from(intl.countries.get_or_init(names).of(country.code())).as_string();
        name.unwrap_or_else(|| country.to_string())
    })
}

/// Countries with their names, in the order of the language.
pub fn by_name(countries: Vec<Country>) -> Vec<(String, Country)> {
    let compare = Collator::new(&locales(), &Object::new()).compare();
    let mut named: Vec<(String, Country)> = countries.into_iter().map(|code| (country(code), code)).collect();
    order::sort_by(&mut named, |(one, _), (two, _)| {
        let order = compare.call2(&JsValue::UNDEFINED, &one.into(), &two.into());
        order.ok().and_then(|order| order.as_f64()).map_or(Ordering::Equal, |order| order.total_cmp(&0.0))
    });
    named
}

fn locales() -> Array {
    INTL.with_borrow(|intl| intl.locales.clone())
}

fn object(pairs: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        // Setting a property of a fresh object does not fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

fn call(format: &Function, value: &JsValue) -> String {
    let text = format.call1(&JsValue::UNDEFINED, value).ok();
    text.and_then(|text| text.as_string()).unwrap_or_default()
}
