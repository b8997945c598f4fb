//! A sentence about a number has a form for each plural category of its language, and no others.

use super::common::languages;
use super::parted::entries;
use ::icu::locale::Locale;
use ::icu::plurals::{PluralRules, PluralRulesOptions};
use cptpp_rules::answers::json::Json;
use std::collections::BTreeSet;

#[test]
fn every_plural_category_of_a_language_has_a_form() {
    for tag in languages() {
        let locale: Locale = tag.parse().unwrap();
        let rules = PluralRules::try_new((&locale).into(), PluralRulesOptions::default()).unwrap();
        let wanted: BTreeSet<String> =
            rules.categories().map(|category| format!("{category:?}").to_lowercase()).collect();
        let mut sentences = 0;
        for (id, entry) in entries(&format!("locales/{tag}.json")) {
            if let Some(Json::Object(forms)) = entry.get("text") {
                let forms: BTreeSet<String> = forms.iter().map(|(name, _)| name.clone()).collect();
                assert_eq!(forms, wanted, "{tag}: {id}");
                sentences += 1;
            }
        }
        assert!(sentences > 0, "{tag}");
    }
}
