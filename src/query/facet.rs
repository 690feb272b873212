//! What events and claims can be filtered by, and how many of each value there are.

use fixedbitset::FixedBitSet;

use super::Filter;
use super::index::Index;
use crate::base::intern::Text;
use crate::model::{Dataset, Grade, Measure, PlaceIx, Side, Weapon};
use crate::vocabulary;

vocabulary! {
    /// Something of which a reader can choose values. The first five are of events, the others of claims.
    Facet {
        /// Where it happened.
        Oblast = "oblast",
        /// Where exactly.
        Place = "place",
        /// How firmly the weapon was called North Korean.
        Grade = "grade",
        /// Whether somebody names another weapon, or denies.
        Contested = "contested",
        /// What somebody stated about it: an event has several of these values.
        Stated = "stated",
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
    pub const OF_EVENTS: [Self; 5] =
        [Self::Oblast, Self::Place, Self::Grade, Self::Contested, Self::Stated];
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
    /// A measure that is stated.
    Stated(Measure),
    /// A weapon.
    Weapon(Weapon),
    /// A side.
    Side(Side),
    /// The name of a claimant.
    Claimant(Text),
}

/// The code of places that lie in no oblast, in a filter and in an address.
pub const NO_OBLAST: &str = "none";

impl FacetValue {
    /// Its code, as in a filter and in an address.
    pub fn code(self, dataset: &Dataset) -> &str {
        match self {
            Self::Oblast(code) if dataset.text(code).is_empty() => NO_OBLAST,
            Self::Oblast(text) | Self::Claimant(text) => dataset.text(text),
            Self::Place(place) => dataset.text(dataset.places.id.of(place)),
            Self::Grade(grade) => grade.code(),
            Self::Contested(is_contested) => yes_no(is_contested),
            Self::Stated(measure) => measure.code(),
            Self::Weapon(weapon) => weapon.code(),
            Self::Side(side) => side.code(),
        }
    }
}

/// Whether something is so, as in a filter and in an address.
pub const YES_NO: [&str; 2] = ["yes", "no"];

/// The code for yes or for no.
pub fn yes_no(is_so: bool) -> &'static str {
    let [yes, no] = YES_NO;
    if is_so { yes } else { no }
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
    pub(super) fn of_events_mut(&mut self) -> [&mut [FacetCount]; 5] {
        let [oblast, place, grade, contested, stated, ..] = &mut self.0;
        [oblast, place, grade, contested, stated]
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

    /// Whether the same is let through of what claims give: grades, contested or not, what is stated. Where it is not,
    /// other claims may show events that are left out before and after.
    pub(super) fn has_same_of_claims(&self, other: &Self) -> bool {
        let is_same = |&facet: &Facet| self.0.get(facet as usize) == other.0.get(facet as usize);
        GIVEN_BY_CLAIMS.iter().all(is_same)
    }

    /// Whether one of several values of a facet is let through, a bit for each.
    pub(super) fn has_any(&self, facet: Facet, values: u32) -> bool {
        match self.0.get(facet as usize).and_then(Option::as_ref) {
            None => true,
            Some(chosen) => chosen.ones().any(|value| values & (1 << value) != 0),
        }
    }
}

/// The facets of events whose values follow from the claims about them.
pub(super) const GIVEN_BY_CLAIMS: [Facet; 3] = [Facet::Grade, Facet::Contested, Facet::Stated];

/// The numbers of the chosen values; what the data do not have has none.
fn numbers(dataset: &Dataset, index: &Index, filter: &Filter, facet: Facet) -> Vec<usize> {
    let texts = |names: &[String], known: &[Text]| -> Vec<usize> {
        let found = names.iter().filter_map(|name| dataset.strings.find(name));
        found.filter_map(|text| known.iter().position(|it| *it == text)).collect()
    };
    match facet {
        Facet::Oblast => {
            let code = |it: &String| if it == NO_OBLAST { String::new() } else { it.clone() };
            let codes: Vec<_> = filter.oblasts.iter().map(code).collect();
            texts(&codes, &index.oblasts)
        }
        Facet::Place => {
            let find = |id: &String| dataset.find_place(id);
            filter.places.iter().filter_map(find).map(PlaceIx::at).collect()
        }
        Facet::Grade => filter.grades.iter().map(|&grade| grade as usize).collect(),
        Facet::Contested => filter.contested.map(usize::from).into_iter().collect(),
        Facet::Stated => filter.stated.iter().map(|&measure| measure as usize).collect(),
        Facet::Weapon => filter.weapons.iter().map(|&weapon| weapon as usize).collect(),
        Facet::Side => filter.sides.iter().map(|&side| side as usize).collect(),
        Facet::Claimant => texts(&filter.claimants, &index.claimants),
    }
}
