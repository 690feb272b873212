//! `strikemap check --fix`: what is mechanical is written anew, everything else stays, byte for byte.

use std::borrow::Cow;

use super::super::load::load;
use super::held::{Held, Texts};
use super::order;
use super::raw::{RawRow, tidy};
use super::rules::Files;
use super::sheet::Sheet;
use crate::base::csv_cell::csv_cell;

/// What was done with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// The file, as the package names it.
    pub file: String,
    /// What it is now; `None` where it stays as it is.
    pub bytes: Option<Vec<u8>>,
    /// What was done, or why nothing was, each a few words.
    pub notes: Vec<String>,
}

/// Mends the tables of a package, and what is told of it beside them. Files in which there is nothing to say are left out.
pub fn mend(file: Files<'_>) -> Vec<Mended> {
    let Some(texts) = Texts::read(file) else { return Vec::new() };
    let report = load(file).report;
    let held = Held::new(&texts, &report);
    let mut mended: Vec<_> =
        held.all_sheets().filter_map(|(table, sheet)| of_sheet(&held, table, sheet)).collect();
    for path in texts.unreadable() {
        let why = "left alone: it cannot be read".to_owned();
        mended.push(Mended { file: path.to_owned(), bytes: None, notes: vec![why] });
    }
    mended.extend(super::raise::raise(&held, file));
    mended
}

fn of_sheet(held: &Held<'_>, table: &str, sheet: &Sheet<'_>) -> Option<Mended> {
    let (raw, file) = (&sheet.raw, sheet.file.to_owned());
    if !raw.is_whole() {
        let why = if raw.is_open {
            "left alone: it ends within quotation marks"
        } else {
            "left alone: rows have more or fewer cells than the header"
        };
        return Some(Mended { file, bytes: None, notes: vec![why.to_owned()] });
    }
    let mut notes = Vec::new();
    if raw.has_mark {
        notes.push("byte order mark taken out".to_owned());
    }
    if raw.odd_end.is_some() || raw.empty_line.is_some() || !raw.is_ended {
        notes.push("line ends made LF, one for each row".to_owned());
    }
    let rows: Vec<Cow<'_, str>> = raw.rows.iter().map(row).collect();
    let rewritten = rows.iter().zip(&raw.rows).filter(|(new, old)| *new != old.text).count();
    if rewritten > 0 {
        notes.push(format!("{} written anew: spaces and quotation marks", num_rows(rewritten)));
    }
    let order = order::wanted(held, table, sheet);
    let num = raw.rows.len().saturating_sub(1);
    let moved = order.as_deref().map_or(0, order::num_misplaced);
    if moved > 0 {
        notes.push(format!("{} put in order", num_rows(moved)));
    }
    if notes.is_empty() {
        return None;
    }
    let mut text = String::new();
    let order = order.unwrap_or_else(|| (0..num).collect());
    let body = order.iter().filter_map(|at| rows.get(at + 1));
    for row in rows.first().into_iter().chain(body) {
        text.push_str(row);
        text.push('\n');
    }
    if !sheet.is_sound {
        notes.push("rows not put in order: the file has faults to mend first".to_owned());
    }
    Some(Mended { file, bytes: Some(text.into_bytes()), notes })
}

/// A row as it should be written: as it is, where it is written well.
fn row<'t>(raw: &RawRow<'t>) -> Cow<'t, str> {
    let is_well = |cell: &super::raw::RawCell<'_>| {
        let value = tidy(&cell.value);
        value == cell.value && csv_cell(&value) == cell.text
    };
    if raw.cells.iter().all(is_well) {
        return Cow::Borrowed(raw.text);
    }
    let cells: Vec<_> =
        raw.cells.iter().map(|cell| csv_cell(&tidy(&cell.value)).into_owned()).collect();
    // A lone empty cell must be told from an empty line.
    let is_lone = cells.len() == 1 && cells.iter().all(String::is_empty);
    Cow::Owned(if is_lone { "\"\"".to_owned() } else { cells.join(",") })
}

fn num_rows(num: usize) -> String {
    if num == 1 { "one row".to_owned() } else { format!("{num} rows") }
}
