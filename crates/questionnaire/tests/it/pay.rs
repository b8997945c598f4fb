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
        (("72.8k", Year), ("35", Hour), "40", Ok(true)),
        (("72k", Year), ("35", Hour), "40", Ok(false)),
        (("CA$35", Hour), ("35 CAD", Hour), "40", Ok(true)),
        (("C$ 35", Hour), ("35,00 $ CAN", Hour), "40", Ok(true)),
        (("\u{feff}3\u{200b}5", Hour), ("35", Hour), "40", Ok(true)),
        (("35 an hour", Hour), ("35", Hour), "40", Err(WageProblem::Offer)),
        // Three digits behind one comma are no thousands where nobody earns as much.
        (("17,355", Hour), ("17.50", Hour), "40", Err(WageProblem::UnlikelyOffer)),
        (("17.355", Hour), ("17.50", Hour), "40", Err(WageProblem::UnlikelyOffer)),
        (("35", Year), ("35", Hour), "40", Err(WageProblem::UnlikelyOffer)),
        (("35", Hour), ("72800", Hour), "40", Err(WageProblem::UnlikelyPrevailing)),
        (("35", Hour), ("35", Month), "40", Err(WageProblem::UnlikelyPrevailing)),
    ];
    for (offer, prevailing, hours, expected) in rows {
        let found = compare(offer, prevailing, hours).map(|comparison| comparison.is_enough);
        assert_eq!(found, expected, "{offer:?} {prevailing:?} {hours}");
    }
    let comparison = compare(("72800", Year), ("36", Hour), "40").unwrap();
    assert_eq!(format!("{:.2} {:.2}", comparison.offer_hourly, comparison.prevailing_hourly), "35.00 36.00");
}
