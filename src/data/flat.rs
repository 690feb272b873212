//! Reads a flat export (one row for each claim and source) back into the tables it was made of.
//!
//! Each table is a view of the file: its own columns, and the first row of each id. So cells are parsed
//! like those of a package, and faults have the line and column of the flat file.

use super::cell::Cells;
use super::load::{Loaded, load_tables};
use super::package::Package;
use super::record::Records;
use super::schema::{SHARED, about, claim_sources, claims, events, launch_places, places, sources};
use super::table::{Row, Table};
use crate::base::diagnostic::{Fault, Report};
use crate::base::intern::{ByText, Strings, Text};
use crate::base::sort;
use crate::model::{Dataset, Links};

/// Pairs of a text column and the column of its Ukrainian translation.
const TRANSLATIONS: [&[&str]; 7] = [
    &["event_target?", "event_target_uk?"],
    &["event_note?", "event_note_uk?"],
    &["place_note?", "place_note_uk?"],
    &["claim_claimant?", "claim_claimant_uk?"],
    &["claim_claimant_org?", "claim_claimant_org_uk?"],
    &["claim_note?", "claim_note_uk?"],
    &["source_note?", "source_note_uk?"],
];

/// Reads a flat export; `None` if the header is not that of one. All faults are reported together. An
/// unknown origin is not a fault, because a partial export omits claims.
pub fn load_flat(file: &str, bytes: &[u8]) -> Option<Loaded> {
    if !is_flat(bytes) {
        return None;
    }
    let mut report = Report::default();
    let table = Table::read(file, bytes, SHARED, &mut report);
    let tables = table.as_ref().and_then(|table| split(table, &mut report));
    Some(match (table, tables) {
        (Some(table), Some((package, tables))) => {
            let mut loaded = load_tables(&|_| None, package, tables, report);
            link_launch_places(&table, &mut loaded);
            loaded
        }
        _ => Loaded { dataset: Dataset::default(), report },
    })
}

/// Links claims to their launch places, which all rows of a claim repeat.
fn link_launch_places(table: &Table, loaded: &mut Loaded) {
    let Loaded { dataset, report } = loaded;
    let Some(part) = table.view(launch_places::NAMES, "", report) else { return };
    let (mut pairs, mut reported) = (Vec::new(), Vec::new());
    let mut first_rows: ByText<usize> = ByText::default();
    for at in 0..part.num_records() {
        let Some(row) = part.record(at) else { continue };
        let Some(claim) = dataset.find_claim(row.get(launch_places::CLAIM)) else { continue };
        let id = dataset.claim(claim).id;
        if let Some(first) = first_rows.get(id).and_then(|first| part.record(first)) {
            compare(&part, first, row, &mut reported, report);
            continue;
        }
        first_rows.set(id, at);
        for id in row.get(launch_places::PLACES).split(';').filter(|id| !id.is_empty()) {
            match dataset.find_place(id.trim()) {
                Some(place) => pairs.push((claim, place)),
                None => {
                    let value = id.to_owned();
                    let fault = Fault::UnknownId { value, table: "places.csv", merged_into: None };
                    report.push(row.fault(launch_places::PLACES, fault));
                }
            }
        }
    }
    dataset.claim_places = Links::from_pairs(dataset.claims.len(), &pairs);
}

/// Whether the file has the header of a flat export.
pub fn is_flat(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let header = Records::new(bytes).next().unwrap_or_default();
    SHARED.iter().all(|name| header.fields().any(|field| field.trim() == *name))
}

