//! The flat table: one row for each claim and source, and reading it back.

use std::collections::BTreeMap;

use strikemap::base::diagnostic::Diagnostic;
use strikemap::data::load_flat;
use strikemap::export::{Format, csv, export};
use strikemap::query::Snapshot;

use super::{contents, read_back, rows};
use crate::support::{self, FROZEN, asof, days, everything};

/// A table with one cell changed; `line` counts from 1 in a table without line breaks.
fn changed(table: &str, line: usize, from: &str, to: &str) -> String {
    let mut lines: Vec<_> = table.split('\n').map(str::to_owned).collect();
    assert!(lines[line - 1].contains(from), "line {line} has no {from}");
    lines[line - 1] = lines[line - 1].replacen(from, to, 1);
    lines.join("\n")
}

fn faults(table: &str) -> Vec<Diagnostic> {
    load_flat("strikes.csv", table.as_bytes()).expect("not recognised").report.diagnostics
}

/// One row of the real table with the header, so that lines are easy to count.
fn small() -> String {
    let dataset = support::frozen();
    let table = csv(dataset, days("2024-09-21", "2024-09-21"));
    let head = table.lines().next().unwrap();
    // Its claims, and the launch areas they name.
    let of_event = table.lines().skip(1).filter(|line| !line.contains(",agg-"));
    let lines: Vec<_> = std::iter::once(head).chain(of_event).collect();
    assert!(lines.len() > 4);
    lines.join("\n") + "\n"
}

#[test]
fn every_claim_has_a_row_for_each_of_its_sources() {
    let dataset = support::frozen();
    let table = csv(dataset, everything());
    let pairs: usize = dataset.claims.indices().map(|ix| dataset.sources_of(ix).count()).sum();
    // A launch area without events has its own row.
    let rows: Vec<_> = rows(&table).into_iter().filter(|row| !row["claim_id"].is_empty()).collect();
    assert_eq!(rows.len(), pairs);
    for row in &rows {
        assert_eq!(row["data_version"], dataset.text(dataset.version));
        assert_eq!(row["selection"], "");
        assert!(!row["claim_id"].is_empty() && !row["source_url"].is_empty());
        assert_eq!(row["event_id"].is_empty(), row["place_id"].is_empty());
    }
}

#[test]
fn values_not_stated_are_empty_cells() {
    let dataset = support::frozen();
    let mut num_empty = 0;
    let of_claims = |row: &BTreeMap<String, String>| !row["claim_id"].is_empty();
    for row in rows(&csv(dataset, everything())).into_iter().filter(of_claims) {
        let claim = dataset.claims.indices().map(|ix| dataset.claim(ix));
        let claim = claim.into_iter().find(|it| dataset.text(it.id) == row["claim_id"]).unwrap();
        for (cell, stated) in
            [("claim_value_min", claim.amount.min), ("claim_value_max", claim.amount.max)]
        {
            assert_eq!(row[cell].is_empty(), stated.is_none(), "{row:?}");
            assert_eq!(row[cell] == "0", stated == Some(0.0), "{row:?}");
            num_empty += usize::from(row[cell].is_empty());
        }
    }
    assert!(num_empty > 200);
}

#[test]
fn the_real_data_are_read_back() {
    let dataset = support::frozen();
    let table = csv(dataset, everything());
    let back = read_back(&table);
    assert_eq!(contents(&back), contents(dataset));
    assert_eq!(Snapshot::of_all(&back).summary(&back), everything().summary(dataset));
    for &format in Format::ALL {
        let again = export(&back, &Snapshot::of_all(&back), format);
        assert_eq!(again, export(dataset, everything(), format), "{format:?}");
    }
}

