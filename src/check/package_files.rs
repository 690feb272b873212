//! The files of a package, with the faults that loading found in them.

use super::sheet::{Row, Sheet};
use crate::base::diagnostic::Report;
use crate::base::json::{self, Value};
use crate::data::package::{DESCRIPTOR, Package, read_package};
use crate::data::schema::{
    changes, claim_places, claim_sources, claims, events, places, sources, story, translations,
};

/// The known tables with their columns. A trailing `?` marks an optional column.
pub(super) const TABLES: [(&str, &[&str]); 10] = [
    ("events", events::NAMES),
    ("claims", claims::NAMES),
    ("sources", sources::NAMES),
    ("places", places::NAMES),
    ("claim_sources", claim_sources::NAMES),
    ("claim_places", claim_places::NAMES),
    ("translations_uk", translations::NAMES),
    ("changes", changes::NAMES),
    ("story", story::NAMES),
    ("cities", CITIES),
];

/// All columns of `basemap/cities.csv`; the page reads only some of them.
const CITIES: &[&str] = &[
    "name_en",
    "name_uk",
    "lat",
    "lon",
    "rank",
    "country",
    "population?",
    "ua_adm1?",
    "aka?",
    "geonameid?",
];

/// Reads a file of the package or of its parent folder (`../`).
pub(super) type ReadFile<'f> = &'f dyn Fn(&str) -> Option<Vec<u8>>;

/// The texts of the files of a package.
pub(super) struct PackageTexts {
    /// The descriptor.
    pub descriptor: Value,
    /// The resources by name, with their files.
    pub package: Package,
    files: Vec<(&'static str, String, Option<String>)>,
}

impl PackageTexts {
    /// Reads the descriptor and the files of all known tables; `None` if the descriptor is unreadable.
    pub(super) fn read(file: ReadFile<'_>) -> Option<Self> {
        let bytes = file(DESCRIPTOR)?;
        let package = read_package(&bytes, &mut Report::default())?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let descriptor = json::parse(text.trim_start_matches('\u{feff}')).ok()?;
        let mut files = Vec::new();
        for (name, _) in TABLES {
            for path in package.paths(name) {
                let text = file(path).and_then(|bytes| String::from_utf8(bytes).ok());
                files.push((name, path.clone(), text));
            }
        }
        Some(Self { descriptor, package, files })
    }

    /// The files that are missing, not UTF-8 or empty.
    pub(super) fn unreadable(&self) -> impl Iterator<Item = &str> {
        let is_read = |text: &Option<String>| text.as_ref().is_some_and(|t| !t.trim().is_empty());
        self.files.iter().filter(move |(.., text)| !is_read(text)).map(|(_, path, _)| path.as_str())
    }
}

/// The files of a package as tables.
pub(super) struct PackageFiles<'t> {
    /// The texts.
    pub texts: &'t PackageTexts,
    sheets: Vec<(&'static str, Vec<Sheet<'t>>)>,
}

impl<'t> PackageFiles<'t> {
    /// Parses all texts; `report` is the report of loading.
    pub(super) fn new(texts: &'t PackageTexts, report: &Report) -> Self {
        let of = |(name, names): (&'static str, &'static [&'static str])| {
            let texts = texts.files.iter().filter(move |(table, ..)| *table == name);
            let sheets = texts.filter_map(|(_, path, text)| {
                let text = text.as_deref().filter(|text| !text.trim().is_empty())?;
                Some(Sheet::read(path, text, names, report))
            });
            (name, sheets.collect())
        };
        Self { texts, sheets: TABLES.into_iter().map(of).collect() }
    }

    /// The files of a table that could be read.
    pub(super) fn sheets(&self, table: &str) -> &[Sheet<'t>] {
        self.sheets.iter().find(|(name, _)| *name == table).map_or(&[], |(_, sheets)| sheets)
    }

    /// The files of all tables that could be read.
    pub(super) fn all_sheets(&self) -> impl Iterator<Item = (&'static str, &Sheet<'t>)> {
        self.sheets.iter().flat_map(|(name, sheets)| sheets.iter().map(|sheet| (*name, sheet)))
    }

    /// The rows of a table.
    pub(super) fn rows<'s>(&'s self, table: &str) -> impl Iterator<Item = Row<'s>> {
        self.sheets(table).iter().filter(|sheet| sheet.has_columns()).flat_map(Sheet::rows)
    }

    /// Whether every file of the table could be read completely, so that a row that is not found does not exist.
    pub(super) fn is_whole(&self, table: &str) -> bool {
        let sheets = self.sheets(table);
        !sheets.is_empty()
            && sheets.len() == self.texts.package.paths(table).len()
            && sheets.iter().all(|sheet| sheet.raw.is_whole() && sheet.has_columns())
    }

    /// Whether the table is complete, and loading found no error in it.
    pub(super) fn is_sound(&self, table: &str) -> bool {
        self.is_whole(table) && self.sheets(table).iter().all(|sheet| sheet.is_sound)
    }

    /// A string at the top level of the descriptor; empty if missing.
    pub(super) fn described(&self, name: &str) -> &'t str {
        json::text(&self.texts.descriptor, name)
    }
}
