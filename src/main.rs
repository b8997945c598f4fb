//! Crash hook, words, mount; nothing else.

use cptpp_wizard::platform::{crash, page, spawn_local, words};
use cptpp_wizard::ui::{App, keeper::Keeper};
use leptos::prelude::*;

fn main() {
    crash::install();
    spawn_local(async {
        let (keeper, session, notice) = Keeper::open();
        let language = words::choose(session.lang.as_deref());
        let is_ready = words::load(language).await || words::load("en").await;
        match page::root().filter(|_| is_ready) {
            Some(root) => leptos::mount::mount_to(root, move || view! { <App keeper session notice/> }).forget(),
            None => crash::show(),
        }
    });
}
