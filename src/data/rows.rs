//! Parses rows into places, sources, events and claims.

use super::cell::Cells;
use super::schema::{claims, events, places, sources};
use super::table::Table;
use crate::base::decimal;
use crate::base::diagnostic::Fault;
use crate::base::intern::{ByText, Strings, Text};
use crate::model::{
    Amount, Claim, Event, EventIx, Measure, Place, PlaceIx, Precision, Qualifier, Scope, Side,
    Source, SourceKind, StatedBasis, Status, TargetKind, Unit, Weapon,
};
use crate::time::Period;

/// The row number of an unreadable row, so that references to it lead to no other row.
const NO_ROW: u32 = u32::MAX;

/// Row numbers by id, with the line where the id first occurs.
#[derive(Default)]
pub(super) struct Ids {
    rows: ByText<(u32, u64)>,
    /// Some rows could not be read, so an unknown id may belong to one of them.
    pub(super) is_partial: bool,
}

impl Ids {
    /// Adds the ids of unreadable rows, so that references to them are not reported as well.
    pub(super) fn add_unreadable(
        &mut self,
        strings: &mut Strings,
        tables: &[Table],
        is_complete: bool,
    ) {
        self.is_partial = !is_complete;
        for (id, line) in tables.iter().flat_map(|table| &table.unreadable_ids) {
            let id = strings.intern(id);
            if self.rows.get(id).is_none() {
                self.rows.set(id, (NO_ROW, *line));
            }
        }
    }

    /// The row of an id and its line.
    pub(super) fn find(&self, strings: &Strings, id: &str) -> Option<(u32, u64)> {
        strings.find(id).and_then(|id| self.rows.get(id))
    }

    /// Whether no row is known: the table is empty or not loaded yet.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Adds the id of a row (`at` is `None` if it is unreadable). Reports a duplicate id and returns false.
    pub(super) fn insert(
        &mut self,
        cells: &mut Cells<'_>,
        strings: &mut Strings,
        at: Option<usize>,
    ) -> bool {
        let value = cells.row.get(0);
        let id = strings.intern(value);
        if let Some((_, first_line)) = self.rows.get(id) {
            cells.report_fault(0, Fault::DuplicateId { value: value.to_owned(), first_line });
            return false;
        }
        self.rows.set(id, (at.map_or(NO_ROW, |at| at as u32), cells.row.line));
        true
    }

    /// Updates the row of an id after sorting.
    pub(super) fn set_row(&mut self, id: Text, at: usize) {
        if let Some((_, line)) = self.rows.get(id) {
            self.rows.set(id, (at as u32, line));
        }
    }
}

const EARTH_HALF_KM: f64 = 20_040.0;

/// First-level units of Ukraine (ISO 3166-2:UA).
const OBLASTS: &[&str] = &[
    "UA-05", "UA-07", "UA-09", "UA-12", "UA-14", "UA-18", "UA-21", "UA-23", "UA-26", "UA-30",
    "UA-32", "UA-35", "UA-40", "UA-43", "UA-46", "UA-48", "UA-51", "UA-53", "UA-56", "UA-59",
    "UA-61", "UA-63", "UA-65", "UA-68", "UA-71", "UA-74", "UA-77",
];

pub(super) fn place(cells: &mut Cells<'_>, strings: &mut Strings) -> Option<Place> {
    let id = cells.id(places::ID);
    let name_en = cells.required(places::NAME_EN);
    let oblast = cells.optional_word(places::OBLAST, OBLASTS, OBLASTS);
    let lat = cells.number(places::LAT, -90.0, 90.0);
    let lon = cells.number(places::LON, -180.0, 180.0);
    let precision = cells.word(places::PRECISION, Precision::CODES, Precision::ALL);
    let radius_km = cells.number(places::RADIUS, 0.0, EARTH_HALF_KM);
    Some(Place {
        id: strings.intern(id?),
        name_en: strings.intern(name_en?),
        name_uk: strings.intern(cells.text(places::NAME_UK)),
        oblast: strings.intern(oblast?.unwrap_or_default()),
        lat: lat?,
        lon: lon?,
        precision: precision?,
        radius_km: radius_km?,
        note: strings.intern(cells.text(places::NOTE)),
    })
}

pub(super) fn source(cells: &mut Cells<'_>, strings: &mut Strings) -> Option<Source> {
    let id = cells.id(sources::ID);
    let publisher = cells.required(sources::PUBLISHER);
    let title = cells.required(sources::TITLE);
    let url = cells.link(sources::URL);
    let archived = cells.optional_link(sources::ARCHIVED);
    let published = cells.optional_day(sources::PUBLISHED);
    let kind = cells.word(sources::KIND, SourceKind::CODES, SourceKind::ALL);
    Some(Source {
        id: strings.intern(id?),
        publisher: strings.intern(publisher?),
        title: strings.intern(title?),
        url: strings.intern(url?),
        archived: strings.intern(archived?),
        published: published?,
        language: strings.intern(cells.text(sources::LANGUAGE)),
        kind: kind?,
        note: strings.intern(cells.text(sources::NOTE)),
    })
}

