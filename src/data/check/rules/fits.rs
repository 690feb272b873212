//! Cells that do not go with another cell of their row, or that must not be empty.

use super::super::facts::Facts;
use super::super::finding::Finding;
use super::super::rule::Rule;
use super::super::schema::{claims, places, sources};
use super::super::sheet::Row;
use crate::model::{Measure, Status, Unit};

pub(super) fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    // Also of rows with a fault elsewhere: these cells speak for themselves.
    for row in facts.held.rows("claims") {
        if let Some(measure) = Measure::parse(row.get(claims::MEASURE)) {
            unit(row, measure, found);
            status(row, measure, found);
        }
    }
    for (table, at) in [
        ("claims", claims::ORG),
        ("claims", claims::NAMED),
        ("sources", sources::LANGUAGE),
        ("places", places::NAME_UK),
    ] {
        for sheet in facts.held.sheets(table).iter().filter(|sheet| sheet.has(at)) {
            for row in sheet.rows().filter(|row| row.get(at).is_empty()) {
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

fn unit(row: Row<'_>, measure: Measure, found: &mut Vec<Finding>) {
    let (allowed, cell) = (units(measure), row.get(claims::UNIT));
    let unit = Unit::parse(cell);
    let has_number = !row.get(claims::MIN).is_empty() || !row.get(claims::MAX).is_empty();
    let fits = match unit {
        Some(unit) => allowed.contains(&unit),
        // A word that is no unit is told by loading.
        None if !cell.is_empty() => true,
        None => allowed.is_empty() || measure == Measure::Accuracy && !has_number,
    };
    if fits {
        return;
    }
    let allowed: Vec<_> = allowed.iter().map(|unit| format!("`{}`", unit.code())).collect();
    let what = match unit {
        Some(unit) => format!("`{}` is not counted in `{}`.", measure.code(), unit.code()),
        None => format!("`{}` needs its unit.", measure.code()),
    };
    let hint = if allowed.is_empty() {
        "Leave the cell empty.".to_owned()
    } else {
        format!("Write {}.", allowed.join(" or "))
    };
    found.push(row.finding(Rule::UnitMismatch, claims::UNIT, what, &hint));
}

fn status(row: Row<'_>, measure: Measure, found: &mut Vec<Finding>) {
    let has_status = matches!(
        measure,
        Measure::WeaponIdentification | Measure::DebrisExamined | Measure::Denial
    );
    let (what, hint) = match row.get(claims::STATUS) {
        "" if has_status => (
            format!("`{}` needs a status.", measure.code()),
            "Say how firm it is: the dictionary lists the values under `status`.",
        ),
        cell if !has_status && Status::parse(cell).is_some() => (
            format!("`{}` has no status.", measure.code()),
            "Leave the cell empty; status belongs to weapon_identification, debris_examined and denial.",
        ),
        _ => return,
    };
    found.push(row.finding(Rule::StatusMismatch, claims::STATUS, what, hint));
}
