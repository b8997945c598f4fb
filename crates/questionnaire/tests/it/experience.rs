//! Adding up a person's jobs.

use cptpp_questionnaire::experience::{
    Exclusion, Job, JobPart, JobProblem, MAX_JOBS, Month, Span, Sum, add_up, control, from_json, read, to_json,
};
use cptpp_rules::answers::MAX_EXPERIENCE_MONTHS;
use cptpp_rules::answers::json::Json;
use proptest::prelude::*;

const TODAY: &str = "2026-11";

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

/// A paid full-time job in the sector, unless a letter says otherwise:
/// `u`npaid, `p`art time, `o`ther sector. `2019-03..2021-05 p`, `2019-03..`.
fn job(text: &str) -> Job {
    let (dates, marks) = text.split_once(' ').unwrap_or((text, ""));
    let (from, to) = dates.split_once("..").unwrap();
    Job {
        from: month(from),
        to: (!to.is_empty()).then(|| month(to)),
        paid: !marks.contains('u'),
        part_time: marks.contains('p'),
        in_sector: !marks.contains('o'),
    }
}

fn sum(jobs: &str) -> Sum {
    add_up(&jobs.split(", ").map(job).collect::<Vec<_>>(), month(TODAY))
}

#[track_caller]
fn check(jobs: &str, full_time: u16, with_part_time: u16, gaps: &str) {
    let sum = sum(jobs);
    let told = |span: &Span| format!("{}..{}", span.first, span.last);
    let found = sum.gaps.iter().map(told).collect::<Vec<_>>().join(", ");
    assert_eq!((sum.full_time, sum.with_part_time, found.as_str()), (full_time, with_part_time, gaps), "{jobs}");
}

#[test]
fn months_are_counted_once_and_the_first_and_last_in_full() {
    check("2019-03..2019-03", 1, 1, "");
    check("2019-03..2021-05", 27, 27, "");
    check("2019-01..2019-12, 2019-06..2020-06", 18, 18, "");
    check("2019-01..2020-12, 2019-06..2019-08", 24, 24, "");
    check("2019-01..2019-06, 2019-07..2019-12", 12, 12, "");
    check("2019-01..2019-06, 2019-06..2019-12", 12, 12, "");
    check("2021-01..2021-12, 2019-01..2019-12", 24, 24, "2020-01..2020-12");
    check("2019-01..2019-06, 2019-08..2019-12, 2020-03..2020-03", 12, 12, "2019-07..2019-07, 2020-01..2020-02");
}

#[test]
fn part_time_work_is_counted_separately() {
    check("2019-01..2019-12 p", 0, 12, "");
    check("2019-01..2019-12, 2019-07..2020-06 p", 12, 18, "");
    // Part-time work that fills a gap between full-time jobs closes it.
    check("2019-01..2019-06, 2019-07..2019-09 p, 2019-10..2019-12", 9, 12, "");
}

#[test]
fn a_month_that_is_not_over_or_has_not_begun_does_not_count() {
    check("2026-09..", 2, 2, "");
    check("2026-10..", 1, 1, "");
    check("2026-11..", 0, 0, "");
    check("2026-12..", 0, 0, "");
    check("2026-11..2026-11", 1, 1, "");
    check("2026-09..2027-09", 3, 3, "");
    check("2027-01..2027-09", 0, 0, "");
    check("1950-01..2100-12", MAX_EXPERIENCE_MONTHS, MAX_EXPERIENCE_MONTHS, "");
    assert_eq!(add_up(&[job("1950-01..")], Month::FIRST).with_part_time, 0);
    assert_eq!(add_up(&[], month(TODAY)).exclusions, []);
}

#[test]
fn a_job_that_does_not_count_says_why() {
    use Exclusion::{NotYet, OtherSector, Unpaid};
    let rows = [
        ("2019-01..2019-12", None),
        ("2019-01..2019-12 p", None),
        ("2019-01..2019-12 u", Some(Unpaid)),
        ("2019-01..2019-12 o", Some(OtherSector)),
        ("2019-01..2019-12 uo", Some(Unpaid)),
        ("2026-11..", Some(NotYet)),
        ("2027-01..", Some(NotYet)),
        ("2027-01..2027-02", Some(NotYet)),
    ];
    for (job, expected) in rows {
        let sum = sum(job);
        assert_eq!(sum.exclusions, [expected], "{job}");
        assert_eq!(sum.spans.is_empty(), expected.is_some(), "{job}");
    }
}

