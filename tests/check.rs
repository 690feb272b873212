//! `strikemap check`: every kind of fault is found once, with its place, and clean data are clean; output
//! stays readable at any length; `--fix` is safe.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use proptest::prelude::*;
use strikemap::base::diagnostic::Severity;
use strikemap::check::{Checked, Problem, Rule, check, fix};

use crate::support;
use crate::support::program::{copy, copy_with_basemap, scratch, strikemap_in};

fn check_folder(relative: &str) -> Checked {
    let folder = support::path(relative);
    check(&|file| fs::read(folder.join(file)).ok())
}

/// The problems of a fixture package with some of its files changed.
fn check_changed(fixture: &str, changes: &[(&str, &str, &str)]) -> Vec<Problem> {
    let folder = support::path("tests/fixtures").join(fixture);
    let read = |file: &str| {
        let mut text = fs::read_to_string(folder.join(file)).ok()?;
        for (_, old, new) in changes.iter().filter(|(name, ..)| *name == file) {
            assert!(text.contains(old), "{file} has no {old}");
            text = text.replace(old, new);
        }
        Some(text.into_bytes())
    };
    let Checked { loaded, problems, .. } = check(&read);
    assert_eq!(loaded.report.diagnostics, [], "{fixture} with {changes:?}");
    problems
}

fn codes(problems: &[Problem]) -> Vec<&'static str> {
    problems.iter().map(|problem| problem.rule.code()).collect()
}

/// Folder, file, line, column, field, code.
type Place = [String; 6];

fn table(file: &str) -> Vec<Place> {
    let mut reader = csv::Reader::from_path(support::path("tests/fixtures").join(file)).unwrap();
    reader
        .records()
        .map(|row| row.unwrap())
        .map(|row| [0, 1, 2, 3, 4, 5].map(|at| row[at].to_owned()))
        .collect()
}

/// The folders of all fixture packages made for checks.
fn fixtures() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for parent in ["", "checks/"] {
        for entry in fs::read_dir(support::path("tests/fixtures").join(parent)).unwrap() {
            let path = entry.unwrap().path();
            if path.join("datapackage.json").exists() && path != support::path(support::FROZEN) {
                found.insert(format!("{parent}{}", path.file_name().unwrap().to_str().unwrap()));
            }
        }
    }
    assert!(found.len() > 60, "the walk over the fixtures found too little");
    found
}

#[test]
fn each_package_gives_the_expected_problems() {
    let expected: Vec<Place> =
        table("expected.csv").into_iter().chain(table("expected-checks.csv")).collect();
    for folder in fixtures() {
        let Checked { loaded, problems, .. } = check_folder(&format!("tests/fixtures/{folder}"));
        let number = |number: Option<u64>| number.map(|n| n.to_string()).unwrap_or_default();
        let place =
            |file: &str, line, column: Option<usize>, field: &Option<String>, code: &str| {
                let column = number(column.map(|column| column as u64));
                let field = field.clone().unwrap_or_default();
                [folder.clone(), file.to_owned(), number(line), column, field, code.to_owned()]
            };
        let faults = loaded
            .report
            .diagnostics
            .iter()
            .map(|d| place(&d.file, d.line, d.column, &d.field, d.fault.code()));
        let problems =
            problems.iter().map(|f| place(&f.file, f.line, f.column, &f.field, f.rule.code()));
        let mut found: Vec<Place> = faults.chain(problems).collect();
        let mut missed = Vec::new();
        for wanted in expected.iter().filter(|row| row[0] == folder) {
            // Empty cells of the table are not compared.
            let is_it = |f: &Place| f.iter().zip(wanted).all(|(f, w)| w.is_empty() || f == w);
            match found.iter().position(is_it) {
                Some(at) => drop(found.swap_remove(at)),
                None => missed.push(wanted),
            }
        }
        assert!(missed.is_empty() && found.is_empty(), "missed {missed:?}, invented {found:?}");
    }
}

