//! What stands around every page, and the first page as it stands in `index.html` before the program has arrived.

use crate::html::{MARKS, to_html_with};
use crate::node::Node;
use crate::parts::controls::clear_button;
use crate::question::{other_country_list, question};
use crate::terms::Terms;
use crate::words::Words;
use crate::{Folds, Island, Reader, View, title, view};
use cptpp_questionnaire::address::{Screen, in_language};
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::Page;
use cptpp_rules::country::Country;
use cptpp_rules::rulebook::facts::Fact;
use cptpp_rules::rules::Rules;

/// The header, the page, and the footer; `languages` are those there are, each with its own name.
pub fn shell(words: &Words, languages: &[(String, String)]) -> View {
    let others = [Screen::Occupations, Screen::Sources, Screen::Privacy, Screen::Embed];
    view! {
        <div class="shell" live=Island::Shell>
            <a class="skip-link" href="#heading" live=Island::Skip>{words.t("shell.skip")}</a>
            <header class="site-header">
                <a class="site-name" href=Screen::Start.hash()>{words.t("shell.title")}</a>
                {switch(words, languages)}
            </header>
            <div role="status">{Island::Notice}</div>
            {Island::Page}
            <footer class="site-footer">
                <nav aria-label=words.t("shell.more")>
                    <ul>
                        <li><a href=Screen::Review.hash() data-action="review">{words.t("shell.review")}</a></li>
                        {others.map(|screen| view! { <li><a href=screen.hash()>{title(words, screen)}</a></li> })}
                    </ul>
                </nav>
                <p class="actions">{clear_button(words)}</p>
                <p>{words.t("shell.not_advice")}</p>
            </footer>
        </div>
    }
}

/// The switch of the language: links, each in its own language, to the same page.
fn switch(words: &Words, languages: &[(String, String)]) -> View {
    let link = |(tag, name): &(String, String)| {
        let is_in_use = (*tag == words.language).then_some("true");
        view! {
            <li>
                // For those who open it somewhere else; a plain click changes the language here.
                <a
                    id=link_id(tag)
                    href=in_language("", tag) + &Screen::Start.hash()
                    hreflang=tag.clone()
                    lang=tag.clone()
                    aria-current=is_in_use
                    live=Island::Language(tag.clone())
                >
                    {name.clone()}
                </a>
            </li>
        }
    };
    let links = languages.iter().map(link).collect::<View>();
    view! { <nav data-languages="" aria-label=words.t("shell.languages")><ul>{links}</ul></nav> }
}

/// The id of the link to a language.
pub fn link_id(language: &str) -> String {
    format!("language-{language}")
}

/// The first page of somebody who has answered nothing, as HTML that the site takes over: what is alive has its place. Its
/// lists of countries are empty as yet, because nobody sees into them at once: `boot.js` fills them.
pub fn first_page(words: &Words, languages: &[(String, String)], rules: &'static Rules) -> String {
    let folds = Folds::default();
    let reader = Reader { words, names: None, rules, folds: &folds };
    let still = |island: &Island| match island {
        Island::Page => {
            let page = question(&reader, &Session::new(rules), Screen::Start, Page::Citizenships);
            Some(page.enliven(&Terms::of(words)))
        }
        Island::OtherCountries(field, _) => Some(emptied(other_country_list(words, *field, 0, None))),
        _ => Some(Node::NOTHING),
    };
    let [start, end] = MARKS.map(|mark| format!("<!--{mark}-->"));
    // All of it is shown again in another language, so it has a place of its own.
    start + &to_html_with(&shell(words, languages), &still) + &end
}

/// The same without what can be chosen from lists but the first, which is no choice.
fn emptied(node: View) -> View {
    let Node::Element(mut element) = node else { return node };
    if element.start.tag == "select" {
        element.children.truncate(1);
    }
    element.children = element.children.into_iter().map(emptied).collect();
    Node::Element(element)
}

/// All countries by their codes and names, in the order of the language, as `boot.js` and the site read them.
pub fn countries(words: &Words) -> String {
    let all = words.by_name(Country::all().collect()).into_iter();
    all.map(|(name, code)| format!("{code} {name}")).collect::<Vec<_>>().join(";")
}

/// The lists of countries in the sentences of the first page, with `|` between: what each lists, with `;` between, then `=`
/// and the list as it is written. The browser's own format takes a slow phone a fifth of a second the first time.
pub fn lists_of_countries(words: &Words, rules: &Rules) -> String {
    let facts = rules.facts();
    let of = |name: &str| match facts.iter().find(|(other, _)| other == name) {
        Some((_, Fact::Countries(codes))) => {
            let names: Vec<String> = words.by_name(codes.clone()).into_iter().map(|(name, _)| name).collect();
            format!("{}={}", names.join(";"), words.list(&names))
        }
        _ => String::new(),
    };
    ["citizens", "residents"].map(of).join("|")
}

/// A number of four digits and one of five as they are written: the separators in them. The browser's own format takes a
/// slow phone as long as that of lists.
pub fn grouped_numbers(words: &Words) -> String {
    [1234, 12345].map(|number| words.number(number)).join("|")
}
