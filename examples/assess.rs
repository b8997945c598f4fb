//! The eligibility logic for programs: one answers object per line on standard
//! input, one assessment per line on standard output. A line that cannot be read
//! is answered with `{"error":{"field":…,"message":…}}`, and the next line is
//! read.

use cptpp_logic::api;
use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut output = io::stdout().lock();
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        let text = std::str::from_utf8(&line).unwrap_or_default();
        writeln!(output, "{}", api::assess_line(text))?;
        line.clear();
    }
    Ok(())
}
