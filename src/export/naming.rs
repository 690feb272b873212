//! How a filter and a file are called.

use super::Format;
use crate::query::Filter;

/// The filter in the keys of the page's address, `from=2024-01-01&asof=2024-05-01`; empty where
/// nothing is left out.
///
/// ```
/// use strikemap::{export::filter_keys, query::Filter, time::Day};
/// let filter = Filter { asof: Day::parse("2024-05-01"), ..Filter::default() };
/// assert_eq!(filter_keys(&filter), "asof=2024-05-01");
/// ```
pub fn filter_keys(filter: &Filter) -> String {
    let mut keys = String::new();
    for (key, day) in [("from", filter.days.from), ("to", filter.days.to), ("asof", filter.asof)] {
        let Some(day) = day else { continue };
        for part in [if keys.is_empty() { "" } else { "&" }, key, "=", &day.to_string()] {
            keys.push_str(part);
        }
    }
    keys
}

/// A name for the file: `strikemap-1.0.0-asof-2024-05-01-from-2024-01-01.csv`. Signs of the version
/// that are no good in a file name become hyphens.
pub fn file_name(version: &str, filter: &Filter, format: Format) -> String {
    [&named("strikemap", version, filter), ".", format.code()].concat()
}

/// The same for a picture, which says what it shows, without an ending: `strikemap-map-1.0.0-asof-2024-05-01`.
pub fn picture_name(what: &str, version: &str, filter: &Filter) -> String {
    named(&["strikemap-", what].concat(), version, filter)
}

fn named(what: &str, version: &str, filter: &Filter) -> String {
    let mut name = what.to_owned();
    if !version.is_empty() {
        name.push('-');
        let is_good = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '_');
        name.extend(version.chars().map(|sign| if is_good(sign) { sign } else { '-' }));
    }
    for (key, day) in [("asof", filter.asof), ("from", filter.days.from), ("to", filter.days.to)] {
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
        let filter = Filter { days, asof: day("2024-05-01"), ..Filter::default() };
        assert_eq!(
            file_name("1.0.0", &filter, Format::Csv),
            "strikemap-1.0.0-asof-2024-05-01-from-2024-01-01-to-2024-02-07.csv"
        );
        assert_eq!(
            picture_name("map", "1.0.0", &Filter { asof: filter.asof, ..Filter::default() }),
            "strikemap-map-1.0.0-asof-2024-05-01"
        );
        assert_eq!(file_name("", &Filter::default(), Format::JsonLd), "strikemap.jsonld");
        assert_eq!(
            file_name("../../etc\u{202e}/x", &Filter::default(), Format::GeoJson),
            "strikemap-..-..-etc--x.geojson"
        );
    }

    #[test]
    fn the_page_reads_the_keys_back() {
        let day = Day::parse;
        let days = Period { from: day("2024-01-01"), to: day("2024-02-07") };
        let filter = Filter { days, asof: day("2024-05-01"), ..Filter::default() };
        let address = crate::app::address::read(&filter_keys(&filter), "");
        assert_eq!(address.state.filter(), filter);
        assert_eq!((address.bad, address.foreign), (vec![], vec![]));
    }
}
