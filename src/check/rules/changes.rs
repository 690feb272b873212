//! Rules for `changes.csv`: versions and days increase, and every named row exists or was merged. Also for
//! mentions of the version, its day and the numbers of rows in other files.

use std::collections::BTreeSet;

use super::super::facts::Facts;
use super::super::mentions::outdated;
use super::super::package_files::ReadFile;
use super::super::release;
use super::super::rule::{Problem, Rule};
use super::super::sheet::Row;
use crate::data::schema::changes;
use crate::model::change::version_numbers;
use crate::time::Day;

const MERGED: &str = "merged into";

pub(super) fn check(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    let rows: Vec<_> = facts.files.rows("changes").collect();
    let mut before: Option<(Row<'_>, [u32; 3], Option<Day>)> = None;
    for row in &rows {
        required(*row, found);
        let Some(number) = version_numbers(row.get(changes::VERSION)) else {
            let what = format!("“{}” is not a version.", row.get(changes::VERSION));
            found.push(row.problem(
                Rule::ChangesVersion,
                changes::VERSION,
                what,
                "Three numbers: 1.0.0.",
            ));
            continue;
        };
        let day = Day::parse(row.get(changes::DAY));
        if day.is_none() {
            let what = format!("“{}” is not a day of the calendar.", row.get(changes::DAY));
            found.push(row.problem(
                Rule::ChangesDay,
                changes::DAY,
                what,
                "Write YYYY-MM-DD, such as 2024-01-02.",
            ));
        }
        if let Some((_, last, last_day)) = before {
            follows(*row, (number, day), (last, last_day), found);
        }
        before = Some((*row, number, day.or(before.and_then(|(.., day)| day))));
    }
    if let Some((last, number, day)) = before {
        is_of_package(facts, last, number, day, found);
    }
    let merged: BTreeSet<_> = rows
        .iter()
        .filter(|row| row.get(changes::WHAT).starts_with(MERGED))
        .map(|row| row.get(changes::ROW))
        .collect();
    for row in &rows {
        names_a_row(facts, *row, &merged, found);
    }
}

fn required(row: Row<'_>, found: &mut Vec<Problem>) {
    for at in [changes::WHAT, changes::WHY] {
        if row.get(at).is_empty() {
            let what = "The cell is empty, but the codebook requires it.".to_owned();
            found.push(row.problem(Rule::EmptyCell, at, what, "One sentence, in English."));
        }
    }
}

type Release = ([u32; 3], Option<Day>);

fn follows(
    row: Row<'_>,
    (number, day): Release,
    (last, last_day): Release,
    found: &mut Vec<Problem>,
) {
    if number < last {
        let what = format!("The version is below {}, which stands before it.", written(last));
        let hint = "Changes stand oldest first: add new ones at the end.";
        found.push(row.problem(Rule::ChangesVersion, changes::VERSION, what, hint));
    }
    let Some((day, last_day)) = day.zip(last_day) else { return };
    if day < last_day {
        let what = format!("The day is before {last_day}, which stands before it.");
        let hint = "Changes stand oldest first: add new ones at the end.";
        found.push(row.problem(Rule::ChangesDay, changes::DAY, what, hint));
    } else if day > last_day && number == last {
        let what = format!("Version {} is of {last_day} in the row before.", written(number));
        let hint = "A version has one day; raise the version, or write its day.";
        found.push(row.problem(Rule::ChangesDay, changes::DAY, what, hint));
    }
}

fn is_of_package(
    facts: &Facts<'_>,
    last: Row<'_>,
    number: [u32; 3],
    day: Option<Day>,
    found: &mut Vec<Problem>,
) {
    let package = facts.files.described("version");
    if version_numbers(package) != Some(number) {
        let what = format!("The last change is of {}, the package of {package}.", written(number));
        let hint = "Add the line of this version at the end; `strikemap check --fix` raises the package to it.";
        found.push(last.problem(Rule::ChangesVersion, changes::VERSION, what, hint));
    }
    let created = facts.files.described("created").get(..10).and_then(Day::parse);
    if let Some((created, day)) = created.zip(day).filter(|(created, day)| created != day) {
        let what = format!("The last change is of {day}, the package was created on {created}.");
        let hint = "Write the day of the version here and in `created` of datapackage.json.";
        found.push(last.problem(Rule::ChangesDay, changes::DAY, what, hint));
    }
}

fn names_a_row(facts: &Facts<'_>, row: Row<'_>, merged: &BTreeSet<&str>, found: &mut Vec<Problem>) {
    let (name, what) = (row.get(changes::ROW), row.get(changes::WHAT));
    let is_merge = what.starts_with(MERGED);
    if name.is_empty() && !is_merge {
        return;
    }
    let Some((table, id)) = name.split_once('/').filter(|(_, id)| !id.is_empty()) else {
        let what = format!("“{name}” does not name a row.");
        let hint = "Table and id, `claims/2024-01-02-kharkiv-un-id`.";
        found.push(row.problem(Rule::ChangesRow, changes::ROW, what, hint));
        return;
    };
    if !super::super::package_files::TABLES.iter().any(|(known, _)| *known == table) {
        let what = format!("There is no table “{table}”.");
        let hint = "events, claims, sources, places, claim_sources or translations_uk, as the file is called.";
        found.push(row.problem(Rule::ChangesRow, changes::ROW, what, hint));
        return;
    }
    // A table that could not be read completely may have the row.
    if !facts.files.is_whole(table) {
        return;
    }
    let exists = |id: &str| facts.files.rows(table).any(|row| row.get(0) == id);
    if is_merge {
        // Loading reports merges without a target; chains of merges are allowed.
        if exists(id) {
            let what = format!("“{id}” was merged, but is still a row of {table}.");
            let hint = "Take the row out, or take this line out.";
            found.push(row.problem(Rule::ChangesMerge, changes::ROW, what, hint));
        }
    } else if !exists(id) && !merged.contains(name) {
        let what = format!("“{id}” is not a row of {table}, nor was it merged into one.");
        let hint = "Correct the id; where the row was merged, add the line that says into which.";
        found.push(row.problem(Rule::ChangesRow, changes::ROW, what, hint));
    }
}

fn written([major, minor, patch]: [u32; 3]) -> String {
    format!("{major}.{minor}.{patch}")
}

/// Outdated mentions of the version, its day and the numbers of rows.
pub(super) fn mentions(facts: &Facts<'_>, file: ReadFile<'_>, found: &mut Vec<Problem>) {
    let release = release::Release::of(&facts.files.texts.descriptor);
    for mention in outdated(facts.files, &release, file) {
        let hint = "`strikemap check --fix` writes what the package says.";
        let (path, line) = (mention.path, Some(mention.line));
        found.push(Problem::of_file(mention.rule, path, line, mention.what, hint));
    }
}
