//! Everything about a data set that no filter changes. Built once for each data set.

use std::sync::OnceLock;

use super::facet::{Facet, FacetValue};
use super::identification::{Stance, stance_of};
use super::known_claims::Found;
use super::search::SearchIndex;
use crate::base::intern::{ByText, Text};
use crate::base::sort::{self, Groups};
use crate::model::{
    ClaimIx, Dataset, EventIx, Events, Grade, Measure, PlaceIx, Precision, Side, Weapon,
};
use crate::time::{Day, Period};

/// What filters and grades need of an event, in one row.
#[derive(Clone, Copy, Debug)]
pub(super) struct EventFacts {
    pub(super) from: Day,
    pub(super) to: Day,
    pub(super) place: PlaceIx,
    /// The number of its oblast.
    pub(super) oblast: u32,
    /// Only the country is known.
    pub(super) is_unplaced: bool,
}

/// What filters and grades need of a claim, in one row.
#[derive(Clone, Copy, Debug)]
pub(super) struct ClaimFacts {
    pub(super) claim: ClaimIx,
    /// The number of its claimant.
    pub(super) claimant: u32,
    /// The day on which it was said.
    stated_on: Day,
    /// The day on which the same claimant took the other side.
    withdrawn_on: Day,
    pub(super) stance: Option<Stance>,
    pub(super) weapon: Option<Weapon>,
    pub(super) side: Side,
    pub(super) measure: Measure,
}

/// In place of a day that is not stated, or does not come.
const NEVER: Day = Day::from_number(i32::MAX);

impl ClaimFacts {
    const EMPTY: Self = Self {
        claim: ClaimIx(u32::MAX),
        claimant: u32::MAX,
        stated_on: NEVER,
        withdrawn_on: NEVER,
        stance: None,
        weapon: None,
        side: Side::Media,
        measure: Measure::WeaponIdentification,
    };

    /// Whether it counts for nothing on a day: replaced, or taken back by then.
    pub(super) fn is_withdrawn(&self, asof: Option<Day>) -> bool {
        self.stance == Some(Stance::Replaced)
            || (self.withdrawn_on != NEVER && asof.is_none_or(|asof| self.withdrawn_on <= asof))
    }

    /// Whether it was said by the end of a day.
    pub(super) fn is_known_on(&self, asof: Option<Day>) -> bool {
        asof.is_none_or(|asof| self.stated_on != NEVER && self.stated_on <= asof)
    }

    /// The number of its value of a facet of claims; `None` where it names none.
    pub(super) fn value(&self, facet: Facet) -> Option<usize> {
        match facet {
            Facet::Weapon => self.weapon.map(|weapon| weapon as usize),
            Facet::Side => Some(self.side as usize),
            Facet::Claimant => Some(self.claimant as usize),
            Facet::Oblast | Facet::Place | Facet::Grade | Facet::Contested | Facet::Stated => None,
        }
    }
}

/// Events and claims in the order in which filters read them, and the values of facets.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) events: Vec<EventFacts>,
    /// The claims about each event in the order of events, then those about none; within, by day of statement. So
    /// going through all of them goes through memory in order.
    claims: Vec<ClaimFacts>,
    /// Where the claims of each event begin, those of none, and their end.
    starts: Vec<u32>,
    /// Where each claim stands in `claims`.
    at: Vec<u32>,
    /// What the claims about each event give where all of them count, as known today.
    pub(super) found_of_all: Vec<Found>,
    /// The events by their last day.
    pub(super) by_last_day: Vec<EventIx>,
    /// The oblasts and the claimants by their numbers.
    pub(super) oblasts: Vec<Text>,
    pub(super) claimants: Vec<Text>,
    num_places: usize,
    search: OnceLock<SearchIndex>,
}

impl Index {
    pub(super) fn of(dataset: &Dataset) -> Self {
        let (events, claims, places) = (&dataset.events, &dataset.claims, &dataset.places);
        let (oblasts, oblast_of) = numbered(places.oblast.as_slice());
        let event_facts = |event| {
            let place = events.place.of(event);
            EventFacts {
                from: events.from.of(event),
                to: events.to.of(event),
                place,
                oblast: oblast_of.get(place.at()).copied().unwrap_or(u32::MAX),
                is_unplaced: places.precision.of(place) == Precision::Country,
            }
        };
        let (claimants, claimant_of) = numbered(claims.claimant.as_slice());
        let claim_facts = |claim: ClaimIx| ClaimFacts {
            claim,
            claimant: claimant_of.get(claim.at()).copied().unwrap_or(u32::MAX),
            stated_on: claims.stated_on.of(claim).unwrap_or(NEVER),
            withdrawn_on: NEVER,
            stance: stance_of(claims, claim),
            weapon: claims.weapon.of(claim),
            side: claims.side.of(claim),
            measure: claims.measure.of(claim),
        };
        // A claim about an event that does not exist is about none.
        let about = claims.event.as_slice().iter();
        let about = about.map(|event| event.map_or(events.len(), EventIx::at));
        let groups = Groups::of(events.len() + 1, about);
        let mut index = Self {
            events: events.indices().map(event_facts).collect(),
            claims: groups.arrange(claims.indices().map(claim_facts), ClaimFacts::EMPTY),
            starts: groups.starts,
            at: groups.at,
            found_of_all: Vec::with_capacity(events.len()),
            by_last_day: by_last_day(events),
            oblasts,
            claimants,
            num_places: places.len(),
            search: OnceLock::new(),
        };
        for event in events.indices() {
            let [from, to] = index.ends(event.at());
            let claims: &mut [ClaimFacts] = index.claims.get_mut(from..to).unwrap_or(&mut []);
            find_withdrawn(claims);
            // At once, while these claims are in the processor's cache.
            index.found_of_all.push(Found::of(&*claims, None));
        }
        index
    }

