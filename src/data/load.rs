//! Loads all tables of a package, referenced tables first.

use super::cell::Cells;
use super::changes::{check_merges, read_changes};
use super::package::{DESCRIPTOR, Package, read_package};
use super::rows::{self, Ids};
use super::schema::{self, claims, translations};
use super::story::read_story;
use super::table::Table;
use crate::base::diagnostic::{Diagnostic, Fault, Report};
use crate::base::intern::ByText;
use crate::base::sort;
use crate::model::{About, ClaimIx, Dataset, Links, PlaceIx, SourceIx};

/// The result of loading a package.
#[derive(Debug)]
pub struct Loaded {
    /// All rows that could be read.
    pub dataset: Dataset,
    /// All diagnostics. The dataset is usable only if there is no error.
    pub report: Report,
}

/// The required resources.
pub const REQUIRED: [&str; 5] = ["events", "claims", "sources", "places", "claim_sources"];

/// The resources offered for download, in this order.
const DOWNLOADS: [&str; 8] =
    ["events", "claims", "sources", "claim_sources", "claim_places", "places", "changes", "story"];

/// Loads a data package. `file` reads a file by its path relative to the descriptor. All faults of all files
/// are reported together.
pub fn load(file: &dyn Fn(&str) -> Option<Vec<u8>>) -> Loaded {
    let mut report = Report::default();
    let package = match file(DESCRIPTOR) {
        Some(bytes) => read_package(&bytes, &mut report).unwrap_or_default(),
        None => {
            report.push(Diagnostic::of_file(DESCRIPTOR, Fault::MissingFile));
            Package::default()
        }
    };
    if report.is_fatal() {
        return Loaded { dataset: Dataset::default(), report };
    }
    load_tables(file, package, Vec::new(), report)
}

