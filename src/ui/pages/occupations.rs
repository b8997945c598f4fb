//! The lists as published, by country: each line, its groups, and what each rulebook says about it.

use super::heading;
use crate::platform::words::{by_name, country, t, tn, told, tp};
use crate::ui::live::{Live, View, view};
use crate::ui::names::OccupationNames;
use crate::ui::parts::choice::option_text;
use crate::ui::parts::controls::print_button;
use crate::ui::parts::line;
use crate::ui::parts::source::{notice, source_date, source_line};
use crate::ui::wizard::Wizard;
use cptpp_questionnaire::address::{Address, Screen};
use cptpp_questionnaire::search::{contains, folded};
use cptpp_rules::answers::{Choice, Field};
use cptpp_rules::country::Country;
use cptpp_rules::explain::lists::{Line, Standing, lines};
use cptpp_rules::occupations::{Category, List, Match, Row, Worded};
use cptpp_rules::order;
use cptpp_rules::outcome::Certainty;
use cptpp_rules::rulebook::Rulebook;
use cptpp_rules::rulebook::facts::facts;
use leptos::prelude::*;
use strum::VariantArray;

#[derive(Clone, Copy)]
struct Filter {
    category: RwSignal<Option<Category>>,
    text: RwSignal<String>,
}

/// The page, with the lists of this country, or of one of the person's own.
pub fn body(wizard: Wizard, asked: Option<Country>) -> View {
    let named = by_name(wizard.rules.countries(|book| book.citizens));
    let covered = |code: &Country| named.iter().any(|(_, other)| other == code);
    let own = wizard.session.with_untracked(|session| session.given().countries().find(|code| covered(code)));
    let shown = asked.filter(covered).or(own).or(named.first().map(|(_, code)| *code));
    let links = named.iter().map(|(name, code)| {
        let is_shown = Some(*code) == shown;
        view! {
            <li>
                <a href=Address::lists(Some(*code)).hash() aria-current=is_shown.then_some("page")>{name.clone()}</a>
            </li>
        }
    });
    let carry_on = wizard.session.with_untracked(|session| session.is_started().then(|| session.carry_on().hash()));
    let way_back = carry_on.map(|address| view! { <a class="button" href=address>{t("start.carry_on")}</a> });
    view! {
        {heading(Screen::Occupations)}
        <p>{t("occupations.intro")}</p>
        <nav class="countries" aria-label=t("occupations.countries")>
            <ul>{links.collect::<View>()}</ul>
        </nav>
        {shown.map(|code| of_country(wizard, code))}
        <p class="actions">
            {way_back}
            {print_button()}
        </p>
        <p class="notice-noc">{notice()}</p>
    }
}

fn of_country(wizard: Wizard, code: Country) -> View {
    let filter = Filter { category: RwSignal::new(None), text: RwSignal::new(String::new()) };
    let all = lines(code, wizard.rules);
    let sections = Category::VARIANTS.iter().copied().map(|category| {
        let lines: Vec<Line> = all.iter().filter(|line| line.category == category).cloned().collect();
        section(wizard, code, category, lines, filter)
    });
    let sections = sections.collect::<View>();
    let count = move || all.iter().filter(|line| filter.lets_in(wizard, line)).count();
    view! {
        <section>
            <h2>{country(code)}</h2>
            {filters(filter)}
            <p role="status">{move || tn("occupations.shown", count())}</p>
            <p class="help">{move || wizard.names.with(OccupationNames::lacking)}</p>
            {sections}
        </section>
    }
}

fn filters(filter: Filter) -> View {
    let choices = [None].into_iter().chain(Category::VARIANTS.iter().copied().map(Some)).map(|category| {
        let value = category.map_or("all", |category| category.into_str());
        let id = format!("category-{value}");
        view! {
            <div class="choice">
                <input
                    type="radio"
                    id=id.clone()
                    name="x.category"
                    value=value
                    prop:checked=move || filter.category.get() == category
                    on:change=move |_| filter.category.set(category)
                />
                <label for=id>{t(&format!("occupations.category.{value}"))}</label>
            </div>
        }
    });
    let typed = move |event: leptos::ev::Event| filter.text.set(folded(&event_target_value(&event)));
    view! {
        <fieldset class="filter">
            <legend>{t("occupations.category")}</legend>
            {choices.collect::<View>()}
        </fieldset>
        <p class="field filter">
            <label class="question" for="x.lines">{t("occupations.filter")}</label>
            <input type="text" id="x.lines" name="x.lines" autocomplete="off" on:input=typed/>
        </p>
    }
}

