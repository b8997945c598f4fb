//! That the classes are right: every member of a class gives the same result as
//! its representative, and no criterion reads an answer it does not name.

use cptpp_check::plain::Plain;
use cptpp_rules::answers::{Answers, Field, Kind, Value};
use cptpp_rules::classes;
use cptpp_rules::country::Country;
use cptpp_rules::criteria::find;
use cptpp_rules::occupations::{GROUPS, Group};
use cptpp_rules::proof::{Place, Reference, outcomes};
use cptpp_rules::route::Route;
use cptpp_rules::rulebook::{Requirement, Rulebook};
use cptpp_testing::{RULES, alone, on_all_processors, places, say, value_of};

/// The result of a criterion, with everything reported about it.
fn told(
    test: &Requirement,
    answers: &Answers,
    book: &Rulebook,
    route: Route,
) -> impl PartialEq + std::fmt::Debug + use<> {
    let found = find(test, answers, book, route);
    (found.outcome, found.reason, found.item.map(|item| item.id))
}

/// Every real answer to a question, class by class.
fn members(field: Field) -> Vec<Vec<Answers>> {
    let of = |value: Value| alone(field, &value);
    let group = |group: &Group| of(Value::Occupation(*group));
    match field.kind() {
        Kind::Occupation => {
            classes::occupations(RULES.books()).iter().map(|groups| groups.iter().map(group).collect()).collect()
        }
        Kind::Country => {
            let classes = classes::classes(RULES.books(), field);
            let named = classes.iter().filter(|class| class.size == 1).map(|class| class.samples[0].clone());
            let named: Vec<Value> = named.collect();
            let others = Country::all().map(Value::Country).filter(|country| !named.contains(country));
            let others = others.map(of).collect();
            named.iter().map(|country| vec![of(country.clone())]).chain([others]).collect()
        }
        _ => {
            let months = |value: &Value| if let Value::Months(months) = value { *months } else { panic!("{value:?}") };
            let range = |class: &classes::Class| {
                let (least, greatest) = (months(&class.samples[0]), months(class.samples.last().unwrap()));
                (least..=greatest).map(Value::Months).map(of).collect()
            };
            classes::classes(RULES.books(), field).iter().map(range).collect()
        }
    }
}

#[test]
fn all_members_of_a_class_give_the_same_result() {
    const CUT: [Field; 4] = [Field::StudyMonths, Field::ExperienceMonths, Field::EducationCountry, Field::Occupation];
    let members = CUT.map(|field| (field, members(field)));
    for (field, classes) in &members {
        let sizes: Vec<u64> = classes::classes(RULES.books(), *field).iter().map(|class| class.size).collect();
        let found: Vec<u64> = classes.iter().map(|class| class.len() as u64).collect();
        assert_eq!(found, sizes, "{field:?}");
    }
    let (places, plain) = (places(RULES.books()), Plain::beside(&RULES));
    let compared = on_all_processors(places.len(), |index| {
        let (book, route, test) = places[index];
        let mut compared = 0_u64;
        for (field, classes) in members.iter().filter(|(field, _)| test.fields().contains(field)) {
            // Around one sample of each class; the other samples are tried by themselves.
            each_context(test, *field, &mut |context| {
                // The follow-ups of a context belong to the groups of one class.
                let of_context = context.occupation.filter(|_| *field == Field::Occupation);
                let is_meant = |class: &&Vec<Answers>| of_context.is_none() || class[0].occupation == of_context;
                for class in classes.iter().filter(is_meant) {
                    compared += all_alike((book, route, test), &plain, *field, class, context);
                }
            });
        }
        compared
    });
    say(&format!("proof: {} answers compared with the one that stands for their class", compared.iter().sum::<u64>()));
}

/// Calls a function for every combination of answers to the other questions of a test.
fn each_context(test: &Requirement, field: Field, call: &mut dyn FnMut(&mut Answers)) {
    outcomes::each(RULES.books(), test, &mut |answers| {
        // Each context comes with every value of the field; it is used once, with
        // none. The occupation has its own follow-ups, so there every value has
        // contexts of its own.
        let has_own_contexts = matches!(test, Requirement::Occupation { .. });
        let is_taken = answers.has(field) == has_own_contexts;
        if is_taken && is_least_of_its_class(test, field, answers) {
            call(&mut answers.clone());
        }
    });
}

