//! Where Change was pressed, so that the focus returns there afterwards.

use cptpp_pages::parts::answers::change_id;
use cptpp_questionnaire::address::{Address, Screen};
use cptpp_rules::answers::Field;
use leptos::prelude::*;

pub const HEADING: &str = "heading";

/// What was pressed last, until the person comes back.
#[derive(Clone, Copy)]
pub struct WayBack(StoredValue<Option<(Screen, Field)>>);

impl WayBack {
    pub fn new() -> WayBack {
        WayBack(StoredValue::new(None))
    }

    pub fn leave(self, from: Screen, field: Field) {
        self.0.set_value(Some((from, field)));
    }

    /// What takes the focus on a page just shown, if not its heading: the Change link that led away.
    pub fn land(self, address: Address) -> Option<String> {
        let (from, field) = self.0.get_value()?;
        if address.from == Some(from) {
            // Not back yet.
            return None;
        }
        self.0.set_value(None);
        (address.screen == from).then(|| change_id(field))
    }
}
