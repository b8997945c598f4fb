//! Asks for files before somebody needs them, one after the other, when the browser has nothing else to do.

use super::names::{self, own_language};
use super::wizard::Wizard;
use crate::platform::{clock, fetch, spawn_local, words};
use cptpp_pages::ahead::{Ahead, ahead};
use leptos::prelude::*;

/// Begins with what the page shown wants, unless that is under way.
pub fn fetch_ahead(wizard: Wizard) {
    if wizard.names.with_untracked(|names| names.is_fetching) {
        return;
    }
    // What could not be had before is tried again.
    wizard.names.update_untracked(|names| names.missing.clear());
    // Asked once, because it takes the browser a while.
    let is_costly = fetch::is_costly();
    if next(wizard, is_costly, true).is_none() {
        return;
    }
    wizard.names.update_untracked(|names| names.is_fetching = true);
    spawn_local(async move {
        let mut has_words = true;
        // The page may be turned meanwhile, and the language changed.
        while let Some(file) = next(wizard, is_costly, has_words) {
            clock::idle().await;
            match file {
                // Without them, whoever needs them tries again.
                Ahead::Words(part) => has_words = words::load(part).await,
                Ahead::Names(language) => names::fetch(wizard.names, language).await,
                Ahead::OldCodes => names::fetch_old_codes(wizard.names).await,
            }
        }
        wizard.names.update(|names| names.is_fetching = false);
    });
}

/// The next file that is not there; words only if they can be had.
fn next(wizard: Wizard, is_costly: bool, has_words: bool) -> Option<Ahead> {
    let screen = wizard.view.get_untracked().0.screen;
    wizard.names.with_untracked(|names| {
        ahead(screen, own_language(), is_costly).into_iter().find(|file| match file {
            Ahead::Words(part) => has_words && !words::has(*part),
            Ahead::Names(language) => names.catalogue.names(language).is_none() && !names.missing.contains(language),
            Ahead::OldCodes => names.catalogue.old_codes.is_empty() && !names.missing.contains(&names::OLD_CODES),
        })
    })
}