impl Filter {
    /// Whether a line is shown: by its category, its words, and the codes and names of its groups.
    fn lets_in(self, wizard: Wizard, line: &Line) -> bool {
        let in_category = self.category.get().is_none_or(|category| category == line.category);
        let is_named = |text: &str| {
            contains(&line::words(line.worded()), text)
                || line.item.rows.iter().any(|row| contains(&wizard.names.with(|names| names.name(row.group)), text))
        };
        in_category && self.text.with(|text| text.is_empty() || is_named(text))
    }
}

/// The lines of a category, after how each rulebook's list is to be read.
fn section(wizard: Wizard, code: Country, category: Category, lines: Vec<Line>, filter: Filter) -> View {
    let readings = wizard.rules.books().iter().map(|book| how_to_read(book, code, category));
    let rows = lines.into_iter().map(|line| row(wizard, line, filter)).collect::<View>();
    view! {
        <section hidden=move || filter.category.get().is_some_and(|shown| shown != category)>
            <h3>{t(&format!("occupations.category.{}", category.into_str()))}</h3>
            <ul>{readings.collect::<View>()}</ul>
            <ul class="lines">{rows}</ul>
        </section>
    }
}

fn how_to_read(book: &'static Rulebook, code: Country, category: Category) -> View {
    let of_list = |list: &'static List| {
        let words = told(&format!("occupations.{}.{}", category.into_str(), list.model.into_str()), &facts(book), &[]);
        view! { <p>{words} " " {source_line(list.source)}</p> }
    };
    let lists: Vec<_> = book.lists_of(code, category).map(of_list).collect();
    let none = lists.is_empty().then(|| {
        let name = country(code);
        let words = if book.citizens.contains(&code) {
            tp("occupations.no_category", &[("country", &name)])
        } else {
            tp("occupations.no_list", &[("country", &name)])
        };
        view! { <p>{words} " " {source_line(book.source)}</p> }
    });
    view! { <li><strong>{t(&format!("rulebook.{}", book.id))}</strong> {lists} {none}</li> }
}

fn row(wizard: Wizard, line: Line, filter: Filter) -> View {
    let item = line.item;
    let differs = line.differs().then(|| view! { <p class="tag differs">{t("occupations.differs")}</p> });
    // A group may be in several rows, one for each answer to a question.
    let distinct = order::distinct(item.rows.iter().map(|row| row.group));
    let count = tn("occupations.groups", distinct.len());
    let groups = item.rows.iter().map(|row| group(wizard, row)).collect::<View>();
    let cells = line.standings.iter().map(|(book, standing, worded)| cell(&line, book, *standing, *worded));
    let standings = cells.collect::<View>();
    let words = line::words(line.worded());
    view! {
        <li class="line" data-item=item.id hidden=move || !filter.lets_in(wizard, &line)>
            <h4>{words}</h4>
            {differs}
            <dl class="standings">{standings}</dl>
            <details>
                <summary>{count}</summary>
                <ul class="groups">{groups}</ul>
            </details>
        </li>
    }
}

/// What one rulebook says about a line, in which words if they differ from those above, and where.
fn cell(line: &Line, book: &'static Rulebook, standing: Standing, worded: Worded) -> View {
    let is_other = standing.is_named() && worded.wording != line.worded().wording;
    let words = is_other.then(|| line::quoted(&[worded]));
    let remark = standing.is_named().then(|| line::remark(worded)).flatten();
    let said = [words, remark].into_iter().flatten();
    let said = said.map(|text| view! { <span data-wording="">{text}</span> " " }).collect::<View>();
    view! {
        <div data-book=book.id data-standing=standing.into_str()>
            <dt>{t(&format!("rulebook.short.{}", book.id))}</dt>
            <dd>
                {t(&format!("standing.{}", standing.into_str()))} " " {said} {source_date(book.source)}
            </dd>
        </div>
    }
}

/// A group of a line: how certain that is, and which question it depends on.
fn group(wizard: Wizard, row: &'static Row) -> View {
    let sureness = match row.matching {
        Match::Sure(Certainty::Clear) => "match.clear",
        Match::Sure(Certainty::Likely) => "match.likely",
        Match::Undecided => "match.undecided",
    };
    let condition = row.condition.map(|condition| {
        let path = Field::Detail(condition.ask).path();
        let question = t(&format!("question.{path}"));
        let answer = option_text(path, condition.holds_when.id());
        tp("occupations.condition", &[("question", &question), ("answer", &answer)])
    });
    view! {
        <li>
            {move || wizard.names.with(|names| names.name(row.group))}
            " "
            <span class="tag">{t(sureness)} " " {source_date(row.source)}</span>
            {condition.map(|text| view! { <p class="hint">{text}</p> })}
        </li>
    }
}
