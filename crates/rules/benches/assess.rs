//! What an assessment costs natively, and how that grows with routes, occupations and answers. `scripts/assure` runs it.

#![allow(missing_docs, reason = "criterion's macros write undocumented items")]

use cptpp_rules::answers::Answers;
use cptpp_rules::assess::assess;
use cptpp_testing::{RULES, only, person};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

fn assessment(criterion: &mut Criterion) {
    let rows: [(&str, Answers); 8] = [
        ("nothing answered", Answers::default()),
        ("one citizenship, nothing else", only("citizenships=AU permanent_residences=")),
        ("everything answered, 1 citizenship", person("")),
        ("everything answered, 2 citizenships", person("citizenships=AU,JP")),
        ("everything answered, every country", person("citizenships=AU,BN,CL,JP,MX,MY,PE permanent_residences=AU")),
        ("an occupation on no list", person("occupation=72500")),
        ("an occupation on many lists", person("occupation=21321")),
        ("a technician", person("occupation=72300 education.credential=diploma education.study_months=24")),
    ];
    for (name, answers) in rows {
        criterion.bench_function(&format!("assess {name}"), |bencher| {
            bencher.iter(|| assess(black_box(&answers), &RULES));
        });
    }
}

criterion_group!(benches, assessment);
criterion_main!(benches);
