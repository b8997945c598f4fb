//! From which day and until which a line of `country_lists.csv` counts.

use cptpp_plain::{Outcome, Person, Route, Tables, criterion, routes};

const ITEMS: &str = "item,wording,noc2021,match,ask,holds_when\nt.plumbers,Plumbers,72300,clear,,\n";
const COLUMNS: &str = "rulebook,country,category,model,item,source,wording";
const LINE: &str = "ircc,AU,technician,only,t.plumbers,S1,\"Plumbers, all\"";

#[track_caller]
fn check(tables: &Tables, expected: Outcome) {
    assert_eq!(tables.unread(), [""; 0]);
    let route = Route { country: "AU", permanent_resident: false, technician: true };
    let person = Person { occupation: Some("72300"), ..Person::default() };
    assert_eq!(criterion(tables, "ircc", "occupation", route, &person).outcome, expected);
}

fn dated(from: &str, until: &str, day: &str) -> Tables {
    Tables::read(ITEMS, &format!("{COLUMNS},from,until\n{LINE},{from},{until}\n"), day)
}

#[test]
fn a_line_counts_from_its_first_day_until_the_day_before_its_end() {
    check(&dated("", "", "2026-11-30"), Outcome::Met);
    check(&dated("2027-01-01", "", "2026-12-31"), Outcome::NotMet);
    check(&dated("2027-01-01", "", "2027-01-01"), Outcome::Met);
    check(&dated("", "2027-01-01", "2026-12-31"), Outcome::Met);
    check(&dated("", "2027-01-01", "2027-01-01"), Outcome::NotMet);
    check(&dated("2027-01-01", "2028-01-01", "2027-06-30"), Outcome::Met);
}

#[test]
fn a_line_without_the_columns_counts_always() {
    check(&Tables::read(ITEMS, &format!("{COLUMNS}\n{LINE}\n"), "2026-11-30"), Outcome::Met);
    check(&Tables::read(ITEMS, &format!("{COLUMNS},from,until\n{LINE}\n"), "2026-11-30"), Outcome::Met);
}

#[test]
fn a_line_with_something_else_than_a_day_is_unread() {
    for (from, until) in [("2027", ""), ("", "soon"), ("2027/01/01", ""), ("", "2027-1-1"), (" 2027-01-01", "")] {
        assert_eq!(dated(from, until, "2026-11-30").unread(), [format!("{LINE},{from},{until}")]);
    }
}

#[test]
fn without_a_day_there_are_no_rules() {
    let tables = dated("", "", "today");
    assert_eq!(tables.unread(), ["today"]);
    let person = Person { citizenships: Some(&["AU"]), ..Person::default() };
    assert_eq!(routes(&tables, "ircc", &person), []);
}