fn is_least_of_its_class(test: &Requirement, field: Field, answers: &Answers) -> bool {
    let is_least = |other: Field| {
        let given = answers.get(other);
        given.is_none()
            || classes::classes(RULES.books(), other).iter().any(|class| Some(&class.samples[0]) == given.as_ref())
    };
    test.fields()
        .iter()
        .copied()
        .filter(|other| *other != field && matches!(other, Field::StudyMonths | Field::ExperienceMonths))
        .all(is_least)
}

/// The engine gives the same result for all, and so does the plain implementation.
fn all_alike(
    (book, route, test): (&'static Rulebook, Route, &Requirement),
    plain: &Plain,
    field: Field,
    class: &[Answers],
    context: &mut Answers,
) -> u64 {
    context.copy(field, &class[0]);
    let place = Place { book: book.id, route, criterion: test.id() };
    let (said, expected) = (told(test, context, book, route), plain.criterion(place, context));
    for other in &class[1..] {
        context.copy(field, other);
        assert_eq!(told(test, context, book, route), said, "{place} {context:?}");
        assert_eq!(plain.criterion(place, context), expected, "{place} {context:?}");
    }
    context.clear(field);
    class.len() as u64
}

/// Otherwise a follow-up that only one of the two reads would never be answered.
#[test]
fn both_implementations_ask_the_same_follow_ups() {
    let plain = Plain::beside(&RULES);
    let all = classes::asks(RULES.books());
    for group in GROUPS {
        let asks: Vec<&str> = all.get(group).into_iter().flatten().map(|ask| ask.as_str()).collect();
        assert_eq!(plain.tables.follow_ups(&group.to_string()), asks, "{group}");
    }
}

/// The signatures say the same; this tests the place where they are called.
#[test]
fn a_criterion_reads_only_the_answers_it_names() {
    let (places, asks) = (places(RULES.books()), classes::asks(RULES.books()));
    let tried = on_all_processors(places.len(), |index| {
        let (book, route, test) = places[index];
        let others = |read: &dyn Fn(Field) -> bool| -> Vec<(Field, Answers)> {
            let unread = Field::all().filter(|field| !read(*field));
            unread.flat_map(|field| values(field).into_iter().map(move |value| (field, value))).collect()
        };
        let named = test.fields();
        let unnamed = others(&|field| named.contains(&field));
        let mut tried = 0_u64;
        outcomes::each(RULES.books(), test, &mut |answers| {
            // An occupation reads only its own follow-ups.
            let own = answers.occupation.and_then(|group| asks.get(&group));
            let is_own = |field| matches!(field, Field::Detail(ask) if own.is_some_and(|own| own.contains(&ask)));
            let foreign = match test {
                Requirement::Occupation { .. } => others(&|field| is_own(field) || !matches!(field, Field::Detail(_))),
                _ => vec![],
            };
            let expected = told(test, answers, book, route);
            let mut other = answers.clone();
            for (field, value) in unnamed.iter().chain(&foreign) {
                other.copy(*field, value);
                assert_eq!(told(test, &other, book, route), expected, "{} {field:?} {answers:?}", test.id());
                other.clear(*field);
                tried += 1;
            }
        });
        tried
    });
    say(&format!("proof: {} answers that a criterion does not name, none read", tried.iter().sum::<u64>()));
}

/// One answer of each class; for citizenship and residence, some.
fn values(field: Field) -> Vec<Answers> {
    match field {
        Field::Citizenships | Field::PermanentResidences => {
            let lists = ["AU", "JP,CA", ""];
            lists.map(|codes| alone(field, &value_of(field, codes))).to_vec()
        }
        _ => classes::classes(RULES.books(), field).into_iter().map(|class| alone(field, &class.samples[0])).collect(),
    }
}
