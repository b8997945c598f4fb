//! The list of jobs beside the form: its rows, their errors, the total, what is
//! said, what is kept and where the focus goes.

use Act::{Add, AddUp, Change, Remove};
use JobPart::{FromMonth, FromYear};
use cptpp_questionnaire::experience::{Job, JobList, JobPart, MAX_JOBS, Month, Reaction, Said, control};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// What happens to the list. A job is given as the year it lasted, 0 if nothing
/// is typed, and 1 for a year out of range.
#[derive(Clone, Debug)]
enum Act {
    Add,
    /// The job of this number; the first is 1.
    Remove(usize),
    AddUp(Vec<u16>),
    /// Something is typed or ticked in a row.
    Change,
}

/// A list, and the reaction to the last thing that happened.
#[derive(Debug, Default, PartialEq)]
struct State {
    /// The jobs of the rows, 0 if none was added up.
    jobs: Vec<u16>,
    /// The numbers of the jobs that cannot be read.
    wrong: Vec<usize>,
    /// The months they add up to.
    sum: Option<u16>,
    said: Option<Said>,
    keep: Option<Vec<u16>>,
    focus: Option<(usize, JobPart)>,
}

fn month(year: u16, number: u8) -> Month {
    Month::new(year, number).unwrap()
}

fn today() -> Month {
    month(2026, 11)
}

fn jobs(years: &[u16]) -> Vec<Job> {
    let job = |year: &u16| {
        let (from, to) = (month(*year, 1), Some(month(*year, 12)));
        Job { from, to, paid: true, part_time: false, in_sector: true }
    };
    years.iter().map(job).collect()
}

fn entries(years: &[u16]) -> Vec<(String, String)> {
    let typed = |(index, year): (usize, &u16)| {
        let name = |part| control(index + 1, part);
        let year = year.to_string();
        [
            (name(FromMonth), "1".to_owned()),
            (name(FromYear), year.clone()),
            (name(JobPart::ToMonth), "12".to_owned()),
            (name(JobPart::ToYear), year),
            (name(JobPart::Paid), "on".to_owned()),
            (name(JobPart::InSector), "on".to_owned()),
        ]
    };
    years.iter().enumerate().filter(|(_, year)| 0 < **year).flat_map(typed).collect()
}

fn take(list: &mut JobList, act: &Act) -> Reaction {
    match act {
        Add => list.add(),
        Remove(number) => match list.rows().get(number - 1).map(|row| row.key) {
            Some(key) => list.remove(key),
            None => Reaction::default(),
        },
        AddUp(years) => list.add_up(&entries(years), today()),
        Change => {
            list.change();
            Reaction::default()
        }
    }
}

#[track_caller]
fn check(kept: &[u16], acts: &[Act], expected: &State) {
    let mut list = JobList::new(&jobs(kept), today());
    let mut reaction = Reaction::default();
    for act in acts {
        reaction = take(&mut list, act);
    }
    let numbers = 1..=list.rows().len();
    let parts = [FromMonth, FromYear, JobPart::ToMonth, JobPart::ToYear];
    let mut places = numbers.clone().flat_map(|number| parts.map(|part| (number, part)));
    let found = State {
        jobs: list.rows().iter().map(|row| row.job.map_or(0, |job| job.from.year())).collect(),
        wrong: numbers.filter(|number| list.error(*number).is_some()).collect(),
        sum: list.sum().map(|sum| sum.full_time),
        said: list.said(),
        keep: reaction.keep.map(|jobs| jobs.iter().map(|job| job.from.year()).collect()),
        focus: reaction.focus.and_then(|name| places.find(|(number, part)| control(*number, *part) == name)),
    };
    assert_eq!(found, *expected, "{kept:?} {acts:?}");
}

fn state(jobs: &[u16]) -> State {
    State { jobs: jobs.to_vec(), ..State::default() }
}

#[test]
fn a_page_opens_with_what_was_kept_or_an_empty_row() {
    check(&[], &[], &state(&[0]));
    check(&[2019, 2020], &[], &State { sum: Some(24), ..state(&[2019, 2020]) });
}

#[test]
fn adding_a_row_needs_room_and_clears_the_total() {
    let full: Vec<u16> = (1990..).take(MAX_JOBS).collect();
    check(&[], &[Add], &State { focus: Some((2, FromMonth)), ..state(&[0, 0]) });
    check(&[2019], &[Add], &State { focus: Some((2, FromMonth)), ..state(&[2019, 0]) });
    check(&[2019], &[AddUp(vec![0]), Add], &State { wrong: vec![1], focus: Some((2, FromMonth)), ..state(&[2019, 0]) });
    let refused = State { said: Some(Said::Full), sum: Some(360), ..state(&full) };
    check(&full, &[Add], &refused);
    check(&full, &[Add, Add], &refused);
    check(&full, &[Add, Change], &state(&full));
    check(&full, &[Add, AddUp(full.clone())], &State { sum: Some(360), keep: Some(full.clone()), ..state(&full) });
}

