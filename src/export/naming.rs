//! How a selection and a file are called.

use crate::query::Selection;
use crate::vocabulary;

vocabulary! {
    /// A form to export in; the word is the ending of the file, too.
    Format {
        /// One flat table, a row for each claim and source.
        Csv = "csv",
        /// One feature for each event (RFC 7946).
        GeoJson = "geojson",
        /// A graph in the words of schema.org.
        JsonLd = "jsonld",
    }
}

impl Format {
    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::GeoJson => "application/geo+json",
            Self::JsonLd => "application/ld+json",
        }
    }
}

/// The selection in the keys of the page's address, `from=2024-01-01&asof=2024-05-01`; empty where
/// nothing is left out.
///
/// ```
/// use strikemap::{export::selection_keys, query::Selection, time::Day};
/// let selection = Selection { asof: Day::parse("2024-05-01"), ..Selection::default() };
/// assert_eq!(selection_keys(&selection), "asof=2024-05-01");
/// ```
pub fn selection_keys(selection: &Selection) -> String {
    let Selection { days, asof } = selection;
    let mut keys = String::new();
    for (key, day) in [("from", days.from), ("to", days.to), ("asof", *asof)] {
        let Some(day) = day else { continue };
        for part in [if keys.is_empty() { "" } else { "&" }, key, "=", &day.to_string()] {
            keys.push_str(part);
        }
    }
    keys
}

/// A name for the file: `strikemap-1.0.0-asof-2024-05-01-from-2024-01-01.csv`. Signs of the version
/// that are no good in a file name become hyphens.
pub fn file_name(version: &str, selection: &Selection, format: Format) -> String {
    [&named("strikemap", version, selection), ".", format.code()].concat()
}

/// The same for a picture, which says what it shows, without an ending: `strikemap-map-1.0.0-asof-2024-05-01`.
pub fn picture_name(what: &str, version: &str, selection: &Selection) -> String {
    named(&["strikemap-", what].concat(), version, selection)
}

fn named(what: &str, version: &str, selection: &Selection) -> String {
    let Selection { days, asof } = selection;
    let mut name = what.to_owned();
    if !version.is_empty() {
        name.push('-');
        let is_good = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '_');
        name.extend(version.chars().map(|sign| if is_good(sign) { sign } else { '-' }));
    }
    for (key, day) in [("asof", *asof), ("from", days.from), ("to", days.to)] {
        let Some(day) = day else { continue };
        for part in ["-", key, "-", &day.to_string()] {
            name.push_str(part);
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{Day, Period};

    #[test]
    fn a_file_is_named_for_what_is_in_it() {
        let day = Day::parse;
        let days = Period { from: day("2024-01-01"), to: day("2024-02-07") };
        let selection = Selection { days, asof: day("2024-05-01") };
        assert_eq!(
            file_name("1.0.0", &selection, Format::Csv),
            "strikemap-1.0.0-asof-2024-05-01-from-2024-01-01-to-2024-02-07.csv"
        );
        assert_eq!(
            picture_name(
                "map",
                "1.0.0",
                &Selection { asof: selection.asof, ..Selection::default() }
            ),
            "strikemap-map-1.0.0-asof-2024-05-01"
        );
        assert_eq!(file_name("", &Selection::default(), Format::JsonLd), "strikemap.jsonld");
        assert_eq!(
            file_name("../../etc\u{202e}/x", &Selection::default(), Format::GeoJson),
            "strikemap-..-..-etc--x.geojson"
        );
    }

    #[test]
    fn the_page_reads_the_keys_back() {
        let day = Day::parse;
        let days = Period { from: day("2024-01-01"), to: day("2024-02-07") };
        let selection = Selection { days, asof: day("2024-05-01") };
        let address = crate::app::address::read(&selection_keys(&selection), "");
        assert_eq!(address.state.selection(), selection);
        assert_eq!((address.bad, address.foreign), (vec![], vec![]));
    }
}
