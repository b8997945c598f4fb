//! What must hold in every state: the flow does what the contract says.

use crate::questions::Questions;
use crate::sentence::Person;
use crate::walk::Walk;
use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::flow::Flow;
use cptpp_questionnaire::session::Session;
use cptpp_rules::answers::Page;
use cptpp_rules::answers::{Answers, Field};
use cptpp_rules::assessment::Verdict;
use cptpp_rules::explain::advice::{Case, advice, fees, stages};
use cptpp_testing::{RULES, assess};
use strum::VariantArray;

/// Checks every state of a walk; the flow is also asked with every later question
/// answered, so that the influence of a later answer cannot go unnoticed.
pub fn check(person: &Person, walk: &Walk, questions: &Questions) {
    for (page, (states, after)) in Page::VARIANTS.iter().copied().zip(walk.iter().zip(&walk[1..])) {
        for state in states {
            let fields: Vec<Field> = state.asked.iter().map(|question| questions.fields[*question]).collect();
            // The first way to a page that is shown is put to the flow below,
            // with the page answered.
            let mut prefixes = vec![state.prefixes[1]];
            prefixes.extend((!state.is_shown()).then_some(state.prefixes[0]));
            prefixes.dedup();
            for prefix in prefixes {
                let given = with_the_rest(page, questions.answers(&prefix, &person.statuses), &[]);
                is_asked(page, &fields, &Flow::of(&given, &RULES), &given);
            }
            if state.is_shown() {
                let longest = state.next.iter().map(|next| after[*next].longest).max().unwrap();
                let ways = questions.ways(&state.asked, &state.prefixes[0]).into_iter();
                let given = |way| with_the_rest(page, questions.answers(&way, &person.statuses), &fields);
                leads_on(page, &fields, longest, ways.map(given));
            }
        }
    }
    for state in walk.last().unwrap() {
        state.prefixes.iter().for_each(|prefix| lacks_nothing(&questions.answers(prefix, &person.statuses)));
    }
}

/// No verdict depends on an answer that no page asks for.
fn lacks_nothing(answers: &Answers) {
    let assessment = assess(answers);
    let is_asked = assessment.permit_needed && answers.occupation.is_some();
    for opinion in assessment.rulebooks.iter().filter(|_| is_asked) {
        assert_ne!(opinion.verdict, Verdict::Incomplete, "{} {}", opinion.id, answers.to_json().to_json());
    }
}

/// The page asks these questions, or is not shown if there are none.
fn is_asked(page: Page, fields: &[Field], flow: &Flow, given: &Answers) {
    let found = flow.shown(page).map_or(&[][..], |shown| &shown.fields);
    assert_eq!(found, fields, "{page:?} {}", given.to_json().to_json());
}

/// A page that is shown leads to a later one or to the result, Back leads back,
/// its answer makes a difference, and what it says about the pages to come is
/// true.
fn leads_on(page: Page, fields: &[Field], longest: usize, mut ways: impl Iterator<Item = Answers>) {
    let given = ways.next().unwrap();
    let of_whom = given.to_json().to_json();
    let flow = Flow::of(&given, &RULES);
    is_asked(page, fields, &flow, &given);
    assert_eq!(flow.at_most_after(page, &RULES), longest, "{page:?} {of_whom}");
    let first = told(&flow.answers);
    let mut others = ways.map(|given| told(&Flow::of(&given, &RULES).answers));
    assert!(others.any(|other| other != first), "no answer to {page:?} makes a difference: {of_whom}");
    let session = Session::of(given, &RULES);
    // What is shown next follows from the questions; here it is how one gets there.
    let next = flow.pages.iter().map(|shown| shown.page).find(|next| page < *next);
    assert_eq!(session.after(page, None).screen, next.map_or(Screen::Result, Screen::Question), "{page:?} {of_whom}");
    match session.after(page, None).screen {
        Screen::Question(next) => {
            assert!(page < next, "{page:?} leads to {next:?}: {of_whom}");
            assert_eq!(session.before(next, None), Screen::Question(page), "{of_whom}");
        }
        other => assert_eq!(other, Screen::Result, "{page:?} {of_whom}"),
    }
}

/// Answers all questions from a page on, except those of the page that are answered already.
fn with_the_rest(page: Page, mut given: Answers, answered: &[Field]) -> Answers {
    REST.with(|rest| {
        let open = Page::VARIANTS.iter().copied().filter(|other| page <= *other).flat_map(Page::fields);
        open.filter(|field| !answered.contains(field)).for_each(|field| given.copy(field, rest));
    });
    given
}

thread_local! {
    static REST: Answers = cptpp_testing::person(
        "licence=canadian country=AU acceptance_letter=yes partner=yes quebec_notary=no foreign_legal_consultant=no",
    );
}

/// Everything a person is told: the assessment, and the ids of what to do next.
fn told(answers: &Answers) -> (String, Vec<&'static str>) {
    let assessment = assess(answers);
    let case = Case { answers, opinion: &assessment.rulebooks[0], rules: &RULES };
    let advice = advice(&case).into_iter().map(|advice| advice.id);
    let fees = fees(&case).into_iter().map(|fee| fee.id);
    let stages = stages(&case).into_iter().map(|stage| stage.id);
    (serde_json::to_string(&assessment).unwrap(), advice.chain(fees).chain(stages).collect())
}
