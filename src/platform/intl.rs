//! Numbers, dates, lists, plurals and countries: as the browser writes them, but for what the build has written beside the
//! first page, because the browser may call a country something else, and its first list and number take it long.

use super::{page, words};
use cptpp_pages::words::Format;
use cptpp_rules::country::Country;
use cptpp_rules::order;
use js_sys::Intl::{Collator, DateTimeFormat, DisplayNames, ListFormat, NumberFormat, PluralRules};
use js_sys::{Array, Date, Function, Object, Reflect};
use std::cell::{OnceCell, RefCell};
use std::cmp::Ordering;
use wasm_bindgen::JsValue;

/// The browser's rules for a language. What is often needed is created once,
/// because creating it takes the browser a hundred times longer than using it.
pub struct Intl {
    locales: Array,
    plurals: OnceCell<PluralRules>,
    numbers: OnceCell<Function>,
    dates: OnceCell<Function>,
    months: OnceCell<Function>,
    /// Countries with their names, in alphabetical order, as the first page has them; else nothing.
    named: Vec<(String, Country)>,
    countries: OnceCell<DisplayNames>,
    /// Lists that are written out already.
    written: String,
    lists: OnceCell<ListFormat>,
    /// Numbers that are written out already, which show how digits are grouped.
    grouped: String,
}

impl Intl {
    pub fn of(language: &str) -> Intl {
        Intl {
            locales: Array::of1(&language.into()),
            plurals: OnceCell::new(),
            numbers: OnceCell::new(),
            dates: OnceCell::new(),
            months: OnceCell::new(),
            named: page::countries(language),
            countries: OnceCell::new(),
            written: page::lists(language),
            lists: OnceCell::new(),
            grouped: page::numbers(language),
        }
    }

    /// What stands between so many thousands and the rest, if the build has written such a number.
    fn separator(&self, thousands: u64) -> Option<&str> {
        let (four_digits, five_digits) = self.grouped.split_once('|')?;
        match thousands {
            1..=9 => four_digits.strip_prefix("1")?.strip_suffix("234"),
            10..=999 => five_digits.strip_prefix("12")?.strip_suffix("345"),
            _ => None,
        }
    }
}

impl Format for Intl {
    fn plural(&self, count: u32) -> String {
        let rules = self.plurals.get_or_init(|| PluralRules::new(&self.locales, &Object::new()));
        rules.select(count.into()).into()
    }

    fn number(&self, number: u64) -> String {
        // Small numbers are the same in every language here, and the first format costs a slow phone 100 ms.
        if number < 1000 {
            return number.to_string();
        }
        let (thousands, rest) = (number / 1000, number % 1000);
        if let Some(separator) = self.separator(thousands) {
            return format!("{thousands}{separator}{rest:03}");
        }
        let format = self.numbers.get_or_init(|| NumberFormat::new(&self.locales, &Object::new()).format());
        // As text, which formats accept as well: a JavaScript number cannot hold every one.
        call(format, &number.to_string().into())
    }

    fn date(&self, day: &str) -> String {
        let format = || {
            let options = object(&[("dateStyle", "long".into()), ("timeZone", "UTC".into())]);
            DateTimeFormat::new(&self.locales, &options).format()
        };
        format_date(self.dates.get_or_init(format), day)
    }

    fn month(&self, month: &str) -> String {
        let format = || {
            let options = [("month", "long".into()), ("year", "numeric".into()), ("timeZone", "UTC".into())];
            DateTimeFormat::new(&self.locales, &object(&options)).format()
        };
        format_date(self.months.get_or_init(format), month)
    }

    fn list(&self, items: &[String]) -> String {
        let listed = items.join(";") + "=";
        if let Some(written) = self.written.split('|').find_map(|list| list.strip_prefix(&*listed)) {
            return written.to_owned();
        }
        let items: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
        let format = || ListFormat::new(&self.locales, &object(&[("type", "conjunction".into())]));
        self.lists.get_or_init(format).format(&items).into()
    }

    fn country(&self, country: Country) -> String {
        if let Some((name, _)) = self.named.iter().find(|(_, code)| *code == country) {
            return name.clone();
        }
        let names = || DisplayNames::new(&self.locales, &object(&[("type", "region".into())]));
        let name = JsValue::from(self.countries.get_or_init(names).of(country.code())).as_string();
        name.unwrap_or_else(|| country.to_string())
    }

    fn by_name(&self, countries: Vec<Country>) -> Vec<(String, Country)> {
        if !self.named.is_empty() {
            return self.named.iter().filter(|(_, code)| countries.contains(code)).cloned().collect();
        }
        let mut named: Vec<_> = countries.into_iter().map(|code| (self.country(code), code)).collect();
        let collator = Collator::new(&self.locales, &Object::new()).compare();
        let compare = |one: &str, other: &str| {
            let order = collator.call2(&JsValue::UNDEFINED, &one.into(), &other.into()).ok();
            order.and_then(|order| order.as_f64()).map_or(Ordering::Equal, |order| order.total_cmp(&0.0))
        };
        order::sort_by(&mut named, |(one, _), (other, _)| compare(one, other));
        named
    }
}

/// An amount of Canadian dollars, in the language in use.
pub fn money(dollars: f64) -> String {
    let options =
        [("style", "currency".into()), ("currency", "CAD".into()), ("currencyDisplay", "narrowSymbol".into())];
    call(&NumberFormat::new(&locales(), &object(&options)).format(), &dollars.into())
}

thread_local! {
    /// The names of the months, and their language.
    static MONTHS: RefCell<(String, Vec<String>)> = RefCell::default();
}

/// The name of a month by its number, in the language in use; January is 1.
pub fn month_name(number: usize) -> String {
    MONTHS.with_borrow_mut(|(language, names)| {
        if *language != words::language() {
            *language = words::language();
            let options = object(&[("month", "long".into()), ("timeZone", "UTC".into())]);
            let format = DateTimeFormat::new(&locales(), &options).format();
            *names = (1..=12).map(|number| format_date(&format, &format!("2001-{number:02}"))).collect();
        }
        names.get(number.wrapping_sub(1)).cloned().unwrap_or_default()
    })
}

fn locales() -> Array {
    Array::of1(&words::language().into())
}

fn format_date(format: &Function, day: &str) -> String {
    let date = Date::new(&day.into());
    if date.get_time().is_nan() { day.to_owned() } else { call(format, &date) }
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
