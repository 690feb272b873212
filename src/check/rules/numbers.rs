//! Contradictory numbers: totals below one of their parts, and outcomes above launches.
//!
//! Conflicting claims are legitimate data. So a total is compared only with parts stated no later, since
//! tolls rise. Single strikes within the period of a total count for any claimant; all other parts must be
//! of the same claimant.

use super::super::facts::{ClaimRow, Facts, names_row};
use super::super::rule::{Problem, Rule};
use crate::base::decimal;
use crate::data::schema::claims;
use crate::model::{Measure, Weapon};

/// Reports totals whose upper bound is below the lower bound of a part.
pub(super) fn totals(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    for measure in [Measure::MissilesLaunched, Measure::Killed, Measure::Injured] {
        let of_measure: Vec<_> =
            facts.claims.iter().filter(|claim| claim.measure == measure).collect();
        for total in &of_measure {
            let Some(most) = total.amount.max else { continue };
            let above = of_measure
                .iter()
                .filter_map(|part| part.amount.min.map(|least| (least, *part)))
                .filter(|(least, part)| *least > most && is_part(facts, total, part))
                .filter(|(_, part)| {
                    !names_row(total.note, part.id) && !names_row(part.note, total.id)
                })
                .max_by(|(a, _), (b, _)| a.total_cmp(b));
            if let Some((least, part)) = above {
                found.push(total.row.problem(
                    Rule::TotalBelowPart,
                    claims::MAX,
                    format!(
                        "The total of {} is below its part “{}” of {}.",
                        decimal::write(most, 0),
                        part.id,
                        decimal::write(least, 0)
                    ),
                    "Correct the number; where the two claims do conflict, name the other's id in note.",
                ));
            }
        }
    }
}

/// Whether `total` includes what `part` counts, and `part` was stated no later.
fn is_part(facts: &Facts<'_>, total: &ClaimRow<'_>, part: &ClaimRow<'_>) -> bool {
    let is_known =
        total.stated_on.zip(part.stated_on).is_some_and(|(of_total, of_part)| of_part <= of_total);
    let is_own = total.claimant == part.claimant;
    let is_narrower = total.weapon != part.weapon && !(is_all(total.weapon) && is_all(part.weapon));
    if !is_known || !covers(total.weapon, part.weapon) {
        return false;
    }
    if !total.event.is_empty() {
        return part.event == total.event && is_own && is_narrower;
    }
    let (Some(from), Some(to)) = (total.period.from, total.period.to) else { return false };
    if let Some(event) = facts.event(part.event) {
        return from <= event.from && event.to <= to;
    }
    let (Some(part_from), Some(part_to)) = (part.period.from, part.period.to) else { return false };
    let is_shorter = (part_from, part_to) != (from, to);
    part.event.is_empty()
        && from <= part_from
        && part_to <= to
        && is_own
        && (is_shorter || is_narrower)
}

/// Whether it means every weapon of the attack.
fn is_all(weapon: Option<Weapon>) -> bool {
    matches!(weapon, None | Some(Weapon::Mixed))
}

/// Whether a count of `whole` includes a count of `part`.
fn covers(whole: Option<Weapon>, part: Option<Weapon>) -> bool {
    match (whole, part) {
        _ if is_all(whole) => true,
        (Some(whole), Some(part)) => {
            let (whole, part) = (types(whole), types(part));
            !part.is_empty() && part.iter().all(|kind| whole.contains(kind))
        }
        _ => false,
    }
}

/// The types that a label may mean; empty if unspecified.
fn types(weapon: Weapon) -> &'static [&'static str] {
    match weapon {
        Weapon::Kn23 => &["KN-23"],
        Weapon::Kn24 => &["KN-24"],
        Weapon::Kn23OrKn24 | Weapon::Hwasong11 => &["KN-23", "KN-24"],
        Weapon::Kn23OrKn25 => &["KN-23", "KN-25"],
        Weapon::NorthKoreanBallistic => &["KN-23", "KN-24", "KN-25"],
        Weapon::IskanderOrKn23 => &["Iskander-M", "KN-23"],
        Weapon::IskanderOrKn24 => &["Iskander-M", "KN-24"],
        Weapon::IskanderOrS400OrKn23 => &["Iskander-M", "S-400", "KN-23"],
        Weapon::Kn23OrS300 => &["KN-23", "S-300"],
        Weapon::IskanderM => &["Iskander-M"],
        Weapon::S300 => &["S-300"],
        Weapon::Mixed | Weapon::ArtilleryShells | Weapon::ArtilleryLaunchers | Weapon::Other => &[],
    }
}

/// Reports more missiles hit, intercepted or failed than the claimant says were launched.
pub(super) fn outcomes(facts: &Facts<'_>, found: &mut Vec<Problem>) {
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
        // If one of the counts has no upper bound, there is no contradiction.
        let most: Option<Vec<f64>> = of_same.iter().map(|launched| launched.amount.max).collect();
        let most = most.unwrap_or_default().into_iter().max_by(f64::total_cmp);
        let is_named =
            of_same.iter().any(|l| names_row(outcome.note, l.id) || names_row(l.note, outcome.id));
        if let Some(most) = most.filter(|most| least > *most && !is_named)
            && let Some(launched) = of_same.iter().find(|l| l.amount.max == Some(most))
        {
            found.push(outcome.row.problem(
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
