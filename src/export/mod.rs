//! What is visible under a snapshot → a text to take away: CSV, GeoJSON, JSON-LD. The same bytes on
//! every machine. `docs/exports.md` says what each column and property means.

mod csv;
mod fields;
mod geojson;
mod jsonld;
mod naming;
mod position;
mod spans;
mod visible;

pub use csv::csv;
pub use geojson::geojson;
pub use jsonld::{dataset_jsonld, jsonld};
pub use naming::{card_name, file_name, filter_parameters, picture_name};

use crate::model::Dataset;
use crate::query::Snapshot;
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

/// What is visible, in a form.
pub fn export(dataset: &Dataset, snapshot: &Snapshot, format: Format) -> String {
    match format {
        Format::Csv => csv(dataset, snapshot),
        Format::GeoJson => geojson(dataset, snapshot),
        Format::JsonLd => jsonld(dataset, snapshot),
    }
}
