//! Data that a page hands over instead of an address: a flat table, rows, or the files of a package as JSON.

use super::failure::{Failure, FailureCode};
use crate::base::json::{self, Value};
use crate::data::flat::is_flat;
use crate::data::package::DESCRIPTOR;

/// Data that were handed over.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// A flat table as CSV.
    Flat(Vec<u8>),
    /// Files of a package by their path.
    Files(Vec<(String, Vec<u8>)>),
}

/// Recognises what a file or text holds.
pub fn read_input(bytes: Vec<u8>) -> Result<Input, Failure> {
    if is_flat(&bytes) {
        return Ok(Input::Flat(bytes));
    }
    let text = String::from_utf8_lossy(&bytes);
    let start = text.trim_start_matches('\u{feff}').trim_start();
    if !start.starts_with(['{', '[']) {
        return Err(unknown());
    }
    match json::parse(start) {
        Ok(Value::Array(rows)) => rows_as_csv(&rows).map(Input::Flat),
        Ok(value) => files(value),
        Err(error) => {
            let place = format!("line {}, column {}", error.line, error.column);
            let message = format!("The data are not JSON: {place}: {}.", error.message);
            Err(Failure::new(FailureCode::BadData, &message))
        }
    }
}

fn unknown() -> Failure {
    let message = "The data are neither a table with the columns of a flat export nor the JSON of rows or of a \
                   package: docs/exports.md lists the columns.";
    Failure::new(FailureCode::BadData, message)
}

/// The files of a package: texts, or JSON where a file is JSON.
fn files(value: Value) -> Result<Input, Failure> {
    let Value::Object(members) = value else { return Err(unknown()) };
    if !members.contains_key(DESCRIPTOR) {
        return Err(unknown());
    }
    let file = |(path, value): (String, Value)| {
        let text = match value {
            Value::String(text) => text,
            other => json::write(&other),
        };
        (path, text.into_bytes())
    };
    Ok(Input::Files(members.into_iter().map(file).collect()))
}

/// Rows as a table: their properties are its columns, the line of a row its number plus one.
pub fn rows_as_csv(rows: &[Value]) -> Result<Vec<u8>, Failure> {
    let mut names: Vec<&str> = Vec::new();
    for row in rows {
        let Value::Object(cells) = row else {
            let message = "Data that are an array have an object for each row.";
            return Err(Failure::new(FailureCode::BadData, message));
        };
        for name in cells.keys() {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
    }
    let mut csv = String::new();
    push_row(&mut csv, names.iter().map(|name| (*name).to_owned()));
    for row in rows {
        push_row(&mut csv, names.iter().map(|name| cell(row.get(*name))));
    }
    match is_flat(csv.as_bytes()) {
        true => Ok(csv.into_bytes()),
        false => Err(unknown()),
    }
}

fn cell(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) => {
            let items: Vec<_> = items.iter().map(|item| cell(Some(item))).collect();
            items.join(";")
        }
        // JavaScript knows no whole numbers of their own.
        Some(Value::Number(number)) => {
            let text = number.to_string();
            text.strip_suffix(".0").map_or_else(|| text.clone(), str::to_owned)
        }
        Some(other) => json::write(other),
    }
}

fn push_row(csv: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            csv.push(',');
        }
        match cell.contains(['"', ',', '\n', '\r']) {
            true => csv.push_str(&["\"", &cell.replace('"', "\"\""), "\""].concat()),
            false => csv.push_str(&cell),
        }
    }
    csv.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::json::parse;

    #[test]
    fn what_is_no_data_is_refused_with_a_sentence() {
        for bad in ["", "a,b\n1,2\n", "{}", "[1]", "[{\"a\": 1}]", "{\"a\":", "[]"] {
            let failure = read_input(bad.as_bytes().to_vec()).unwrap_err();
            assert_eq!(failure.code, FailureCode::BadData, "{bad}");
            assert!(failure.message.ends_with('.'), "{bad}: {}", failure.message);
        }
    }

    #[test]
    fn files_of_a_package_may_be_texts_or_json() {
        let json = r#"{"datapackage.json": {"name": "x"}, "events.csv": "id\n"}"#;
        let Ok(Input::Files(files)) = read_input(json.as_bytes().to_vec()) else {
            panic!("no files")
        };
        assert!(files.contains(&("events.csv".to_owned(), b"id\n".to_vec())));
        assert!(files.contains(&("datapackage.json".to_owned(), br#"{"name":"x"}"#.to_vec())));
    }

    #[test]
    fn cells_are_quoted_where_csv_needs_it() {
        let row = parse(r#"{"a": "x, \"y\"", "b": 2.0, "c": null, "d": ["e", "f"]}"#).unwrap();
        let cells = ["a", "b", "c", "d", "none"].map(|name| cell(row.get(name)));
        assert_eq!(cells, ["x, \"y\"", "2", "", "e;f", ""]);
        let mut csv = String::new();
        push_row(&mut csv, cells.into_iter());
        assert_eq!(csv, "\"x, \"\"y\"\"\",2,,e;f,\n");
    }
}