#[test]
fn a_row_is_removed_with_its_job_and_the_last_leaves_an_empty_one() {
    let removed = |number, focus, keep: &[u16], jobs: &[u16]| State {
        said: Some(Said::Removed(number)),
        keep: Some(keep.to_vec()),
        focus: Some((focus, FromMonth)),
        ..state(jobs)
    };
    check(&[2019, 2020, 2021], &[Remove(1)], &removed(1, 1, &[2020, 2021], &[2020, 2021]));
    check(&[2019, 2020, 2021], &[Remove(2)], &removed(2, 2, &[2019, 2021], &[2019, 2021]));
    check(&[2019, 2020, 2021], &[Remove(3)], &removed(3, 2, &[2019, 2020], &[2019, 2020]));
    check(&[2019], &[Remove(1)], &removed(1, 1, &[], &[0]));
    check(&[], &[Remove(1)], &removed(1, 1, &[], &[0]));
    check(&[2019], &[Add, Remove(2)], &removed(2, 1, &[2019], &[2019]));
    check(&[2019], &[Add, Remove(1)], &removed(1, 1, &[], &[0]));
    // Errors of other rows are not reported under a wrong number.
    check(&[2019, 2020], &[AddUp(vec![0, 0]), Remove(1)], &removed(1, 1, &[2020], &[2020]));
    check(&[2019, 2020], &[Remove(1), Change], &state(&[2020]));
    check(&[2019, 2020], &[Remove(1), Add], &State { focus: Some((2, FromMonth)), ..state(&[2020, 0]) });
}

#[test]
fn jobs_are_added_up_and_kept_or_the_first_error_takes_the_focus() {
    let added = |sum, jobs: &[u16]| State { sum: Some(sum), keep: Some(jobs.to_vec()), ..state(jobs) };
    check(&[], &[AddUp(vec![2019])], &added(12, &[2019]));
    check(&[], &[Add, AddUp(vec![2019, 2021])], &added(24, &[2019, 2021]));
    check(&[2019], &[AddUp(vec![2021])], &added(12, &[2021]));
    check(&[2019], &[AddUp(vec![0]), AddUp(vec![2021])], &added(12, &[2021]));
    check(&[2019, 2020], &[Remove(1), AddUp(vec![2020])], &added(12, &[2020]));
    let wrong =
        |numbers: &[usize], focus, jobs: &[u16]| State { wrong: numbers.to_vec(), focus: Some(focus), ..state(jobs) };
    check(&[], &[AddUp(vec![0])], &wrong(&[1], (1, FromMonth), &[0]));
    check(&[], &[Add, AddUp(vec![2019, 1])], &wrong(&[2], (2, FromYear), &[0, 0]));
    // Kept jobs stay until the jobs can be added up again.
    check(&[2019, 2020, 2021], &[AddUp(vec![2019, 1, 0])], &wrong(&[2, 3], (2, FromYear), &[2019, 2020, 2021]));
    check(&[2019, 2020], &[AddUp(vec![0, 1]), AddUp(vec![2019, 1])], &wrong(&[2], (2, FromYear), &[2019, 2020]));
}

#[test]
fn only_the_first_change_makes_a_difference() {
    // With a total, then with the sentence that a job was removed.
    let mut list = JobList::new(&jobs(&[2019]), today());
    assert_eq!([list.change(), list.change()], [true, false]);
    assert_ne!(take(&mut list, &Remove(1)), Reaction::default());
    assert_eq!([list.change(), list.change()], [true, false]);
    check(&[2019], &[Change], &state(&[2019]));
    // An error stays until the jobs are added up again.
    check(&[2019], &[AddUp(vec![0]), Change], &State { wrong: vec![1], ..state(&[2019]) });
}

#[test]
fn a_removed_row_is_not_removed_again() {
    let mut list = JobList::new(&jobs(&[2019]), today());
    let key = list.rows().first().unwrap().key;
    assert_ne!(list.remove(key), Reaction::default());
    let before = list.clone();
    assert_eq!(list.remove(key), Reaction::default());
    assert_eq!(list, before);
}

proptest! {
    #[test]
    fn kept_jobs_are_those_of_the_rows_and_keys_are_unique(
        kept in prop::collection::vec(2000_u16..2020, 0..4),
        acts in prop::collection::vec(any_act(), 0..40),
    ) {
        let mut kept = jobs(&kept);
        let mut list = JobList::new(&kept, today());
        let (mut seen, mut shown) = (BTreeSet::<usize>::new(), BTreeSet::new());
        for act in acts {
            kept = take(&mut list, &act).keep.unwrap_or(kept);
            let jobs: Vec<Job> = list.rows().iter().filter_map(|row| row.job).collect();
            prop_assert_eq!(&kept, &jobs);
            prop_assert!((1..=MAX_JOBS).contains(&list.rows().len()));
            prop_assert!(list.sum().is_none_or(|sum| sum.exclusions.len() == jobs.len() && jobs.len() == list.rows().len()));
            let keys: BTreeSet<usize> = list.rows().iter().map(|row| row.key).collect();
            prop_assert_eq!(keys.len(), list.rows().len());
            prop_assert!(keys.difference(&shown).all(|key| !seen.contains(key)));
            seen.extend(&keys);
            shown = keys;
        }
    }
}

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        8 => Just(Add),
        2 => (1..9_usize).prop_map(Remove),
        2 => prop::collection::vec(2000_u16..2020, MAX_JOBS).prop_map(AddUp),
        1 => prop::collection::vec(0..2_u16, MAX_JOBS).prop_map(AddUp),
        1 => Just(Change),
    ]
}

/// What is typed, and the years of the jobs that are to be kept then, if they change.
#[test]
fn a_row_that_makes_a_job_is_kept_before_it_is_added_up() {
    let mut list = JobList::new(&[], today());
    list.add();
    let rows: [(&[u16], Option<&[u16]>); 6] = [
        (&[0, 0], None),
        (&[2015, 0], Some(&[2015])),
        (&[2015, 0], None),
        (&[2015, 2016], Some(&[2015, 2016])),
        // What no longer makes one is kept as it last did.
        (&[1, 2016], None),
        (&[2014, 2016], Some(&[2014, 2016])),
    ];
    for (typed, kept) in rows {
        let reaction = list.note(&entries(typed), today());
        assert_eq!(reaction, Reaction { keep: kept.map(jobs), focus: None }, "{typed:?}");
    }
    assert_eq!(list.sum(), None, "nothing was added up");
}
