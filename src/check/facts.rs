//! The parsed rows without faults, which the rules compare.

use std::collections::BTreeMap;

use super::package_files::PackageFiles;
use super::sheet::Row;
use crate::base::decimal;
use crate::data::schema::{claim_sources, claims, events, places, sources};
use crate::geo::LonLat;
use crate::model::{
    Amount, Measure, Precision, Qualifier, Scope, Side, StatedBasis, Status, Weapon,
};
use crate::time::{Day, Period};

#[derive(Clone, Copy)]
pub(super) struct EventRow<'s> {
    pub row: Row<'s>,
    pub id: &'s str,
    pub from: Day,
    pub to: Day,
    pub place: &'s str,
    /// Empty for a separate strike.
    pub group: &'s str,
    pub note: &'s str,
}

#[derive(Clone, Copy)]
pub(super) struct ClaimRow<'s> {
    pub row: Row<'s>,
    pub id: &'s str,
    /// Empty for a claim about no single strike.
    pub event: &'s str,
    pub scope: Scope,
    pub measure: Measure,
    pub amount: Amount,
    pub weapon: Option<Weapon>,
    pub status: Option<Status>,
    pub claimant: &'s str,
    pub side: Side,
    pub stated_on: Option<Day>,
    pub basis: StatedBasis,
    pub period: Period,
    /// Empty if it has no origin.
    pub origin: &'s str,
    pub note: &'s str,
}

#[derive(Clone, Copy)]
pub(super) struct SourceRow<'s> {
    pub row: Row<'s>,
    pub id: &'s str,
    pub publisher: &'s str,
    pub url: &'s str,
    pub published: Option<Day>,
    pub note: &'s str,
}

#[derive(Clone, Copy)]
pub(super) struct PlaceRow<'s> {
    pub row: Row<'s>,
    pub id: &'s str,
    /// Empty for the whole country.
    pub oblast: &'s str,
    pub at: LonLat,
    pub precision: Precision,
    pub radius_km: f64,
}

/// The rows without errors, in the order of the files.
pub(super) struct Facts<'s> {
    pub files: &'s PackageFiles<'s>,
    pub events: Vec<EventRow<'s>>,
    pub claims: Vec<ClaimRow<'s>>,
    pub sources: Vec<SourceRow<'s>>,
    pub places: Vec<PlaceRow<'s>>,
    pub pairs: Vec<Row<'s>>,
    event_at: BTreeMap<&'s str, usize>,
    claim_at: BTreeMap<&'s str, usize>,
    source_at: BTreeMap<&'s str, usize>,
    place_at: BTreeMap<&'s str, usize>,
    sources_of: BTreeMap<&'s str, Vec<&'s str>>,
}

impl<'s> Facts<'s> {
    /// Parses the rows.
    pub(super) fn new(files: &'s PackageFiles<'s>) -> Self {
        let sound = |table| files.rows(table).filter(|row| row.is_sound());
        let events: Vec<_> = sound("events").filter_map(event).collect();
        let claims: Vec<_> = sound("claims").filter_map(claim).collect();
        let sources: Vec<_> = sound("sources").filter_map(source).collect();
        let places: Vec<_> = sound("places").filter_map(place).collect();
        let pairs: Vec<_> = sound("claim_sources").collect();
        let mut sources_of: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for pair in &pairs {
            let source = pair.get(claim_sources::SOURCE);
            sources_of.entry(pair.get(claim_sources::CLAIM)).or_default().push(source);
        }
        Self {
            files,
            event_at: events.iter().enumerate().map(|(at, event)| (event.id, at)).collect(),
            claim_at: claims.iter().enumerate().map(|(at, claim)| (claim.id, at)).collect(),
            source_at: sources.iter().enumerate().map(|(at, source)| (source.id, at)).collect(),
            place_at: places.iter().enumerate().map(|(at, place)| (place.id, at)).collect(),
            events,
            claims,
            sources,
            places,
            pairs,
            sources_of,
        }
    }

