//! What a filter shows of a data set, computed once and read by every view.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use super::event_row::Basis;
use super::facet::{Choices, Facet, FacetCount, FacetValue};
use super::identification::{Rating, Stance};
use super::index::Index;
use super::known_claims::Known;
use super::ledger::{MeasureGroup, ledger};
use super::search::Matches;
use super::summary::{Summary, summary};
use super::visible::{Tally, Visible, speaks_of};
use super::{Filter, RowSet};
use crate::model::{ClaimIx, Dataset, EventIx};
use crate::time::Period;

/// What a filter shows: events and claims, grades, facet counts, totals.
///
/// A snapshot belongs to the data set it was made from; rows of another data set count as missing.
/// [`Snapshot::with`] derives the next snapshot at a cost in proportion to the change.
///
/// ```
/// use strikemap::{model::Dataset, query::{Filter, Snapshot}};
/// let dataset = Dataset::default();
/// let snapshot = Snapshot::of(&dataset, &Filter::default());
/// assert_eq!(snapshot.events().count(), 0);
/// ```
#[derive(Clone, Debug)]
pub struct Snapshot {
    filter: Filter,
    index: Arc<Index>,
    choices: Choices,
    known: Arc<Known>,
    matches: Option<Arc<Matches>>,
    visible: Visible,
    summary: OnceLock<Arc<Summary>>,
    ledger: OnceLock<Arc<[MeasureGroup]>>,
}

impl Snapshot {
    /// The snapshot of a data set under a filter.
    pub fn of(dataset: &Dataset, filter: &Filter) -> Self {
        Self::build(dataset, Arc::new(Index::of(dataset)), None, filter)
    }

    /// The snapshot without a filter: everything, as known today.
    pub fn of_all(dataset: &Dataset) -> Self {
        Self::of(dataset, &Filter::default())
    }

    /// The snapshot of the same data set under another filter. Unchanged parts are reused: if only days,
    /// oblasts or places change, only events that enter or leave are counted; if grades change, the claims that
    /// count are kept.
    #[must_use]
    pub fn with(&self, dataset: &Dataset, filter: &Filter) -> Self {
        if !self.index.fits(dataset) {
            return Self::of(dataset, filter);
        }
        if self.filter == *filter {
            return self.clone();
        }
        let has_same_claims = self.filter.has_same_claim_fields(filter);
        if !has_same_claims || self.filter.text != filter.text {
            let known = has_same_claims.then(|| self.known.clone());
            return Self::build(dataset, self.index.clone(), known, filter);
        }
        let choices = Choices::of(dataset, &self.index, filter);
        let was = self.basis(dataset);
        let basis = Basis { choices: &choices, ..was };
        let visible = if choices.has_same_of_claims(&self.choices) {
            let mut visible = self.visible.clone();
            if self.choices != choices {
                visible.set_choices(&was, &basis);
            }
            visible.set_days(&basis, filter.days);
            visible
        } else {
            Visible::of(&basis, filter)
        };
        Self {
            filter: filter.clone(),
            index: self.index.clone(),
            known: self.known.clone(),
            matches: self.matches.clone(),
            choices,
            visible,
            summary: OnceLock::new(),
            ledger: OnceLock::new(),
        }
    }

