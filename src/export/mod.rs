//! Exports of a snapshot: CSV, GeoJSON, JSON-LD, quotations and citations, feeds and the map of the site, byte for byte
//! equal on every machine. `docs/exports.md` documents columns and properties.

pub mod citation;
mod csv;
pub mod feed;
mod fields;
mod geojson;
mod jsonld;
mod naming;
mod position;
pub mod quotation;
mod sitemap;
mod spans;
mod visible;

pub use csv::{claim_csv, csv, event_csv};
pub use geojson::geojson;
pub use jsonld::{dataset_jsonld, event_jsonld, jsonld};
pub use naming::{Format, card_name, figure_name, file_name, filter_parameters};
pub use sitemap::sitemap;

use crate::model::Dataset;
use crate::query::Snapshot;

/// The visible data in a format.
pub fn export(dataset: &Dataset, snapshot: &Snapshot, format: Format) -> String {
    match format {
        Format::Csv => csv(dataset, snapshot),
        Format::GeoJson => geojson(dataset, snapshot),
        Format::JsonLd => jsonld(dataset, snapshot),
    }
}
