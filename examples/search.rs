//! What people call their work in, occupation groups out: a language (`en`, `fr`,
//! `es` or `ja`), a tab and a query per line on standard input; a line
//! `{"query":…,"groups":["72200",…]}` on standard output, best first, from the
//! same files and code as the page.
//!
//! ```text
//! printf 'en\tsparky\n' | cargo run --release --no-default-features --example search
//! ```

use cptpp_logic::api::search_line;
use cptpp_questionnaire::search::{Catalogue, LANGUAGES, Names, OldCodes};
use std::fs;
use std::io::{self, BufRead, BufWriter, Write};
use std::path::Path;

fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/occupations");
    let mut catalogue = Catalogue::default();
    for language in LANGUAGES {
        let file = fs::read_to_string(folder.join(format!("{language}.txt")))?;
        catalogue.add(Names::parse(language, &file));
    }
    catalogue.old_codes = OldCodes::parse(&fs::read_to_string(folder.join("../../crates/rules/data/old_codes.csv"))?);
    let mut out = BufWriter::new(io::stdout().lock());
    let mut input = io::stdin().lock();
    let mut line = vec![];
    while input.read_until(b'\n', &mut line)? != 0 {
        // Invalid UTF-8 is searched anyway, with a replacement character for each broken byte.
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_end_matches(['\n', '\r']);
        writeln!(out, "{}", search_line(&catalogue, text))?;
        line.clear();
    }
    out.flush()
}
