//! Cells that do not go with another cell of their row, or that must not be empty.

use super::super::facts::{ClaimRow, Facts};
use super::super::finding::Finding;
use super::super::rule::Rule;
use super::super::schema::{claims, places, sources};
use crate::model::{Measure, Unit};

pub(super) fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    for claim in &facts.claims {
        unit(claim, found);
        status(claim, found);
    }
    for (table, at) in [
        ("claims", claims::ORG),
        ("claims", claims::NAMED),
        ("sources", sources::LANGUAGE),
        ("places", places::NAME_UK),
    ] {
        for sheet in facts.held.sheets(table).iter().filter(|sheet| sheet.has(at)) {
            for row in sheet.rows().filter(|row| row.is_sound() && row.get(at).is_empty()) {
                let what = "The cell is empty, but the dictionary requires it.".to_owned();
                let hint = match (table, at) {
                    ("claims", claims::NAMED) => {
                        "`yes` for a person, body or outlet with a name, `no` for an unnamed one."
                    }
                    ("claims", _) => {
                        "The body the person spoke for; for a body or an outlet its own name again."
                    }
                    ("sources", _) => "Two letters, ISO 639-1: `en`, `uk`.",
                    _ => "The Ukrainian name of the place.",
                };
                found.push(row.finding(Rule::EmptyCell, at, what, hint));
            }
        }
    }
}

/// The units that a measure may have; none where its cell must be empty.
fn units(measure: Measure) -> &'static [Unit] {
    match measure {
        Measure::MissilesLaunched
        | Measure::MissilesHit
        | Measure::MissilesIntercepted
        | Measure::MissilesFailed
        | Measure::DebrisExamined
        | Measure::MissilesTransferred => &[Unit::Missiles],
        Measure::Attacks => &[Unit::Attacks],
        Measure::RegionsHit => &[Unit::Regions],
        Measure::Killed | Measure::Injured => &[Unit::People],
        Measure::RangeKm => &[Unit::Km],
        Measure::Accuracy => &[Unit::Metres, Unit::Missiles],
        Measure::ShellsTransferred => &[Unit::Shells],
        Measure::LaunchersTransferred => &[Unit::Launchers],
        Measure::ContainersTransferred => &[Unit::Containers],
        Measure::WeaponIdentification | Measure::LaunchArea | Measure::Denial => &[],
    }
}

fn unit(claim: &ClaimRow<'_>, found: &mut Vec<Finding>) {
    let allowed = units(claim.measure);
    let fits = match claim.unit {
        Some(unit) => allowed.contains(&unit),
        None => {
            allowed.is_empty() || claim.measure == Measure::Accuracy && !claim.amount.is_stated()
        }
    };
    if fits {
        return;
    }
    let measure = claim.measure.code();
    let allowed: Vec<_> = allowed.iter().map(|unit| format!("`{}`", unit.code())).collect();
    let what = match claim.unit {
        Some(unit) => format!("`{measure}` is not counted in `{}`.", unit.code()),
        None => format!("`{measure}` needs its unit."),
    };
    let hint = if allowed.is_empty() {
        "Leave the cell empty.".to_owned()
    } else {
        format!("Write {}.", allowed.join(" or "))
    };
    found.push(claim.row.finding(Rule::UnitMismatch, claims::UNIT, what, &hint));
}

fn status(claim: &ClaimRow<'_>, found: &mut Vec<Finding>) {
    let has_status = matches!(
        claim.measure,
        Measure::WeaponIdentification | Measure::DebrisExamined | Measure::Denial
    );
    let measure = claim.measure.code();
    let (what, hint) = match claim.status {
        None if has_status => (
            format!("`{measure}` needs a status."),
            "Say how firm it is: the dictionary lists the values under `status`.",
        ),
        Some(_) if !has_status => (
            format!("`{measure}` has no status."),
            "Leave the cell empty; status belongs to weapon_identification, debris_examined and denial.",
        ),
        _ => return,
    };
    found.push(claim.row.finding(Rule::StatusMismatch, claims::STATUS, what, hint));
}
