//! Whatever two tabs on one device do in whatever order: nothing is lost, nothing comes back, and every address leads
//! somewhere.

use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::arrival::Followed;
use cptpp_questionnaire::file;
use cptpp_questionnaire::keeping::{Change, KEY, Keeper, Kept, Refused, Store};
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::{Answers, Field};
use cptpp_rules::day::Day;
use cptpp_testing::{RULES, anybody_so_far};
use proptest::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

const NOW: &str = "2026-12-01T12:00:00.000Z";

#[derive(Default)]
struct Device(RefCell<BTreeMap<String, String>>);

impl Store for Device {
    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        Ok(self.0.borrow().get(key).cloned())
    }
    fn set(&self, key: &str, text: &str) -> bool {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        true
    }
    fn remove(&self, key: &str) -> bool {
        self.0.borrow_mut().remove(key);
        true
    }
}

struct Tab {
    keeper: Keeper,
    session: Session,
}

impl Tab {
    fn open(device: &Rc<Device>) -> Tab {
        let (keeper, session, notice) = Keeper::open(device.clone(), &RULES, Day::parse(NOW).unwrap());
        assert_eq!(notice, None);
        Tab { keeper, session }
    }

    /// As the wizard does before each change; returns whether the page still stands.
    fn look(&mut self) -> bool {
        match self.keeper.changed_elsewhere() {
            Change::Same => true,
            Change::Answers(session) => self.session.follow(*session, None) != Followed::OtherPage,
            Change::Unread(notice) => panic!("{notice:?}"),
        }
    }

    fn save(&self) {
        assert_ne!(self.keeper.keep(&self.session, NOW), Kept::ChangedElsewhere);
    }
}

#[derive(Clone, Debug)]
enum Step {
    Answer(Box<Answers>, usize),
    Language(&'static str),
    Tick(&'static str),
    Visit(usize),
    Reload,
    Clear,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (anybody_so_far(), 0..31_usize).prop_map(|(answers, field)| Step::Answer(Box::new(answers), field)),
        1 => prop::sample::select(vec!["en", "fr", "es", "ja"]).prop_map(Step::Language),
        1 => prop::sample::select(vec!["employer.offer", "documents.passport"]).prop_map(Step::Tick),
        2 => (0..25_usize).prop_map(Step::Visit),
        1 => Just(Step::Reload),
        1 => Just(Step::Clear),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn nothing_is_lost_and_nothing_comes_back(steps in prop::collection::vec((0..2_usize, step()), 1..30)) {
        let device = Rc::new(Device::default());
        let mut tabs = [Tab::open(&device), Tab::open(&device)];
        // What the person has given since everything was cleared last.
        let mut given = Answers::default();
        for (which, step) in steps {
            let tab = &mut tabs[which];
            match step {
                Step::Answer(answers, number) => {
                    let field = Field::all().nth(number % Field::all().count()).unwrap();
                    if tab.look() && answers.has(field) {
                        given.copy(field, &answers);
                        let mut own = tab.session.given().clone();
                        own.copy(field, &answers);
                        tab.session.answer(own);
                        tab.save();
                    }
                }
                Step::Language(language) => {
                    tab.look();
                    tab.session.lang = Some(language.to_owned());
                    tab.save();
                }
                Step::Tick(id) => {
                    tab.look();
                    tab.session.tick(id, true);
                    tab.save();
                }
                Step::Visit(number) => {
                    tab.look();
                    let screen = Screen::all().nth(number % Screen::all().count()).unwrap();
                    tab.session.arrive(&screen.hash(), None, None);
                    tab.save();
                }
                Step::Reload => *tab = Tab::open(&device),
                Step::Clear => {
                    tab.session.clear();
                    prop_assert!(tab.keeper.clear().1);
                    given = Answers::default();
                }
            }
            prop_assert_eq!(tab.session.given(), &given);
            // Worked out step by step as from scratch.
            let again = Session::of(given.clone(), &RULES);
            prop_assert_eq!(tab.session.flow(), again.flow());
            // No address is a dead end.
            for screen in Screen::all() {
                let shown = tab.session.admit(screen);
                prop_assert_eq!(tab.session.admit(shown), shown, "{:?}", screen);
            }
            // And all of it is on the device.
            let kept = device.0.borrow().get(KEY).map(|text| file::read(text, &RULES).unwrap());
            prop_assert_eq!(kept.map_or_else(Answers::default, |kept| kept.given().clone()), given.clone());
        }
    }
}
