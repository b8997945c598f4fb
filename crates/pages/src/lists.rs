//! The lists as published, by country: each line, its groups, and what each rulebook says about it.

use crate::parts::answers::option;
use crate::parts::controls::print_button;
use crate::parts::fold::fold;
use crate::parts::line;
use crate::parts::source::{notice, source_date, source_line};
use crate::words::Words;
use crate::{Island, Reader, View, heading, view};
use cptpp_questionnaire::address::{Address, Screen};
use cptpp_rules::answers::{Choice, Field};
use cptpp_rules::country::Country;
use cptpp_rules::explain::lists::{Line, Standing, lines};
use cptpp_rules::occupations::{Category, List, Match, Row, Worded};
use cptpp_rules::order;
use cptpp_rules::outcome::Certainty;
use cptpp_rules::rulebook::Rulebook;
use cptpp_rules::rulebook::facts::facts;
use strum::VariantArray;

/// The page, with the lists of one country. `carry_on` is where the reader goes on with their answers, if there are any.
pub fn lists(reader: &Reader, shown: Option<Country>, carry_on: Option<Screen>) -> View {
    let words = reader.words;
    let named = words.by_name(reader.rules.countries(|book| book.citizens));
    let links = named.iter().map(|(name, code)| {
        let is_shown = Some(*code) == shown;
        view! {
            <li>
                <a href=Address::lists(Some(*code)).hash() aria-current=is_shown.then_some("page")>{name.clone()}</a>
            </li>
        }
    });
    let way_back =
        carry_on.map(|screen| view! { <a class="button" href=screen.hash()>{words.t("start.carry_on")}</a> });
    view! {
        {heading(words, Screen::Occupations)}
        <p>{words.t("occupations.intro")} " " {words.t("source.links")}</p>
        <nav class="countries" aria-label=words.t("occupations.countries")>
            <ul>{links.collect::<View>()}</ul>
        </nav>
        {shown.map(|code| of_country(reader, code))}
        <p class="actions">
            {way_back}
            {print_button(words)}
        </p>
        <p class="notice-noc">{notice(words)}</p>
    }
}

fn of_country(reader: &Reader, code: Country) -> View {
    let all = lines(code, reader.rules);
    let sections = Category::VARIANTS.iter().map(|category| {
        let lines = all.iter().filter(|line| line.category == *category);
        section(reader, code, *category, lines.map(|line| row(reader, line)).collect())
    });
    view! {
        <section>
            <h2>{reader.words.country(code)}</h2>
            {Island::Filter}
            {sections.collect::<View>()}
        </section>
    }
}

/// The lines of a category, after how each rulebook's list is to be read.
fn section(reader: &Reader, code: Country, category: Category, rows: View) -> View {
    let words = reader.words;
    let readings = reader.rules.books().iter().map(|book| how_to_read(words, book, code, category));
    view! {
        <section live=Island::Category(category)>
            <h3>{words.one("occupations.category", category.into_str())}</h3>
            <ul>{readings.collect::<View>()}</ul>
            <ul class="lines">{rows}</ul>
        </section>
    }
}

fn how_to_read(words: &Words, book: &'static Rulebook, code: Country, category: Category) -> View {
    let of_list = |list: &'static List| {
        let id = format!("occupations.{}.{}", category.into_str(), list.model.into_str());
        view! { <p>{words.told(&id, &facts(book), &[])} " " {source_line(words, list.source)}</p> }
    };
    let lists: Vec<View> = book.lists_of(code, category).map(of_list).collect();
    let none = lists.is_empty().then(|| {
        let id = if book.citizens.contains(&code) { "occupations.no_category" } else { "occupations.no_list" };
        let text = words.tp(id, &[("country", &words.country(code))]);
        view! { <p>{text} " " {source_line(words, book.source)}</p> }
    });
    view! { <li><strong>{words.one("rulebook", book.id)}</strong> {lists} {none}</li> }
}

fn row(reader: &Reader, line: &Line) -> View {
    let (words, item) = (reader.words, line.item);
    let differs = line.differs().then(|| view! { <p class="tag differs">{words.t("occupations.differs")}</p> });
    // A group may be in several rows, one for each answer to a question.
    let distinct = order::distinct(item.rows.iter().map(|row| row.group));
    let groups = item.rows.iter().map(|row| group(reader, row)).collect::<View>();
    let cells = line.standings.iter().map(|(book, standing, worded)| cell(words, line, book, *standing, *worded));
    let count = words.tn("occupations.groups", distinct.len()).into();
    view! {
        <li class="line" data-item=item.id live=Island::Line(item.id)>
            <h4>{line::line(words, line.worded())}</h4>
            {differs}
            <dl class="standings">{cells.collect::<View>()}</dl>
            {fold(reader, "count", format!("groups.{}", item.id), false, count, view! { <ul class="groups">{groups}</ul> })}
        </li>
    }
}

/// What one rulebook says about a line, in which words if they differ from those above, and where.
fn cell(words: &Words, line: &Line, book: &'static Rulebook, standing: Standing, worded: Worded) -> View {
    let is_other = standing.is_named() && worded.wording != line.worded().wording;
    let wording = is_other.then(|| line::quoted(words, &[worded]));
    let remark = standing.is_named().then(|| line::remark(words, worded)).flatten();
    let said = [wording, remark].into_iter().flatten();
    let said = said.map(|text| view! { <span data-wording="">{text}</span> " " }).collect::<View>();
    view! {
        <div data-book=book.id data-standing=standing.into_str()>
            <dt>{words.one("rulebook.short", book.id)}</dt>
            <dd>
                {words.one("standing", standing.into_str())} " " {said} {source_date(words, book.source)}
            </dd>
        </div>
    }
}

/// A group of a line: how certain that is, and which question it depends on.
fn group(reader: &Reader, row: &'static Row) -> View {
    let words = reader.words;
    let sureness = match row.matching {
        Match::Sure(Certainty::Clear) => "match.clear",
        Match::Sure(Certainty::Likely) => "match.likely",
        Match::Undecided => "match.undecided",
    };
    let condition = row.condition.map(|condition| {
        let path = Field::Detail(condition.ask).path();
        let question = words.one("question", path);
        let answer = option(words, path, condition.holds_when.id());
        words.tp("occupations.condition", &[("question", &question), ("answer", &answer)])
    });
    view! {
        <li>
            <span live=Island::Occupation(row.group)>{reader.occupation(row.group)}</span>
            " "
            <span class="tag">{words.t(sureness)} " " {source_date(words, row.source)}</span>
            {condition.map(|text| view! { <p class="hint">{text}</p> })}
        </li>
    }
}
