//! Shows pages. No rule, no `web_sys`: `cptpp_rules` decides and the platform touches the browser.

#![allow(clippy::needless_pass_by_value, reason = "Leptos passes every property of a component by value")]

mod ahead;
mod app;
mod folds;
mod islands;
mod keeping;
mod live;
pub mod names;
mod pages;
mod parts;
mod place;
mod remembered;
mod way_back;
mod wizard;

use crate::platform::dom;
use app::app;
use cptpp_questionnaire::keeping::Keeper;
use cptpp_questionnaire::notice::Notice;
use cptpp_questionnaire::session::Session;
use leptos::prelude::StoredValue;

/// Shows the program inside an element, and keeps it alive until what is returned is dropped.
pub fn mount(root: dom::Root, keeper: Keeper, session: Session, notice: Option<Notice>) -> impl Sized {
    leptos::mount::mount_to(root.clone(), move || {
        let kept = live::mount(app(keeper, session, notice), &root);
        StoredValue::new_local(kept);
    })
}
