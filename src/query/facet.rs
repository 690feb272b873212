//! What events and claims can be filtered by, and how many of each value there are.

use fixedbitset::FixedBitSet;

use super::Filter;
use super::index::Index;
use crate::base::intern::Text;
use crate::model::{Dataset, Grade, PlaceIx, Side, Weapon};
use crate::vocabulary;

vocabulary! {
    /// Something of which a reader can choose values. The first four are of events, the others of claims.
    Facet {
        /// Where it happened.
        Oblast = "oblast",
        /// Where exactly.
        Place = "place",
        /// How firmly the weapon was called North Korean.
        Grade = "grade",
        /// Whether somebody names another weapon, or denies.
        Contested = "contested",
        /// The weapon as claimed.
        Weapon = "weapon",
        /// On whose side the claimant speaks.
        Side = "side",
        /// Who said it.
        Claimant = "claimant",
    }
}

impl Facet {
    /// The facets of events.
    pub const OF_EVENTS: [Self; 4] = [Self::Oblast, Self::Place, Self::Grade, Self::Contested];
    /// The facets of claims.
    pub const OF_CLAIMS: [Self; 3] = [Self::Weapon, Self::Side, Self::Claimant];
}

/// One value of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FacetValue {
    /// The code of an oblast; empty for places that lie in none.
    Oblast(Text),
    /// A place.
    Place(PlaceIx),
    /// A grade.
    Grade(Grade),
    /// Contested or not.
    Contested(bool),
    /// A weapon.
    Weapon(Weapon),
    /// A side.
    Side(Side),
    /// The name of a claimant.
    Claimant(Text),
}

/// What choosing a value would show, while the rest of the filter stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FacetCount {
    /// Events.
    pub num_events: u32,
    /// Claims: those of the events, and those about periods.
    pub num_claims: u32,
}

/// The counts of every facet, by the numbers that the index gives its values.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Counts([Vec<FacetCount>; Facet::ALL.len()]);

impl Counts {
    pub(super) fn none(index: &Index) -> Self {
        let mut counts = Self(Default::default());
        for (&facet, counts) in Facet::ALL.iter().zip(&mut counts.0) {
            *counts = vec![FacetCount::default(); index.num_values(facet)];
        }
        counts
    }

    pub(super) fn of(&self, facet: Facet) -> &[FacetCount] {
        self.0.get(facet as usize).map_or(&[], Vec::as_slice)
    }

    /// Adds events and claims to a value, or takes them away again.
    pub(super) fn change(
        &mut self,
        facet: Facet,
        value: usize,
        events: u32,
        claims: u32,
        step: Step,
    ) {
        let count = self.0.get_mut(facet as usize).and_then(|counts| counts.get_mut(value));
        if let Some(count) = count {
            count.change(events, claims, step);
        }
    }

    /// The counts of the facets of events, in the order of [`Facet::OF_EVENTS`].
    pub(super) fn of_events_mut(&mut self) -> [&mut [FacetCount]; 4] {
        let [oblast, place, grade, contested, ..] = &mut self.0;
        [oblast, place, grade, contested]
    }

    /// The counts of the facets of claims, in the order of [`Facet::OF_CLAIMS`].
    pub(super) fn of_claims_mut(&mut self) -> [&mut [FacetCount]; 3] {
        let [.., weapon, side, claimant] = &mut self.0;
        [weapon, side, claimant]
    }
}

impl FacetCount {
    pub(super) fn change(&mut self, events: u32, claims: u32, step: Step) {
        // Going out is adding the negative.
        let sign = if step == Step::In { 1 } else { u32::MAX };
        self.num_events = self.num_events.wrapping_add(events.wrapping_mul(sign));
        self.num_claims = self.num_claims.wrapping_add(claims.wrapping_mul(sign));
    }
}

/// Whether something comes into what is shown, or goes out of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    In,
    Out,
}

/// The values that a filter lets through, by their numbers; `None` lets every value through.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Choices([Option<FixedBitSet>; Facet::ALL.len()]);

impl Choices {
    pub(super) fn of(dataset: &Dataset, index: &Index, filter: &Filter) -> Self {
        let mut choices = Self::default();
        for (&facet, slot) in Facet::ALL.iter().zip(&mut choices.0) {
            if filter.has(facet) {
                let mut chosen = FixedBitSet::with_capacity(index.num_values(facet));
                for value in numbers(dataset, index, filter, facet) {
                    if value < chosen.len() {
                        chosen.insert(value);
                    }
                }
                *slot = Some(chosen);
            }
        }
        choices
    }

    /// Whether a value of a facet is let through.
    pub(super) fn has(&self, facet: Facet, value: usize) -> bool {
        let chosen = self.0.get(facet as usize).and_then(Option::as_ref);
        chosen.is_none_or(|chosen| chosen.contains(value))
    }

    /// Whether one of `facets` is filtered.
    pub(super) fn filters(&self, facets: &[Facet]) -> bool {
        facets.iter().any(|&facet| self.0.get(facet as usize).is_some_and(Option::is_some))
    }

    /// Whether the same grades are let through, contested or not. Where they are not, other claims may show events
    /// that are left out before and after.
    pub(super) fn has_same_ratings(&self, other: &Self) -> bool {
        let [grade, contested] = [Facet::Grade, Facet::Contested].map(|facet| facet as usize);
        self.0.get(grade) == other.0.get(grade) && self.0.get(contested) == other.0.get(contested)
    }
}

/// The numbers of the chosen values; what the data do not have has none.
fn numbers(dataset: &Dataset, index: &Index, filter: &Filter, facet: Facet) -> Vec<usize> {
    let texts = |names: &[String], known: &[Text]| -> Vec<usize> {
        let found = names.iter().filter_map(|name| dataset.strings.find(name));
        found.filter_map(|text| known.iter().position(|it| *it == text)).collect()
    };
    match facet {
        Facet::Oblast => texts(&filter.oblasts, &index.oblasts),
        Facet::Place => {
            let find = |id: &String| dataset.find_place(id);
            filter.places.iter().filter_map(find).map(PlaceIx::at).collect()
        }
        Facet::Grade => filter.grades.iter().map(|&grade| grade as usize).collect(),
        Facet::Contested => filter.contested.map(usize::from).into_iter().collect(),
        Facet::Weapon => filter.weapons.iter().map(|&weapon| weapon as usize).collect(),
        Facet::Side => filter.sides.iter().map(|&side| side as usize).collect(),
        Facet::Claimant => texts(&filter.claimants, &index.claimants),
    }
}
