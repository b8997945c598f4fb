//! The occupation: a box that searches codes and official names while one
//! types (ARIA Authoring Practices: editable combobox with a list).

use super::errors::{FieldError, error_id, problem};
use crate::domain::field::Field;
use crate::domain::form::FormError;
use crate::domain::occupations::Group;
use crate::domain::search::Names;
use crate::platform::form::value;
use crate::platform::page;
use crate::platform::words::{t, tn, tp};
use crate::ui::app::NamesState;
use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;

const FIELD: Field = Field::Occupation;
const LIST: &str = "occupation-list";

/// The box and its list.
#[component]
pub fn OccupationBox(
    /// The answer so far.
    answer: Option<Group>,
    /// The names to search.
    names: RwSignal<NamesState>,
    /// What is wrong on the page.
    errors: RwSignal<Vec<FormError>>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let is_open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let text = RwSignal::new(String::new());
    let name_of = move |group: Group| names.with(|names| name(names, group));
    // The name of an earlier answer may arrive after the page.
    Effect::new(move |_| {
        if let Some(group) = answer.filter(|_| typed.with_untracked(String::is_empty)) {
            text.set(name_of(group));
        }
    });
    // Without names a code is still found.
    let found = Memo::new(move |_| {
        names.with(|names| match names {
            NamesState::Ready(names) => typed.with(|typed| names.search(typed)),
            NamesState::Loading | NamesState::Failed => typed.with(|typed| Names::default().search(typed)),
        })
    });
    let choose = move |group: Group| {
        text.set(name_of(group));
        is_open.set(false);
        active.set(None);
    };
    let on_input = move |event: Event| {
        let now = value(&event);
        text.set(now.clone());
        typed.set(now);
        active.set(None);
        is_open.set(true);
    };
    let move_to = move |index: usize| {
        is_open.set(true);
        active.set(Some(index));
        page::scroll_to(&option_id(index));
    };
    let on_key = move |event: KeyboardEvent| {
        let count = found.with(Vec::len);
        // While a Japanese word is being composed, keys belong to the input method.
        if count == 0 || event.is_composing() {
            return;
        }
        let chosen =
            active.get().filter(|_| is_open.get()).and_then(|index| found.with(|found| found.get(index).copied()));
        match event.key().as_str() {
            "ArrowDown" => move_to(active.get().map_or(0, |index| (index + 1) % count)),
            "ArrowUp" => move_to(active.get().map_or(count - 1, |index| (index + count - 1) % count)),
            "Enter" => match chosen {
                Some(group) => choose(group),
                None => return,
            },
            "Escape" if is_open.get() => is_open.set(false),
            _ => return,
        }
        event.prevent_default();
    };
    let is_expanded = move || is_open.get() && found.with(|found| !found.is_empty());
    let status = move || {
        let count = found.with(Vec::len);
        if names.with(|names| matches!(names, NamesState::Failed)) {
            t("occupation.no_names")
        } else if !is_open.get() || typed.with(|typed| typed.trim().is_empty()) {
            String::new()
        } else if count == 0 {
            t("occupation.nothing")
        } else {
            tn("occupation.found", u32::try_from(count).unwrap_or(u32::MAX))
        }
    };
    view! {
        <div class="field combobox">
            <label class="question" for=FIELD.path()>{t("question.occupation")}</label>
            <p class="help" id="occupation-help">{t("help.occupation")}</p>
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
                aria-expanded=move || is_expanded().to_string()
                aria-activedescendant=move || active.get().filter(|_| is_expanded()).map(option_id)
                aria-invalid=move || problem(errors, FIELD).map(|_| "true")
                aria-describedby=format!("occupation-help {}", error_id(FIELD))
                prop:value=text
                on:input=on_input
                on:keydown=on_key
                on:blur=move |_| is_open.set(false)
            />
            <Options names found active is_expanded=Signal::derive(is_expanded) on_choose=Callback::new(choose)/>
            <p class="help" role="status">{status}</p>
        </div>
    }
}

/// What was found.
#[component]
fn Options(
    names: RwSignal<NamesState>,
    found: Memo<Vec<Group>>,
    active: RwSignal<Option<usize>>,
    is_expanded: Signal<bool>,
    on_choose: Callback<Group>,
) -> impl IntoView {
    let option = move |(index, group): (usize, Group)| {
        view! {
            <li
                role="option"
                id=option_id(index)
                data-noc=group.to_string()
                aria-selected=move || (active.get() == Some(index)).to_string()
                // Pressing must not take the focus out of the box before the click arrives.
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| on_choose.run(group)
            >
                {names.with(|names| name(names, group))}
                " "
                <span class="tag">{tn("occupation.teer", group.teer().into())}</span>
            </li>
        }
    };
    let options = move || found.get().into_iter().enumerate().map(option).collect_view();
    view! {
        <ul role="listbox" id=LIST aria-label=t("occupation.list") hidden=move || !is_expanded.get()>
            {options}
        </ul>
    }
}

/// An occupation as it is shown and as the box holds it: its code, then its name.
#[must_use]
pub fn name(names: &NamesState, group: Group) -> String {
    let code = group.to_string();
    match names {
        NamesState::Ready(names) => match names.get(group) {
            Some(name) => tp("occupation.name", &[("code", &code), ("name", name)]),
            None => code,
        },
        NamesState::Loading | NamesState::Failed => code,
    }
}

fn option_id(index: usize) -> String {
    format!("{LIST}-{index}")
}
