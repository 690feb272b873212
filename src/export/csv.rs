//! One flat table: a row for each claim and each page with it.
//!
//! RFC 4180, UTF-8, lines end with LF. Cells that a spreadsheet would run as a formula begin with an
//! apostrophe, which `data::flat` removes again without loss. A space or tab would be lost on reading, and
//! quotation marks do not prevent running.

use super::fields::{Columns, Fields, Value};
use super::naming::filter_parameters;
use super::visible::Visible;
use crate::base::csv_cell::csv_cell;
use crate::base::csv_cell::{GUARD, needs_guard};
use crate::model::{ClaimIx, Dataset, EventIx, PlaceIx, SourceIx};
use crate::query::{Identification, Snapshot, identification};

/// The visible data as one table. Rows without a counterpart leave the other columns empty: an event
/// without claims and, without a filter, a source without claims and a place without events.
pub fn csv(dataset: &Dataset, snapshot: &Snapshot) -> String {
    let visible = Visible::new(dataset, snapshot);
    let mut table = CsvTable::new(dataset, snapshot);
    for &event in &visible.events {
        table.event(snapshot, event, visible.claims_of(event));
    }
    for &claim in &visible.claims_of_no_event {
        table.claim(&Row::default(), claim);
    }
    for &source in &visible.spare_sources {
        table.row(&Row { source: Some(source), ..Row::default() });
    }
    for &place in &visible.spare_places {
        table.row(&Row { place: Some(place), ..Row::default() });
    }
    table.sheet.out
}

/// The same of one event.
pub fn event_csv(dataset: &Dataset, snapshot: &Snapshot, event: EventIx) -> String {
    let mut table = CsvTable::new(dataset, snapshot);
    table.event(snapshot, event, snapshot.claims_of(dataset, event));
    table.sheet.out
}

/// The same of one claim, with its event.
pub fn claim_csv(dataset: &Dataset, snapshot: &Snapshot, claim: ClaimIx) -> String {
    let mut table = CsvTable::new(dataset, snapshot);
    match dataset.claim(claim).event {
        Some(event) => table.event(snapshot, event, std::iter::once(claim)),
        None => table.claim(&Row::default(), claim),
    }
    table.sheet.out
}

#[derive(Clone, Copy, Default)]
struct Row<'a> {
    event: Option<(EventIx, &'a Identification)>,
    place: Option<PlaceIx>,
    claim: Option<ClaimIx>,
    source: Option<SourceIx>,
}

struct CsvTable<'d> {
    dataset: &'d Dataset,
    is_asof: bool,
    selection: String,
    sheet: Sheet,
}

impl<'d> CsvTable<'d> {
    /// A table with its head.
    fn new(dataset: &'d Dataset, snapshot: &Snapshot) -> Self {
        let mut table = Self {
            dataset,
            is_asof: snapshot.filter().asof.is_some(),
            selection: filter_parameters(snapshot.filter()),
            sheet: Sheet { is_head: true, ..Sheet::default() },
        };
        table.row(&Row::default());
        table.sheet.is_head = false;
        table
    }

    /// An event with some of its claims.
    fn event(
        &mut self,
        snapshot: &Snapshot,
        event: EventIx,
        claims: impl Iterator<Item = ClaimIx>,
    ) {
        let found = identification(self.dataset, event, snapshot);
        let place = self.dataset.event(event).place;
        let row = Row { event: Some((event, &found)), place: Some(place), ..Row::default() };
        let mut claims = claims.peekable();
        if claims.peek().is_none() {
            self.row(&row);
        }
        claims.for_each(|claim| self.claim(&row, claim));
    }

    /// A claim with each of its sources.
    fn claim(&mut self, row: &Row<'_>, claim: ClaimIx) {
        let row = Row { claim: Some(claim), ..*row };
        let mut sources = self.dataset.sources_of(claim).peekable();
        if sources.peek().is_none() {
            self.row(&row);
        }
        sources.for_each(|source| self.row(&Row { source: Some(source), ..row }));
    }

    fn row(&mut self, row: &Row<'_>) {
        let Self { dataset, is_asof, selection, sheet } = self;
        let mut columns = |prefix, put: &dyn Fn(&mut Columns<'_>)| {
            sheet.prefix = prefix;
            put(&mut Columns { dataset, fields: sheet, is_asof: *is_asof });
        };
        let event = row.event.map(|(event, found)| (dataset.event(event), found));
        let claim = row.claim.map(|claim| dataset.claim(claim));
        let place = row.place.map(|place| dataset.place(place));
        let source = row.source.map(|source| dataset.source(source));
        columns("event_", &|it| {
            it.event(event.as_ref().map(|(event, _)| event), event.map(|(_, found)| found));
        });
        columns("place_", &|it| it.place(place));
        columns("claim_", &|it| it.claim(claim.as_ref()));
        columns("source_", &|it| it.source(source));
        columns("", &|it| it.about(selection));
        sheet.end_row();
    }
}

/// Writes cells; the first row contains names instead of values.
#[derive(Default)]
struct Sheet {
    out: String,
    prefix: &'static str,
    is_head: bool,
    is_in_row: bool,
}

impl Sheet {
    fn end_row(&mut self) {
        self.out.push('\n');
        self.is_in_row = false;
    }
}

impl Fields for Sheet {
    fn put(&mut self, name: &str, ending: &str, value: Value<'_>) {
        if self.is_in_row {
            self.out.push(',');
        }
        self.is_in_row = true;
        match value {
            _ if self.is_head => {
                [self.prefix, name, ending].iter().for_each(|part| self.out.push_str(part));
            }
            Value::Words(text) if needs_guard(text) => {
                let mut guarded = String::from(GUARD);
                guarded.push_str(text);
                self.out.push_str(&csv_cell(&guarded));
            }
            Value::Words(text) | Value::Code(text) | Value::Number(text) => {
                self.out.push_str(&csv_cell(text));
            }
            Value::Flag(Some(flag)) => self.out.push_str(if flag { "yes" } else { "no" }),
            Value::Flag(None) => {}
        }
    }
}
