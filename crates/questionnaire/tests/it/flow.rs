//! The way through the questionnaire: walked as a person would, page by page.

use crate::entries::entries;
use cptpp_questionnaire::address::{Screen, in_language};
use cptpp_questionnaire::flow::Flow;
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::Page;
use cptpp_rules::answers::{Answers, Field};
use cptpp_rules::assessment::Verdict;
use cptpp_testing::{RULES, assess, only, person, values};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use strum::VariantArray;

/// Walks from the first page to the result, answering each page as this person
/// would; returns the session and the pages seen. Each page says how many follow
/// at most, which is always less than the page before said.
fn walk(person: &Answers) -> (Session, Vec<Page>) {
    let mut session = Session::new(&RULES);
    let mut pages = vec![];
    let mut left = Page::VARIANTS.len();
    let mut screen = Screen::Start;
    while let Some(page) = screen.page() {
        assert_eq!(session.admit(screen), screen, "a page that Continue leads to may be shown");
        pages.push(page);
        let at_most = session.flow().at_most_after(page, &RULES);
        assert!(at_most < left, "{page:?}: at most {at_most} more, {left} before");
        left = at_most;
        let fields = session.flow().shown(page).unwrap().fields.clone();
        let typed: Vec<_> = fields.iter().flat_map(|field| entries(*field, person)).collect();
        session.submit(page, &typed).unwrap_or_else(|errors| panic!("{page:?}: {errors:?}"));
        screen = session.after(page, None).screen;
    }
    assert_eq!(screen, Screen::Result);
    assert_eq!(session.admit(Screen::Result), Screen::Result);
    (session, pages)
}

#[track_caller]
fn check(who: &str, expected: &str) {
    let (_, pages) = walk(&person(who));
    let names: Vec<&str> = pages.iter().map(cptpp_rules::answers::Page::into_str).collect();
    assert_eq!(names.join(" "), expected, "{who}");
}

/// Professionals through Australia are also asked for the letter of the employer.
const USUAL: &str = "citizenships job-offer occupation wage licence-required education experience language situation";
const WITH_LETTER: &str =
    "citizenships job-offer occupation wage licence-required education education-country experience language situation";

#[test]
fn only_pages_that_can_change_something_are_shown() {
    check("", WITH_LETTER);
    check(
        "licence_required=yes licence=canadian",
        &WITH_LETTER.replace("licence-required", "licence-required licence"),
    );
    check("study_months=36 country=AU", WITH_LETTER);
    check("citizenships=MX", USUAL);
    check("citizenships=MX study_months=36", USUAL);
    check("occupation=72300 credential=diploma", USUAL);
    let supervisor = "citizenships=JP occupation=72011 credential=associate study_months=24 country=JP supervisor=yes";
    check(
        supervisor,
        &USUAL
            .replace("occupation", "occupation occupation-detail")
            .replace("education", "education education-country"),
    );
    // Either answer lets an Australian in; only the certainty of the match depends on it.
    let metal = "occupation=72010 supervisor=yes credential=diploma";
    check(metal, &USUAL.replace("occupation", "occupation occupation-detail"));
    check("occupation=72011 credential=diploma", USUAL);
}

#[test]
fn every_page_says_how_many_can_follow_at_most() {
    let rows = [
        ("", "11 10 9 7 6 4 3 2 1 0"),
        ("licence_required=yes licence=canadian", "11 10 9 7 6 5 4 3 2 1 0"),
        ("credential=diploma", "11 10 9 7 6 4 2 1 0"),
        ("study_months=36 country=AU acceptance_letter=yes", "11 10 9 7 6 4 3 2 1 0"),
        // A Mexican is never asked where the degree is from, nor a citizen of
        // Brunei what the work is like.
        ("citizenships=MX", "11 9 8 6 5 3 2 1 0"),
        ("citizenships=BN", "11 8 7 6 5 3 2 1 0"),
        // A plumber is not a professional, so a letter for a short degree cannot matter…
        ("occupation=72300", "11 10 9 6 5 3 2 1 0"),
        ("occupation=72300 own_business=yes", "11 10 9 6 5 3 2 1 0"),
        // … but it can for someone whom both lists exclude.
        ("occupation=31301", "11 10 9 7 6 4 3 2 1 0"),
        // The instructions are closed, and are asked about again once the guide is closed too.
        ("own_business=yes", "11 10 9 7 6 4 2 1 0"),
        ("own_business=yes study_months=36 country=AU acceptance_letter=yes", "11 10 9 7 6 4 3 2 1 0"),
        ("citizenships=JP occupation=72011 supervisor=yes", "11 10 9 8 7 6 4 2 1 0"),
        ("citizenships=IN permanent_residences=JP occupation=21231", "11 10 9 7 6 4 2 1 0"),
        // It could have been anyone.
        ("citizenships=IN", "11"),
        ("citizenships=CA", "11"),
    ];
    for (who, expected) in rows {
        let (session, pages) = walk(&person(who));
        let said: Vec<String> =
            pages.iter().map(|page| session.flow().at_most_after(*page, &RULES).to_string()).collect();
        assert_eq!(said.join(" "), expected, "{who}");
    }
}

