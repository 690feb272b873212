//! The rows visible in a snapshot.

use crate::base::sort;
use crate::model::{ClaimIx, Dataset, EventIx, PlaceIx, SourceIx};
use crate::query::Snapshot;

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
}

impl<'d> Visible<'d> {
    pub(super) fn new(dataset: &'d Dataset, snapshot: &'d Snapshot) -> Self {
        let mut visible = Self {
            dataset,
            snapshot,
            events: snapshot.events().collect(),
            claims_of_no_event: snapshot.claims_of_no_event().collect(),
            places: Vec::new(),
            sources: Vec::new(),
            spare_places: Vec::new(),
            spare_sources: Vec::new(),
        };
        visible.find_places();
        visible.find_sources();
        visible
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

    fn is_whole(&self) -> bool {
        self.snapshot.filter().is_open()
    }

    fn find_places(&mut self) {
        let dataset = self.dataset;
        let mut is_struck = vec![false; dataset.places.len()];
        for &event in &self.events {
            if let Some(struck) = is_struck.get_mut(dataset.events.place.of(event).at()) {
                *struck = true;
            }
        }
        let mut is_used = is_struck.clone();
        for place in self.claims().into_iter().flat_map(|claim| dataset.places_of(claim)) {
            if let Some(used) = is_used.get_mut(place.at()) {
                *used = true;
            }
        }
        let id = |at: &u32| dataset.text(dataset.place(PlaceIx(*at)).id);
        let (used, _) = sorted(&is_used, self.is_whole(), &id);
        self.places = used.into_iter().map(PlaceIx).collect();
        self.spare_places = self.places.clone();
        self.spare_places.retain(|place| !is_struck.get(place.at()).copied().unwrap_or(false));
    }

    fn find_sources(&mut self) {
        let dataset = self.dataset;
        let mut is_used = vec![false; dataset.sources.len()];
        for claim in self.claims() {
            for source in dataset.sources_of(claim) {
                if let Some(used) = is_used.get_mut(source.at()) {
                    *used = true;
                }
            }
        }
        let id = |at: &u32| dataset.text(dataset.source(SourceIx(*at)).id);
        let (used, spare) = sorted(&is_used, self.is_whole(), &id);
        self.sources = used.into_iter().map(SourceIx).collect();
        self.spare_sources = spare.into_iter().map(SourceIx).collect();
    }
}

/// The row numbers to export, and the unused ones among them, by id. Unused rows are exported only without
/// a filter.
fn sorted<'d>(
    is_used: &[bool],
    is_whole: bool,
    id: &dyn Fn(&u32) -> &'d str,
) -> (Vec<u32>, Vec<u32>) {
    let at = |row: &u32| is_used.get(*row as usize).copied().unwrap_or(false);
    let mut shown: Vec<_> = (0..is_used.len() as u32).filter(|row| is_whole || at(row)).collect();
    sort::sort_by(&mut shown, |a, b| id(a).cmp(id(b)));
    let spare = shown.iter().copied().filter(|row| !at(row)).collect();
    (shown, spare)
}
