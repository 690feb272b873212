//! One event with all that decides whether it is shown: its own facts, the claims about it, and the conditions that it
//! fails.

use super::facet::{Choices, Facet, FacetCount, GIVEN_BY_CLAIMS, Step};
use super::index::{ClaimFacts, EventFacts, Index};
use super::known_claims::{Found, Known, claim_fails};
use super::search::Matches;
use crate::model::{Dataset, EventIx};
use crate::time::Period;

/// Conditions by which an event may be left out.
pub(super) mod fails {
    use super::Facet;

    pub(in super::super) const DAYS: u8 = 1;
    pub(in super::super) const WORDS: u8 = 2;
    pub(in super::super) const CLAIMS: u8 = 4;
    pub(in super::super) const GRADE: u8 = 32;
    pub(in super::super) const CONTESTED: u8 = 64;
    pub(in super::super) const STATED: u8 = 128;

    pub(in super::super) fn of(facet: Facet) -> u8 {
        match facet {
            Facet::Oblast => 8,
            Facet::Place => 16,
            Facet::Grade => GRADE,
            Facet::Contested => CONTESTED,
            Facet::Stated => STATED,
            // These are of claims.
            Facet::Weapon | Facet::Side | Facet::Claimant => 0,
        }
    }
}

/// What everything here is made from.
#[derive(Clone, Copy)]
pub(super) struct Basis<'s> {
    pub(super) dataset: &'s Dataset,
    pub(super) index: &'s Index,
    pub(super) known: &'s Known,
    pub(super) choices: &'s Choices,
    pub(super) matches: Option<&'s Matches>,
}

/// An event with all that decides whether it is shown.
pub(super) struct Row<'s> {
    pub(super) ix: EventIx,
    pub(super) facts: &'s EventFacts,
    pub(super) found: &'s Found,
    pub(super) claims: &'s [ClaimFacts],
    pub(super) claim_fails: &'s [u8],
}

impl Row<'_> {
    /// Counts the values that its claims have of one facet, each event once at each value. A function of its own for
    /// each facet: this is the innermost loop.
    pub(super) fn count_values(
        &self,
        facet: Facet,
        (counts, last): (&mut [FacetCount], &mut Vec<u32>),
        (seen, step): (u32, Step),
        value: impl Fn(&ClaimFacts) -> Option<usize>,
    ) {
        let other_fails = !claim_fails::of(facet);
        let values = self
            .claims
            .iter()
            .zip(self.claim_fails)
            .filter_map(|(claim, fails)| value(claim).filter(|_| fails & other_fails == 0));
        // Few values are bits of a number, which takes no memory to look at.
        if counts.len() <= u64::BITS as usize {
            let mut met = 0u64;
            for value in values {
                let Some(count) = counts.get_mut(value) else { continue };
                let is_first = met & (1 << value) == 0;
                met |= 1 << value;
                count.change(u32::from(is_first), 1, step);
            }
            return;
        }
        last.resize(counts.len(), 0);
        for value in values {
            let (Some(count), Some(last)) = (counts.get_mut(value), last.get_mut(value)) else {
                continue;
            };
            let is_first = std::mem::replace(last, seen) != seen;
            count.change(u32::from(is_first), 1, step);
        }
    }

    /// Calls `each` with the number of each of its values of a facet of events.
    pub(super) fn each_value(&self, facet: Facet, mut each: impl FnMut(usize)) {
        let value = match facet {
            Facet::Oblast => self.facts.oblast as usize,
            Facet::Place => self.facts.place.at(),
            Facet::Grade => self.found.rating.grade as usize,
            Facet::Contested => usize::from(self.found.rating.is_contested),
            Facet::Stated => {
                let measures = self.found.measures;
                return (0..u32::BITS as usize)
                    .filter(|value| measures & (1 << value) != 0)
                    .for_each(each);
            }
            // These are of claims.
            Facet::Weapon | Facet::Side | Facet::Claimant => return,
        };
        each(value);
    }

    /// Whether one of its values of a facet of events is let through.
    fn has_chosen(&self, choices: &Choices, facet: Facet) -> bool {
        if facet == Facet::Stated {
            return choices.has_any(facet, self.found.measures);
        }
        let mut is_chosen = false;
        self.each_value(facet, |value| is_chosen = choices.has(facet, value));
        is_chosen
    }
}

impl<'s> Basis<'s> {
    pub(super) fn rows(self) -> impl Iterator<Item = Row<'s>> {
        self.dataset.events.indices().filter_map(move |event| self.row(event))
    }

    pub(super) fn row(self, ix: EventIx) -> Option<Row<'s>> {
        let (first, claims) = self.index.claims_of(ix);
        Some(Row {
            ix,
            facts: self.index.events.get(ix.at())?,
            found: self.known.found.get(ix.at())?,
            claims,
            claim_fails: self.known.fails.get(first..first + claims.len())?,
        })
    }

    pub(super) fn fails(&self, event: &Row<'_>, days: Period) -> u8 {
        let mut fails = fails_days(event.facts, days) | self.fails_choices(event);
        if self.known.needs_claim && event.found.num_claims == 0 {
            fails |= fails::CLAIMS;
        }
        if let Some(matches) = self.matches {
            let mut claims = event.claims.iter().zip(event.claim_fails);
            let has_words = matches.events.has(event.ix)
                || claims.any(|(it, fails)| *fails == 0 && matches.claims.has(it.claim));
            fails |= if has_words { 0 } else { fails::WORDS };
        }
        fails
    }

    pub(super) fn fails_choices(&self, event: &Row<'_>) -> u8 {
        let has = |facet| event.has_chosen(self.choices, facet);
        let fails = |facet| if has(facet) { 0 } else { fails::of(facet) };
        Facet::OF_EVENTS.into_iter().map(fails).fold(0, |all, one| all | one)
    }

    /// Whether events are let through whatever their claims give.
    pub(super) fn lets_all_through(&self) -> bool {
        self.matches.is_none() && !self.choices.filters(&GIVEN_BY_CLAIMS)
    }

    /// Whether an event is let through with what some of its claims give.
    pub(super) fn lets_through(&self, event: EventIx, found: &Found) -> bool {
        let has_words = found.has_words || self.matches.is_none_or(|it| it.events.has(event));
        has_words
            && self.choices.has(Facet::Grade, found.rating.grade as usize)
            && self.choices.has(Facet::Contested, usize::from(found.rating.is_contested))
            && self.choices.has_any(Facet::Stated, found.measures)
    }
}

pub(super) fn fails_days(event: &EventFacts, days: Period) -> u8 {
    if days.overlaps(event.from, event.to) { 0 } else { fails::DAYS }
}
