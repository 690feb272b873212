//! Spans from the lowest to the highest stated amount. Amounts are never added, and open ends stay open.

use crate::model::{ClaimIx, Dataset, Measure, Qualifier, Scope, Unit, Weapon};

/// The amounts of claims with equal measure, unit and weapon. For people, `weapon` is `None`: they are
/// counted for the strike, whichever weapon the claimant names. All ends are `None` where no claim has a
/// number.
#[derive(Debug, PartialEq)]
pub(super) struct Span {
    pub(super) measure: Measure,
    pub(super) unit: Option<Unit>,
    /// Whether they cover the event or its whole attack.
    pub(super) scope: Scope,
    pub(super) weapon: Option<Weapon>,
    /// The lowest value of a claim.
    pub(super) lowest: Option<f64>,
    /// The highest value of a claim.
    pub(super) highest: Option<f64>,
    /// The low end is open: a claim says "or fewer".
    pub(super) is_open_below: bool,
    /// The high end is open: a claim says "or more".
    pub(super) is_open_above: bool,
    /// The qualifiers.
    pub(super) qualifiers: Vec<Qualifier>,
    /// The claims.
    pub(super) claims: Vec<ClaimIx>,
}

impl Span {
    /// The low end; `None` where it is open or not stated.
    pub(super) fn low(&self) -> Option<f64> {
        self.lowest.filter(|_| !self.is_open_below)
    }

    /// The high end; `None` where it is open or not stated.
    pub(super) fn high(&self) -> Option<f64> {
        self.highest.filter(|_| !self.is_open_above)
    }
}

/// The spans of some claims, in the order of the codebook. Claims of different units or weapons stay apart:
/// all missiles of an attack are not its North Korean ones.
pub(super) fn spans(dataset: &Dataset, claims: &[ClaimIx]) -> Vec<Span> {
    let mut spans = Vec::new();
    for &measure in Measure::ALL {
        if measure.is_about_label() || matches!(measure, Measure::LaunchArea | Measure::Denial) {
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
