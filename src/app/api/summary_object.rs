//! What is shown in numbers, as an object.

use crate::base::json::{Value, object};
use crate::model::Dataset;
use crate::query::Snapshot;
use crate::time::Day;

/// Counts of events and claims, and the days that they span.
pub fn summary_object(dataset: &Dataset, snapshot: &Snapshot) -> Value {
    let summary = snapshot.summary(dataset);
    let tally = summary.tally;
    let day = |day: Option<Day>| day.map_or(Value::Null, |day| day.to_string().into());
    let grades = summary.grades().map(|(grade, number)| (grade.code(), number.into()));
    object([
        ("version", dataset.text(dataset.version).into()),
        ("events", tally.num_events.into()),
        ("eventsInData", summary.num_events.into()),
        ("grades", object(grades)),
        ("contested", tally.num_contested.into()),
        ("undated", tally.num_undated.into()),
        ("unplaced", tally.num_unplaced.into()),
        ("claims", summary.evidence.num_claims.into()),
        ("sources", summary.evidence.num_sources.into()),
        ("from", day(summary.days.from)),
        ("to", day(summary.days.to)),
    ])
}