pub(super) fn event(cells: &mut Cells<'_>, strings: &mut Strings, places: &Ids) -> Option<Event> {
    let id = cells.id(events::ID);
    let from = cells.day(events::FROM);
    let to = cells.day(events::TO);
    if let (Some(from), Some(to)) = (from, to)
        && from > to
    {
        let fault = Fault::PeriodReversed { from: from.to_string(), to: to.to_string() };
        cells.report_fault(events::FROM, fault);
    }
    let time = cells.time(events::TIME);
    let place = reference(cells, strings, events::PLACE, places, "places.csv");
    if place == Some(None) {
        cells.report_fault(events::PLACE, Fault::MissingValue);
    }
    let target = cells.required(events::TARGET);
    let target_kind = cells.word(events::TARGET_KIND, TargetKind::CODES, TargetKind::ALL);
    Some(Event {
        id: strings.intern(id?),
        from: from?,
        to: to?,
        time_local: strings.intern(time?),
        place: PlaceIx(place??),
        target: strings.intern(target?),
        target_kind: target_kind?,
        attack_group: strings.intern(cells.text(events::GROUP)),
        note: strings.intern(cells.text(events::NOTE)),
    })
}

/// Parses a claim. Its origin is set later, when all claims are known.
pub(super) fn claim(cells: &mut Cells<'_>, strings: &mut Strings, events: &Ids) -> Option<Claim> {
    let id = cells.id(claims::ID);
    let event = reference(cells, strings, claims::EVENT, events, "events.csv");
    let measure = cells.word(claims::MEASURE, Measure::CODES, Measure::ALL);
    let amount = amount(cells);
    let unit = cells.optional_word(claims::UNIT, Unit::CODES, Unit::ALL);
    let weapon = cells.optional_word(claims::WEAPON, Weapon::CODES, Weapon::ALL);
    let status = cells.optional_word(claims::STATUS, Status::CODES, Status::ALL);
    let claimant = cells.required(claims::CLAIMANT);
    let side = cells.word(claims::SIDE, Side::CODES, Side::ALL);
    let stated_on = cells.optional_day(claims::STATED);
    let stated_basis = cells.word(claims::BASIS, StatedBasis::CODES, StatedBasis::ALL);
    let period = period(cells);
    let named = cells.optional_word(claims::NAMED, &["yes", "no"], &[true, false]);
    let scope = cells.optional_word(claims::SCOPE, Scope::CODES, Scope::ALL);
    Some(Claim {
        id: strings.intern(id?),
        event: event?.map(EventIx),
        scope: scope?.unwrap_or(Scope::Event),
        measure: measure?,
        amount: amount?,
        unit: unit?,
        weapon: weapon?,
        status: status?,
        claimant: strings.intern(claimant?),
        is_named: named?.unwrap_or(true),
        claimant_org: strings.intern(cells.text(claims::ORG)),
        side: side?,
        stated_on: stated_on?,
        stated_basis: stated_basis?,
        period: period?,
        origin: None,
        origin_left_out: Text::EMPTY,
        note: strings.intern(cells.text(claims::NOTE)),
    })
}

fn amount(cells: &mut Cells<'_>) -> Option<Amount> {
    let min = cells.optional_count(claims::MIN);
    let max = cells.optional_count(claims::MAX);
    let qualifier = cells.word(claims::QUALIFIER, Qualifier::CODES, Qualifier::ALL);
    let amount = Amount { min: min?, max: max?, qualifier: qualifier? };
    if let (Some(min), Some(max)) = (amount.min, amount.max)
        && min > max
    {
        let fault = Fault::MinAboveMax { min: decimal::write(min, 0), max: decimal::write(max, 0) };
        cells.report_fault(claims::MIN, fault);
        return None;
    }
    if !is_consistent(amount) {
        let fault = Fault::QualifierMismatch { qualifier: amount.qualifier.code() };
        cells.report_fault(claims::QUALIFIER, fault);
        return None;
    }
    Some(amount)
}

/// Whether the amount has the bounds that its qualifier requires (see the codebook).
fn is_consistent(amount: Amount) -> bool {
    let ends = (amount.min.is_some(), amount.max.is_some());
    match amount.qualifier {
        Qualifier::Exactly => ends == (true, true) && amount.min == amount.max,
        Qualifier::About => ends == (true, true),
        Qualifier::AtLeast | Qualifier::MoreThan | Qualifier::Several | Qualifier::Dozens => {
            ends == (true, false)
        }
        Qualifier::UpTo => ends == (false, true),
        Qualifier::Unspecified => true,
    }
}

fn period(cells: &mut Cells<'_>) -> Option<Period> {
    let from = cells.optional_day(claims::FROM);
    let to = cells.optional_day(claims::TO);
    let period = Period { from: from?, to: to? };
    if let Period { from: Some(from), to: Some(to) } = period
        && period.is_reversed()
    {
        let fault = Fault::PeriodReversed { from: from.to_string(), to: to.to_string() };
        cells.report_fault(claims::FROM, fault);
        return None;
    }
    Some(period)
}

/// Resolves an id of another table, or empty. The outer `None` is a fault.
pub(super) fn reference(
    cells: &mut Cells<'_>,
    strings: &Strings,
    at: usize,
    ids: &Ids,
    table: &'static str,
) -> Option<Option<u32>> {
    let id = cells.text(at);
    if id.is_empty() {
        return Some(None);
    }
    let found = ids.find(strings, id).map(|(row, _)| row);
    if found.is_none() && !ids.is_partial {
        cells.report_fault(at, Fault::UnknownId { value: id.to_owned(), table, merged_into: None });
    }
    found.map(Some)
}
