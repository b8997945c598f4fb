//! The options found, with what each occupation means for this person.

use super::Signals;
use crate::platform::form::data_of;
use crate::platform::words::{t, tp};
use crate::ui::live::{Live, View, view};
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::search::{By, Hit};
use cptpp_rules::explain::glance::Glances;
use cptpp_rules::occupations::Group;
use leptos::ev::{Event, MouseEvent, PointerEvent};
use leptos::prelude::*;
use std::rc::Rc;

pub const LIST: &str = "occupation-list";

/// The list of what was found.
pub fn options(wizard: Wizard, signals: Signals) -> View {
    let Signals { state, found, pressed, .. } = signals;
    let glances = wizard.session.with_untracked(|session| Glances::of(&session.flow().answers, wizard.rules));
    let glances = Rc::new(glances);
    let option = move |(hit, _): (Hit, bool)| {
        let group = hit.group;
        let glances = glances.at(group);
        let glances = glances.iter().map(|(book, glance)| {
            view! { <span data-glance=glance.into_str()>{t(&format!("glance.{}.{}", book.id, glance.into_str()))}</span> }
        });
        let level = tp("occupation.teer", &[("level", &group.teer().to_string())]);
        view! {
            <li
                role="option"
                id=option_id(group)
                data-noc=group.to_string()
                aria-selected=move || (signals.active() == Some(group)).to_string()
            >
                {format!("{} ", signals.name(group))}
                <span class="tag">{level}</span>
                {hit.by.map(found_by)}
                {glances.collect::<View>()}
            </li>
        }
    };
    // An option is rebuilt when the names in the page's language arrive.
    let options = move || {
        let is_named = wizard.names.with(|names| names.own().is_some());
        found.get().hits.into_iter().map(move |hit| (hit, is_named)).collect::<Vec<_>>()
    };
    // One listener for all options, because they come and go with each keystroke. What was under the finger when it
    // came down is chosen, even if the list has changed under it.
    let group_at = |event: &Event| data_of(event, "data-noc").and_then(|code| Group::parse(&code));
    let choose = move |group: Option<Group>| {
        pressed.set_value(None);
        if let Some(group) = group {
            state.update(|state| state.choose(group, |group| signals.name(group)));
        }
    };
    // Of an option that is gone when the finger comes up there is no click.
    let came_up = move |event: PointerEvent| {
        if let Some(group) = pressed.get_value().filter(|pressed| group_at(&event) != Some(*pressed)) {
            choose(Some(group));
        }
    };
    view! {
        <ul
            role="listbox"
            id=LIST
            aria-label=t("occupation.list")
            hidden=move || !signals.is_expanded()
            // It scrolls, and some browsers would stop at it on the way to the next control.
            tabindex="-1"
            // Pressing must not take the focus out of the box before the click arrives.
            on:mousedown=|event| event.prevent_default()
            on:pointerdown=move |event| pressed.set_value(group_at(&event))
            on:pointercancel=move |_| pressed.set_value(None)
            on:pointerup=came_up
            on:click=move |event: MouseEvent| choose(pressed.get_value().or_else(|| group_at(&event)))
        >
            // Keyed, because many options stay from one keystroke to the next.
            {Live::rows(options, key, option)}
        </ul>
    }
}

/// What an option shows, without the group's own name.
fn key((hit, is_named): &(Hit, bool)) -> String {
    let by = match &hit.by {
        None => String::new(),
        Some(By::Title { text, language }) => format!("{language} {text}"),
        Some(By::OldCode(code)) => code.to_string(),
    };
    format!("{} {is_named} {by}", hit.group)
}

/// What was found instead of the group's own name: a title, in any language, or an old code.
fn found_by(by: By) -> View {
    let (label, title) = match by {
        By::Title { text, language } => (t("occupation.also"), Some((text, language))),
        By::OldCode(code) => (tp("occupation.from_old_code", &[("code", &code.to_string())]), None),
    };
    // In its own language, so that a screen reader pronounces it.
    let title = title.map(|(text, language)| view! { " " <span lang=language>{text}</span> });
    view! { <span class="also">{label} {title}</span> }
}

pub fn option_id(group: Group) -> String {
    format!("{LIST}-{group}")
}
