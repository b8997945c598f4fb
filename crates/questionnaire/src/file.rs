//! The saved file: written, read, and rejected with a reason. Untrusted until
//! parsed, because it may come from another version, another tab or someone else.
//!
//! Format: `{"version":1,"saved_at":…,"answers":{…},"page":…}` and, if there are
//! any, `"aside"`, `"jobs"`, `"ticks"`, `"lang"` and `"counter"`. `aside` holds answers to
//! pages that do not currently apply; `jobs` is as [`experience`] writes it, and
//! in any other form is handed back like any unknown part; `counter` says how often it was saved.

use crate::address::Screen;
use crate::experience;
use crate::session::Session;
use cptpp_rules::answers::json::{self, Json};
use cptpp_rules::answers::{Answers, Field, Page};
use cptpp_rules::day::Day;
use cptpp_rules::order;
use cptpp_rules::rules::Rules;
use strum::VariantArray;

pub const VERSION: i64 = 1;
const JOBS: &str = "jobs";
/// More than any program writes, and few enough to compare with each other.
const MOST_PARTS: usize = 100;
const MOST_TICKS: usize = 1_000;
const TICKS: &str = "ticks";
/// In bytes; a file with every answer, a hundred ticks and thirty jobs has 8,000.
const LONGEST: usize = 1_000_000;
/// For how many days after the last change answers are kept.
const DAYS_KEPT: u16 = 30;

/// Why a file is set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It was written by a later version.
    Newer,
    /// It is not a file of ours, or it is damaged.
    Damaged,
}

/// A file that was read.
#[derive(Debug)]
pub struct Opened {
    pub session: Session,
    /// How often it was saved; 0 in files of the first versions, which did not count.
    pub counter: i64,
    /// Whether all its answers could be read; the others are asked again.
    pub is_whole: bool,
    saved_on: Option<Day>,
}

impl Opened {
    /// Whether its time is over.
    pub fn is_expired(&self, today: Day) -> bool {
        self.saved_on.is_some_and(|day| day.plus_days(DAYS_KEPT) < today)
    }
}

/// The file for a session, not counted. Answers saved under rules that have been replaced since
/// keep their time, so that the reader can still be told; others are saved at `now`.
pub fn write(session: &Session, now: &str) -> String {
    write_counted(session, now, 0)
}

/// The file for a session that is saved for the `nth` time.
pub fn write_counted(session: &Session, now: &str, nth: i64) -> String {
    let counted = &session.flow().answers;
    let mut aside = session.given().clone();
    for field in Field::all().filter(|field| counted.has(*field)) {
        aside.clear(field);
    }
    let mut file = vec![
        ("version".to_owned(), Json::Integer(VERSION)),
        ("saved_at".to_owned(), Json::text(session.saved_before_change.as_deref().unwrap_or(now))),
        ("answers".to_owned(), counted.to_json()),
        ("page".to_owned(), Json::text(session.page.map_or(Screen::Start.as_str(), |page| page.into_str()))),
    ];
    if aside != Answers::default() {
        file.push(("aside".to_owned(), aside.to_json()));
    }
    if !session.jobs.is_empty() {
        file.push((JOBS.to_owned(), experience::to_json(&session.jobs)));
    }
    if !session.ticks.is_empty() {
        file.push((TICKS.to_owned(), Json::List(session.ticks.iter().map(|id| Json::text(id)).collect())));
    }
    if let Some(lang) = &session.lang {
        file.push(("lang".to_owned(), Json::text(lang)));
    }
    if 0 < nth {
        file.push(("counter".to_owned(), Json::Integer(nth)));
    }
    let mut text = Json::Object(file).to_json();
    text.pop();
    let is_written =
        |name: &str| (name == JOBS && !session.jobs.is_empty()) || (name == TICKS && !session.ticks.is_empty());
    for (name, other) in session.others.iter().filter(|(name, _)| !is_written(name)) {
        text.extend([",", &Json::text(name).to_json(), ":", other]);
    }
    text + "}"
}

/// The session in a file, under the rules in force now.
///
/// # Errors
/// Says whether it is from a later version or damaged.
pub fn read(text: &str, rules: &'static Rules) -> Result<Session, Unread> {
    open(text, rules).map(|opened| opened.session)
}

