//! Jobs in the saved file: `[{"from":"2019-03","to":"2021-05","paid":true,
//! "part_time":false,"in_sector":true}]`. Without `to` the job goes on.

use super::{Job, MAX_JOBS, Month};
use cptpp_rules::answers::json::Json;

const KEYS: [&str; 5] = ["from", "to", "paid", "part_time", "in_sector"];

/// Reads jobs. Strict: what this program would not have written is rejected, and nothing is guessed.
pub fn from_json(json: &Json) -> Option<Vec<Job>> {
    let Json::List(items) = json else { return None };
    if MAX_JOBS < items.len() {
        return None;
    }
    items.iter().map(job).collect()
}

pub fn to_json(jobs: &[Job]) -> Json {
    let month = |month: Month| Json::Text(month.to_string());
    let object = |job: &Job| {
        let [from, to, paid, part_time, in_sector] = KEYS.map(str::to_owned);
        let mut object = vec![(from, month(job.from))];
        object.extend(job.to.map(|last| (to, month(last))));
        object.extend([
            (paid, Json::Bool(job.paid)),
            (part_time, Json::Bool(job.part_time)),
            (in_sector, Json::Bool(job.in_sector)),
        ]);
        Json::Object(object)
    };
    Json::List(jobs.iter().map(object).collect())
}

fn job(json: &Json) -> Option<Job> {
    let Json::Object(entries) = json else { return None };
    let is_known = |(key, _): &(String, Json)| KEYS.contains(&key.as_str());
    let stands_twice = KEYS.iter().any(|key| 1 < entries.iter().filter(|(other, _)| other == key).count());
    if stands_twice || !entries.iter().all(is_known) {
        return None;
    }
    let is = |key: &str| match json.get(key) {
        Some(Json::Bool(is)) => Some(*is),
        _ => None,
    };
    let month = |json: &Json| json.as_text().and_then(Month::parse);
    let from = month(json.get("from")?)?;
    let to = match json.get("to") {
        Some(to) => Some(month(to).filter(|to| from <= *to)?),
        None => None,
    };
    Some(Job { from, to, paid: is("paid")?, part_time: is("part_time")?, in_sector: is("in_sector")? })
}