#[test]
fn months_are_read_strictly_and_written_the_same() {
    for text in ["1950-01", "2019-03", "2019-12", "2100-12"] {
        assert_eq!(month(text).to_string(), text);
    }
    for text in
        ["", "2019", "2019-00", "2019-13", "2019-3", "1949-12", "2101-01", "2019-03-01", "+201-03", "２０１９-03"]
    {
        assert_eq!(Month::parse(text), None, "{text}");
    }
    assert!(month("2019-12") < month("2020-01"));
    assert_eq!(month("2019-12").months_until(month("2021-01")), 13);
    assert_eq!((month("2019-12").next(), month("2100-12").next()), (Some(month("2020-01")), None));
    assert_eq!((month("2020-01").previous(), Month::FIRST.previous()), (Some(month("2019-12")), None));
}

/// The start and the end as `month year`, typed for the second of two jobs.
#[track_caller]
fn check_typed(from: &str, to: &str, expected: Result<&str, (JobPart, JobProblem)>) {
    use JobPart::{FromMonth, FromYear, InSector, Paid, ToMonth, ToYear};
    let ((from_month, from_year), (to_month, to_year)) = (from.split_once(' ').unwrap(), to.split_once(' ').unwrap());
    let typed = [
        (1, FromMonth, "1"),
        (1, FromYear, "2015"),
        (1, ToMonth, "2"),
        (1, ToYear, "2015"),
        (2, FromMonth, from_month),
        (2, FromYear, from_year),
        (2, ToMonth, to_month),
        (2, ToYear, to_year),
        (2, Paid, "on"),
        (2, InSector, "on"),
    ];
    let entries = typed.map(|(number, part, value)| (control(number, part), value.to_owned()));
    let found = read(&entries, 2, month(TODAY));
    match expected {
        Ok(text) => {
            let first = Job { paid: false, in_sector: false, ..job("2015-01..2015-02") };
            assert_eq!(found, Ok(vec![first, job(text)]), "{from} {to}");
        }
        Err((part, problem)) => {
            let errors = found.unwrap_err();
            let found = errors.iter().map(|error| (error.number, error.part, error.problem)).collect::<Vec<_>>();
            assert_eq!(found, [(2, part, problem)], "{from} {to}");
        }
    }
}

#[test]
fn typed_jobs_are_read_or_the_control_is_named() {
    use JobPart::{FromMonth, FromYear, ToMonth, ToYear};
    use JobProblem::{
        FromAfterToday, FromMissing, FromNotAYear, FromOutOfRange, ToAfterToday, ToBeforeFrom, ToMissing, ToNotAYear,
        ToOutOfRange,
    };
    let rows = [
        ("3 2019", "5 2021", Ok("2019-03..2021-05")),
        ("3 ２０１９", "5  2021 ", Ok("2019-03..2021-05")),
        ("3 2019", "still ", Ok("2019-03..")),
        ("3 2019", "still 2020", Ok("2019-03..")),
        ("11 2026", "11 2026", Ok("2026-11..2026-11")),
        (" 2019", "5 2021", Err((FromMonth, FromMissing))),
        ("13 2019", "5 2021", Err((FromMonth, FromMissing))),
        ("3 ", "5 2021", Err((FromYear, FromMissing))),
        ("3 '19", "5 2021", Err((FromYear, FromNotAYear))),
        ("3 19", "5 2021", Err((FromYear, FromOutOfRange))),
        ("3 2101", "5 2021", Err((FromYear, FromOutOfRange))),
        ("3 20190", "5 2021", Err((FromYear, FromOutOfRange))),
        ("3 99999999999", "5 2021", Err((FromYear, FromOutOfRange))),
        ("12 2026", "still ", Err((FromYear, FromAfterToday))),
        ("3 2019", " ", Err((ToMonth, ToMissing))),
        ("3 2019", "5 ", Err((ToYear, ToMissing))),
        ("3 2019", "5 x", Err((ToYear, ToNotAYear))),
        ("3 2019", "5 1949", Err((ToYear, ToOutOfRange))),
        ("3 2019", "2 2019", Err((ToYear, ToBeforeFrom))),
        ("3 2019", "12 2026", Err((ToYear, ToAfterToday))),
    ];
    for (from, to, expected) in rows {
        check_typed(from, to, expected);
    }
    let errors = read(&[], 2, month(TODAY)).unwrap_err();
    assert_eq!(errors.iter().map(|error| error.number).collect::<Vec<_>>(), [1, 2], "each job is named");
}

