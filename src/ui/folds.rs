//! Which folds were opened or closed by hand: in memory, and with the entry of the history, so that they stay after
//! Back, a change of an answer, and a reload.

use crate::platform::{dom::Event, location, page};
use cptpp_pages::Folds;
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct ByHand(StoredValue<Folds>);

impl ByHand {
    /// Those kept with the entry of the history.
    pub fn kept() -> ByHand {
        ByHand(StoredValue::new(read(&location::kept())))
    }

    pub fn with<T>(self, use_them: impl FnOnce(&Folds) -> T) -> T {
        self.0.with_value(use_them)
    }

    /// Notes what a press on a summary is about to do.
    pub fn pressed(self, event: &Event) {
        if let Some((id, is_open)) = page::fold_pressed(event) {
            self.note(id, is_open);
        }
    }

    /// Opens whatever an element is folded away in.
    pub fn open_around(self, id: &str) {
        for fold in page::open_around(id) {
            self.note(fold, true);
        }
    }

    /// Keeps them with the present entry of the history.
    pub fn keep(self) {
        location::keep(&self.0.with_value(written));
    }

    /// Forgets them.
    pub fn clear(self) {
        self.0.set_value(Folds::default());
        self.keep();
    }

    fn note(self, id: String, is_open: bool) {
        self.0.update_value(|folds| {
            folds.retain(|(other, _)| *other != id);
            folds.push((id, is_open));
        });
        self.keep();
    }
}

fn written(folds: &Folds) -> String {
    let one = |(id, is_open): &(String, bool)| format!("{}{id}", if *is_open { '+' } else { '-' });
    folds.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn read(text: &str) -> Folds {
    let one = |part: &str| match part.split_at_checked(1)? {
        ("+", id) => Some((id.to_owned(), true)),
        ("-", id) => Some((id.to_owned(), false)),
        _ => None,
    };
    text.split(' ').filter_map(one).collect()
}
