//! What is shown of a data set under a filter, worked out once and read by every view.

use std::sync::{Arc, OnceLock};

use super::facet::{Choices, Facet, FacetCount, FacetValue};
use super::identification::{Rating, Stance};
use super::index::Index;
use super::known::Known;
use super::ledger::{MeasureGroup, ledger};
use super::search::Matches;
use super::summary::{Summary, summary};
use super::visible::{Basis, Tally, Visible, speaks_of};
use super::{Filter, RowSet};
use crate::model::{ClaimIx, Dataset, EventIx};
use crate::time::Period;

/// What a filter shows: events and claims, grades, counts of what other choices would show, totals.
///
/// A snapshot belongs to the data set that it was made of; asked of another, it answers as for rows that do not
/// exist. [`Snapshot::with`] makes the next one from it, in proportion to what changes.
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
    /// What a filter shows of a data set.
    pub fn of(dataset: &Dataset, filter: &Filter) -> Self {
        Self::build(dataset, Arc::new(Index::of(dataset)), None, filter)
    }

    /// Everything, as known today.
    pub fn of_all(dataset: &Dataset) -> Self {
        Self::of(dataset, &Filter::default())
    }

    /// What another filter shows of the same data set. What did not change is kept: the claims that count and their
    /// grades where only days or facets of events change, and of those only what comes in or goes out.
    #[must_use]
    pub fn with(&self, dataset: &Dataset, filter: &Filter) -> Self {
        if self.filter == *filter {
            return self.clone();
        }
        if !self.index.fits(dataset) {
            return Self::of(dataset, filter);
        }
        let has_same_claims = self.filter.asks_same_of_claims(filter);
        if !has_same_claims || self.filter.text != filter.text {
            let known = has_same_claims.then(|| self.known.clone());
            return Self::build(dataset, self.index.clone(), known, filter);
        }
        let choices = Choices::of(dataset, &self.index, filter);
        let was = self.basis(dataset);
        let basis = Basis { choices: &choices, ..was };
        let visible = if choices.asks_same_of_grades(&self.choices) {
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

    /// What was asked for.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// The events shown, by day.
    pub fn events(&self) -> impl Iterator<Item = EventIx> + '_ {
        self.visible.events.iter()
    }

    /// Whether an event is shown.
    pub fn shows_event(&self, event: EventIx) -> bool {
        self.visible.events.has(event)
    }

    /// Whether an event would be shown if other days were chosen.
    pub fn would_show(&self, event: EventIx) -> bool {
        self.visible.is_left_out_by_days_alone(event)
    }

    /// The claims shown: those that count of the events shown, and those about periods.
    pub fn claims(&self) -> &RowSet<ClaimIx> {
        &self.visible.claims
    }

    /// Whether a claim counts: it was known on the as-of day and is of the chosen weapons, sides and claimants. Claims
    /// about events that are not shown may count as well.
    pub fn counts_claim(&self, claim: ClaimIx) -> bool {
        self.known.claims.has(claim)
    }

    /// The claims about an event that count, by day of statement, whether the event is shown or not.
    pub fn claims_of<'s>(
        &'s self,
        dataset: &'s Dataset,
        event: EventIx,
    ) -> impl Iterator<Item = ClaimIx> + 's {
        dataset.claims_of(event).filter(|&claim| self.counts_claim(claim))
    }

    /// The claims shown that are about no single strike, by day of statement.
    pub fn claims_of_no_event(&self) -> impl Iterator<Item = ClaimIx> + '_ {
        let (_, all) = self.index.claims_of_no_event();
        all.iter().map(|it| it.claim).filter(|&claim| self.visible.claims.has(claim))
    }

    /// The claims about no single strike that count and whose period meets these days, whatever days are chosen.
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

    /// How firmly the weapon of an event was called North Korean and whether that is contested, by the claims that
    /// count. Who also needs the claims behind it asks [`super::identification`].
    pub fn rating(&self, event: EventIx) -> Rating {
        self.known.found.get(event.at()).copied().unwrap_or_default().rating
    }

    /// What a claim says of whether the weapon was North Korean.
    pub fn stance(&self, claim: ClaimIx) -> Option<Stance> {
        self.index.claim(claim)?.stance
    }

    /// How many events are shown, of each grade, contested, undated, unplaced.
    pub fn tally(&self) -> Tally {
        self.visible.tally
    }

    /// The values of a facet, each with what choosing it would show. The values of the data are there even where
    /// they would show nothing.
    pub fn facet(&self, facet: Facet) -> impl Iterator<Item = (FacetValue, FacetCount)> + '_ {
        let counts = self.visible.counts.of(facet).iter().enumerate();
        counts.filter_map(move |(at, &count)| Some((self.index.value(facet, at)?, count)))
    }

    /// The figures at the head of the page.
    pub fn summary(&self, dataset: &Dataset) -> &Arc<Summary> {
        self.summary.get_or_init(|| Arc::new(summary(dataset, self)))
    }

    /// The claims shown that are about no single strike, side by side.
    pub fn ledger(&self, dataset: &Dataset) -> &[MeasureGroup] {
        self.ledger.get_or_init(|| ledger(dataset, self.claims_of_no_event()).into())
    }

    pub(super) fn index(&self) -> &Index {
        &self.index
    }
}
