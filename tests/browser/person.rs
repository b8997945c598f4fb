//! A person in front of the page.

use cptpp_pages::words::PARTS;
use cptpp_questionnaire::keeping::{Keeper, Refused, Store};
use cptpp_rules::answers::json::Json;
use cptpp_rules::rules::Rules;
use cptpp_testing::RULES;
use cptpp_wizard::platform::{clock, location, page, words};
use cptpp_wizard::ui;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlElement};

/// A device that does as it is told.
#[derive(Default)]
pub struct Memory(RefCell<Vec<(String, String)>>);

impl Store for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        Ok(self.0.borrow().iter().find(|(other, _)| other == key).map(|(_, text)| text.clone()))
    }

    fn set(&self, key: &str, text: &str) -> bool {
        self.remove(key);
        self.0.borrow_mut().push((key.to_owned(), text.to_owned()));
        true
    }

    fn remove(&self, key: &str) -> bool {
        self.0.borrow_mut().retain(|(other, _)| other != key);
        true
    }
}

pub struct Person {
    // Keeps the page alive.
    _page: Box<dyn Any>,
}

// What a person sees and presses is the current document; that they have arrived
// says which page it is.
#[allow(clippy::unused_self, reason = "methods of a person who has arrived")]
impl Person {
    /// Opens the program at an address, with this store as the device.
    pub async fn arrives(hash: &str, store: Rc<dyn Store>) -> Person {
        Person::arrives_under(&RULES, hash, store).await
    }

    /// The same, on a day on which these rules are in force.
    pub async fn arrives_under(rules: &'static Rules, hash: &str, store: Rc<dyn Store>) -> Person {
        learn_english(rules);
        location::rewrite(hash);
        if let Some(root) = page::root() {
            root.remove();
        }
        let root = document().create_element("div").unwrap();
        root.set_id("app");
        document().body().unwrap().append_child(&root).unwrap();
        let (keeper, session, notice) = Keeper::open(store, rules, clock::today());
        let root = page::root().unwrap();
        let handle = ui::mount(root, keeper, session, notice);
        frame().await;
        Person { _page: Box::new(handle) }
    }

    pub fn screen(&self) -> String {
        document().query_selector("main").unwrap().and_then(|main| main.get_attribute("data-screen")).unwrap()
    }

    /// The id of the focused element, or its tag.
    pub fn focused(&self) -> String {
        let element = document().active_element().unwrap();
        if element.id().is_empty() { element.tag_name() } else { element.id() }
    }

    pub fn count(&self, selector: &str) -> u32 {
        document().query_selector_all(selector).unwrap().length()
    }

    pub async fn press(&self, selector: &str) {
        let element = document().query_selector(selector).unwrap().expect(selector);
        element.unchecked_into::<HtmlElement>().click();
        // The address changes on one task, the page and its focus on the next frames.
        frame().await;
        frame().await;
    }
}

/// Waits until the browser has drawn once more.
pub async fn frame() {
    let drawn = js_sys::Promise::new(&mut |resolve, _| {
        let resolve = Closure::once_into_js(move || resolve.call0(&wasm_bindgen::JsValue::NULL));
        let window = web_sys::window().unwrap();
        // After the frame, whose own callbacks come first.
        let _ = window.request_animation_frame(resolve.unchecked_ref());
    });
    JsFuture::from(drawn).await.unwrap();
}

/// The English sentences, without the translators' notes.
pub fn learn_english(rules: &Rules) {
    let Some(Json::Object(ids)) = Json::parse(include_str!("../../locales/en.json")) else { panic!("no words") };
    let text = |entry: Json| match entry {
        Json::Object(parts) => parts.into_iter().find(|(name, _)| name == "text").map(|(_, text)| text).unwrap(),
        other => other,
    };
    let flat = Json::Object(ids.into_iter().map(|(id, entry)| (id, text(entry))).collect());
    words::speak("en", rules.facts());
    // Every part holds all of them.
    assert!(PARTS.iter().all(|_| words::add(&flat.to_json())));
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}
