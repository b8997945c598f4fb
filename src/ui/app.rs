//! The program: one signal holds the session, one the address. Effects only carry state out.

use super::folds::ByHand;
use super::names::OccupationNames;
use super::pages;
use super::way_back::{HEADING, WayBack};
use super::wizard::{Wizard, once_shown};
use crate::platform::words::t;
use crate::platform::{clock, location, page, storage, words};
use crate::ui::live::{Live, View};
use cptpp_pages::shell;
use cptpp_questionnaire::address::{Address, Screen};
use cptpp_questionnaire::keeping::Keeper;
use cptpp_questionnaire::notice::Notice;
use cptpp_questionnaire::session::Session;
use leptos::prelude::*;

pub fn app(keeper: Keeper, session: Session, notice: Option<Notice>) -> View {
    let rules = session.rules();
    let (session, set_session) = signal(session);
    let wizard = Wizard {
        rules,
        session,
        set_session,
        view: RwSignal::new((Address::of(Screen::Start), 0)),
        errors: RwSignal::new(vec![]),
        names: RwSignal::new(OccupationNames::default()),
        offer: RwSignal::new(None),
        way_back: WayBack::new(),
        folds: ByHand::kept(),
        language: RwSignal::new(words::language()),
        wanted: StoredValue::new(String::new()),
        notice: RwSignal::new(None),
        is_keeping: RwSignal::new(keeper.is_on()),
        keeper: StoredValue::new_local(keeper),
        day: RwSignal::new(clock::today()),
        undo: StoredValue::new_local(None),
    };
    wizard.warn_before_leaving();
    wizard.arrive();
    if notice.is_some() {
        wizard.notice.set(notice);
    }
    let follow = move || {
        // Two changes in a row, or one while the program starts, may find the work done.
        if location::hash() == wizard.view.get_untracked().0.hash() {
            return;
        }
        wizard.arrive();
        let pressed = wizard.way_back.land(wizard.view.get_untracked().0);
        once_shown(move || {
            page::scroll_up();
            // Changing one answer may have removed others.
            if let Some(pressed) = &pressed {
                wizard.folds.open_around(pressed);
            }
            let ids = pressed.as_deref().into_iter().chain([HEADING]).collect::<Vec<_>>();
            page::focus_first(&ids);
        });
    };
    location::on_change(move || wizard.once_worded(follow));
    page::print_everything();
    storage::on_change_elsewhere(move || {
        wizard.take_from_other_tab();
        let today = clock::today();
        wizard.day.maybe_update(|day| std::mem::replace(day, today) != today);
    });
    Effect::new(move |_| {
        wizard.language.track();
        let title = pages::title(wizard.view.get().0.screen);
        let has_errors = wizard.errors.with(|errors| !errors.is_empty());
        let id = if has_errors { "shell.error_title" } else { "shell.page_title" };
        page::set_title(&words::tp(id, &[("page", &title), ("site", &t("shell.title"))]));
    });
    Live::nodes(move || {
        wizard.language.track();
        untrack(|| wizard.show(|reader| shell(reader.words, &page::languages())))
    })
    .into()
}
