//! The lists for countries that have no box.

use crate::platform::form;
use crate::ui::live::{Live, View};
use crate::ui::remembered;
use crate::ui::wizard::Wizard;
use cptpp_pages::other_country_list;
use cptpp_questionnaire::form::other_country;
use cptpp_rules::answers::Field;
use cptpp_rules::country::Country;
use leptos::prelude::*;

/// What is chosen in each list.
type Chosen = RwSignal<Vec<Option<Country>>>;

/// One list more than countries are chosen, at first these.
pub fn other_countries(wizard: Wizard, field: Field, answered: Vec<Country>) -> View {
    let chosen: Chosen = remembered::of(field.path(), || {
        // Those of a page that was there before the program may have been used already.
        let early = if wizard.is_first_page() { form::choices(&other_country(field)) } else { vec![] };
        let mut codes: Vec<Option<Country>> = early.iter().map(|code| Country::parse(code)).collect();
        if codes.is_empty() {
            codes = answered.iter().copied().map(Some).collect();
        }
        if codes.last().is_none_or(Option::is_some) {
            codes.push(None);
        }
        RwSignal::new(codes)
    });
    let list = move |place: usize| {
        let selected = chosen.with_untracked(|chosen| chosen.get(place).copied().flatten());
        wizard.show(|reader| other_country_list(reader.words, field, place, selected))
    };
    Live::rows(move || (0..chosen.with(Vec::len)).collect(), usize::to_string, list)
}

/// Hears what is chosen in one of the lists.
pub fn choose_country(field: Field, place: usize) -> Live {
    let chosen: Chosen = remembered::of(field.path(), || RwSignal::new(vec![]));
    Live::on(leptos::ev::change, move |event| {
        let code = event_target_value(&event);
        chosen.update(|chosen| {
            if let Some(slot) = chosen.get_mut(place) {
                *slot = Country::parse(&code);
            }
            if chosen.last().is_some_and(Option::is_some) {
                chosen.push(None);
            }
        });
    })
}