#[test]
fn a_filtered_export_is_read_back() {
    let dataset = support::frozen();
    let whole = contents(dataset);
    let bare = |line: &str| {
        // Rows of events and claims contain row numbers, which differ in a part.
        let mut words = line.splitn(3, ' ');
        let (kind, number, rest) = (words.next(), words.next(), words.next().unwrap_or_default());
        let is_numbered = matches!(kind, Some("event" | "claim"));
        format!("{kind:?} {} {rest}", if is_numbered { "" } else { number.unwrap_or_default() })
    };
    let whole: Vec<_> = whole.iter().map(|line| bare(line)).collect();
    for snapshot in [days("2024-01-01", "2024-02-07"), days("2024-09-01", "2030-01-01")] {
        let back = read_back(&csv(dataset, snapshot));
        for line in contents(&back) {
            assert!(whole.contains(&bare(&line)), "not in the data: {line}");
        }
        let all = Snapshot::of_all(&back);
        let known = all.summary(&back);
        assert_eq!(back.events.len(), snapshot.tally().num_events);
        assert_eq!(known.strike_by_strike, {
            let mut documented = snapshot.summary(dataset).strike_by_strike.clone();
            // Steps refer to events by row number.
            for (step, known) in documented.steps.iter_mut().zip(&known.strike_by_strike.steps) {
                step.event = known.event;
            }
            documented
        });
    }
}

#[test]
fn a_relay_stays_a_relay_without_its_origin() {
    let dataset = support::frozen();
    let snapshot = asof("2024-11-30");
    let table = csv(dataset, snapshot);
    let row = rows(&table)
        .into_iter()
        .find(|row| row["claim_id"] == "agg-2024-11-27-kyslytsya-missiles")
        .unwrap();
    assert_eq!(row["claim_origin_id"], "agg-2024-11-hur-missiles");
    assert!(rows(&table).iter().all(|row| row["claim_id"] != "agg-2024-11-hur-missiles"));
    let back = read_back(&table);
    let claims = || back.claims.indices().map(|ix| back.claim(ix));
    let relay =
        claims().find(|it| back.text(it.id) == "agg-2024-11-27-kyslytsya-missiles").unwrap();
    assert!(relay.is_relay() && relay.origin.is_none());
    let again = csv(&back, &Snapshot::of_all(&back));
    assert_eq!(again.replace(",asof=2024-11-30,", ",,"), table.replace(",asof=2024-11-30,", ",,"));
}

#[test]
fn row_order_extra_columns_and_line_ends_do_not_matter() {
    let dataset = support::frozen();
    let table = csv(dataset, everything());
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let header = reader.headers().unwrap().clone();
    let mut records: Vec<_> = reader.records().map(Result::unwrap).collect();
    // As sorted in a spreadsheet: by publisher, descending.
    records.sort_by(|a, b| b.get(44).cmp(&a.get(44)));
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(header.iter().rev().chain(["my remark"])).unwrap();
    for record in &records {
        writer.write_record(record.iter().rev().chain(["=HYPERLINK(\"x\")"])).unwrap();
    }
    let shuffled = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    let back = read_back(&shuffled);
    assert_eq!(contents(&back), contents(dataset));
    assert_eq!(csv(&back, &Snapshot::of_all(&back)), table);
}

#[test]
fn concatenated_exports_are_read_as_one() {
    let dataset = support::frozen();
    let table = csv(dataset, everything());
    let part = csv(dataset, days("2024-01-01", "2024-02-07"));
    let (_, part) = part.split_once('\n').unwrap();
    assert_eq!(contents(&read_back(&format!("{table}{part}"))), contents(dataset));
}

#[test]
fn conflicting_repeated_cells_are_a_fault_with_both_lines() {
    let table = small();
    let bad = changed(&table, 4, "Kryvyi Rih", "Odesa");
    let [fault] = &faults(&bad)[..] else { panic!("{:?}", faults(&bad)) };
    assert_eq!(fault.fault.code(), "conflicting-value");
    assert_eq!((fault.line, fault.row.is_some()), (Some(4), true));
    assert!(format!("{:?}", fault.fault).contains("first_line: 2"), "{fault:?}");

    let version = format!(",{},", rows(&table)[0]["data_version"]);
    let other_version = changed(&table, 3, &version, ",0.0.1,");
    let [fault] = &faults(&other_version)[..] else { panic!("{:?}", faults(&other_version)) };
    assert_eq!(fault.field.as_deref(), Some("data_version"));
}

