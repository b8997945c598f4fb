//! The eligibility logic for programs: one answers object per line on standard
//! input, one assessment per line on standard output, under the rules in force
//! today or, after `--on YYYY-MM-DD`, on that day. A line that cannot be read
//! is answered with `{"error":{"field":…,"message":…}}`, and the next line is
//! read.

use cptpp_logic::api;
use std::env;
use std::error::Error;
use std::io::{self, BufRead, Write};

fn main() -> Result<(), Box<dyn Error>> {
    let today = jiff::Zoned::now().date().to_string();
    let (rules, others) = api::rules_and_files(env::args().skip(1), &today)?;
    if !others.is_empty() {
        return Err("usage: assess [--on YYYY-MM-DD] < answers.jsonl".into());
    }
    let mut input = io::stdin().lock();
    let mut output = io::stdout().lock();
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        let text = std::str::from_utf8(&line).unwrap_or_default();
        writeln!(output, "{}", api::assess_line(text, &rules))?;
        line.clear();
    }
    Ok(())
}