/// Loads the tables of a package. Resources in `parsed` are not read from files.
pub(super) fn load_tables(
    file: &dyn Fn(&str) -> Option<Vec<u8>>,
    package: Package,
    parsed: Vec<(&'static str, Vec<Table>)>,
    report: Report,
) -> Loaded {
    let mut loader = Loader { file, package, parsed, report, dataset: Dataset::default() };
    loader.run();
    Loaded { dataset: loader.dataset, report: loader.report }
}

struct Loader<'f> {
    file: &'f dyn Fn(&str) -> Option<Vec<u8>>,
    package: Package,
    parsed: Vec<(&'static str, Vec<Table>)>,
    report: Report,
    dataset: Dataset,
}

impl Loader<'_> {
    fn run(&mut self) {
        let package = &self.package;
        let tables: Vec<_> =
            DOWNLOADS.iter().flat_map(|name| package.paths(name)).cloned().collect();
        let mut intern = |text| self.dataset.strings.intern(text);
        let version = intern(&package.version);
        let about = About {
            name: intern(&package.name),
            title: intern(&package.title),
            description: intern(&package.description),
            released: package.released,
            creators: intern(&package.creators),
            licence: intern(&package.licence),
            tables: intern(&tables.join("\n")),
        };
        (self.dataset.version, self.dataset.about) = (version, about);
        let place_ids = self.places();
        let source_ids = self.sources();
        let event_ids = self.events(&place_ids);
        let claim_ids = self.claims(&event_ids);
        self.claim_sources(&claim_ids, &source_ids);
        let names = schema::claim_places::NAMES;
        let places = self.claim_links("claim_places", names, &claim_ids, &place_ids, "places.csv");
        let places: Vec<_> = places.into_iter().map(|(claim, at)| (claim, PlaceIx(at))).collect();
        self.dataset.claim_places = Links::from_pairs(self.dataset.claims.len(), &places);
        self.changes([&event_ids, &claim_ids, &source_ids, &place_ids]);
        let steps = self.tables("story", schema::story::NAMES);
        read_story(&steps, &mut self.dataset, &mut self.report, claim_ids.is_partial);
        self.translations();
    }

    /// The tables of a resource, one for each file.
    fn tables(&mut self, resource: &str, names: &'static [&'static str]) -> Vec<Table> {
        self.tables_and_completeness(resource, names).0
    }

    /// The tables of a resource, and whether every row could be read.
    fn tables_and_completeness(
        &mut self,
        resource: &str,
        names: &'static [&'static str],
    ) -> (Vec<Table>, bool) {
        if let Some((_, tables)) = self.parsed.iter_mut().find(|(name, _)| *name == resource) {
            let tables = std::mem::take(tables);
            let is_complete = tables.iter().all(|table| table.is_complete);
            return (tables, is_complete);
        }
        let paths = self.package.paths(resource).to_vec();
        if paths.is_empty() && REQUIRED.contains(&resource) {
            let detail = format!("no resource `{resource}`");
            self.report.push(Diagnostic::of_file(DESCRIPTOR, Fault::BadJson { detail }));
        }
        let mut tables = Vec::new();
        for path in &paths {
            match (self.file)(path) {
                Some(bytes) => tables.extend(Table::read(path, &bytes, names, &mut self.report)),
                None => self.report.push(Diagnostic::of_file(path, Fault::MissingFile)),
            }
        }
        let is_complete =
            tables.len() == paths.len() && tables.iter().all(|table| table.is_complete);
        (tables, is_complete && !paths.is_empty())
    }

    fn places(&mut self) -> Ids {
        let mut ids = Ids::default();
        let (tables, is_complete) = self.tables_and_completeness("places", schema::places::NAMES);
        ids.add_unreadable(&mut self.dataset.strings, &tables, is_complete);
        for table in tables {
            for row in table.rows() {
                let mut cells = Cells { row, report: &mut self.report };
                let place = rows::place(&mut cells, &mut self.dataset.strings);
                let at = place.is_some().then_some(self.dataset.places.len());
                if ids.insert(&mut cells, &mut self.dataset.strings, at)
                    && let Some(place) = place
                {
                    self.dataset.places.push(place);
                }
            }
        }
        ids
    }

    fn sources(&mut self) -> Ids {
        let mut ids = Ids::default();
        let (tables, is_complete) = self.tables_and_completeness("sources", schema::sources::NAMES);
        ids.add_unreadable(&mut self.dataset.strings, &tables, is_complete);
        for table in tables {
            for row in table.rows() {
                let mut cells = Cells { row, report: &mut self.report };
                let source = rows::source(&mut cells, &mut self.dataset.strings);
                let at = source.is_some().then_some(self.dataset.sources.len());
                if ids.insert(&mut cells, &mut self.dataset.strings, at)
                    && let Some(source) = source
                {
                    self.dataset.sources.push(source);
                }
            }
        }
        ids
    }

    fn events(&mut self, place_ids: &Ids) -> Ids {
        let mut ids = Ids::default();
        let mut events = Vec::new();
        let (tables, is_complete) = self.tables_and_completeness("events", schema::events::NAMES);
        ids.add_unreadable(&mut self.dataset.strings, &tables, is_complete);
        for table in tables {
            for row in table.rows() {
                let mut cells = Cells { row, report: &mut self.report };
                let event = rows::event(&mut cells, &mut self.dataset.strings, place_ids);
                let at = event.is_some().then_some(events.len());
                if ids.insert(&mut cells, &mut self.dataset.strings, at)
                    && let Some(event) = event
                {
                    events.push((event, row.get(0).to_owned()));
                }
            }
        }
        sort::sort_by(&mut events, |(a, a_id), (b, b_id)| {
            a.from.cmp(&b.from).then_with(|| a_id.cmp(b_id))
        });
        for (at, (event, _)) in events.into_iter().enumerate() {
            ids.set_row(event.id, at);
            self.dataset.events.push(event);
        }
        ids
    }

    fn claims(&mut self, event_ids: &Ids) -> Ids {
        let mut ids = Ids::default();
        let mut claims_read = Vec::new();
        let (tables, is_complete) = self.tables_and_completeness("claims", claims::NAMES);
        ids.add_unreadable(&mut self.dataset.strings, &tables, is_complete);
        for table in &tables {
            for row in table.rows() {
                let mut cells = Cells { row, report: &mut self.report };
                let claim = rows::claim(&mut cells, &mut self.dataset.strings, event_ids);
                let at = claim.is_some().then_some(claims_read.len());
                if ids.insert(&mut cells, &mut self.dataset.strings, at)
                    && let Some(claim) = claim
                {
                    claims_read.push((claim, row.get(0).to_owned(), row.get(claims::ORIGIN)));
                }
            }
        }
        let key = |stated: Option<crate::time::Day>| (stated.is_none(), stated);
        sort::sort_by(&mut claims_read, |(a, a_id, _), (b, b_id, _)| {
            key(a.stated_on).cmp(&key(b.stated_on)).then_with(|| a_id.cmp(b_id))
        });
        for (at, (claim, ..)) in claims_read.iter().enumerate() {
            ids.set_row(claim.id, at);
        }
        // An origin may be in a later row or file, so it is resolved when all ids are known.
        for row in tables.iter().flat_map(Table::rows) {
            let mut cells = Cells { row, report: &mut self.report };
            rows::reference(&mut cells, &self.dataset.strings, claims::ORIGIN, &ids, "claims.csv");
            if !row.get(claims::ORIGIN).is_empty() {
                cells.id(claims::ORIGIN);
            }
        }
        let (mut of_events, mut relays) = (Vec::new(), Vec::new());
        for (at, (mut claim, _, origin)) in claims_read.into_iter().enumerate() {
            claim.origin = ids
                .find(&self.dataset.strings, origin)
                .filter(|_| !origin.is_empty())
                .map(|(row, _)| ClaimIx(row));
            if claim.origin.is_none() {
                claim.origin_left_out = self.dataset.strings.intern(origin);
            }
            of_events.extend(claim.event.map(|event| (event, ClaimIx(at as u32))));
            relays.extend(claim.origin.map(|origin| (origin, ClaimIx(at as u32))));
            self.dataset.claims.push(claim);
        }
        self.dataset.event_claims = Links::from_pairs(self.dataset.events.len(), &of_events);
        self.dataset.claim_relays = Links::from_pairs(self.dataset.claims.len(), &relays);
        ids
    }

    /// Links claims to their sources, sorted by day of publication, undated ones last.
    fn claim_sources(&mut self, claim_ids: &Ids, source_ids: &Ids) {
        let names = schema::claim_sources::NAMES;
        let pairs = self.claim_links("claim_sources", names, claim_ids, source_ids, "sources.csv");
        let mut pairs: Vec<_> =
            pairs.into_iter().map(|(claim, at)| (claim, SourceIx(at))).collect();
        let sources = &self.dataset.sources;
        let key = |&(_, source): &(ClaimIx, SourceIx)| {
            let published = sources.published.of(source);
            (published.is_none(), published, self.dataset.text(sources.id.of(source)))
        };
        sort::sort_by(&mut pairs, |a, b| key(a).cmp(&key(b)));
        self.dataset.claim_sources = Links::from_pairs(self.dataset.claims.len(), &pairs);
    }

    /// Reads a link table with two columns: the id of a claim and an id of the table `of`. Empty if the package
    /// does not have the resource.
    fn claim_links(
        &mut self,
        resource: &str,
        names: &'static [&'static str],
        claim_ids: &Ids,
        ids: &Ids,
        of: &'static str,
    ) -> Vec<(ClaimIx, u32)> {
        let mut pairs = Vec::new();
        let tables = self.tables(resource, names);
        let strings = &self.dataset.strings;
        for table in tables {
            for row in table.rows() {
                let mut cells = Cells { row, report: &mut self.report };
                let claim = rows::reference(&mut cells, strings, 0, claim_ids, "claims.csv");
                let target = rows::reference(&mut cells, strings, 1, ids, of);
                for (at, end) in [(0, claim), (1, target)] {
                    if end == Some(None) {
                        cells.report_fault(at, Fault::MissingValue);
                    }
                }
                pairs.extend(claim.flatten().map(ClaimIx).zip(target.flatten()));
            }
        }
        pairs
    }

    /// Reads the changes last, when all ids are known: merges are checked, and earlier faults get their hint.
    fn changes(&mut self, ids: [&Ids; 4]) {
        let tables = self.tables("changes", schema::changes::NAMES);
        read_changes(&tables, &mut self.dataset, &mut self.report);
        check_merges(&tables, &self.dataset, &mut self.report, ids);
    }

    fn translations(&mut self) {
        let mut known = ByText::default();
        for table in self.tables("translations_uk", translations::NAMES) {
            for row in table.rows() {
                let strings = &mut self.dataset.strings;
                let mut cells = Cells { row, report: &mut self.report };
                let text = cells.required(translations::TEXT);
                let Some((text, uk)) = text.zip(cells.required(translations::UK)) else { continue };
                // Translations of unused texts are skipped.
                if let Some(text) = strings.find(text) {
                    known.set(text, strings.intern(uk));
                }
            }
        }
        self.dataset.translations_uk = known;
    }
}