#[test]
fn without_a_route_or_with_canadas_passport_the_result_is_next() {
    for who in ["citizenships=IN", "citizenships=", "citizenships=CA,AU", "permanent_residences=CA"] {
        check(who, "citizenships");
    }
}

#[test]
fn the_page_after_the_last_route_closes_says_so_once() {
    let rows = [
        ("job_offer=no", "occupation job_offer"),
        ("wage=below", "licence-required wage"),
        ("citizenships=BN", "wage occupation"),
        // Under the instructions this is for an officer to decide.
        ("language=neither", ""),
        ("citizenships=IN permanent_residences=JP occupation=21231 language=neither", "situation language"),
        ("own_business=yes", ""),
        ("citizenships=CL own_business=yes", "occupation independence"),
        ("own_business=yes wage=below", "licence-required wage"),
        ("own_business=yes language=neither", "situation language"),
        ("in_field=no", "experience education"),
        ("in_field=no experience_months=3", "experience education"),
        ("experience_months=3", "language experience"),
        ("", ""),
    ];
    for (who, expected) in rows {
        let (session, _) = walk(&person(who));
        let told: Vec<String> = session
            .flow()
            .pages
            .iter()
            .filter_map(|shown| Some(format!("{} {}", shown.page.into_str(), shown.closed_by?)))
            .collect();
        assert_eq!(told.join(" "), expected, "{who}");
    }
}

#[test]
fn without_an_offer_the_rest_is_still_asked() {
    check("job_offer=no own_business=?", WITH_LETTER);
}

#[test]
fn a_page_opened_too_early_leads_to_the_first_unanswered_one() {
    let rows = [
        ("", Screen::Result, Screen::Question(Page::Citizenships)),
        ("", Screen::Question(Page::Wage), Screen::Question(Page::Citizenships)),
        ("citizenships=AU permanent_residences=", Screen::Question(Page::Language), Screen::Question(Page::JobOffer)),
        ("citizenships=AU permanent_residences=", Screen::Question(Page::JobOffer), Screen::Question(Page::JobOffer)),
        ("citizenships=AU permanent_residences= job_offer=no", Screen::Result, Screen::Result),
        ("citizenships=AU job_offer=no", Screen::Result, Screen::Question(Page::Citizenships)),
        ("citizenships=IN permanent_residences=", Screen::Question(Page::Wage), Screen::Result),
        ("", Screen::Sources, Screen::Sources),
        ("", Screen::Review, Screen::Review),
    ];
    for (who, asked, expected) in rows {
        let session = Session::of(only(who), &RULES);
        assert_eq!(session.admit(asked), expected, "{who}");
    }
}

#[test]
fn a_skipped_occupation_does_not_block_later_pages() {
    let mut session = Session::of(person("occupation=?"), &RULES);
    assert_eq!(session.admit(Screen::Result), Screen::Question(Page::Occupation));
    session.skip_occupation();
    assert_eq!(session.after(Page::Occupation, None).screen, Screen::Question(Page::Wage));
    assert_eq!(session.admit(Screen::Result), Screen::Result);
    assert_eq!(assess(&session.flow().answers).rulebooks[0].verdict.into_str(), "incomplete");
}

#[test]
fn change_returns_to_where_it_was_pressed_and_back_undoes_continue() {
    let session = Session::of(person(""), &RULES);
    assert_eq!(session.after(Page::Wage, Some(Screen::Review)).hash(), "#/review");
    assert_eq!(session.after(Page::Wage, Some(Screen::Result)).hash(), "#/result");
    assert_eq!(session.before(Page::Wage, Some(Screen::Result)), Screen::Result);
    assert_eq!(session.before(Page::JobOffer, None), Screen::Question(Page::Citizenships));
    assert_eq!(session.before(Page::Citizenships, None), Screen::Start);
    // A change that opens a question asks it first, and then returns anyway.
    let opened = Session::of(person("licence_required=yes"), &RULES);
    assert_eq!(opened.after(Page::LicenceRequired, Some(Screen::Result)).hash(), "#/licence?from=result");
    for shown in &session.flow().pages {
        if let Screen::Question(next) = session.after(shown.page, None).screen {
            assert_eq!(session.before(next, None), Screen::Question(shown.page));
        }
    }
}

#[test]
fn a_returning_person_resumes_where_they_were() {
    let rows = [
        (
            "citizenships=AU permanent_residences= job_offer=yes own_business=no",
            Some(Page::Occupation),
            Screen::Question(Page::Occupation),
        ),
        ("citizenships=AU permanent_residences=", Some(Page::Wage), Screen::Question(Page::JobOffer)),
        ("citizenships=AU", None, Screen::Question(Page::Citizenships)),
        ("citizenships=IN permanent_residences=", Some(Page::Citizenships), Screen::Result),
    ];
    for (who, page, expected) in rows {
        let mut session = Session::of(only(who), &RULES);
        session.page = page;
        assert_eq!(session.carry_on(), expected, "{who}");
    }
}

