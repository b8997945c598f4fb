//! Crash hook, rules, words, mount; nothing else.

use cptpp_rules::rules::Rules;
use cptpp_wizard::platform::{clock, crash, page, spawn_local, words};
use cptpp_wizard::ui::{self, keeper::Keeper};

fn main() {
    crash::install();
    spawn_local(async {
        // Until the page is left.
        let rules = Box::leak(Box::new(Rules::in_force(clock::today())));
        let (keeper, session, notice) = Keeper::open(rules);
        let language = words::choose(session.lang.as_deref());
        let facts = rules.facts();
        let is_ready = words::load(language, &facts).await || words::load("en", &facts).await;
        match page::root().filter(|_| is_ready) {
            // Until the page is left.
            Some(root) => std::mem::forget(ui::mount(root, keeper, session, notice)),
            None => crash::show(),
        }
    });
}
