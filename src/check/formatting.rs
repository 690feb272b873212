//! Formatting rules, which `strikemap check --fix` fixes. Each file has at most one problem of a kind, at the
//! first occurrence, with the number of occurrences.

use super::package_files::PackageFiles;
use super::raw::{RawCell, RawTable, tidy};
use super::rule::{Problem, Rule};
use super::sheet::Sheet;
use crate::base::csv_cell::csv_cell;

const HINT: &str = "`strikemap check --fix` corrects it.";

pub(super) fn check(files: &PackageFiles<'_>, found: &mut Vec<Problem>) {
    // Incomplete rows are a more severe fault, and may cause these problems.
    for (_, sheet) in files.all_sheets().filter(|(_, sheet)| sheet.raw.is_whole()) {
        file(sheet, found);
        cells(
            sheet,
            Rule::Spacing,
            is_spaced,
            |num| format!("{num} with spaces around the text or two together"),
            found,
        );
        cells(
            sheet,
            Rule::Quoting,
            is_overquoted,
            |num| format!("{num} in quotation marks that need none"),
            found,
        );
    }
}

fn file(sheet: &Sheet<'_>, found: &mut Vec<Problem>) {
    let raw = &sheet.raw;
    if raw.has_bom {
        let what = "The file starts with a byte order mark.".to_owned();
        found.push(Problem::of_file(Rule::ByteOrderMark, sheet.file, Some(1), what, HINT));
    }
    let last = raw.rows.last().map(|row| row.line);
    let what = match (raw.non_lf_end.or(line_with_cr(raw)), raw.empty_line) {
        (Some(line), _) => Some(("A line ends with CR or CRLF instead of LF.", Some(line))),
        (None, Some(line)) => Some(("There is an empty line.", Some(line))),
        (None, None) if !raw.is_ended => Some(("The last line has no end.", last)),
        _ => None,
    };
    if let Some((what, line)) = what {
        found.push(Problem::of_file(Rule::LineEnds, sheet.file, line, what.to_owned(), HINT));
    }
}

/// The line of the first row with a CR in a cell.
fn line_with_cr(raw: &RawTable<'_>) -> Option<u64> {
    raw.rows.iter().find(|row| row.text.contains('\r')).map(|row| row.line)
}

fn cells(
    sheet: &Sheet<'_>,
    rule: Rule,
    matches_rule: impl Fn(&RawCell<'_>) -> bool,
    what: impl Fn(String) -> String,
    found: &mut Vec<Problem>,
) {
    let places = sheet.raw.rows.iter().flat_map(|row| {
        let matches_rule = &matches_rule;
        let cells = row.cells.iter().enumerate().filter(move |(_, cell)| matches_rule(cell));
        cells.map(move |(at, _)| (row, at))
    });
    let places: Vec<_> = places.collect();
    let Some((row, at)) = places.first() else { return };
    let num = match places.len() {
        1 => "One cell is".to_owned(),
        num => format!("{num} cells are"),
    };
    let what =
        format!("{}{}.", what(num), if places.len() > 1 { "; this is the first" } else { "" });
    let id = row.cells.first().map(|cell| cell.value.trim().to_owned());
    found.push(Problem {
        column: Some(at + 1),
        field: sheet.header().nth(*at).map(str::to_owned),
        row: id.filter(|id| !id.is_empty() && row.line > 1),
        ..Problem::of_file(rule, sheet.file, Some(row.line), what, HINT)
    });
}

/// Redundant white space. A CR is reported as a line end instead.
fn is_spaced(cell: &RawCell<'_>) -> bool {
    let without_return = cell.value.replace("\r\n", "\n").replace('\r', "\n");
    tidy(&without_return) != without_return
}

fn is_overquoted(cell: &RawCell<'_>) -> bool {
    cell.text != csv_cell(&cell.value)
}
