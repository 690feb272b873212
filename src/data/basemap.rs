//! Reads the basemap: outlines, and towns shown for orientation.

use super::cell::Cells;
use super::package::Package;
use super::schema::cities;
use super::table::Table;
use crate::base::diagnostic::Report;
use crate::geo::{Basemap, City, LonLat};

/// The resource of the coarse outlines, for the whole country.
pub const COARSE: &str = "basemap_coarse";
/// The resource of the fine outlines, for higher zoom levels.
pub const FINE: &str = "basemap_fine";
/// The resource of the towns; the first file has the large ones.
pub const TOWNS: &str = "cities";

/// Reads one level of detail, with the towns of all available files. `None` if the outlines cannot be read.
pub fn read_basemap(
    package: &Package,
    level: &str,
    read: &dyn Fn(&str) -> Option<Vec<u8>>,
) -> Option<Basemap> {
    let outlines = package.paths(level).first().and_then(|path| read(path))?;
    let mut basemap = Basemap::read(&outlines)?;
    for path in package.paths(TOWNS) {
        if let Some(bytes) = read(path) {
            basemap.cities.extend(read_cities(path, &bytes, &mut Report::default()));
        }
    }
    Some(basemap)
}

/// Reads the towns. Faults are added to `report`.
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