#[test]
fn answers_to_pages_that_no_longer_apply_come_back_with_the_page() {
    let mut session = Session::of(person("licence_required=yes licence=canadian"), &RULES);
    let mut given = session.given().clone();
    given.set(Field::LicenceRequired, &values(Field::LicenceRequired)[1]).unwrap();
    session.answer(given);
    assert!(session.flow().answers.licence.is_none());
    assert!(session.given().licence.is_some());
    let mut given = session.given().clone();
    given.set(Field::LicenceRequired, &values(Field::LicenceRequired)[0]).unwrap();
    session.answer(given);
    assert!(session.flow().answers.licence.is_some());
}

#[test]
fn every_screen_round_trips_through_its_address() {
    use cptpp_questionnaire::address::Address;
    use cptpp_rules::country::Country;
    for screen in Screen::all() {
        let address = Address::of(screen);
        assert_eq!(Address::parse(&address.hash()), address);
        let changed = Address { from: Some(Screen::Review), ..Address::of(screen) };
        assert_eq!(Address::parse(&changed.hash()), changed);
    }
    for hash in ["", "#", "#/", "#/nowhere", "#main", "#/?from=nowhere", "#/%20"] {
        assert_eq!(Address::parse(hash), Address::of(Screen::Start), "{hash}");
    }
    assert_eq!(Address::parse("#/wage/").screen, Screen::Question(Page::Wage));
    let lists = Address::lists(Country::parse("JP"));
    assert_eq!(lists.hash(), "#/occupations?country=JP");
    for hash in ["#/occupations?country=JP", "#/occupations/?x=1&country=JP", "#/occupations?country=JP&country=AU"] {
        assert_eq!(Address::parse(hash), lists, "{hash}");
    }
    for hash in
        ["#/occupations?country=", "#/occupations?country=XX", "#/occupations?country=jp", "#/occupations?countryJP"]
    {
        assert_eq!(Address::parse(hash), Address::lists(None), "{hash}");
    }
}

#[test]
fn an_address_asks_for_one_language_and_keeps_the_rest() {
    let rows = [
        ("", "?lang=fr"),
        ("?", "?lang=fr"),
        ("?lang=en", "?lang=fr"),
        ("?lang=en&theme=dark", "?lang=fr&theme=dark"),
        ("?country=JP&lang=ja&lang=es&language=x", "?lang=fr&country=JP&language=x"),
    ];
    for (query, expected) in rows {
        assert_eq!(in_language(query, "fr"), expected, "{query}");
    }
}

/// People who have an answer to everything.
fn anybody() -> impl Strategy<Value = Answers> {
    let fields: Vec<Field> = Field::all().collect();
    prop::collection::vec(any::<prop::sample::Index>(), fields.len()).prop_map(move |draws| {
        let mut answers = Answers::default();
        for (field, draw) in fields.iter().zip(draws) {
            answers.set(*field, draw.get(&values(*field))).unwrap();
        }
        answers
    })
}

#[track_caller]
fn complete(person: &Answers) {
    let flow = Flow::of(person, &RULES);
    assert_eq!(flow.first_unanswered(false), None);
    let assessment = assess(&flow.answers);
    for opinion in assessment.rulebooks.iter().filter(|_| assessment.permit_needed) {
        assert_ne!(opinion.verdict, Verdict::Incomplete, "{} {:?}", opinion.id, flow.answers);
    }
}

/// Whatever a person says, no answer is missing once everything asked is answered.
#[test]
fn answering_every_question_asked_leaves_nothing_unanswered() {
    let mut runner = TestRunner::deterministic();
    for _ in 0..2_000 {
        complete(&anybody().new_tree(&mut runner).unwrap().current());
    }
    // Wherever this degree is from, its field leaves it open; but not knowing
    // where from is a missing answer.
    for in_field in ["unsure", "no occupation=00012 telecom_carrier=no"] {
        complete(&person(&format!("study_months=36 country=AU acceptance_letter=yes in_field={in_field}")));
    }
    complete(&person("citizenships=JP occupation=22220 credential=associate study_months=24 country=JP in_field=no"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn questions_not_asked_would_not_change_the_verdict(person in anybody()) {
        let (session, pages) = walk(&person);
        prop_assert!(pages.len() < 14);
        let asked = assess(&session.flow().answers);
        let told = assess(&person);
        for (asked, told) in asked.rulebooks.iter().zip(&told.rulebooks) {
            let is_for_canada = !assess(&person).permit_needed;
            prop_assert!(is_for_canada || (asked.verdict, asked.certainty) == (told.verdict, told.certainty));
        }
    }

    #[test]
    fn an_answer_never_hides_its_own_page(person in anybody(), page in 0usize..12) {
        let page = Page::VARIANTS[page];
        let mut without = person.clone();
        page.fields().for_each(|field| without.clear(field));
        prop_assert_eq!(Flow::of(&person, &RULES).shown(page).is_some(), Flow::of(&without, &RULES).shown(page).is_some());
    }
}
