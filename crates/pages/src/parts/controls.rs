//! Buttons and links that several pages have.

use crate::words::Words;
use crate::{Island, Press, View, view};

/// A button beside the main one of a page; `label` is the id of its words.
pub fn secondary(words: &Words, action: &'static str, label: &str, press: Press) -> View {
    view! {
        <button type="button" class="secondary" data-action=action live=Island::Press(press)>{words.t(label)}</button>
    }
}

pub fn clear_button(words: &Words) -> View {
    secondary(words, "clear", "action.clear", Press::Clear)
}

/// The box that says that answers are not to be kept. `boot.js` reads it before there is a program.
pub fn keep_box(words: &Words) -> View {
    view! {
        <div class="choice">
            <input type="checkbox" id="keep" name="x.keep" autocomplete="off" data-action="keep" live=Island::Keep/>
            <label for="keep">{words.t("action.keep")}</label>
        </div>
    }
}

pub fn print_button(words: &Words) -> View {
    secondary(words, "print", "action.print", Press::Print)
}

/// A link to an element of the page shown, by its id.
pub fn jump(target: &str, text: String) -> View {
    view! { <a href=format!("#{target}") live=Island::Jump(target.to_owned())>{text}</a> }
}
