//! The ground of the map, as a package names its files.

use super::cities::read_cities;
use super::package::Package;
use crate::base::diagnostic::Report;
use crate::geo::Basemap;

/// The coarse level, which every map of the whole country needs.
pub const COARSE: &str = "basemap_coarse";
/// The fine level, for who goes nearer.
pub const FINE: &str = "basemap_fine";
/// The towns, the big ones in the first file.
pub const TOWNS: &str = "cities";

/// Reads a level with as many towns as there are files at hand; nothing where its outlines cannot be read.
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
