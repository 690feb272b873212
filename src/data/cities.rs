//! `basemap/cities.csv`: towns that help the reader find the way.

use super::cell::Cells;
use super::schema::cities;
use super::table::Table;
use crate::base::diagnostic::Report;
use crate::geo::{City, LonLat};

/// Reads the towns; faults go into `report`.
pub fn read_cities(file: &str, bytes: &[u8], report: &mut Report) -> Vec<City> {
    let mut towns = Vec::new();
    let Some(table) = Table::read(file, bytes, cities::NAMES, report) else { return towns };
    for row in table.rows() {
        let mut cells = Cells { row, report };
        let lat = cells.number(cities::LAT, -90.0, 90.0);
        let lon = cells.number(cities::LON, -180.0, 180.0);
        let rank = cells.number(cities::RANK, 1.0, 9.0);
        if let (Some(lat), Some(lon), Some(rank)) = (lat, lon, rank) {
            towns.push(City {
                en: cells.text(cities::NAME_EN).to_owned(),
                uk: cells.text(cities::NAME_UK).to_owned(),
                at: LonLat::new(lon, lat),
                rank: rank as u8,
                country: cells.text(cities::COUNTRY).to_owned(),
            });
        }
    }
    towns
}
