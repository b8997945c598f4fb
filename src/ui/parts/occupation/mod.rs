//! The occupation: a box that searches what people call their work, and codes
//! (ARIA Authoring Practices: editable combobox with a list).

mod lost;
mod options;

use super::errors::{FieldError, error_id, problem};
use crate::domain::field::Field;
use crate::domain::occupations::Group;
use crate::domain::search::{Found, UNOFFICIAL, code_in, is_too_short, unknown_code};
use crate::platform::form::value;
use crate::platform::page;
use crate::platform::words::{list, t, tn, tp};
use crate::ui::names::{OccupationNames, own_language};
use crate::ui::wizard::Wizard;
use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;
use lost::Lost;
use options::{LIST, Options, option_id};

const FIELD: Field = Field::Occupation;
/// So many titles show what a group covers.
const EXAMPLES: usize = 5;

/// The state of the box.
#[derive(Clone, Copy)]
struct Combobox {
    names: RwSignal<OccupationNames>,
    /// What stands in the box.
    text: RwSignal<String>,
    /// What was typed into it, as against chosen.
    typed: RwSignal<String>,
    is_open: RwSignal<bool>,
    /// The option the arrow keys are on.
    active: RwSignal<Option<Group>>,
    /// The answer so far, until something is typed or chosen in its place.
    answer: StoredValue<Option<Group>>,
    /// Whether the person is in the box.
    is_focused: StoredValue<bool>,
    found: Memo<Found>,
}

/// The box and its list.
#[component]
pub fn OccupationBox(
    /// The program.
    wizard: Wizard,
    /// The answer so far.
    answer: Option<Group>,
    /// What else helps to answer it.
    beside: AnyView,
) -> impl IntoView {
    let combobox = Combobox::new(wizard.names, answer);
    let errors = wizard.errors;
    let is_expanded = Signal::derive(move || combobox.is_expanded());
    let unofficial = UNOFFICIAL.contains(&own_language()).then(|| t("occupation.unofficial"));
    view! {
        <div class="field combobox">
            <label class="question" for=FIELD.path()>{t("question.occupation")}</label>
            <p class="help" id="occupation-help">{t("help.occupation")}</p>
            {beside}
            <FieldError errors field=FIELD/>
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
                aria-expanded=move || is_expanded.get().to_string()
                aria-activedescendant=move || combobox.shown_active().map(option_id)
                aria-invalid=move || problem(errors, FIELD).map(|_| "true")
                aria-describedby=format!("occupation-help {}", error_id(FIELD))
                prop:value=combobox.text
                on:input=move |event| combobox.type_in(&event)
                on:keydown=move |event| combobox.press(&event)
                on:focus=move |_| combobox.is_focused.set_value(true)
                on:blur=move |_| combobox.leave()
            />
            <Options
                wizard
                found=combobox.found
                active=combobox.active
                is_expanded
                on_choose=Callback::new(move |group| combobox.choose(group))
            />
            <p class="help" role="status">{move || combobox.status()}</p>
            {unofficial.map(|text| view! { <p class="help">{text}</p> })}
        </div>
        <Lost/>
    }
}

impl Combobox {
    fn new(names: RwSignal<OccupationNames>, answer: Option<Group>) -> Combobox {
        let typed = RwSignal::new(String::new());
        let text = RwSignal::new(String::new());
        let found =
            Memo::new(move |_| typed.with(|typed| names.with(|names| names.catalogue.search(typed, own_language()))));
        let combobox = Combobox {
            names,
            text,
            typed,
            is_open: RwSignal::new(false),
            active: RwSignal::new(None),
            answer: StoredValue::new(answer),
            is_focused: StoredValue::new(false),
            found,
        };
        // The name of an earlier answer may arrive after the page.
        Effect::new(move |_| {
            names.track();
            combobox.show_answer();
        });
        combobox
    }

