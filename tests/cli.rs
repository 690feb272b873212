//! The command line: output and exit codes.

use strikemap::export::{Format, export};
use strikemap::query::Filter;
use strikemap::time::Day;

use crate::support;
use crate::support::program::{printed, scratch, stderr_of, strikemap};

#[test]
fn an_export_has_the_bytes_of_the_core() {
    let dataset = support::frozen();
    let snapshot = support::of(&Filter { asof: Day::parse("2024-01-05"), ..Filter::default() });
    for &format in Format::ALL {
        let written =
            printed(&strikemap(&["export", format.code(), "data", "--asof", "2024-01-05"]));
        assert_eq!(written, export(dataset, snapshot, format));
    }
}

#[test]
fn an_exported_table_can_be_the_input() {
    let folder = scratch("cli-table");
    let file = folder.join("strikes.csv");
    let file = file.to_str().unwrap();
    let written = strikemap(&["export", "csv", "-o", file]);
    assert_eq!(printed(&written), "");
    let num = support::frozen().events.len();
    assert!(stderr_of(&written).contains(&format!("{num} strikes")));
    for more in [&[][..], &["--json"], &["--asof", "2024-01-05"], &["--from", "2024-09-01"]] {
        let of = |path| printed(&strikemap(&[&["summary", path], more].concat()));
        assert_eq!(of(file), of("data"), "{more:?}");
    }
    assert!(printed(&strikemap(&["check", file])).contains(&format!("clean ({num} events")));
    let again = printed(&strikemap(&["export", "csv", file]));
    assert_eq!(again, std::fs::read_to_string(file).unwrap());
}

#[test]
fn an_output_folder_gets_a_default_file_name() {
    let folder = scratch("cli-named");
    let path = folder.to_str().unwrap();
    printed(&strikemap(&[
        "export",
        "geojson",
        "--from",
        "2024-01-01",
        "--to",
        "2024-02-07",
        "-o",
        path,
    ]));
    let dataset = support::frozen();
    let version = dataset.text(dataset.version);
    let name = format!("strikemap-{version}-from-2024-01-01-to-2024-02-07.geojson");
    assert!(folder.join(name).is_file());
}

#[test]
fn a_fault_in_an_exported_table_is_reported_with_its_place() {
    let folder = scratch("cli-fault");
    let file = folder.join("strikes.csv");
    let table = printed(&strikemap(&["export", "csv"]));
    std::fs::write(&file, table.replacen(",2023-12-30,", ",2023-12-32,", 1)).unwrap();
    let file = file.to_str().unwrap();
    let checked = strikemap(&["check", file]);
    assert_eq!(checked.status.code(), Some(1));
    let found = String::from_utf8_lossy(&checked.stdout);
    assert!(found.contains("strikes.csv:2:2: event_date_from"), "{found}");
    assert!(found.contains("error[bad-day]"), "{found}");
    for command in [&["summary", file][..], &["export", "jsonld", file]] {
        let refused = strikemap(command);
        assert_eq!((refused.status.code(), refused.stdout.len()), (Some(2), 0), "{command:?}");
        assert!(stderr_of(&refused).contains("strikemap check"));
    }
}

#[test]
fn errors_are_reported_with_exit_code_two() {
    for (arguments, expected) in [
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
        (&["export", "csv", "data/datapackage.json"], "data/datapackage.json is neither"),
        (&["summary", "data/claims.csv"], "data/claims.csv is neither"),
        (&["summary", "no-such-folder"], "no data package in `no-such-folder`"),
        (&["check", "no-such-folder"], "no data package in `no-such-folder`"),
    ] {
        let output = strikemap(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let message = stderr_of(&output);
        assert!(message.contains(expected), "{arguments:?}: {message}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn help_lists_every_command() {
    let help = printed(&strikemap(&["--help"]));
    for command in ["check", "summary", "export csv|geojson|jsonld"] {
        assert!(help.contains(&format!("strikemap {command}")), "{command}");
    }
    assert_eq!(printed(&strikemap(&["export", "--help"])), help);
    assert_eq!(printed(&strikemap(&["summary", "-h"])), help);
}
