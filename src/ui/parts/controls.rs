//! Buttons and links that several pages have.

use crate::platform::form::is_from_box;
use crate::platform::page;
use crate::platform::words::t;
use crate::ui::live::{Live, View, view};
use crate::ui::wizard::Wizard;
use leptos::ev::{KeyboardEvent, MouseEvent};

/// A button beside the main one of a page; `label` is the id of its words.
pub fn secondary(action: &'static str, label: &str, mut press: impl FnMut() + Send + 'static) -> View {
    view! {
        <button type="button" class="secondary" data-action=action on:click=move |_| press()>
            {t(label)}
        </button>
    }
}

pub fn clear_button(wizard: Wizard) -> View {
    secondary("clear", "action.clear", move || wizard.clear())
}

pub fn print_button() -> View {
    secondary("print", "action.print", page::print)
}

/// A link to an element of the page shown, by its id.
pub fn jump(target: String, text: String) -> View {
    let href = format!("#{target}");
    let go = move |event: MouseEvent| {
        // The address says which screen is shown; a jump within it must not change that.
        event.prevent_default();
        page::focus(&target);
    };
    view! { <a href=href on:click=go>{text}</a> }
}

/// Enter in a box of a helper is meant for the helper, not for the page.
pub fn on_enter(event: &KeyboardEvent, act: impl FnOnce()) {
    if event.key() == "Enter" && !event.is_composing() && is_from_box(event) {
        event.prevent_default();
        act();
    }
}