/// Tables by the name of their resource.
type Tables = Vec<(&'static str, Vec<Table>)>;

fn split(table: &Table, report: &mut Report) -> Option<(Package, Tables)> {
    let parts = [
        ("events", events::NAMES, "event_", &[events::PLACE][..]),
        ("places", places::NAMES, "place_", &[]),
        ("claims", claims::NAMES, "claim_", &[claims::EVENT]),
        ("sources", sources::NAMES, "source_", &[]),
    ];
    let about = table.view(about::NAMES, "", report);
    let mut tables = Vec::new();
    for (name, columns, prefix, shared) in parts {
        let Some(mut part) = table.view(columns, prefix, report) else { continue };
        let mut rows = first_rows_of(&part, shared, report);
        if matches!(name, "places" | "sources") {
            let id = |&at: &usize| part.record(at).map(|row| row.get(0));
            sort::sort_by(&mut rows, |a, b| id(a).cmp(&id(b)));
        }
        part.select_rows(rows);
        part.is_complete &= name != "claims";
        tables.push((name, vec![part]));
    }
    // Without a required column the rows cannot be read.
    if tables.len() < parts.len() {
        return None;
    }
    let package = package(table, &about?, report);
    tables.push(("claim_sources", vec![links(table, report)?]));
    tables.push(("translations_uk", translations(table, report)));
    Some((package, tables))
}

/// The first row of each id. Rows in which all columns but `shared` are empty are left out.
fn first_rows_of(part: &Table, shared: &[usize], report: &mut Report) -> Vec<usize> {
    let mut strings = Strings::default();
    let mut firsts: ByText<usize> = ByText::default();
    let (mut rows, mut reported) = (Vec::new(), Vec::new());
    for at in 0..part.num_records() {
        let Some(row) = part.record(at) else { continue };
        let is_own = |column: &usize| !shared.contains(column);
        if (0..part.num_columns()).filter(is_own).all(|column| row.get(column).is_empty()) {
            continue;
        }
        let id = strings.intern(row.get(0));
        match firsts.get(id).filter(|_| id.is_stated()).and_then(|first| part.record(first)) {
            Some(first) => compare(part, first, row, &mut reported, report),
            None => {
                firsts.set(id, at);
                rows.push(at);
            }
        }
    }
    rows
}

/// Reports columns in which a row differs from the first row of its id, once for each column.
fn compare(
    part: &Table,
    first: Row<'_>,
    row: Row<'_>,
    reported: &mut Vec<(u64, usize)>,
    report: &mut Report,
) {
    for column in 0..part.num_columns() {
        if row.get(column) != first.get(column) && !reported.contains(&(first.line, column)) {
            reported.push((first.line, column));
            report.push(row.fault(column, conflict(row.get(column), first.get(column), first)));
        }
    }
}

fn conflict(value: &str, other: &str, first: Row<'_>) -> Fault {
    let (value, other) = (value.to_owned(), other.to_owned());
    Fault::ConflictingValue { value, other, first_line: first.line }
}

/// The metadata, which all rows repeat.
fn package(table: &Table, about: &Table, report: &mut Report) -> Package {
    let is_not_empty = |at: &usize| {
        table
            .record(*at)
            .is_some_and(|row| (0..table.num_columns()).any(|column| !row.get(column).is_empty()))
    };
    let mut rows = (0..table.num_records()).filter(is_not_empty).filter_map(|at| about.record(at));
    let Some(first) = rows.next() else { return Package::default() };
    let mut reported = Vec::new();
    for row in rows {
        compare(about, first, row, &mut reported, report);
    }
    let text = |column| first.get(column).to_owned();
    let released = Cells { row: first, report }.optional_day(about::RELEASED).flatten();
    Package {
        version: text(about::VERSION),
        title: text(about::TITLE),
        released,
        creators: text(about::CREATORS),
        licence: text(about::LICENCE),
        ..Package::default()
    }
}

/// The unique pairs of claim and source.
fn links(table: &Table, report: &mut Report) -> Option<Table> {
    let mut part = table.view(claim_sources::NAMES, "", report)?;
    let mut strings = Strings::default();
    let mut rows = Vec::new();
    for at in 0..part.num_records() {
        let Some(row) = part.record(at) else { continue };
        let (claim, source) = (row.get(claim_sources::CLAIM), row.get(claim_sources::SOURCE));
        let pair = [claim, source].join(" ");
        if !claim.is_empty() && !source.is_empty() && strings.find(&pair).is_none() {
            strings.intern(&pair);
            rows.push(at);
        }
    }
    part.select_rows(rows);
    Some(part)
}

/// The unique texts with a translation. An empty translation is ignored; two different ones are a fault.
fn translations(table: &Table, report: &mut Report) -> Vec<Table> {
    const TEXT: usize = 0;
    const UK: usize = 1;
    let mut parts: Vec<_> =
        TRANSLATIONS.iter().filter_map(|names| table.view(names, "", report)).collect();
    let mut strings = Strings::default();
    let mut known: ByText<(Text, usize, usize)> = ByText::default();
    let mut reported = Vec::new();
    let mut rows: Vec<Vec<usize>> = parts.iter().map(|_| Vec::new()).collect();
    for (number, part) in parts.iter().enumerate() {
        for at in 0..part.num_records() {
            let Some(row) = part.record(at).filter(|row| !row.get(UK).is_empty()) else { continue };
            let (text, uk) = (strings.intern(row.get(TEXT)), strings.intern(row.get(UK)));
            match known.get(text).filter(|_| text.is_stated()) {
                None => {
                    known.set(text, (uk, number, at));
                    if let Some(rows) = rows.get_mut(number) {
                        rows.push(at);
                    }
                }
                Some((other, ..)) if other == uk || reported.contains(&(text, uk)) => {}
                Some((_, part, first)) => {
                    reported.push((text, uk));
                    let first = parts.get(part).and_then(|part| part.record(first)).unwrap_or(row);
                    report.push(row.fault(UK, conflict(row.get(UK), first.get(UK), first)));
                }
            }
        }
    }
    for (part, rows) in parts.iter_mut().zip(rows) {
        part.select_rows(rows);
    }
    parts
}