#[test]
fn the_real_data_are_clean() {
    let Checked { loaded, problems, .. } = check_folder("data");
    assert_eq!(loaded.report.diagnostics, []);
    assert_eq!(problems, []);
}

/// Every code with its severity. Codes of loading are read from the source of its faults.
fn all_codes() -> Vec<(String, Severity)> {
    let source = fs::read_to_string(support::path("src/base/diagnostic.rs")).unwrap();
    let faults =
        source.lines().filter_map(|line| line.trim().strip_prefix("Self::")?.split('"').nth(1));
    let mut codes: Vec<_> = faults.map(|code| (code.to_owned(), Severity::Error)).collect();
    assert!(codes.len() >= 19, "the faults of loading were not found in their source: {codes:?}");
    codes.extend(Rule::ALL.iter().map(|rule| (rule.code().to_owned(), rule.severity())));
    codes
}

#[test]
fn every_code_is_documented_and_has_a_fixture() {
    let page = fs::read_to_string(support::path("data/CHECKS.md")).unwrap();
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    let shown: BTreeSet<String> = table("expected.csv")
        .into_iter()
        .chain(table("expected-checks.csv"))
        .map(|row| row[5].clone())
        .collect();
    let mut known = BTreeSet::new();
    for (code, severity) in all_codes() {
        let quoted = format!("`{code}`");
        let described: Vec<_> = rows.iter().filter(|row| row[0] == quoted).collect();
        assert_eq!(described.len(), 1, "{code} in CHECKS.md");
        let word = if severity == Severity::Error { "error" } else { "warning" };
        assert_eq!(described[0][1], word, "{code} in CHECKS.md");
        assert!(described[0].len() == 4 && described[0][3].len() > 4, "how to correct {code}");
        // Only an exported table can repeat a cell; covered in tests/export.
        assert!(shown.contains(&code) || code == "conflicting-value", "no fixture shows {code}");
        known.insert(quoted);
    }
    for row in rows {
        assert!(known.contains(row[0]), "CHECKS.md describes {}, which is no code", row[0]);
    }
}

#[test]
fn a_note_about_the_other_row_removes_the_warning() {
    // The row of the warning, and a note that mentions the other row.
    let settled = [
        (
            "near-duplicate-event",
            "events.csv",
            "test house,residential,,",
            "test house,residential,,Not 2024-01-05-kharkiv",
        ),
        (
            "near-duplicate-claim",
            "claims.csv",
            "two lines in one cell",
            "not 2024-01-05-kharkiv-governor-killed",
        ),
        (
            "near-duplicate-url",
            "sources.csv",
            "2024-01-06,en,news,",
            "2024-01-06,en,news,Other than daily-2024-01-05-strike",
        ),
        (
            "total-below-part",
            "claims.csv",
            "About a period",
            "Not so 2024-01-05-kharkiv-governor-launched",
        ),
        (
            "outcome-above-launched",
            "claims.csv",
            "\"A stated zero, not an unknown\"",
            "See 2024-02-01-poltava-oblast-office-launched",
        ),
        (
            "parts-above-whole",
            "claims.csv",
            "All of it",
            "Not so 2024-01-05-poltava-office-launched",
        ),
        ("relay-only", "claims.csv", "Relays the office", "Adds to agg-2024-02-20-office-launched"),
    ];
    for (code, file, old, new) in settled {
        let fixture = format!("checks/{code}");
        assert_eq!(codes(&check_changed(&fixture, &[])), [code]);
        assert_eq!(codes(&check_changed(&fixture, &[(file, old, new)])), [""; 0], "{code}");
    }
}