    pub(super) fn event(&self, id: &str) -> Option<&EventRow<'s>> {
        self.events.get(*self.event_at.get(id)?)
    }

    pub(super) fn claim(&self, id: &str) -> Option<&ClaimRow<'s>> {
        self.claims.get(*self.claim_at.get(id)?)
    }

    pub(super) fn source(&self, id: &str) -> Option<&SourceRow<'s>> {
        self.sources.get(*self.source_at.get(id)?)
    }

    pub(super) fn place(&self, id: &str) -> Option<&PlaceRow<'s>> {
        self.places.get(*self.place_at.get(id)?)
    }

    /// The sources of a claim, in the order of `claim_sources`.
    pub(super) fn sources_of(&self, claim: &str) -> impl Iterator<Item = &SourceRow<'s>> {
        let ids = self.sources_of.get(claim).map_or(&[][..], Vec::as_slice);
        ids.iter().filter_map(|id| self.source(id))
    }
}

fn event(row: Row<'_>) -> Option<EventRow<'_>> {
    Some(EventRow {
        row,
        id: row.get(events::ID),
        from: Day::parse(row.get(events::FROM))?,
        to: Day::parse(row.get(events::TO))?,
        place: row.get(events::PLACE),
        group: row.get(events::GROUP),
        note: row.get(events::NOTE),
    })
}

fn claim(row: Row<'_>) -> Option<ClaimRow<'_>> {
    let day = |at| Day::parse(row.get(at));
    let number = |at| decimal::parse(row.get(at));
    Some(ClaimRow {
        row,
        id: row.get(claims::ID),
        event: row.get(claims::EVENT),
        scope: Scope::parse(row.get(claims::SCOPE)).unwrap_or(Scope::Event),
        measure: Measure::parse(row.get(claims::MEASURE))?,
        amount: Amount {
            min: number(claims::MIN),
            max: number(claims::MAX),
            qualifier: Qualifier::parse(row.get(claims::QUALIFIER))?,
        },
        weapon: Weapon::parse(row.get(claims::WEAPON)),
        status: Status::parse(row.get(claims::STATUS)),
        claimant: row.get(claims::CLAIMANT),
        side: Side::parse(row.get(claims::SIDE))?,
        stated_on: day(claims::STATED),
        basis: StatedBasis::parse(row.get(claims::BASIS))?,
        period: Period { from: day(claims::FROM), to: day(claims::TO) },
        origin: row.get(claims::ORIGIN),
        note: row.get(claims::NOTE),
    })
}

fn source(row: Row<'_>) -> Option<SourceRow<'_>> {
    Some(SourceRow {
        row,
        id: row.get(sources::ID),
        publisher: row.get(sources::PUBLISHER),
        url: row.get(sources::URL),
        published: Day::parse(row.get(sources::PUBLISHED)),
        note: row.get(sources::NOTE),
    })
}

fn place(row: Row<'_>) -> Option<PlaceRow<'_>> {
    let number = |at| decimal::parse(row.get(at));
    Some(PlaceRow {
        row,
        id: row.get(places::ID),
        oblast: row.get(places::OBLAST),
        at: LonLat::new(number(places::LON)?, number(places::LAT)?),
        precision: Precision::parse(row.get(places::PRECISION))?,
        radius_km: number(places::RADIUS)?,
    })
}

/// Whether `note` mentions the row `id`, and not only a longer id that contains it.
pub(super) fn names_row(note: &str, id: &str) -> bool {
    let is_id_char = |c: char| c.is_ascii_alphanumeric() || c == '-';
    !id.is_empty()
        && note.match_indices(id).any(|(at, _)| {
            let (before, after) = (note.get(..at), note.get(at + id.len()..));
            !before.is_some_and(|text| text.ends_with(is_id_char))
                && !after.is_some_and(|text| text.starts_with(is_id_char))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_id_is_another_row() {
        assert!(names_row("2024-01-02-kyiv may be one of them", "2024-01-02-kyiv"));
        assert!(names_row("see 2024-01-02-kyiv.", "2024-01-02-kyiv"));
        assert!(!names_row("see 2024-01-02-kyiv-un-id", "2024-01-02-kyiv"));
        assert!(!names_row("agg-2024-01-02-kyiv", "2024-01-02-kyiv"));
        assert!(!names_row("anything", ""));
    }
}