    /// Whether it was made of a data set of this size: one of another never fits.
    pub(super) fn fits(&self, dataset: &Dataset) -> bool {
        self.events.len() == dataset.events.len()
            && self.claims.len() == dataset.claims.len()
            && self.num_places == dataset.places.len()
    }

    /// The claims about an event, with the number of the first.
    pub(super) fn claims_of(&self, event: EventIx) -> (usize, &[ClaimFacts]) {
        let [from, to] = self.ends(event.at());
        (from, self.claims.get(from..to).unwrap_or(&[]))
    }

    /// The claims about no single strike, with the number of the first.
    pub(super) fn claims_of_no_event(&self) -> (usize, &[ClaimFacts]) {
        let from = self.starts.get(self.events.len()).map_or(0, |&from| from as usize);
        (from, self.claims.get(from..).unwrap_or(&[]))
    }

    /// All claims, in the order of their numbers here.
    pub(super) fn all_claims(&self) -> &[ClaimFacts] {
        &self.claims
    }

    /// A claim of the data set.
    pub(super) fn claim(&self, claim: ClaimIx) -> Option<&ClaimFacts> {
        self.claims.get(*self.at.get(claim.at())? as usize)
    }

    fn ends(&self, event: usize) -> [usize; 2] {
        match self.starts.get(event..) {
            Some(&[from, to, ..]) => [from as usize, to as usize],
            _ => [0, 0],
        }
    }

    /// How many values a facet has.
    pub(super) fn num_values(&self, facet: Facet) -> usize {
        match facet {
            Facet::Oblast => self.oblasts.len(),
            Facet::Place => self.num_places,
            Facet::Grade => Grade::ALL.len(),
            Facet::Contested => 2,
            Facet::Stated => Measure::ALL.len(),
            Facet::Weapon => Weapon::ALL.len(),
            Facet::Side => Side::ALL.len(),
            Facet::Claimant => self.claimants.len(),
        }
    }

    /// The value of a number.
    pub(super) fn value(&self, facet: Facet, number: usize) -> Option<FacetValue> {
        Some(match facet {
            Facet::Oblast => FacetValue::Oblast(*self.oblasts.get(number)?),
            Facet::Place => FacetValue::Place(PlaceIx(number as u32)),
            Facet::Grade => FacetValue::Grade(*Grade::ALL.get(number)?),
            Facet::Contested => FacetValue::Contested(number == 1),
            Facet::Stated => FacetValue::Stated(*Measure::ALL.get(number)?),
            Facet::Weapon => FacetValue::Weapon(*Weapon::ALL.get(number)?),
            Facet::Side => FacetValue::Side(*Side::ALL.get(number)?),
            Facet::Claimant => FacetValue::Claimant(*self.claimants.get(number)?),
        })
    }

    /// The folded texts, made when they are first searched.
    pub(super) fn search(&self, dataset: &Dataset) -> &SearchIndex {
        self.search.get_or_init(|| SearchIndex::of(dataset))
    }

    /// The events that may come in or go out where the days change: those that begin between the old last day and
    /// the new one, and those that end between the old first day and the new one.
    pub(super) fn changed_by_days(&self, old: Period, new: Period) -> Vec<EventIx> {
        let between = |a: usize, b: usize| a.min(b)..a.max(b);
        let mut found = Vec::new();
        if old.to != new.to {
            // Events that begin on or before a last day; all of them where there is none.
            let num = |day: Option<Day>| {
                day.map_or(self.events.len(), |day| {
                    self.events.partition_point(|it| it.from <= day)
                })
            };
            found.extend(between(num(old.to), num(new.to)).map(|at| EventIx(at as u32)));
        }
        if old.from != new.from {
            // Events that end before a first day; none of them where there is none.
            let ends = |event: EventIx| self.events.get(event.at()).map(|event| event.to);
            let num = |day: Option<Day>| {
                day.map_or(0, |day| self.by_last_day.partition_point(|&it| ends(it) < Some(day)))
            };
            let ended = self.by_last_day.get(between(num(old.from), num(new.from)));
            found.extend_from_slice(ended.unwrap_or(&[]));
        }
        found
    }
}

