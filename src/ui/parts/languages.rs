//! The switch of the language: links, each in its own language, to the same page.

use crate::platform::words::t;
use crate::platform::{location, page};
use crate::ui::live::{Live, View, view};
use crate::ui::wizard::Wizard;
use leptos::prelude::*;

/// The switch, if there is more than one language.
pub fn languages(wizard: Wizard) -> View {
    let link = |(tag, name): (String, String)| {
        let is_in_use = (tag == wizard.language.get_untracked()).then_some("true");
        let (id, lang) = (link_id(&tag), tag.clone());
        // For those who open it somewhere else; a plain click changes the language here.
        view! {
            <li>
                <a
                    id=id
                    href=move || location::link_in(&tag, &wizard.view.get().0.hash())
                    hreflang=lang.clone()
                    lang=lang
                    aria-current=is_in_use
                >
                    {name}
                </a>
            </li>
        }
    };
    let links: View = page::languages().into_iter().map(link).collect();
    view! { <nav data-languages="" aria-label=t("shell.languages")><ul>{links}</ul></nav> }
}

pub fn link_id(language: &str) -> String {
    format!("language-{language}")
}