    /// Puts the earlier answer into the box by its name. Not while somebody is
    /// in it: what they have marked to type over would be marked no more, and
    /// the next letters would join the name.
    fn show_answer(self) {
        if let Some(group) = self.answer.get_value().filter(|_| !self.is_focused.get_value()) {
            self.text.set(self.names.with_untracked(|names| names.name(group)));
        }
    }

    fn leave(self) {
        self.is_focused.set_value(false);
        self.show_answer();
        self.close();
    }

    fn is_expanded(self) -> bool {
        self.is_open.get() && self.found.with(|found| !found.hits.is_empty())
    }

    /// The active option, if it is still in the list.
    fn shown_active(self) -> Option<Group> {
        let is_shown = |group: &Group| self.found.with(|found| found.hits.iter().any(|hit| hit.group == *group));
        self.active.get().filter(|group| self.is_open.get() && is_shown(group))
    }

    fn choose(self, group: Group) {
        self.answer.set_value(None);
        self.text.set(self.names.with_untracked(|names| names.name(group)));
        self.close();
    }

    fn close(self) {
        self.is_open.set(false);
        self.active.set(None);
    }

    fn type_in(self, event: &Event) {
        let now = value(event);
        self.answer.set_value(None);
        self.text.set(now.clone());
        self.typed.set(now);
        self.active.set(None);
        self.is_open.set(true);
    }

    fn press(self, event: &KeyboardEvent) {
        let hits: Vec<Group> = self.found.with_untracked(|found| found.hits.iter().map(|hit| hit.group).collect());
        // While a Japanese word is being composed, keys belong to the input method.
        if hits.is_empty() || event.is_composing() {
            return;
        }
        let is_open = self.is_open.get_untracked();
        let active = self.active.get_untracked();
        let place = active.and_then(|active| hits.iter().position(|group| *group == active));
        let last = hits.len() - 1;
        match event.key().as_str() {
            "ArrowDown" => self.move_to(hits.get(place.map_or(0, |place| if place == last { 0 } else { place + 1 }))),
            "ArrowUp" => self.move_to(hits.get(place.unwrap_or(0).checked_sub(1).unwrap_or(last))),
            "Enter" => match place.filter(|_| is_open).and_then(|place| hits.get(place)) {
                Some(group) => self.choose(*group),
                None => return,
            },
            "Escape" if is_open => self.close(),
            _ => return,
        }
        event.prevent_default();
    }

    fn move_to(self, group: Option<&Group>) {
        self.is_open.set(true);
        self.active.set(group.copied());
        if let Some(group) = group {
            page::scroll_to(&option_id(*group));
        }
    }

    /// What a screen reader is told, and everybody sees, below the box.
    fn status(self) -> String {
        if self.is_open.get() && self.typed.with(|typed| !typed.trim().is_empty()) {
            return self.count();
        }
        let chosen = self.text.with(|text| code_in(text));
        match chosen.and_then(|group| self.names.with(|names| covers(names, group))) {
            Some(text) => text,
            None => self.names.with(OccupationNames::lacking),
        }
    }

    /// How much was found. What could not be searched is no reason to try other words.
    fn count(self) -> String {
        let (count, old_code) = self.found.with(|found| (found.hits.len(), found.old_code));
        let lacking = self.names.with(OccupationNames::lacking);
        let unknown_code = self.typed.with(|typed| unknown_code(typed));
        let counted = if self.typed.with(|typed| is_too_short(typed)) {
            t("occupation.more_letters")
        } else if let Some(code) = unknown_code {
            return tp("occupation.unknown_code", &[("code", &code)]);
        } else if 0 < count {
            tn("occupation.found", u32::try_from(count).unwrap_or(u32::MAX))
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

/// What a group covers, by examples.
fn covers(names: &OccupationNames, group: Group) -> Option<String> {
    let titles: Vec<String> = names.own()?.titles(group).take(EXAMPLES).map(str::to_owned).collect();
    (!titles.is_empty()).then(|| tp("occupation.covers", &[("titles", &list(&titles))]))
}
