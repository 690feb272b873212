//! A data package from beside the page → a data set and a basemap.

use std::sync::Arc;

use js_sys::Function;

use super::{BrowserError, fetch, task};
use crate::base::diagnostic::{Report, Severity};
use crate::data::basemap::{COARSE, FINE, TOWNS};
use crate::data::package::DESCRIPTOR;
use crate::data::{Loaded, Package, load, read_basemap, read_package};
use crate::geo::Basemap;
use crate::model::Dataset;

/// Files by their path relative to the descriptor.
#[derive(Clone, Debug, Default)]
pub struct Files {
    folder: String,
    /// Gives a file that the page holds.
    held: Option<Function>,
    package: Package,
    /// The data, where they are of no package.
    dataset: Option<Arc<Dataset>>,
    /// What has the outlines, where the package has none.
    map: Option<Box<Self>>,
    bytes: Vec<(String, Vec<u8>)>,
}

/// The package without its basemap.
#[derive(Debug)]
pub struct Opened {
    /// The tables.
    pub dataset: Arc<Dataset>,
    /// What was found in them; the tables are usable only where it has no error.
    pub report: Report,
    /// For what is fetched later.
    pub files: Files,
}

/// What the page needs at once, and holds itself.
const FIRST: [&str; 8] =
    ["events", "claims", "places", "claim_places", "changes", "sources", "claim_sources", "story"];

/// Fetches and reads what the first view needs of a package. What is wrong in its files is in the
/// report; an error is a failure to reach them at all.
pub async fn open(
    folder: &str,
    held: Option<Function>,
    with_ukrainian: bool,
) -> Result<Opened, BrowserError> {
    let mut files = Files::new(folder, held.clone(), Vec::new());
    files.fetch(&[DESCRIPTOR.to_owned()]).await?;
    let mut files = Files::new(folder, held, files.bytes);
    let mut paths: Vec<_> =
        FIRST.iter().flat_map(|name| files.package.paths(name).to_vec()).collect();
    if with_ukrainian {
        paths.extend_from_slice(files.package.paths("translations_uk"));
    }
    files.fetch(&paths).await?;
    task::pause().await;
    let Loaded { dataset, report } = files.read();
    Ok(Opened { dataset: Arc::new(dataset), report, files })
}

impl Files {
    /// Files that are here already; more can be fetched from `folder`.
    pub fn new(folder: &str, held: Option<Function>, bytes: Vec<(String, Vec<u8>)>) -> Self {
        let mut files = Self { folder: folder.to_owned(), held, bytes, ..Self::default() };
        let descriptor = files.get(DESCRIPTOR).unwrap_or_default();
        files.package = read_package(descriptor, &mut Report::default()).unwrap_or_default();
        files
    }

    /// The descriptor of a package, for what is fetched later; nothing where it cannot be had.
    pub async fn of_package(folder: &str) -> Self {
        let mut files = Self::new(folder, None, Vec::new());
        let _ = files.fetch(&[DESCRIPTOR.to_owned()]).await;
        Self::new(folder, None, files.bytes)
    }

    /// Files whose data have been read already.
    pub fn with_dataset(self, dataset: Arc<Dataset>) -> Self {
        Self { dataset: Some(dataset), ..self }
    }

    /// Whether the package has outlines, which can be fetched.
    pub fn has_map(&self) -> bool {
        !self.folder.is_empty() && !self.package.paths(COARSE).is_empty()
    }

    /// Takes the outlines from elsewhere.
    pub fn set_map(&mut self, files: Self) {
        self.map = Some(Box::new(files));
    }

    fn get(&self, path: &str) -> Option<&[u8]> {
        self.bytes.iter().find(|(known, _)| known == path).map(|(_, bytes)| bytes.as_slice())
    }

    async fn fetch(&mut self, paths: &[String]) -> Result<(), BrowserError> {
        // All are asked for before the first is waited for.
        let started: Vec<_> = paths
            .iter()
            .filter(|path| self.get(path).is_none())
            .map(|path| {
                (path, fetch::start(self.held.as_ref(), &[&self.folder, path.as_str()].concat()))
            })
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

    /// Fetches every table, for who takes the data away.
    pub async fn fetch_all(&mut self) -> Result<(), BrowserError> {
        if self.dataset.is_some() {
            return Ok(());
        }
        for name in FIRST {
            self.fetch_resource(name).await?;
        }
        self.fetch_resource("translations_uk").await
    }

    /// Fetches a resource that the first view does not need.
    pub async fn fetch_resource(&mut self, name: &str) -> Result<(), BrowserError> {
        let paths = self.package.paths(name).to_vec();
        self.fetch(&paths).await
    }

    /// Reads the tables that are here.
    pub fn read(&self) -> Loaded {
        load(&|path| {
            let bytes = self.get(path).map(<[u8]>::to_vec);
            // A translation that has not been asked for is not a missing file: it has no rows yet.
            let is_translation =
                || self.package.paths("translations_uk").iter().any(|known| known == path);
            bytes.or_else(|| is_translation().then(|| b"text,uk\n".to_vec()))
        })
    }

    /// Reads every table, for downloads, which must not lack anything. An error is where the first fault is.
    pub fn read_all(&self) -> Result<Dataset, BrowserError> {
        if let Some(dataset) = &self.dataset {
            return Ok(Dataset::clone(dataset));
        }
        let Loaded { dataset, report } = load(&|path| self.get(path).map(<[u8]>::to_vec));
        let fault = report.diagnostics.iter().find(|it| it.severity == Severity::Error);
        fault.map_or(Ok(dataset), |fault| Err(BrowserError(fault.location())))
    }

    /// Fetches what a map of the whole country needs, and reads it.
    pub async fn fetch_map(&mut self) -> Result<Basemap, BrowserError> {
        if let Some(map) = &mut self.map {
            return Box::pin(map.fetch_map()).await;
        }
        self.fetch_resource(COARSE).await?;
        // The first file has the towns of a map of the whole country.
        let towns: Vec<_> = self.package.paths(TOWNS).first().cloned().into_iter().collect();
        self.fetch(&towns).await?;
        Ok(self.basemap(COARSE))
    }

    /// Fetches what a near map needs, and reads it.
    pub async fn fetch_near_map(&mut self) -> Result<Basemap, BrowserError> {
        if let Some(map) = &mut self.map {
            return Box::pin(map.fetch_near_map()).await;
        }
        self.fetch_resource(FINE).await?;
        self.fetch_resource(TOWNS).await?;
        Ok(self.basemap(FINE))
    }

    /// Reads a level of the basemap with the towns that are here; empty where it is not.
    pub fn basemap(&self, name: &str) -> Basemap {
        if let Some(map) = &self.map {
            return map.basemap(name);
        }
        let read = |path: &str| self.get(path).map(<[u8]>::to_vec);
        read_basemap(&self.package, name, &read).unwrap_or_default()
    }
}
