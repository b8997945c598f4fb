//! Numbers, dates, lists, plurals and countries: as the browser writes them, but for what the build has written beside the
//! first page, because the browser may call a country something else, and its first list and number take it long. A browser
//! that lacks a format, or whose format fails, costs the plainer text beside each.

use super::{page, words};
use cptpp_pages::words::Format;
use cptpp_rules::country::Country;
use cptpp_rules::order;
use js_sys::{Array, Date, Function, Number, Object, Reflect};
use std::cell::{OnceCell, RefCell};
use wasm_bindgen::{JsCast, JsValue};

/// What the browser formats with, if it has it, made once it is needed.
type Tool = OnceCell<Option<Method>>;

/// The browser's rules for a language. What is often needed is created once,
/// because creating it takes the browser a hundred times longer than using it.
pub struct Intl {
    locales: Array,
    plurals: Tool,
    numbers: Tool,
    dates: Tool,
    months: Tool,
    /// Countries with their names, in alphabetical order, as the first page has them; else nothing.
    named: Vec<(String, Country)>,
    countries: Tool,
    /// Lists that are written out already.
    written: String,
    lists: Tool,
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
        let rules = self.plurals.get_or_init(|| Method::of("PluralRules", &self.locales, &[], "select"));
        call(rules.as_ref(), &count.into()).unwrap_or_else(|| if count == 1 { "one" } else { "other" }.to_owned())
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
        let format = self.numbers.get_or_init(|| Method::of("NumberFormat", &self.locales, &[], "format"));
        // As text, which formats accept as well: a JavaScript number cannot hold every one.
        call(format.as_ref(), &number.to_string().into()).unwrap_or_else(|| number.to_string())
    }

    fn date(&self, day: &str) -> String {
        let options = [("dateStyle", "long"), ("timeZone", "UTC")];
        format_date(self.dates.get_or_init(|| Method::of(DATES, &self.locales, &options, "format")).as_ref(), day)
    }

    fn month(&self, month: &str) -> String {
        let options = [("month", "long"), ("year", "numeric"), ("timeZone", "UTC")];
        format_date(self.months.get_or_init(|| Method::of(DATES, &self.locales, &options, "format")).as_ref(), month)
    }

    fn list(&self, items: &[String]) -> String {
        let listed = items.join(";") + "=";
        if let Some(written) = self.written.split('|').find_map(|list| list.strip_prefix(&*listed)) {
            return written.to_owned();
        }
        let values: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
        let options = [("type", "conjunction")];
        let format = self.lists.get_or_init(|| Method::of("ListFormat", &self.locales, &options, "format"));
        call(format.as_ref(), &values).unwrap_or_else(|| items.join(", "))
    }

    fn country(&self, country: Country) -> String {
        if let Some((name, _)) = self.named.iter().find(|(_, code)| *code == country) {
            return name.clone();
        }
        let options = [("type", "region")];
        let names = self.countries.get_or_init(|| Method::of("DisplayNames", &self.locales, &options, "of"));
        call(names.as_ref(), &country.code().into()).unwrap_or_else(|| country.to_string())
    }

    fn by_name(&self, countries: Vec<Country>) -> Vec<(String, Country)> {
        if !self.named.is_empty() {
            return self.named.iter().filter(|(_, code)| countries.contains(code)).cloned().collect();
        }
        let mut named: Vec<_> = countries.into_iter().map(|code| (self.country(code), code)).collect();
        let collator = Method::of("Collator", &self.locales, &[], "compare");
        let compare = |one: &str, other: &str| {
            let Method { object, function } = collator.as_ref()?;
            function.call2(object, &one.into(), &other.into()).ok()?.as_f64()?.partial_cmp(&0.0)
        };
        order::sort_by(&mut named, |(one, _), (other, _)| compare(one, other).unwrap_or_else(|| one.cmp(other)));
        named
    }
}

/// An amount of Canadian dollars, in the language in use.
pub fn money(dollars: f64) -> String {
    let options = [("style", "currency"), ("currency", "CAD"), ("currencyDisplay", "narrowSymbol")];
    let format = Method::of("NumberFormat", &locales(), &options, "format");
    call(format.as_ref(), &dollars.into()).unwrap_or_else(|| {
        // The browser's own, because Rust's takes 7 KB.
        let digits = Number::from(dollars).to_fixed(2).ok();
        digits.map_or_else(String::new, |digits| format!("${}", String::from(digits)))
    })
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
            let format = Method::of(DATES, &locales(), &[("month", "long"), ("timeZone", "UTC")], "format");
            *names = (1..=12).map(|number| format_date(format.as_ref(), &format!("2001-{number:02}"))).collect();
        }
        names.get(number.wrapping_sub(1)).cloned().unwrap_or_default()
    })
}

fn locales() -> Array {
    Array::of1(&words::language().into())
}

/// The day as it is written in the data, if there is no other way.
fn format_date(format: Option<&Method>, day: &str) -> String {
    let date = Date::new(&day.into());
    let text = if date.get_time().is_nan() { None } else { call(format, &date) };
    text.unwrap_or_else(|| day.to_owned())
}

const DATES: &str = "DateTimeFormat";

/// A method of one of the browser's formats.
struct Method {
    object: JsValue,
    function: Function,
}

impl Method {
    /// Makes a format of a class of the browser's `Intl`. `None` if it has none, or if that fails.
    fn of(class: &str, locales: &Array, options: &[(&str, &str)], method: &str) -> Option<Method> {
        let get = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
        let chosen = Object::new();
        for (name, value) in options {
            // Setting a property of a fresh object does not fail.
            let _ = Reflect::set(&chosen, &(*name).into(), &(*value).into());
        }
        let class: Function = get(&get(&js_sys::global(), "Intl")?, class)?.dyn_into().ok()?;
        let object = Reflect::construct(&class, &Array::of2(locales, &chosen)).ok()?;
        let function = get(&object, method)?.dyn_into().ok()?;
        Some(Method { object, function })
    }
}

fn call(method: Option<&Method>, value: &JsValue) -> Option<String> {
    let Method { object, function } = method?;
    function.call1(object, value).ok()?.as_string()
}
