//! The whole result, as a person would read it, for each answers object on standard input, one a line.
//!
//! ```text
//! cargo run --release -p cptpp-pages --example report -- [--html] [--lang en] [--on YYYY-MM-DD] < answers.jsonl
//! ```
//!
//! Results are text, each after a line of dashes, or with `--html` an `<article>` each. A line that is no answers
//! object is answered with what is wrong with it.

use cptpp_pages::html::to_html;
use cptpp_pages::icu;
use cptpp_pages::result::{Person, result};
use cptpp_pages::terms::Terms;
use cptpp_pages::text::to_text;
use cptpp_pages::words::Words;
use cptpp_pages::{Folds, Reader};
use cptpp_questionnaire::address::sharing;
use cptpp_questionnaire::flow::Flow;
use cptpp_questionnaire::link;
use cptpp_questionnaire::search::{LANGUAGES, Names};
use cptpp_rules::answers::Answers;
use cptpp_rules::day::Day;
use cptpp_rules::rules::Rules;
use std::error::Error;
use std::io::{self, BufRead, BufWriter, Write};
use std::{env, fs};

const USAGE: &str = "usage: report [--html] [--lang LANGUAGE] [--on YYYY-MM-DD] < answers.jsonl";

fn main() -> Result<(), Box<dyn Error>> {
    let (mut is_html, mut language, mut on) = (false, "en".to_owned(), jiff::Zoned::now().date().to_string());
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--html" => is_html = true,
            "--lang" => language = arguments.next().ok_or(USAGE)?,
            "--on" => on = arguments.next().ok_or(USAGE)?,
            _ => return Err(USAGE.into()),
        }
    }
    let today = Day::parse(&on).ok_or("--on: not a day written as YYYY-MM-DD")?;
    // As long as the program runs.
    let rules: &'static Rules = Box::leak(Box::new(Rules::in_force(today)));
    let (words, names) = language_of(&language, rules)?;
    let folds = Folds::default();
    let reader = &Reader { words: &words, names: names.as_ref(), rules, folds: &folds };
    let mut output = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let answers = match Answers::parse(&line?) {
            Ok(answers) => answers,
            Err(error) => {
                writeln!(output, "error: {}: {}", error.field, error.message)?;
                continue;
            }
        };
        let flow = Flow::of(&answers, rules);
        let link = sharing(&link::write(&flow.answers));
        let page = result(reader, &Person { flow: &flow, replaced: &[], today, link: &link });
        let page = page.enliven(&Terms::of(reader.words));
        if is_html {
            writeln!(output, "<article lang=\"{language}\">{}</article>", to_html(&page))?;
        } else {
            writeln!(output, "{}\n{}", "-".repeat(72), to_text(&page))?;
        }
    }
    output.flush()?;
    Ok(())
}

/// The words of a language, and its names of occupations.
fn language_of(language: &str, rules: &Rules) -> Result<(Words, Option<Names>), Box<dyn Error>> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let is_tag = language.len() == 2 && language.chars().all(|letter| letter.is_ascii_lowercase());
    let file = fs::read_to_string(format!("{root}/locales/{language}.json")).ok().filter(|_| is_tag);
    let file = file.ok_or_else(|| format!("--lang: there are no sentences in {language}"))?;
    // As on the site, names are in English where there are none in the language.
    let naming = LANGUAGES.into_iter().find(|known| *known == language).unwrap_or("en");
    let names = fs::read_to_string(format!("{root}/public/occupations/{naming}.txt")).ok();
    // English has no such table.
    let terms = fs::read_to_string(format!("{root}/locales/{language}.terms.tsv")).unwrap_or_default();
    Ok((icu::words(language, &file, &terms, rules.facts())?, names.map(|file| Names::parse(naming, &file))))
}
