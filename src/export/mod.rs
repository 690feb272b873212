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
pub use naming::{Format, card_name, file_name, filter_parameters, picture_name};

use crate::model::Dataset;
use crate::query::Snapshot;

/// What is visible, in a form.
pub fn export(dataset: &Dataset, snapshot: &Snapshot, format: Format) -> String {
    match format {
        Format::Csv => csv(dataset, snapshot),
        Format::GeoJson => geojson(dataset, snapshot),
        Format::JsonLd => jsonld(dataset, snapshot),
    }
}
