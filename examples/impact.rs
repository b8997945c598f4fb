//! Who is affected by a change of the rules, for the person editing one.
//!
//! ```text
//! cargo run --release --no-default-features --example impact > before.txt
//! # edit a rule or a table, then:
//! cargo run --release --no-default-features --example impact before.txt < answers.jsonl
//! ```
//!
//! Without a file it prints the rules of this build. With one it compares that
//! version with this build, with two the first with the second: the lines of the
//! rules that differ, then each person on standard input (an answers object or a
//! saved file per line) for whom something changes, then a total.

use cptpp_questionnaire::stored::read_stored;
use cptpp_rules::impact::Report;
use cptpp_rules::rulebook::{RULEBOOKS, Rulebook, text};
use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let files: Vec<String> = env::args().skip(1).collect();
    let done = match files.as_slice() {
        [] => io::stdout().write_all(text::write(&RULEBOOKS).as_bytes()),
        [before] => report(Report::new(rules(before)?, RULEBOOKS.to_vec())),
        [before, after] => report(Report::new(rules(before)?, rules(after)?)),
        _ => return Err("usage: impact [before.txt [after.txt]] < answers.jsonl".to_owned()),
    };
    done.map_err(|error| error.to_string())
}

/// The rules in a file.
fn rules(file: &str) -> Result<Vec<&'static Rulebook>, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    text::read(&text).map_err(|error| format!("{file}: {error}"))
}

fn report(mut report: Report) -> io::Result<()> {
    let mut output = BufWriter::new(io::stdout().lock());
    print(&mut output, &report.rules())?;
    let mut input = io::stdin().lock();
    let mut line = vec![];
    while input.read_until(b'\n', &mut line)? != 0 {
        print(&mut output, &report.person(read_stored(std::str::from_utf8(&line).unwrap_or_default())))?;
        line.clear();
    }
    writeln!(output, "{}", report.tally())?;
    output.flush()
}

fn print(output: &mut impl Write, lines: &[String]) -> io::Result<()> {
    lines.iter().try_for_each(|line| writeln!(output, "{line}"))
}
