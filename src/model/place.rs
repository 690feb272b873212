//! Places, at the precision that sources give.

use super::PlaceIx;
use super::column::table;
use crate::base::intern::Text;
use crate::vocabulary;

vocabulary! {
    /// The precision of a place.
    Precision {
        /// A street or a building.
        Site = "site",
        /// A district of a city.
        District = "district",
        /// A town or village.
        Settlement = "settlement",
        /// A raion, or an area without a border.
        Raion = "raion",
        /// An oblast.
        Oblast = "oblast",
        /// Only the country.
        Country = "country",
    }
}

table! {
    /// A place that events or claims name. A row that does not exist has no name, and is not drawn: its precision
    /// is a whole country.
    row Place;
    /// All places as columns.
    table Places by PlaceIx;

    /// The permanent id.
    id: Text = Text::EMPTY,
    /// The name in English.
    name_en: Text = Text::EMPTY,
    /// The name in Ukrainian.
    name_uk: Text = Text::EMPTY,
    /// ISO 3166-2 code of the oblast; empty for the whole country and outside Ukraine.
    oblast: Text = Text::EMPTY,
    /// Latitude in degrees, WGS 84.
    lat: f64 = 0.0,
    /// Longitude in degrees, WGS 84.
    lon: f64 = 0.0,
    /// What the source names: a site, a town, only a country.
    precision: Precision = Precision::Country,
    /// How far the actual place may be from `lat`/`lon`, in kilometres.
    radius_km: f64 = 0.0,
    /// A remark.
    note: Text = Text::EMPTY,
}
