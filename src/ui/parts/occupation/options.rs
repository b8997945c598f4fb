//! What was found, with what each occupation means for this person.

use crate::domain::glance::Glances;
use crate::domain::occupations::Group;
use crate::domain::search::{Found, Hit};
use crate::domain::session::Session;
use crate::platform::words::{t, tp};
use crate::ui::app::Wizard;
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
    let option = move |hit: Hit| {
        let group = hit.group;
        let glances = glances.with_value(|glances| glances.at(group));
        let glances = glances.iter().map(|(book, glance)| {
            let id = format!("glance.{}.{}", book.id, glance.as_str());
            view! { <span class="glance" data-glance=glance.as_str() data-book=book.id>{t(&id)}</span> }
        });
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
                aria-selected=move || (active.get() == Some(group)).to_string()
                // Pressing must not take the focus out of the box before the click arrives.
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| on_choose.run(group)
            >
                {wizard.names.with_untracked(|names| names.name(group))}
                " "
                <span class="tag">{tp("occupation.teer", &[("level", &group.teer().to_string())])}</span>
                {title.map(|title| view! { " " <span class="also">{title}</span> })}
                {glances.collect_view()}
            </li>
        }
    };
    view! {
        <ul role="listbox" id=LIST aria-label=t("occupation.list") hidden=move || !is_expanded.get()>
            // Keyed, because most of what was found stays from one letter to the next.
            <For each=move || found.get().hits key=Hit::clone children=option/>
        </ul>
    }
}

/// The id of an option.
#[must_use]
pub fn option_id(group: Group) -> String {
    format!("{LIST}-{group}")
}
