//! Names of exported files, and a filter as URL parameters.

use crate::app::params::{PARAMETERS, Scope};
use crate::app::{State, url};
use crate::base::sort::sort_by;
use crate::figure::Kind;
use crate::query::Filter;
use crate::vocabulary;

vocabulary! {
    /// An export format; its code is the file extension.
    Format {
        /// One flat table, a row for each claim and source.
        Csv = "csv",
        /// One feature for each event (RFC 7946).
        GeoJson = "geojson",
        /// A graph of schema.org types.
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

/// The filter as URL parameters, `from=2024-01-01&asof=2024-05-01`; empty without a filter.
///
/// ```
/// use strikemap::{export::filter_parameters, query::Filter, time::Day};
/// let filter = Filter { asof: Day::parse("2024-05-01"), ..Filter::default() };
/// assert_eq!(filter_parameters(&filter), "asof=2024-05-01");
/// ```
pub fn filter_parameters(filter: &Filter) -> String {
    url::write(&State::from(filter.clone()), &[])
}

/// The name of an exported file: `strikemap-1.0.0-asof-2024-05-01-from-2024-01-01.csv`.
pub fn file_name(version: &str, filter: &Filter, format: Format) -> String {
    let mut name = "strikemap".to_owned();
    push_data(&mut name, version, &State::from(filter.clone()));
    [&name, ".", format.code()].concat()
}

/// The name of a figure without extension: `strikemap-chart-killed-side-1.0.0-asof-2024-05-01`.
pub fn figure_name(kind: Kind, version: &str, state: &State) -> String {
    let mut name = ["strikemap-", kind.code()].concat();
    if kind == Kind::Chart {
        for (_, value) in values(state, Scope::Chart) {
            push(&mut name, &value);
        }
    }
    push_data(&mut name, version, state);
    name
}

/// The name of the social card, which shows all data, without extension.
pub fn card_name(version: &str) -> String {
    let mut name = "strikemap-card".to_owned();
    push_data(&mut name, version, &State::default());
    name
}

/// Adds the version and the filter.
fn push_data(name: &mut String, version: &str, state: &State) {
    push(name, version);
    let mut shown: Vec<_> = values(state, Scope::Data).collect();
    sort_by(&mut shown, Ord::cmp);
    for (parameter, value) in shown {
        push(name, parameter);
        push(name, &value);
    }
}

fn values(state: &State, scope: Scope) -> impl Iterator<Item = (&'static str, String)> {
    let all = PARAMETERS.iter().filter(move |parameter| parameter.scope == scope);
    all.filter_map(|parameter| parameter.get(state).map(|value| (parameter.name, value)))
}

/// Adds a part after a hyphen. Characters unsuitable for file names become hyphens.
fn push(name: &mut String, part: &str) {
    if !part.is_empty() {
        name.push('-');
        let is_good = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '_');
        name.extend(part.chars().map(|sign| if is_good(sign) { sign } else { '-' }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ChartMeasure;
    use crate::time::{Day, Period};

    #[test]
    fn file_names_contain_version_and_filter() {
        let day = Day::parse;
        let days = Period { from: day("2024-01-01"), to: day("2024-02-07") };
        let filter = Filter { days, asof: day("2024-05-01"), ..Filter::default() };
        let asof = State::from(Filter { asof: filter.asof, ..Filter::default() });
        assert_eq!(
            file_name("1.0.0", &filter, Format::Csv),
            "strikemap-1.0.0-asof-2024-05-01-from-2024-01-01-to-2024-02-07.csv"
        );
        assert_eq!(
            figure_name(Kind::Map, "1.0.0", &State { is_split: true, ..asof.clone() }),
            "strikemap-map-1.0.0-asof-2024-05-01"
        );
        assert_eq!(
            figure_name(
                Kind::Chart,
                "1.0.0",
                &State { is_split: true, measure: ChartMeasure::Killed, ..asof }
            ),
            "strikemap-chart-killed-side-1.0.0-asof-2024-05-01"
        );
        assert_eq!(card_name("1.0.0"), "strikemap-card-1.0.0");
        assert_eq!(file_name("", &Filter::default(), Format::JsonLd), "strikemap.jsonld");
        assert_eq!(
            file_name("../../etc\u{202e}/x", &Filter::default(), Format::GeoJson),
            "strikemap-..-..-etc--x.geojson"
        );
    }

    #[test]
    fn filter_parameters_are_read_back() {
        let day = Day::parse;
        let days = Period { from: day("2024-01-01"), to: day("2024-02-07") };
        let filter = Filter { days, asof: day("2024-05-01"), ..Filter::default() };
        let url = url::read(&filter_parameters(&filter), "");
        assert_eq!(url.state.filter, filter);
        assert_eq!((url.bad, url.foreign), (vec![], vec![]));
    }
}
