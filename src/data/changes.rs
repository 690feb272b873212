//! `changes.csv`: what changed in which version, and whether a merged row leads to another.

use super::cell::Cells;
use super::rows::Ids;
use super::schema::changes::{DAY, ROW, VERSION, WHAT, WHY};
use super::table::Table;
use crate::base::diagnostic::{Fault, Report};
use crate::model::change::merged_into;
use crate::model::{Change, Dataset};

/// The tables whose rows can be merged, in the order in which their ids are handed over.
const TABLES: [(&str, &str); 4] = [
    ("events", "events.csv"),
    ("claims", "claims.csv"),
    ("sources", "sources.csv"),
    ("places", "places.csv"),
];

/// Reads the rows into the data set, in the order of the file.
pub(super) fn read_changes(tables: &[Table], dataset: &mut Dataset, report: &mut Report) {
    for row in tables.iter().flat_map(Table::rows) {
        let mut cells = Cells { row, report };
        let version = cells.required(VERSION);
        let day = cells.day(DAY);
        let what = cells.required(WHAT);
        let why = cells.required(WHY);
        if let (Some(version), Some(day), Some(what), Some(why)) = (version, day, what, why) {
            let mut keep = |text| dataset.strings.intern(text);
            let row = cells.text(ROW);
            dataset.changes.push(Change {
                version: keep(version),
                day,
                row: keep(row),
                what: keep(what),
                why: keep(why),
            });
        }
    }
}

/// A merge that leads to no row is a fault. A reference to a merged row stays one; its hint then names
/// the row to write instead.
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
        let leads = |id: &str| ids.find(&dataset.strings, id).is_some();
        if !ids.is_partial && !ids.is_empty() && !dataset.redirects(table, id).any(leads) {
            let value = into.to_owned();
            cells.refuse(WHAT, Fault::UnknownId { value, table: file, merged_into: None });
        }
    }
}
