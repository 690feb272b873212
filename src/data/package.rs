//! Reads `datapackage.json`, the descriptor of a package.

use crate::base::diagnostic::{Diagnostic, Fault, Report};
use crate::base::json::{self, Value};
use crate::time::Day;

/// The file name of the descriptor.
pub const DESCRIPTOR: &str = "datapackage.json";

/// The basemap files of a package that lists none.
const DEFAULT_BASEMAP: [(&str, &[&str]); 3] = [
    ("basemap_coarse", &["basemap/coarse.topo.json"]),
    ("basemap_fine", &["basemap/fine.topo.json"]),
    ("cities", &["basemap/cities.csv", "basemap/towns.csv"]),
];

/// The parts of the descriptor that loading needs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Package {
    /// The version of the data.
    pub version: String,
    /// The identifier.
    pub name: String,
    /// The title.
    pub title: String,
    /// A description of a few sentences.
    pub description: String,
    /// The release day of this version.
    pub released: Option<Day>,
    /// The contributors, joined by `; `.
    pub creators: String,
    /// The URL of the first licence, or its name.
    pub licence: String,
    /// The resources: name, and paths relative to the descriptor.
    pub resources: Vec<(String, Vec<String>)>,
}

impl Package {
    /// The paths of a resource; empty if there is none of that name.
    pub fn paths(&self, name: &str) -> &[String] {
        let found = self.resources.iter().find(|(known, _)| known == name);
        found.map_or(&[], |(_, paths)| paths)
    }
}

/// Reads a Frictionless Data Package descriptor. Faults go into `report`.
pub fn read_package(bytes: &[u8], report: &mut Report) -> Option<Package> {
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let descriptor = match json::parse(&text) {
        Ok(descriptor) => descriptor,
        Err(error) => {
            let (line, column) = (Some(error.line), Some(error.column));
            let fault = Fault::BadJson { detail: error.message };
            report.push(Diagnostic { line, column, ..Diagnostic::of_file(DESCRIPTOR, fault) });
            return None;
        }
    };
    let mut report_error = |detail: String| {
        report.push(Diagnostic::of_file(DESCRIPTOR, Fault::BadJson { detail }));
    };
    let list = |name| descriptor.get(name).map(json::items).unwrap_or_default();
    let resources_listed = list("resources");
    if resources_listed.is_empty() {
        report_error("no list `resources`".to_owned());
        return None;
    }
    let mut resources = Vec::new();
    for (number, resource) in resources_listed.iter().enumerate() {
        let name = resource.get("name").and_then(Value::as_str);
        let paths: Option<Vec<_>> = match resource.get("path") {
            Some(Value::String(path)) => Some(vec![path.clone()]),
            Some(Value::Array(paths)) => {
                paths.iter().map(|path| path.as_str().map(str::to_owned)).collect()
            }
            _ => None,
        };
        match (name, paths) {
            (Some(name), Some(paths)) if paths.iter().all(|path| is_inside(path)) => {
                resources.push((name.to_owned(), paths));
            }
            _ => report_error(format!(
                "resource {}: `name` or `path` is missing or leads outside the package",
                number + 1
            )),
        }
    }
    for (name, paths) in DEFAULT_BASEMAP {
        if !resources.iter().any(|(known, _)| known == name) {
            resources.push((name.to_owned(), paths.iter().map(|&path| path.to_owned()).collect()));
        }
    }
    let text = |value: &Value, name| json::text(value, name).trim().to_owned();
    let creators: Vec<_> = list("contributors").iter().map(|one| text(one, "title")).collect();
    let licence = list("licenses").first();
    let licence_text = |name| licence.map(|licence| text(licence, name)).unwrap_or_default();
    let licence = Some(licence_text("path")).filter(|path| !path.is_empty());
    Some(Package {
        version: text(&descriptor, "version"),
        name: text(&descriptor, "name"),
        title: text(&descriptor, "title"),
        description: text(&descriptor, "description"),
        released: text(&descriptor, "created").get(..10).and_then(Day::parse),
        creators: creators.join("; "),
        licence: licence.unwrap_or_else(|| licence_text("name")),
        resources,
    })
}

/// Whether a path stays below the descriptor: not absolute, no `..`, no other host.
fn is_inside(path: &str) -> bool {
    !path.is_empty()
        && !path.starts_with('/')
        && !path.chars().any(|c| c.is_control() || matches!(c, ':' | '\\' | '%' | '?' | '#'))
        && !path.split('/').any(|part| part == "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_contributors_and_licence() {
        let text = r#"{"version":"2.0.0","title":"T","created":"2026-11-22T00:00:00Z",
            "contributors":[{"title":"A"},{"title":"B"}],"licenses":[{"name":"N"},{"path":"x"}],
            "resources":[{"name":"events","path":"e.csv"}]}"#;
        let package = read_package(text.as_bytes(), &mut Report::default()).unwrap();
        assert_eq!(package.released, Day::parse("2026-11-22"));
        assert_eq!((package.creators.as_str(), package.licence.as_str()), ("A; B", "N"));
    }

    #[test]
    fn paths_outside_the_package_are_rejected() {
        for path in [
            "../secret.csv",
            "/etc/passwd",
            "https://elsewhere.example/x.csv",
            "a/../../b",
            "%2e%2e/x",
            ".\t./x",
            "",
        ] {
            assert!(!is_inside(path), "{path}");
        }
        assert!(is_inside("basemap/cities.csv"));
    }
}
