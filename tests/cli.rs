//! The command line as a reader calls it: what it writes, and how it ends.

use std::path::PathBuf;
use std::process::{Command, Output};

use crate::support;
use strikemap::export::{Format, export};
use strikemap::query::Selection;
use strikemap::time::Day;

fn strikemap(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_strikemap"))
        .args(arguments)
        .current_dir(support::path(""))
        .output()
        .unwrap()
}

fn out(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// A folder of its own for each test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn an_export_has_the_bytes_of_the_core() {
    let dataset = support::real_data();
    let selection = Selection { asof: Day::parse("2024-01-05"), ..Selection::default() };
    for &format in Format::ALL {
        let printed = out(&strikemap(&["export", format.code(), "data", "--asof", "2024-01-05"]));
        assert_eq!(printed, export(&dataset, &selection, format));
    }
}

#[test]
fn an_exported_table_is_read_in_place_of_the_folder() {
    let folder = folder("table");
    let file = folder.join("strikes.csv");
    let file = file.to_str().unwrap();
    let written = strikemap(&["export", "csv", "-o", file]);
    assert_eq!(out(&written), "");
    let events = format!("{} events", support::real_data().events.len());
    assert!(String::from_utf8_lossy(&written.stderr).contains(&events));
    for more in [&[][..], &["--json"], &["--asof", "2024-01-05"], &["--from", "2024-09-01"]] {
        let of = |path| out(&strikemap(&[&["summary", path], more].concat()));
        assert_eq!(of(file), of("data"), "{more:?}");
    }
    assert!(out(&strikemap(&["check", file])).contains(&format!("clean ({events}")));
    let again = out(&strikemap(&["export", "csv", file]));
    assert_eq!(again, std::fs::read_to_string(file).unwrap());
}

#[test]
fn a_folder_is_given_a_file_with_a_name_of_its_own() {
    let folder = folder("named");
    let path = folder.to_str().unwrap();
    out(&strikemap(&[
        "export",
        "geojson",
        "--from",
        "2024-01-01",
        "--to",
        "2024-02-07",
        "-o",
        path,
    ]));
    let dataset = support::real_data();
    let version = dataset.text(dataset.version);
    let name = format!("strikemap-{version}-from-2024-01-01-to-2024-02-07.geojson");
    assert!(folder.join(name).is_file());
}

#[test]
fn a_fault_in_an_exported_table_is_told_with_its_place() {
    let folder = folder("fault");
    let file = folder.join("strikes.csv");
    let table = out(&strikemap(&["export", "csv"]));
    std::fs::write(&file, table.replacen(",2023-12-30,", ",2023-12-32,", 1)).unwrap();
    let file = file.to_str().unwrap();
    let checked = strikemap(&["check", file]);
    assert_eq!(checked.status.code(), Some(1));
    let told = String::from_utf8_lossy(&checked.stdout);
    assert!(told.contains("strikes.csv:2:2: event_date_from"), "{told}");
    assert!(told.contains("error[bad-day]"), "{told}");
    for command in [&["summary", file][..], &["export", "jsonld", file]] {
        let refused = strikemap(command);
        assert_eq!((refused.status.code(), refused.stdout.len()), (Some(2), 0), "{command:?}");
        assert!(String::from_utf8_lossy(&refused.stderr).contains("strikemap check"));
    }
}

#[test]
fn what_cannot_be_done_is_said_and_ends_with_two() {
    for (arguments, said) in [
        (&["export"][..], "csv, geojson, jsonld"),
        (&["export", "xlsx"], "no form `xlsx`"),
        (&["export", "csv", "--asof", "yesterday"], "`yesterday` is not a day"),
        (&["export", "csv", "--from", "2024-02-01", "--to", "2024-01-01"], "--from is after --to"),
        (&["export", "csv", "--json"], "no option `--json`"),
        (&["export", "csv", "-o"], "missing argument"),
        (&["export", "csv", "data", "more"], "not `more` too"),
        (
            &["export", "csv", "-o", "no/such/folder/x.csv"],
            "no/such/folder/x.csv cannot be written",
        ),
        (&["export", "csv", "README.md"], "README.md is neither"),
        (&["summary", "data/claims.csv"], "data/claims.csv is neither"),
        (&["summary", "no-such-folder"], "no data package in `no-such-folder`"),
        (&["check", "no-such-folder"], "no data package in `no-such-folder`"),
    ] {
        let output = strikemap(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(told.contains(said), "{arguments:?}: {told}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn help_names_every_command() {
    let help = out(&strikemap(&["--help"]));
    for command in ["check", "summary", "export csv|geojson|jsonld"] {
        assert!(help.contains(&format!("strikemap {command}")), "{command}");
    }
    assert_eq!(out(&strikemap(&["export", "--help"])), help);
    assert_eq!(out(&strikemap(&["summary", "-h"])), help);
}
