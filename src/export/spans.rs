//! From the lowest to the highest amount stated of one thing: nothing added up, no end closed that a
//! claim leaves open.

use crate::model::{ClaimIx, Dataset, Measure, Qualifier, Scope, Unit, Weapon};

/// What claims of one measure, unit and weapon state. People are counted by the strike, whatever weapon
/// the claimant names beside; there `weapon` is `None`. All ends are `None` where no claim has a number.
#[derive(Debug, PartialEq)]
pub(super) struct Span {
    pub(super) measure: Measure,
    pub(super) unit: Option<Unit>,
    /// Whether they take in the event or its whole attack.
    pub(super) scope: Scope,
    pub(super) weapon: Option<Weapon>,
    /// The lowest value of a claim.
    pub(super) lowest: Option<f64>,
    /// The highest value of a claim.
    pub(super) highest: Option<f64>,
    /// A claim says "or fewer": the low end is open.
    pub(super) is_open_below: bool,
    /// A claim says "or more": the high end is open.
    pub(super) is_open_above: bool,
    /// How the numbers are meant.
    pub(super) qualifiers: Vec<Qualifier>,
    /// The claims.
    pub(super) claims: Vec<ClaimIx>,
}

impl Span {
    /// The low end: none where it is open or not stated.
    pub(super) fn low(&self) -> Option<f64> {
        self.lowest.filter(|_| !self.is_open_below)
    }

    /// The high end: none where it is open or not stated.
    pub(super) fn high(&self) -> Option<f64> {
        self.highest.filter(|_| !self.is_open_above)
    }
}

/// The spans of some claims, in the order of the dictionary. Claims that differ in unit or weapon are
/// kept apart: all missiles of an attack are not its North Korean ones.
pub(super) fn spans(dataset: &Dataset, claims: &[ClaimIx]) -> Vec<Span> {
    let mut spans = Vec::new();
    for &measure in Measure::ALL {
        if matches!(measure, Measure::WeaponIdentification | Measure::LaunchArea | Measure::Denial)
        {
            continue;
        }
        let first = spans.len();
        for &ix in claims {
            if dataset.claim(ix).measure == measure {
                add(dataset, ix, &mut spans, first);
            }
        }
    }
    spans
}

fn add(dataset: &Dataset, ix: ClaimIx, spans: &mut Vec<Span>, first: usize) {
    let claim = dataset.claim(ix);
    let weapon = claim.weapon.filter(|_| claim.unit != Some(Unit::People));
    let is_same =
        |span: &Span| span.unit == claim.unit && span.weapon == weapon && span.scope == claim.scope;
    let at = match spans.iter().skip(first).position(is_same) {
        Some(at) => first + at,
        None => {
            spans.push(Span {
                measure: claim.measure,
                unit: claim.unit,
                scope: claim.scope,
                weapon,
                lowest: None,
                highest: None,
                is_open_below: false,
                is_open_above: false,
                qualifiers: Vec::new(),
                claims: Vec::new(),
            });
            spans.len() - 1
        }
    };
    let Some(span) = spans.get_mut(at) else { return };
    span.claims.push(ix);
    let amount = claim.amount;
    for number in [amount.min, amount.max].into_iter().flatten() {
        span.lowest = Some(span.lowest.map_or(number, |lowest| lowest.min(number)));
        span.highest = Some(span.highest.map_or(number, |highest| highest.max(number)));
    }
    span.is_open_below |= amount.min.is_none() && amount.max.is_some();
    span.is_open_above |= amount.is_open_above();
    if amount.is_stated() && !span.qualifiers.contains(&amount.qualifier) {
        span.qualifiers.push(amount.qualifier);
    }
}
