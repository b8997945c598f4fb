//! A person's way through the questionnaire: what they answered and where they
//! are. State changes here and nowhere else.
//!
//! Invariant: nothing answered is dropped because a page no longer applies; it is
//! kept aside, does not count, and comes back with the page.

use crate::address::{Address, Screen};
use crate::experience::Job;
use crate::flow::Flow;
use crate::form::{self, Entries, FormError};
use cptpp_rules::answers::{Answers, Page};
use cptpp_rules::day::Day;
use cptpp_rules::order;
use cptpp_rules::rules::Rules;

/// Everything kept about a person, all of it on their own device.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The rules that decide which questions matter.
    rules: &'static Rules,
    /// Everything answered, including pages that do not currently apply.
    given: Answers,
    /// The way through the questionnaire for `given`, recomputed when that changes.
    flow: Flow,
    /// The page with questions they were last on.
    pub page: Option<Page>,
    /// Whether they chose to go on without an occupation.
    pub skipped_occupation: bool,
    /// Steps and documents ticked off, by the id of the advice.
    pub ticks: Vec<String>,
    /// The jobs they added up, which are not answers.
    pub jobs: Vec<Job>,
    /// The language they chose.
    pub lang: Option<String>,
    /// When the answers were saved, as the file has it, if the rules have changed
    /// since and the answers have not.
    pub saved_before_change: Option<String>,
    /// Parts of the saved file this program does not use, by name, as JSON texts;
    /// handed back exactly.
    pub others: Vec<(String, String)>,
}

impl Session {
    /// The session of someone who has done nothing yet.
    pub fn new(rules: &'static Rules) -> Session {
        Session::of(Answers::default(), rules)
    }

    /// The session of someone who has given these answers and done nothing else.
    pub fn of(given: Answers, rules: &'static Rules) -> Session {
        Session {
            rules,
            flow: Flow::of(&given, rules),
            given,
            page: None,
            skipped_occupation: false,
            ticks: vec![],
            jobs: vec![],
            lang: None,
            saved_before_change: None,
            others: vec![],
        }
    }

    pub fn given(&self) -> &Answers {
        &self.given
    }

    pub fn flow(&self) -> &Flow {
        &self.flow
    }

    /// The rules under which questions are asked and answers assessed.
    pub fn rules(&self) -> &'static Rules {
        self.rules
    }

    /// The rules that were in force when the answers were saved, if others have replaced them since.
    pub fn rules_when_saved(&self) -> Option<Rules> {
        self.rules.replaced(Day::parse(self.saved_before_change.as_deref()?)?)
    }

    /// Replaces the answers.
    pub fn answer(&mut self, given: Answers) {
        if self.given != given {
            self.flow = Flow::of(&given, self.rules);
            self.given = given;
            self.saved_before_change = None;
        }
    }

    /// Whether anything was answered.
    pub fn is_started(&self) -> bool {
        self.given != Answers::default()
    }

    /// Takes the answers of a page.
    ///
    /// # Errors
    /// Every field that cannot be read; nothing is changed then.
    pub fn submit(&mut self, page: Page, entries: &Entries) -> Result<(), Vec<FormError>> {
        // A page that another tab has made superfluous no longer asks anything.
        let fields = self.flow.shown(page).map_or(&[][..], |shown| &shown.fields);
        let given = form::submit(fields, entries, &self.given)?;
        self.answer(given);
        Ok(())
    }

    pub fn skip_occupation(&mut self) {
        self.answer(Answers { occupation: None, ..self.given.clone() });
        self.skipped_occupation = true;
    }

    /// Replaces its answers with others; what was ticked off and added up for the
    /// old ones is dropped.
    pub fn open(&mut self, given: Answers) {
        let skipped_occupation = given.has_skipped_occupation(None);
        *self = Session { skipped_occupation, lang: self.lang.take(), ..Session::of(given, self.rules) };
    }

    /// Ticks something off, or removes the tick.
    pub fn tick(&mut self, id: &str, is_done: bool) {
        if is_done {
            order::insert(&mut self.ticks, id.to_owned());
        } else {
            self.ticks.retain(|other| other != id);
        }
    }

    /// Keeps the jobs they added up, replacing any before.
    pub fn keep_jobs(&mut self, jobs: Vec<Job>) {
        self.jobs = jobs;
    }

    /// Records where the person is.
    pub fn visit(&mut self, page: Page) {
        self.page = Some(page);
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        *self = Session::new(self.rules);
    }

    /// The screen to show when one is requested: itself, or the first page that
    /// must be answered before it.
    pub fn admit(&self, screen: Screen) -> Screen {
        let flow = &self.flow;
        let unanswered = flow.first_unanswered(self.skipped_occupation);
        match screen {
            Screen::Start
            | Screen::Review
            | Screen::Occupations
            | Screen::Sources
            | Screen::Privacy
            | Screen::Embed => screen,
            // There is nothing left to open.
            Screen::Open => Screen::Start,
            Screen::Result => match unanswered {
                // Once nothing can improve it, the result may be seen at any time.
                Some(page) if page == Page::Citizenships || !flow.is_closed => Screen::Question(page),
                _ => screen,
            },
            Screen::Question(page) => {
                let is_before_its_turn = unanswered.is_some_and(|open| open < page);
                if flow.shown(page).is_some() && !is_before_its_turn {
                    screen
                } else {
                    unanswered.map_or(Screen::Result, Screen::Question)
                }
            }
        }
    }

    /// Where Continue leads from a page: to the next one or, after a change, back
    /// to where Change was pressed, by way of any page that the change opened.
    pub fn after(&self, page: Page, from: Option<Screen>) -> Address {
        let Some(wanted) = from else {
            let next = self.flow.next(page).map_or(Screen::Result, Screen::Question);
            return Address::of(next);
        };
        let screen = self.admit(wanted);
        Address { from: (screen != wanted).then_some(wanted), ..Address::of(screen) }
    }

    /// Goes on from a page and records the destination at once, so that it is
    /// saved with the answers.
    pub fn go_on(&mut self, page: Page, from: Option<Screen>) -> Address {
        let next = self.after(page, from);
        if let Screen::Question(page) = next.screen {
            self.visit(page);
        }
        next
    }

    /// Where a returning person resumes: the result if nothing is left to ask,
    /// otherwise the page they were on.
    pub fn carry_on(&self) -> Screen {
        let is_done = self.flow.first_unanswered(self.skipped_occupation).is_none();
        let page = self.page.unwrap_or(Page::Citizenships);
        if is_done { Screen::Result } else { self.admit(Screen::Question(page)) }
    }

    /// Where Back leads from a page.
    pub fn before(&self, page: Page, from: Option<Screen>) -> Screen {
        from.unwrap_or_else(|| self.flow.previous(page).map_or(Screen::Start, Screen::Question))
    }
}