#[test]
fn strikes_on_other_days_or_in_other_oblasts_are_no_duplicates() {
    let place = |new| [("events.csv", "2024-01-06,,kharkiv-test-street", new)];
    let codes_at = |new| codes(&check_changed("checks/near-duplicate-event", &place(new)));
    assert_eq!(codes_at("2024-01-06,,ukraine"), ["near-duplicate-event"], "it may be anywhere");
    assert_eq!(codes_at("2024-01-06,,poltava-oblast"), [""; 0]);
    let later = [("events.csv", "2024-01-06,2024-01-06", "2024-01-08,2024-01-08")];
    assert_eq!(codes(&check_changed("checks/near-duplicate-event", &later)), [""; 0]);
}

#[test]
fn an_outdated_citation_file_is_reported() {
    let folder = support::path(support::FROZEN);
    let citation = |version: &str, id: &str| {
        let text = format!(
            "title: x\nversion: {version}\ndate-released: 2026-11-22\nvalue: urn:uuid:{id}\n"
        );
        let read = |file: &str| match file {
            "../CITATION.cff" => Some(text.clone().into_bytes()),
            file if file.starts_with("../") => None,
            file => fs::read(folder.join(file)).ok(),
        };
        check(&read).problems
    };
    let package = fs::read_to_string(folder.join("datapackage.json")).unwrap();
    let value = |name: &str| {
        let (_, rest) = package.split_once(&format!("\"{name}\": \"")).unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let (version, id) = (value("version"), value("id"));
    let found = citation("0.0.1", &id);
    assert!(found.iter().any(|f| f.file == "../CITATION.cff" && f.line == Some(2)), "{found:?}");
    let is_version = |f: &&Problem| f.file == "../CITATION.cff" && f.line == Some(2);
    assert_eq!(citation(&version, &id).iter().find(is_version), None);
    assert_eq!(citation("0.0.1", "another-package").iter().find(is_version), None);
}

/// The files of the repository that a release of the data changes, in a scratch folder.
fn scratch_repository(name: &str) -> PathBuf {
    let root = scratch(&format!("check-{name}"));
    copy_with_basemap("data", &root.join("data"));
    for file in ["README.md", "LICENSE", "CITATION.cff"] {
        fs::copy(support::path(file), root.join(file)).unwrap();
    }
    root
}

#[test]
fn a_new_change_updates_the_version_in_every_file() {
    let root = scratch_repository("raised");
    let data = root.join("data");
    let changes = data.join("changes.csv");
    let text = fs::read_to_string(&changes).unwrap();
    fs::write(&changes, text + "9.8.7,2031-05-04,,Invented,Invented\n").unwrap();
    let wording = data.join("translations_uk.csv");
    let text = fs::read_to_string(&wording).unwrap();
    fs::write(&wording, text + "Invented,Вигадано\n").unwrap();
    let before = strikemap(&["check", data.to_str().unwrap()]);
    assert!(output_text(&before).contains("error[changes-version]"), "{}", output_text(&before));
    let output = strikemap(&["check", "--fix", data.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", output_text(&output));
    let old = support::real_data();
    let old = old.text(old.version);
    for (file, expected) in [
        ("data/datapackage.json", "\"version\": \"9.8.7\""),
        ("data/datapackage.json", "\"created\": \"2031-05-04T"),
        ("data/README.md", "Version 9.8.7 of 4 May 2031: "),
        ("data/README.md", "version 9.8.7, The Strikemap contributors, 4 May 2031,"),
        ("data/README.md", ", Strikemap 9.8.7*"),
        ("README.md", "version 9.8.7, The Strikemap contributors, 4 May 2031,"),
        ("LICENSE", "version 9.8.7, The Strikemap contributors, 4 May 2031,"),
        ("CITATION.cff", "\nversion: 9.8.7\n"),
        ("CITATION.cff", "\ndate-released: 2031-05-04\n"),
    ] {
        let text = fs::read_to_string(root.join(file)).unwrap();
        assert!(text.contains(expected), "{file} does not say {expected}");
        // The numbers and days differ in length; everything else is unchanged.
        let kept = |text: &str| text.lines().count();
        assert_eq!(kept(&text), kept(&fs::read_to_string(support::path(file)).unwrap()));
    }
    let history = fs::read_to_string(&changes).unwrap();
    assert!(history.contains(&format!("\n{old},")), "the history was rewritten");
    let again = strikemap(&["check", "--fix", data.to_str().unwrap()]);
    assert!(output_text(&again).contains("nothing to correct"), "{}", output_text(&again));
}

#[test]
fn counts_in_documents_are_updated() {
    let root = scratch_repository("counts");
    let (data, page) = (root.join("data"), root.join("README.md"));
    let num = support::real_data().claims.len();
    for file in [&page, &data.join("README.md")] {
        let text = fs::read_to_string(file).unwrap();
        fs::write(file, text.replace(&format!("{num} claims"), "7 claims")).unwrap();
    }
    let output = strikemap(&["check", data.to_str().unwrap()]);
    let found =
        output_text(&output).lines().filter(|line| line.contains("error[count-mismatch]")).count();
    assert_eq!(found, 2, "{}", output_text(&output));
    strikemap(&["check", "--fix", data.to_str().unwrap()]);
    assert_eq!(fs::read(&page).unwrap(), fs::read(support::path("README.md")).unwrap());
}

/// Runs the program in `tests/`, the folder of the fixtures.
fn strikemap(arguments: &[&str]) -> Output {
    strikemap_in(&support::path(""), arguments)
}

fn output_text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn two_hundred_faults_are_reported_in_fifty_lines_and_counted() {
    let folder = "tests/fixtures/many-faults";
    let short = strikemap(&["check", folder]);
    assert_eq!(short.status.code(), Some(1));
    let text = output_text(&short);
    let located = |text: &str| text.lines().filter(|line| line.contains(" error[")).count();
    assert_eq!(located(&text), 50);
    assert!(
        text.contains("150 more: `strikemap check tests/fixtures/many-faults --all`"),
        "{text}"
    );
    assert!(text.contains("200 errors, 0 warnings"), "{text}");
    let counts: usize = text
        .lines()
        .filter_map(|line| line.trim().split_once(" error ")?.0.parse::<usize>().ok())
        .sum();
    assert_eq!(counts, 200);
    assert_eq!(located(&output_text(&strikemap(&["check", folder, "--all"]))), 200);
    // Sorted by file and line, whichever check found them.
    let lines: Vec<(String, u64)> = text
        .lines()
        .filter(|line| line.contains(" error["))
        .map(|line| {
            let mut parts = line.split(':');
            (parts.next().unwrap().to_owned(), parts.next().unwrap().parse().unwrap())
        })
        .collect();
    assert!(lines.is_sorted(), "{lines:?}");
}

#[test]
fn the_exit_code_depends_on_the_result() {
    for (folder, code) in [
        ("good", 0),
        ("checks/near-duplicate-event", 1),
        ("checks/unit-mismatch", 1),
        ("bad-date", 1),
        ("missing-file", 2),
        ("not-here", 2),
    ] {
        let output = strikemap(&["check", &format!("tests/fixtures/{folder}")]);
        assert_eq!(output.status.code(), Some(code), "{folder}: {}", output_text(&output));
    }
    assert_eq!(strikemap(&["check", "--fixx"]).status.code(), Some(2));
}

#[test]
fn a_mistyped_id_gets_a_suggestion() {
    let folder = scratch_package("mistyped", "good");
    let path = folder.join("claim_sources.csv");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        text.replace("panel-id,office-2024-02-20-count", "panel-id,office-2024-02-02-count"),
    )
    .unwrap();
    let text = output_text(&strikemap(&["check", folder.to_str().unwrap()]));
    assert!(text.contains("claim_sources.csv:5:2: source_id ("), "{text}");
    assert!(text.contains("Did you mean “office-2024-02-20-count”?"), "{text}");
}

/// A writable copy of a fixture.
fn scratch_package(name: &str, fixture: &str) -> PathBuf {
    let folder = scratch(&format!("check-{name}"));
    copy(&format!("tests/fixtures/{fixture}"), &folder);
    folder
}

fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().into(), fs::read(&path).unwrap()))
        .collect();
    found.sort();
    found
}

