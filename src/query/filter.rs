//! Everything a reader can ask for.

use std::collections::BTreeSet;

use super::facet::Facet;
use crate::model::{Grade, Side, Weapon};
use crate::time::{Day, Period};

/// Which events and claims a reader wants to see. Within a field any of its values will do, an empty one asks for
/// nothing; the fields narrow each other.
///
/// Oblast, place, grade and contested are asked of events. Weapon, side and claimant are asked of claims: an event
/// is then shown with those claims alone, and its grade is the one that they give.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Events that may have happened in this period, and claims about periods that meet it.
    pub days: Period,
    /// Only claims stated by the end of this day; claims without a day only where it is not set.
    pub asof: Option<Day>,
    /// ISO 3166-2 codes of oblasts.
    pub oblasts: BTreeSet<String>,
    /// Permanent ids of places.
    pub places: BTreeSet<String>,
    /// Grades, by the claims that are shown.
    pub grades: BTreeSet<Grade>,
    /// Whether somebody names another weapon or denies.
    pub contested: Option<bool>,
    /// Weapons as claimed.
    pub weapons: BTreeSet<Weapon>,
    /// The sides on which claimants speak.
    pub sides: BTreeSet<Side>,
    /// Claimants by name.
    pub claimants: BTreeSet<String>,
    /// Words that places, targets, claimants, organisations or remarks have; see [`super::search`].
    pub text: String,
}

impl Filter {
    /// Nothing is left out.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// The same for other days.
    #[must_use]
    pub fn with_days(&self, days: Period) -> Self {
        Self { days, ..self.clone() }
    }

    /// The same as known on another day.
    #[must_use]
    pub fn with_asof(&self, asof: Option<Day>) -> Self {
        Self { asof, ..self.clone() }
    }

    /// Whether something is asked of a facet.
    pub fn asks(&self, facet: Facet) -> bool {
        match facet {
            Facet::Oblast => !self.oblasts.is_empty(),
            Facet::Place => !self.places.is_empty(),
            Facet::Grade => !self.grades.is_empty(),
            Facet::Contested => self.contested.is_some(),
            Facet::Weapon => !self.weapons.is_empty(),
            Facet::Side => !self.sides.is_empty(),
            Facet::Claimant => !self.claimants.is_empty(),
        }
    }

    /// Whether the same claims count: the as-of day and all that is asked of claims are the same.
    pub(super) fn asks_same_of_claims(&self, other: &Self) -> bool {
        self.asof == other.asof
            && self.weapons == other.weapons
            && self.sides == other.sides
            && self.claimants == other.claimants
    }
}
