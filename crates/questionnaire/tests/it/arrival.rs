//! What an address leads to, and what another tab changes.

use cptpp_questionnaire::address::{self, Screen, sharing};
use cptpp_questionnaire::arrival::{Followed, Offer};
use cptpp_questionnaire::link::{self, Unshared};
use cptpp_questionnaire::notice::Notice;
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::{Answers, Page};
use cptpp_testing::{RULES, only, person};

const NOBODY: &str = "";
const PLUMBER: &str = "citizenships=AU permanent_residences= job_offer=yes own_business=no occupation=72300";
/// Nothing can improve these answers, so the result may be seen at once.
const SHUT_OUT: &str = "citizenships=IN permanent_residences=";

fn session(answers: &str) -> Session {
    Session::of(only(answers), &RULES)
}

#[test]
fn an_address_leads_to_its_screen_or_to_one_that_must_come_first() {
    let rows = [
        (NOBODY, "", None, "#/", None),
        (NOBODY, "#/nonsense", None, "#/", Some(Notice::Unknown)),
        (NOBODY, "#/result", None, "#/citizenships", Some(Notice::Early)),
        (NOBODY, "#/wage", None, "#/citizenships", Some(Notice::Early)),
        (NOBODY, "#/open", None, "#/", None),
        (PLUMBER, "#/wage", None, "#/wage", None),
        (PLUMBER, "#/wage?from=review", None, "#/wage?from=review", None),
        (PLUMBER, "#/language", None, "#/wage", Some(Notice::Early)),
        (PLUMBER, "#/occupations?country=JP", None, "#/occupations?country=JP", None),
        (SHUT_OUT, "#/wage", None, "#/result", Some(Notice::LeftOut)),
        (SHUT_OUT, "#/result", None, "#/result", None),
        // The last notice is dropped unless it still holds.
        (PLUMBER, "#/wage", Some(Notice::OtherTab), "#/wage", None),
        (PLUMBER, "#/wage", Some(Notice::NotSaved), "#/wage", Some(Notice::NotSaved)),
        (NOBODY, "#/", Some(Notice::Cleared), "#/", Some(Notice::Cleared)),
        (NOBODY, "#/sources", Some(Notice::Cleared), "#/sources", None),
        (PLUMBER, "#/language", Some(Notice::NotSaved), "#/wage", Some(Notice::Early)),
    ];
    for (answers, hash, before, expected, notice) in rows {
        let mut session = session(answers);
        let arrival = session.arrive(hash, None, before);
        assert_eq!(arrival.address.hash(), expected, "{answers} {hash}");
        assert_eq!(arrival.notice, notice, "{answers} {hash}");
        // An address that means nothing is the start, which is shown under it.
        let is_other = !hash.is_empty() && hash != "#/nonsense" && hash != expected;
        assert_eq!(arrival.is_rewritten, is_other, "{answers} {hash}");
        assert_eq!(session.page, arrival.address.screen.page().filter(|_| expected != "#/"), "{answers} {hash}");
        assert_eq!(*session.given(), only(answers));
    }
}

#[test]
fn answers_in_a_link_are_offered_if_there_are_others_to_lose() {
    let linked = person("occupation=72300");
    let link = sharing(&link::write(&linked));

    let mut nobody = session(NOBODY);
    let arrival = nobody.arrive(&link, None, None);
    assert_eq!((arrival.address.screen, arrival.notice), (Screen::Result, Some(Notice::Opened)));
    assert_eq!((arrival.is_rewritten, arrival.offer), (true, None));
    assert_eq!(*nobody.given(), linked);

    let again = nobody.arrive(&link, None, None);
    assert_eq!((again.address.screen, again.notice, again.offer), (Screen::Result, None, None));

    let mut plumber = session(PLUMBER);
    let arrival = plumber.arrive(&link, None, None);
    assert_eq!((arrival.address.screen, arrival.notice), (Screen::Open, None));
    assert_eq!(arrival.offer, Some(Offer::Answers(Box::new(linked))));
    assert_eq!(*plumber.given(), only(PLUMBER), "nothing is taken unasked");
    // An offer stays until something else is shown.
    let stays = plumber.arrive("#/open", arrival.offer, None);
    assert!(stays.offer.is_some() && !stays.is_rewritten);
    assert_eq!(plumber.arrive("#/sources", stays.offer, None).offer, None);

    for payload in ["1AU", "9", ""] {
        let arrival = session(NOBODY).arrive(&sharing(payload), None, None);
        let expected = if payload == "9" { Unshared::Newer } else { Unshared::Damaged };
        assert_eq!(arrival.offer, Some(Offer::Unread(expected)), "{payload}");
        assert_eq!(arrival.address.screen, Screen::Open);
    }
}

