//! The document around the program: title, language, focus, and the blocks of `index.html`.

use super::form;
use cptpp_rules::country::Country;
use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement, NodeList};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    fn taken_over() -> Result<(), JsValue>;
}

/// The attribute with the name of a fold.
const FOLD: &str = "data-fold";

/// The element the program lives in.
pub fn root() -> Option<HtmlElement> {
    element("app")
}

pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The language that `boot.js` has chosen.
pub fn language() -> String {
    noted("data-lang")
}

pub fn set_language(language: &str) {
    if let Some(root) = html() {
        // As that of any element.
        let _ = root.set_attribute("lang", language);
    }
}

/// The languages there are, each with its own name, as the build has written them for `boot.js`.
pub fn languages() -> Vec<(String, String)> {
    let all = noted("data-languages");
    let one = |one: &str| one.split_once(' ').map(|(tag, name)| (tag.to_owned(), name.to_owned()));
    all.split(';').filter_map(one).collect()
}

/// The address of the folder of words and names.
pub(super) fn files() -> String {
    noted("data-files")
}

/// What the build has noted in the tag of `boot.js`.
fn noted(name: &str) -> String {
    let tag = document().and_then(|document| document.query_selector("script[data-js]").ok()?);
    tag.and_then(|tag| tag.get_attribute(name)).unwrap_or_default()
}

/// Whether `boot.js` has deleted answers that were too old.
pub fn has_expired() -> bool {
    html().is_some_and(|root| root.has_attribute("data-expired"))
}

/// Whether `boot.js` has marked the page with a class.
pub(super) fn is_marked(class: &str) -> bool {
    html().is_some_and(|root| root.class_name().split(' ').any(|other| other == class))
}

/// Tells `boot.js` that the page is alive: what was pressed before is pressed again.
pub fn take_over() {
    // Without `boot.js` nothing was.
    let _ = taken_over();
}

/// The countries with their names in a language, in alphabetical order, as the first page of `index.html` lists them;
/// browsers have names of their own.
pub fn countries(language: &str) -> Vec<(String, Country)> {
    let country = |country: &str| {
        let (code, name) = country.split_once(' ')?;
        Some((name.to_owned(), Country::parse(code)?))
    };
    of_first_page(language, "data-countries").split(';').filter_map(country).collect()
}

/// The lists in the sentences of the first page in a language, as the build writes them (`cptpp_pages::lists_of_countries`).
pub(super) fn lists(language: &str) -> String {
    of_first_page(language, "data-lists")
}

/// How numbers are written in a language (`cptpp_pages::grouped_numbers`).
pub(super) fn numbers(language: &str) -> String {
    of_first_page(language, "data-numbers")
}

/// What the build has noted beside the first page in a language.
fn of_first_page(language: &str, name: &str) -> String {
    let page = format!("template[lang='{language}']");
    let page = document().and_then(|document| document.query_selector(&page).ok()?);
    page.and_then(|page| page.get_attribute(name)).unwrap_or_default()
}

pub(super) fn all(selector: &str) -> Option<NodeList> {
    document()?.query_selector_all(selector).ok()
}

fn html() -> Option<Element> {
    document()?.document_element()
}

pub fn focus(id: &str) {
    focus_first(&[id]);
}

/// Moves the focus to the first of these elements that exists, by id.
pub fn focus_first(ids: &[&str]) {
    if let Some(element) = ids.iter().find_map(|id| element(id)) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

pub(super) fn focused() -> Option<Element> {
    document()?.active_element()
}

/// How far the page is scrolled down, in pixels.
pub(super) fn scroll() -> f64 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

pub(super) fn scroll_to_height(height: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, height);
    }
}

/// Whether somebody is in a box whose list of options is open.
pub fn is_choosing() -> bool {
    focused().is_some_and(|element| element.matches("[role=combobox][aria-expanded=true]").unwrap_or_default())
}

/// Whether the page's window is the one that is used.
pub fn has_window_focus() -> bool {
    document().is_some_and(|document| document.has_focus().unwrap_or_default())
}

pub fn has_focus(id: &str) -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|element| element.id() == id)
}

/// Selects the text of a box by its id, ready to be copied by hand.
pub fn select(id: &str) {
    focus(id);
    let Some(element) = element(id) else { return };
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.select();
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        area.select();
    }
}

