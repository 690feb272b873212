//! Properties of `strikemap check --fix`, on untidy tables.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::string::string_regex;
use strikemap::base::csv_cell::csv_cell;
use strikemap::check::{fix, raw};

const DESCRIPTOR: &str = r#"{"version": "1.0.0", "resources": [
    {"name": "sources", "path": "sources.csv"}, {"name": "places", "path": "places.csv"}]}"#;

type Files = BTreeMap<String, String>;

/// The files after a fix, and how many of them changed.
fn fixed(files: &Files) -> (Files, usize) {
    let mut after = files.clone();
    let read = |name: &str| files.get(name).map(|text| text.clone().into_bytes());
    let written: Vec<_> =
        fix(&read).into_iter().filter_map(|file| Some((file.file, file.bytes?))).collect();
    let num = written.len();
    for (name, bytes) in written {
        after.insert(name, String::from_utf8(bytes).unwrap());
    }
    (after, num)
}

/// The sorted cells of a text, row by row, without spaces and line ends that may change.
fn meaning(text: &str) -> Vec<Vec<String>> {
    let tidy = |value: &str| raw::tidy(value).into_owned();
    let table = raw::RawTable::read(text);
    let mut rows: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|cell| tidy(&cell.value)).collect())
        .collect();
    rows.sort();
    rows
}

/// Texts matching a regular expression. A bare `&str` as a strategy would be parsed for every text.
fn text(form: &str) -> impl Strategy<Value = String> + use<> {
    string_regex(form).unwrap()
}

/// A cell as people may write it.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => text("[a-cж]{0,4}"),
        1 => text(" {0,2}[a-c]{0,3} {0,3}[a-c]{0,2} {0,2}"),
        1 => text("\"[a-c, \n]{0,5}\""),
        1 => text("\"[a-c]{0,2}\"\"[a-c]{0,2}\""),
        1 => text("\"[a-c \r\n]{0,5}\""),
    ]
}

fn table(
    name: &'static str,
    header: &'static str,
    num: usize,
) -> impl Strategy<Value = (String, String)> {
    let row = (text("[a-z]{1,3}-2024-[a-z]{1,3}"), proptest::collection::vec(cell(), num - 1));
    let end = prop_oneof![3 => Just("\n"), 1 => Just("\r\n"), 1 => Just("\n\n")];
    let rows = proptest::collection::vec((row, end), 0..9);
    (rows, any::<bool>(), any::<bool>()).prop_map(move |(rows, has_mark, is_ended)| {
        let mut text = if has_mark { "\u{feff}".to_owned() } else { String::new() };
        text.push_str(header);
        text.push('\n');
        for ((id, cells), end) in rows {
            text.push_str(&format!("{id},{}{end}", cells.join(",")));
        }
        let text = if is_ended { text } else { text.trim_end_matches(['\r', '\n']).to_owned() };
        (name.to_owned(), text)
    })
}

fn package() -> impl Strategy<Value = Files> {
    let sources = table("sources.csv", "id,publisher,title,url,published,language,kind,note", 8);
    let places =
        table("places.csv", "id,name_en,name_uk,oblast_iso,lat,lon,precision,radius_km,note", 9);
    (sources, places).prop_map(|(sources, places)| {
        let descriptor = ("datapackage.json".to_owned(), DESCRIPTOR.to_owned());
        [sources, places, descriptor].into_iter().collect()
    })
}

proptest! {
    #[test]
    fn fixing_twice_changes_nothing(files in package()) {
        let (once, _) = fixed(&files);
        let (twice, num) = fixed(&once);
        prop_assert_eq!(num, 0);
        prop_assert_eq!(twice, once);
    }

    #[test]
    fn cells_change_in_spaces_only(files in package()) {
        let (after, _) = fixed(&files);
        for (name, text) in files.iter().filter(|(name, _)| name.ends_with(".csv")) {
            prop_assert_eq!(meaning(text), meaning(&after[name]), "{}", name);
        }
    }

    #[test]
    fn tidy_files_stay_unchanged(files in package()) {
        let (after, _) = fixed(&files);
        for (name, text) in files.iter().filter(|(name, _)| name.ends_with(".csv")) {
            let after = raw::RawTable::read(&after[name]);
            for row in raw::RawTable::read(text).rows {
                let is_well = row.cells.iter().all(|cell| {
                    raw::tidy(&cell.value) == cell.value && csv_cell(&cell.value) == cell.text
                });
                let stands = after.rows.iter().any(|known| known.text == row.text);
                prop_assert!(!is_well || stands, "{} in {}", row.text, name);
            }
        }
    }
}
