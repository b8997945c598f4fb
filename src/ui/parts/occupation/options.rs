//! What was found, with what each occupation means for this person.

use crate::domain::glance::Glances;
use crate::domain::occupations::Group;
use crate::domain::search::{Found, Hit};
use crate::domain::session::Session;
use crate::platform::form::data_of;
use crate::platform::words::{t, tp};
use crate::ui::app::Wizard;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The id of the list.
pub const LIST: &str = "occupation-list";

/// The list.
#[component]
pub fn Options(
    /// The program.
    wizard: Wizard,
    /// What was found.
    found: Memo<Found>,
    /// The option the arrow keys are on.
    active: RwSignal<Option<Group>>,
    /// Whether the list is shown.
    is_expanded: Signal<bool>,
    /// Called with the group that is chosen.
    on_choose: Callback<Group>,
) -> impl IntoView {
    let glances = StoredValue::new(Glances::of(&wizard.session.with_untracked(Session::flow).answers));
    let option = move |(hit, is_active): (Hit, bool)| {
        let group = hit.group;
        let glances = glances.with_value(|glances| glances.at(group));
        let glances = glances.iter().map(|(book, glance)| {
            view! { <span data-glance=glance.as_str()>{t(&format!("glance.{}.{}", book.id, glance.as_str()))}</span> }
        });
        let level = tp("occupation.teer", &[("level", &group.teer().to_string())]);
        let name = wizard.names.with_untracked(|names| names.name(group));
        // What was typed, where it is not the group's own name: a title, or a code of old.
        let title = hit.title.map(|title| tp("occupation.also", &[("title", &title)]));
        let old_code =
            found.with_untracked(|found| found.old_code.filter(|code| code.groups().any(|old| old == group)));
        let title = title.or(old_code.map(|code| tp("occupation.from_old_code", &[("code", &code.to_string())])));
        view! {
            <li
                role="option"
                id=option_id(group)
                data-noc=group.to_string()
                aria-selected=is_active.to_string()
            >
                {format!("{name} ")}
                <span class="tag">{level}</span>
                {title.map(|title| view! { <span class="also">{title}</span> })}
                {glances.collect_view()}
            </li>
        }
    };
    let options = move || {
        let active = active.get();
        let with_active = move |hit: Hit| (hit.clone(), active == Some(hit.group));
        found.get().hits.into_iter().map(with_active).collect::<Vec<_>>()
    };
    // One listener for all options, because they come and go with each letter.
    let choose = move |event: MouseEvent| {
        if let Some(group) = data_of(&event, "data-noc").and_then(|code| Group::parse(&code)) {
            on_choose.run(group);
        }
    };
    view! {
        <ul
            role="listbox"
            id=LIST
            aria-label=t("occupation.list")
            hidden=move || !is_expanded.get()
            // Pressing must not take the focus out of the box before the click arrives.
            on:mousedown=|event| event.prevent_default()
            on:click=choose
        >
            // Keyed, because much of what was found stays from one letter to the next.
            <For each=options key=Clone::clone children=option/>
        </ul>
    }
}

/// The id of an option.
#[must_use]
pub fn option_id(group: Group) -> String {
    format!("{LIST}-{group}")
}
