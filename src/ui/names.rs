//! The names of occupations: one file per language. Without them a code still works.

use crate::platform::words::{self, language, t};
use crate::platform::{clock, fetch};
use cptpp_pages::parts::answers::occupation;
use cptpp_questionnaire::search::{Catalogue, LANGUAGES, Names, OldCodes, Reading};
use cptpp_rules::occupations::Group;
use leptos::prelude::*;

/// What the codes that occupations had before are called among what could not be fetched.
pub const OLD_CODES: &str = "old_codes";
/// Lines of a file that are read before the page gets its turn again.
const SLICE: usize = 48;

#[derive(Clone, Debug, Default)]
pub struct OccupationNames {
    pub catalogue: Catalogue,
    /// Files that could not be fetched: languages, and [`OLD_CODES`].
    pub missing: Vec<&'static str>,
    /// Whether more may arrive.
    pub is_fetching: bool,
}

impl OccupationNames {
    pub fn own(&self) -> Option<&Names> {
        self.catalogue.names(own_language())
    }

    /// The languages that cannot be searched because their file could not be fetched, or nothing.
    pub fn lacking(&self) -> String {
        match self.missing.as_slice() {
            [] => String::new(),
            missing if missing.contains(&own_language()) => t("occupation.no_names"),
            _ => t("occupation.some_names"),
        }
    }

    /// An occupation as shown, and as the box holds it: its code, then its name.
    pub fn name(&self, group: Group) -> String {
        words::with(|words| occupation(words, self.own(), group))
    }
}

/// The language names are shown in.
pub fn own_language() -> &'static str {
    let language = language();
    LANGUAGES.into_iter().find(|known| *known == language).unwrap_or("en")
}

/// Fetches the names in a language.
pub async fn fetch(names: RwSignal<OccupationNames>, language: &'static str) {
    let arrived = match fetch::text(&format!("occupations/{language}.txt")).await {
        // A host may send some other page instead of a missing file.
        Some(file) => Some(read(language, file).await).filter(|read| !read.is_empty()),
        None => None,
    };
    names.update(|names| match arrived {
        Some(read) => names.catalogue.add(read),
        None => names.missing.push(language),
    });
}

/// Fetches the codes that occupations had before.
pub async fn fetch_old_codes(names: RwSignal<OccupationNames>) {
    let table = fetch::text("occupations/old_codes.csv").await;
    let codes = table.map(|table| OldCodes::parse(&table)).filter(|codes| !codes.is_empty());
    names.update(|names| match codes {
        Some(codes) => names.catalogue.old_codes = codes,
        None => names.missing.push(OLD_CODES),
    });
}

/// Reads a file in slices, so that keys and presses are not delayed.
async fn read(language: &'static str, file: String) -> Names {
    let mut reading = Reading::new(language, file);
    while reading.step(SLICE) {
        clock::next_turn().await;
    }
    reading.finish()
}