#[test]
fn conflicting_translations_are_a_fault_and_missing_ones_are_not() {
    let table = small();
    let rows = rows(&table);
    let (en, uk) = (&rows[1]["claim_claimant"], &rows[1]["claim_claimant_uk"]);
    assert!(rows.iter().filter(|row| row["claim_claimant"] == *en).count() > 1 && !uk.is_empty());
    let with = |other: &str| {
        let line = format!("{en},{uk},");
        let at = 1 + table.lines().position(|it| it.contains(&line)).unwrap();
        changed(&table, at, &line, &format!("{en},{other},"))
    };
    let codes: Vec<_> = faults(&with("Хтось інший")).iter().map(|it| it.fault.code()).collect();
    assert_eq!(codes, ["conflicting-value"]);
    assert_eq!(contents(&read_back(&with(""))), contents(&read_back(&table)));
}

#[test]
fn a_bad_cell_is_reported_once_with_line_and_column() {
    let table = small();
    let first = &rows(&table)[0];
    let column = |name: &str| {
        1 + table.lines().next().unwrap().split(',').position(|it| it == name).unwrap()
    };
    let bad = table.replace(
        &format!("{},{}", first["event_id"], first["event_date_from"]),
        &format!("{},2024-02-30", first["event_id"]),
    );
    let [fault] = &faults(&bad)[..] else { panic!("{:?}", faults(&bad)) };
    assert_eq!(fault.fault.code(), "bad-day");
    assert_eq!(fault.file, "strikes.csv");
    assert_eq!((fault.line, fault.column), (Some(2), Some(column("event_date_from"))));
    assert_eq!(fault.field.as_deref(), Some("event_date_from"));
    assert_eq!(fault.row.as_deref(), Some("2024-09-21-kryvyi-rih"));
}

#[test]
fn cells_with_an_empty_id_are_reported() {
    let table = small();
    let id = &rows(&table)[0]["claim_id"];
    let codes: Vec<_> = faults(&table.replace(&format!(",{id},"), ",,"))
        .iter()
        .map(|it| (it.fault.code(), it.field.clone().unwrap_or_default()))
        .collect();
    assert!(codes.contains(&("missing-value", "claim_id".to_owned())), "{codes:?}");
}

#[test]
fn a_missing_column_is_reported() {
    let table = small().replacen("claim_measure", "claim_what", 1);
    let missing = faults(&table);
    let [fault] = &missing[..] else { panic!("{missing:?}") };
    assert_eq!(fault.fault.code(), "missing-column");
    assert_eq!(fault.field.as_deref(), Some("claim_measure"));
}

#[test]
fn a_truncated_file_is_reported() {
    let table = small();
    let cut = &table[..table.len() - 200];
    assert!(faults(cut).iter().any(|it| it.fault.code() == "short-row"));
    let mut bytes = table.into_bytes();
    let last = bytes.len() - 3;
    bytes[last] = 0xff;
    let report = load_flat("x.csv", &bytes).unwrap().report;
    assert_eq!(report.diagnostics[0].fault.code(), "not-utf8");
}

#[test]
fn other_files_are_no_export() {
    for file in ["events", "claims", "sources", "places", "claim_sources", "translations_uk"] {
        let bytes = std::fs::read(support::path(&format!("{FROZEN}/{file}.csv"))).unwrap();
        assert!(load_flat(&format!("{file}.csv"), &bytes).is_none(), "{file}");
    }
    for bytes in [&b""[..], b"\xff\xfe\0", b"{}", b"\n\n", b"claim_id,source_id\n"] {
        assert!(load_flat("x", bytes).is_none());
    }
    // An empty export is still an export: a header without rows.
    let dataset = support::frozen();
    let nothing = csv(dataset, days("1999-01-01", "1999-01-01"));
    let no_claim = nothing.lines().next().unwrap();
    assert!(read_back(&format!("{no_claim}\n")).events.is_empty());
}
