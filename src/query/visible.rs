//! Which events and claims are shown, and what choosing another value of a facet would show.
//!
//! For each event it is kept by which conditions it is left out. An event that fails one condition alone is what
//! choosing another value there would bring in, so a change of days, oblast or place counts only the events whose
//! condition changes.

use super::Filter;
use super::event_row::{Basis, Row, fails, fails_days};
use super::facet::{Counts, Facet, Step};
use super::known_claims::{Found, claim_fails};
use super::row_set::RowSet;
use crate::model::event::is_undated;
use crate::model::{ClaimIx, EventIx};
use crate::time::{Day, Period};

/// The facets whose values only events have.
const OF_EVENTS_ALONE: [Facet; 4] = [Facet::Oblast, Facet::Place, Facet::Grade, Facet::Contested];

/// How many of the events that are shown have something in common.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Events shown.
    pub num_events: usize,
    /// Of each grade, in the order of [`Grade::ALL`](crate::model::Grade::ALL).
    pub num_of_grade: [usize; 5],
    /// Of them, the contested ones.
    pub num_contested: usize,
    /// Of which only a period is known.
    pub num_undated: usize,
    /// Of which only the country is known.
    pub num_unplaced: usize,
}

/// The events and claims that are shown.
#[derive(Clone, Debug)]
pub(super) struct Visible {
    fails: Vec<u8>,
    pub(super) events: RowSet<EventIx>,
    pub(super) claims: RowSet<ClaimIx>,
    pub(super) counts: Counts,
    pub(super) tally: Tally,
    days: Period,
}

impl Visible {
    pub(super) fn of(basis: &Basis<'_>, filter: &Filter) -> Self {
        let Basis { dataset, index, .. } = *basis;
        let mut visible = Self {
            fails: vec![0; dataset.events.len()],
            events: RowSet::none(dataset.events.len()),
            claims: RowSet::none(dataset.claims.len()),
            counts: Counts::none(index),
            tally: Tally::default(),
            days: filter.days,
        };
        let mut groups = Groups::default();
        for event in basis.rows() {
            let fails = basis.fails(&event, filter.days);
            if let Some(slot) = visible.fails.get_mut(event.ix.at()) {
                *slot = fails;
            }
            visible.count(basis, &event, fails, Step::In, &mut groups);
        }
        visible.count_claims_of_no_event(basis, filter.days, Step::In, |_| true);
        visible
    }

    /// Goes over to other days. Only what comes in or goes out is counted anew.
    pub(super) fn set_days(&mut self, basis: &Basis<'_>, days: Period) {
        let before = std::mem::replace(&mut self.days, days);
        if before == days {
            return;
        }
        let mut groups = Groups::default();
        for event in basis.index.changed_by_days(before, days) {
            let Some(event) = basis.row(event) else { continue };
            let kept = self.fails_of(event.ix) & !fails::DAYS;
            self.change(basis, &event, kept | fails_days(event.facts, days), &mut groups);
        }
        let has_changed = |period| speaks_of(period, before) != speaks_of(period, days);
        self.count_claims_of_no_event(basis, before, Step::Out, has_changed);
        self.count_claims_of_no_event(basis, days, Step::In, has_changed);
    }

    /// Goes over to other oblasts or places. `was` is what this was made from before, with the same grades chosen.
    pub(super) fn set_choices(&mut self, was: &Basis<'_>, basis: &Basis<'_>) {
        if was.choices.filters(&OF_EVENTS_ALONE) != basis.choices.filters(&OF_EVENTS_ALONE) {
            self.count_claims_of_no_event(was, self.days, Step::Out, |_| true);
            self.count_claims_of_no_event(basis, self.days, Step::In, |_| true);
        }
        let mut groups = Groups::default();
        for event in basis.rows() {
            let kept = self.fails_of(event.ix) & (fails::DAYS | fails::WORDS | fails::CLAIMS);
            self.change(basis, &event, kept | basis.fails_choices(&event), &mut groups);
        }
    }

    fn fails_of(&self, event: EventIx) -> u8 {
        self.fails.get(event.at()).copied().unwrap_or(u8::MAX)
    }

    /// Whether nothing but the days leaves an event out, if it is left out at all.
    pub(super) fn is_left_out_by_days_alone(&self, event: EventIx) -> bool {
        self.fails_of(event) & !fails::DAYS == 0
    }

    fn change(&mut self, basis: &Basis<'_>, event: &Row<'_>, fails: u8, groups: &mut Groups) {
        let before = self.fails_of(event.ix);
        if before != fails {
            self.count(basis, event, before, Step::Out, groups);
            self.count(basis, event, fails, Step::In, groups);
            if let Some(slot) = self.fails.get_mut(event.ix.at()) {
                *slot = fails;
            }
        }
    }

    /// Counts an event that fails these conditions, in or out.
    fn count(
        &mut self,
        basis: &Basis<'_>,
        event: &Row<'_>,
        fails: u8,
        step: Step,
        groups: &mut Groups,
    ) {
        if fails == 0 {
            self.show(event, step);
        }
        for (facet, counts) in Facet::OF_EVENTS.into_iter().zip(self.counts.of_events_mut()) {
            if fails & !fails::of(facet) != 0 {
                continue;
            }
            event.each_value(facet, |value| {
                if let Some(count) = counts.get_mut(value) {
                    count.change(1, event.found.num_claims, step);
                }
            });
        }
        // Other claims would give other grades, and other words to be found in.
        let by_claims =
            fails::CLAIMS | fails::GRADE | fails::CONTESTED | fails::STATED | fails::WORDS;
        if fails & !by_claims == 0 && !event.claims.is_empty() {
            if basis.lets_all_through() {
                self.count_values(event, step, groups);
                return;
            }
            for facet in Facet::OF_CLAIMS {
                groups.find(basis, event, facet);
                for &(value, found) in &groups.found {
                    if basis.lets_through(event.ix, &found) {
                        self.counts.change(facet, value as usize, 1, found.num_claims, step);
                    }
                }
            }
        }
    }

