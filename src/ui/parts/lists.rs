//! The controls above the lists, and what they hide.

use crate::platform::words::{self, t, tn};
use crate::ui::live::{Live, View, view};
use crate::ui::names::OccupationNames;
use crate::ui::wizard::Wizard;
use cptpp_pages::parts::line::line;
use cptpp_questionnaire::search::{contains, folded};
use cptpp_rules::country::Country;
use cptpp_rules::explain::lists::{Line, lines};
use cptpp_rules::occupations::Category;
use leptos::prelude::*;
use strum::VariantArray;

/// The lines of one country, and what the controls are set to.
#[derive(Clone, Copy)]
pub struct Lists {
    lines: StoredValue<Vec<Line>>,
    category: RwSignal<Option<Category>>,
    text: RwSignal<String>,
}

impl Lists {
    pub fn of(country: Country, wizard: Wizard) -> Lists {
        Lists {
            lines: StoredValue::new(lines(country, wizard.rules)),
            category: RwSignal::new(None),
            text: RwSignal::new(String::new()),
        }
    }

    pub fn hides_category(self, category: Category) -> bool {
        self.category.get().is_some_and(|shown| shown != category)
    }

    pub fn hides(self, wizard: Wizard, item: &str) -> bool {
        self.lines.with_value(|lines| {
            lines.iter().find(|line| line.item.id == item).is_some_and(|line| !self.lets_in(wizard, line))
        })
    }

    /// Whether a line is shown: by its category, its words, and the codes and names of its groups.
    fn lets_in(self, wizard: Wizard, line: &Line) -> bool {
        let is_named = |text: &str| {
            contains(&words_of(line), text)
                || line.item.rows.iter().any(|row| contains(&wizard.names.with(|names| names.name(row.group)), text))
        };
        !self.hides_category(line.category) && self.text.with(|text| text.is_empty() || is_named(text))
    }

    pub fn controls(self, wizard: Wizard) -> View {
        let choices = [None].into_iter().chain(Category::VARIANTS.iter().copied().map(Some));
        let typed = move |event: leptos::ev::Event| self.text.set(folded(&event_target_value(&event)));
        let count =
            move || self.lines.with_value(|lines| lines.iter().filter(|line| self.lets_in(wizard, line)).count());
        view! {
            <fieldset class="filter">
                <legend>{t("occupations.category")}</legend>
                {choices.map(|category| self.choice(category)).collect::<View>()}
            </fieldset>
            <p class="field filter">
                <label class="question" for="x.lines">{t("occupations.filter")}</label>
                <input type="text" id="x.lines" name="x.lines" autocomplete="off" on:input=typed/>
            </p>
            <p role="status">{move || tn("occupations.shown", count())}</p>
            <p class="help">{move || wizard.names.with(OccupationNames::lacking)}</p>
        }
    }

    fn choice(self, category: Option<Category>) -> View {
        let value = category.map_or("all", |category| category.into_str());
        let id = format!("category-{value}");
        view! {
            <div class="choice">
                <input
                    type="radio"
                    id=id.clone()
                    name="x.category"
                    value=value
                    prop:checked=move || self.category.get() == category
                    on:change=move |_| self.category.set(category)
                />
                <label for=id>{t(&format!("occupations.category.{value}"))}</label>
            </div>
        }
    }
}

fn words_of(of: &Line) -> String {
    words::with(|words| line(words, of.worded()))
}
