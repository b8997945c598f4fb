//! The first page in each language, as a JSON object by the tag of the language: as HTML, the countries to choose
//! from, and how lists of countries and numbers are written in its language. `scripts/site.mjs` puts them into `index.html`.
//!
//! ```text
//! cargo run -p cptpp-pages --features icu --bin first-page -- YYYY-MM-DD
//! ```
//!
//! The day says which rules are in force. Run in the folder of the project, whose `locales/` it reads.

use cptpp_pages::html::to_html;
use cptpp_pages::{countries, essentials, first_page, grouped_numbers, icu, lists_of_countries};
use cptpp_rules::answers::json::Json;
use cptpp_rules::day::Day;
use cptpp_rules::rules::Rules;
use std::error::Error;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let day = env::args().nth(1).as_deref().and_then(Day::parse).ok_or("usage: first-page YYYY-MM-DD")?;
    // As long as the program runs.
    let rules: &'static Rules = Box::leak(Box::new(Rules::in_force(day)));
    let words = all_words(rules)?;
    let languages: Vec<(String, String)> =
        words.iter().map(|words| (words.language.clone(), words.t("shell.language"))).collect();
    let pages = words.iter().map(|words| {
        let html = first_page(words, &languages, rules);
        let page = [
            ("html", html),
            ("essentials", to_html(&essentials(words, rules))),
            ("countries", countries(words)),
            ("lists", lists_of_countries(words, rules)),
            ("numbers", grouped_numbers(words)),
        ];
        (words.language.clone(), Json::Object(page.map(|(name, text)| (name.to_owned(), Json::text(&text))).into()))
    });
    println!("{}", Json::Object(pages.collect()).to_json());
    Ok(())
}

/// The words of every language, English first, which is the language without a wish.
fn all_words(rules: &Rules) -> Result<Vec<cptpp_pages::words::Words>, Box<dyn Error>> {
    let mut words = vec![];
    for file in fs::read_dir("locales")? {
        let path = file?.path();
        let tag = path.file_stem().and_then(|stem| stem.to_str()).filter(|stem| stem.len() == 2);
        if let Some(tag) = tag.filter(|_| path.extension().is_some_and(|end| end == "json")) {
            // English has no table of terms.
            let terms = fs::read_to_string(format!("locales/{tag}.terms.tsv")).unwrap_or_default();
            words.push(icu::words(tag, &fs::read_to_string(&path)?, &terms, rules.facts())?);
        }
    }
    words.sort_by_key(|words| (words.language != "en", words.language.clone()));
    Ok(words)
}
