//! The address bar: the part after `#` says which screen is shown.
//!
//! In a frame, pages replace the history entry, so that the reader's Back
//! leaves the article and not a question.

use super::{form, page};
use cptpp_questionnaire::address::{in_language, query_to_share};
use web_sys::{Element, Event, History, MouseEvent};

/// The address from `#` on.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The full address of the site, also from the page for frames, with this part from `#` on.
pub fn link(hash: &str) -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    let query = query_to_share(query);
    match path.strip_suffix("/embed.html") {
        Some(folder) => format!("{folder}/index.html{query}{hash}"),
        None => format!("{path}{query}{hash}"),
    }
}

/// Goes to another address; listeners are called as for any other change.
pub fn go(hash: &str) {
    if !is_framed() {
        // What setting the part after `#` does, without a search for what it may name, for which the page would be laid
        // out. A browser may refuse after too many in a row.
        let _ = history().map(|history| history.push_state_with_url(&"".into(), "", Some(hash)));
    }
    replace(hash);
}

/// Goes to another address, replacing the present one.
pub fn replace(hash: &str) {
    rewrite(hash);
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("hashchange")) {
        let _ = window.dispatch_event(&event);
    }
}

/// Writes another address in place of the present one, without calling listeners.
pub fn rewrite(hash: &str) {
    let Some(history) = history() else { return };
    // A browser may refuse after too many in a row; the page is right anyway.
    let _ = history.replace_state_with_url(&kept().into(), "", Some(hash));
}

/// The text kept with the present entry of the history.
pub fn kept() -> String {
    let state = web_sys::window().and_then(|window| window.history().ok()?.state().ok());
    state.and_then(|state| state.as_string()).unwrap_or_default()
}

/// Keeps a text with the present entry of the history, for as long as the entry is there.
pub fn keep(text: &str) {
    if let Some(history) = history().filter(|_| kept() != text) {
        // As above.
        let _ = history.replace_state(&text.into(), "");
    }
}

/// Calls a listener whenever the address changes, sometimes twice.
pub fn on_change(listener: impl Fn() + Clone + 'static) {
    // Between entries of the history that ask for different languages there is no change of the part after `#` alone.
    for event in ["hashchange", "popstate"] {
        let listener = listener.clone();
        page::listen(event, move |_| listener());
    }
}

/// The address of a screen in a language, from `?` on.
pub fn link_in(language: &str, hash: &str) -> String {
    in_language(&query(), language) + hash
}

/// Writes the language into the present entry of the history, if that asks for another.
pub fn ask_for(language: &str) {
    let (query, hash) = (query(), hash());
    let wanted = in_language(&query, language);
    if query != wanted {
        rewrite(&(wanted + &hash));
    }
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// In a frame, follows a link to another screen that was clicked the way [`go`] does.
pub fn follow_link(event: &MouseEvent) {
    if let Some(link) = pressed(event, "a[href^='#/']").filter(|_| is_framed()) {
        event.prevent_default();
        replace(&link.get_attribute("href").unwrap_or_default());
    }
}

/// The language of a link of the switch that was clicked, which the page changes to by itself.
pub fn language_pressed(event: &MouseEvent) -> Option<String> {
    let language = pressed(event, "[data-languages] a")?.get_attribute("hreflang");
    event.prevent_default();
    language
}

/// The link that was clicked, unless it is to open somewhere else.
fn pressed(event: &MouseEvent, selector: &str) -> Option<Element> {
    let is_elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    form::target::<Element>(event).filter(|_| !is_elsewhere)?.closest(selector).ok()?
}

/// Whether this is part of another page.
pub fn is_framed() -> bool {
    // Another origin's window refuses to answer, which is an answer too.
    web_sys::window().is_some_and(|window| match (window.top(), window.parent()) {
        (Ok(Some(top)), _) => top != window,
        _ => true,
    })
}
