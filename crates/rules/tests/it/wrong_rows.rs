//! An invalid row in a table of `data/` is refused with its file and line.

#[allow(dead_code, reason = "only whether rows fit is asked here")]
#[path = "../../build/tables.rs"]
mod tables;

use std::io::Error;
use tables::Tables;

/// Small valid tables.
const RIGHT: [(&str, &str); 6] = [
    (
        "data/sources.csv",
        "id,as_of,checked_on,superseded_on,read,site,page,note\n\
         S1,2024-02-29,2026-02-12,,yes,example.org,rules/page.html,the instructions\n\
         S2,,,,no,,,a page that is pointed to\n",
    ),
    ("data/countries.csv", "code\nAU\nJP\n"),
    ("data/groups.csv", "code\n00010\n72300\n"),
    ("data/old_codes.csv", "noc2016,noc2021\n0011,00010\n7203,72300\n"),
    (
        "data/list_items.csv",
        "item,wording,noc2021,match,ask,holds_when,source\n\
         x.managers,\"managers, all\",00010,clear,,,S1\n\
         t.plumbers,plumbers,72300,likely,supervisor,no,S1\n",
    ),
    (
        "data/country_lists.csv",
        "rulebook,country,category,model,item,source,wording,from,until\n\
         ircc,AU,professional,all_except,x.managers,S1,,,\n\
         ircc,JP,technician,only,t.plumbers,S1,as_published,,2027-01-01\n",
    ),
];

/// The error once a text in a table is replaced.
fn error(file: &str, right: &str, wrong: &str) -> Option<String> {
    let text = |path: &str| {
        let (_, text) = RIGHT.iter().find(|(name, _)| *name == path).ok_or(Error::other("no such table"))?;
        Ok(if path == file { text.replacen(right, wrong, 1) } else { (*text).to_owned() })
    };
    Tables::read(&text).err()
}

#[track_caller]
fn check(table: &str, right: &str, wrong: &str, expected: &str) {
    let error = error(&format!("data/{table}.csv"), right, wrong);
    assert_eq!(error.as_deref(), Some(format!("data/{table}.csv:{expected}").as_str()));
}

#[test]
fn right_tables_are_read() {
    assert_eq!(error("", "", ""), None);
}

#[test]
fn a_row_that_does_not_fit_is_refused_with_its_file_and_line() {
    check("groups", "code", "code,level", "1: expected the columns `code`");
    check("sources", "S2,", "S2", "3: expected 8 cells, found 7");
    check("sources", ",yes,", ",maybe,", "2: unknown variant `maybe`, expected `yes` or `no`");
    check("sources", "S2", "s2", "3: expected capital letters and digits, found `s2`");
    check("sources", "S2", "S1", "3: duplicate id `S1`");
    let part = "2: expected a part of an address without https://, found";
    check("sources", "example.org", "http://example.org", &format!("{part} `http://example.org`"));
    check("sources", "rules/", "/rules/", &format!("{part} `/rules/page.html`"));
    check("sources", "example.org", "", "2: expected the site of the page `rules/page.html`");
    check("sources", "S2,,", "S2,,2026-02-12", "3: expected no `checked_on` of what was not read, found `2026-02-12`");
    check("countries", "AU", "Au", "2: expected two capital letters, found `Au`");
    check("countries", "AU", "JP", "3: duplicate code `JP`");
    check("groups", "00010\n72300", "72300\n00010", "3: expected a code after `72300`, found `00010`");
    check("groups", "00010", "0010", "2: expected five digits, found `0010`");
    check("old_codes", "7203", "72030", "3: expected four digits, found `72030`");
    check("old_codes", "72300", "72301", "3: expected a code of groups.csv, found `72301`");
    check("old_codes", "7203,72300", "0011,00010", "3: duplicate row `0011,00010`");
}

#[test]
fn only_days_of_the_calendar_are_read() {
    for day in ["2026-02-31", "2025-02-29", "2026-13-01", "2026-04-31", "2026-1-01", "2026-01-011", "soon"] {
        let expected = format!("2: expected a day of the calendar as YYYY-MM-DD, found `{day}`");
        check("sources", "2026-02-12", day, &expected);
        check("sources", "2024-02-29", day, &expected);
        check("country_lists", "2027-01-01", day, &expected.replace("2:", "3:"));
    }
}

#[test]
fn a_line_of_a_list_that_does_not_fit_is_refused() {
    let matches = "expected one of `clear`, `likely`, `undecided`";
    check("list_items", "clear", "cler", &format!("2: unknown variant `cler`, {matches}"));
    check("list_items", "00010", "00011", "2: expected a code of groups.csv, found `00011`");
    check("list_items", "no,S1", "no,S9", "3: expected an id of sources.csv, found `S9`");
    check("list_items", "no,S1", "unsure,S1", "3: unknown variant `unsure`, expected `yes` or `no`");
    check("list_items", "supervisor", "Supervisor", "3: expected lower case with underscores, found `Supervisor`");
    check("list_items", "no,S1", ",S1", "3: expected `ask` and `holds_when`, or neither, found `supervisor`");
    check("list_items", ",plumbers", ",", "3: expected the words of the list, found ``");
    check("list_items", "x.managers", "x.others", "2: expected an item that some list has, found `x.others`");
    let again = "3: duplicate row `x.managers 00010  None`";
    check("list_items", "t.plumbers,plumbers,72300,likely,supervisor,no", "x.managers,all,00010,likely,,", again);
}

#[test]
fn a_row_of_a_countrys_list_that_does_not_fit_is_refused() {
    check("country_lists", "AU", "ZZ", "2: expected a code of countries.csv, found `ZZ`");
    check("country_lists", "S1,a", "S9,a", "3: expected an id of sources.csv, found `S9`");
    let (last, more) = ("2027-01-01\n", |row: &str| format!("2027-01-01\n{row}\n"));
    let unknown = "4: expected an item of list_items.csv, found `t.others`";
    check("country_lists", last, &more("ircc,JP,technician,only,t.others,S1,,,"), unknown);
    let again = "4: duplicate row `ircc JP Technician Only t.plumbers S1 None Some(\"2027-01-01\")`";
    check("country_lists", last, &more("ircc,JP,technician,only,t.plumbers,S1,,,2027-01-01"), again);
    for list in
        ["technician,all_except,x.managers", "professional,only,x.managers", "professional,all_except,t.plumbers"]
    {
        let row = format!("ircc,AU,{list},S1,,,");
        let error = error("data/country_lists.csv", last, &more(&row)).unwrap();
        assert!(error.starts_with("data/country_lists.csv:4: expected category, model and item that fit together"));
    }
}
