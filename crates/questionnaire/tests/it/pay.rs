//! Comparing two wages.

use cptpp_questionnaire::pay::{Period, WageProblem, compare};

#[test]
fn amounts_are_compared_over_a_year() {
    use Period::{Hour, Month, Week, Year};
    let rows = [
        (("35", Hour), ("72800", Year), "40", Ok(true)),
        (("34.99", Hour), ("72800", Year), "40", Ok(false)),
        (("$72,800", Year), ("35.00", Hour), "40", Ok(true)),
        (("72 800,00 $", Year), ("35,00", Hour), "40", Ok(true)),
        (("72.800", Year), ("35", Hour), "40", Ok(true)),
        (("1400", Week), ("35", Hour), "40", Ok(true)),
        (("6066.67", Month), ("35", Hour), "40", Ok(true)),
        (("6066.66", Month), ("35", Hour), "40", Ok(false)),
        (("1312.5", Week), ("35", Hour), "37,5", Ok(true)),
        (("３５", Hour), ("35", Hour), "40", Ok(true)),
        (("", Hour), ("35", Hour), "40", Err(WageProblem::Offer)),
        (("35", Hour), ("n/a", Hour), "40", Err(WageProblem::Prevailing)),
        (("35", Hour), ("35", Hour), "", Ok(true)),
        (("35", Hour), ("72800", Year), "0", Err(WageProblem::Hours)),
        (("35", Hour), ("72800", Year), "200", Err(WageProblem::Hours)),
        (("-35", Hour), ("35", Hour), "40", Err(WageProblem::Offer)),
        (("9999999999", Hour), ("35", Hour), "40", Err(WageProblem::Offer)),
    ];
    for (offer, prevailing, hours, expected) in rows {
        let found = compare(offer, prevailing, hours).map(|comparison| comparison.is_enough);
        assert_eq!(found, expected, "{offer:?} {prevailing:?} {hours}");
    }
    let comparison = compare(("72800", Year), ("36", Hour), "40").unwrap();
    assert_eq!(format!("{:.2} {:.2}", comparison.offer_hourly, comparison.prevailing_hourly), "35.00 36.00");
}
