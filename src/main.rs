//! Crash hook, rules, words, mount; nothing else.

use cptpp_pages::words::parts_at;
use cptpp_questionnaire::keeping::Keeper;
use cptpp_questionnaire::notice::Notice;
use cptpp_questionnaire::session::Session;
use cptpp_rules::rules::Rules;
use cptpp_wizard::platform::storage::Device;
use cptpp_wizard::platform::{clock, crash, location, page, spawn_local, words};
use cptpp_wizard::ui;
use std::rc::Rc;

fn main() {
    crash::install();
    spawn_local(async {
        // Until the page is left.
        let rules = Box::leak(Box::new(Rules::in_force(clock::today())));
        // `boot.js` has chosen it.
        words::speak(&page::language(), rules.facts());
        // In a frame nothing is kept, or looked up, unless it is asked for.
        let is_wanted = page::is_keeping_wanted().unwrap_or(!location::is_framed());
        let (keeper, session, notice) = if is_wanted || !location::is_framed() {
            Keeper::open(Rc::new(Device), rules, clock::today())
        } else {
            (Keeper::off(Rc::new(Device), rules), Session::new(rules), None)
        };
        let notice = notice.or((!is_wanted && !keeper.stop()).then_some(Notice::NotCleared));
        let notice = notice.or(page::has_expired().then_some(Notice::Expired));
        // The address may change meanwhile.
        let parts = || parts_at(&location::hash(), &session);
        let mut is_ready = true;
        while is_ready && !words::has(parts()) {
            is_ready = words::load(parts()).await;
        }
        match page::root().filter(|_| is_ready) {
            // Until the page is left.
            Some(root) => std::mem::forget(ui::mount(root, keeper, session, notice)),
            None => return crash::show(),
        }
        page::take_over();
    });
}
