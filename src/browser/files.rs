//! A data package from beside the page → a data set and a basemap.

use std::sync::Arc;

use super::{BrowserError, fetch};
use crate::base::diagnostic::Report;
use crate::data::load::REQUIRED;
use crate::data::package::DESCRIPTOR;
use crate::data::{Loaded, Package, load, read_cities, read_package};
use crate::geo::Basemap;
use crate::model::Dataset;

/// Files by their path relative to the descriptor.
#[derive(Clone, Debug, Default)]
pub struct Files {
    folder: String,
    package: Package,
    bytes: Vec<(String, Vec<u8>)>,
}

/// The package with its coarse basemap.
#[derive(Debug)]
pub struct Opened {
    /// The tables.
    pub dataset: Arc<Dataset>,
    /// What was found in them; the tables are usable only where it has no error.
    pub report: Report,
    /// The ground.
    pub basemap: Arc<Basemap>,
    /// For what is fetched later.
    pub files: Files,
}

/// Fetches and reads a package. What is wrong in its files is in the report; an error is a failure to
/// reach them at all.
pub async fn open(folder: &str, with_ukrainian: bool) -> Result<Opened, BrowserError> {
    let mut files = Files { folder: folder.to_owned(), ..Files::default() };
    files.fetch(&[DESCRIPTOR.to_owned()]).await?;
    let descriptor = files.get(DESCRIPTOR).unwrap_or_default();
    files.package = read_package(descriptor, &mut Report::default()).unwrap_or_default();
    let wanted = REQUIRED.iter().chain(&["claim_places", "basemap_coarse", "cities"]);
    let mut paths: Vec<_> = wanted.flat_map(|name| files.package.paths(name).to_vec()).collect();
    if with_ukrainian {
        paths.extend_from_slice(files.package.paths("translations_uk"));
    }
    files.fetch(&paths).await?;
    let Loaded { dataset, report } = files.read();
    let basemap = Arc::new(files.basemap("basemap_coarse"));
    Ok(Opened { dataset: Arc::new(dataset), report, basemap, files })
}

impl Files {
    fn get(&self, path: &str) -> Option<&[u8]> {
        self.bytes.iter().find(|(known, _)| known == path).map(|(_, bytes)| bytes.as_slice())
    }

    async fn fetch(&mut self, paths: &[String]) -> Result<(), BrowserError> {
        // All are asked for before the first is waited for.
        let started: Vec<_> = paths
            .iter()
            .filter(|path| self.get(path).is_none())
            .map(|path| (path, fetch::start(&format!("{}{path}", self.folder))))
            .collect();
        for (path, request) in started {
            if let Some(request) = request
                && let Some(bytes) = request.bytes().await?
            {
                self.bytes.push((path.clone(), bytes));
            }
        }
        Ok(())
    }

    /// Fetches a resource that the first view does not need.
    pub async fn fetch_resource(&mut self, name: &str) -> Result<(), BrowserError> {
        let paths = self.package.paths(name).to_vec();
        self.fetch(&paths).await
    }

    /// Reads the tables that are here.
    pub fn read(&self) -> Loaded {
        let is_optional =
            |path: &str| self.package.paths("translations_uk").iter().any(|p| p == path);
        load(&|path| {
            let bytes = self.get(path).map(<[u8]>::to_vec);
            // A translation that has not been asked for is not a missing file.
            if bytes.is_none() && is_optional(path) { Some(b"text,uk\n".to_vec()) } else { bytes }
        })
    }

    /// Reads a level of the basemap with the towns; empty where it is not here.
    pub fn basemap(&self, name: &str) -> Basemap {
        let bytes = |name: &str| {
            let path = self.package.paths(name).first()?;
            Some((path.as_str(), self.get(path)?))
        };
        let mut basemap =
            bytes(name).and_then(|(_, bytes)| Basemap::read(bytes)).unwrap_or_default();
        if let Some((path, bytes)) = bytes("cities") {
            basemap.cities = read_cities(path, bytes, &mut Report::default());
        }
        basemap
    }
}
