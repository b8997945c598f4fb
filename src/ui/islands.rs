//! Brings pages to life: what becomes of each island.

use super::live::{Element, Live, View, view};
use super::pages;
use super::parts::check::check_tool;
use super::parts::countries::{choose_country, other_countries};
use super::parts::errors::{error_summary, field_error, problem};
use super::parts::file::{open_file, save_file};
use super::parts::jobs::jobs_helper;
use super::parts::keys::keep_taken_enter;
use super::parts::lists::Lists;
use super::parts::notice::{notice_line, unread};
use super::parts::occupation::occupation_box;
use super::parts::wage::wage_helper;
use super::remembered;
use super::way_back::HEADING;
use super::wizard::Wizard;
use crate::platform::form::entries;
use crate::platform::words::t;
use crate::platform::{clock, files, location, page, spawn_local, words};
use cptpp_pages::node::{Enliven, Start, Text};
use cptpp_pages::parts::answers;
use cptpp_pages::result::summary;
use cptpp_pages::{Island, Press, beside, kept};
use cptpp_rules::answers::Field;
use leptos::ev;
use leptos::prelude::*;

/// Where islands find what they need.
#[derive(Clone, Copy)]
pub struct Site {
    pub wizard: Wizard,
    /// What the controls above the lists have set, on the page that has them.
    pub lists: Option<Lists>,
}

impl Enliven<Island, Live> for Site {
    fn text(&self, text: Text, inside: &Start) -> View {
        words::beside(text, inside)
    }

    fn node(&self, island: Island) -> View {
        let wizard = self.wizard;
        match island {
            Island::Notice => notice_line(wizard),
            Island::Unread => unread(wizard).into(),
            Island::Kept => Live::nodes(move || {
                let is_keeping = wizard.is_keeping.get();
                wizard.show(|reader| kept(reader.words, is_keeping, page::is_seen_from_outside()))
            })
            .into(),
            Island::Page => Live::nodes(move || {
                let (address, _) = wizard.view.get();
                untrack(|| pages::show(wizard, address))
            })
            .into(),
            Island::Errors => error_summary(wizard.errors),
            Island::FieldError(field) => field_error(wizard.errors, field),
            Island::OtherCountries(field, chosen) => other_countries(wizard, field, chosen),
            Island::OccupationBox => occupation(wizard),
            Island::Jobs => jobs_helper(wizard),
            Island::Wage => wage_helper(),
            Island::Check => check_tool(wizard.rules),
            Island::Filter => self.lists.map(|lists| lists.controls(wizard)).into(),
            _ => View::default(),
        }
    }

