//! The occupation: a box that searches what people call their work, and codes
//! (ARIA Authoring Practices: editable combobox with a list). [`Combobox`]
//! decides what happens in it; this carries it out.

mod options;

use super::errors::{field_error, problem};
use super::keys::is_composing;
use crate::platform::dom::{self, JsCast};
use crate::platform::words::{list, t, tn, tp};
use crate::platform::{form, page};
use crate::ui::live::{Live, View, view};
use crate::ui::names::{OccupationNames, own_language};
use crate::ui::remembered;
use crate::ui::wizard::Wizard;
use cptpp_pages::error_id;
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::combobox::{Combobox, Focus, Press, Reaction};
use cptpp_questionnaire::search::{Found, UNOFFICIAL, code_in, is_too_short};
use cptpp_rules::answers::Field;
use cptpp_rules::occupations::Group;
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;
use options::{LIST, option_id, options};

const FIELD: Field = Field::Occupation;
/// At most this many titles show what a group covers.
const EXAMPLES: usize = 5;

/// The state of the box, and what is derived from it.
#[derive(Clone, Copy)]
struct Signals {
    names: RwSignal<OccupationNames>,
    state: RwSignal<Combobox>,
    text: Memo<String>,
    typed: Memo<String>,
    found: Memo<Found>,
    /// The option that a finger or a mouse has come down on.
    pressed: StoredValue<Option<Group>>,
}

pub fn occupation_box(wizard: Wizard, answer: Option<Group>, beside: View) -> View {
    let state = remembered_state(answer);
    let signals = Signals::new(wizard.names, state);
    signals.close_from_outside();
    let errors = wizard.errors;
    // Opened for anyone who could not go on, and not closed again under somebody who reads. Not while they type: half a
    // word may find nothing.
    let is_lost = Memo::new(move |before: Option<&bool>| before == Some(&true) || problem(errors, FIELD).is_some());
    let unofficial = UNOFFICIAL.contains(&own_language()).then(|| t("occupation.unofficial"));
    view! {
        <div class="field combobox">
            <label class="question" for=FIELD.path()>{t("question.occupation")}</label>
            <p class="help" id="occupation-help">{t("help.occupation")}</p>
            {beside}
            <p class="field-error" id=error_id(FIELD.path())>{field_error(errors, FIELD)}</p>
            <input
                type="text"
                role="combobox"
                id=FIELD.path()
                name=FIELD.path()
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-autocomplete="list"
                aria-controls=LIST
                aria-expanded=move || signals.is_expanded().to_string()
                aria-activedescendant=move || signals.active().map(option_id)
                aria-invalid=move || problem(errors, FIELD).map(|_| "true")
                aria-describedby=format!("occupation-help {}", error_id(FIELD.path()))
                prop:value=move || signals.text.get()
                on:input=move |event| state.update(|state| state.type_in(event_target_value(&event)))
                on:keydown=move |event| signals.press(&event)
                on:focus=move |_| state.update(|state| state.enter(|group| signals.name(group)))
                on:click=move |_| state.update(Combobox::open)
                on:blur=move |event| state.update(|state| state.leave(focus_after(&event)))
            />
            {options(wizard, signals)}
            <p class="help" role="status">{move || signals.status()}</p>
            {unofficial.map(|text| view! { <p class="help">{text}</p> })}
        </div>
        // For anyone whose occupation is not in the list, or who is not sure.
        <details class="lost" open=move || is_lost.get()>
            <summary>{t("lost.title")}</summary>
            <ul>
                <li>{t("lost.words")}</li>
                <li>{t("lost.browse")} " " <a href=Screen::Occupations.hash()>{t("lost.to_lists")}</a></li>
                <li>{t("lost.employer")}</li>
                <li>{t("lost.skip")}</li>
            </ul>
        </details>
    }
}

impl Signals {
    fn new(names: RwSignal<OccupationNames>, state: RwSignal<Combobox>) -> Signals {
        // Memos, so that moving in the list neither searches again nor writes into the box.
        let text = Memo::new(move |_| state.with(|state| state.text(|group| names.with(|names| names.name(group)))));
        let typed = Memo::new(move |_| state.with(|state| state.typed().to_owned()));
        let found = Memo::new(move |before: Option<&Found>| {
            let found = typed.with(|typed| names.with(|names| names.catalogue.search(typed, own_language())));
            match before {
                // Names of another language may have arrived: what is about to be pressed must not move.
                Some(before) if before.query == found.query => found.below(before),
                _ => found,
            }
        });
        Signals { names, state, text, typed, found, pressed: StoredValue::new(None) }
    }

