//! More missiles hit, intercepted or failed than the same claimant says were launched.

use super::super::facts::{ClaimRow, Facts};
use super::super::finding::{Finding, names};
use super::super::rule::Rule;
use super::super::schema::claims;
use crate::base::decimal;
use crate::model::Measure;

pub(super) fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let launched: Vec<_> =
        facts.claims.iter().filter(|claim| claim.measure == Measure::MissilesLaunched).collect();
    let is_outcome = |claim: &&ClaimRow<'_>| {
        matches!(
            claim.measure,
            Measure::MissilesHit | Measure::MissilesIntercepted | Measure::MissilesFailed
        )
    };
    for outcome in facts.claims.iter().filter(is_outcome) {
        let Some(least) = outcome.amount.min else { continue };
        let of_same: Vec<_> =
            launched.iter().filter(|launched| is_same_subject(outcome, launched)).collect();
        // Where one of the counts is open above, nothing is contradicted.
        let most: Option<Vec<f64>> = of_same.iter().map(|launched| launched.amount.max).collect();
        let most = most.unwrap_or_default().into_iter().max_by(f64::total_cmp);
        let is_named =
            of_same.iter().any(|l| names(outcome.note, l.id) || names(l.note, outcome.id));
        if let Some(most) = most.filter(|most| least > *most && !is_named)
            && let Some(launched) = of_same.iter().find(|l| l.amount.max == Some(most))
        {
            found.push(outcome.row.finding(
                Rule::OutcomeAboveLaunched,
                claims::MIN,
                format!(
                    "{} is more than the {} that “{}” says were launched.",
                    decimal::write(least, 0),
                    decimal::write(most, 0),
                    launched.id
                ),
                "Correct the number or the weapon; where the claimant does say so, name the other's id in note.",
            ));
        }
    }
}

/// The same claimant about the same weapon in the same strike or period.
fn is_same_subject(a: &ClaimRow<'_>, b: &ClaimRow<'_>) -> bool {
    a.event == b.event
        && a.claimant == b.claimant
        && a.weapon == b.weapon
        && (!a.event.is_empty() || a.period == b.period)
}