#[test]
fn fix_undoes_changes_of_a_spreadsheet_exactly() {
    let folder = scratch_package("spreadsheet", "spreadsheet");
    let name = folder.to_str().unwrap();
    let first = strikemap(&["check", "--fix", name]);
    assert_eq!(first.status.code(), Some(0), "{}", output_text(&first));
    assert!(
        output_text(&first).contains("claims.csv: byte order mark taken out; line ends made LF")
    );
    assert!(output_text(&first).contains("`git diff"));
    let good = files(&support::path("tests/fixtures/good"));
    assert!(files(&folder) == good, "the files are not those of good/");
    let second = strikemap(&["check", "--fix", name]);
    assert!(output_text(&second).contains("nothing to correct"), "{}", output_text(&second));
    assert!(files(&folder) == good, "a second time changed something");
}

#[test]
fn fix_changes_formatting_only() {
    let good = files(&support::path("tests/fixtures/good"));
    let of_tables = |code: &&str| !code.ends_with("-mismatch");
    let mechanical = Rule::ALL.iter().filter(|rule| rule.is_mechanical()).map(|rule| rule.code());
    for code in mechanical.filter(of_tables) {
        let folder = scratch_package(code, &format!("checks/{code}"));
        let output = strikemap(&["check", "--fix", folder.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(0), "{code}: {}", output_text(&output));
        assert!(files(&folder) == good, "{code}");
    }
}

#[test]
fn fix_leaves_unreadable_files_alone() {
    for (fixture, file) in [("truncated", "claims.csv"), ("not-utf8", "sources.csv")] {
        let folder = scratch_package(fixture, fixture);
        let before = files(&folder);
        let output = strikemap(&["check", "--fix", folder.to_str().unwrap()]);
        assert!(
            output_text(&output).contains(&format!("{file}: left alone: ")),
            "{}",
            output_text(&output)
        );
        assert_ne!(output.status.code(), Some(0));
        assert!(files(&folder) == before, "{fixture}");
    }
}

#[test]
fn fix_does_not_sort_rows_with_a_bad_key() {
    let folder = scratch_package("unsorted", "bad-date");
    let before = fs::read(folder.join("claims.csv")).unwrap();
    strikemap(&["check", "--fix", folder.to_str().unwrap()]);
    assert!(fs::read(folder.join("claims.csv")).unwrap() == before);
}

#[test]
fn the_real_data_need_no_fix() {
    let folder = support::path("data");
    assert_eq!(fix(&|file| fs::read(folder.join(file)).ok()), []);
}

proptest! {
    #[test]
    fn broken_packages_are_checked(
        // A package of a few rows with every table; rarely the frozen one, which takes a tenth of a second.
        package in prop_oneof![24 => Just("checks/changes-row"), 1 => Just("frozen")],
        file in 0..7usize,
        at in 0.0..1.0f64,
        junk in "[\"\r\n,;/a-z0-9\u{0}ї-]{0,12}",
    ) {
        let names = ["claims.csv", "events.csv", "sources.csv", "places.csv", "claim_sources.csv", "changes.csv", "datapackage.json"];
        let folder = support::path("tests/fixtures").join(package);
        let read = |name: &str| {
            let mut bytes = fs::read(folder.join(name)).ok().filter(|_| !name.contains('/'))?;
            if name == names[file] {
                let from = (bytes.len() as f64 * at) as usize;
                let to = (from + 3).min(bytes.len());
                bytes.splice(from..to, junk.bytes());
            }
            Some(bytes)
        };
        let _ = check(&read);
        let _ = fix(&read);
    }
}
