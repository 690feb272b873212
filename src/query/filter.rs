//! Everything a reader can filter by.

use super::facet::Facet;
use crate::model::{Grade, Side, Weapon};
use crate::time::{Day, Period};

/// Which events and claims are visible. Values within a field are alternatives, an empty field restricts
/// nothing, and all fields must match.
///
/// Oblast, place, grade and contested apply to events. Weapon, side and claimant apply to claims: an event
/// is then visible with the matching claims only, which also give its grade.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Events that may have happened in this period, and claims about periods that meet it.
    pub days: Period,
    /// Claims stated by the end of this day. Claims without a day count only where this is not set.
    pub asof: Option<Day>,
    /// ISO 3166-2 codes of oblasts.
    pub oblasts: Vec<String>,
    /// Permanent ids of places.
    pub places: Vec<String>,
    /// Grades, by the claims that are shown.
    pub grades: Vec<Grade>,
    /// Whether a claim names another weapon or denies it.
    pub contested: Option<bool>,
    /// Weapons as claimed.
    pub weapons: Vec<Weapon>,
    /// The sides that claimants represent.
    pub sides: Vec<Side>,
    /// Claimants by name.
    pub claimants: Vec<String>,
    /// Words in places, targets, claimants, organisations or remarks; see [`super::search`].
    pub text: String,
}

impl Filter {
    /// Whether the filter restricts nothing.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it leaves out events for another reason than their days: what is shown is then a choice, with which no
    /// total can be compared.
    pub fn is_choice(&self) -> bool {
        Facet::ALL.iter().any(|&facet| self.has(facet)) || !self.text.is_empty()
    }

    /// A copy with other days.
    #[must_use]
    pub fn with_days(&self, days: Period) -> Self {
        Self { days, ..self.clone() }
    }

    /// A copy with another as-of day.
    #[must_use]
    pub fn with_asof(&self, asof: Option<Day>) -> Self {
        Self { asof, ..self.clone() }
    }

    /// Whether the filter restricts a facet.
    pub fn has(&self, facet: Facet) -> bool {
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

    /// Whether two filters let the same claims count: equal as-of day and claim fields.
    pub(super) fn has_same_claim_fields(&self, other: &Self) -> bool {
        self.asof == other.asof
            && self.weapons == other.weapons
            && self.sides == other.sides
            && self.claimants == other.claimants
    }
}