/// Reads a file, under the rules in force now. An answer that cannot be read is left out; a file without any other is
/// damaged.
///
/// # Errors
/// Says whether it is from a later version or damaged.
pub fn open(text: &str, rules: &'static Rules) -> Result<Opened, Unread> {
    if LONGEST < text.len() {
        return Err(Unread::Damaged);
    }
    let mut file = Json::parse(text).ok_or(Unread::Damaged)?;
    let is_whole = !leave_out_unreadable(&mut file);
    let given = given(&file)?;
    if !is_whole && given == Answers::default() {
        return Err(Unread::Damaged);
    }
    let name = file.get("page").and_then(Json::as_text);
    let page = Page::VARIANTS.iter().copied().find(|page| Some(page.into_str()) == name);
    let lang = file.get("lang").and_then(Json::as_text).map(str::to_owned);
    // One that could not be read was not skipped.
    let skipped_occupation = is_whole && given.has_skipped_occupation(page);
    let mut others = others(text);
    let jobs = take(&mut others, JOBS, experience::from_json).unwrap_or_default();
    let ticks = take(&mut others, TICKS, ticks).unwrap_or_default();
    let mut session = Session::of(given, rules);
    (session.page, session.skipped_occupation, session.lang) = (page, skipped_occupation, lang);
    let saved_at = file.get("saved_at").and_then(Json::as_text);
    let saved_on = saved_at.and_then(Day::parse);
    let is_outdated = saved_on.is_some_and(|day| rules.replaced(day).is_some());
    session.saved_before_change = saved_at.filter(|_| is_outdated).map(str::to_owned);
    (session.ticks, session.jobs, session.others) = (ticks, jobs, others);
    // It counts up from 1.
    let counter = if let Some(Json::Integer(counter)) = file.get("counter") { (*counter).max(0) } else { 0 };
    Ok(Opened { session, counter, is_whole, saved_on })
}

/// Leaves the answers out that cannot be read; returns whether there were any.
fn leave_out_unreadable(file: &mut Json) -> bool {
    let Json::Object(parts) = file else { return false };
    let mut is_changed = false;
    for (_, answers) in parts.iter_mut().filter(|(name, _)| ["answers", "aside"].contains(&name.as_str())) {
        for _ in 0..MOST_PARTS {
            let Err(error) = Answers::from_json(answers) else { break };
            is_changed |= answers.remove(&error.field);
        }
    }
    is_changed
}

/// Everything answered in a file, including what is set aside.
///
/// # Errors
/// Says whether it is from a later version or damaged.
pub(crate) fn given(file: &Json) -> Result<Answers, Unread> {
    match file.get("version") {
        Some(Json::Integer(VERSION)) => {}
        Some(Json::Integer(version)) if VERSION < *version => return Err(Unread::Newer),
        _ => return Err(Unread::Damaged),
    }
    let answers = |name: &str| file.get(name).map(Answers::from_json).transpose().map_err(|_| Unread::Damaged);
    let mut given = answers("answers")?.ok_or(Unread::Damaged)?;
    if let Some(aside) = answers("aside")? {
        for field in Field::all().filter(|field| aside.has(*field)) {
            if !given.has(field) {
                given.copy(field, &aside);
            }
        }
    }
    Ok(given)
}

/// The parts of a file that this program does not use, as written.
fn others(file: &str) -> Vec<(String, String)> {
    const KNOWN: [&str; 7] = ["version", "saved_at", "answers", "page", "aside", "lang", "counter"];
    let mut parts: Vec<(String, String)> = vec![];
    for (name, value) in json::parts(file).unwrap_or_default() {
        // Of two with one name, the first counts, as everywhere in the file.
        if !KNOWN.contains(&name.as_str()) && !parts.iter().any(|(other, _)| *other == name) {
            parts.push((name, value));
        }
        if parts.len() == MOST_PARTS {
            break;
        }
    }
    parts
}

/// What was ticked off; `None` if it is not a list of names.
fn ticks(json: &Json) -> Option<Vec<String>> {
    let Json::List(items) = json else { return None };
    if MOST_TICKS < items.len() {
        return None;
    }
    let ticks = items.iter().map(|item| item.as_text().map(str::to_owned)).collect::<Option<Vec<String>>>();
    ticks.map(order::distinct)
}

/// A part of the file, if it has the form this program writes; otherwise it stays
/// in `others`, to be handed back.
fn take<T>(others: &mut Vec<(String, String)>, name: &str, read: fn(&Json) -> Option<T>) -> Option<T> {
    let place = others.iter().position(|(other, _)| other == name)?;
    let part = others.get(place).and_then(|(_, text)| read(&Json::parse(text)?))?;
    others.remove(place);
    Some(part)
}
