//! What is alive on a page remembers it here, so that the page can be built again in another language: until the next
//! page, not until the elements go.

use super::wizard::once_shown;
use leptos::prelude::Owner;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    /// Of the page shown, and of the one before, whose elements are taken away a moment later.
    static PAGES: RefCell<[Page; 2]> = RefCell::default();
}

/// The signals of a page, by name, and what keeps them alive.
#[derive(Default)]
struct Page {
    owner: Owner,
    signals: Vec<(&'static str, Rc<dyn Any>)>,
}

/// The signals of this name, made if the page shown has none yet.
pub fn of<T: Copy + 'static>(name: &'static str, make: impl Fn() -> T) -> T {
    let signals = find(name, &|| Rc::new(make()));
    signals.downcast_ref().copied().unwrap_or_else(make)
}

/// Begins with another page. What was alive on the one before ends once its elements are gone.
pub fn turn() {
    PAGES.with_borrow_mut(|[page, before]| *before = std::mem::take(page));
    once_shown(|| {
        let gone = PAGES.with_borrow_mut(|[_, before]| std::mem::take(before));
        // Outside, because what ends there may look here.
        drop(gone);
    });
}

fn find(name: &'static str, make: &dyn Fn() -> Rc<dyn Any>) -> Rc<dyn Any> {
    let (owner, known) = PAGES.with_borrow(|[page, _]| {
        let known = page.signals.iter().find(|(other, _)| *other == name);
        (page.owner.clone(), known.map(|(_, known)| known.clone()))
    });
    known.unwrap_or_else(|| {
        let signals = owner.with(make);
        PAGES.with_borrow_mut(|[page, _]| page.signals.push((name, signals.clone())));
        signals
    })
}