#[test]
fn only_what_this_program_writes_is_read_from_a_file() {
    let row = r#"{"from":"2019-03","to":"2021-05","paid":true,"part_time":false,"in_sector":true}"#;
    let read = |text: &str| from_json(&Json::parse(text).unwrap());
    assert_eq!(read(&format!("[{row}]")), Some(vec![job("2019-03..2021-05")]));
    assert_eq!(to_json(&[job("2019-03..2021-05")]).to_json(), format!("[{row}]"));
    let going_on = row.replace(r#""to":"2021-05","#, "");
    assert_eq!(read(&format!("[{going_on}]")), Some(vec![job("2019-03..")]));
    assert_eq!(read("[]"), Some(vec![]));
    assert_eq!(read(&format!("[{}]", vec![row; MAX_JOBS].join(","))).map(|jobs| jobs.len()), Some(MAX_JOBS));
    assert_eq!(read(&format!("[{}]", vec![row; MAX_JOBS + 1].join(","))), None);
    let wrong = [
        ("true,", "1,"),
        ("true,", r#""yes","#),
        ("2019-03", "2019-13"),
        ("2019-03", "2021-06"),
        (r#""2021-05""#, "null"),
        (r#""paid":true,"#, ""),
        (r#""from":"2019-03","#, ""),
        (r#""paid":true,"#, r#""paid":true,"paid":true,"#),
        (r#""paid":true,"#, r#""paid":true,"hours":40,"#),
    ];
    for (part, other) in wrong {
        assert!(row.contains(part), "{part}");
        assert_eq!(read(&format!("[{}]", row.replacen(part, other, 1))), None, "{other}");
    }
    for text in ["null", "{}", "[null]", r#"["2019-03"]"#, row] {
        assert_eq!(read(text), None, "{text}");
    }
}

fn any_job() -> impl Strategy<Value = Job> {
    let month = |index: u16| Month::new(2000 + index / 12, u8::try_from(index % 12 + 1).unwrap()).unwrap();
    let parts = (0u16..360, prop::option::of(0u16..60), any::<bool>(), any::<bool>(), any::<bool>());
    parts.prop_map(move |(from, length, paid, part_time, in_sector)| {
        let to = length.map(|length| month(from + length));
        Job { from: month(from), to, paid, part_time, in_sector }
    })
}

/// Month by month, as one would by hand.
fn counted_by_hand(jobs: &[Job], today: Month, counts: impl Fn(&Job) -> bool) -> u16 {
    let is_worked = |month: Month| {
        jobs.iter().filter(|job| job.paid && job.in_sector && counts(job)).any(|job| match job.to {
            Some(to) => job.from <= month && month <= to && month <= today,
            None => job.from <= month && month < today,
        })
    };
    let months = std::iter::successors(Some(Month::FIRST), |month| month.next());
    u16::try_from(months.filter(|month| is_worked(*month)).count()).unwrap().min(MAX_EXPERIENCE_MONTHS)
}

proptest! {
    #[test]
    fn the_total_matches_a_count_by_hand_in_any_order(
        jobs in prop::collection::vec(any_job(), 0..8),
        another in any_job(),
        turn in 0usize..8,
    ) {
        let today = month(TODAY);
        let sum = add_up(&jobs, today);
        prop_assert_eq!(sum.full_time, counted_by_hand(&jobs, today, |job| !job.part_time));
        prop_assert_eq!(sum.with_part_time, counted_by_hand(&jobs, today, |_| true));

        let mut turned = jobs.clone();
        turned.rotate_left(turn % jobs.len().max(1));
        turned.reverse();
        let other = add_up(&turned, today);
        prop_assert_eq!((&other.spans, &other.gaps), (&sum.spans, &sum.gaps));
        prop_assert_eq!((other.full_time, other.with_part_time), (sum.full_time, sum.with_part_time));

        let more = add_up(&[jobs, vec![another]].concat(), today);
        prop_assert!(sum.full_time <= more.full_time && sum.with_part_time <= more.with_part_time);

        // Work and gaps alternate and leave nothing out between the first month and the last.
        let months = |spans: &[Span]| spans.iter().map(|span| span.months()).sum::<u16>();
        let whole = sum.spans.first().zip(sum.spans.last());
        let length = whole.map_or(0, |(first, last)| first.first.months_until(last.last) + 1);
        prop_assert_eq!(months(&sum.spans) + months(&sum.gaps), length);
        prop_assert_eq!(from_json(&to_json(&turned)), Some(turned));
    }
}
