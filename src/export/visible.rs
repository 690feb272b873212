//! The rows visible in a snapshot.

use crate::base::sort;
use crate::model::{ClaimIx, Dataset, EventIx, PlaceIx, SourceIx};
use crate::query::{RowSet, Snapshot};

/// The visible events with their claims, places and sources.
pub(super) struct Visible<'d> {
    pub(super) dataset: &'d Dataset,
    pub(super) snapshot: &'d Snapshot,
    /// By day.
    pub(super) events: Vec<EventIx>,
    /// The claims about no single strike, by day of statement.
    pub(super) claims_of_no_event: Vec<ClaimIx>,
    /// Places of events and launch areas of claims, by id; without a filter, all.
    pub(super) places: Vec<PlaceIx>,
    /// Sources of claims, by id; without a filter, all.
    pub(super) sources: Vec<SourceIx>,
    /// Places without events.
    pub(super) spare_places: Vec<PlaceIx>,
    /// Sources without claims.
    pub(super) spare_sources: Vec<SourceIx>,
    /// Whether places and sources that nothing here uses belong to it too.
    is_whole: bool,
}

impl<'d> Visible<'d> {
    pub(super) fn new(dataset: &'d Dataset, snapshot: &'d Snapshot) -> Self {
        let mut visible = Self::none(dataset, snapshot);
        visible.events = snapshot.events().collect();
        visible.claims_of_no_event = snapshot.claims_of_no_event().collect();
        visible.is_whole = snapshot.filter().is_open();
        visible.with_places_and_sources()
    }

    /// One event with its claims, places and sources.
    pub(super) fn of_event(dataset: &'d Dataset, snapshot: &'d Snapshot, event: EventIx) -> Self {
        let mut visible = Self::none(dataset, snapshot);
        visible.events.push(event);
        visible.with_places_and_sources()
    }

    fn none(dataset: &'d Dataset, snapshot: &'d Snapshot) -> Self {
        Self {
            dataset,
            snapshot,
            events: Vec::new(),
            claims_of_no_event: Vec::new(),
            places: Vec::new(),
            sources: Vec::new(),
            spare_places: Vec::new(),
            spare_sources: Vec::new(),
            is_whole: false,
        }
    }

    fn with_places_and_sources(mut self) -> Self {
        self.find_places();
        self.find_sources();
        self
    }

    /// The claims about an event, by day of statement.
    pub(super) fn claims_of(&self, event: EventIx) -> impl Iterator<Item = ClaimIx> + 'd {
        self.snapshot.claims_of(self.dataset, event)
    }

    /// All claims: those of the events in order, then the others.
    pub(super) fn claims(&self) -> Vec<ClaimIx> {
        let mut claims = Vec::new();
        for &event in &self.events {
            claims.extend(self.claims_of(event));
        }
        claims.extend_from_slice(&self.claims_of_no_event);
        claims
    }

    fn find_places(&mut self) {
        let dataset = self.dataset;
        let mut struck = RowSet::none(dataset.places.len());
        for &event in &self.events {
            struck.set(dataset.events.place.of(event), true);
        }
        let mut used = struck.clone();
        for place in self.claims().into_iter().flat_map(|claim| dataset.places_of(claim)) {
            used.set(place, true);
        }
        let id = |place| dataset.text(dataset.places.id.of(place));
        self.places = self.sorted(&used, dataset.places.indices(), &id);
        self.spare_places = self.places.clone();
        self.spare_places.retain(|&place| !struck.has(place));
    }

    fn find_sources(&mut self) {
        let dataset = self.dataset;
        let mut used = RowSet::none(dataset.sources.len());
        for source in self.claims().into_iter().flat_map(|claim| dataset.sources_of(claim)) {
            used.set(source, true);
        }
        let id = |source| dataset.text(dataset.sources.id.of(source));
        self.sources = self.sorted(&used, dataset.sources.indices(), &id);
        self.spare_sources = self.sources.clone();
        self.spare_sources.retain(|&source| !used.has(source));
    }

    /// The rows to export, by id. Unused rows are exported only without a filter.
    fn sorted<Ix: Copy + Into<usize> + From<u32>>(
        &self,
        used: &RowSet<Ix>,
        all: impl Iterator<Item = Ix>,
        id: &dyn Fn(Ix) -> &'d str,
    ) -> Vec<Ix> {
        let is_whole = self.is_whole;
        let mut shown: Vec<Ix> = all.filter(|&row| is_whole || used.has(row)).collect();
        sort::sort_by(&mut shown, |&a, &b| id(a).cmp(id(b)));
        shown
    }
}
