//! `datapackage.json`: which files a package has.

use crate::base::diagnostic::{Diagnostic, Fault, Report};
use crate::base::json::Json;

/// The name of the descriptor.
pub const DESCRIPTOR: &str = "datapackage.json";

/// What the descriptor says that loading needs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Package {
    /// The version of the data.
    pub version: String,
    /// Each resource's name and its files, relative to the descriptor.
    pub resources: Vec<(String, Vec<String>)>,
}

impl Package {
    /// The files of a resource; empty where the package has none of that name.
    pub fn paths(&self, name: &str) -> &[String] {
        let found = self.resources.iter().find(|(known, _)| known == name);
        found.map_or(&[], |(_, paths)| paths)
    }
}

/// Reads a Frictionless Data Package descriptor. Faults go into `report`.
pub fn read_package(bytes: &[u8], report: &mut Report) -> Option<Package> {
    let mut refuse = |line: Option<u64>, detail: String| {
        let diagnostic = Diagnostic::of_file(DESCRIPTOR, Fault::BadJson { detail });
        report.push(Diagnostic { line, ..diagnostic });
    };
    let json = match Json::read(&String::from_utf8_lossy(
        bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes),
    )) {
        Ok(json) => json,
        Err(error) => {
            refuse(Some(error.line), format!("expected {}", error.expected));
            return None;
        }
    };
    let Some(list) = json.get("resources").map(Json::items).filter(|list| !list.is_empty()) else {
        refuse(None, "no list `resources`".to_owned());
        return None;
    };
    let mut resources = Vec::new();
    for (number, resource) in list.iter().enumerate() {
        let name = resource.get("name").and_then(Json::as_str);
        let paths: Option<Vec<_>> = match resource.get("path") {
            Some(Json::Text(path)) => Some(vec![path.clone()]),
            Some(Json::List(paths)) => {
                paths.iter().map(|path| path.as_str().map(str::to_owned)).collect()
            }
            _ => None,
        };
        match (name, paths) {
            (Some(name), Some(paths)) if paths.iter().all(|path| is_inside(path)) => {
                resources.push((name.to_owned(), paths));
            }
            _ => refuse(
                None,
                format!(
                    "resource {}: `name` or `path` is missing or leads outside the package",
                    number + 1
                ),
            ),
        }
    }
    let version = json.get("version").and_then(Json::as_str).unwrap_or_default().to_owned();
    Some(Package { version, resources })
}

/// A path that stays below the descriptor: no root, no step up, no other host.
fn is_inside(path: &str) -> bool {
    !path.is_empty()
        && !path.starts_with('/')
        && !path
            .chars()
            .any(|sign| sign.is_control() || matches!(sign, ':' | '\\' | '%' | '?' | '#'))
        && !path.split('/').any(|part| part == "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_leads_out_of_the_package_is_refused() {
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
