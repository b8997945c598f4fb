//! A thread beside the page's own, for the only thing that would block the page:
//! the check of this tool.
//!
//! The pages' policy allows only a trusted address for a worker's script, from a single policy
//! for such addresses, which can be created once and always returns this one.
//!
//! Invariant: a dropped worker is terminated and no longer heard.

use std::cell::OnceCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, Event, MessageEvent, WorkerOptions, WorkerType};

/// Beside the page, like every address here.
const SCRIPT: &str = "./check.js";
/// As `index.html` allows it.
const POLICY: &str = "cptpp-check";

// web-sys takes the address only as a text, and knows no trusted types.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Worker, extends = web_sys::Worker)]
    type Trusted;
    #[wasm_bindgen(js_class = "Worker", constructor, catch)]
    fn new(address: &JsValue, options: &WorkerOptions) -> Result<Trusted, JsValue>;

    type Policy;
    #[wasm_bindgen(js_namespace = trustedTypes, js_name = createPolicy, catch)]
    fn create_policy(name: &str, rules: &JsValue) -> Result<Policy, JsValue>;
    #[wasm_bindgen(method, js_name = createScriptURL, catch)]
    fn create_script_url(this: &Policy, wanted: &str) -> Result<JsValue, JsValue>;
}

/// The worker. Dropping it ends it.
#[derive(Debug)]
pub struct Worker {
    worker: web_sys::Worker,
    listener: Closure<dyn FnMut(Event)>,
}

/// Starts the worker and passes on each text it sends, or the browser's words about an error:
/// none if it could not be loaded. `None` if there can be no worker at all.
pub fn start(mut listener: impl FnMut(Result<String, Option<String>>) + 'static) -> Option<Worker> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker: web_sys::Worker = Trusted::new(&address(), &options).ok()?.unchecked_into();
    let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        listener(match event.dyn_ref::<MessageEvent>() {
            Some(message) => Ok(message.data().as_string().unwrap_or_default()),
            None => Err(event.dyn_ref().map(ErrorEvent::message)),
        });
    });
    let worker = Worker { worker, listener };
    worker.listen(Some(worker.listener.as_ref().unchecked_ref()));
    Some(worker)
}

impl Worker {
    fn listen(&self, listener: Option<&js_sys::Function>) {
        self.worker.set_onmessage(listener);
        self.worker.set_onmessageerror(listener);
        self.worker.set_onerror(listener);
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.listen(None);
        self.worker.terminate();
    }
}

/// The address of the script, in the form this browser expects.
fn address() -> JsValue {
    thread_local! {
        static MADE: OnceCell<Option<Policy>> = const { OnceCell::new() };
    }
    let trusted = MADE.with(|made| made.get_or_init(policy).as_ref()?.create_script_url(SCRIPT).ok());
    // A browser without trusted types takes the text itself.
    trusted.unwrap_or_else(|| SCRIPT.into())
}

fn policy() -> Option<Policy> {
    let address = Closure::<dyn Fn() -> JsValue>::new(|| SCRIPT.into()).into_js_value();
    let rules = js_sys::Object::new();
    js_sys::Reflect::set(&rules, &"createScriptURL".into(), &address).ok()?;
    create_policy(POLICY, &rules).ok()
}
