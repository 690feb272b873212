//! `strikemap check --fix`: fixes formatting and row order, and leaves all other bytes unchanged.
//! It also raises the package to the version of its last change, and updates mentions of the release.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::mentions::outdated;
use super::package_files::{PackageFiles, PackageTexts, ReadFile};
use super::raw::{RawRow, tidy};
use super::release::Release;
use super::row_order;
use super::sheet::Sheet;
use crate::base::csv_cell::csv_cell;
use crate::base::json;
use crate::data::load::load;
use crate::data::package::DESCRIPTOR;
use crate::data::schema::changes;
use crate::model::change::version_numbers;
use crate::time::Day;

/// The result for one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FixedFile {
    /// The file, as the package names it.
    pub file: String,
    /// The new content; `None` if unchanged.
    pub bytes: Option<Vec<u8>>,
    /// Short notes on what was fixed, or why the file was left alone.
    pub notes: Vec<String>,
}

/// Fixes the tables of a package and the mentions of its release. Files without changes are left out.
pub fn fix(file: ReadFile<'_>) -> Vec<FixedFile> {
    let Some(texts) = PackageTexts::read(file) else { return Vec::new() };
    let report = load(file).report;
    let files = PackageFiles::new(&texts, &report);
    let mut fixed: Vec<_> =
        files.all_sheets().filter_map(|(table, sheet)| fix_sheet(&files, table, sheet)).collect();
    for path in texts.unreadable() {
        let why = "left alone: it cannot be read".to_owned();
        fixed.push(FixedFile { file: path.to_owned(), bytes: None, notes: vec![why] });
    }
    fixed.extend(bump_version(&files, file));
    fixed
}

fn fix_sheet(files: &PackageFiles<'_>, table: &str, sheet: &Sheet<'_>) -> Option<FixedFile> {
    let (raw, file) = (&sheet.raw, sheet.file.to_owned());
    if !raw.is_whole() {
        let why = if raw.is_open {
            "left alone: it ends within quotation marks"
        } else {
            "left alone: rows have more or fewer cells than the header"
        };
        return Some(FixedFile { file, bytes: None, notes: vec![why.to_owned()] });
    }
    let mut notes = Vec::new();
    if raw.has_bom {
        notes.push("byte order mark taken out".to_owned());
    }
    if raw.non_lf_end.is_some() || raw.empty_line.is_some() || !raw.is_ended {
        notes.push("line ends made LF, one for each row".to_owned());
    }
    let rows: Vec<Cow<'_, str>> = raw.rows.iter().map(formatted).collect();
    let rewritten = rows.iter().zip(&raw.rows).filter(|(new, old)| *new != old.text).count();
    if rewritten > 0 {
        notes.push(format!("{} written anew: spaces and quotation marks", num_rows(rewritten)));
    }
    let order = row_order::sorted(files, table, sheet);
    let num = raw.rows.len().saturating_sub(1);
    let moved = order.as_deref().map_or(0, row_order::num_misplaced);
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
        notes.push("rows not put in order: the file has faults to correct first".to_owned());
    }
    Some(FixedFile { file, bytes: Some(text.into_bytes()), notes })
}

/// The formatted text of a row, borrowed if it is already well formatted.
fn formatted<'t>(raw: &RawRow<'t>) -> Cow<'t, str> {
    let is_formatted = |cell: &super::raw::RawCell<'_>| {
        let value = tidy(&cell.value);
        value == cell.value && csv_cell(&value) == cell.text
    };
    if raw.cells.iter().all(is_formatted) {
        return Cow::Borrowed(raw.text);
    }
    let cells: Vec<_> =
        raw.cells.iter().map(|cell| csv_cell(&tidy(&cell.value)).into_owned()).collect();
    // A single empty cell must differ from an empty line.
    let is_single_empty = cells.len() == 1 && cells.iter().all(String::is_empty);
    Cow::Owned(if is_single_empty { "\"\"".to_owned() } else { cells.join(",") })
}

fn num_rows(num: usize) -> String {
    if num == 1 { "one row".to_owned() } else { format!("{num} rows") }
}

/// Raises the package to the version of its last change, if that is higher, then updates all mentions.
fn bump_version(files: &PackageFiles<'_>, file: ReadFile<'_>) -> Vec<FixedFile> {
    let mut fixed = Vec::new();
    let raised = raised_descriptor(files, file);
    let json = raised.as_deref().and_then(|text| json::parse(text).ok());
    let release = Release::of(json.as_ref().unwrap_or(&files.texts.descriptor));
    if let Some(text) = &raised {
        let note = format!("raised to version {}, the last in changes.csv", release.version);
        let (file, bytes) = (DESCRIPTOR.to_owned(), Some(text.clone().into_bytes()));
        fixed.push(FixedFile { file, bytes, notes: vec![note] });
    }
    let mut by_file: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    for mention in outdated(files, &release, file) {
        by_file.entry(mention.path).or_default().push(mention);
    }
    for (path, mut mentions) in by_file {
        let Some(mut text) = file(path).and_then(|bytes| String::from_utf8(bytes).ok()) else {
            continue;
        };
        // From the end, so that earlier byte ranges stay valid.
        mentions.sort_by_key(|mention| std::cmp::Reverse(mention.at.start));
        let mut notes = Vec::new();
        for mention in mentions {
            if let Some(old) = text.get(mention.at.clone()).map(str::to_owned) {
                notes.insert(0, format!("{old} made {}", mention.expected));
                text.replace_range(mention.at, &mention.expected);
            }
        }
        fixed.push(FixedFile { file: path.to_owned(), bytes: Some(text.into_bytes()), notes });
    }
    fixed
}

/// The descriptor with version and day of the last change, if that is higher. Both must occur exactly once, so
/// that nothing else is replaced.
fn raised_descriptor(files: &PackageFiles<'_>, file: ReadFile<'_>) -> Option<String> {
    let last = files.rows("changes").last().filter(|_| files.is_whole("changes"))?;
    let (raised, day) = (last.get(changes::VERSION), Day::parse(last.get(changes::DAY))?);
    let (own, created) = (files.described("version"), files.described("created"));
    if version_numbers(raised)? <= version_numbers(own)? {
        return None;
    }
    let text = String::from_utf8(file(DESCRIPTOR)?).ok()?;
    let mut text = replace_once(
        &text,
        &format!("\"version\": \"{own}\""),
        &format!("\"version\": \"{raised}\""),
    )?;
    if let Some(time) = created.get(10..) {
        let (old, new) =
            (format!("\"created\": \"{created}\""), format!("\"created\": \"{day}{time}\""));
        text = replace_once(&text, &old, &new)?;
    }
    Some(text)
}

fn replace_once(text: &str, old: &str, new: &str) -> Option<String> {
    (text.matches(old).count() == 1).then(|| text.replace(old, new))
}