#[test]
fn another_tab_changes_the_page_only_if_its_questions_change() {
    let rows = [
        (PLUMBER, PLUMBER, Some(Page::Wage), Followed::Silently),
        (PLUMBER, "citizenships=AU permanent_residences=", Some(Page::JobOffer), Followed::SamePage),
        (PLUMBER, SHUT_OUT, Some(Page::Wage), Followed::OtherPage),
        (PLUMBER, SHUT_OUT, None, Followed::SamePage),
        // Nothing of what was cleared stays.
        (PLUMBER, NOBODY, Some(Page::Citizenships), Followed::OtherPage),
    ];
    for (own, others, page, expected) in rows {
        let mut session = session(own);
        assert_eq!(session.follow(Session::of(only(others), &RULES), page), expected, "{own} {others} {page:?}");
        assert_eq!(*session.given(), only(others));
    }
}

#[test]
fn going_on_records_the_next_page_at_once() {
    let mut session = session(PLUMBER);
    assert_eq!(session.go_on(Page::Occupation, None).screen, Screen::Question(Page::Wage));
    assert_eq!(session.page, Some(Page::Wage));
    let mut done = Session::of(person(""), &RULES);
    assert_eq!(done.go_on(Page::Situation, None).screen, Screen::Result);
    assert_eq!(done.page, None);
    assert_ne!(*done.given(), Answers::default());
}

/// Addresses as programs that pass links on leave them.
#[test]
fn a_mangled_address_leads_where_the_clean_one_does() {
    let payload = link::write(&only(PLUMBER));
    let result = session(PLUMBER).carry_on();
    let rows = [
        (format!("#%2Fopen%2F{payload}"), result, Some(Notice::Opened)),
        (format!("#/open%2F{payload}"), result, Some(Notice::Opened)),
        (format!("#open/{payload}"), result, Some(Notice::Opened)),
        (format!("#/open/{payload}?fbclid=x"), result, Some(Notice::Opened)),
        ("#%2Fsources".to_owned(), Screen::Sources, None),
        ("#/sources.".to_owned(), Screen::Sources, None),
        ("#/sources)".to_owned(), Screen::Sources, None),
        ("#/sources&utm_source=x".to_owned(), Screen::Sources, None),
        ("#/sources/".to_owned(), Screen::Sources, None),
        ("#/nowhere".to_owned(), Screen::Start, Some(Notice::Unknown)),
        ("#%2Fnowhere".to_owned(), Screen::Start, Some(Notice::Unknown)),
        ("#/%".to_owned(), Screen::Start, None),
        ("#/".to_owned(), Screen::Start, None),
        (String::new(), Screen::Start, None),
        ("#heading".to_owned(), Screen::Start, None),
    ];
    for (hash, screen, notice) in rows {
        let arrival = session(NOBODY).arrive(&hash, None, None);
        assert_eq!((arrival.address.screen, arrival.notice), (screen, notice), "{hash}");
        // What is shown in the address bar is the clean form.
        let is_clean = arrival.address.hash() == hash;
        assert!(is_clean || arrival.is_rewritten || screen == Screen::Start, "{hash}");
    }
}

#[test]
fn a_link_to_pass_on_tells_nothing_of_where_it_comes_from() {
    let rows = [("", ""), ("?lang=fr", "?lang=fr"), ("?fbclid=1&lang=fr&utm_source=x", "?lang=fr"), ("?fbclid=1", "")];
    for (query, expected) in rows {
        assert_eq!(address::query_to_share(query), expected, "{query}");
    }
}
