//! The ids that the program asks for, and those it may ask for.

use super::Ids;
use super::files::{ROOT, literals, table};
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::experience::{Exclusion, JobProblem};
use cptpp_questionnaire::form::{Problem, month_boxes};
use cptpp_questionnaire::pay::Period;
use cptpp_rules::answers::{Answers, Choice, Effort, Field, Kind, Page, Step, Value, YesNoUnsure};
use cptpp_rules::assessment::Verdict;
use cptpp_rules::criteria::Reason;
use cptpp_rules::explain::advice::{self, FEES, Payer, STAGES};
use cptpp_rules::explain::contrast::Contrast;
use cptpp_rules::explain::deciding::AGREEMENTS;
use cptpp_rules::explain::glance::Glance;
use cptpp_rules::explain::lists::Standing;
use cptpp_rules::explain::{DIFFERENCES, WorstCase};
use cptpp_rules::occupations::{Category, ITEMS};
use cptpp_rules::outcome::Certainty;
use cptpp_rules::route::Status;
use cptpp_rules::rulebook::{ApplyFrom, EDITIONS, Requirement, Rulebook};
use cptpp_rules::sources::{Confidence, SOURCES};
use cptpp_testing::RULES;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use strum::VariantArray;

/// Ids without which some page would show an id instead of a sentence.
pub fn required() -> Ids {
    // Names of files, and of controls that are not answers.
    let is_name = |text: &str| text.split('.').any(|part| ["json", "txt", "x"].contains(&part));
    let is_written = |text: &String| is_id(text) && !is_name(text);
    let mut ids: Ids = literals().into_iter().map(|(_, text)| text).filter(is_written).collect();
    ids.extend(families().iter().flat_map(|(family, names)| members(family, names)));
    let shell = fs::read_to_string(Path::new(ROOT).join("index.html")).unwrap();
    ids.extend(shell.split("{{").skip(1).filter_map(|rest| Some(rest.split_once("}}")?.0.to_owned())));
    // The name of each language, which scripts/site.mjs writes into index.html.
    ids.insert("shell.language".to_owned());
    // These show their help without checking whether there is any.
    ids.extend([Field::Citizenships, Field::PermanentResidences].map(|field| format!("help.{}", field.path())));
    ids.extend(Field::all().filter(|field| may_be_unsure(*field)).map(|field| format!("hint.{}.unsure", field.path())));
    ids
}

/// The ids of a family.
pub fn members(family: &str, names: &[String]) -> Vec<String> {
    let family = family.replace("{}.{}", "{}");
    names.iter().map(|name| family.replace("{}", name)).collect()
}

/// The code that builds an id, without the names of what is filled in:
/// `question.{path}` and `question.{}` are one pattern.
pub fn pattern(text: &str) -> String {
    let part = |part: &str| part.split_once('{').map_or(part.to_owned(), |(start, _)| format!("{start}{{}}"));
    text.split('}').map(part).collect()
}

/// The options of a question, if it has any.
pub fn options(field: Field) -> &'static [&'static str] {
    if let Kind::Choice(options) = field.kind() { options } else { &[] }
}

fn may_be_unsure(field: Field) -> bool {
    options(field).contains(&"unsure")
}

/// Ids that the program looks up only if they exist.
pub fn optional() -> Ids {
    let mut ids: Ids = Page::VARIANTS.iter().map(|page| format!("page.{}.intro", page.into_str())).collect();
    ids.extend(wordings().iter().map(|wording| format!("remark.{wording}")));
    ids.extend(Reason::VARIANTS.iter().flat_map(|reason| {
        ["point", "point.likely", "reason.likely"].map(|family| format!("{family}.{}", reason.into_str()))
    }));
    for field in Field::all() {
        ids.insert(format!("help.{}", field.path()));
        for value in options(field) {
            ids.extend(["option", "hint"].map(|family| format!("{family}.{}.{value}", field.path())));
        }
    }
    ids
}