/// Opens everything that folds while it is printed; some browsers would leave out what is closed.
pub fn print_everything() {
    const CLOSED: &str = "data-closed";
    listen("beforeprint", |_| {
        each("details:not([open])", |fold| {
            let _ = fold.set_attribute(CLOSED, "").and_then(|()| fold.set_attribute("open", ""));
        });
    });
    listen("afterprint", |_| {
        each("details[data-closed]", |fold| {
            let _ = fold.remove_attribute(CLOSED).and_then(|()| fold.remove_attribute("open"));
        });
    });
}

fn each(selector: &str, act: impl Fn(&Element)) {
    let Some(document) = document() else { return };
    while let Ok(Some(element)) = document.query_selector(selector) {
        act(&element);
    }
}

/// The text in a box, by its id.
pub fn text_of(id: &str) -> String {
    let Some(element) = element(id) else { return String::new() };
    match (element.dyn_ref::<HtmlInputElement>(), element.dyn_ref::<HtmlTextAreaElement>()) {
        (Some(input), _) => input.value(),
        (None, Some(area)) => area.value(),
        (None, None) => String::new(),
    }
}

/// The name of the fold whose summary an event is about, and whether it will be open.
pub fn fold_pressed(event: &Event) -> Option<(String, bool)> {
    let summary = form::target::<Element>(event)?.closest("summary").ok()??;
    let fold = summary.parent_element()?;
    Some((fold.get_attribute(FOLD)?, !fold.has_attribute("open")))
}

/// Opens every fold around an element, and returns the names of those that were closed.
pub fn open_around(id: &str) -> Vec<String> {
    let mut opened = vec![];
    let mut inner = element(id).map(Element::from);
    while let Some(fold) = inner.and_then(|inner| inner.closest("details").ok()?) {
        if !fold.has_attribute("open") {
            let _ = fold.set_attribute("open", "");
            opened.extend(fold.get_attribute(FOLD));
        }
        inner = fold.parent_element();
    }
    // What is folded within is what one comes for.
    if let Some(fold) = element(id).and_then(|element| element.query_selector(":scope > details").ok()?) {
        let _ = fold.set_attribute("open", "");
        opened.extend(fold.get_attribute(FOLD));
    }
    opened
}

/// Scrolls a list, and nothing around it, until one of its elements is visible.
pub fn scroll_within(list: &str, id: &str) {
    let (Some(list), Some(element)) = (element(list), element(id)) else { return };
    let (top, end) = (element.offset_top(), element.offset_top() + element.offset_height());
    let (above, below) = (list.scroll_top(), list.scroll_top() + list.client_height());
    if top < above {
        list.set_scroll_top(top);
    } else if below < end {
        // Of one that is taller than the list, its beginning.
        list.set_scroll_top(top.min(end - list.client_height()));
    }
}

/// Shows the top of the page.
pub fn scroll_up() {
    scroll_to_height(0.0);
}

pub fn print() {
    if let Some(window) = web_sys::window() {
        // A frame may not be allowed to.
        let _ = window.print();
    }
}

/// Has the browser ask before the page is left, if and while something would be lost.
pub fn ask_before_leaving(is_asking: Option<impl Fn() -> bool + 'static>) {
    let ask = is_asking.map(|is_asking| {
        let ask = move |event: Event| {
            if is_asking() {
                event.prevent_default();
                // What older browsers want.
                let _ = Reflect::set(&event, &"returnValue".into(), &true.into());
            }
        };
        Closure::<dyn FnMut(Event)>::new(ask).into_js_value()
    });
    if let Some(window) = web_sys::window() {
        window.set_onbeforeunload(ask.as_ref().map(JsCast::unchecked_ref));
    }
}

/// What the person has said before the program arrived about keeping answers: whether they may be kept.
pub fn is_keeping_wanted() -> Option<bool> {
    let keep = element("keep")?;
    keep.dyn_ref::<HtmlInputElement>().map(|keep| !keep.checked())
}

/// Whether the page around this one can look in.
pub fn is_seen_from_outside() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.frame_element(), Ok(Some(_))))
}

/// Calls a listener for as long as the page lives.
pub(super) fn listen(event: &str, listener: impl FnMut(Event) + 'static) {
    let listener = Closure::<dyn FnMut(Event)>::new(listener);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub(super) fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}