    /// The snapshot of other days, itself where they are the same.
    pub fn of_days<'s>(&'s self, dataset: &Dataset, days: Period) -> Cow<'s, Self> {
        match self.filter.days == days {
            true => Cow::Borrowed(self),
            false => Cow::Owned(self.with(dataset, &self.filter.with_days(days))),
        }
    }

    fn build(
        dataset: &Dataset,
        index: Arc<Index>,
        known: Option<Arc<Known>>,
        filter: &Filter,
    ) -> Self {
        let choices = Choices::of(dataset, &index, filter);
        let known = known.unwrap_or_else(|| Arc::new(Known::of(dataset, &index, &choices, filter)));
        let matches = match filter.text.is_empty() {
            true => None,
            false => index.search(dataset).find(dataset, &filter.text).map(Arc::new),
        };
        let basis = Basis {
            dataset,
            index: &index,
            known: &known,
            choices: &choices,
            matches: matches.as_deref(),
        };
        let visible = Visible::of(&basis, filter);
        Self {
            filter: filter.clone(),
            index,
            choices,
            known,
            matches,
            visible,
            summary: OnceLock::new(),
            ledger: OnceLock::new(),
        }
    }

    fn basis<'s>(&'s self, dataset: &'s Dataset) -> Basis<'s> {
        Basis {
            dataset,
            index: &self.index,
            known: &self.known,
            choices: &self.choices,
            matches: self.matches.as_deref(),
        }
    }

    /// The filter.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// The visible events, by day.
    pub fn events(&self) -> impl Iterator<Item = EventIx> + '_ {
        self.visible.events.iter()
    }

    /// Whether an event is visible.
    pub fn shows_event(&self, event: EventIx) -> bool {
        self.visible.events.has(event)
    }

    /// Whether an event would be visible with other days.
    pub fn would_show(&self, event: EventIx) -> bool {
        self.visible.is_left_out_by_days_alone(event)
    }

    /// The events that would be visible with these days, in order.
    pub fn events_of<'s>(
        &'s self,
        dataset: &'s Dataset,
        days: Period,
    ) -> impl Iterator<Item = EventIx> + 's {
        let (from, to) = (&dataset.events.from, &dataset.events.to);
        dataset.events.indices().filter(move |&event| {
            days.overlaps(from.of(event), to.of(event)) && self.would_show(event)
        })
    }

    /// The visible claims: counting claims about visible events, and about periods.
    pub fn claims(&self) -> &RowSet<ClaimIx> {
        &self.visible.claims
    }

    /// Whether a claim counts: it was known on the as-of day and has a chosen weapon, side and claimant.
    /// Claims about hidden events may count too.
    pub fn counts_claim(&self, claim: ClaimIx) -> bool {
        self.known.claims.has(claim)
    }

    /// Whether the same claims count as in another snapshot of the same data. Then ratings are the same.
    pub fn has_same_claims(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.known, &other.known)
    }

    /// The counting claims about an event, by day of statement, also of hidden events.
    pub fn claims_of<'s>(
        &'s self,
        dataset: &'s Dataset,
        event: EventIx,
    ) -> impl Iterator<Item = ClaimIx> + 's {
        dataset.claims_of(event).filter(|&claim| self.counts_claim(claim))
    }

    /// The visible claims about no single strike, by day of statement.
    pub fn claims_of_no_event(&self) -> impl Iterator<Item = ClaimIx> + '_ {
        let (_, all) = self.index.claims_of_no_event();
        all.iter().map(|it| it.claim).filter(|&claim| self.visible.claims.has(claim))
    }

    /// The counting claims about no single strike whose period overlaps these days, independent of the
    /// filter's days.
    pub fn claims_about<'s>(
        &'s self,
        dataset: &'s Dataset,
        days: Period,
    ) -> impl Iterator<Item = ClaimIx> + 's {
        let (_, all) = self.index.claims_of_no_event();
        all.iter().map(|it| it.claim).filter(move |&claim| {
            self.counts_claim(claim) && speaks_of(dataset.claims.period.of(claim), days)
        })
    }

    /// The grade of an event by the counting claims, and whether it is contested; [`super::identification`]
    /// also returns the claims behind it.
    pub fn rating(&self, event: EventIx) -> Rating {
        self.known.found.get(event.at()).copied().unwrap_or_default().rating
    }

    /// What a claim states about a North Korean weapon.
    pub fn stance(&self, claim: ClaimIx) -> Option<Stance> {
        self.index.claim(claim)?.stance
    }

    /// Counts of visible events: by grade, contested, undated, unplaced.
    pub fn tally(&self) -> Tally {
        self.visible.tally
    }

    /// The values of a facet, each with the count that choosing it would give, including values with a
    /// count of zero.
    pub fn facet(&self, facet: Facet) -> impl Iterator<Item = (FacetValue, FacetCount)> + '_ {
        let counts = self.visible.counts.of(facet).iter().enumerate();
        counts.filter_map(move |(at, &count)| Some((self.index.value(facet, at)?, count)))
    }

    /// The same for the value with a number, its place in [`Self::facet`].
    pub fn facet_count(&self, facet: Facet, number: usize) -> FacetCount {
        self.visible.counts.of(facet).get(number).copied().unwrap_or_default()
    }

    /// The chosen values of a facet that the data have.
    pub fn chosen(&self, facet: Facet) -> impl Iterator<Item = FacetValue> + '_ {
        let is_filtered = self.choices.filters(&[facet]);
        let numbers = 0..if is_filtered { self.index.num_values(facet) } else { 0 };
        numbers
            .filter(move |&number| self.choices.has(facet, number))
            .filter_map(move |number| self.index.value(facet, number))
    }

    /// The totals at the top of the page.
    pub fn summary(&self, dataset: &Dataset) -> &Arc<Summary> {
        self.summary.get_or_init(|| Arc::new(summary(dataset, self)))
    }

    /// The visible claims about no single strike, side by side.
    pub fn ledger(&self, dataset: &Dataset) -> &[MeasureGroup] {
        self.ledger.get_or_init(|| ledger(dataset, self.claims_of_no_event()).into())
    }

    pub(super) fn index(&self) -> &Index {
        &self.index
    }
}