/// The events by their last day, then by their first.
fn by_last_day(events: &Events) -> Vec<EventIx> {
    let last = events.to.as_slice();
    let first_day = last.iter().min().map_or(0, |day| i64::from(day.number()));
    let group = |day: &Day| (i64::from(day.number()) - first_day) as usize;
    let num_groups = last.iter().max().map_or(0, |day| group(day) + 1);
    if num_groups > 4 * last.len() {
        let mut order: Vec<EventIx> = events.indices().collect();
        sort::sort_by_key(&mut order, |&event| events.to.of(event));
        return order;
    }
    Groups::of(num_groups, last.iter().map(group)).arrange(events.indices(), EventIx(0))
}

/// The different texts in the order in which they first stand there, and the number of each row's.
fn numbered(texts: &[Text]) -> (Vec<Text>, Vec<u32>) {
    let (mut known, mut number_of) = (Vec::new(), ByText::default());
    let number = |&text: &Text| {
        number_of.get(text).unwrap_or_else(|| {
            let number = known.len() as u32;
            known.push(text);
            number_of.set(text, number);
            number
        })
    };
    let numbers = texts.iter().map(number).collect();
    (known, numbers)
}

/// Above this number of claims about one event, comparing each with each would take too long.
const MANY_CLAIMS: usize = 64;

/// Finds for each claim about one event the first later day on which the same claimant said the opposite.
fn find_withdrawn(claims: &mut [ClaimFacts]) {
    if claims.len() > MANY_CLAIMS {
        return find_withdrawn_of_many(claims);
    }
    for at in 0..claims.len() {
        let Some((own, later)) = claims.get_mut(at..).and_then(<[ClaimFacts]>::split_first_mut)
        else {
            return;
        };
        let Some(stance) = own.stance else { continue };
        // Claims stand in the order of their days, those without one last.
        let later = later.iter().find(|it| {
            it.claimant == own.claimant
                && it.stated_on > own.stated_on
                && it.stance.is_some_and(|later| stance.is_withdrawn_by(later))
        });
        own.withdrawn_on = later.map_or(NEVER, |later| later.stated_on);
    }
}

/// The same, claimant by claimant, from the last day to the first, with what the claimant said next of each kind.
fn find_withdrawn_of_many(claims: &mut [ClaimFacts]) {
    let rows = claims.iter().enumerate();
    let mut rows: Vec<_> = rows.map(|(at, it)| (it.claimant, it.stated_on, at)).collect();
    sort::sort_by_key(&mut rows, |&(claimant, ..)| claimant);
    for of_claimant in rows.chunk_by(|a, b| a.0 == b.0) {
        let mut next_said: Vec<(Stance, Day)> = Vec::new();
        for of_day in of_claimant.chunk_by(|a, b| a.1 == b.1).rev() {
            let later = next_said.clone();
            for &(_, day, at) in of_day {
                let Some(own) = claims.get_mut(at) else { continue };
                let Some(stance) = own.stance else { continue };
                let opposite = later.iter().filter(|(later, _)| stance.is_withdrawn_by(*later));
                own.withdrawn_on = opposite.map(|(_, day)| *day).min().unwrap_or(NEVER);
                // There are few kinds: one entry for each.
                next_said.retain(|(kind, _)| *kind != stance);
                next_said.push((stance, day));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn withdrawals_of_many_claims_are_those_of_few(
            rows in proptest::collection::vec((0..3u32, 0..6i32, 0..7usize), 0..40),
        ) {
            let stances = [
                None,
                Some(Stance::Supports(Grade::Ambiguous)),
                Some(Stance::Supports(Grade::Reported)),
                Some(Stance::Supports(Grade::Confirmed)),
                Some(Stance::Opposes),
                Some(Stance::Unsure),
                Some(Stance::Replaced),
            ];
            let mut few: Vec<_> = rows.into_iter().map(|(claimant, day, stance)| ClaimFacts {
                claimant,
                stated_on: if day == 5 { NEVER } else { Day::from_number(day) },
                stance: stances[stance],
                ..ClaimFacts::EMPTY
            }).collect();
            few.sort_by_key(|claim| claim.stated_on);
            let mut many = few.clone();
            find_withdrawn(&mut few);
            find_withdrawn_of_many(&mut many);
            let days = |claims: &[ClaimFacts]| -> Vec<_> {
                claims.iter().map(|claim| claim.withdrawn_on).collect()
            };
            prop_assert_eq!(days(&few), days(&many));
        }
    }
}
