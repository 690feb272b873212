//! Reads `changes.csv`, and checks that merged rows lead to existing ones.

use super::cell::Cells;
use super::rows::Ids;
use super::schema::changes::{DAY, ROW, VERSION, WHAT, WHY};
use super::table::Table;
use crate::base::diagnostic::{Fault, Report};
use crate::model::change::merged_into;
use crate::model::{Change, Dataset};

/// The tables whose rows can be merged, in the order of the `ids` of [`check_merges`].
const TABLES: [(&str, &str); 4] = [
    ("events", "events.csv"),
    ("claims", "claims.csv"),
    ("sources", "sources.csv"),
    ("places", "places.csv"),
];

/// Reads the changes into the dataset, in the order of the file.
pub(super) fn read_changes(tables: &[Table], dataset: &mut Dataset, report: &mut Report) {
    for row in tables.iter().flat_map(Table::rows) {
        let mut cells = Cells { row, report };
        let version = cells.required(VERSION);
        let day = cells.day(DAY);
        let what = cells.required(WHAT);
        let why = cells.required(WHY);
        if let (Some(version), Some(day), Some(what), Some(why)) = (version, day, what, why) {
            let mut intern = |text| dataset.strings.intern(text);
            let row = cells.text(ROW);
            dataset.changes.push(Change {
                version: intern(version),
                day,
                row: intern(row),
                what: intern(what),
                why: intern(why),
            });
        }
    }
}

/// Reports merges without an existing target. A reference to a merged row stays a fault; its hint names the
/// target.
pub(super) fn check_merges(
    tables: &[Table],
    dataset: &Dataset,
    report: &mut Report,
    ids: [&Ids; 4],
) {
    for diagnostic in &mut report.diagnostics {
        if let Fault::UnknownId { value, table, merged_into } = &mut diagnostic.fault
            && let Some((name, _)) = TABLES.iter().find(|(_, file)| file == table)
        {
            *merged_into = dataset.redirect(name, value).map(str::to_owned);
        }
    }
    for row in tables.iter().flat_map(Table::rows) {
        let mut cells = Cells { row, report };
        let Some(into) = merged_into(cells.text(WHAT)) else { continue };
        let Some((table, id)) = cells.text(ROW).split_once('/') else { continue };
        let of_table = TABLES.iter().zip(ids).find(|((name, _), _)| *name == table);
        let Some(((_, file), ids)) = of_table else { continue };
        let exists = |id: &str| ids.find(&dataset.strings, id).is_some();
        if !ids.is_partial && !ids.is_empty() && !dataset.redirects(table, id).any(exists) {
            let value = into.to_owned();
            cells.report_fault(WHAT, Fault::UnknownId { value, table: file, merged_into: None });
        }
    }
}
