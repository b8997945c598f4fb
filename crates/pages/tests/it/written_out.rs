//! Words that the code asks for by their whole ids come with the pages that the code is for.

use super::common::{ROOT, languages};
use super::parted::*;
use std::collections::BTreeSet;
use std::fs;

/// The part of each of these files' words, if they are asked for by their whole ids. A file of the site that is not
/// here asks for none.
const FILES: [(&str, &str); 30] = [
    ("src/ui/app.rs", "start"),
    ("src/ui/parts/notice.rs", "start"),
    ("src/ui/parts/errors.rs", "start"),
    ("src/ui/names.rs", "questions"),
    ("src/ui/parts/occupation/mod.rs", "questions"),
    ("src/ui/parts/occupation/options.rs", "questions"),
    ("src/ui/parts/jobs/mod.rs", "questions"),
    ("src/ui/parts/jobs/outcome.rs", "questions"),
    ("src/ui/parts/jobs/row.rs", "questions"),
    ("src/ui/parts/jobs/time_line.rs", "questions"),
    ("src/ui/parts/wage.rs", "questions"),
    ("src/ui/islands.rs", "result"),
    ("src/ui/parts/file.rs", "result"),
    ("src/ui/parts/check.rs", "more"),
    ("src/ui/parts/lists.rs", "more"),
    ("crates/pages/src/shell.rs", "start"),
    ("crates/pages/src/question/mod.rs", "questions"),
    ("crates/pages/src/question/choice.rs", "start"),
    ("crates/pages/src/question/countries.rs", "start"),
    ("crates/pages/src/question/fieldset.rs", "start"),
    // The first page asks for countries only.
    ("crates/pages/src/question/field.rs", "questions"),
    ("crates/pages/src/question/months.rs", "questions"),
    ("crates/pages/src/review.rs", "result"),
    ("crates/pages/src/result/change.rs", "result"),
    ("crates/pages/src/result/compare.rs", "result"),
    ("crates/pages/src/result/doubts.rs", "result"),
    ("crates/pages/src/result/edition.rs", "result"),
    ("crates/pages/src/result/next.rs", "result"),
    ("crates/pages/src/result/top.rs", "result"),
    ("crates/pages/src/parts/criterion.rs", "result"),
];

/// What is alive in a page is not in its tree.
#[test]
fn words_written_out_in_a_file_come_with_the_pages_that_have_it() {
    let beginnings = beginnings();
    let mut asking = BTreeSet::new();
    for tag in languages() {
        let ids: Vec<String> = entries(&format!("locales/{tag}.json")).into_iter().map(|(id, _)| id).collect();
        for file in site_files("src/ui").into_iter().chain(site_files("crates/pages/src")) {
            let source = fs::read_to_string(format!("{ROOT}/{file}")).unwrap();
            let asked: Vec<&String> = ids.iter().filter(|id| source.contains(&format!("\"{id}\""))).collect();
            let families: Vec<&str> = source.split('"').filter_map(family).collect();
            let members = |id: &&String| families.iter().any(|family| id.starts_with(family));
            let Some((_, part)) = FILES.iter().find(|(other, _)| *other == file) else {
                assert!(file.starts_with("crates") || asked.is_empty(), "{file} is not in the table: {asked:?}");
                continue;
            };
            asking.insert(file.clone());
            let is_control = !file.starts_with("crates") && *part != "start";
            let all = asked.into_iter().chain(ids.iter().filter(members).filter(|_| is_control));
            for id in all {
                let of = part_of(&beginnings, id);
                assert!(up_to(of) <= up_to(part), "{tag}: {file} needs {id} in {part}, and it is in {of}");
            }
        }
    }
    assert_eq!(asking.len(), FILES.len(), "{asking:?}");
}

/// How ids begin that the program puts together, as in `"wage.per.{}"`.
fn family(text: &str) -> Option<&str> {
    let (start, _) = text.split_once('{')?;
    let is_letter = |letter: char| letter.is_ascii_lowercase() || "._-".contains(letter);
    (start.ends_with('.') && start.chars().all(is_letter)).then_some(start)
}

fn site_files(folder: &str) -> Vec<String> {
    let paths = fs::read_dir(format!("{ROOT}/{folder}")).unwrap().map(|entry| {
        let entry = entry.unwrap();
        (entry.path().is_dir(), format!("{folder}/{}", entry.file_name().to_str().unwrap()))
    });
    paths.flat_map(|(is_folder, path)| if is_folder { site_files(&path) } else { vec![path] }).collect()
}
