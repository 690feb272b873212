//! Where something happened, as closely as a source says.

use crate::base::intern::Text;
use crate::vocabulary;

vocabulary! {
    /// What a source names of a place.
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

/// A place that events or claims name.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The permanent id.
    pub id: Text,
    /// The name in English.
    pub name_en: Text,
    /// The name in Ukrainian.
    pub name_uk: Text,
    /// ISO 3166-2 code of the oblast; empty for the whole country and outside Ukraine.
    pub oblast: Text,
    /// Latitude in degrees, WGS 84.
    pub lat: f64,
    /// Longitude in degrees, WGS 84.
    pub lon: f64,
    /// What the source names.
    pub precision: Precision,
    /// How far the true point may lie from `lat`/`lon`, in kilometres.
    pub radius_km: f64,
    /// A remark.
    pub note: Text,
}

impl Place {
    /// Of a row that does not exist: it has no name, and stands on no map, like a country of which no part is named.
    pub const EMPTY: Self = Self {
        id: Text::EMPTY,
        name_en: Text::EMPTY,
        name_uk: Text::EMPTY,
        oblast: Text::EMPTY,
        lat: 0.0,
        lon: 0.0,
        precision: Precision::Country,
        radius_km: 0.0,
        note: Text::EMPTY,
    };
}