/// Patterns from which the program builds ids, each with everything it fills in.
pub fn families() -> Vec<(&'static str, Vec<String>)> {
    let books = names(RULES.books(), |book| book.id);
    let of_edition = |book: &Rulebook| names(book.criteria, |rule| format!("{}.{}", book.id, rule.requirement.id()));
    let rules: BTreeSet<String> = EDITIONS.into_iter().flatten().flat_map(of_edition).collect();
    let rules: Vec<String> = rules.into_iter().collect();
    let criteria = names(&rules, |rule| rule.split_once('.').unwrap().1);
    let is_required = |field: &Field| Answers::default().is_missing(*field);
    let model = |row: String| row.split(',').skip(2).take(2).collect::<Vec<_>>().join(".");
    let statuses = [Status::Citizen, Status::PermanentResident].map(|value| value.into_str());
    // Status makes the route, and not having a licence is no refusal.
    let can_close = |id: &str| !["status", "licence"].contains(&id);
    let by_field = [Problem::Missing, Problem::TooLong];
    let certainties = [Certainty::Clear, Certainty::Likely].map(|value| value.into_str());
    // The hints of follow-ups already say how to find out.
    let is_no_follow_up = |field: &Field| !matches!(field, Field::Detail(_));
    let unsure: Vec<&str> =
        Field::all().filter(|field| may_be_unsure(*field)).filter(is_no_follow_up).map(Field::path).collect();
    let unsure = names(unsure, ToOwned::to_owned);
    let follow_up = vec!["occupation_detail".to_owned()];
    let decided = names([Verdict::Confirm, Verdict::Eligible], |verdict| verdict.into_str());
    let is_refusal = |badly: &WorstCase| !matches!(badly, WorstCase::Eligible | WorstCase::Confirm);
    vec![
        ("advice.{}", names(advice::all(), |row| row.id)),
        ("brief.verdict.{}", names(Verdict::VARIANTS, Verdict::into_str)),
        ("brief.{}.{}", pairs(&statuses, &names(Category::VARIANTS, Category::into_str))),
        ("change.{}", names(changed().into_iter().filter(|field| *field != Field::Credential), Field::path)),
        ("change.{}.{}", pairs(&[Field::Credential.path()], &credentials())),
        ("change.{}_unsure", names([Field::InField, Field::Language], Field::path)),
        ("change.kind.{}", names(Effort::VARIANTS, Effort::into_str)),
        ("confidence.{}", names(Confidence::VARIANTS, Confidence::into_str)),
        ("doubt.{}", [names(Reason::JUDGEMENTS, Reason::into_str), unsure.clone()].concat()),
        ("do.find_out.{}", [unsure.clone(), follow_up.clone()].concat()),
        ("do.prepare.{}", names(Reason::JUDGEMENTS, Reason::into_str)),
        ("do.{}", names(AGREEMENTS, ToOwned::to_owned)),
        ("doubts.accepted.{}", decided.clone()),
        ("doubts.badly.{}", names(WorstCase::VARIANTS, WorstCase::into_str)),
        ("doubts.refused.{}", names(WorstCase::VARIANTS.iter().copied().filter(is_refusal), |case| case.into_str())),
        ("doubts.well.{}", decided),
        ("fees.total.{}", names(Payer::VARIANTS, Payer::into_str)),
        ("fees.{}", names(FEES, |fee| fee.id)),
        ("outcome.{}", ["met", "not_met", "unsure", "unanswered"].map(str::to_owned).to_vec()),
        ("routes.column.{}.{}", pairs(&statuses, &names(Category::VARIANTS, Category::into_str))),
        ("stages.{}", names(STAGES, |stage| stage.id)),
        ("apply.{}.{}", pairs(&books, &names(ApplyFrom::VARIANTS, ApplyFrom::into_str))),
        ("closed.{}", criteria.iter().filter(|id| can_close(id)).cloned().collect()),
        ("criterion.{}", criteria.clone()),
        ("differs.{}", [differences(), names(DIFFERENCES, ToOwned::to_owned)].concat()),
        ("error.missing.{}", names(Field::all().filter(is_required), Field::path)),
        ("error.too_long.{}", names(Field::all().filter(|field| month_boxes(*field).is_some()), Field::path)),
        (
            "error.{}",
            names(Problem::VARIANTS.iter().copied().filter(|problem| !by_field.contains(problem)), |problem| {
                problem.into_str()
            }),
        ),
        ("glance.{}.{}", pairs(&books, &names(Glance::VARIANTS, Glance::into_str))),
        ("length.{}", books.clone()),
        ("item.{}", names(ITEMS, |item| item.id)),
        ("jobs.error.{}", names(JobProblem::VARIANTS, JobProblem::into_str)),
        ("jobs.excluded.{}", names(Exclusion::VARIANTS, Exclusion::into_str)),
        ("occupations.category.{}", [vec!["all".to_owned()], names(Category::VARIANTS, Category::into_str)].concat()),
        ("occupations.{}.{}", names(table("country_lists"), model)),
        ("option.{}.none", names([Field::Citizenships, Field::PermanentResidences], Field::path)),
        ("option.{}", names(YesNoUnsure::VARIANTS, |answer| answer.id())),
        ("page.{}.title", names(Screen::all(), Screen::as_str)),
        (
            "point.missing.{}",
            [names(Field::all().filter(is_required).filter(is_no_follow_up), Field::path), follow_up.clone()].concat(),
        ),
        ("point.unsure.{}", [unsure, follow_up].concat()),
        ("question.{}", names(Field::all(), Field::path)),
        ("reason.{}", names(Reason::VARIANTS, Reason::into_str)),
        ("route.none.{}", books.clone()),
        ("route.{}.{}", pairs(&statuses, &names(Category::VARIANTS, Category::into_str))),
        ("edition.{}", books.clone()),
        ("rule.{}.apply", books.clone()),
        ("rule.{}.spouse", books.clone()),
        ("rule.{}.{}", rules),
        ("rulebook.short.{}", books.clone()),
        ("rulebook.{}", books.clone()),
        ("source.short.{}", names(SOURCES, |source| source.id)),
        ("source.{}", names(SOURCES, |source| source.id)),
        ("spouse.{}.{}", pairs(&books, &names(YesNoUnsure::VARIANTS, |answer| answer.id()))),
        ("standing.{}", names(Standing::VARIANTS, Standing::into_str)),
        ("step.{}", names(Step::VARIANTS, Step::into_str)),
        ("summary.{}", names(Field::all(), Field::path)),
        ("verdict.short.{}", names(Verdict::VARIANTS, Verdict::into_str)),
        ("verdict.{}.{}", pairs(&names(Verdict::VARIANTS, Verdict::into_str), &certainties)),
        ("wording.{}", wordings()),
        ("wage.per.{}", names(Period::VARIANTS, Period::into_str)),
    ]
}

