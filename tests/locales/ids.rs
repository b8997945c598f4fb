//! The ids that the program asks for, and those it may ask for.

use crate::Ids;
use crate::files::{ROOT, literals, table};
use cptpp_wizard::domain::advice::{self, FEES, Payer, STAGES};
use cptpp_wizard::domain::answers::Answers;
use cptpp_wizard::domain::assessment::Verdict;
use cptpp_wizard::domain::browse::Standing;
use cptpp_wizard::domain::choice::{Choice, YesNoUnsure};
use cptpp_wizard::domain::contrast::Contrast;
use cptpp_wizard::domain::criteria::Reason;
use cptpp_wizard::domain::explain::{Badly, DIFFERENCES, Kind};
use cptpp_wizard::domain::field::Field;
use cptpp_wizard::domain::flow::{Page, Step, is_missing};
use cptpp_wizard::domain::form::{Problem, month_boxes};
use cptpp_wizard::domain::glance::Glance;
use cptpp_wizard::domain::occupations::{Category, ITEMS};
use cptpp_wizard::domain::outcome::Certainty;
use cptpp_wizard::domain::route::Status;
use cptpp_wizard::domain::rulebook::{ApplyFrom, RULEBOOKS};
use cptpp_wizard::domain::screen::Screen;
use cptpp_wizard::domain::sources::{Confidence, SOURCES};
use cptpp_wizard::domain::wage::Period;
use cptpp_wizard::domain::work::{Exclusion, JobProblem};
use std::fs;
use std::path::Path;

/// Ids without which some page would show an id instead of a sentence.
pub fn required() -> Ids {
    // Names of files, of controls that are no answers, and of the place for a file that cannot be read.
    let is_name = |text: &str| text.split('.').any(|part| part == "json" || part == "x");
    let is_written = |text: &String| is_id(text) && !is_name(text) && text != "cptpp-wizard.unread";
    let mut ids: Ids = literals().into_iter().map(|(_, text)| text).filter(is_written).collect();
    ids.extend(families().iter().flat_map(|(family, names)| members(family, names)));
    let shell = fs::read_to_string(Path::new(ROOT).join("index.html")).unwrap();
    ids.extend(shell.split("{{").skip(1).filter_map(|rest| Some(rest.split_once("}}")?.0.to_owned())));
    // These show their help without asking whether there is any.
    ids.extend([Field::Citizenships, Field::PermanentResidences].map(|field| format!("help.{}", field.path())));
    ids.extend(Field::all().filter(|field| may_be_unsure(*field)).map(|field| format!("hint.{}.unsure", field.path())));
    ids
}

/// The ids of a family.
pub fn members(family: &str, names: &[String]) -> Vec<String> {
    let family = family.replace("{}.{}", "{}");
    names.iter().map(|name| family.replace("{}", name)).collect()
}

/// What is written where an id is put together, less the names of what is
/// filled in: `question.{path}` and `question.{}` are one pattern.
pub fn pattern(text: &str) -> String {
    let part = |part: &str| part.split_once('{').map_or(part.to_owned(), |(start, _)| format!("{start}{{}}"));
    text.split('}').map(part).collect()
}

fn may_be_unsure(field: Field) -> bool {
    field.choices().is_some_and(|values| values.contains(&"unsure"))
}

/// Ids of which the program asks first whether they exist.
pub fn optional() -> Ids {
    let mut ids: Ids = Page::ALL.iter().map(|page| format!("page.{}.intro", page.as_str())).collect();
    ids.extend(wordings().iter().map(|wording| format!("remark.{wording}")));
    for field in Field::all() {
        ids.insert(format!("help.{}", field.path()));
        for value in field.choices().unwrap_or_default() {
            ids.extend(["option", "hint"].map(|family| format!("{family}.{}.{value}", field.path())));
        }
    }
    ids
}

