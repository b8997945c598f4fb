//! What was found, with what each occupation means for this person.

use crate::domain::glance::glance;
use crate::domain::occupations::Group;
use crate::domain::search::{Found, Hit};
use crate::domain::session::Session;
use crate::platform::words::{t, tn, tp};
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
    active: RwSignal<Option<usize>>,
    /// Whether the list is shown.
    is_expanded: Signal<bool>,
    /// Called with the group that is chosen.
    on_choose: Callback<Group>,
) -> impl IntoView {
    let answers = StoredValue::new(wizard.session.with_untracked(Session::flow).answers);
    let option = move |(index, hit): (usize, Hit)| {
        let group = hit.group;
        let glances = answers.with_value(|answers| glance(answers, group));
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
                id=option_id(index)
                data-noc=group.to_string()
                aria-selected=move || (active.get() == Some(index)).to_string()
                // Pressing must not take the focus out of the box before the click arrives.
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| on_choose.run(group)
            >
                {wizard.names.with_untracked(|names| names.name(group))}
                " "
                <span class="tag">{tn("occupation.teer", group.teer().into())}</span>
                {title.map(|title| view! { " " <span class="also">{title}</span> })}
                {glances.collect_view()}
            </li>
        }
    };
    let options = move || found.get().hits.into_iter().enumerate().map(option).collect_view();
    view! {
        <ul role="listbox" id=LIST aria-label=t("occupation.list") hidden=move || !is_expanded.get()>
            {options}
        </ul>
    }
}

/// The id of an option.
#[must_use]
pub fn option_id(index: usize) -> String {
    format!("{LIST}-{index}")
}