/// The lists' own words for a line.
fn wordings() -> Vec<String> {
    let lists = EDITIONS.into_iter().flatten().flat_map(|book| book.lists);
    lists.flat_map(|list| list.wordings).map(|(_, wording)| (*wording).to_owned()).collect()
}

/// The answers that can be changed, besides follow-ups.
fn changed() -> Vec<Field> {
    let tests = RULES.books().iter().flat_map(|book| book.criteria).map(|rule| &rule.requirement);
    let read: BTreeSet<Field> = tests.flat_map(Requirement::fields).copied().collect();
    read.into_iter().filter(|field| !matches!(field, Field::Detail(_))).collect()
}

/// The credentials that someone can still get: nobody aims at none, or at not being sure.
fn credentials() -> Vec<&'static str> {
    let [none, ..] = options(Field::Credential) else { panic!() };
    let values = RULES.candidates(Field::Credential).iter().filter_map(Value::id);
    values.filter(|id| ![*none, "unsure"].contains(id)).collect()
}

/// The differences between rulebooks that do not depend on a person.
fn differences() -> Vec<String> {
    let [first, others @ ..] = RULES.books() else { panic!() };
    others.iter().flat_map(|other| Contrast::of(first, other, &RULES).rules).map(str::to_owned).collect()
}

fn names<T, N: ToString>(all: impl IntoIterator<Item = T>, name: impl Fn(T) -> N) -> Vec<String> {
    all.into_iter().map(|one| name(one).to_string()).collect()
}

fn pairs(first: &[impl AsRef<str>], second: &[impl AsRef<str>]) -> Vec<String> {
    let pair = |one: &str, two: &str| format!("{one}.{two}");
    first.iter().flat_map(|one| names(second, move |two| pair(one.as_ref(), two.as_ref()))).collect()
}

pub fn is_id(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '_' | '-'));
    text.contains('.') && text.starts_with(|letter: char| letter.is_ascii_lowercase()) && text.split('.').all(is_part)
}
