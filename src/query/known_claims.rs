//! Which claims count under a filter, and what events are by them. It does not change with the days that a reader
//! chooses, nor with oblasts, places or ratings.

use super::Filter;
use super::facet::{Choices, Facet};
use super::identification::Rating;
use super::index::{ClaimFacts, Index};
use super::row_set::RowSet;
use super::search::Matches;
use crate::model::{ClaimIx, Dataset};
use crate::time::Day;

/// Why a claim does not count: a bit for each reason, so that what other choices would give can be counted.
pub(super) mod claim_fails {
    use super::Facet;

    /// It was not known on the as-of day.
    pub(in super::super) const ASOF: u8 = 1;

    /// It is not of the chosen values of a facet.
    pub(in super::super) fn of(facet: Facet) -> u8 {
        match facet {
            Facet::Weapon => 2,
            Facet::Side => 4,
            Facet::Claimant => 8,
            // These are of events.
            Facet::Oblast | Facet::Place | Facet::Grade | Facet::Contested | Facet::Stated => 0,
        }
    }
}

/// The claims that count, and the ratings that they give.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) asof: Option<Day>,
    /// Why each claim does not count, by its number in the index; 0 where it does.
    pub(super) fails: Vec<u8>,
    pub(super) claims: RowSet<ClaimIx>,
    /// What the claims about each event that count give.
    pub(super) found: Vec<Found>,
    /// An event is shown only with a claim that counts.
    pub(super) needs_claim: bool,
}

impl Known {
    pub(super) fn of(dataset: &Dataset, index: &Index, choices: &Choices, filter: &Filter) -> Self {
        let asof = filter.asof;
        let chosen: Vec<_> =
            Facet::OF_CLAIMS.into_iter().filter(|&facet| choices.filters(&[facet])).collect();
        let needs_claim = asof.is_some() || !chosen.is_empty();
        if !needs_claim {
            let num = dataset.claims.len();
            let (fails, claims) = (vec![0; num], RowSet::all(num));
            return Self { asof, fails, claims, found: index.found_of_all.clone(), needs_claim };
        }
        let (fails, claims) = fails(dataset, index, choices, &chosen, asof);
        let found = dataset.events.indices().map(|event| {
            let (first, claims) = index.claims_of(event);
            let fails = fails.get(first..).unwrap_or(&[]);
            let counting = claims.iter().zip(fails).filter(|(_, fails)| **fails == 0);
            Found::of(counting.map(|(claim, _)| claim), asof)
        });
        let found = found.collect();
        Self { asof, fails, claims, found, needs_claim }
    }
}

/// Why each claim does not count, and the claims that do.
fn fails(
    dataset: &Dataset,
    index: &Index,
    choices: &Choices,
    chosen: &[Facet],
    asof: Option<Day>,
) -> (Vec<u8>, RowSet<ClaimIx>) {
    let mut claims = RowSet::none(dataset.claims.len());
    let fails = index.all_claims().iter().map(|claim| {
        let mut fails = if claim.is_known_on(asof) { 0 } else { claim_fails::ASOF };
        for &facet in chosen {
            let is_in = claim.value(facet).is_some_and(|value| choices.has(facet, value));
            fails |= if is_in { 0 } else { claim_fails::of(facet) };
        }
        if fails == 0 {
            claims.set(claim.claim, true);
        }
        fails
    });
    (fails.collect(), claims)
}

/// What some of the claims about an event give.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) rating: Rating,
    pub(super) num_claims: u32,
    /// What they state, a bit for each measure.
    pub(super) measures: u32,
    /// One of them has the words that are searched for.
    pub(super) has_words: bool,
}

impl Default for Found {
    fn default() -> Self {
        Self { rating: Rating::NONE, num_claims: 0, measures: 0, has_words: false }
    }
}

impl Found {
    /// What these claims give.
    pub(super) fn of<'c>(
        claims: impl IntoIterator<Item = &'c ClaimFacts>,
        asof: Option<Day>,
    ) -> Self {
        let mut found = Self::default();
        claims.into_iter().for_each(|claim| found.add(claim, asof, None));
        found
    }

    /// Adds a claim.
    pub(super) fn add(&mut self, claim: &ClaimFacts, asof: Option<Day>, matches: Option<&Matches>) {
        self.num_claims += 1;
        self.measures |= 1 << claim.measure as u32;
        self.has_words |= matches.is_some_and(|matches| matches.claims.has(claim.claim));
        if let Some(stance) = claim.stance
            && !claim.is_withdrawn(asof)
        {
            self.rating.add(stance);
        }
    }
}