    /// A press anywhere else closes the list, and so does Escape where the box has lost the focus to nothing.
    fn close_from_outside(self) {
        let close = move || self.state.maybe_update(Combobox::close);
        // Not as soon as a finger is down: it may scroll the page to see more of the list.
        let pressed = dom::listen_anywhere("pointerup", move |event| {
            if !form::is_within(&event, "[role=listbox]") {
                self.pressed.set_value(None);
                if !form::is_within(&event, "[role=combobox]") {
                    close();
                }
            }
        });
        let escaped = dom::listen_anywhere("keydown", move |event| {
            let is_escape = |event: &KeyboardEvent| event.key() == "Escape" && !is_composing(event);
            if event.dyn_ref().is_some_and(is_escape) {
                close();
            }
        });
        // For as long as the page is shown.
        StoredValue::new_local([pressed, escaped]);
    }

    fn is_expanded(self) -> bool {
        self.found.with(|found| self.state.with(|state| state.is_expanded(&found.hits)))
    }

    /// The option that the arrow keys have reached.
    fn active(self) -> Option<Group> {
        self.found.with(|found| self.state.with(|state| state.active(&found.hits)))
    }

    fn name(self, group: Group) -> String {
        self.names.with_untracked(|names| names.name(group))
    }

    fn press(self, event: &KeyboardEvent) {
        let key = event.key();
        let is_loading = self.names.with_untracked(|names| names.is_fetching);
        let press = Press { key: &key, is_composing: is_composing(event), is_alt: event.alt_key(), is_loading };
        let hits = self.found.get_untracked().hits;
        match self.state.try_update(|state| state.press(press, &hits, |group| self.name(group))) {
            Some(Reaction::Keep) => event.prevent_default(),
            Some(Reaction::Show(group)) => {
                event.prevent_default();
                page::scroll_within(LIST, &option_id(group));
            }
            Some(Reaction::Leave) | None => {}
        }
    }

    /// What a screen reader announces, and everyone sees, below the box.
    fn status(self) -> String {
        if self.state.with(Combobox::is_told_to_choose) {
            return t("occupation.choose");
        }
        // Until something is chosen, and not until the list closes: what stands below would move away under a press.
        if self.state.with(Combobox::is_typed) && self.typed.with(|typed| !typed.trim().is_empty()) {
            return self.count();
        }
        let chosen = self.text.with(|text| code_in(text));
        match chosen.and_then(|group| self.names.with(|names| covers(names, group))) {
            Some(text) => text,
            None => self.names.with(OccupationNames::lacking),
        }
    }

    /// How much was found. A language that could not be searched is no reason to try other words.
    fn count(self) -> String {
        let (count, old_code) = self.found.with(|found| (found.hits.len(), found.old_code));
        let lacking = self.names.with(OccupationNames::lacking);
        let unknown_code = self.typed.with(|typed| self.names.with(|names| names.catalogue.unknown_code(typed)));
        let counted = if self.typed.with(|typed| is_too_short(typed)) {
            t("occupation.more_letters")
        } else if let Some(code) = unknown_code {
            return tp("occupation.unknown_code", &[("code", &code)]);
        } else if 0 < count {
            tn("occupation.found", count)
        } else if self.names.with(|names| names.is_fetching) {
            t("occupation.loading")
        } else if lacking.is_empty() {
            t("occupation.nothing")
        } else {
            String::new()
        };
        let translated = old_code.map(|code| tp("occupation.old_code", &[("code", &code.to_string())]));
        [lacking, translated.unwrap_or_default(), counted].join(" ").trim().to_owned()
    }
}

/// Somebody wants to go on with nothing chosen from an open list.
pub fn tell_to_choose() {
    remembered_state(None).update(Combobox::tell_to_choose);
}

fn remembered_state(answer: Option<Group>) -> RwSignal<Combobox> {
    remembered::of("occupation", || RwSignal::new(Combobox::new(answer)))
}

fn focus_after(event: &FocusEvent) -> Focus {
    // In a frame the host's page may have got it.
    if event.related_target().is_some() || !page::has_window_focus() { Focus::Elsewhere } else { Focus::Nowhere }
}

/// What a group covers, by examples.
fn covers(names: &OccupationNames, group: Group) -> Option<String> {
    let titles: Vec<String> = names.own()?.titles(group).take(EXAMPLES).map(str::to_owned).collect();
    (!titles.is_empty()).then(|| tp("occupation.covers", &[("titles", &list(&titles))]))
}
