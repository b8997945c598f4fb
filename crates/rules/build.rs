//! Turns `data/*.csv` into typed constants. An invalid row stops the build with
//! its file and line, so that a mistake in a table never reaches a person.

#[path = "build/constants.rs"]
mod constants;
#[path = "build/tables.rs"]
mod tables;

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=data");
    if let Err(message) = generate() {
        // Cargo shows it and fails.
        println!("cargo::error={message}");
    }
}

fn generate() -> Result<(), String> {
    let tables = tables::Tables::read(&|file| fs::read_to_string(file))?;
    let folder = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    for (file, text) in constants::files(&tables) {
        fs::write(Path::new(&folder).join(file), text).map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(())
}