    /// Counts an event at the values of its claims, where it is let through with any of them.
    fn count_values(&mut self, event: &Row<'_>, step: Step, groups: &mut Groups) {
        groups.event += 1;
        let seen = groups.event;
        let ([weapons, sides, claimants], [weapon, side, claimant]) =
            (self.counts.of_claims_mut(), &mut groups.last);
        event.count_values(Facet::Weapon, (weapons, weapon), (seen, step), |claim| {
            claim.weapon.map(|weapon| weapon as usize)
        });
        event.count_values(Facet::Side, (sides, side), (seen, step), |it| Some(it.side as usize));
        event.count_values(Facet::Claimant, (claimants, claimant), (seen, step), |claim| {
            Some(claim.claimant as usize)
        });
    }

    fn show(&mut self, event: &Row<'_>, step: Step) {
        let is_in = step == Step::In;
        self.events.set(event.ix, is_in);
        for (claim, fails) in event.claims.iter().zip(event.claim_fails) {
            if *fails == 0 {
                self.claims.set(claim.claim, is_in);
            }
        }
        let change = |number: &mut usize| *number = if is_in { *number + 1 } else { *number - 1 };
        let tally = &mut self.tally;
        change(&mut tally.num_events);
        if let Some(number) = tally.num_of_grade.get_mut(event.found.rating.grade as usize) {
            change(number);
        }
        if event.found.rating.is_contested {
            change(&mut tally.num_contested);
        }
        if is_undated(event.facts.from, event.facts.to) {
            change(&mut tally.num_undated);
        }
        if event.facts.is_unplaced {
            change(&mut tally.num_unplaced);
        }
    }

    /// Counts claims about no single strike. They have no place and no grade, so they are shown only while neither is
    /// filtered.
    fn count_claims_of_no_event(
        &mut self,
        basis: &Basis<'_>,
        days: Period,
        step: Step,
        is_meant: impl Fn(Period) -> bool,
    ) {
        let Basis { dataset, index, known, choices, matches } = *basis;
        if choices.filters(&OF_EVENTS_ALONE) {
            return;
        }
        let (first, claims) = index.claims_of_no_event();
        for (claim, &fails) in claims.iter().zip(known.fails.get(first..).unwrap_or(&[])) {
            let period = dataset.claims.period.of(claim.claim);
            let has_words = matches.is_none_or(|matches| matches.claims.has(claim.claim));
            if !(is_meant(period) && speaks_of(period, days) && has_words) {
                continue;
            }
            if fails == 0 {
                self.counts.change(Facet::Stated, claim.measure as usize, 0, 1, step);
            }
            if !choices.has(Facet::Stated, claim.measure as usize) {
                continue;
            }
            if fails == 0 {
                self.claims.set(claim.claim, step == Step::In);
            }
            for facet in Facet::OF_CLAIMS {
                if fails & !claim_fails::of(facet) == 0
                    && let Some(value) = claim.value(facet)
                {
                    self.counts.change(facet, value, 0, 1, step);
                }
            }
        }
    }
}

/// What the claims about one event give, apart for each value of a facet. Kept from event to event so that nothing
/// is allocated for each.
#[derive(Default)]
struct Groups {
    found: Vec<(u32, Found)>,
    /// Where each value stands in `found`, plus one.
    at: Vec<u32>,
    /// The event at which each value of a facet was last counted, by the order in which events are counted.
    last: [Vec<u32>; Facet::OF_CLAIMS.len()],
    event: u32,
}

impl Groups {
    fn find(&mut self, basis: &Basis<'_>, event: &Row<'_>, facet: Facet) {
        let Basis { index, known, matches, .. } = *basis;
        for (value, _) in self.found.drain(..) {
            if let Some(at) = self.at.get_mut(value as usize) {
                *at = 0;
            }
        }
        if self.at.len() < index.num_values(facet) {
            self.at.resize(index.num_values(facet), 0);
        }
        let other_fails = !claim_fails::of(facet);
        for (claim, fails) in event.claims.iter().zip(event.claim_fails) {
            if fails & other_fails != 0 {
                continue;
            }
            let Some(value) = claim.value(facet) else { continue };
            let Some(at) = self.at.get_mut(value) else { continue };
            if *at == 0 {
                self.found.push((value as u32, Found::default()));
                *at = self.found.len() as u32;
            }
            if let Some((_, found)) = self.found.get_mut(*at as usize - 1) {
                found.add(claim, known.asof, matches);
            }
        }
    }
}

/// Whether a claim about a period speaks of days: one without a period may speak of any.
pub(super) fn speaks_of(period: Period, days: Period) -> bool {
    match (period.from, period.to) {
        (None, None) => true,
        (Some(from), Some(to)) => days.overlaps(from, to),
        (from, to) => Period { from, to }.overlaps(
            days.from.unwrap_or(Day::from_number(i32::MIN)),
            days.to.unwrap_or(Day::from_number(i32::MAX)),
        ),
    }
}