/// Patterns by which the program puts ids together, each with all it fills in.
pub fn families() -> Vec<(&'static str, Vec<String>)> {
    let books = names(RULEBOOKS, |book| book.id);
    let rules = RULEBOOKS.map(|book| names(book.criteria, |rule| format!("{}.{}", book.id, rule.test.id()))).concat();
    let criteria = names(&rules, |rule| rule.split_once('.').unwrap().1);
    let is_required = |field: &Field| is_missing(*field, &Answers::default());
    let model = |row: String| row.split(',').skip(2).take(2).collect::<Vec<_>>().join(".");
    let statuses = [Status::Citizen, Status::PermanentResident].map(Status::as_str);
    // Status makes the route, and lacking a licence is no refusal.
    let can_close = |id: &str| !["status", "licence"].contains(&id);
    let by_field = [Problem::Missing, Problem::TooLong];
    let certainties = [Certainty::Clear, Certainty::Likely].map(Certainty::as_str);
    // Follow-ups say in their hints how to find out.
    let unsure = Field::all().filter(|field| may_be_unsure(*field) && !matches!(field, Field::Detail(_)));
    let decided = names([Verdict::Confirm, Verdict::Eligible], Verdict::as_str);
    let is_refusal = |badly: &Badly| !matches!(badly, Badly::Eligible | Badly::Confirm);
    vec![
        ("advice.{}", names(advice::all(), |row| row.id)),
        ("brief.verdict.{}", names(Verdict::ALL, Verdict::as_str)),
        ("brief.{}.{}", pairs(&statuses, &Category::ALL.map(Category::as_str))),
        ("change.kind.{}", names(Kind::ALL, Kind::as_str)),
        ("confidence.{}", names(Confidence::ALL, Confidence::as_str)),
        ("doubt.{}", [names(Reason::JUDGEMENTS, |reason| reason.as_str()), names(unsure, Field::path)].concat()),
        ("doubts.accepted.{}", decided.clone()),
        ("doubts.badly.{}", names(Badly::ALL, Badly::as_str)),
        ("doubts.refused.{}", names(Badly::ALL.into_iter().filter(is_refusal), Badly::as_str)),
        ("doubts.well.{}", decided),
        ("fees.total.{}", names(Payer::ALL, Payer::as_str)),
        ("fees.{}", names(FEES, |fee| fee.id)),
        ("outcome.{}", ["met", "not_met", "unsure", "unanswered"].map(str::to_owned).to_vec()),
        ("routes.column.{}.{}", pairs(&statuses, &Category::ALL.map(Category::as_str))),
        ("stages.{}", names(STAGES, |stage| stage.id)),
        ("apply.{}.{}", pairs(&RULEBOOKS.map(|book| book.id), &ApplyFrom::ALL.map(ApplyFrom::as_str))),
        ("closed.{}", criteria.iter().filter(|id| can_close(id)).cloned().collect()),
        ("criterion.{}", criteria.clone()),
        ("differs.{}", [differences(), names(DIFFERENCES, ToOwned::to_owned)].concat()),
        ("error.missing.{}", names(Field::all().filter(is_required), Field::path)),
        ("error.too_long.{}", names(Field::all().filter(|field| month_boxes(*field).is_some()), Field::path)),
        ("error.{}", names(Problem::ALL.into_iter().filter(|problem| !by_field.contains(problem)), Problem::as_str)),
        ("glance.{}.{}", pairs(&RULEBOOKS.map(|book| book.id), &Glance::ALL.map(Glance::as_str))),
        ("length.{}", books.clone()),
        ("item.{}", names(ITEMS, |item| item.id)),
        ("jobs.error.{}", names(JobProblem::ALL, JobProblem::as_str)),
        ("jobs.excluded.{}", names(Exclusion::ALL, Exclusion::as_str)),
        ("occupations.category.{}", [vec!["all".to_owned()], names(Category::ALL, Category::as_str)].concat()),
        ("occupations.{}.{}", names(table("country_lists"), model)),
        ("option.{}.none", names([Field::Citizenships, Field::PermanentResidences], Field::path)),
        ("option.{}", names(YesNoUnsure::VALUES, |(id, _)| *id)),
        ("page.{}.title", names(Screen::all(), Screen::as_str)),
        ("question.{}", names(Field::all(), Field::path)),
        ("reason.{}", names(Reason::ALL, |reason| reason.as_str())),
        ("route.none.{}", books.clone()),
        ("route.{}.{}", pairs(&statuses, &Category::ALL.map(Category::as_str))),
        ("rule.{}.apply", books.clone()),
        ("rule.{}.spouse", books.clone()),
        ("rule.{}.{}", rules),
        ("rulebook.short.{}", books.clone()),
        ("rulebook.{}", books),
        ("source.short.{}", names(SOURCES, |source| source.id)),
        ("source.{}", names(SOURCES, |source| source.id)),
        (
            "spouse.{}.{}",
            pairs(&RULEBOOKS.map(|book| book.id), &YesNoUnsure::VALUES.iter().map(|(id, _)| *id).collect::<Vec<_>>()),
        ),
        ("standing.{}", names(Standing::ALL, Standing::as_str)),
        ("step.{}", names(Step::ALL, Step::as_str)),
        ("summary.{}", names(Field::all(), Field::path)),
        ("verdict.short.{}", names(Verdict::ALL, Verdict::as_str)),
        ("verdict.{}.{}", pairs(&Verdict::ALL.map(Verdict::as_str), &certainties)),
        ("wording.{}", wordings()),
        ("wage.per.{}", names(Period::ALL, Period::as_str)),
    ]
}

/// The words that lists have of their own for a line.
fn wordings() -> Vec<String> {
    let lists = RULEBOOKS.iter().flat_map(|book| book.lists);
    lists.flat_map(|list| list.wordings).map(|(_, wording)| (*wording).to_owned()).collect()
}

/// Where rulebooks differ, whoever asks.
fn differences() -> Vec<String> {
    let [first, others @ ..] = &RULEBOOKS;
    others.iter().flat_map(|other| Contrast::of(first, other).rules).map(str::to_owned).collect()
}

fn names<T, N: ToString>(all: impl IntoIterator<Item = T>, name: impl Fn(T) -> N) -> Vec<String> {
    all.into_iter().map(|one| name(one).to_string()).collect()
}

fn pairs(first: &[&str], second: &[&str]) -> Vec<String> {
    first.iter().flat_map(|one| names(second, move |two| format!("{one}.{two}"))).collect()
}

pub fn is_id(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '_' | '-'));
    text.contains('.') && text.starts_with(|letter: char| letter.is_ascii_lowercase()) && text.split('.').all(is_part)
}
