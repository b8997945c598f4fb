//! Who is affected by a change of the rules, for the person editing one.
//!
//! ```text
//! cargo run --release --no-default-features --example impact > before.txt
//! # edit a rule or a table, then:
//! cargo run --release --no-default-features --example impact before.txt < answers.jsonl
//! ```
//!
//! Without a file it prints the rules of this build that are in force today or,
//! after `--on YYYY-MM-DD`, on that day. With one it compares that version with
//! them, with two the first with the second: the lines of the
//! rules that differ, then each person on standard input (an answers object or a
//! saved file per line) for whom something changes, then a total.

use cptpp_logic::api::rules_and_files;
use cptpp_questionnaire::stored::read_stored;
use cptpp_rules::impact::Report;
use cptpp_rules::rulebook::text;
use cptpp_rules::rules::Rules;
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
    let today = jiff::Zoned::now().date().to_string();
    let (now, files) = rules_and_files(env::args().skip(1), &today)?;
    let done = match files.as_slice() {
        [] => io::stdout().write_all(text::write(now.books()).as_bytes()),
        [before] => report(Report::new(rules(before)?, now)),
        [before, after] => report(Report::new(rules(before)?, rules(after)?)),
        _ => return Err("usage: impact [--on YYYY-MM-DD] [before.txt [after.txt]] < answers.jsonl".to_owned()),
    };
    done.map_err(|error| error.to_string())
}

/// The rules in a file.
fn rules(file: &str) -> Result<Rules, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    text::read(&text).map(Rules::from_iter).map_err(|error| format!("{file}: {error}"))
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
