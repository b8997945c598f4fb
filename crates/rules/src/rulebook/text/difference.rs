//! The lines that two texts do not share.

/// The lines that two texts do not share, in order: those of the first prefixed
/// with `-`, those of the second with `+`. A line that moved is in both.
pub fn difference(before: &str, after: &str) -> Vec<String> {
    let (before, after): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let (mut before, mut after) = (before.as_slice(), after.as_slice());
    let mut difference = vec![];
    loop {
        match (before.split_first(), after.split_first()) {
            (None, None) => return difference,
            (Some((one, rest)), Some((two, others))) if one == two => (before, after) = (rest, others),
            (Some((one, _)), Some((two, others))) if is_nearer(one, after, two, before) => {
                difference.push(format!("+{two}"));
                after = others;
            }
            (Some((one, rest)), _) => {
                difference.push(format!("-{one}"));
                before = rest;
            }
            (None, Some((two, others))) => {
                difference.push(format!("+{two}"));
                after = others;
            }
        }
    }
}

/// Whether fewer lines are skipped on the way to `one` in `after` than to `two` in `before`.
fn is_nearer(one: &str, after: &[&str], two: &str, before: &[&str]) -> bool {
    let distance = |line: &str, lines: &[&str]| lines.iter().position(|other| *other == line);
    match (distance(one, after), distance(two, before)) {
        (Some(one), Some(two)) => one < two,
        (Some(_), None) => true,
        (None, _) => false,
    }
}