    fn element(&self, island: Island, element: &mut Element<Live>) {
        let wizard = self.wizard;
        match island {
            Island::Shell => element.enliven(Live::on(ev::click, move |event| pressed(wizard, &event))),
            Island::Skip => element.enliven(Live::on(ev::click, |event| {
                event.prevent_default();
                page::focus(HEADING);
            })),
            Island::Language(tag) => {
                element.enliven(Live::attribute("href", move || location::link_in(&tag, &wizard.view.get().0.hash())));
            }
            Island::Invalid(field) => {
                element.enliven(Live::attribute("aria-invalid", move || problem(wizard.errors, field).map(|_| "true")));
            }
            Island::OtherCountry(field, place) => element.enliven(choose_country(field, place)),
            Island::Press(what) => element.enliven(Live::on(ev::click, move |_| press(wizard, what))),
            Island::Jump(target) => element.enliven(Live::on(ev::click, move |event| {
                // The address says which screen is shown; a jump within it must not change that.
                event.prevent_default();
                wizard.folds.open_around(&target);
                page::focus(&target);
            })),
            Island::Leave(from, field) => {
                element.enliven(Live::on(ev::click, move |_| wizard.way_back.leave(from, field)));
            }
            Island::Keep => {
                element.enliven(Live::property("checked", move || !wizard.is_keeping.get()));
                element.enliven(Live::on(ev::change, move |event| wizard.let_keep(!event_target_checked(&event))));
            }
            Island::Tick(id) => tick(wizard, id, element),
            Island::Occupation(group) => {
                element.children = vec![Live::nodes(move || wizard.names.with(|names| names.name(group))).into()];
            }
            Island::OwnAnswer(field, group) => {
                let answer = move || wizard.names.with(|names| names.name(group));
                let line = move || words::with(|words| answers::line(words, field, &answer()));
                element.children = vec![Live::nodes(line).into()];
            }
            Island::Copy(text_box) => element.push(copy_button(text_box)),
            Island::SaveFile => element.push(save_file(wizard)),
            Island::OpenFile => element.push(open_file()),
            Island::Summary => {
                // The names of occupations arrive one after the other; what is copied meanwhile stays selected.
                let text = Memo::new(move |_| summary_of(wizard));
                element.enliven(Live::property("value", move || text.get()));
            }
            Island::Submit(page) => element.enliven(Live::on(ev::click, move |event| {
                // On the click, not on `submit`, which a frame without allow-forms never sends.
                event.prevent_default();
                // The second press of a double one would be on the page that the first has led to.
                if event.detail() < 2 {
                    wizard.submit(page, &entries(&event));
                }
            })),
            Island::Form => {
                element.enliven(Live::on(ev::submit, |event| event.prevent_default()));
                element.enliven(Live::on(ev::keydown, |event| keep_taken_enter(&event)));
            }
            Island::Category(category) => element.enliven(Live::attribute("hidden", {
                let lists = self.lists;
                move || lists.is_some_and(|lists| lists.hides_category(category))
            })),
            Island::Line(id) => element.enliven(Live::attribute("hidden", {
                let lists = self.lists;
                move || lists.is_some_and(|lists| lists.hides(wizard, id))
            })),
            _ => {}
        }
    }
}

fn press(wizard: Wizard, what: Press) {
    match what {
        Press::Clear => wizard.clear(),
        Press::Print => page::print(),
        Press::Back(page) => wizard.back(page),
        Press::Skip => wizard.skip_occupation(),
        Press::Open => wizard.open(),
    }
}

fn tick(wizard: Wizard, id: String, input: &mut Element<Live>) {
    let changed = id.clone();
    let is_done = move || wizard.session.with(|session| session.ticks.contains(&id));
    input.enliven(Live::property("checked", is_done));
    input.enliven(Live::on(ev::change, move |event| wizard.tick(&changed, event_target_checked(&event))));
}

/// A press anywhere.
fn pressed(wizard: Wizard, event: &ev::MouseEvent) {
    if let Some(language) = location::language_pressed(event) {
        wizard.speak(language);
    }
    location::follow_link(event);
    wizard.folds.pressed(event);
}

fn occupation(wizard: Wizard) -> View {
    let session = wizard.session.get_untracked();
    let beside = wizard.show(|reader| beside(reader, &session, Field::Occupation));
    occupation_box(wizard, session.given().occupation, beside)
}

fn summary_of(wizard: Wizard) -> String {
    wizard.names.track();
    let answers = wizard.session.with_untracked(|session| session.flow().answers.clone());
    wizard.read(|reader| summary(reader, &answers, clock::today()))
}

/// Copies the text of a box, or selects it to be copied by hand, and says which.
fn copy_button(text_box: &'static str) -> View {
    let told = remembered::of(text_box, || RwSignal::new(None::<&str>));
    let copy = move |_| {
        let text = page::text_of(text_box);
        spawn_local(async move {
            let is_copied = files::copy(&text).await;
            if !is_copied {
                page::select(text_box);
            }
            told.set(Some(if is_copied { "takeaway.copied" } else { "takeaway.copy_by_hand" }));
        });
    };
    view! {
        <button type="button" class="secondary" data-action="copy" on:click=copy>{t("takeaway.copy")}</button>
        <p role="status">{move || told.get().map(t)}</p>
    }
}
