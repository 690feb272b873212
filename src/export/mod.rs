//! What is visible under a selection → a text to take away: CSV, GeoJSON, JSON-LD. The same bytes on
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
pub use naming::{Format, file_name, picture_name, selection_keys};

use crate::model::Dataset;
use crate::query::Selection;

/// What is visible, in a form.
pub fn export(dataset: &Dataset, selection: &Selection, format: Format) -> String {
    match format {
        Format::Csv => csv(dataset, selection),
        Format::GeoJson => geojson(dataset, selection),
        Format::JsonLd => jsonld(dataset, selection),
    }
}
