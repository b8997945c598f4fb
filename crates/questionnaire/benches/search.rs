//! The native cost of the search: reading the files of names, and one keystroke.
//! `scripts/assure` runs it, and measures the same in a browser.

#![allow(missing_docs, reason = "criterion's macros write undocumented items")]

use cptpp_questionnaire::search::{Catalogue, LANGUAGES, Names};
use criterion::{Criterion, criterion_group, criterion_main};
use std::fs;
use std::hint::black_box;

fn file(language: &str) -> String {
    fs::read_to_string(format!("{}/../../public/occupations/{language}.txt", env!("CARGO_MANIFEST_DIR")))
        .unwrap_or_default()
}

fn read(criterion: &mut Criterion) {
    for language in LANGUAGES {
        let file = file(language);
        criterion.bench_function(&format!("read {language}"), |bencher| {
            bencher.iter(|| Names::parse(language, black_box(&file)));
        });
    }
}

fn search(criterion: &mut Criterion) {
    let mut catalogue = Catalogue::default();
    for language in LANGUAGES {
        catalogue.add(Names::parse(language, &file(language)));
    }
    for query in ["el", "electrician", "directrice des ressources humaines", "ingeniero civl", "施工管理"] {
        criterion.bench_function(&format!("search {query}"), |bencher| {
            bencher.iter(|| catalogue.search(black_box(query), "en"));
        });
    }
}

criterion_group!(benches, read, search);
criterion_main!(benches);
